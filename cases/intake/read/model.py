"""What the reader found: plain records, each with the span of the words it rests on.

Spans are half-open code-point offsets. Those of Piece and ParsedEntry count in the document,
all others in the text of their entry.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

Precision = Literal["day", "month", "year"]
Role = Literal["affected", "official", "other"]
CERTAIN = 0.8  # an entry at least this sure may be accepted without a second look
LABEL_FLAGS = ("date_outside_period", "date_garbled", "no_footnote", "two_events", "unclear")


@dataclass(slots=True)
class Piece:
    """A stretch of the document that is no entry: title, heading, footnote section, furniture."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class FoundFootnote:
    """One footnote mark, `[12]`."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class FoundDate:
    """The date of the entry's header; `until` is the last day of a range, None for a single date."""

    value: date
    until: date | None
    precision: Precision
    start: int
    end: int

    def label(self) -> str:
        """ISO text as long as the precision allows: 2024-01-03, 2024-01 or 2024."""
        return self.value.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(slots=True)
class FoundPlace:
    """A settlement, district, region or country, without the words city, town, village."""

    name: str
    start: int
    end: int
    confidence: float


@dataclass(slots=True)
class FoundPerson:
    """A human being named in the entry, in the fullest form it gives; `spans` are all mentions."""

    name: str
    role: Role
    spans: list[tuple[int, int]]
    confidence: float


@dataclass(slots=True)
class FoundArticle:
    """A provision of law; `who` are the persons it is cited for, [] when the words do not say."""

    code: str
    article: str
    part: str | None
    start: int
    end: int
    who: list[str] = field(default_factory=list)


@dataclass(slots=True)
class FoundMeasure:
    """A penalty or deprivation of liberty; `unit` is day, hour, week, month, year, KZT, EUR, USD, MCI or None."""

    kind: str
    value: float | int | None
    unit: str | None
    who: list[str]
    start: int
    end: int
    confidence: float

    def label(self) -> dict[str, Any]:
        """The measure in the form of the guide, which knows no monthly calculation index: its unit is null there."""
        unit = None if self.unit == "MCI" else self.unit
        return {"kind": self.kind, "value": self.value, "unit": unit, "who": self.who}


@dataclass(slots=True)
class FoundType:
    """A type of incident, and the words that speak for it (0, 0 when it follows from the whole)."""

    code: str
    start: int
    end: int
    confidence: float


@dataclass(slots=True)
class ParsedEntry:
    """One item of the chronicle with everything proposed for it; nothing here is a fact before an editor says so."""

    n: int
    start: int
    end: int
    text: str
    footnotes: list[FoundFootnote] = field(default_factory=list)
    date: FoundDate | None = None
    places: list[FoundPlace] = field(default_factory=list)
    persons: list[FoundPerson] = field(default_factory=list)
    articles: list[FoundArticle] = field(default_factory=list)
    measures: list[FoundMeasure] = field(default_factory=list)
    types: list[FoundType] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    why: dict[str, str] = field(default_factory=dict)
    confidence: float = 0.0

    def as_label(self) -> dict[str, Any]:
        """The entry in the form of the gold standard's guide."""
        flags = [flag for flag in self.flags if flag in LABEL_FLAGS]
        label: dict[str, Any] = {
            "n": self.n,
            "footnotes": [mark.number for mark in self.footnotes],
            "date": self.date.label() if self.date else None,
            "places": [place.name for place in self.places],
            "persons": [{"name": person.name, "role": person.role} for person in self.persons],
            "articles": [[found.code, found.article, found.part] for found in self.articles],
            "measures": [m.label() for m in self.measures],
            "types": [found.code for found in self.types],
            "flags": flags,
        }
        if "unclear" in flags:
            label["why"] = self.why["unclear"]
        return label

    def as_json(self) -> dict[str, Any]:
        """Everything, as values that JSON can hold; `from_json` reads it back unchanged."""
        data = asdict(self)
        if self.date:
            data["date"]["value"] = self.date.value.isoformat()
            data["date"]["until"] = self.date.until.isoformat() if self.date.until else None
        for person in data["persons"]:
            person["spans"] = [list(span) for span in person["spans"]]
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ParsedEntry:
        """The entry that `as_json` wrote. Raises KeyError or TypeError when the data has another shape."""
        lists: dict[str, Any] = {
            "footnotes": [FoundFootnote(**item) for item in data["footnotes"]],
            "date": _date_from_json(data["date"]),
            "places": [FoundPlace(**item) for item in data["places"]],
            "persons": [_person_from_json(item) for item in data["persons"]],
            "articles": [FoundArticle(**item) for item in data["articles"]],
            "measures": [FoundMeasure(**item) for item in data["measures"]],
            "types": [FoundType(**item) for item in data["types"]],
        }
        return cls(**(data | lists))


@dataclass(slots=True)
class Bulletin:
    """A document taken apart: entries and remainders together tile it; `notes` are the addresses behind the marks."""

    entries: list[ParsedEntry]
    remainders: list[Piece]
    notes: dict[int, str]


def _date_from_json(data: dict[str, Any] | None) -> FoundDate | None:
    if data is None:
        return None
    until = date.fromisoformat(data["until"]) if data["until"] else None
    return FoundDate(**(data | {"value": date.fromisoformat(data["value"]), "until": until}))


def _person_from_json(data: dict[str, Any]) -> FoundPerson:
    return FoundPerson(**(data | {"spans": [(start, end) for start, end in data["spans"]]}))
