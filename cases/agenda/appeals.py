"""Periods of appeal that end: estimates from the day of a decision and the limits of the law."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from cases import held
from cases.agenda.items import Item, Kind, Window, between
from cases.agenda.people import accused_in, if_seen
from cases.models import Decision, DecisionPerson, Hearing, Limit
from cases.permissions import visible_decisions, visible_hearings
from cases.templatetags.facts import quantity
from people.fields import written
from people.models import Person

LIMITS = {"criminal": "appeal_criminal", "administrative": "appeal_administrative", "civil": "appeal_civil"}
OF_REMAND = "appeal_remand"
APPEALED = ["convicted", "acquitted", "fined", "closed", "satisfied", "partly_satisfied", "dismissed"]
"""Outcomes of the first instance against which an appeal lies."""
ORDERED = ["sanctioned", "extended"]
"""Orders of remand: they have appeals of their own."""
LONGEST = 92
"""Days: three months, more than any period of appeal."""


def pending(user, window: Window) -> list[Item]:
    """Decisions that may still be appealed, or whose time for it has just run out without anything being heard."""
    decisions = list(_open(user, window))
    limits = list(Limit.objects.filter(key__in=[*LIMITS.values(), OF_REMAND]))
    people = _concerned(decisions, user)
    items = (_item(row, limits, people[row.pk], user) for row in decisions)
    return [item for item in items if item and window.meets(item.first, item.last)]


def _open(user, window: Window):
    """Decisions from which the period may run: not in force, and nothing in the case shows an appeal."""
    since = window.since and date.fromordinal(window.since.toordinal() - LONGEST)
    made = Window(since, window.until).touching("decided")
    first, order = Q(instance="first", outcome__in=APPEALED), Q(instance="pre-trial", outcome__in=ORDERED)
    rows = visible_decisions(user).filter(first | order, made, in_force__isnull=True).filter(~_appealed(user))
    return rows.select_related("case", "outcome", "body")


def _appealed(user) -> Q:
    """A hearing of the appeal is announced, or the appeal was decided."""
    of_case = {"case": OuterRef("case")}
    heard = visible_hearings(user).filter(**of_case, kind="appeal", held__gte=OuterRef("decided"))
    heard = heard.exclude(result=Hearing.Result.CANCELLED)
    decided = visible_decisions(user).filter(**of_case, instance="appeal", decided__gte=OuterRef("decided"))
    reviewed = visible_decisions(user).filter(reviews=OuterRef("pk"))
    return Q(Exists(heard)) | Q(Exists(decided)) | Q(Exists(reviewed))


def _concerned(decisions: list[Decision], user) -> dict[int, tuple[Person, ...]]:
    """Decision number → the persons it names, or else everybody accused in the case, as the user may see."""
    accused = accused_in({row.case_id for row in decisions}, user)
    named: dict[int, list[Person]] = {}
    for row in DecisionPerson.objects.filter(decision__in=decisions).select_related("person").order_by("pk"):
        named.setdefault(row.decision_id, []).extend([row.person] if row.person.is_visible_to(user) else [])
    return {row.pk: tuple(named.get(row.pk, accused[row.case_id])) for row in decisions}


def _item(row: Decision, limits: list[Limit], persons: tuple[Person, ...], user) -> Item | None:
    limit = _limit_for(row, limits)
    if limit is None:
        return None
    ends = [held.add_term(day, float(limit.value), limit.unit) for day in (row.decided_on.first, row.decided_on.last)]
    facts = {"amount": quantity(limit), "day": written(row.decided_on)}
    told = _("%(amount)s from %(day)s, the day of the decision") % facts
    return Item(
        kind=Kind.APPEAL,
        fact=row,
        **between(*ends),
        persons=persons,
        case=row.case,
        place=if_seen(row.body, user),
        inputs=(told, limit.source),
    )


def _limit_for(row: Decision, limits: list[Limit]) -> Limit | None:
    """The limit that the law gave on the day of the decision."""
    key = OF_REMAND if row.instance == "pre-trial" else LIMITS[row.case.kind]
    valid = (
        each for each in limits
        if each.key == key and (each.valid_from or date.min) <= row.decided < (each.valid_until or date.max)
    )  # fmt: skip
    return next(valid, None)
