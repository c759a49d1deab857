"""Which frames a sentence fills: words of several classes near each other, in whatever order, voice or form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import or_

from .frame_words import CLASSES, FRAMES

_WORD = re.compile(r"[\w’'-]{2,40}")
_NEAR = 110  # characters from the first word of a frame to its last
_BIT = {name: 1 << i for i, name in enumerate(CLASSES)}
_PATTERNS = tuple(
    (_BIT[name], re.compile("|".join(word.replace("*", r"[\w’'-]*") for word in words.split())))
    for name, words in CLASSES.items()
)
Frame = tuple[str, float, int, int]  # code, points, the classes needed, the classes barred


def _frame(code: str, points: float, classes: str) -> Frame:
    needed = sum(_BIT[name] for name in classes.split() if not name.startswith("-"))
    return code, points, needed, sum(_BIT[name[1:]] for name in classes.split() if name.startswith("-"))


_FRAMES = tuple(_frame(*row) for row in FRAMES)


@lru_cache(maxsize=16384)
def _classes_of(word: str) -> int:
    """The classes of a word as one number: a language has few words, so each is looked through once."""
    bare = _WORD.search(word)
    return sum(bit for bit, pattern in _PATTERNS if pattern.fullmatch(bare[0])) if bare else 0


def filled(lower: str, start: int, end: int) -> Iterator[tuple[str, float, int, int]]:
    """Code, points and span of each frame that the sentence lower[start:end], in lower case, fills."""
    held = reduce(or_, map(_classes_of, lower[start:end].split()), 0)
    frames = [frame for frame in _FRAMES if held & frame[2] == frame[2] and not held & frame[3]]
    words = [(_classes_of(m[0]), *m.span()) for m in _WORD.finditer(lower, start, end)] if frames else []
    for code, points, needed, _ in frames:
        span = _closest(words, needed)
        if span:
            yield code, points, *span


def _closest(words: list[tuple[int, int, int]], needed: int) -> tuple[int, int] | None:
    """The first stretch, no longer than `_NEAR`, in which a word of its own stands for each class needed."""
    for i, (bits, begin, end) in enumerate(words):
        left = _without_one(needed, bits)
        if left == needed:
            continue
        for more, start, stop in words[i + 1 :]:
            if not left or start - begin > _NEAR:
                break
            if more & left:
                left, end = _without_one(left, more), stop
        if not left:
            return begin, end
    return None


def _without_one(left: int, bits: int) -> int:
    """The classes still needed when a word has taken the first of them that it belongs to."""
    fits = left & bits
    return left & ~(fits & -fits)
