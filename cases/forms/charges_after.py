"""What becomes of each charge when a decision is made: it follows the outcome, has one of its own, or stands."""

from django import forms
from django.utils.translation import gettext as _

from cases.forms.charges import standing_charges
from cases.models import Charge, ChargeUpdate

ENDED_BY = {"convicted": "convicted", "acquitted": "acquitted", "closed": "dropped"}
"""Outcome of a decision → what it makes of the charges in force."""
STANDS = "stands"


class ChargesAfter:
    """A choice for each charge against the accused of a form; `save` writes the updates."""

    def __init__(self, form):
        rows = Charge.objects.filter(party__case=form.case, party__person__in=form.persons)
        self.form, self.charges = form, list(rows.select_related("provision", "party").order_by("pk"))

    def fields(self) -> dict[str, forms.Field]:
        """Name → field, one for each charge."""
        kinds = [choice for choice in ChargeUpdate.Kind.choices if choice[0] in ENDED_BY.values()]
        choices = [("", _("follows the outcome")), *kinds, (STANDS, _("stands as before"))]
        return {
            f"charge_{each.pk}": forms.ChoiceField(
                label=f"{self.form.persons[each.party.person_id]}: {each.provision}", choices=choices, required=False
            )
            for each in self.charges
        }

    def save(self, decisions: dict[int, object]) -> None:
        """Write what became of the charges; `decisions` are those of the persons."""
        for person, decision in decisions.items():
            standing = {each.pk for each in standing_charges(self.form.case, [person], decision.decided)}
            for charge in self.charges:
                if charge.party.person_id == person and (kind := self._kind(charge, decision, standing)):
                    _update(charge, kind, decision)

    def _kind(self, charge, decision, standing) -> str:
        chosen = self.form.cleaned_data.get(f"charge_{charge.pk}")
        if chosen or decision.instance == "after sentence" or charge.pk not in standing:
            return "" if chosen == STANDS else chosen or ""
        return ENDED_BY.get(decision.outcome_id, "") if self.form.cleaned_data.get("charges_follow") else ""


def _update(charge, kind, decision) -> None:
    update = ChargeUpdate(charge=charge, kind=kind, decision=decision)
    update.happened_on = decision.decided_on
    update.save()
