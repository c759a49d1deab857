"""Custody periods of one person → held on a day or not, and since when. No queries: rows go in, values come out.

A beginning known by month counts from the first day of the month, unless an earlier period still ran then: it counts
from the end of that one. An end known by month ends the period as early as it can, but never before it began.
`cases/sql/custody_on.sql` says the same to the database.
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
REMAND = ("pretrial_detention", HOUSE_ARREST, "forced_psychiatric", "hospital_under_guard")
PRESUMED, PRESUMED_ENDED = "presumed", "presumed_ended"
LIBERTY = "at_liberty"
"""No custody at all: a row that says only that a person was at liberty since a day, and why."""
RELEASES = (
    "released", "term_served", "limit_expired", "acquitted", "case_closed", "suspended_sentence", "parole", "amnesty",
    "pardon", "deferral", "illness", "escaped", "left_country", "extradited", "exchanged",
)  # fmt: skip
"""Reasons after which somebody was at liberty, if only for hours: who is taken again the same day is held anew."""
UNIT_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}
LONGEST = 366 * 1000
"""Days beyond which a term is written to frighten, not to be served."""


@dataclass(frozen=True, slots=True, eq=False)
class Spell:
    """A custody period with the days it counts: `begin` inclusive, `end` exclusive, `OPEN` where none is known."""

    period: Any
    begin: date
    end: date
    presumed: bool = False
    by_days: date | None = None
    """Administrative arrest: the day on which the days that were ordered are over, whatever became of them."""

    @property
    def kind(self) -> str:
        return self.period.kind_id

    def covers(self, day: date) -> bool:
        return self.begin <= day < self.end


def spells(periods: Iterable[Any]) -> list[Spell]:
    """The spells of one person's chosen periods that deprive of liberty (or that restrict it), in order of time."""
    found: list[Spell] = []
    latest = date.min
    counted_from: date | None = None
    before = None
    for period in sorted(periods, key=order):
        counted_from = _counted_from(period, before, counted_from)
        end, presumed = _end(period, counted_from)
        begin = latest if period.began < latest <= _begun_at_last(period) else period.began
        found.append(Spell(period, begin, max(begin, end), presumed, arrest_end(period, counted_from)))
        latest, before = max(latest, end), period
    return found


def order(period: Any) -> tuple[date, date, int]:
    """Where a period stands in the ledger of a person: one that ended earlier comes earlier."""
    end = max(period.ended, period.began) if period.ended else OPEN
    return end, _begun_at_last(period), period.pk or 0


def _begun_at_last(period: Any) -> date:
    """The last day on which it can have begun; most beginnings are known to the day."""
    return period.began if period.began_precision == DAY else period.began_on.last


def _counted_from(period: Any, before: Any, start: date | None) -> date:
    """Administrative arrest counts from the short detention that passed into it, or into another one before it."""
    passed = before and before.ended and before.kind_id in SHORT_DETENTION
    if passed and start and period.began <= _known_end(before) <= _begun_at_last(period):
        return start
    return period.began


def _known_end(period: Any) -> date:
    """An end known by month comes as early as it can, but not before a day has passed."""
    if period.ended_precision == DAY:
        return period.ended
    return max(period.ended, min(period.began + timedelta(days=1), period.ended_on.last))


def _end(period: Any, start: date) -> tuple[date, bool]:
    """The day of the end, and whether it is only presumed."""
    computed = arrest_end(period, start)
    if period.ended is None:
        return (computed, True) if computed else (OPEN, False)
    presumed = period.end_reason_id == PRESUMED
    if period.ended_precision != DAY and computed and period.ended_on.touches(computed, computed):
        return computed, presumed
    return _known_end(period), presumed


def arrest_end(period: Any, start: date) -> date | None:
    """Detained 3 January, 15 days of administrative arrest, released 18 January. None for what has no days."""
    if period.kind_id != ARREST or not period.ordered_days:
        return None
    counted = start + timedelta(days=period.ordered_days)
    return counted if counted > period.began else period.began + timedelta(days=period.ordered_days)


def on(found: list[Spell], day: date) -> Spell | None:
    """The spell that holds at the end of the day."""
    return next((spell for spell in reversed(found) if spell.covers(day)), None)


def last_ended(found: list[Spell], day: date) -> Spell | None:
    """The spell that ended last, on or before the day."""
    ended = [spell for spell in found if spell.end <= day]
    return max(ended, key=lambda spell: spell.end) if ended else None


def chains(found: list[Spell]) -> list[list[Spell]]:
    """The spells in runs without a release between them, in order of time."""
    runs: list[list[Spell]] = []
    for spell in found:
        if runs and _passed_into(runs[-1][-1], spell):
            runs[-1].append(spell)
        else:
            runs.append([spell])
    return runs


def _passed_into(before: Spell, spell: Spell) -> bool:
    return before.end == spell.begin and before.period.end_reason_id not in RELEASES


def unbroken(found: list[Spell], spell: Spell) -> list[Spell]:
    """The chain of spells without a release between them that leads to `spell`, oldest first."""
    chain = next(run for run in chains(found) if spell in run)
    return chain[: chain.index(spell) + 1]


def served_from(chain: list[Spell]) -> Spell | None:
    """The spell of a chain with which imprisonment began."""
    return next((spell for spell in chain if spell.kind == PRISON), None)


def credited(found: list[Spell], serving: Spell) -> list[Spell]:
    """The spells that count towards the term that `serving` begins: those that led to it, and remand in its case."""
    before = unbroken(found, serving)[:-1]
    for run in chains(found[: found.index(serving)]):
        if run[0] not in before and any(spell.kind in REMAND for spell in run):
            before += [spell for spell in run if _is_of_case(spell, serving)]
    return sorted((spell for spell in before if spell.kind in CREDITED), key=lambda spell: (spell.begin, spell.end))


def _is_of_case(spell: Spell, serving: Spell) -> bool:
    return serving.period.case_id is not None and spell.period.case_id == serving.period.case_id


def credit(spell: Spell, rate: Callable[[str], float], regime: str) -> float:
    """Days of imprisonment for which a spell before it counts, by the rates of the law."""
    return (spell.end - spell.begin).days * rate(HOUSE_ARREST if spell.kind == HOUSE_ARREST else regime)


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
    serving: Spell, before: list[Spell], value: float, unit: str, rate: Callable[[str], float], regime: str
) -> PartialDate | None:
    """When a term would be over, an estimate: from the beginning of imprisonment, less the credit for earlier custody.

    As exact as the beginning of the oldest of them: a month where that is known by month only.
    """
    earlier = int(sum(credit(spell, rate, regime) for spell in before))
    end = add_term(serving.begin - timedelta(days=earlier), value, unit)
    return as_exact_as([*before, serving][0].period.began_precision, end) if end else None


def as_exact_as(precision: str, day: date) -> PartialDate:
    """An estimate that claims no more than what it was counted from."""
    if precision == YEAR:
        return PartialDate(date(day.year, 1, 1), YEAR)
    if precision == MONTH:
        return PartialDate(day.replace(day=1), MONTH)
    return PartialDate(day, CIRCA if precision == CIRCA else DAY)
