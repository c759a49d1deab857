"""Lines of a list as a page shows them: the words, links to what the reader may open, and marks on frozen lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from cases.among import among
from cases.lists.paper import Notes, cells, section_name, section_title
from cases.lists.printout import Printout
from cases.lists.survivors import survivors
from cases.lists.wording import Wording, source_line
from cases.models import Case, Edition, Recognition, Source
from monitor.accounts.protection import visible_q
from people.models import Organisation, Person


@dataclass
class Line:
    """One person: `cells` as on paper, `record` in words, and what the reader may click through to.

    A line is withheld from a reader who may not see the person, a recognition, who recognised, or the facility any
    more. `merged_into` is the number that took the
    place of the person's; `unsupported` says that its recognition ended or was taken back after the freezing.
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
    def named(self) -> int:
        """How many lines the section has, on this page and on others."""
        return self.count["persons"] - self.count["withheld"]


class Veil:
    """What one user may not see (any more), of the records that some lines tell of."""

    def __init__(self, user: Any, rows: list[dict[str, Any]]):
        self.now = survivors(row["person"] for row in rows)
        self.persons = _visible(Person, user, set(self.now.values()))
        self.recognitions = _hidden_recognitions(user, [each for row in rows for each in row["recognitions"]])
        facilities = {row["facility_number"] for row in rows if row["facility"]} - {None}
        self.facilities = facilities - _visible(Organisation, user, facilities)

    def hides(self, row: dict[str, Any]) -> bool:
        """Whether the line is withheld from the user."""
        unseen = self.now[row["person"]] not in self.persons or row["facility_number"] in self.facilities
        return unseen or not self.recognitions.isdisjoint(_recognitions(row))


def _recognitions(row: dict[str, Any]) -> list[int]:
    return [each["number"] for each in row["recognitions"]]


def _hidden_recognitions(user: Any, frozen: list[dict[str, Any]]) -> set[int]:
    """The recognitions among the frozen ones that the user may not see, or not by whom they are where that is told."""
    told, naming = [each["number"] for each in frozen], [each["number"] for each in frozen if each["body"]]
    unseen = Recognition.objects.filter(pk__in=among(told)).exclude(visible_q(user))
    by_unseen = Recognition.objects.filter(pk__in=among(naming)).exclude(visible_q(user, "body__"))
    return {*unseen.values_list("pk", flat=True), *by_unseen.values_list("pk", flat=True)}


class Reader:
    """What one user may open, of the records that some lines name."""

    def __init__(self, user: Any, rows: Iterable[dict[str, Any]]):
        rows = list(rows)
        self.veil = Veil(user, rows)
        self.now = self.veil.now
        numbers = {case["number"] for row in rows for case in row["cases"]}
        self.cases = dict(Case.objects.visible_to(user).filter(pk__in=among(numbers)).values_list("pk", "title"))
        self.sources = _visible(Source, user, {note["source"] for row in rows for note in row["notes"]})
        recognised = {number for row in rows for number in _recognitions(row)}
        self.recognitions = {
            row.pk: row for row in Recognition.objects.filter(visible_q(user), pk__in=among(recognised))
        }

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
        found = self.recognitions.get(number)
        return bool(found and found.state == "decided" and (found.until is None or found.until > day))


def has_withheld(edition: Edition, user: Any) -> bool:
    """Whether a line tells of somebody or something that the user may not see (any more). Of thousands of lines only
    those are read that can.
    """
    hidden = Organisation.objects.exclude(visible_q(user))
    recognised = Recognition.objects.exclude(visible_q(user) & visible_q(user, "body__"))
    unseen = ~Q(person__in=Person.objects.visible_to(user).values("pk")) | Q(person__in=recognised.values("person"))
    lines = edition.lines.filter(unseen | Q(row__facility_number__in=list(hidden.values_list("pk", flat=True))))
    rows = list(lines.values_list("row", flat=True))
    return len(visible_rows(rows, user)) < len(rows)


def visible_rows(rows: Iterable[dict[str, Any]], user: Any) -> list[dict[str, Any]]:
    """The rows without those that tell of somebody or something that the user may not see (any more)."""
    rows = list(rows)
    veil = Veil(user, rows)
    return [row for row in rows if not veil.hides(row)]


def visible_sources(notes: Iterable[dict[str, Any]], user: Any) -> set[int]:
    """The sources of some footnotes that the user may open."""
    return _visible(Source, user, {note["source"] for note in notes})


def _visible(model: Any, user: Any, numbers: set[int]) -> set[int]:
    return set(model.objects.visible_to(user).filter(pk__in=among(numbers)).values_list("pk", flat=True))


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
