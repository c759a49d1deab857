"""Penalties, preventive measures and deprivations of liberty that an entry states: kind, amount, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .measure_words import AHEAD, BEHIND, CUES
from .model import FoundMeasure
from .sentences import NUMBERS, Sentences, lowered, number

_WORDS = "|".join(sorted((w for w in NUMBERS if w not in ("a", "an", "zero", "another")), key=len, reverse=True))
_AMOUNT = rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?(?:\s?½|\s1/2)?|(?:{_WORDS}|half\s+a|a|an|one)(?:\s+and\s+a\s+half)?)"
_TERM = re.compile(
    rf"(?<![\w.,-])(?P<value>{_AMOUNT})(?:\s*\([\w\s-]{{1,20}}\))?(?:\s+(?:more|additional|full|whole|"
    rf"calendar))?[\s-]+(?P<unit>year|month|week|day|hour)s?\b(?!-?old)(?:[-\s]?(?P<half>and\s+a\s+half))?"
    rf"(?:,?\s*(?:and\s+)?(?P<months>{_AMOUNT})(?:\s*\([\w\s-]{{1,20}}\))?[\s-]+months?\b)?(?:,?\s*(?:and\s+)?(?P<days>{_AMOUNT})[\s-]+days?\b)?",
    re.I,
)
_MONEY = re.compile(
    r"(?P<symbol>[$€])?\s?(?P<value>\d{1,3}(?:[ ,.\xa0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)\s*(?P<scale>thousand|"
    r"million|mln|billion)?\s*"
    r"(?P<unit>tenge|KZT|₸|MCI|monthly\s+calculat\w+\s+(?:index(?:es)?|indices|indicators?)|euros?|EUR|USD|"
    r"(?:US\s+)?dollars?)?",
    re.I,
)

_BEHIND_RE = re.compile(
    r"(?:[’']s?|s[’'])?[\s(-]{0,3}(?:" + "|".join(f"(?P<b{i}>{p})" for i, (_, p) in enumerate(BEHIND)) + ")", re.I
)
_AHEAD_RE = re.compile(
    "|".join(
        rf"(?P<a{i}>\b{p}\s*(?:\w+\s+|[A-Z][\w.·’-]*\s+|\(\w+\)\s+|,\s+){{0,6}}?(?:for|to|of|by|on)?\s*(?:a\s+|"
        rf"the\s+)?(?:another\s+|additional\s+|further\s+)?(?:term\s+of\s+|period\s+of\s+|total\s+of\s+)?)$"
        for i, (_, p) in enumerate(AHEAD)
    ),
    re.I,
)
_ASKED = re.compile(
    r"\b(?:demand\w*|request(?:ed|s|ing)|asked|asks|seeks?|sought|propos\w+|threat\w*|fac(?:es?|"
    r"ing)\s+(?:up|a\s+possible)|(?:could|may|might|can)\s+(?:be|face|get|receive)|up\s+to|risks?|"
    r"punishable|maximum|provides?\s+for|"
    r"expected\s+to|called\s+for|calls\s+for|postpon\w*|defer\w*|if\s+convicted|from\s+\d[\d.,]*\s+to)\b",
    re.I,
)
_REVISED = re.compile(
    r"\b(?:reduc|increas|commut|mitigat|shorten|toughen)\w+\b[^.;]*\bfrom\s+[\w.]+\s+(?:years?\s+|"
    r"months?\s+)?to\s+$",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:who|which|where)\b", re.I)
_NOT_A_PENALTY = re.compile(
    r"(?:\bafter\s+(?:more\s+than\s+)?|\bfor\s+(?:more\s+than|over|the\s+past|the\s+last|almost)\s+|"
    r"\bwithin\s+(?:the\s+)?|\bago\b|\bevery\s+|\bfirst\s+|\blast\s+|\bnext\s+|\bin\s+the\s+)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that state a measure without a term."""

    kind: str
    stems: frozenset[str]  # one of them must occur, which is cheap to look for
    pattern: re.Pattern[str]


_CUES = tuple(Cue(kind, frozenset(stems.split()), re.compile(pattern.lower())) for kind, stems, pattern in CUES)
_STEMS = frozenset().union(*(cue.stems for cue in _CUES))
_NEGATED = re.compile(
    r"\b(?:demand\w*|request(?:ed|s|ing|s\s+for)?|call(?:s|ed|ing)?\s+(?:for|on)|asked|asks|urg\w+|want\w*|"
    r"to\s+be|will\s+be|would\s+be|not\s+to\s+be|should\s+be|must\s+be|if|in\s+order\s+to|threat\w+|"
    r"warn\w*|intend\w*|"
    r"hope\w*|seeking|agree\s+to|can\s+be|could\s+be|may\s+be|without|refus\w+|denied|reject\w*|"
    r"motion\s+for|the\s+body|bodies|body)\b(?:(?!\band\s+(?:was|were|later|then|has|had)\b)[^.;]){0,70}$",
    re.I,
)
_PAPERS = re.compile(
    r"\b(?:case|claims?|appeals?|complaints?|lawsuit|suit|petition|motion|charges)\b(?:(?!\bthat\b|"
    r"\bwho\b)[^.;,])*$",
    re.I,
)  # these are dismissed too
_FINED = re.compile(r"\b(?:fined|fines?)\b", re.I)
_COMPENSATION = re.compile(r"\b(?:compensat\w+|damages|moral\s+(?:damage|harm))\b", re.I)
_DUE = re.compile(r"\b(?:ordered|pay|paid|recover|awarded|collect\w*|obliged|satisfied)\b", re.I)
_UNITS = {
    "tenge": "KZT",
    "kzt": "KZT",
    "₸": "KZT",
    "mci": "MCI",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "mln": 1_000_000, "billion": 1_000_000_000}
_QUICK = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|fine[ds]?|detain|detention|arrest|releas|summon|custody|"
    r"dismiss|fired|layoff|lay-off|laid|terminat|psychiatr|mental|pledge|undertaking|bail|surety|guarantee|"
    r"leav|travel|prison|ban|"
    r"compensat|damages|freed|parole|life|taken|sacked|apprehend|remand|restrict|probation|called in|"
    r"invited|rounded|let)",
    re.I,
)


def find_measures(text: str, start: int, sentences: Sentences) -> list[FoundMeasure]:
    """Everything imposed on somebody from `start` on, in the order of the text; nobody is named in `who` yet."""
    if not _QUICK.search(text, start):
        return []
    terms = list(_terms(text, start, sentences))
    found = terms + list(_fines(text, start, sentences)) + list(_cues(text, start, sentences, terms))
    return sorted(found, key=lambda measure: measure.start)


def _terms(text: str, start: int, sentences: Sentences) -> Iterator[FoundMeasure]:
    for match in _TERM.finditer(text, start):
        begin, end = sentences.of(match.start())
        ahead = text[max(begin, match.start() - 140) : match.start()]
        kind = _kind_behind(text, match, end) or _kind_ahead(ahead)
        claim = _RELATIVE.split(ahead)[-1][-90:]
        if kind is None or (_ASKED.search(claim) and not _REVISED.search(claim)):
            continue
        kind = _settle(kind, match["unit"].lower(), text[begin:end])
        value, unit = _amount(match)
        if kind:
            yield FoundMeasure(kind, value, unit, [], match.start(), match.end(), 0.9)


def _kind_behind(text: str, match: re.Match[str], end: int) -> str | None:
    behind = _BEHIND_RE.match(text, match.end(), end)
    return BEHIND[int((behind.lastgroup or "b0")[1:])][0] if behind else None


def _kind_ahead(ahead: str) -> str | None:
    if _NOT_A_PENALTY.search(ahead) and not re.search(r"(?:held|detained|serving|served)\s+for\s+$", ahead):
        return None
    found = _AHEAD_RE.search(ahead)
    return AHEAD[int((found.lastgroup or "a0")[1:])][0] if found else None


def _settle(kind: str, unit: str, sentence: str) -> str | None:
    """Words like "detention" mean by their unit: days are administrative, months are remand, years are a sentence."""
    if kind == "_sentence":
        kind = (
            "restriction_of_freedom"
            if re.search(r"restrict", sentence, re.I)
            else "suspended_sentence"
            if re.search(r"suspended", sentence, re.I)
            else "_prison"
        )
    if kind in ("_prison", "_arrest"):
        if unit in ("day", "week"):
            return "administrative_arrest"
        if unit == "hour":
            return "police_detention"
        return "imprisonment" if kind == "_prison" or unit == "year" else "pretrial_detention"
    return kind


def _amount(match: re.Match[str]) -> tuple[float | int, str]:
    """The term in its own unit; years with months in months, as the gold standard counts them."""
    value, unit = _value(match["value"]), match["unit"].lower()
    if match["half"]:
        value += 0.5
    if match["months"] and unit == "year":
        return _whole(value * 12 + _value(match["months"])), "month"
    return value, unit


def _value(words: str) -> float | int:
    return 0.5 if words.lower().startswith("half") else number(words)


def _whole(value: float | int) -> float | int:
    return int(value) if value == int(value) else value


def _fines(text: str, start: int, sentences: Sentences) -> Iterator[FoundMeasure]:
    for begin, end in sentences.bounds:
        cue = _FINED.search(text, begin, end)
        paid = _COMPENSATION.search(text, begin, end) if not cue else None
        if not cue and not (paid and _DUE.search(text, begin, end)):
            continue
        kind = "fine" if cue else "compensation"
        at = (cue or paid).start()  # type: ignore[union-attr]
        amounts = [m for m in _MONEY.finditer(text, begin, end) if m["unit"] or m["symbol"]]
        if _ASKED.search(text, begin, at):
            continue
        if amounts:
            yield _fine(kind, next((m for m in amounts if _unit(m) == "KZT"), amounts[0]))
        elif cue and cue[0].lower() == "fined" and not _ASKED.search(text, begin, cue.start()):
            yield FoundMeasure("fine", None, None, [], cue.start(), cue.end(), 0.7)


def _unit(match: re.Match[str]) -> str:
    word = (match["unit"] or match["symbol"]).lower()
    return "MCI" if word.startswith("monthly") else "USD" if "dollar" in word else _UNITS[word]


def _fine(kind: str, match: re.Match[str]) -> FoundMeasure:
    value = number(match["value"]) * _SCALES.get((match["scale"] or "").lower(), 1)
    return FoundMeasure(kind, _whole(value), _unit(match), [], match.start(), match.end(), 0.9)


def _cues(text: str, start: int, sentences: Sentences, terms: list[FoundMeasure]) -> Iterator[FoundMeasure]:
    lower = lowered(text)
    present = {stem for stem in _STEMS if stem in lower}
    for cue in _CUES:
        if cue.stems.isdisjoint(present):
            continue
        for match in cue.pattern.finditer(lower, start):
            begin, end = sentences.of(match.start())
            ahead = text[max(begin, match.start() - 110) : match.start()]
            if _NEGATED.search(ahead) or _covered(cue.kind, match, terms):
                continue
            if match[0].endswith("dismissed") and _PAPERS.search(text, begin, match.start()):
                continue
            yield FoundMeasure(cue.kind, None, None, [], match.start(), match.end(), 0.75)


def _covered(kind: str, match: re.Match[str], terms: list[FoundMeasure]) -> bool:
    """`detained for 15 days` is one measure, not a detention beside an arrest."""
    reach = 40 if kind in ("police_detention", "pretrial_detention") else 30
    same = {
        "police_detention": ("administrative_arrest", "police_detention", "pretrial_detention"),
        "pretrial_detention": ("administrative_arrest", "pretrial_detention", "imprisonment"),
    }.get(kind, (kind,))
    return any(
        term.kind in same
        and not re.search(
            r"\b(?:sentenced|and\s+(?:was|were|then|later|arrested|fined))\b",
            match.string[match.end() : max(match.end(), term.start)],
        )
        and -10 <= term.start - match.end() <= reach
        and match.start() <= term.start
        for term in terms
    )
