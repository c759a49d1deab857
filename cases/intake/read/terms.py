"""Terms of time that are a penalty or a deprivation of liberty: how long, and by the words around, of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from .model import FoundMeasure
from .sentences import NUMBERS, Sentences, number
from .term_words import AHEAD, BEHIND

_WORDS = "|".join(sorted((w for w in NUMBERS if w not in ("a", "an", "zero", "another")), key=len, reverse=True))
_AMOUNT = (
    rf"(?:another(?=\s+(?:year|month|week|day)\b)|\d{{1,3}}(?:[.,]\d{{1,2}})?(?:\s?½|\s1/2)?|(?:{_WORDS}|"
    rf"half\s+a|a|an|one)(?:\s+and\s+a\s+half)?)"
)
_SPELLED = r"(?:\s*\([\w\s-]{1,20}\))?"  # `2 (two) years`
_TERM = re.compile(
    rf"(?<![\w.,-])(?P<value>{_AMOUNT}){_SPELLED}(?:\s+(?:more|additional|full|whole|calendar))?"
    rf"[\s-]+(?P<unit>year|month|week|day|hour)s?\b(?!-?old)(?:[-\s]?(?P<half>and\s+a\s+half))?"
    rf"(?:,?\s*(?:and\s+)?(?P<months>{_AMOUNT}){_SPELLED}[\s-]+months?\b)?"
    rf"(?:,?\s*(?:and\s+)?(?P<days>{_AMOUNT})[\s-]+days?\b)?",
    re.I,
)
_UNITS = ("year", "month", "week", "day", "hour")
_BEHIND_RE = re.compile(
    r"(?:[’']s?|s[’'])?[\s(-]{0,3}(?:(?:stay|spell|stint|stretch|confinement)\s+)?(?:"
    + "|".join(f"(?P<b{i}>{p})" for i, (_, p) in enumerate(BEHIND))
    + ")",
    re.I,
)
_AHEAD_RE = re.compile("|".join(rf"(?P<a{i}>\b{p})" for i, (_, p) in enumerate(AHEAD)), re.I)
_AHEAD_GAP = re.compile(
    r"\s*(?:[–—:-]\s*)?(?:\w+\s+|[A-Z][\w.·’-]*\s+|\(\w+\)\s+|“[^”]{1,40}”\s+|,\s+){0,9}?(?:[–—]\s+)?(?:for|to|of|by|on)?\s*(?:a\s+|"
    r"the\s+)?(?:another\s+|additional\s+|further\s+)?(?:term\s+of\s+|period\s+of\s+|total\s+of\s+)?",
    re.I,
)
ASKED = re.compile(
    r"\b(?:prosecut\w+\s+(?:wants?|wanted|insist\w*)|between\s+\w+\s+and(?=\s*$)|demand\w*|request(?:ed|s|ing)|asked|asks|"
    r"seeks?|sought|propos\w+|threat\w*|fac(?:es?|ing)\s+(?:up|a\s+possible|imprisonment|prison)|(?:could|may|might|can)\s+"
    r"(?:be|face|get|receive)|(?<!for )(?<!period of )(?<!term of )up\s+to|risks?|punishable|maximum|provides?\s+for|"
    r"expected\s+to|called\s+for|calls\s+for|postpon\w*|defer\w*|if\s+convicted|will\s+(?:be\s+(?:given|sentenced|jailed)|"
    r"get)|from\s+\d[\d.,]*\s+to)\b",
    re.I,
)
_CHANGE = r"(?:(?:reduc|increas|commut|mitigat|shorten|toughen|soften|lower|lighten|halv|rais)\w*|cut)"
_REVISED = re.compile(
    rf"\b{_CHANGE}\b[^.;]*\bfrom\s+[\w.]+\s+(?:years?\s+|months?\s+)?to\s+$|"
    rf"\b{_CHANGE}\b[^.;]{{0,60}}\b(?:term|sentence|punishment|imprisonment)\b[^.;]*\bto\s+$",
    re.I,
)
_CHANGED_FROM = re.compile(rf"\b{_CHANGE}\b[^.;]*\bfrom\s+$", re.I)
_TO_OTHER = re.compile(r"(?:\s+(?:of|in)\s+[a-z]+(?:\s+[a-z]+)?)?\s+to\s+")
_ASKED_TO_CHANGE = re.compile(rf"\b(?:propos|ask|request|demand|petition|motion)\w*\s+to\s+{_CHANGE}\b", re.I)
GRANTED = re.compile(
    r",\s+(?:\w+\s+){0,4}?(?:got|received|spent|served|gave|sentenced|fined|arrested|sent|remanded|placed|limited|jailed|"
    r"appointed|assigned|decided|ruled|passed|pronounced|announced|ordered|chose|issued|"
    r"imposed|was|were|has|had)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which|where)\b", re.I)
_GIVEN = re.compile(
    r"\b(?:received|receives|got|gets|given|gave\s+(?:him|her|them)|handed(?:\s+down)?|imposed|awarded)\s+"
    r"(?:(?:him|her|them)\s+)?(?:a\s+(?:term|sentence)\s+of\s+)?(?:another\s+|a\s+further\s+)?$",
    re.I,
)
_GIVEN_SOMEBODY = re.compile(
    r"\b(?:gave|give|gives|assigned|awarded)\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,3}(?:[A-Z][\w.·’-]*\s+){1,3}$"
)
_ELLIPTIC = re.compile(
    rf",\s+(?:and\s+)?(?P<value>{_AMOUNT})\s+(?:for|to|–|—)\s+(?=(?:[a-z-]+\s+){{0,3}}[A-Z])|"
    rf"[,;]\s+(?:and\s+)?(?-i:[A-Z])[\w’.·-]*\s+(?:(?-i:[A-Z])[\w’.·-]*\s+){{0,2}}[–—-]\s+(?:to\s+)?"
    rf"(?P<own>{_AMOUNT})(?=[,;]\s)",
    re.I,
)
_HELD = re.compile(
    r"\b(?:held|detained|kept|serving|served|isolated|locked|sit)\b(?:(?!\band\s+\w+ed\b|\bcell\b|\bhouse\s+arrest\b)[^.;]){0,160}\bfor\s+"
    r"(?:more\s+than\s+|over\s+|almost\s+|about\s+|nearly\s+)?$",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:held|kept)\s+(?:\w+\s+){0,3}?(?:without\s+(?:sleep|food|water)|pickets?|rally|strike|meeting|talks|negotiations|silen\w+|"
    r"posters?|placards?|banners?|hearings?|session|briefing|fast|prayer|search|posts?|waiting)\b[^.;]{0,60}\b(?:for|within)\s+$"
)  # what lasted was no custody
_SPENT = re.compile(
    r"\b(?:spen[dt]|stay|remain)s?\s+(?:(?:for\s+)?(?:the\s+)?(?:next|following|coming)\s+|another\s+)?$", re.I
)
_THERE = re.compile(r"\s+(?:in\s+)?there\b")
_LEFT_AFTER = re.compile(
    r"\b(?:left|released|freed|out\s+of|let\s+go)\b[^.;,]{0,60}\b(?:custody|detention|arrest|prison|colony|jail|cell|"
    r"isolator|facility)\s+after\s+$",
    re.I,
)
_ELAPSED = re.compile(
    r"\b(?:has|have|had\s+already)\s+(?:already\s+)?been\s+(?:held|kept|in|under|behind|there|\w+ing)\b[^.;,]{0,60}\bfor\s+"
    r"(?:already\s+|(?:more|less)\s+than\s+|over\s+|almost\s+|nearly\s+|about\s+)?$",
    re.I,
)  # how long it has lasted, not how long it is to last
_INSTEAD = re.compile(r"\binstead\s+of\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$", re.I)
CANCELLED = re.compile(
    r"\b(?:cancell?ed|annulled|overturned|quashed|revoked)(?<!not cancelled)(?<!not annulled)(?<!not overturned)\s"
    r"(?:(?!\b(?:and|but|which|who)\b)[^.;,]){0,90}$"
)
_BY_SO_MUCH = re.compile(
    rf"\b(?:{_CHANGE}|exceed\w*|overst\w+|overdue|late|postponed|delayed)\b[^.;]{{0,90}}\bby\s+$", re.I
)
_REPLACED = re.compile(
    r"(?:\s+of\s+(?:\w+\s+){1,4}?|\s+in\s+(?:prison|a\s+\w+))?\s*[–—-]?,?\s*(?:was|were|has\s+been|is)\s+"
    r"(?:replaced|commuted|substituted|changed)\b",
    re.I,
)
_AFTER_ARTICLE = re.compile(r"\b(?:[Aa]rticle|Art\.|Part|Code|RK|CC)\b[^;.“”]{0,60},\s+$")
CITATION = re.compile(
    r"(?:,|\s(?:under|according\s+to|on\s+the\s+basis\s+of|on|by))\s+(?:the\s+same\s+|"
    r"part\s+\d+\s*,?\s+(?:of\s+)?)?art(?:icles?|\.)\s*\d[^.;“”]{0,110}?"
    r"\b(?:Code\s+(?:of|on)\s+(?:the\s+)?Administrative\s+\w+|Code|CAO|CoAO|CC)\b"
    r"(?:\s+of\s+(?:the\s+)?(?:RK|Republic\s+of\s+\w+|Kazakhstan)|\s+RK)?[\s,]+",
    re.I,
)
_APPOSITION = re.compile(
    r",\s+(?!(?:and|but|while)\b)[^,;:]{3,120},\s+(?=(?:for|to)\s+(?:a\s+(?:period|term)\s+of\s+)?$)"
)
_HOURS = rf"(?P<hours>{_AMOUNT})\s+hours?"
_HOURS_BEHIND = re.compile(
    rf"\s*(?:\w+\s+){{0,3}}?(?:after\s+{_HOURS}\b|"
    rf"{_HOURS.replace('hours>', 'later>')}\s+later\b)",
    re.I,
)
_HOURS_AHEAD = re.compile(rf"\bafter\s+{_HOURS},?\s+(?:[\w’.-]+\s+){{0,4}}$", re.I)
_BEFORE = re.compile(r"\s+(?:before|after)\b")  # `held for five hours before the trial`
_NAME_DASH = re.compile(r"[A-Z][\w’-]*[.·]?\s+[–—-]\s+$")
_SLOT_ENDS = re.compile(r"\s*(?:[,.;\[]|$)")
_NOT_A_PENALTY = re.compile(
    r"(?:\bout\s+of\s+(?:the\s+)?|\bafter\s+(?:more\s+than\s+)?|\bfor\s+(?:more\s+than|over|the\s+past|the\s+last|almost)\s+|"
    r"\bwithin\s+(?:the\s+)?|\bago\b|\bevery\s+|\btimes?\s+in\s+|\b(?:end|expire)[sd]?\s+in\s+|\blast(?:s|ed|ing)?\s+(?:for\s+|about\s+)*|\bfirst\s+|\blast\s+|\bnext\s+|\bin\s+(?:the\s+)?|"
    r"\bprobation(?:ary)?\s+(?:period|term)\s+(?:of\s+)?|\b(?:punishment|disciplinary|solitary|isolation|quarantine)\s+(?:cell|isolator|confinement|ward|unit)?\s*"
    r"(?:for|to)\s+)$",  # the last: a prison's own punishment
    re.I,
)
_TIME_LIMIT = re.compile(
    r"[’']s?\s+(?:salary|wages?|pay|leave|rent|notice)\b|\s+of\s+(?:the\s+)?(?:downtime|strike|hunger|work|waiting|delay|"
    r"silence|protest|talks|negotiations|studies|training|trial|hearings|investigation|experience)\b|"
    r"\s+in\s+an?\s+(?:[a-z]+\s+)?cell\b|\s+(?:out\s+)?of\s+(?=\d|his\b|her\b|the\s+(?:\w+\s+)?(?:term|sentence)\b)|\s+(?:to\s+(?!serve|(?:[a-z-]+\s+){1,6}[A-Z])[a-z]+|ago|"
    r"before|after|later|old|ahead|early|earlier)\b"
)  # "ten days to appeal"
_PENAL = re.compile(r"\b(?:sentenc|arrest|punish|imprison|convict|verdict|jail)", re.I)  # of a term in brackets
_SERIES = re.compile(r",?\s+(?:and\s+)?|,\s*")  # between two terms that share one kind
_NEXT_OF_SERIES = re.compile(
    r"(?:\s+(?:term|sentence|each))?(?:\s+(?:of|in)\s+[a-z]+(?:\s+[a-z]+)?)?[,;]?\s+(?:and\s+|"
    r"while\s+)?(?:the\s+(?:others?|rest|second|third|latter|remaining)\s+(?:[a-z]+\s+){0,2}?|"
    r"(?:[a-z-]+\s+){0,3}(?:[A-Z][\w’.·-]*,?\s+(?:and\s+)?){1,8})"
    r"(?:[–—-]\s+)?(?:(?:for|to|got|received)\s+)?(?:an?\s+)?"
)  # `A to 5 years, B and C to 4 years`
_AFTER_NAME = re.compile(r"[A-Z][\w’-]+[.·]?\s?(?:[–—:-]\s*|,\s+)?$")
_PASSED = re.compile(r"\b(?:sentenc|convict|verdict|court|got\b|received\b|defendant|judge)", re.I)
_POLICE_KEPT = re.compile(
    r"\b(?:police\w*|officers|operatives|guards|nsc|knb)\s+(?:had\s+|have\s+|also\s+)?(?:held|kept|detained|locked)\b|"
    r"\b(?:held|kept|locked)\s+(?:up\s+)?(?:in|at)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?(?:basement|cellar|department|"
    r"station|police|office|garage|precinct|temporary\s+(?:detention|holding))\b",
    re.I,
)
_COURT = re.compile(r"\b(?:court|judge|article|code|administrative)\b", re.I)
_NUMBERS_BEFORE = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.,]\d)?(?:,\s*|\s+and\s+|,\s+and\s+)$")
RESPECTIVELY = re.compile(r"\b(?:respectively|accordingly|correspondingly)\b", re.I)
LONGEST_ARREST = 30
MOST = 100  # terms of one entry that are read: real entries stay far below
_AWAITING = re.compile(r"\b(?:custody|arrest)\b", re.I)
_EXTRADITION = re.compile(r"\bextradit", re.I)  # days under arrest until it is decided
_NEAR = 25  # so far behind a term a word still tells of what kind it is
_DAYS_IN = {"year": 365, "month": 30}


def find_terms(text: str, start: int, sentences: Sentences) -> list[FoundMeasure]:
    """Every term from `start` on that is imposed on somebody, not asked for, nor a limit of time."""
    lower = text.lower()
    if not any(unit in lower for unit in _UNITS):
        return []
    matches = list(islice(_TERM.finditer(text, start), MOST))
    found: list[FoundMeasure] = []
    for match, kind in zip(matches, _kinds(text, matches, sentences), strict=True):
        begin, end = sentences.of(match.start())
        ahead = text[max(begin, match.start() - 200) : match.start()]
        if kind is None or _only_asked(ahead):
            continue
        value, unit = _amount(match)
        kind = _settle(kind, match["unit"].lower(), value, text[begin:end], match.end() - begin)
        if RESPECTIVELY.search(text, match.end(), end) or _NUMBERS_BEFORE.search(ahead):
            found.extend(_numbers_before(text, begin, match, kind, unit))
        found.append(FoundMeasure(kind, value, unit, [], match.start(), match.end(), 0.9))
        found.extend(_without_unit(text, match.end(), end, kind, unit))
    return found


def _without_unit(text: str, start: int, end: int, kind: str, unit: str) -> Iterator[FoundMeasure]:
    """`five years for X, four for Y`: a number that takes the unit of the term before it."""
    for more in _ELLIPTIC.finditer(text, start, min(end, start + 120)):
        group = "value" if more["value"] else "own"
        yield FoundMeasure(kind, _value(more[group]), unit, [], *more.span(group), 0.8)


def _kinds(text: str, matches: list[re.Match[str]], sentences: Sentences) -> list[str | None]:
    """The kind of each term; in `2 years and 4 years of imprisonment` the first takes that of the second."""
    kinds = [_kind(text, match, sentences) for match in matches]
    for i, (match, following) in reversed(list(enumerate(pairwise(matches)))):
        behind = _kind_behind(text, match, following.start())
        if behind is None and _SERIES.fullmatch(text, match.end(), following.start()):
            kinds[i] = kinds[i + 1] or kinds[i]
    for i, (match, following) in enumerate(pairwise(matches), start=1):
        if kinds[i] is None and kinds[i - 1] and _NEXT_OF_SERIES.fullmatch(text, match.end(), following.start()):
            kinds[i] = kinds[i - 1]
    return kinds


def _kind(text: str, match: re.Match[str], sentences: Sentences) -> str | None:
    begin, end = sentences.of(match.start())
    behind = _kind_behind(text, match, end)
    ahead = text[max(begin, match.start() - 200) : match.start()]
    if (
        ("nstead" in ahead and _INSTEAD.search(ahead))
        or CANCELLED.search(ahead)
        or (ahead.rstrip().endswith("by") and _BY_SO_MUCH.search(ahead))
        or _ELAPSED.search(ahead)
        or (("held " in ahead or "kept " in ahead) and _NOT_HELD.search(ahead))
        or _REPLACED.match(text, match.end(), end)
        or (ahead.rstrip().endswith("from") and _CHANGED_FROM.search(ahead) and _TO_OTHER.match(text, match.end()))
    ):
        return None
    if behind or _TIME_LIMIT.match(text, match.end()):
        return "_arrest" if behind is None and _BEFORE.match(text, match.end()) and _HELD.search(ahead) else behind
    if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
        return "_sentence" if _PENAL.search(text, begin, end) else None
    if _AFTER_ARTICLE.search(ahead) and _SLOT_ENDS.match(text, match.end()):
        return "_sentence"  # `Name, Article 405 of the Criminal Code, 7 years, …`
    if _NAME_DASH.search(ahead) and _SLOT_ENDS.match(text, match.end()):
        return "_arrest" if match["unit"].lower() == "day" else "_sentence"  # `Name – 10 days, Name – 15 days`
    return _kind_ahead(ahead) or _kind_spent(text, match, begin, end)


def _kind_behind(text: str, match: re.Match[str], end: int) -> str | None:
    behind = _BEHIND_RE.match(text, match.end(), end)
    return BEHIND[int((behind.lastgroup or "b0")[1:])][0] if behind else None


def _kind_spent(text: str, match: re.Match[str], begin: int, end: int) -> str | None:
    """`will spend the next two months …`, `left the colony after 2 years`: by the place that the sentence names."""
    ahead = text[begin : match.start()]
    if not (_SPENT.search(ahead) or _LEFT_AFTER.search(ahead)):
        return None
    if _THERE.match(text, match.end()):
        ahead = text[: match.start()]
    places = [*_AHEAD_RE.finditer(ahead)][::-1] or [*_AHEAD_RE.finditer(text, match.end(), end)]
    return AHEAD[int((places[0].lastgroup or "a0")[1:])][0] if places else None


def _kind_ahead(ahead: str) -> str | None:
    if _GIVEN.search(ahead) or _GIVEN_SOMEBODY.search(ahead):
        return "_sentence"
    if _AFTER_NAME.search(ahead[-40:]) and ":" in ahead and _PASSED.search(ahead):
        return "_sentence"  # `The court passed sentence: A 5 years, B 3 years`
    if _HELD.search(ahead):
        return "_arrest"
    if ahead.rstrip().endswith("to") and _REVISED.search(ahead):
        return "_sentence"
    if _NOT_A_PENALTY.search(ahead):
        return None
    if "rt" in ahead:
        ahead = CITATION.sub(" ", ahead)  # `arrested under Article 488, Part 6 of the Code … for 15 days`
    if ahead[-25:].rfind(", ") >= 0:
        ahead = _APPOSITION.sub(" ", ahead)  # `the arrest of X, the editor of …, for two months`
    for found in reversed(list(_AHEAD_RE.finditer(ahead))):
        if _AHEAD_GAP.fullmatch(ahead, found.end()):
            return AHEAD[int((found.lastgroup or "a0")[1:])][0]
    return None


def _only_asked(ahead: str) -> bool:
    claim = _RELATIVE.split(ahead[-140:])[-1][-130:]
    if _ASKED_TO_CHANGE.search(ahead):
        return True
    asked = ASKED.search(claim)
    if asked and asked[0].lower().startswith("from") and ":" in claim[asked.end() :]:
        return False  # `got from 3 to 5 years: A 5 years`
    return bool(asked and not _REVISED.search(claim) and not GRANTED.search(claim, asked.end()))


def _settle(kind: str, unit: str, value: float, sentence: str, at: int) -> str:
    """Words like "detention" mean by their unit: days are administrative, months are remand, years are a sentence.

    No administrative arrest is longer than 30 days (Code of Administrative Offences, article 50; verify).
    """
    clause = _RELATIVE.split(sentence[:at])[-1]
    if kind == "_arrest" and unit == "day" and _POLICE_KEPT.search(clause) and not _COURT.search(sentence):
        return "police_detention"
    if kind == "_sentence":
        kind = _kind_of_sentence(sentence[: at + _NEAR])
    if kind not in ("_prison", "_arrest"):
        return kind
    if unit in ("day", "week"):
        too_long = unit == "day" and value > LONGEST_ARREST and not _COURT.search(sentence)
        return "pretrial_detention" if too_long or _EXTRADITION.search(sentence) else "administrative_arrest"
    if unit == "hour":
        return "police_detention"
    awaiting = unit != "year" or _AWAITING.search(sentence, at, at + _NEAR)
    return "pretrial_detention" if kind == "_arrest" and awaiting else "imprisonment"


def _kind_of_sentence(sentence: str) -> str:
    if re.search(r"restrict", sentence, re.I):
        return "restriction_of_freedom"
    return "suspended_sentence" if re.search(r"suspended", sentence, re.I) else "_prison"


def hours_until(text: str, start: int, end: int) -> float | int | None:
    """The hours after which that happened which is told from `start` to `end`: `released after four hours`."""
    told = _HOURS_BEHIND.match(text, end) or _HOURS_AHEAD.search(text, max(0, start - 60), start)
    return _value(told[told.lastgroup or "hours"]) if told else None


def _amount(match: re.Match[str]) -> tuple[float | int, str]:
    """The term in its own unit; years with months in months, as the gold standard counts them; with days, in days."""
    value, unit = _value(match["value"]), match["unit"].lower()
    if match["half"]:
        value += 0.5
    months = _value(match["months"]) if match["months"] and unit == "year" else 0
    if match["days"] and unit in _DAYS_IN:
        return whole(value * _DAYS_IN[unit] + months * _DAYS_IN["month"] + _value(match["days"])), "day"
    return (whole(value * 12 + months), "month") if months else (value, unit)


def _numbers_before(text: str, begin: int, match: re.Match[str], kind: str, unit: str) -> Iterator[FoundMeasure]:
    """`7 and 10 days respectively`: the numbers that stand before the term without a unit of their own."""
    found: list[FoundMeasure] = []
    end = match.start()
    while before := _NUMBERS_BEFORE.search(text, max(begin, end - 12), end):
        words = re.match(r"[\d.,]*\d", before[0])
        assert words is not None  # the pattern begins with a digit
        found.append(FoundMeasure(kind, number(words[0]), unit, [], before.start(), before.start() + words.end(), 0.85))
        end = before.start()
    yield from reversed(found)


def _value(words: str) -> float | int:
    return 0.5 if words.lower().startswith("half") else number(words)


def whole(value: float | int) -> float | int:
    """The value as an integer when it is one."""
    return int(value) if value == int(value) else value
