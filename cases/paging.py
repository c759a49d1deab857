"""Long lists by cursor: page 5,000 costs what page 1 costs, and nothing is counted to show it.

The cursor is the day and number of the last row shown.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import BadRequest
from django.db.models import Q
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.utils.translation import gettext as _

PAGE = 50
UNDATED = "undated"


@dataclass
class Page:
    """The rows of a page and the cursor after which the next begins; None on the last."""

    rows: list
    following: str | None
    first: bool


@dataclass(frozen=True)
class Count:
    """`rows`, or at least as many (`more`)."""

    rows: int
    more: bool


def page(queryset, cursor, day="happened", *, oldest_first=False, take=None) -> Page:
    """The rows after the cursor, newest first unless asked otherwise; `day` is their column of dates. Without a date
    a row stands before the newest. `take(queryset, most, begin)` may read the first rows in a way of its own.
    """
    begin, number = position(cursor)
    queryset = after(queryset, day, begin, number, oldest_first=oldest_first) if cursor else queryset
    queryset = queryset.order_by(day, "pk") if oldest_first else queryset.order_by(f"-{day}", "-pk")
    return made(list(take(queryset, PAGE + 1, begin) if take else queryset[: PAGE + 1]), cursor, day)


def made(rows: list, cursor, day="happened") -> Page:
    """The page of rows that were read after the cursor: one more than are shown, if there are as many."""
    following = _cursor(rows[PAGE - 1], day) if len(rows) > PAGE else None
    return Page(rows[:PAGE], following, first=not cursor)


def count(queryset, most: int) -> Count:
    """How many rows there are, counted up to `most`: nobody waits for the number of a list that he cannot read."""
    rows = queryset.order_by()[: most + 1].count()
    return Count(min(rows, most), rows > most)


def after(queryset, day, begin, number, *, oldest_first=False):
    """The rows that follow one; compared as a pair, so that the index is entered where they begin."""
    if begin is None:
        return queryset.filter(Q(**{f"{day}__isnull": True, "pk__lt": number}) | Q(**{f"{day}__isnull": False}))
    beyond = TupleGreaterThan if oldest_first else TupleLessThan
    return queryset.filter(beyond(Tuple(day, "pk"), (begin, number)))


def _cursor(row, day):
    when = getattr(row, day)
    return f"{when.isoformat() if when else UNDATED}_{row.pk}"


def position(cursor) -> tuple[date | None, int | None]:
    """Day and number of the row after which a page begins; the day is None for a row without one, both at the
    beginning. BadRequest for what is no cursor.
    """
    if not cursor:
        return None, None
    found = re.fullmatch(rf"(\d{{4}}-\d\d-\d\d|{UNDATED})_(\d{{1,18}})", cursor)
    try:
        return None if found[1] == UNDATED else date.fromisoformat(found[1]), int(found[2])
    except (TypeError, ValueError):
        raise BadRequest(_("The address of this page is damaged. Open the list anew.")) from None
