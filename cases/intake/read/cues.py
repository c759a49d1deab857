"""Words that speak for a kind of measure or a type of incident, and a cheap way to know which may occur at all."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

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
_STEMS = frozenset().union(*(cue.stems for cue in MEASURE_CUES + TYPE_CUES))
_SHORT = tuple(stem for stem in _STEMS if len(stem) < 3)
_BY_HEAD: dict[str, list[str]] = defaultdict(list)
for _stem in sorted(_STEMS):
    _BY_HEAD[_stem[:3]].append(_stem)


def stems_in(lower: str) -> frozenset[str]:
    """Those of all cues' stems that a text in lower case holds; a stem is sought where its first letters occur."""
    heads = {lower[i : i + 3] for i in range(len(lower) - 2)} & _BY_HEAD.keys()
    found = [stem for head in heads for stem in _BY_HEAD[head] if stem in lower]
    return frozenset(found + [stem for stem in _SHORT if stem in lower])
