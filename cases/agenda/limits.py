"""Limits of the law on remand for which no end was ordered: estimates by the dated rows of the law, never a release."""

from datetime import date, timedelta

from django.db.models import Max

from cases import held
from cases.agenda.custody import item_of, open_periods
from cases.agenda.items import Item, Kind, Window, dated
from cases.agenda.terms import ledgers
from cases.estimates import AFTER_INVESTIGATION, Estimate, Limits, remand_limits
from cases.models import CustodyPeriod
from cases.permissions import visible_custody, visible_decisions
from cases.standing_sql import standing_on
from cases.status import seen_by, today
from people.models import Person

LONGEST = timedelta(days=600)
"""More than the last extension of remand that the law knows."""
BEFORE = timedelta(days=31)
"""So long before a limit its extension may be ordered."""


def pending(user, window: Window) -> list[Item]:
    """Remand whose next limit falls into the window, or that passed one for which no extension is written down."""
    seen = visible_custody(user).filter(chosen=True)
    rows = _without_order(seen, window)
    spells, limits = ledgers(seen, {row.person_id for row in rows}), Limits(today())
    extended = _extended({row.case_id for row in rows if row.case_id}, user)
    reached = [(row, _limit(row, spells[row.person_id], limits, extended.get(row.case_id), window)) for row in rows]
    near = [(row, limit) for row, limit in reached if limit]
    tried = _tried([row for row, _limit in near], user)
    return [_item(row, limit, user) for row, limit in near if row.person_id not in tried]


def _without_order(seen, window: Window) -> list[CustodyPeriod]:
    rows = open_periods(seen).filter(kind__in=held.REMAND, ordered_until__isnull=True, ordered_days__isnull=True)
    return list(rows.filter(began__gte=window.since - LONGEST) if window.since else rows)


def _limit(
    row: CustodyPeriod, spells: list[held.Spell], limits: Limits, extended: date | None, window: Window
) -> Estimate | None:
    """The limit that was passed without an extension, else the next one, if it falls into the window."""
    last = next(each for each in spells if each.period.pk == row.pk)
    found = remand_limits(held.unbroken(spells, last), today(), limits, "")
    unexplained = (each for each in found if not (each.passed and extended and extended >= each.on.first - BEFORE))
    return next((each for each in unexplained if window.meets(each.on.first, each.on.last)), None)


def _extended(cases: set[int], user) -> dict[int, date]:
    """Case number → the day on which remand was extended last."""
    rows = visible_decisions(user).filter(case__in=cases, outcome="extended")
    return dict(rows.order_by().values_list("case").annotate(Max("decided")))


def _tried(rows: list[CustodyPeriod], user) -> set[int]:
    """Numbers of the persons whose investigation is over: the limits of remand no longer count for them."""
    if not rows:
        return set()
    persons = Person.objects.filter(pk__in={row.person_id for row in rows})
    return {at.person_id for at in standing_on(persons, today(), seen_by(user)) if at.stage in AFTER_INVESTIGATION}


def _item(row: CustodyPeriod, limit: Estimate, user) -> Item:
    told = [text for each in limit.inputs for text in (each.words, each.source) if text]
    return item_of(Kind.LIMIT, row, user, dated(limit.on), told)
