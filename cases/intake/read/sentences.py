"""Where sentences end, in a text full of initials and abbreviations; and number words."""

from __future__ import annotations

import re
from bisect import bisect_right

from .lexicon import COMMON

_STOP = re.compile(r"[.!?…]+[”»\"’)\]]*(?:\[\d{1,4}\])*[”»\"]?\s*(?=\s[“«\"(]?[A-ZА-Я0-9]|$)|\n\s*\n")
_NO_STOP = re.compile(
    r"(?:\b(?:[A-ZА-Я]|Shch|Dzh|Zh|Sh|Kh|Ch|Ts|Yu|Ya|Ye|Art|Arts|art|arts|No|Nos|Col|Lt|Capt|Maj|Sgt|Gen|Mr|Mrs|Ms|Dr|Prof|St|p|pp|cf|vs|approx|"
    r"etc|e\.g|i\.e|D\.C|a\.m|p\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\.$"
)

_NEXT_WORD = re.compile(r"\s*[“«\"(]?([A-Z][\w’-]*)\b(?!\.)")
_SURNAME_INITIAL = re.compile(r"[A-Z][\w’-]{2,}\s(?:[A-Z]|Zh|Sh|Kh|Ch|Dzh|Ts|Yu|Ya|Ye)\.$")

NUMBERS = {
    word: value
    for value, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        )
    )
} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "twenty-five": 25,
    "twenty-two": 22,
    "another": 1,
}


_INITIAL_DOT = re.compile(  # begins with one class of letters, which is quick to seek
    r"[A-ZА-Я](?<![\w’'].)(?:(?<=S)hch|(?<=D)zh|(?<=[ZSKC])h|(?<=T)s|(?<=Y)[uae])?\."
    r"(?:(?:[A-ZА-Я]|Shch|Dzh|Zh|Sh|Kh|Ch|Ts|Yu|Ya|Ye)\.){0,2}(?=[\s,’'\w\[)])"
)


_DECIMAL = re.compile(r"\.(?<=\d\.)(?=\d)")
_INNER_DOT = re.compile(r"\.(?:(?<=[a-z]\.)(?=[a-z])|(?<=\bNo\.)|(?<=\bNos\.)|(?<=\b[Aa]rt\.)|(?<=\bSt\.))")


def mask_initials(text: str) -> str:
    """The same text, as long as before, without the dots of initials: `[^.]` then means "in this sentence"."""
    return _INNER_DOT.sub("·", _INITIAL_DOT.sub(lambda match: match[0].replace(".", "·"), text))


def mask_decimals(text: str) -> str:
    """The same text, as long as before, without the points of decimal numbers."""
    return _DECIMAL.sub("·", text)


def lowered(text: str) -> str:
    """The text in lower case when that keeps its length, so that offsets stay true; patterns run faster on it."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


class Sentences:
    """The sentence bounds of one entry; `of` finds the one around an offset."""

    def __init__(self, text: str, start: int) -> None:
        self.bounds = _bounds(text, start)
        self._starts = [begin for begin, _ in self.bounds]

    def of(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `offset`."""
        return self.bounds[max(0, bisect_right(self._starts, offset) - 1)]


def _bounds(text: str, start: int) -> list[tuple[int, int]]:
    bounds, begin = [], start
    for match in _STOP.finditer(text, start):
        if (
            _NO_STOP.search(text, max(begin, match.start() - 8), match.start() + 1)
            and match.end() < len(text)
            and not _after_name(text, begin, match)
        ):
            continue
        bounds.append((begin, match.end()))
        begin = match.end()
    if begin < len(text) or not bounds:
        bounds.append((begin, len(text)))
    return bounds


def _after_name(text: str, begin: int, stop: re.Match[str]) -> bool:
    """`… Surname I. The court …`: the initial ends a name and the next word opens a sentence."""
    following = _NEXT_WORD.match(text, stop.end())
    named = _SURNAME_INITIAL.search(text, max(begin, stop.start() - 40), stop.start() + 1)
    return bool(following and named and following[1].lower() in COMMON)


def number(words: str) -> float | int:
    """The value of `15`, `5.5`, `5,5`, `18,460`, `18 460`, `fifteen`, `1½`. Raises ValueError for other words."""
    words = words.strip().lower().replace("\xa0", " ")
    half = re.search(r"\s*(?:½|1/2|and\s+a\s+half)$", words)
    if half:
        return number(words[: half.start()] or "0") + 0.5 if words[: half.start()].strip() else 0.5
    if words in NUMBERS:
        return NUMBERS[words]
    plain = re.sub(r"(?<=\d)[ ,.](?=\d{3}(?!\d))", "", words).replace(",", ".")
    value = float(plain)
    return int(value) if value == int(value) else value
