"""The first lines of a filter: of the indexes that know something about them, none knows enough."""

from datetime import date, timedelta

from django.db.models import BooleanField
from django.db.models.expressions import RawSQL

from cases.models import TimelineEntry
from cases.words import words_first
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


def with_words(queryset, most, begin=None, *, oldest_first=False) -> list:
    """The first lines of an ordered queryset that looks for words, from the day `begin` on.

    An index knows which lines have a word, and another in which order lines come, and none knows both: in order, a
    rare word is looked for in every line; by word, a frequent one fetches a tenth of them. Hence one window after
    the other, each by word.
    """
    begin = begin or _edge(oldest_first)
    with words_first():
        for months in WINDOWS:
            found = list(queryset.filter(_months(begin, months, oldest_first))[:most])
            if len(found) == most:
                return found
        return list(queryset[:most])


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


def _months(begin, count, oldest_first):
    """A condition for the months from a day on, as they stand among the words of a line; undated lines have year 1."""
    first = begin.year * 12 + begin.month - 1
    months = (first + number if oldest_first else first - number for number in range(count))
    lexemes = [f"'@{month // 12:04}{month % 12 + 1:02}'" for month in months if 12 <= month < 120_000]
    return RawSQL("cases_timelineentry.search @@ %s::tsquery", [" | ".join(lexemes)], BooleanField())
