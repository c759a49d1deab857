"""Forms of the register. The picker fields for forms of other rooms are described in `people.pickers`."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Visibility
from people import register
from people.fields import PartialDateField
from people.models import (
    Affiliation,
    LegalStatus,
    Name,
    Occupation,
    Organisation,
    OrganisationName,
    Person,
    Relationship,
)
from people.pickers import OrganisationField, PersonField, PickerForm, PlaceField, give_user
from people.recordforms import DatedForm, ProtectedForm, SeenForm

__all__ = [
    "AffiliationForm", "DatedForm", "NameForm", "NewPersonForm", "OrganisationField", "OrganisationForm",
    "PersonField", "PersonForm", "PickerForm", "PlaceField", "ProtectedForm", "RelationshipForm", "SeenForm",
    "give_user",
]  # fmt: skip


class PersonForm(SeenForm, ProtectedForm, DatedForm, PickerForm, forms.ModelForm):
    """The card of a person; names, affiliations and relationships have forms of their own."""

    born_on = PartialDateField(label=_("Born"), required=False)
    died_on = PartialDateField(label=_("Died"), required=False)
    citizenship = PlaceField(label=_("Citizenship"), required=False)
    home = PlaceField(
        label=_("Place"), required=False, help_text=_("Where the person is known to be active. Never a home address.")
    )
    occupations = forms.ModelMultipleChoiceField(
        label=_("Occupations"), required=False, widget=forms.CheckboxSelectMultiple,
        queryset=Occupation.objects.filter(retired=False),
    )  # fmt: skip

    class Meta:
        model = Person
        fields = [
            "sex", "born_on", "died_on", "home", "citizenship", "occupations", "note", "visibility", "printing",
            "alias",
        ]  # fmt: skip
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = When(pk__in=self.instance.occupations.values("pk"), then=Value(0))
        occupations = self.fields["occupations"].queryset
        self.fields["occupations"].queryset = occupations.order_by(Case(chosen, default=Value(1)), "position", "code")

    def clean(self):
        """Nobody dies before being born."""
        cleaned = super().clean()
        self.check_order("born_on", "died_on")
        return cleaned


class NewPersonForm(forms.Form):
    """What is needed to begin a person: one name, and who may see the record."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        help_text=_("As the source writes it, in any script: “Surname I.” is a name, too."),
    )
    sex = forms.ChoiceField(label=_("Sex"), required=False, choices=[("", _("as the name shows")), *Person.Sex.choices])
    visibility = forms.ChoiceField(label=_("Visibility"), choices=Visibility.choices, initial=Visibility.TEAM)
    anyway = forms.CharField(required=False, widget=forms.HiddenInput)

    def save(self, user) -> Person:
        """Create the person with the name."""
        data = self.cleaned_data
        return register.create_person(data["name"], user=user, visibility=data["visibility"], sex=data["sex"])


class NameForm(forms.ModelForm):
    """One more way a person is written."""

    preferred = forms.BooleanField(label=_("Show the person by this name"), required=False)

    class Meta:
        model = Name
        fields = ["text", "kind"]

    def clean_text(self):
        """Refuse a spelling that the person has."""
        text = " ".join(self.cleaned_data["text"].split())
        if self.instance.person.names.filter(text=text).exists():
            raise ValidationError(_("The person has that name already."), "known")
        return text

    def save(self, commit=True):
        data = self.cleaned_data
        return register.add_name(self.instance.person, data["text"], kind=data["kind"], preferred=data["preferred"])


class PeriodForm(SeenForm, DatedForm, PickerForm, forms.ModelForm):
    """Something that holds for a time."""

    began_on = PartialDateField(label=_("From"), required=False)
    ended_on = PartialDateField(label=_("Until"), required=False)

    def clean(self):
        """It ends after it begins."""
        cleaned = super().clean()
        self.check_order("began_on", "ended_on")
        return cleaned


class AffiliationForm(PeriodForm):
    """A person and an organisation."""

    organisation = OrganisationField(label=_("Organisation"), create=True)

    class Meta:
        model = Affiliation
        fields = ["organisation", "role", "began_on", "ended_on"]


class RelationshipForm(PeriodForm):
    """A person and another: the person of the page is the `kind` of the other."""

    other = PersonField(label=_("Of whom"), create=True)

    class Meta:
        model = Relationship
        fields = ["kind", "other", "began_on", "ended_on"]


class OrganisationForm(SeenForm, ProtectedForm, PickerForm, forms.ModelForm):
    """The card of an organisation."""

    parent = OrganisationField(label=_("Part of"), required=False)
    place = PlaceField(label=_("Place"), required=False)

    class Meta:
        model = Organisation
        fields = ["name", "kind", "parent", "place", "note", "visibility"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def clean_parent(self):
        """Nothing is part of itself or of its own parts."""
        parent = above = self.cleaned_data["parent"]
        while above:
            if above.pk == self.instance.pk:
                raise ValidationError(_("An organisation cannot be part of itself or of its own parts."), "circle")
            above = above.parent
        return parent


class OrganisationNameForm(forms.ModelForm):
    """A dated name or code of an organisation."""

    class Meta:
        model = OrganisationName
        fields = ["text", "code", "valid_from", "valid_until", "other_spelling"]


class LegalStatusForm(DatedForm, forms.ModelForm):
    """A legal status, since when."""

    since_when = PartialDateField(label=_("Since"), required=False)

    class Meta:
        model = LegalStatus
        fields = ["status", "since_when", "note"]
