"""The custody of a person drawn as one bar on an axis of years: server-made, for screen and paper alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cases import held
from people.dates import DAY

WIDTH, MARGIN = 1000, 12
"""Units of the drawing; it is shown as wide as the page."""
TOP, LINE = 24, 34
LEAST = 3
"""So wide is a day at least, for a period of hours to be seen."""
MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A period in the drawing. `vague` where an end of it is not known to the day, `open` where none is known."""

    period: Any
    x: float
    width: float
    vague: bool
    open: bool
    presumed: bool

    @property
    def deprives(self) -> bool:
        return self.period.deprives


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year or a month on the axis; a year is written as a number, a month as its day."""

    x: float
    day: date
    is_year: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one line: what deprived of liberty, what bound at liberty, or claims that are not computed with."""

    name: str
    y: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole, `now` being where today is."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    now: float
    width: int = WIDTH

    @property
    def height(self) -> int:
        return TOP + LINE * len(self.rows)


HELD, BOUND, CLAIMED = "held", "bound", "claimed"


def drawn(periods: Iterable[Any], today: date) -> Drawing | None:
    """The drawing of all periods of a person until today; None where there is nothing to draw."""
    shown = [period for period in periods if period.kind_id != held.LIBERTY and period.began <= today]
    groups = {
        HELD: [period for period in shown if period.chosen and period.deprives],
        BOUND: [period for period in shown if period.chosen and not period.deprives],
        CLAIMED: [period for period in shown if not period.chosen],
    }
    spells = {name: _spells(name, rows) for name, rows in groups.items() if rows}
    if not spells:
        return None
    days = [spell.begin for found in spells.values() for spell in found]
    axis = _Axis(min(days), today + timedelta(days=1))
    rows = tuple(
        Row(name, TOP + LINE * place, tuple(axis.piece(spell) for spell in found))
        for place, (name, found) in enumerate(spells.items())
    )
    return Drawing(rows, tuple(axis.ticks()), axis.x(today))


def contested(periods: Iterable[Any]) -> set[int]:
    """Numbers of the periods computed with, for some of whose days another claim says something else."""
    rows = [period for period in periods if period.kind_id != held.LIBERTY]
    claims = [period for period in rows if not period.chosen]
    return {row.pk for row in rows if row.chosen and any(_touch(row, claim) for claim in claims)}


def _touch(one: Any, other: Any) -> bool:
    return one.began_on.first <= _last(other) and other.began_on.first <= _last(one)


def _last(period: Any) -> date:
    return period.ended_on.last if period.ended else held.OPEN


def _spells(name: str, rows: list[Any]) -> list[held.Spell]:
    """Claims that conflict are drawn each by itself; they are no ledger."""
    return [held.spells([row])[0] for row in rows] if name == CLAIMED else held.spells(rows)


class _Axis:
    """Days → units of the drawing."""

    def __init__(self, first: date, last: date):
        self.first, self.last = first, last
        self.unit = (WIDTH - 2 * MARGIN) / max((last - first).days, 1)

    def x(self, day: date) -> float:
        return round(MARGIN + (min(max(day, self.first), self.last) - self.first).days * self.unit, 1)

    def piece(self, spell: held.Spell) -> Piece:
        period, begin = spell.period, self.x(spell.begin)
        vague = period.began_precision != DAY or bool(period.ended and period.ended_precision != DAY)
        width = max(round(self.x(spell.end) - begin, 1), LEAST)
        return Piece(period, begin, width, vague, spell.end == held.OPEN, spell.presumed)

    def ticks(self) -> Iterable[Tick]:
        """Beginnings of months, or of years where months would stand too close."""
        months = [date(year, month, 1) for year in range(self.first.year, self.last.year + 1) for month in range(1, 13)]
        within = [day for day in months if self.first <= day <= self.last]
        years = len(within) > MOST_TICKS
        chosen = [day for day in within if day.month == 1] if years else within
        step = len(chosen) // MOST_TICKS + 1
        return [Tick(self.x(day), day, years) for day in chosen[::step]]
