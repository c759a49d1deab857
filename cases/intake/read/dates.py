"""The opener of an entry: its date in every order the genre writes it, and a place that stands before the date."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .model import FoundDate, Precision

MONTHS = ("january", "february", "march", "april", "may", "june",
          "july", "august", "september", "october", "november", "december")  # fmt: skip
WINDOW = 160  # an opener is short: nothing behind this many characters can belong to it

_WORD = r"[A-Za-z]{3,10}\.?"
_DAY = r"(?:\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
_TO = r"\s*(?:[-–—]|\bto\b|\band\b|&|/)\s*(?:the\s+)?"
_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d\d)\b(?:\s*(?:year|yr|y|г)\b\.?)?)?"
_LEAD = r"[\s\ufeff\u200b>#*_•·●▪◦‣\-–—]*(?:\(?\d{1,3}\)\s+)?[*_\"“”«„‘]*"
_PREP = r"(?:(?P<prep>on|in|from|between|during|over|by|at|as\s+of)\s+)?(?:the\s+)?(?:night\s+(?:of|from)\s+)?"
_PREP += r"(?:(?:early|mid|late|mid-|the\s+(?:beginning|middle|end)\s+of)[\s-]*)?"
_FORMS = (
    rf"(?P<month>{_WORD})(?:,(?=\s\d{{1,2}},))?\s*(?P<day>{_DAY})(?!\d)"
    rf"(?:{_TO}(?:(?P<month2>{_WORD})\s*)?(?P<day2>{_DAY})(?![\d:.]*\d))?{_YEAR}",
    rf"(?P<day>{_DAY})(?:\s+(?P<monthx>{_WORD}))?{_TO}(?P<day2>{_DAY})\s*(?:of\s+)?(?P<month>{_WORD}){_YEAR}",
    rf"(?P<day>{_DAY})\s*(?:of\s+)?(?P<month>{_WORD}){_YEAR}(?P<again>\s+\d{{1,2}}(?=\s*[,:.]))?",
    r"(?P<year>(?:19|20)\d\d)-(?P<num>\d{2})-(?P<day>\d{2})(?!\d)",
    r"(?P<day>\d{1,2})[./](?P<num>\d{1,2})[./](?P<year>(?:19|20)?\d\d)(?!\d)(?:\s*г\.)?",
    rf"(?P<month>{_WORD})\s+(?P<year>(?:19|20)\d\d)\b",
)
_NUMBERED = r"(?:\d{1,3}\.\s+)?"  # `12. October 2, …`: the entry's place in a list
_HEADS = tuple(re.compile(rf"{_LEAD}{_NUMBERED}{_PREP}(?P<date>{form})", re.I) for form in _FORMS)
_BARE = tuple(re.compile(rf"(?P<date>{form})", re.I) for form in _FORMS[:-1])
_PLACE_FIRST = re.compile(
    rf"{_LEAD}(?:[Ii]n\s+)?(?:the\s+)?(?P<place>[A-Z][\w.’'-]*(?:[\s,]+(?:of|city|region|oblast|district|"
    rf"village|town|settlement|"
    rf"Region|Oblast|District|City|[A-Z][\w.’'-]*)){{0,5}})\s*(?:[,:.;|(]|\s[—–-])\s*(?:on\s+)?(?=\d|[A-Z])"
)  # fmt: skip
_DELIMITER = re.compile(r"[)\]*_]*\s*(?:г\.|year\b)?\s*([,:;.|]|[—–]|\s-)?[*_\s]*(?:[—–]\s*)?")
_BODY = re.compile(r"[^\W\d_]+")
_NAME = "|".join(name.capitalize() for name in MONTHS)
_TOLD = (  # days that a case tells of, the fullest first; the blank before the day may be missing
    re.compile(rf"(?<!\d)(?P<date>(?P<day>{_DAY})\s+(?P<month>{_NAME}),?\s+(?P<year>20\d\d))\b"),
    re.compile(rf"\b(?P<date>(?P<month>{_NAME})\s+(?P<day>{_DAY}),?\s+(?P<year>20\d\d))\b"),
    re.compile(rf"(?<!\d)(?P<date>(?P<day>{_DAY})\s+(?P<month>{_NAME}))\b"),
    re.compile(
        rf"\b(?:in|since)\s+(?:(?:early|mid|late)[\s-]+)?(?P<date>(?P<month>{_NAME})\s+(?P<year>20\d\d))\b"
        r"(?!\s+(?:events?|protests?|crisis|unrest|tragedy|elections?))"
    ),
)
_QUICK = re.compile(r"\d")


@dataclass(slots=True)
class Opener:
    """The date words at the head of an entry, and the offset where the next slot begins."""

    day: int | None
    month: int
    year: int | None
    until: tuple[int, int] | None  # (month, day) of the last day of a range
    garbled: str  # why the words are no clean date, "" when they are
    start: int
    end: int
    rest: int
    place: tuple[int, int] | None
    delimiter: str
    preposition: str
    inside: bool = False  # the words stand in the text, not at its head


@lru_cache(maxsize=4096)
def month_number(word: str) -> tuple[int, bool]:
    """(month, misspelled) of a word; (0, False) when it is none. `Jan.`, `Sept` and a slip of the pen are read."""
    word = word.rstrip(".").lower()
    if len(word) < 3:
        return 0, False
    for number, name in enumerate(MONTHS, 1):
        if word == name or (len(word) <= 4 and name.startswith(word)):
            return number, False
    for number, name in enumerate(MONTHS, 1):
        if len(word) >= 5 and len(name) >= 5 and word[0] == name[0] and _typo(word, name):
            return number, True
    return 0, False


def _typo(word: str, name: str) -> bool:
    """One letter wrong, missing, doubled, or two letters swapped."""
    if sorted(word) == sorted(name):
        return True
    if abs(len(word) - len(name)) > 1:
        return False
    head = 0
    while head < min(len(word), len(name)) and word[head] == name[head]:
        head += 1
    return any(word[head + i :] == name[head + j :] for i, j in ((1, 1), (1, 0), (0, 1)))


def read_opener(text: str, start: int, end: int) -> Opener | None:
    """The opener with which the line text[start:end] begins, or None. Offsets are those of `text`."""
    window = text[start : min(end, start + WINDOW)]
    if not _QUICK.search(window):
        return None
    found = _match_head(window) or _match_after_place(window)
    if found is None:
        return None
    found.start, found.end, found.rest = found.start + start, found.end + start, found.rest + start
    if found.place:
        found.place = (found.place[0] + start, found.place[1] + start)
    return found


def first_date(text: str, start: int, end: int) -> Opener | None:
    """The first day (or, when there is none, month) that text[start:end] tells of, for a case whose head has none."""
    match = next(filter(None, (pattern.search(text, start, end) for pattern in _TOLD)), None)
    found = _opener(match, text) if match else None
    if found:
        found.rest, found.inside = start, True
    return found


def _match_head(window: str) -> Opener | None:
    for pattern in _HEADS:
        match = pattern.match(window)
        opener = _opener(match, window) if match else None
        if opener:
            return opener
    return None


def _match_after_place(window: str) -> Opener | None:
    head = _PLACE_FIRST.match(window)
    if head is None or month_number(head["place"].split()[0])[0]:
        return None
    for pattern in _BARE:
        match = pattern.match(window, head.end())
        opener = _opener(match, window) if match else None
        if opener:
            opener.place = head.span("place")
            return opener
    return None


def _opener(match: re.Match[str], window: str) -> Opener | None:
    part = match.groupdict()
    month, typo = _month_of(part)
    if not 1 <= month <= 12:
        return None
    first, odd = month_number(part["monthx"]) if part.get("monthx") else (month, False)
    if not first:
        return None
    delimiter = _DELIMITER.match(window, match.end())
    assert delimiter is not None  # every part of it is optional
    return Opener(
        day=_number(part.get("day")), month=first, year=_year(part.get("year")),
        until=_until(part, month), garbled=_garbled(part, typo or odd),
        start=match.start("date"), end=match.end("date"), rest=delimiter.end(), place=None,
        delimiter=(delimiter[1] or "").strip(), preposition=(part.get("prep") or "").lower(),
    )  # fmt: skip


def _month_of(part: dict[str, str | None]) -> tuple[int, bool]:
    if part.get("num"):
        return int(part["num"] or 0), False
    return month_number(part["month"] or "")


def _number(word: str | None) -> int | None:
    return int(re.match(r"\d+", word)[0]) if word else None  # type: ignore[index]


def _year(word: str | None) -> int | None:
    return None if not word else int(word) if len(word) == 4 else 2000 + int(word)


def _until(part: dict[str, str | None], month: int) -> tuple[int, int] | None:
    last = _number(part.get("day2"))
    if last is None:
        return None
    second = month_number(part.get("month2") or "")[0]
    return (second or month, last)


def _garbled(part: dict[str, str | None], typo: bool) -> str:
    if typo:
        return f"The month is misspelled: “{part.get('month')}”"
    if part.get("again"):
        return f"The day is written again behind the month: “{(part['again'] or '').strip()}”"
    return ""


def date_of(opener: Opener, year: int | None) -> FoundDate | None:
    """The opener's date as a day; `year` is the bulletin's. None when there is no such day or no year is known."""
    year = opener.year or year
    if year is None:
        return None
    try:
        value = date(year, opener.month, opener.day or 1)
    except ValueError:
        return None
    precision: Precision = "day" if opener.day else "month"
    return FoundDate(value, _last_day(opener, value), precision, opener.start, opener.end)


def _last_day(opener: Opener, first: date) -> date | None:
    if opener.until is None:
        return None
    month, day = opener.until
    try:
        last = date(first.year + (month < first.month), month, day)
    except ValueError:
        return None
    return last if last > first else None


def has_body(text: str, opener: Opener, end: int) -> bool:
    """Whether at least three words stand behind the opener: a bare date line is a heading, no entry."""
    words = _BODY.finditer(text, opener.rest, min(end, opener.rest + WINDOW))
    return sum(1 for _ in zip(words, range(3), strict=False)) == 3


def usual_year(text: str) -> int | None:
    """The year a document of unknown period speaks of: that of its title, else the one it names most."""
    title = re.search(rf"\b(?:{'|'.join(MONTHS)})\b[^\n\d]{{0,20}}(20\d\d)\b", text[:600], re.I)
    if title:
        return int(title[1])
    years = Counter(re.findall(r"(?<!\d)20[0-4]\d(?!\d)", text[:200_000]))
    return int(years.most_common(1)[0][0]) if years else None
