"""Custody of a person: begin, change, end. Overlap is refused with a sentence that names the other period."""

from datetime import date

from django import forms
from django.db.models import Q
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cases import held
from cases.forms.incidents import CaseField
from cases.forms.kinds import offered
from cases.forms.sources import CitedForm
from cases.models import CustodyKind, CustodyPeriod, EndReason
from monitor.accounts.forms import NamedUsersField
from people.dates import PartialDate
from people.fields import PartialDateField
from people.forms import OrganisationField, PlaceField

FACILITIES = ["custody_facility", "police", "security_service", "psychiatric_facility", "hospital"]


def _day(label, help_text=""):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, help_text=help_text)


class CustodyForm(CitedForm):
    """A period in which a person is held, or bound at liberty. The person is given by the address."""

    dated = ("began_on", "ended_on")

    began_on = PartialDateField(label=gettext_lazy("From"))
    ended_on = PartialDateField(
        label=gettext_lazy("Until"), required=False,
        help_text=gettext_lazy("The day of release or transfer. Empty while it lasts, or nobody knows."),
    )  # fmt: skip
    ordered_until = _day(gettext_lazy("Ordered until"), gettext_lazy("Remand: the day until which it was sanctioned."))
    verified = _day(gettext_lazy("Last verified on"))
    facility = OrganisationField(label=gettext_lazy("Facility"), kinds=FACILITIES, required=False, create=True)
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    case = CaseField(label=gettext_lazy("Case"), required=False)
    ends_open = forms.BooleanField(
        label=gettext_lazy("This ends the custody that is still open"), required=False,
        help_text=gettext_lazy("A transfer or a change of measure: the open period ends on the day this one begins."),
    )  # fmt: skip
    shown_to = NamedUsersField()

    field_order = ["kind", "began_on", "ends_open", "facility", "place", "case", "ordered_days", "ordered_until"]

    class Meta:
        model = CustodyPeriod
        fields = (
            "kind", "began_on", "ended_on", "end_reason", "ordered_days", "ordered_until", "facility", "place", "case",
            "certainty", "verified", "chosen", "note", "visibility", "shown_to",
        )  # fmt: skip
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, person, reason="measure_changed", **kwargs):
        """`reason` is how the open period ends when one of another kind begins."""
        super().__init__(*args, **kwargs)
        self.person, self.reason = person, reason
        self.instance.person = person
        self.open = None if self.instance.pk else open_period(person, self.user)
        kinds = CustodyKind.objects.exclude(~Q(pk=self.instance.kind_id or ""), pk=held.LIBERTY)
        self.fields["kind"].queryset = offered(kinds, self.instance.kind_id)
        self.fields["end_reason"].queryset = offered(EndReason.objects, self.instance.end_reason_id)
        if self.open is None:
            del self.fields["ends_open"]

    def clean(self):
        cleaned = super().clean()
        began, kind = cleaned.get("began_on"), cleaned.get("kind")
        if began and kind and kind.deprives and cleaned.get("chosen"):
            self._check_overlap(began, cleaned.get("ended_on"))
        if cleaned.get("end_reason") and not cleaned.get("ended_on"):
            self.add_error("ended_on", _("You say how it ended; write when. A month or a year will do."))
        return cleaned

    def _check_overlap(self, began, ended):
        end = max(began.start, ended.start) if ended else date.max
        rows = CustodyPeriod.objects.filter(person=self.person, deprives=True, chosen=True, began__lt=end)
        rows = rows.filter(Q(ended__isnull=True) | Q(ended__gt=began.start)).exclude(pk=self.instance.pk)
        if self._will_be_ended(began):
            rows = rows.exclude(pk=self.open.pk)
        other = next((each for each in rows.select_related("kind").order_by("began") if _lasts(each)), None)
        if other and end > began.start:
            self.add_error("began_on", self._held_already(other))

    def _will_be_ended(self, began) -> bool:
        return bool(self.open and self.cleaned_data.get("ends_open") and self.open.began <= began.start)

    def _held_already(self, other):
        if not other.is_visible_to(self.user):
            return _(
                "The person is already held during some of these days, by a record that you may not see. Ask an editor."
            )
        facts = {"kind": other.kind, "from": _words(other.began_on)}
        if other.ended_on is None:
            return (
                _(
                    "Already held from %(from)s (%(kind)s), with no end known. End that period first."
                )
                % facts
            )
        facts["until"] = _words(other.ended_on)
        return (
            _(
                "Already held from %(from)s until %(until)s (%(kind)s). Change one, or untick “computed with”."
            )
            % facts
        )

    def save(self, commit=True):
        if self._will_be_ended(self.cleaned_data["began_on"]):
            self._end_open()
        return super().save(commit)

    def _end_open(self):
        """The open period ends where this one begins; an arrest whose days were over is presumed to end then."""
        began, computed = self.cleaned_data["began_on"], self._computed_end()
        same = self.open.kind_id == self.cleaned_data["kind"].pk
        if computed < began.start:
            self.open.ended_on, self.open.end_reason_id = PartialDate(computed), held.PRESUMED
        else:
            self.open.ended_on, self.open.end_reason_id = began, "transferred" if same else self.reason
        self.open.save()

    def _computed_end(self):
        rows = CustodyPeriod.objects.filter(person=self.person, deprives=True, chosen=True)
        return next(spell.end for spell in held.spells(rows) if spell.period.pk == self.open.pk)


def open_period(person, user) -> CustodyPeriod | None:
    """The last period that deprives of liberty and is still open, if the user may see it."""
    rows = CustodyPeriod.objects.visible_to(user).filter(person=person, deprives=True, chosen=True, ended__isnull=True)
    return rows.select_related("kind").order_by("-began").first()


def _words(value) -> str:
    return value.words(get_language() or "en")


def _lasts(period) -> bool:
    """A period that was over on the day it began overlaps nothing."""
    return period.ended is None or period.ended > period.began
