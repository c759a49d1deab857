"""Forms of a case and of what belongs to it: party, stage, hearing, charge. The decision has a module of its own."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.incidents import CaseField
from cases.forms.sources import CitedForm, cite
from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Hearing,
    HearingKind,
    Party,
    PartyRole,
    Stage,
    StageChange,
)
from cases.provisions import UnknownProvision, read_provisions
from cases.reckoning import ACCUSED, charges_in_force
from monitor.accounts.forms import NamedUsersField
from people.fields import PartialDateField
from people.forms import OrganisationField, PersonField, PlaceField

STAGES_OF = {
    "administrative": {
        "protocol", "court", "decision", "appeal", "in_force", "cassation", "served", "executed", "closed",
    },
    "civil": {
        "claim_filed", "preliminary_hearing", "main_trial", "debate", "decision", "appeal", "in_force", "cassation",
        "executed", "closed",
    },
}  # fmt: skip
"""Stages of a criminal case are all others, and those that all kinds share."""
ONLY_OTHERS = {"protocol", "court", "decision", "claim_filed", "served", "executed"}
COURTS = ["court"]


def offered(queryset, current=None):
    """Terms that are not retired, and the one that the record has."""
    return queryset.filter(retired=False) | queryset.filter(pk=current)


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
        if accused := self.cleaned_data.get("accused"):
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
        self.fields["role"].queryset = offered(PartyRole.objects)

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
        stages = offered(Stage.objects)
        only = STAGES_OF.get(self.case.kind)
        self.fields["stage"].queryset = stages.filter(pk__in=only) if only else stages.exclude(pk__in=ONLY_OTHERS)


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
        self.fields["kind"].queryset = offered(HearingKind.objects, self.instance.kind_id)


class ChargeForm(OfCase):
    """What becomes of charges on a date: brought, requalified, dropped, convicted, acquitted. Nothing is overwritten.

    The instance is the first update written; `save` writes one for every charge concerned.
    """

    dated = ("happened_on",)
    checked = ()

    party = forms.ModelChoiceField(label=gettext_lazy("Against"), queryset=Party.objects.none(), empty_label=None)
    happened_on = PartialDateField(label=gettext_lazy("Date"))
    provisions = forms.CharField(
        label=gettext_lazy("Articles"), required=False, max_length=500,
        help_text=gettext_lazy("Brought, or requalified to. For example: CC 405 part 2, CC 174."),
    )  # fmt: skip
    concerned = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Charges concerned"), queryset=Charge.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("For everything but bringing a new charge."),
    )  # fmt: skip

    class Meta:
        model = ChargeUpdate
        fields = ("kind", "happened_on", "note")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        accused = self.accused()
        parties = Party.objects.filter(case=self.case, person__in=accused, role__in=ACCUSED)
        charges = Charge.objects.filter(party__in=parties).select_related("party__person", "provision")
        self.fields["party"].queryset = parties.select_related("person", "role")
        self.fields["concerned"].queryset = charges
        self.fields["concerned"].label_from_instance = lambda charge: f"{charge.provision}: {charge.party.person}"
        if not charges:
            del self.fields["concerned"]

    def clean_provisions(self):
        try:
            return read_provisions(self.cleaned_data["provisions"])
        except UnknownProvision as unknown:
            raise forms.ValidationError(str(unknown), "unknown") from None

    def clean(self):
        cleaned = super().clean()
        kind = cleaned.get("kind")
        if kind in ("brought", "requalified_to") and not cleaned.get("provisions") and "provisions" not in self.errors:
            self.add_error("provisions", _("Write the articles of the new charge."))
        if kind and kind != "brought" and not cleaned.get("concerned"):
            self.add_error(
                "concerned" if "concerned" in self.fields else None, _("Choose the charges that this is about.")
            )
        return cleaned

    def _get_validation_exclusions(self):
        return super()._get_validation_exclusions() | {"charge", "became"}

    @transaction.atomic
    def save(self, commit=True):
        kind = self.cleaned_data["kind"]
        new = (
            [self._charge(each) for each in self.cleaned_data["provisions"]]
            if kind in ("brought", "requalified_to")
            else []
        )
        updates = [self._update(charge, "brought") for charge in new]
        became = new[0] if kind == "requalified_to" else None
        if kind != "brought":
            updates = [self._update(charge, kind, became) for charge in self.cleaned_data["concerned"]] + updates
        self.instance = updates[0]
        return self._cite(updates)

    def _charge(self, provision):
        return Charge.objects.get_or_create(party=self.cleaned_data["party"], provision=provision)[0]

    def _update(self, charge, kind, became=None):
        update = ChargeUpdate(charge=charge, kind=kind, became=became, note=self.cleaned_data["note"])
        update.happened_on = self.cleaned_data["happened_on"]
        update.save()
        return update

    def _cite(self, updates):
        self.save_source()
        for update in updates:
            if source := self.cleaned_data.get("source"):
                cite(update, source, self.cleaned_data["quote"], self.cleaned_data["source_address"])
        return updates[0]


def standing_charges(case, persons, day):
    """The charges in force on the day against the persons of a case."""
    rows = Charge.objects.filter(party__case=case, party__person__in=persons).prefetch_related("updates", "came_from")
    return charges_in_force(rows, day)
