"""Spellings made comparable: one key for Zh/Dzh/J, Kh/H, K/Q, y/i, -aev/-ayev and Cyrillic look-alikes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LOOKALIKE = str.maketrans("авекмнорстух", "abekmhopctyx")  # Cyrillic letters that look Latin
_RULES = tuple((re.compile(pattern), to) for pattern, to in (
    (r"[’'ʼ`.\-]", ""), (r"shch|sch", "sh"), (r"dzh|zh|dj", "j"), (r"kh|gh", lambda m: "h" if m[0] == "kh" else "g"),
    (r"q", "k"), (r"w", "v"), (r"x", "ks"), (r"ts", "c"), (r"y", "i"), (r"i+(?=[aeou])", ""), (r"(.)\1+", r"\1"),
))  # fmt: skip


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The comparison key of one word of a name."""
    word = unicodedata.normalize("NFKD", word.casefold())
    word = "".join(c for c in word if not unicodedata.combining(c)).translate(_LOOKALIKE)
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def close(a: str, b: str) -> bool:
    """Whether two keys differ by one letter in six or two in ten: a slip of the pen."""
    if a == b:
        return True
    allowed = 2 if min(len(a), len(b)) >= 10 else 1 if min(len(a), len(b)) >= 6 else 0
    return bool(allowed) and a[0] == b[0] and _distance(a, b) <= allowed


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
