"""Rows of names: neighbouring mentions joined by commas and "and" share what is said of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import lexicon
from .model import FoundPerson

_LINK = re.compile(
    r"\.?[’']?s?(?:\s\([^()]{1,30}\))?\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*/\s*|\s*&\s*)(?:(?:the\s+)?(?:PF|fund|"
    r"foundation)\s+“[^”]{1,30}”\s+|(?:the\s+)?(?:activists?|journalists?|bloggers?|his\s+wife|"
    r"her\s+husband)\s+)?$",
    re.I,
)
_ANY_NOUN = re.compile(
    r"\.?\s+and\s+(?!(?:for|of|with|by|to|in|at|from|after|that|who|not|then|also|"
    r"gave|got|sent|let|took|put|made|told|held|was|were|has|had|have|will|is|are|did|went|came|left|[a-z]+ed)\s)[a-z][a-z-]{2,}\s+"
)
_LINK_NOUN = re.compile(r"\.?\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:(?:the|an?|his|her|their)\s+)?(?:[a-z][\w-]*\s+){1,4}")


@dataclass(slots=True)
class Row:
    """Neighbouring mentions joined by commas and "and": they share what is said of them."""

    start: int
    end: int
    people: list[FoundPerson] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Their names, each once, in order."""
        return list(dict.fromkeys(person.name for person in self.people))


def rows(text: str, persons: list[FoundPerson], with_nouns: bool = False) -> list[Row]:
    """All mentions of an entry, joined to rows, in the order of the text.

    `with_nouns`: a noun of the next person may stand between, as in `activist X and reporter Y were detained`.
    """
    mentions = sorted((start, end, i) for i, person in enumerate(persons) for start, end in person.spans)
    found: list[Row] = []
    for start, end, i in mentions:
        if (
            found
            and start >= found[-1].end
            and start - found[-1].end < 40
            and (_LINK.fullmatch(text, found[-1].end, start) or (with_nouns and _noun_link(text, found[-1].end, start)))
        ):
            found[-1].end = end
            found[-1].people.append(persons[i])
        else:
            found.append(Row(start, end, [persons[i]]))
    return found


def _noun_link(text: str, end: int, start: int) -> bool:
    if _ANY_NOUN.fullmatch(text, end, start):
        return True
    return bool(_LINK_NOUN.fullmatch(text, end, start) and lexicon.ends_in_person_noun(text[end:start].rstrip()))


def subjects(row: Row) -> list[str]:
    """The names of those in a row to whom something can be done: no officials, no bystanders."""
    return list(
        dict.fromkeys(person.name for person in row.people if person.role == "affected" or person.confidence < 0)
    )
