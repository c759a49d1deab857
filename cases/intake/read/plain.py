"""An entry's words without dressing: no markup, no runs of blanks, no doubled words, one form of quotes and hyphens.

The grammar reads the plain words; every span it finds is carried back to the words as they are written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import eq

from .folding import fold
from .given_names import GIVEN
from .lexicon import SURNAME_ENDING

_SAME_LENGTH = str.maketrans(
    {"'": "’", "ʼ": "’", "`": "’", "‘": "“", "„": "“", "«": "“", "»": "”", "‐": "-", "‑": "-", "\t": " "}
    | dict.fromkeys("\xa0\u2002\u2003\u2007\u2009\u202f", " ")
)
_SIGNS = ("  ", "\n ", "](", "*", "_", "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff")
_CAPITALS = re.compile(r"[A-Z]{5,}(?![\w-])")
_NEXT_WORD = re.compile(r"\s([A-Z][a-z]+)\b")
_LAST_WORD = re.compile(r"\b([A-Z][a-z]+)\s$")
_BESIDE_A_WORD = re.compile(r"[a-z] $")
_LETTER_SIGN = re.compile(
    r"(?<=[A-Za-z])“(?=[a-z])|(?<=\b[OG])“(?=\.)"
)  # `Jo‘rayeva`, `O‘.`: part of a letter, no quote
_WRAPPED = re.compile(r"(?<=[^\n])\n(?=[^\n])")  # a line end inside a paragraph is a blank
_DROPPED = re.compile(
    r"[*\u200b\u200c\u200d\u2060\u00ad\ufeff]+"  # emphasis of Markdown, signs without width
    r"|\[(?=[^\[\]\n]{1,120}\]\()|\]\([^()\s]{0,300}\)"  # a link of Markdown, of which the words stay
    r"|(?<![^\W_])_+|_+(?![^\W_])"  # emphasis by underscores, not those inside an address
    r"|(?<=\s)[^\S\n]+"  # every blank but the first of a run
    r"|\b(?P<twice>[a-z]{2,12}) (?=(?P=twice)\b)"  # the first of a doubled word
)


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain words and, unless nothing was dropped, the offset of each of their characters in the written words."""

    text: str
    written: str
    offsets: list[int] | None = None

    def forward(self, offset: int) -> int:
        """Where the written character at `offset` stands in the plain words; the next one kept when it was dropped."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span of the written words on which a span of the plain ones rests, without blanks at its ends."""
        words = self.text[start:end]
        if words.strip():
            start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if self.offsets is None or end <= start:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1

    def quote(self, start: int, end: int) -> str:
        """A plain span in the characters that were written: `O'Neill` keeps its own apostrophe."""
        kept = (
            self.written[start:end] if self.offsets is None else map(self.written.__getitem__, self.offsets[start:end])
        )
        return "".join(" " if char.isspace() else char for char in kept)


def _as_name(word: re.Match[str]) -> str:
    """`OMAROVA Saule`: a surname in capitals, as long as before."""
    text, name = word.string, word[0].capitalize()
    beside = text[word.end() : word.end() + 3].lstrip(", ")[:1].isupper() or _BESIDE_A_WORD.search(
        text, max(0, word.start() - 2), word.start()
    )
    return name if beside and (SURNAME_ENDING.search(name.lower()) or _beside_a_given_name(word)) else word[0]


def _beside_a_given_name(word: re.Match[str]) -> bool:
    """`ZHETEN Saule`, `Saule ZHETEN`: a word in capitals is a surname beside a given name, whatever its ending."""
    behind = _NEXT_WORD.match(word.string, word.end())
    before = _LAST_WORD.search(word.string, max(0, word.start() - 25), word.start())
    return any(fold(found[1]) in GIVEN for found in (behind, before) if found)


def _is_dressed(text: str) -> bool:
    """Whether there may be something to drop: cheap to ask, and mostly there is not."""
    words = text.split(" ")
    return any(sign in text for sign in _SIGNS) or any(map(eq, words, words[1:]))


def plain_words(written: str) -> Plain:
    """The plain words of an entry. Linear in its length."""
    text = written.translate(_SAME_LENGTH)
    if "\n" in text.rstrip("\n"):
        text = _WRAPPED.sub(" ", text)
    if "‘" in written:
        text = _LETTER_SIGN.sub("’", text)
    text = _CAPITALS.sub(_as_name, text)
    if not _is_dressed(text):
        return Plain(text, written)
    kept: list[int] = []
    position = 0
    for match in _DROPPED.finditer(text):
        kept.extend(range(position, match.start()))
        position = match.end()
    if position == 0:
        return Plain(text, written)
    kept.extend(range(position, len(text)))
    return Plain("".join([text[i] for i in kept]), written, kept)
