"""Forms of a case and of its parties, stages and hearings. Charges, decisions, observations stand beside it."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.incidents import CaseField
from cases.forms.kinds import offered_in, stages_of
from cases.forms.sources import CitedForm
from cases.models import Case, Hearing, HearingKind, Party, PartyRole, Stage, StageChange
from cases.permissions import visible_hearings
from cases.reckoning import ACCUSED
from monitor.accounts.forms import NamedUsersField
from people.fields import PartialDateField
from people.forms import OrganisationField, PersonField, PlaceField

COURTS = ["court"]


class CaseForm(CitedForm):
    """A case: kind, title, numbers, when it was opened, which case it follows from. A new one may name the accused."""

    dated = ("opened_on",)

    accused = PersonField(label=gettext_lazy("Accused"), required=False, create=True)
    opened_on = PartialDateField(label=gettext_lazy("Opened"), required=False)
    follows = CaseField(label=gettext_lazy("Follows from"), required=False)
    shown_to = NamedUsersField()

    class Meta:
        model = Case
        fields = (
            "kind",
            "title",
            "register_number",
            "court_number",
            "opened_on",
            "follows",
            "note",
            "visibility",
            "shown_to",
        )
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["accused"]

    @transaction.atomic
    def save(self, commit=True):
        case = super().save(commit)
        # Somebody new was saved before the case, and left at the record of the form.
        if accused := getattr(case, "accused", None) or self.cleaned_data.get("accused"):
            Party.objects.get_or_create(
                case=case, person=accused, role_id="respondent" if case.kind == "civil" else "accused"
            )
        return case


class OfCase(CitedForm):
    """A form of something in a case: `case` is given by the address."""

    checked = ("case",)

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.case = self.instance.case = case

    def accused(self):
        """Persons against whom the case is brought, whom the user may see: number → name."""
        parties = self.case.parties.filter(role__in=ACCUSED, person__isnull=False).select_related("person")
        return {each.person_id: str(each.person) for each in parties if each.person.is_visible_to(self.user)}


class PartyForm(OfCase):
    """A person or an organisation in a case."""

    checked = ("case", "person", "organisation")

    person = PersonField(label=gettext_lazy("Person"), required=False, create=True)
    organisation = OrganisationField(label=gettext_lazy("Or organisation"), required=False, create=True)

    class Meta:
        model = Party
        fields = ("person", "organisation", "role")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["role"].queryset = offered_in(self.case, "role", PartyRole.objects, self.instance.role_id)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("person")) == bool(cleaned.get("organisation")):
            raise forms.ValidationError(_("Name either a person or an organisation, not both and not neither."))
        return cleaned

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() | set(self.new_records())


class StageForm(OfCase):
    """The case enters a stage."""

    dated = ("entered_on",)
    entered_on = PartialDateField(label=gettext_lazy("Date"))

    class Meta:
        model = StageChange
        fields = ("stage", "entered_on", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].queryset = stages_of(self.case, Stage.objects, self.instance.stage_id)


class HearingForm(OfCase):
    """A sitting of a court."""

    dated = ("held_on",)

    held_on = PartialDateField(label=gettext_lazy("Date"))
    time = forms.TimeField(
        label=gettext_lazy("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    court = OrganisationField(label=gettext_lazy("Court"), kinds=COURTS, required=False, create=True)
    judge = PersonField(label=gettext_lazy("Judge"), required=False, create=True)
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    adjourned_to = forms.DateField(
        label=gettext_lazy("Adjourned to"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    shown_to = NamedUsersField()

    class Meta:
        model = Hearing
        fields = (
            "kind", "held_on", "time", "court", "judge", "place", "openness", "result", "adjourned_to", "observers",
            "violations", "note", "visibility", "shown_to",
        )  # fmt: skip
        widgets = {each: forms.Textarea(attrs={"rows": 3}) for each in ("violations", "note")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = offered_in(self.case, "hearing", HearingKind.objects, self.instance.kind_id)
        if not self.instance.pk:
            self._begin_like_the_last()

    def _begin_like_the_last(self):
        """The next hearing is mostly before the same judge in the same court."""
        last = visible_hearings(self.user).filter(case=self.case).order_by("-held", "-pk").first()
        for name in ("court", "judge", "place", "kind") if last else ():
            self.initial.setdefault(name, getattr(last, f"{name}_id"))
