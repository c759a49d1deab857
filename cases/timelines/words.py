"""The first lines of a filter: of the indexes that know something about them, none knows enough."""

from datetime import date, timedelta
from typing import Any, Protocol

from django.db.models import BooleanField, DateField, F, Func, QuerySet
from django.db.models.expressions import RawSQL

from cases.models import TimelineEntry
from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE

WINDOWS = (2, 12)
"""Months from where a page begins in which words are looked for at first: a frequent word fills the page from the
first, and a word that does not fill it from a year has few lines in all.
"""
LATEST = timedelta(days=60)
EDGES = {
    True: Question(lambda asked: TimelineEntry.objects.order_by("first").values_list("first")[:1]),
    False: Question(lambda asked: TimelineEntry.objects.order_by("-first").values_list("first")[:1]),
}
"""The first day of the timeline where the oldest lines come first, else the last."""


class Ask(Protocol):
    """Gives the first lines of all that have the words, or of those of some months (as `_months` writes them)."""

    def __call__(self, months: str | None) -> list: ...


def with_words(ask: Ask, most: int, begin: date | None = None, *, oldest_first: bool = False) -> list:
    """The first lines of those with some words, from the day `begin` on.

    An index knows which lines have a word, and another in which order lines come, and none knows both: in order, a
    rare word is looked for in every line; by word, a frequent one fetches a tenth of them. Hence one window after
    the other, each by word.
    """
    begin = begin or _edge(oldest_first)
    for months in WINDOWS:
        found = ask(_months(begin, months, oldest_first))
        if len(found) == most:
            return found
    return ask(None)


def by_words(queryset: QuerySet, *, oldest_first: bool = False) -> QuerySet:
    """The queryset in its order, which is said so that no index has it: the database takes a word that it does not know
    for one in two hundred lines, and would rather read all lines in order than look for it by its index.
    """
    day = Func(F("first"), template="(%(expressions)s + 0)", output_field=DateField())
    return queryset.order_by(day, "pk") if oldest_first else queryset.order_by(day.desc(), "-pk")


def first_by_words(queryset: QuerySet, most: int, begin: date | None = None, *, oldest_first: bool = False) -> list:
    """The first lines of a queryset that looks for words."""
    lines = by_words(queryset, oldest_first=oldest_first)

    def ask(months: str | None) -> list:
        return list((lines if months is None else in_months(lines, months))[:most])

    return with_words(ask, most, begin, oldest_first=oldest_first)


def in_months(queryset: QuerySet, months: Any) -> QuerySet:
    """The lines of some months, which stand among the words of a line."""
    return queryset.filter(RawSQL("cases_timelineentry.search @@ %s::tsquery", [months], BooleanField()))


def latest_months(queryset, most, begin=None, *, end) -> list:
    """The first lines of a queryset, the newest first, of which none is later than `end`, from the day `begin` on.

    To find all lines of a place in a year takes five times as long as to find those of the last two months, which
    mostly fill the page.
    """
    begin = min(begin or end, end)
    since = begin - min(LATEST, begin - date.min)
    found = list(queryset.filter(first__gte=since)[:most])
    return found if len(found) == most else list(queryset[:most])


def _edge(oldest_first):
    """The first day of the timeline, which is that of lines without a date, or the last."""
    return next((day for (day,) in EDGES[oldest_first](CONSOLE)), date.min)


def _months(begin: date, count: int, oldest_first: bool) -> str:
    """Words for the months from a day on; undated lines have year 1."""
    first = begin.year * 12 + begin.month - 1
    months = (first + number if oldest_first else first - number for number in range(count))
    return " | ".join(f"'@{month // 12:04}{month % 12 + 1:02}'" for month in months if 12 <= month < 120_000)
