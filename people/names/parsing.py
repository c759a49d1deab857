"""Take a written name apart: which word is the surname, which the given name, which only an initial.

The order is not fixed ("Surname I.", "I. Surname", both orders within one report), so the words decide: endings,
the list of given names, and last the place. Where only the place decides, the other reading is kept beside.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from people.names.endings import (
    father_of,
    is_russian_patronymic,
    is_surely_a_surname,
    looks_like_a_surname,
    sex_of_surname,
)
from people.names.folding import fold_word
from people.names.given_names import Sex, given_name, sex_of_given_name, sounds_like_a_given_name
from people.names.tokens import Tokens, tokenise

Order = Literal["given-surname", "surname-given", "single", "none"]
CERTAIN = 0.9


@dataclass(frozen=True, slots=True)
class NameParts:
    """The parts of one written name, as written but mended and without dots; "" where absent.

    `initials` stand for the parts that are not written out: the given name, then the patronymic.
    `order` says which came first in the text. `confidence` (0..1): how surely surname and given name are told apart.
    """

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    initials: tuple[str, ...] = ()
    order: Order = "none"
    confidence: float = 0.0

    @property
    def is_full(self) -> bool:
        """Whether a surname and a written-out given name are both there."""
        return bool(self.surname and self.given)


def parse_name(text: str) -> NameParts:
    """Return the likely reading of a written name (see NameParts); odd text gives empty parts, never an error."""
    return readings(text)[0]


@lru_cache(maxsize=131072)
def readings(text: str) -> tuple[NameParts, ...]:
    """Return the likely reading of `text`, then the other way round unless the words decide the order."""
    tokens = tokenise(text)
    if not tokens.words:
        return (NameParts(initials=tokens.initials),)
    likely = _single(tokens) if len(tokens.words) == 1 else _several(tokens)
    if likely.confidence >= CERTAIN:
        return (likely,)
    return (likely, _other_way_round(likely))


@lru_cache(maxsize=131072)
def guess_sex(text: str) -> Sex | None:
    """Tell the sex a written name shows: by patronymic, surname and given name; None if unsure."""
    return sex_of(parse_name(text))


def sex_of(parts: NameParts) -> Sex | None:
    """Tell the sex that the parts of a name show, the most reliable part first."""
    father = father_of(fold_word(parts.patronymic))
    if father:
        return father[1]
    by_surname = sex_of_surname(fold_word(parts.surname))
    if by_surname == "female":  # a woman may be written without -a, a man is never written with it
        return by_surname
    return sex_of_given_name(fold_word(parts.given)) or by_surname


def _other_way_round(parts: NameParts) -> NameParts:
    other: dict[Order, Order] = {"given-surname": "surname-given", "surname-given": "given-surname"}
    return replace(
        parts,
        surname=parts.given,
        given=parts.surname,
        order=other.get(parts.order, parts.order),
        confidence=round(1 - parts.confidence, 2),
    )


def _single(tokens: Tokens) -> NameParts:
    word = tokens.words[0]
    weight = _surname_weight(word)
    confidence = 0.95 if weight > 1 or tokens.initials else 0.7
    if weight < -1 and not tokens.initials:
        return NameParts(given=word, order="single", confidence=confidence)
    return NameParts(surname=word, initials=tokens.initials, order="single", confidence=confidence)


def _several(tokens: Tokens) -> NameParts:
    words = list(tokens.words)
    patronymic, position = _take_patronymic(words)
    if len(words) == 1:
        return NameParts(given=words[0], patronymic=patronymic, order="single", confidence=CERTAIN)
    words, rest = _take_rest(words)
    first, second = words
    child = father_of(fold_word(patronymic))
    lead = _surname_weight(first, child and child[1]) - _surname_weight(second, child and child[1])
    surname_first = lead > 0 or (lead == 0 and position == 2)
    surname, given = (first, second) if surname_first else (second, first)
    return NameParts(
        surname=surname,
        given=given,
        patronymic=patronymic or rest,
        initials=tokens.initials,
        order="surname-given" if surname_first else "given-surname",
        confidence=_confidence(surname, abs(lead), patronymic),
    )


def _confidence(surname: str, lead: float, patronymic: str) -> float:
    """A word nobody knows beside a listed given name is not surely the surname: many surnames are given names."""
    if (lead > 1.5 and _surname_weight(surname) > 0) or (patronymic and lead > 0):
        return 0.95
    return 0.75 if lead or patronymic else 0.5


def _take_patronymic(words: list[str]) -> tuple[str, int]:
    """Remove the patronymic from `words` and return it with its position; ("", 0) where there is none."""
    for position in range(len(words) - 1, 0, -1):
        folded = fold_word(words[position])
        if (len(words) > 2 and father_of(folded)) or is_russian_patronymic(folded):
            return words.pop(position), position
    return "", 0


def _take_rest(words: list[str]) -> tuple[list[str], str]:
    """Keep the most surname-like word and the first other; the rest is a father's name written without an ending."""
    if len(words) == 2:
        return words, ""
    places = range(len(words))
    surname = max(places, key=lambda place: (_surname_weight(words[place]), place))
    given = min((place for place in places if place != surname), key=lambda place: _surname_weight(words[place]))
    kept = sorted((surname, given))
    return [words[index] for index in kept], " ".join(word for index, word in enumerate(words) if index not in kept)


@lru_cache(maxsize=65536)
def _surname_weight(word: str, sex: Sex | None = None) -> float:
    """Weigh a word: positive for a surname's ending, negative for a listed or likely given name of that sex."""
    folded = fold_word(word)
    known = given_name(folded)
    if known and sex and sex not in known.sexes:
        return 0.0
    if known:
        return -1.0 if known.short else -2.0
    if is_surely_a_surname(folded):
        return 3.0
    if looks_like_a_surname(folded):
        return 1.5
    return -1.0 if sounds_like_a_given_name(folded) else 0.0
