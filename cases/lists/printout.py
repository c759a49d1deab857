"""A list or an edition as a value that can be rendered: head, counts, lines, and the words they are said with."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cases.lists.select import Selection
from cases.lists.terms import criteria_texts, terms
from cases.lists.wording import Wording
from cases.lists.words import Speaker, words

ALMATY = ZoneInfo("Asia/Almaty")


@dataclass(frozen=True)
class Printout:
    """All that a file is made of. `number` is None for a list that is not frozen; `saying` is frozen with editions."""

    policy: dict[str, Any]
    counts: dict[str, Any]
    rows: list[dict[str, Any]]
    as_of: date
    made_at: datetime
    saying: dict[str, Any]
    number: int | None = None
    fingerprint: str = ""

    def wording(self, language: str, space: str = " ") -> Wording:
        """How lines are said in a language; `space` as in `Speaker`."""
        return Wording(Speaker(language, self.saying["words"], space), self.saying["terms"])

    @property
    def made_on(self) -> datetime:
        """When it was made, on Almaty's clock, to the second."""
        return self.made_at.astimezone(ALMATY).replace(microsecond=0)


def saying() -> dict[str, Any]:
    """Words, labels and texts as they are today."""
    return {"words": words(), "terms": terms(), "criteria": criteria_texts()}


def printout_of(selection: Selection, made_at: datetime, rows: list[dict[str, Any]] | None = None) -> Printout:
    """The printout of a list that is not frozen; of `rows` of it where they are given, else of all."""
    rows = selection.rows if rows is None else rows
    return Printout(selection.policy.as_json(), selection.counts, rows, selection.day, made_at, saying())
