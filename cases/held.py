"""Custody periods of one person → held on a day or not, and since when. No queries: rows go in, values come out.

A beginning known by month counts from the first day of the month, unless an earlier period still ran then: it counts
from the end of that one. An end known by month ends the period as early as it can, but never before it began.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from people.dates import CIRCA, DAY, MONTH, YEAR, PartialDate

OPEN = date.max
ARREST, PRISON, HOUSE_ARREST = "administrative_arrest", "imprisonment", "house_arrest"
SHORT_DETENTION = ("police_detention", "temporary_detention")
CREDITED = (*SHORT_DETENTION, "pretrial_detention", HOUSE_ARREST, "forced_psychiatric", "hospital_under_guard")
PRESUMED = "presumed"
LIBERTY = "at_liberty"
"""No custody at all: a row that says only that a person was at liberty since a day, and why."""
UNIT_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
LONGEST = 366 * 1000
"""Days beyond which a term is written to frighten, not to be served."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A custody period with the days it counts: `begin` inclusive, `end` exclusive, `OPEN` where none is known."""

    period: Any
    begin: date
    end: date
    presumed: bool = False

    @property
    def kind(self) -> str:
        return self.period.kind_id

    def covers(self, day: date) -> bool:
        return self.begin <= day < self.end


def spells(periods: Iterable[Any]) -> list[Spell]:
    """The spells of one person's chosen periods that deprive of liberty (or that restrict it), in order of time."""
    found: list[Spell] = []
    for period in sorted(periods, key=order):
        begin = _begin(period, found[-1] if found else None)
        end, presumed = _end(period, begin, found)
        found.append(Spell(period, begin, end, presumed))
    return found


def order(period: Any) -> tuple[date, date, int]:
    """Where a period stands in the ledger of a person: one that ended earlier comes earlier."""
    end = max(period.ended, period.began) if period.ended else OPEN
    return end, period.began_on.last, period.pk or 0


def _begin(period: Any, before: Spell | None) -> date:
    if before and period.began_precision != DAY and period.began < before.end <= period.began_on.last:
        return before.end
    return period.began


def _end(period: Any, begin: date, earlier: list[Spell]) -> tuple[date, bool]:
    """The day of the end, and whether it is only presumed."""
    computed = _arrest_end(period, begin, earlier)
    if period.ended is None:
        return (computed, True) if computed else (OPEN, False)
    if period.ended_precision == DAY:
        return period.ended, period.end_reason_id == PRESUMED
    if computed and period.ended_on.touches(computed, computed):
        return computed, period.end_reason_id == PRESUMED
    return max(period.ended, min(begin + timedelta(days=1), period.ended_on.last)), period.end_reason_id == PRESUMED


def _arrest_end(period: Any, begin: date, earlier: list[Spell]) -> date | None:
    """Administrative arrest counts from the detention before it: detained 3 January, 15 days, released 18 January."""
    if period.kind_id != ARREST or not period.ordered_days:
        return None
    start = begin
    for spell in reversed(earlier):
        if spell.end != start or spell.kind not in SHORT_DETENTION:
            break
        start = spell.begin
    counted = start + timedelta(days=period.ordered_days)
    return counted if counted > begin else begin + timedelta(days=period.ordered_days)


def on(found: list[Spell], day: date) -> Spell | None:
    """The spell that holds at the end of the day."""
    return next((spell for spell in reversed(found) if spell.covers(day)), None)


def last_ended(found: list[Spell], day: date) -> Spell | None:
    """The spell that ended last, on or before the day."""
    ended = [spell for spell in found if spell.end <= day]
    return max(ended, key=lambda spell: spell.end) if ended else None


def unbroken(found: list[Spell], spell: Spell) -> list[Spell]:
    """The chain of spells without a day of liberty between them that leads to `spell`, oldest first."""
    chain = [spell]
    for before in reversed(found[: found.index(spell)]):
        if before.end != chain[0].begin:
            break
        chain.insert(0, before)
    return chain


def days_ordered(limit_rate: Callable[[str], float], chain: list[Spell], regime: str) -> float:
    """Days of the chain before imprisonment that count towards the term, by the rates of the law."""
    return sum(
        (spell.end - spell.begin).days * limit_rate(HOUSE_ARREST if spell.kind == HOUSE_ARREST else regime)
        for spell in chain
        if spell.kind in CREDITED
    )


def add_term(start: date, value: float, unit: str) -> date | None:
    """The day on which a term of `value` days, weeks, months or years that begins on `start` is over.

    None for units that are no time, and for ends that no calendar holds.
    """
    months = start.month - 1 + round(value * {"month": 1, "year": 12}.get(unit, 0))
    year, month = start.year + months // 12, months % 12 + 1
    if unit not in UNIT_DAYS or year >= OPEN.year or value * UNIT_DAYS[unit] > LONGEST:
        return None
    if unit in ("day", "week"):
        return start + timedelta(days=round(value * UNIT_DAYS[unit]))
    last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(year, month, min(start.day, last.day))


def nominal_end(
    chain: list[Spell], value: float, unit: str, rate: Callable[[str], float], regime: str
) -> PartialDate | None:
    """When a term would be over, an estimate: from the beginning of imprisonment, less the credit for earlier custody.

    As exact as the beginning of the chain: a month where that is known by month only.
    """
    serving = next((spell for spell in chain if spell.kind == PRISON), None)
    if serving is None:
        return None
    before = chain[: chain.index(serving)]
    end = add_term(serving.begin - timedelta(days=int(days_ordered(rate, before, regime))), value, unit)
    return _as_exact_as(chain[0].period.began_precision, end) if end else None


def _as_exact_as(precision: str, day: date) -> PartialDate:
    if precision == YEAR:
        return PartialDate(date(day.year, 1, 1), YEAR)
    if precision == MONTH:
        return PartialDate(day.replace(day=1), MONTH)
    return PartialDate(day, CIRCA if precision == CIRCA else DAY)
