"""Sums of money that somebody is to pay: fines, compensation, bail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import FoundMeasure
from .sentences import Sentences, number
from .terms import ASKED, CANCELLED, GRANTED, whole

_MONEY = re.compile(
    r"(?P<symbol>[$€])?\s?(?P<value>\d{1,3}(?:[ ,.\xa0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)[\s-]*(?P<scale>thousand|"
    r"million|mln|billion)?\s*"
    r"(?P<unit>tenge|KZT|₸|MCI|monthly\s+calculat\w+\s+(?:index(?:es)?|indices|indicators?)|euros?|EUR|USD|"
    r"(?:US\s+)?dollars?|soms?\b|sums?\b|so[’']?ms?\b|ro?ubles?|somonis?|manats?|lari\b|hryvnias?|yuan|zlotys?)?",
    re.I,
)
_CUES = re.compile(
    r"\b(?:(?P<fine>fined|fines?|fining|penali[sz]ed|penalt(?:y|ies)|punish(?:ed|ment))|(?P<bail>bail)|"
    r"(?P<compensation>compensat\w+|damages|moral\s+(?:damage|harm)|"
    r"harm\s+to\s+(?:the\s+|his\s+|her\s+|its\s+)?(?:business\s+)?(?:reputation|honou?r|dignity|health)))\b",
    re.I,
)
_STEMS = (
    "fine",
    "fining",
    "penal",
    "punish",
    "bail",
    "compens",
    "damage",
    "moral",
    "pay",
    "award",
    "recover",
    "harm",
)  # one of them is in every such text
_DUE = re.compile(
    r"\b(?:ordered|pay|paid|recover\w*|awarded|collect\w*|obliged|satisfied|upheld|must|won|lowered|reduced|cut|"
    r"increased)\b",
    re.I,
)
_TO_PAY = re.compile(
    r"\b(?:ordered|obliged|compelled|sentenced|decided|ruled)\b[^.;]{0,80}\b(?:to|should|must|that)\b[^.;]{0,60}"
    r"\bpay\s+(?:(?:him|her|them|out|back)\b|[A-Z]\w+|\d[\d,. ]*(?:million\s+|thousand\s+)?"
    r"(?:tenge|euros?|dollars)\s+(?:each\s+)?to\s+(?:him\b|her\b|them\b|[A-Z]\w+|the\s+(?!state|budget|treasury))|"
    r"the\s+(?:\w+\s+){0,3}(?:family|victim|plaintiff|relatives|activist|journalist|widow|mother|father|parents))|"
    r"\b(?:must|has\s+to|have\s+to|is\s+to|are\s+to|will)\s+(?:[^.;]{0,60}?\band\s+)?(?:\w+\s+)?pay\s+(?:(?:him|her|them)\b|"
    r"the\s+(?:\w+\s+){0,2}(?:akim|deputy|minister|judge|mayor|company|plaintiff|official|officer|director|head)\b|"
    r"[^.;]{0,60}\bto\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:\w+\s+){0,3}?(?:famil(?:y|ies)|victims?|plaintiffs?|"
    r"relatives|widow|mother|father|parents|injured|company|firm|plant|organi[sz]ation|foundation|fund|akim|deputy|judge|"
    r"policem[ae]n|officer|director|newspaper)\b)|\b(?:awarded|recovered)\b(?!\s+the\s+prize)|"
    r"\b(?:recover|collect|exact)\s+(?:[\w’.-]+\s+){0,6}?in\s+(?:his|her|their)\s+favou?r\b|\bin\s+favou?r\s+of\b[^.;]{0,60}"
    r"(?=\b\d)"
)
_MUST_PAY = re.compile(
    r"\b(?:must|has\s+to|have\s+to|will(?:\s+have\s+to)?|is\s+to|are\s+to|obliged\s+to|"
    r"ordered\s+(?:[\w’-]+\s+){0,4}to)\s+pay\s+(?=[\d$€])"
)
_TO_SOMEBODY = re.compile(
    r"\bto\s+(?!the\s+(?:state|budget|treasury))|\bfavou?r\b|"
    r"\bfor\b(?!\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w-]+\s+)?(?:picket|rally|post|repost|video|participation|protest|meeting))"
)
_BY_LAW = re.compile(
    r"\b(?:rais|increas|introduc|provid|toughen|tighten|establish|doubl)\w*\b[^.;]{0,60}\bfines?\b|"
    r"\bfines?\s+(?:from|of\s+up\s+to|will)\b",
    re.I,
)  # what a bill is to bring, nobody's fine
_COURT = re.compile(r"\b(?:court|judge|board|instance|collegium)\b", re.I)
_FOR_THE_TREASURY = re.compile(
    r"\b(?:service|agency|committee|prosecutor\w*|government|state|treasury)\b[^.;]{0,60}\b(?:recovered|returned|"
    r"collected)\b",
    re.I,
)  # assets, not damages
_NO_PENALTY = re.compile(
    r"\b(?:debts?|loans?|salar\w+|wages?|pensions?|worth|costs?|budget|price|theft|steal\w*|embezzl\w+|bribes?|"
    r"collect\w*(?!\s+from)|raised|donat\w+)\b"
    r"[^.;]{0,40}$",
    re.I,
)
_OF_ANYBODY = re.compile(r"(?<![A-Z]\.)\s[a-z]+\s+are\s+(?:\w+ed\s+(?:and|or)\s+)?$")  # `people are fined for pickets`
_BARE_FINE = re.compile(
    r"\bfined\b|\b(?:punished\s+with|sentenced\s+to|received|got|given|handed|imposed|issued)\s+(?:only\s+)?an?\s+(?:\w+\s+)?fine\b|"
    r"\bfine\s+(?:was|has\s+been)\s+imposed\b",
    re.I,
)
_UNITS = {"tenge": "KZT", "kzt": "KZT", "₸": "KZT", "mci": "MCI", "eur": "EUR", "euro": "EUR", "euros": "EUR",
          "usd": "USD", "$": "USD", "€": "EUR"}  # fmt: skip
_SCALES = {"thousand": 1_000, "million": 1_000_000, "mln": 1_000_000, "billion": 1_000_000_000}


def find_sums(text: str, start: int, sentences: Sentences) -> Iterator[FoundMeasure]:
    """Fines, compensation and bail from `start` on, sentence by sentence; sums in tenge before those in other units."""
    lower = text.lower()
    if not any(stem in lower for stem in _STEMS):
        return
    for begin, end in sentences.bounds:
        cue = _cue(text, begin, end)
        if cue is None or _only_asked(text, begin, cue[1]) or CANCELLED.search(text, begin, cue[1]):
            continue
        kind, at = cue
        sums = _penalties([m for m in _MONEY.finditer(text, begin, end) if m["unit"] or m["symbol"]])
        if sums:
            yield from (_measure(kind, match) for match in (sums if kind == "fine" else sums[:1]))
        elif bare := _bare_fine(text, begin, end):
            yield FoundMeasure("fine", None, None, [], *bare.span(), 0.7)


def _only_asked(text: str, begin: int, at: int) -> bool:
    asked = ASKED.search(text, begin, at)
    return bool(asked and not GRANTED.search(text, asked.end(), at + len("imposed")))


def _bare_fine(text: str, begin: int, end: int) -> re.Match[str] | None:
    """A fine without its sum, of somebody: not `people are fined for pickets`."""
    bare = _BARE_FINE.search(text, begin, end)
    return None if bare is None or _OF_ANYBODY.search(text, begin, bare.start()) else bare


def _cue(text: str, begin: int, end: int) -> tuple[str, int] | None:
    """The kind of a sentence's payment and the offset of its words; a fine outweighs the others."""
    found = {match.lastgroup: match.start() for match in reversed(list(_CUES.finditer(text, begin, end)))}
    if "fine" in found and _BY_LAW.search(text, begin, end) and not _COURT.search(text, begin, end):
        return None
    if "fine" in found or "bail" in found:
        kind = "fine" if "fine" in found else "bail"
        return kind, found[kind]
    if "compensation" in found and _DUE.search(text, begin, end):
        return "compensation", found["compensation"]
    ordered = None if _FOR_THE_TREASURY.search(text, begin, end) else _TO_PAY.search(text, begin, end)
    if ordered:
        return "compensation", ordered.start()
    due = _MUST_PAY.search(text, begin, end)
    return ("fine", due.start()) if due and not _TO_SOMEBODY.search(text, due.end(), end) else None


def _penalties(sums: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of the sums of a sentence those in tenge, else the first; no debts, wages, or prices."""
    sums = [m for m in sums if not _NO_PENALTY.search(m.string, max(0, m.start() - 60), m.start())]
    in_tenge = [m for m in sums if _unit(m) == "KZT"]
    return in_tenge or [m for m in sums if _unit(m) == _unit(sums[0])]


def _unit(match: re.Match[str]) -> str | None:
    """The unit in the guide's words; None for a currency that it does not know."""
    word = (match["unit"] or match["symbol"]).lower()
    return "MCI" if word.startswith("monthly") else "USD" if "dollar" in word else _UNITS.get(word)


def _measure(kind: str, match: re.Match[str]) -> FoundMeasure:
    value = number(match["value"]) * _SCALES.get((match["scale"] or "").lower(), 1)
    return FoundMeasure(kind, whole(value), _unit(match), [], match.start(), match.end(), 0.9)
