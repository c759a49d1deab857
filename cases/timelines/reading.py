"""The lines of a page of the timeline: what most pages ask is prepared, the rest is built from the filters."""

from functools import partial
from typing import Any

from cases.models import TimelineEntry
from cases.paging import PAGE, Page, after, made, page, position
from cases.timelines.words import latest_months, with_words
from monitor.accounts.prepared import Asked, Question

NARROWING = {"person", "place", "organisation", "case", "source", "provision", "type", "right"}
"""Filters that find their lines by an index. What two of them leave is little enough to be looked at whole."""


class _Newest:
    """The lines of everything, or of the record whose number is in a column: one that has few, so that one plan fits
    all.
    """

    def __init__(self, column: str = ""):
        self.column = column
        self.first, self.following = Question(self._first), Question(self._following)

    def page(self, user: Any, cursor: str | None, **record: int) -> Page:
        day, number = position(cursor)
        lines = self.following(user, day=day, number=number, **record) if day else self.first(user, **record)
        return made(lines, cursor, "first")

    def _lines(self, asked: Asked):
        of = {f"{self.column}__contains": [asked.number("record")]} if self.column else {}
        return TimelineEntry.objects.visible_to(asked.user).filter(**of).to_show().order_by("-first", "-pk")

    def _first(self, asked: Asked):
        return self._lines(asked)[: PAGE + 1]

    def _following(self, asked: Asked):
        return after(self._lines(asked), "first", asked.day("day"), asked.number("number"))[: PAGE + 1]


NEWEST, OF_PERSON, OF_CASE = _Newest(), _Newest("persons"), _Newest("cases")


def lines_of(chosen: Any, cursor: str | None) -> Page:
    """The page of a valid `TimelineFilter` after the cursor."""
    match chosen.given:
        case {"person": [person], **others} if not others:
            return OF_PERSON.page(chosen.user, cursor, record=person.pk)
        case {"case": found, **others} if not others:
            return OF_CASE.page(chosen.user, cursor, record=found.pk)
        case given if not given:
            return NEWEST.page(chosen.user, cursor)
    return page(chosen.qs, cursor, "first", oldest_first=chosen.oldest_first, take=_way(chosen))


def _way(chosen):
    """How the first lines are read where the database would take too long by itself."""
    if "text" in chosen.given:
        return partial(with_words, oldest_first=chosen.oldest_first)
    if "until" in chosen.given and not chosen.oldest_first and len(chosen.given.keys() & NARROWING) < 2:
        return partial(latest_months, end=chosen.given["until"].last)
    return None
