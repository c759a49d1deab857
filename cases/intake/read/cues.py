"""Words that speak for a kind of measure or a type of incident, and a cheap way to know which may occur at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from .measure_words import CUES
from .step_words import STEPS
from .type_words import TABLE


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that speaks for a code, how strongly, and stems of which one must occur where it matches."""

    code: str
    weight: float
    stems: frozenset[str]
    pattern: re.Pattern[str]


def _cue(code: str, weight: float, stems: str, pattern: str) -> Cue:
    return Cue(code, weight, frozenset(stem.replace("_", " ") for stem in stems.split()), re.compile(pattern.lower()))


MEASURE_CUES = tuple(_cue(kind, 0.75, stems, pattern) for kind, stems, pattern in CUES)
TYPE_CUES = tuple(_cue(*row) for row in TABLE + STEPS)
_ALL = MEASURE_CUES + TYPE_CUES
_HOLDERS: dict[str, frozenset[int]] = {
    stem: frozenset(i for i, cue in enumerate(_ALL) if stem in cue.stems)
    for stem in frozenset().union(*(cue.stems for cue in _ALL))
}
_INSIDE_WORDS = tuple(stem for stem in _HOLDERS if " " not in stem)
_ACROSS_WORDS = tuple(stem for stem in _HOLDERS if " " in stem)
_LONG = 40  # words of more letters are none, and not worth remembering


@lru_cache(maxsize=16384)
def _of_word(word: str) -> frozenset[int]:
    """The cues of which a stem stands in one word: a language has few words, so each is looked through once."""
    return frozenset[int]().union(*(_HOLDERS[stem] for stem in _INSIDE_WORDS if stem in word))


def cues_in(lower: str) -> tuple[list[Cue], list[Cue]]:
    """The cues of measures and those of types of which a stem occurs in a text in lower case, in their order."""
    words = set(lower.split())
    found = frozenset[int]().union(
        *map(_of_word, (word for word in words if len(word) < _LONG)),
        *map(_of_word.__wrapped__, (word for word in words if len(word) >= _LONG)),
        *(_HOLDERS[stem] for stem in _ACROSS_WORDS if stem in lower),
    )
    order = sorted(found)
    cut = bisect_left(order, len(MEASURE_CUES))
    return [_ALL[i] for i in order[:cut]], [_ALL[i] for i in order[cut:]]
