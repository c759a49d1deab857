"""Footnote marks inside entries, and the section at the end of a document that says what is behind them."""

from __future__ import annotations

import re

from .model import FoundFootnote

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"\[\s*\^?\s*(?P<list>\d{1,4}(?:\s*[,;]\s*\d{1,4}){0,20})\s*\]|(?P<super>(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|"
    r"\[\s*(?P<open>\d{1,4})(?=\s*[.,;]?\s*(?:$|\n|\[))|(?<![\d\[])(?P<close>\d{1,4})\](?=\s*[.,;]?\s*$)"
)
_BRACKETED = re.compile(  # the same without superscripts and half marks: begins with a literal, so it is quick to seek
    r"\[(?:\s*\^?\s*(?P<list>\d{1,4}(?:\s*[,;]\s*\d{1,4}){0,20})\s*\]|"
    r"\s*(?P<open>\d{1,4})(?=\s*[.,;]?\s*(?:$|\n|\[)))(?P<super>(?!))?(?P<close>(?!))?"
)
_NUMBER = re.compile(r"\d+")
NOTE_LINE = re.compile(
    r"[ \t\xa0]*(?:\[\^?(\d{1,4})\]|(\d{1,4})(?=[.):\s]+\s*(?:https?:|www\.))|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))"
    r"[.:)]?[ \t\xa0]*(?=\S)"
)
_ADDRESS = re.compile(r"[<(]?(?:https?://|www\.)\S", re.I)


def read_footnotes(text: str) -> list[FoundFootnote]:
    """All marks in the order of the text; `[3, 4]` counts as two."""
    raised = any(c in text for c in "⁰¹²³⁴⁵⁶⁷⁸⁹")
    if "[" not in text and "]" not in text and not raised:
        return []
    pattern = _MARK if raised or text.count("]") > text.count("[") else _BRACKETED
    return [mark for match in pattern.finditer(text) for mark in _marks(match)]


def _marks(match: re.Match[str]) -> list[FoundFootnote]:
    if match["super"]:
        return [FoundFootnote(int(match["super"].translate(_SUPERSCRIPT)), *match.span())]
    if not match["list"]:
        return [FoundFootnote(int(match["open"] or match["close"]), *match.span())]
    numbers = list(_NUMBER.finditer(match["list"]))
    if len(numbers) == 1:
        return [FoundFootnote(int(numbers[0][0]), *match.span())]
    first = match.start("list")
    return [FoundFootnote(int(n[0]), first + n.start(), first + n.end()) for n in numbers]


def ends_in_mark(text: str, start: int, end: int) -> bool:
    """Whether a footnote mark stands in the last words of text[start:end]."""
    return bool(read_footnotes(text[max(start, end - 40) : end].rstrip()))


def read_note(text: str, start: int, end: int) -> tuple[int, str] | None:
    """(number, what stands behind it) when the line text[start:end] opens with a footnote's number."""
    match = NOTE_LINE.match(text, start, end)
    if match is None:
        return None
    number = match[1] or match[2] or match[3].translate(_SUPERSCRIPT)
    return int(number), text[match.end() : end].strip()


def is_address(words: str) -> bool:
    """Whether the words begin with an address on the web."""
    return bool(_ADDRESS.match(words))
