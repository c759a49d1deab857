"""What editors mark on the words of an entry: names, a place, articles that the reader missed or misread.

Marks are kept beside what was read and do not change it; `with_marks` gives the entry as it reads with them. Pure.
"""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from cases.intake.decisions import Span
from cases.intake.read import FoundArticle, FoundPerson, FoundPlace, ParsedEntry
from cases.intake.read.articles import REACH, read_articles

PERSON, PLACE, ARTICLE, NOTHING = "person", "place", "article", "nothing"
KINDS = (PERSON, PLACE, ARTICLE, NOTHING)
EDGES = " \t\n\r\xa0,;:–—…“”«»\"'"
SURE = 1.0


@dataclass(frozen=True)
class Mark:
    """Words of an entry, `[start, end)`, and what an editor says they are; `role` is that of a person."""

    kind: str
    start: int
    end: int
    role: str = ""

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.start, self.end


@dataclass
class Marking:
    """The marks of an entry, to which more are added; `lost` are words that do not stand in it."""

    text: str
    marks: list[Mark] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, stored: list[dict[str, Any]]) -> "Marking":
        """The marks as `as_json` wrote them."""
        return cls(text, [Mark(**each) for each in stored])

    def as_json(self) -> list[dict[str, Any]]:
        """The marks as values that JSON can hold."""
        return [asdict(each) for each in self.marks]

    def add(self, words: str, near: int, kind: str, role: str = "") -> None:
        """Mark the words where they stand nearest to `near`; what was marked there before is forgotten."""
        span = locate(self.text, words, near)
        if span is None:
            self.lost.append(words)
            return
        self.marks = [each for each in self.marks if not _meets(each.span, span)]
        if kind == PLACE:  # an entry has one place
            self.marks = [each for each in self.marks if each.kind != PLACE]
        if kind != NOTHING:
            self.marks.append(Mark(kind, *span, role))


def locate(text: str, words: str, near: int = 0) -> Span | None:
    """Where the words stand in the text, however they are spaced; of several places the nearest to `near`."""
    parts = words.strip(EDGES).split()
    if not parts:
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    found = list(re.finditer(pattern, text)) or list(re.finditer(pattern, text, re.I))
    return min((each.span() for each in found), key=lambda span: abs(span[0] - near), default=None)


def with_marks(found: ParsedEntry, marks: Iterable[Mark]) -> ParsedEntry:
    """The entry, changed in place, as the editors read it."""
    marks = list(marks)
    for mark in marks:
        _forget_others(found, mark)
        {PERSON: _person, PLACE: _place, ARTICLE: _articles}[mark.kind](found, mark)
    if any(each.kind == PERSON for each in marks):
        found.persons.sort(key=lambda each: min(each.spans, default=(0, 0)))
        _give_measures(found)
    return found


def _words(found: ParsedEntry, mark: Mark) -> str:
    return " ".join(found.text[mark.start : mark.end].split())


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _forget_others(found: ParsedEntry, mark: Mark) -> None:
    """Of words that an editor marked only the mark counts; a person whose mention was too short or long is kept."""
    kept = _misread(found, mark) if mark.kind == PERSON else None
    for person in found.persons:
        person.spans = [span for span in person.spans if not _meets(span, mark.span)]
    found.persons[:] = [each for each in found.persons if each.spans or each is kept]
    found.places[:] = [each for each in found.places if not _meets((each.start, each.end), mark.span)]
    found.articles[:] = [each for each in found.articles if not _meets((each.start, each.end), mark.span)]
    if kept:
        _rename(found, kept, _words(found, mark))


def _misread(found: ParsedEntry, mark: Mark) -> FoundPerson | None:
    """The person whose mention was read with too few or too many words, or whose only mention is marked anew."""
    for person in found.persons:
        if any(_meets(span, mark.span) and (span != mark.span or len(person.spans) == 1) for span in person.spans):
            return person
    return None


def _rename(found: ParsedEntry, person: FoundPerson, name: str) -> None:
    for each in (*found.measures, *found.articles):
        each.who[:] = [name if who == person.name else who for who in each.who]
    person.name = name


def _person(found: ParsedEntry, mark: Mark) -> None:
    """Add the person, or a mention to the person of that name."""
    name = _words(found, mark)
    known = next((each for each in found.persons if each.name == name), None)
    if known:
        known.spans, known.role = sorted([*known.spans, mark.span]), mark.role  # type: ignore[assignment]
    else:
        found.persons.append(FoundPerson(name, mark.role, [mark.span], SURE))  # type: ignore[arg-type]


def _place(found: ParsedEntry, mark: Mark) -> None:
    found.places.append(FoundPlace(_words(found, mark), *mark.span, SURE))


def _articles(found: ParsedEntry, mark: Mark) -> None:
    """The articles that the words cite; words that cite none are kept as they are, for the administrator."""
    ahead, length = found.text[mark.start : mark.end + REACH], mark.end - mark.start
    cited = [each for each in read_articles(ahead) if each.start < length]
    cited = cited or [each for each in read_articles(f"Article {ahead}") if each.start < length]
    cited = cited or [FoundArticle("", _words(found, mark), None, *mark.span)]
    for each in cited:
        each.start, each.end = mark.span
    found.articles += cited


def _give_measures(found: ParsedEntry) -> None:
    """Where one person alone is affected, what is told of nobody by name is told of this person."""
    affected = [each.name for each in found.persons if each.role == "affected"]
    for measure in found.measures:
        if len(affected) == 1 and not measure.who:
            measure.who[:] = affected
