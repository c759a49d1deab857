"""The lines of a page of the timeline: what most pages ask is prepared, the rest is built from the filters."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import QuerySet

from cases.models import TimelineEntry
from cases.paging import PAGE, Page, after, made, page, position
from cases.timelines.words import first_with_words, latest_months, sorted_in_memory
from cases.words import words_query
from monitor.accounts.prepared import Asked, Given, Question

NARROWING = {"person", "place", "organisation", "case", "source", "provision", "type", "right"}
"""Filters that find their lines by an index. What two of them leave is little enough to be looked at whole."""


class _Pages:
    """The pages of all lines, or of the record whose number is in a column: one that has few, so that one plan fits
    all. `take` makes the first of the lines from what has been asked and the day where they begin.
    """

    def __init__(self, take: Callable[[QuerySet, Asked, Given | None], QuerySet], column: str = ""):
        self.take, self.column = take, column
        self.first, self.following = Question(self._first), Question(self._following)

    def page(self, user: Any, cursor: str | None, **asked: Any) -> Page:
        day, number = position(cursor)
        lines = self.following(user, day=day, number=number, **asked) if day else self.first(user, **asked)
        return made(lines, cursor, "first")

    def _lines(self, asked: Asked):
        of = {f"{self.column}__contains": [asked.number("record", alike=True)]} if self.column else {}
        return TimelineEntry.objects.visible_to(asked.user).filter(**of).to_show()

    def _first(self, asked: Asked):
        return self.take(self._lines(asked), asked, None)

    def _following(self, asked: Asked):
        day = asked.day("day")
        return self.take(after(self._lines(asked), "first", day, asked.number("number")), asked, day)


def _newest(lines, asked, begin):
    return lines.order_by("-first", "-pk")[: PAGE + 1]


def _few(lines, asked, begin):
    return sorted_in_memory(lines)[: PAGE + 1]


def _worded(lines, asked, begin):
    words = words_query(asked.text("text"))
    return first_with_words(lines.filter(search=words), words, PAGE + 1, begin)


NEWEST, WORDED = _Pages(_newest), _Pages(_worded)
OF_PERSON, OF_CASE = _Pages(_few, "persons"), _Pages(_few, "cases")


def lines_of(chosen: Any, cursor: str | None) -> Page:
    """The page of a valid `TimelineFilter` after the cursor."""
    match chosen.given:
        case {"person": [person], **others} if not others:
            return OF_PERSON.page(chosen.user, cursor, record=person.pk)
        case {"case": found, **others} if not others:
            return OF_CASE.page(chosen.user, cursor, record=found.pk)
        case {"text": text, **others} if not others:
            return WORDED.page(chosen.user, cursor, text=text)
        case given if not given:
            return NEWEST.page(chosen.user, cursor)
    return page(chosen.qs, cursor, "first", oldest_first=chosen.oldest_first, take=_way(chosen))


def _way(chosen):
    """How the first lines are read where the database would take too long by itself."""
    if "text" in chosen.given:
        words = words_query(chosen.given["text"])
        return lambda lines, most, begin: first_with_words(lines, words, most, begin, oldest_first=chosen.oldest_first)
    if "until" in chosen.given and not chosen.oldest_first and len(chosen.given.keys() & NARROWING) < 2:
        return partial(latest_months, end=chosen.given["until"].last)
    return None
