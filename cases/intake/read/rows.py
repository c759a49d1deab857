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
    r"gave|got|sent|let|took|put|made|told|held|was|were|has|had|have|will|is|are|did|went|came|left|"
    r"[a-z]+ed)\s)[a-z][a-z-]{2,}\s+"
)
_LINK_NOUN = re.compile(
    r"\.?\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:(?:the|an?|his|her|their)\s+)?(?!\w+ed\b|"
    r"who)(?:[a-z][\w-]*\s+){1,4}"
)
_OF_A_BODY = re.compile(r"\s+(?:of|for|at|from)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}“[^”]{1,40}”\s*$")


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


_FRONTED = re.compile(
    r"(?:^|[.:;,]\s|\bthat\s)(?:by|at|on|under|after|according\s+to|because\s+of|due\s+to|following|in|with|during|"
    r"before|despite|for|over|as\s+\w+\s+by)\s"
    r"(?P<phrase>[^,.;:]{1,90})$",
    re.I,
)
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|took|told|sent|put|gave|[a-z]{2,}ed)\b")
_MORE = re.compile(r"\.?\s*(?:,|\band\b)\s+(?:[a-z]+\s+)?[A-Z]")  # the list goes on
_KIN = r"(?:wife|husband|mother|father|brother|sister|son|daughter|lawyer|friend|colleague)"
_KIN_OF = re.compile(rf"\b{_KIN}s?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}$", re.I)
_CLOSES = re.compile(
    r"\.?,\s+(?:was|were|is|are|has|had|got|said|says|held|went|came|told|wrote|began|took|"
    r"gave|\w+ed)\b"
)
_KIN_LINK = re.compile(rf",\s+(?:his|her)\s+{_KIN}\s+", re.I)


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
            and not _apart(text, found[-1], start, end)
            and not (with_nouns and _kin_closes(text, found[-1], start, end))
        ):
            found[-1].end = end
            found[-1].people.append(persons[i])
        else:
            found.append(Row(start, end, [persons[i]]))
    return found


def _apart(text: str, row: Row, start: int, end: int) -> bool:
    """`by order of judge A, B was …`, `B was …, his wife C said`: the comma between the two closes a phrase."""
    comma = text[row.end : row.end + 3].lstrip(".’s").startswith(",")
    if not comma or " and " in text[row.end : start]:
        return False
    if _KIN_LINK.fullmatch(text, row.end, start) and lexicon.QUOTING.match(text, end):
        return True
    if len(row.people) > 1:
        return False
    ahead = text[max(0, row.start - 100) : row.start]
    phrase = _FRONTED.search(ahead)
    if phrase is None or not lexicon.ends_in_person_noun(phrase[0].rstrip()):
        return False
    return not (_VERB.search(phrase["phrase"]) or _KIN_OF.search(ahead) or _MORE.match(text, end))


def _kin_closes(text: str, row: Row, start: int, end: int) -> bool:
    """`the father of X, Y, was detained`: Y is the father, X only says whose."""
    between = text[row.end : start].strip(" .")
    kin = between.startswith(",") and " and " not in between and _KIN_OF.search(text, max(0, row.start - 60), row.start)
    return bool(kin and len(row.people) == 1 and not kin[0].split()[0].endswith("s") and _CLOSES.match(text, end))


def _noun_link(text: str, end: int, start: int) -> bool:
    if _ANY_NOUN.fullmatch(text, end, start):
        return True
    between = _OF_A_BODY.sub(" ", text[end:start])  # `A, B and a correspondent of “Title” C`
    return bool(_LINK_NOUN.fullmatch(between) and lexicon.ends_in_person_noun(between.rstrip()))


def subjects(row: Row) -> list[str]:
    """The names of those in a row to whom something can be done: no officials, no bystanders."""
    return list(
        dict.fromkeys(person.name for person in row.people if person.role == "affected" or person.confidence < 0)
    )
