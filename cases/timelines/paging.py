"""Pages by cursor: page 5,000 costs what page 1 costs. The cursor is the day and number of the last line shown."""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import BadRequest
from django.db import connection, transaction
from django.db.models import BooleanField, Max, Min
from django.db.models.expressions import RawSQL
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.utils.translation import gettext as _

from cases.models import TimelineEntry

PAGE = 50
WINDOWS = (2, 4, 8, 16, 32, 64)
"""Months from where a page begins in which words are looked for at first: a frequent word fills the page from the
first, and of a rare one all lines are few.
"""


@dataclass
class Page:
    """The entries of a page and the cursor after which the next begins; None on the last."""

    entries: list
    following: str | None
    first: bool


def page(queryset, cursor, *, oldest_first, by_words=False) -> Page:
    """Entries after the cursor, newest first unless asked otherwise; nothing is counted. `by_words` says that words
    are among the filters.
    """
    begin = None
    if cursor:
        begin, number = _read(cursor)
        queryset = after(queryset, begin, number, oldest_first=oldest_first)
    queryset = queryset.order_by("first", "pk") if oldest_first else queryset.order_by("-first", "-pk")
    if by_words:
        entries = with_words(queryset, PAGE + 1, begin, oldest_first=oldest_first)
    else:
        entries = list(queryset[: PAGE + 1])
    following = f"{entries[PAGE - 1].first.isoformat()}_{entries[PAGE - 1].pk}" if len(entries) > PAGE else None
    return Page(entries[:PAGE], following, first=not cursor)


def after(queryset, day, number, *, oldest_first):
    """The lines that follow one; compared as a pair, so that the index is entered where they begin."""
    beyond = TupleGreaterThan if oldest_first else TupleLessThan
    return queryset.filter(beyond(Tuple("first", "pk"), (day, number)))


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


def _edge(oldest_first):
    """The first day of the timeline, which is that of lines without a date, or the last."""
    end = Min("first") if oldest_first else Max("first")
    return TimelineEntry.objects.aggregate(end=end)["end"] or date.min


def _months(begin, count, oldest_first):
    """A condition for the months from a day on, as they stand among the words of a line; undated lines have year 1."""
    first = begin.year * 12 + begin.month - 1
    months = (first + number if oldest_first else first - number for number in range(count))
    lexemes = [f"'@{month // 12:04}{month % 12 + 1:02}'" for month in months if 12 <= month < 120_000]
    return RawSQL("cases_timelineentry.search @@ %s::tsquery", [" | ".join(lexemes)], BooleanField())


@contextmanager
def words_first():
    """Inside, the database looks for words by their index. It takes a word that it does not know for one in two
    hundred lines, and would rather read all of them in order.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_indexscan = off; SET LOCAL enable_seqscan = off")
        yield
        cursor.execute("SET LOCAL enable_indexscan = on; SET LOCAL enable_seqscan = on")


def _read(cursor):
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)_(\d{1,18})", cursor)
    try:
        return date.fromisoformat(found[1]), int(found[2])
    except (TypeError, ValueError):
        raise BadRequest(_("The address of this page is damaged. Open the timeline anew.")) from None
