"""Whom a definite noun means: `the editor` the one who was introduced as one, `the girl` the only woman of a row."""

from __future__ import annotations

import re

from .model import FoundPerson
from .rows import Row

_NOUN = re.compile(
    r"\b[Tt]he\s+(?:(?:latter|young|detained|arrested|convicted|said)\s+)?([a-z][a-z-]{2,})\b(?![’']s\b)"
)
_ORDER = re.compile(r"\b[Tt]he\s+(former|latter|first|second|third)(?=\s*$|\s+(?:was|got|received|has|had|is)\b)")
_FEW = re.compile(r"\b[Tt]he\s+(first|last|latter)\s+(two|three|four)\b")
_COUNT = {"two": 2, "three": 3, "four": 4}
_PLACE = {"former": 0, "first": 0, "latter": 1, "second": 1, "third": 2}
_WOMEN = frozenset({"girl", "woman", "lady", "schoolgirl", "women", "girls", "ladies"})
_MEN = frozenset({"guy", "man", "boy", "schoolboy", "men", "guys", "boys"})
_MANY = frozenset({"women", "girls", "ladies", "men", "guys", "boys"})
_FEMALE = re.compile(r"(?:ova|eva|[iy]na|skaya|kyzy|qyzy|kizi|ovna|evna|gul|a)$")
_SAME = {
    "journalist": {"correspondent", "reporter", "editor", "photographer", "cameraman", "operator", "blogger"},
    "reporter": {"correspondent", "journalist"},
    "correspondent": {"journalist", "reporter"},
    "blogger": {"youtuber", "tiktoker"},
    "activist": {"defender", "picketer"},
    "convict": {"prisoner"},
    "prisoner": {"convict"},
}  # nouns by which somebody introduced by another is meant
_REACH = 60  # how far before a name its noun may stand
_CLOSES = re.compile(r"[,.;]\s|\band\s")


def meant(text: str, clause: str, told: list[Row]) -> list[str] | None:
    """Names of those of `told` whom the last definite noun of a clause means; None when it means nobody of them.

    `told`: rows of names before the clause, in the order of the text.
    """
    ordered = _ORDER.findall(clause)
    if ordered:
        place = _PLACE[ordered[-1]]
        named = next((row.names for row in reversed(told) if len(row.names) > max(place, 1)), None)
        return [named[place]] if named else None
    if few := _FEW.search(clause):
        widest = max((row.names for row in told), key=len, default=[])
        count = _COUNT[few[2]]
        return (widest[:count] if few[1] == "first" else widest[-count:]) if len(widest) > count else None
    people = [person for row in told for person in row.people]
    for noun in reversed(_NOUN.findall(clause)):
        if noun in _WOMEN | _MEN:
            return _of_sex(told, noun in _WOMEN, noun in _MANY)
        one = next(([person.name] for person in people if _introduced(text, person, noun)), None)
        if one:
            return one
    return None


def of_pronoun(pronoun: str, told: list[Row]) -> list[str] | None:
    """Whom `he` or `she` means: the only one of `told` whose name may be of that sex; None when there are several."""
    woman = pronoun.lower() == "she"
    names = {name for row in told for name in row.names if _is_woman(name) == woman}
    return list(names) if len(names) == 1 else None


def _introduced(text: str, person: FoundPerson, noun: str) -> bool:
    """Whether a name stands behind this noun: `the editor Anna Orlova`, `an activist of the movement Anna Orlova`."""
    start = person.spans[0][0]
    words = _CLOSES.split(text[max(0, start - _REACH) : start].lower())[-1].split()
    return not {noun, *_SAME.get(noun, ())}.isdisjoint(words)


def _of_sex(told: list[Row], woman: bool, many: bool) -> list[str] | None:
    """The only one, or all, of the sex among those of a row of both sexes."""
    for row in reversed(told):
        of_sex = [name for name in row.names if _is_woman(name) == woman]
        if 0 < len(of_sex) < len(row.names):
            return of_sex if many or len(of_sex) == 1 else None
    return None


def _is_woman(name: str) -> bool:
    """By the ending of a word of the name; an initial tells nothing."""
    return any(_FEMALE.search(word) for word in name.lower().split() if len(word) > 2 and not word.endswith("."))
