"""What an editor must look at before believing an entry: every flag with its reason, and how sure the entry is.

A reason is a sentence, and behind its colon what it was found in; `people.reasons` says it in other languages.

The guide's flags are `date_outside_period`, `date_garbled`, `no_footnote`, `two_events`, `unclear`; ours beside them
are `impossible_number`, `unusual_code`, `unknown_place`, `unsure_name`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dates import Opener
from .lexicon import words
from .model import FoundArticle, FoundMeasure, ParsedEntry

_SECOND_EVENT = re.compile(
    r"\s(?<=[.!?”\]].)\s*(?:There\s+(?:was|were)\s+also\b|(?:Also|Meanwhile|In\s+addition|Simultaneously|Separately|"
    r"The\s+same\s+day|That\s+same\s+day|"
    r"At\s+the\s+same\s+time|On\s+the\s+same\s+day),?\s+(?:on\s+\w+\s\d+,?\s+)?(?:also\s+)?in\s+(?:the\s+)?[A-Z]|"
    r"(?:A\s+similar|Similar|The\s+same)\s+(?:\w+\s+){1,3}(?:was|were|took\s+place)\b)"
)
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.25}
# The longest terms that the law allows, whatever the article (verify with the codes in force).
_LONGEST = {
    "police_detention": (72, "hour"), "administrative_arrest": (30, "day"), "community_service": (1_200, "hour"),
    "pretrial_detention": (18, "month"), "house_arrest": (18, "month"), "imprisonment": (25, "year"),
    "restriction_of_freedom": (7, "year"), "suspended_sentence": (10, "year"), "activity_ban": (10, "year"),
}  # fmt: skip
_LONGEST_BY_ARTICLE = {("CAO", "456-2"): (10, "day")}  # of administrative arrest, where less is allowed (verify)
_CRIMINAL = words("146 174 179 256 258 272 274 405")  # never articles of administrative proceedings in the genre
_ADMINISTRATIVE = words("73-3 456-2 480 488 489 653 667 669")
_LAST = {"CC": 467, "CAO": 920, "CONST": 99}  # the highest article of each code
_COST = {"no_footnote": 0.15, "unknown_place": 0.2, "unsure_name": 0.2}


def judge(entry: ParsedEntry, opener: Opener | None, period: tuple[int, int] | None, marked: bool) -> None:
    """Set the entry's flags, their reasons and its confidence. `marked`: the document has footnote marks at all."""
    _judge_date(entry, opener, period)
    if marked and not entry.footnotes:
        _raise(entry, "no_footnote", "The entry has no footnote mark, so that its source is not named.")
    second = _SECOND_EVENT.search(entry.text[:20_000])
    if second:
        _raise(entry, "two_events", f"Another event seems to begin: “{second[0].strip()} …”")
    for measure in entry.measures:
        _judge_number(entry, measure)
    for article in entry.articles:
        _judge_code(entry, article)
    _judge_names(entry)
    entry.confidence = _confidence(entry)


def _raise(entry: ParsedEntry, flag: str, why: str) -> None:
    if flag not in entry.flags:
        entry.flags.append(flag)
        entry.why[flag] = why


def _judge_date(entry: ParsedEntry, opener: Opener | None, period: tuple[int, int] | None) -> None:
    if opener is None:
        _raise(entry, "unclear", "The entry opens with no date.")
    elif opener.inside:
        _raise(entry, "unclear", "The entry opens with no date; the first one it tells of is proposed.")
    elif opener.garbled:
        _raise(entry, "date_garbled", opener.garbled)
    elif entry.date is None:
        _raise(entry, "date_garbled", _undated(entry.text[opener.start : opener.end], period))
    if (
        opener
        and period
        and not opener.inside
        and (opener.month != period[1] or (opener.year or period[0]) != period[0])
    ):
        dated, covered = f"{opener.year or period[0]}-{opener.month:02}", f"{period[0]}-{period[1]:02}"
        _raise(entry, "date_outside_period", f"The entry’s month is not the bulletin’s: {dated}, {covered}")


def _undated(written: str, period: tuple[int, int] | None) -> str:
    if period is None and not re.search(r"\d{4}", written):
        return f"No year is written, and the bulletin’s period is unknown: “{written}”"
    return f"This is no day of the calendar: “{written}”"


def _judge_number(entry: ParsedEntry, measure: FoundMeasure) -> None:
    """An amount of nothing, or a term above what the law or the article cited for these people allows."""
    written = entry.text[measure.start : measure.end]
    if measure.value == 0:
        _raise(entry, "impossible_number", f"Nothing is no penalty: “{written}”")
    if measure.value is None or measure.unit not in _DAYS:
        return
    for longest, unit in _limits(entry, measure):
        if measure.value * _DAYS[measure.unit] > longest * _DAYS[unit] * 1.01:
            _raise(entry, "impossible_number", f"More {unit}s than the law allows: “{written}” (≤ {longest})")


def _limits(entry: ParsedEntry, measure: FoundMeasure) -> Iterator[tuple[int, str]]:
    """The limits that hold for a measure: that of its article first."""
    if measure.kind == "administrative_arrest":
        cited = [found for found in entry.articles if set(found.who) >= set(measure.who) or not found.who]
        limits = [_LONGEST_BY_ARTICLE.get((found.code, found.article)) for found in cited]
        if limits and all(limits):
            yield max(filter(None, limits))
    if measure.kind in _LONGEST:
        yield _LONGEST[measure.kind]


def _judge_code(entry: ParsedEntry, article: FoundArticle) -> None:
    number = int(article.article.split("-")[0])
    mixed = (article.code == "CAO" and article.article in _CRIMINAL) or (
        article.code == "CC" and article.article in _ADMINISTRATIVE
    )
    if mixed or number > _LAST.get(article.code, number):
        _raise(
            entry,
            "unusual_code",
            f"The article is not expected in this code: {article.code} {article.article}",
        )


def _judge_names(entry: ParsedEntry) -> None:
    places = [place.name for place in entry.places if place.confidence < 0.8]
    if places:
        _raise(entry, "unknown_place", f"Read as a place only by where it stands: {', '.join(places)}")
    persons = [person.name for person in entry.persons if person.confidence < 0.8]
    if persons:
        _raise(entry, "unsure_name", f"Read as a person only by the words around: {', '.join(persons)}")


def _confidence(entry: ParsedEntry) -> float:
    """From 0 to 1: every flag costs, so do measures for nobody among named people and a weak type."""
    sure = 0.97 - sum(_COST.get(flag, 0.35) for flag in entry.flags)
    if entry.persons and any(not measure.who for measure in entry.measures):
        sure -= 0.15
    if not entry.types or entry.types[0].confidence < 0.55:
        sure -= 0.1
    return round(max(0.05, sure), 2)
