"""The first lines of a filter: of the indexes that know something about them, none knows enough."""

from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.search import SearchQueryField
from django.db.models import BooleanField, Case, DateField, Exists, F, Func, QuerySet, Subquery, When

from cases.models import TimelineEntry

WINDOWS = (2, 12)
"""Months from where a page begins in which words are looked for at first: a frequent word fills the page from the
first, and a word that does not fill it from a year has few lines in all.
"""
LATEST = timedelta(days=60)


class _Months(Func):
    """The words that name the months from a day on; every line has that of its own."""

    template = (
        "(SELECT string_agg(quote_literal('@' || to_char(%(expressions)s %(way)s n * interval '1 month', 'YYYYMM')),"
        " ' | ')::tsquery FROM generate_series(0, %(last)s) n)"
    )
    output_field = SearchQueryField()


def first_with_words(queryset: QuerySet, words: Any, most: int, begin: Any = None, *, oldest_first=False) -> QuerySet:
    """The first lines of a queryset that looks for words, from the day `begin` on; words and day may be what a
    `Question` gives.

    An index knows which lines have a word, and another in which order lines come, and none knows both: in order, a
    rare word is looked for in every line; by word, a frequent one fetches a tenth of them. Hence the words are looked
    for by word, together with the months that fill the page; if none do, everywhere.
    """
    lines = sorted_in_memory(queryset, oldest_first=oldest_first)
    begin = begin or _edge(oldest_first)
    months = [_Months(begin, way="+" if oldest_first else "-", last=number - 1) for number in WINDOWS]
    filling = [When(Exists(_having(lines, each)[most - 1 : most]), then=each) for each in months]
    return _having(lines, Case(*filling, default=words, output_field=SearchQueryField()))[:most]


def sorted_in_memory(queryset: QuerySet, *, oldest_first: bool = False) -> QuerySet:
    """The queryset in its order, which is said so that no index has it: the database takes a word or a person that it
    does not know for one in two hundred lines, and would rather read all lines in order than look for it by its index.
    """
    day = Func(F("first"), template="(%(expressions)s + 0)", output_field=DateField())
    return queryset.order_by(day, "pk") if oldest_first else queryset.order_by(day.desc(), "-pk")


def latest_months(queryset, most, begin=None, *, end) -> list:
    """The first lines of a queryset, the newest first, of which none is later than `end`, from the day `begin` on.

    To find all lines of a place in a year takes five times as long as to find those of the last two months, which
    mostly fill the page.
    """
    begin = min(begin or end, end)
    since = begin - min(LATEST, begin - date.min)
    found = list(queryset.filter(first__gte=since)[:most])
    return found if len(found) == most else list(queryset[:most])


def _having(queryset, words):
    """The lines that have some words, which may be an expression."""
    has = Func(F("search"), words, template="%(expressions)s", arg_joiner=" @@ ", output_field=BooleanField())
    return queryset.filter(has)


def _edge(oldest_first):
    """The first day of the timeline, which is that of lines without a date, or the last."""
    return Subquery(TimelineEntry.objects.order_by("first" if oldest_first else "-first").values("first")[:1])
