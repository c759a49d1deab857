"""What an editor decides about one entry: plain values, from the form of the review desk or from the suggestions."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from people.dates import PartialDate

NOTHING, CUSTODY, PENALTY, BOTH = "nothing", "custody", "penalty", "both"
"""What a measure is written as, beside being told in the incident."""

Span = tuple[int, int]
"""Half-open, in characters of the entry; (0, 0) where the words are not known."""


@dataclass
class PersonDecision:
    """One human being named in the entry: `person` is the number in the register, None for somebody new."""

    name: str
    role: str
    person: int | None = None
    as_written: str = ""
    span: Span = (0, 0)


@dataclass
class ArticleDecision:
    """A provision that is cited, and the persons (places in `Decisions.persons`) who are charged under it.

    `brought`: the entry tells that the charge was brought on its day; otherwise that day is not known.
    """

    provision: int
    who: list[int] = field(default_factory=list)
    span: Span = (0, 0)
    brought: bool = False


@dataclass
class MeasureDecision:
    """A measure for persons (places in `Decisions.persons`); amount and unit as stated."""

    kind: str
    who: list[int]
    write: str
    value: Decimal | None = None
    unit: str = ""
    span: Span = (0, 0)


@dataclass
class Decisions:
    """Everything that accepting an entry writes. `instance` and `upheld` tell of the decision behind penalties.

    `incident` is the number of an incident that the entry tells again, None where it tells a new one. `case` is that of
    a case chosen by hand; without one, `join_cases` lets each person's case under these articles be joined.
    """

    summary: str
    happened: PartialDate | None = None
    until: date | None = None
    place: int | None = None
    types: list[str] = field(default_factory=list)
    persons: list[PersonDecision] = field(default_factory=list)
    articles: list[ArticleDecision] = field(default_factory=list)
    measures: list[MeasureDecision] = field(default_factory=list)
    instance: str = "first"
    upheld: bool = False
    join_cases: bool = True
    case: int | None = None
    incident: int | None = None
