"""What becomes of the custody of each accused when a decision is made: nothing, release, or another kind of custody.

The rules are those of the custody form, so nobody is held twice and an open period ends where the new one begins.
"""

from django import forms
from django.utils.translation import gettext as _

from cases.forms.custody import CustodyForm, open_period
from cases.forms.kinds import offered
from cases.models import CustodyKind, CustodyPeriod
from people.fields import written
from people.models import Person

RELEASED = "released"
REASON_OF = {
    "acquitted": "acquitted", "closed": "case_closed", "amnestied": "amnesty", "pardoned": "pardon",
    "paroled": "parole", "deferred": "deferral",
}  # fmt: skip
"""Outcome of a decision → how custody ends that ends with it."""


class CustodyAfter:
    """A choice for each accused; `check` turns what cannot be into errors of the form, `save` writes it."""

    def __init__(self, form):
        self.form, self.user, self.changes = form, form.user, {}

    def fields(self) -> dict[str, forms.Field]:
        """Name → field, one for each accused."""
        kinds = offered(CustodyKind.objects).order_by("-deprives", "position", "code")
        choices = [("", _("as before")), (RELEASED, _("released")), *((each.pk, str(each)) for each in kinds)]
        return {
            self.name_of(number): forms.ChoiceField(
                label=_("Custody: %(name)s") % {"name": name}, choices=choices, required=False
            )
            for number, name in self.form.persons.items()
        }

    def name_of(self, number: int) -> str:
        """The name of the field of one accused."""
        return f"custody_{number}"

    def check(self, cleaned) -> None:
        """Find out for each accused whether the change can be; complain at the field where it cannot."""
        if not cleaned.get("decided_on"):
            return
        chosen = {number: cleaned.get(self.name_of(number)) for number in self.form.persons}
        people = Person.objects.in_bulk([number for number, choice in chosen.items() if choice])
        for number, person in people.items():
            change = self._release if chosen[number] == RELEASED else self._begin
            if problem := change(person, chosen[number], cleaned):
                self.form.add_error(self.name_of(number), problem)

    def _release(self, person, _choice, cleaned) -> str:
        period, day = open_period(person, self.user), cleaned["decided_on"]
        if period is None:
            return _("No custody is recorded that could end. Write down first since when the person was held.")
        if period.began > day.last:
            return _("The custody began only on %(day)s.") % {"day": written(period.began_on)}
        self.changes[person.pk] = period
        return ""

    def _begin(self, person, kind, cleaned) -> str:
        now = open_period(person, self.user)
        if now and now.kind_id == kind:
            return ""
        convicted = getattr(cleaned.get("outcome"), "pk", "") == "convicted"
        reason = "verdict" if convicted else "measure_changed"
        form = CustodyForm(self._sent(kind, cleaned), user=self.user, person=person, reason=reason)
        self.changes[person.pk] = form
        return "" if form.is_valid() else " ".join(sentence for some in form.errors.values() for sentence in some)

    def _sent(self, kind, cleaned) -> dict:
        """What somebody would send from the custody form."""
        return {
            "kind": kind, "began_on": written(cleaned["decided_on"]), "ends_open": "on", "chosen": "on",
            "certainty": CustodyPeriod.certainty.field.default, "visibility": cleaned.get("visibility", ""),
            "shown_to": cleaned.get("shown_to", []), "case": str(self.form.case.pk),
        }  # fmt: skip

    def save(self, decision, outcomes: dict[int, str], facility) -> None:
        """Write the changes. `outcomes` are those of the persons, `facility` where the newly held are."""
        for number, change in self.changes.items():
            if isinstance(change, CustodyForm):
                change.instance.facility = facility
                change.save()
            else:
                self._end(change, decision, REASON_OF.get(outcomes.get(number), RELEASED))

    def _end(self, period, decision, reason) -> None:
        period.ended_on, period.end_reason_id = decision.decided_on, reason
        period.save()
