"""Lines of a list as a page shows them: the words, links to what the reader may open, and marks on frozen lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from cases.among import among
from cases.lists.paper import Notes, cells, section_name, section_title
from cases.lists.printout import Printout
from cases.lists.veil import Veil, recognitions_of, visible_sources
from cases.lists.wording import Wording, source_line
from cases.lists.writing import rows
from cases.models import Case, Recognition
from monitor.accounts.protection import visible_q


@dataclass
class Line:
    """One person: `cells` as on paper, `record` in words, and what the reader may click through to.

    `withheld` as `cases.lists.veil` says. `merged_into` is the number that took the place of the person's;
    `unsupported` says that its recognition ended or was taken back after the freezing.
    """

    row: dict[str, Any]
    cells: list[list[str]]
    record: dict[str, Any]
    person: int | None = None
    withheld: bool = False
    merged_into: int | None = None
    unsupported: bool = False
    cases: list[tuple[int, str]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class ShownSection:
    """A section: its name, title and lines; how many persons are in it, and how many of them are not named."""

    code: str
    name: str
    title: str
    count: dict[str, int]
    lines: list[Line]

    @property
    def rows(self) -> SafeString:
        """The lines as rows of a table."""
        return rows(self.lines)

    @property
    def named(self) -> int:
        """How many lines the section has, on this page and on others."""
        return self.count["persons"] - self.count["withheld"]


class Reader:
    """What one user may open, of the records that some lines name."""

    def __init__(self, user: Any, rows: Iterable[dict[str, Any]]):
        rows = list(rows)
        self.veil = Veil(user, rows)
        self.now = self.veil.now
        numbers = {case["number"] for row in rows for case in row["cases"]}
        self.cases = dict(Case.objects.visible_to(user).filter(pk__in=among(numbers)).values_list("pk", "title"))
        self.sources = visible_sources((note for row in rows for note in row["notes"]), user)
        recognised = {number for row in rows for number in recognitions_of(row)}
        decided = Recognition.objects.filter(visible_q(user), pk__in=among(recognised), state="decided").order_by()
        self.recognised_until = dict(decided.values_list("pk", "until"))

    def line(self, position: int, row: dict[str, Any], wording: Wording, notes: Notes, as_of: Any) -> Line:
        now = self.now[row["person"]]
        if self.veil.hides(row):
            return Line({"section": row["section"]}, [], {}, withheld=True)
        line = Line(row, cells(position, row, wording, notes), wording.record(row))
        line.person = now
        line.merged_into = now if now != row["person"] else None
        line.unsupported = not any(self._holds(each["number"], as_of) for each in row["recognitions"])
        numbers = [case["number"] for case in row["cases"]]
        line.cases = [(number, self.cases[number]) for number in numbers if number in self.cases]
        line.notes = [
            {**note, "line": source_line(note), "open": note["source"] in self.sources} for note in row["notes"]
        ]
        return line

    def _holds(self, number: int, day: Any) -> bool:
        until = self.recognised_until.get(number, date.min)  # of one taken back since, no day
        return until is None or until > day


def sections(printout: Printout, wording: Wording, user: Any, first: int = 1) -> list[ShownSection]:
    """All sections of the policy, with the lines that the printout has; `first` is the number of its first line."""
    reader, notes = Reader(user, printout.rows), Notes(printout.rows)
    found = {code: [] for code in sorted(printout.policy["sections"])}
    for position, row in enumerate(printout.rows, start=first):
        found[row["section"]].append(reader.line(position, row, wording, notes, printout.as_of))
    counts = printout.counts
    return [
        ShownSection(
            code, section_name(code, wording), section_title(code, counts, wording), counts["sections"][code], lines
        )
        for code, lines in found.items()
    ]
