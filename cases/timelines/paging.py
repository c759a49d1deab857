"""Pages by cursor: page 5,000 costs what page 1 costs. The cursor is the day and number of the last line shown."""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import BadRequest
from django.db.models.fields.tuple_lookups import Tuple, TupleGreaterThan, TupleLessThan
from django.utils.translation import gettext as _

PAGE = 50


@dataclass
class Page:
    """The entries of a page and the cursor after which the next begins; None on the last."""

    entries: list
    following: str | None
    first: bool


def page(queryset, cursor, *, oldest_first) -> Page:
    """Entries after the cursor, newest first unless asked otherwise. One query of PAGE + 1 rows; nothing is counted."""
    queryset = queryset.order_by("first", "pk") if oldest_first else queryset.order_by("-first", "-pk")
    if cursor:
        queryset = after(queryset, *_read(cursor), oldest_first=oldest_first)
    entries = list(queryset[: PAGE + 1])
    following = f"{entries[PAGE - 1].first.isoformat()}_{entries[PAGE - 1].pk}" if len(entries) > PAGE else None
    return Page(entries[:PAGE], following, first=not cursor)


def after(queryset, day, number, *, oldest_first):
    """The lines that follow one; compared as a pair, so that the index is entered where they begin."""
    beyond = TupleGreaterThan if oldest_first else TupleLessThan
    return queryset.filter(beyond(Tuple("first", "pk"), (day, number)))


def _read(cursor):
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)_(\d{1,18})", cursor)
    try:
        return date.fromisoformat(found[1]), int(found[2])
    except (TypeError, ValueError):
        raise BadRequest(_("The address of this page is damaged. Open the timeline anew.")) from None
