"""Words that speak for a kind of measure or a type of incident, and a cheap way to know which may occur at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from operator import or_

from .measure_words import CUES
from .scene_words import SCENES
from .step_words import STEPS
from .type_words import TABLE


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that speaks for a code, how strongly, and stems of which one must occur where it matches."""

    code: str
    weight: float
    stems: frozenset[str]
    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words that speak for the code, compiled by the first entry that may hold them."""
        return _compiled(self.source)


Span = tuple[int, int]
Held = tuple[Cue, list[Span]]
"""A cue, and the sentences in which a stem of it occurs."""


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _cue(code: str, weight: float, stems: str, pattern: str) -> Cue:
    return Cue(code, weight, frozenset(stem.replace("_", " ") for stem in stems.split()), pattern.lower())


MEASURE_CUES = tuple(_cue(kind, 0.75, stems, pattern) for kind, stems, pattern in CUES)
TYPE_CUES = tuple(_cue(*row) for row in TABLE + STEPS + SCENES)
_ALL = MEASURE_CUES + TYPE_CUES
_BITS = tuple((1 << i, cue) for i, cue in enumerate(_ALL))  # a set of cues is one number, which is quick to join
_OF_STEM = {
    stem: sum(bit for bit, cue in _BITS if stem in cue.stems)
    for stem in frozenset[str]().union(*(cue.stems for cue in _ALL))
}
_BY_BIT = dict(_BITS)
_OF_MEASURES = (1 << len(MEASURE_CUES)) - 1
_INSIDE_WORDS = tuple((stem, bits) for stem, bits in _OF_STEM.items() if " " not in stem)
_ACROSS_WORDS = tuple((stem, bits) for stem, bits in _OF_STEM.items() if " " in stem)
_LONG = 200  # words of more letters are none, and not worth remembering


@lru_cache(maxsize=16384)
def _of_word(word: str) -> int:
    """The cues of which a stem stands in one word: a language has few words, so each is looked through once."""
    return reduce(or_, (bits for stem, bits in _INSIDE_WORDS if stem in word), 0)


def cues_in(lower: str, sentences: list[Span]) -> tuple[list[Held], list[Held]]:
    """The cues of measures and those of types of which a stem occurs in the sentences of a text in lower case, in the
    order of the cues.
    """
    across = [(stem, bits) for stem, bits in _ACROSS_WORDS if stem in lower]
    found: dict[int, list[Span]] = {}
    for span in sentences:
        left = _of_sentence(lower[span[0] : span[1]], across)
        while left:
            bit = left & -left
            found.setdefault(bit, []).append(span)
            left ^= bit
    held = [(bit, (_BY_BIT[bit], found[bit])) for bit in sorted(found)]
    return [cue for bit, cue in held if bit <= _OF_MEASURES], [cue for bit, cue in held if bit > _OF_MEASURES]


def _of_sentence(lower: str, across: list[tuple[str, int]]) -> int:
    words = set(lower.split())
    if len(max(words, key=len, default="")) > _LONG:
        words = {part for word in words for part in _pieces(word)}
    return reduce(or_, map(_of_word, words), reduce(or_, (bits for stem, bits in across if stem in lower), 0))


def _pieces(word: str) -> Iterator[str]:
    """A text without blanks in pieces that overlap, so that no stem is cut."""
    return (word[i : i + _LONG] for i in range(0, len(word), _LONG // 2))
