"""One person's or one case's history as bands: custody as bars, everything else as marks, on one axis of time.

Only places on the paper are computed here; the template draws them. Lengths are those of the SVG's own units.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from cases.models import CustodyKind, TimelineEntry
from cases.status import today
from cases.timelines.wording import Shown
from people.dates import MONTHS

WIDTH, LEFT, TOP, ROW = 1000, 130, 26, 34
MARK = 6
EDGE = timedelta(days=15)
Event = TimelineEntry.Event
ROWS = {
    Event.INCIDENT: _("Incidents"),
    Event.STAGE: _("Stages"),
    Event.CHARGE: _("Charges"),
    Event.HEARING: _("Hearings"),
    Event.DECISION: _("Decisions"),
    Event.RECOGNISED: _("Recognition"),
    Event.RECOGNITION_ENDED: _("Recognition"),
}
"""The band in which a kind of line has its marks."""


@dataclass(frozen=True)
class Bar:
    """A custody period: where it begins, how long it is, whether it takes liberty away, whether its end is known."""

    x: float
    width: float
    deprives: bool
    is_open: bool
    line: Shown
    until: Shown | None


@dataclass(frozen=True)
class Mark:
    """Something on a day; a wider one where only the month or year is known."""

    x: float
    width: float
    line: Shown


@dataclass(eq=False)
class Band:
    """One row of the drawing."""

    title: str
    y: int = 0
    bars: list[Bar] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


@dataclass(frozen=True)
class Tick:
    """A line of the axis with its words."""

    x: float
    words: str


@dataclass(frozen=True)
class Drawing:
    """Everything that the SVG shows."""

    bands: list[Band]
    ticks: list[Tick]
    now: float | None
    height: int
    width: int = WIDTH
    left: int = LEFT
    top: int = TOP


class Axis:
    """Days as places on the paper."""

    def __init__(self, first: date, last: date):
        self.first, self.last = first - EDGE, last + EDGE
        self.scale = (WIDTH - LEFT - 10) / max((self.last - self.first).days, 1)

    def x(self, day: date) -> float:
        return round(LEFT + (min(max(day, self.first), self.last) - self.first).days * self.scale, 1)

    def ticks(self, language: str) -> list[Tick]:
        """The first days of years; of months, where all of it is less than two years long."""
        months = [date(y, m, 1) for y in range(self.first.year, self.last.year + 1) for m in range(1, 13)]
        inside = [day for day in months if self.first <= day <= self.last]
        by_month = len(inside) <= 24
        step = 3 if by_month and len(inside) > 12 else 1
        days = [day for day in inside if (day.month - 1) % step == 0] if by_month else _years(inside)
        return [Tick(self.x(day), _tick(day, by_month, language)) for day in days]


def _years(days):
    years = [day for day in days if day.month == 1]
    return years[:: len(years) // 12 + 1]


def _tick(day, by_month, language):
    if not by_month or day.month == 1:
        return str(day.year)
    return MONTHS.get(language, MONTHS["en"])[day.month - 1][:3]


def draw(lines: list[Shown], language: str) -> Drawing | None:
    """The drawing of dated lines; None where nothing is dated."""
    dated = [line for line in lines if line.entry.happened]
    if not dated:
        return None
    axis = Axis(*_ends(dated))
    bands = [band for band in (_custody(dated, axis), *_marked(dated, axis)) if band.bars or band.marks]
    for number, band in enumerate(bands):
        band.y = TOP + number * ROW
    now = axis.x(today()) if axis.first <= today() <= axis.last else None
    return Drawing(bands, axis.ticks(language), now, TOP + len(bands) * ROW + 6)


def _ends(lines):
    """The first and the last day of the paper: until today, where somebody is still held."""
    ended = {line.entry.object_id for line in lines if line.entry.event == Event.CUSTODY_ENDED}
    is_open = any(each.entry.event == Event.CUSTODY_BEGAN and each.entry.object_id not in ended for each in lines)
    last = max(line.entry.last for line in lines)
    return min(line.entry.first for line in lines), max(last, today()) if is_open else last


def _custody(lines, axis) -> Band:
    ends = {line.entry.object_id: line for line in lines if line.entry.event == Event.CUSTODY_ENDED}
    deprives = set(CustodyKind.objects.filter(deprives=True).values_list("code", flat=True))
    band = Band(_("Custody"))
    for line in lines:
        if line.entry.event != Event.CUSTODY_BEGAN:
            continue
        end = ends.get(line.entry.object_id)
        begin, until = axis.x(line.entry.happened), axis.x(end.entry.happened if end else axis.last)
        width = max(until - begin, 2)
        band.bars.append(Bar(begin, width, line.entry.codes["custody"] in deprives, end is None, line, end))
    return band


def _marked(lines, axis) -> list[Band]:
    found: dict[str, Band] = {}
    for line in lines:
        if title := ROWS.get(line.entry.event):
            begin, end = axis.x(line.entry.first), axis.x(line.entry.last)
            found.setdefault(str(title), Band(str(title))).marks.append(Mark(begin, max(end - begin, 0), line))
    return list(dict.fromkeys(found[str(title)] for title in ROWS.values() if str(title) in found))
