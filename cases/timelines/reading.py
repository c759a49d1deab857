"""The lines of a page of the timeline: what most pages ask is prepared, the rest is built from the filters."""

from functools import partial
from typing import Any

from cases.models import TimelineEntry
from cases.paging import PAGE, Page, after, made, page, position
from cases.timelines.words import by_words, first_by_words, in_months, latest_months, with_words
from cases.words import words_query
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


class _Worded:
    """The lines with some words, the newest first."""

    def __init__(self):
        self.questions = {
            (follows, in_some): Question(partial(self._lines, follows=follows, in_some=in_some))
            for follows in (False, True)
            for in_some in (False, True)
        }

    def page(self, user: Any, cursor: str | None, text: str) -> Page:
        day, number = position(cursor)

        def ask(months: str | None) -> list:
            question = self.questions[day is not None, months is not None]
            return question(user, text=text, day=day, number=number, months=months)

        return made(with_words(ask, PAGE + 1, day), cursor, "first")

    @staticmethod
    def _lines(asked: Asked, follows: bool, in_some: bool):
        lines = TimelineEntry.objects.visible_to(asked.user).filter(search=words_query(asked.text("text"))).to_show()
        lines = in_months(lines, asked.text("months")) if in_some else lines
        lines = after(lines, "first", asked.day("day"), asked.number("number")) if follows else lines
        return by_words(lines)[: PAGE + 1]


NEWEST, OF_PERSON, OF_CASE, WORDED = _Newest(), _Newest("persons"), _Newest("cases"), _Worded()


def lines_of(chosen: Any, cursor: str | None) -> Page:
    """The page of a valid `TimelineFilter` after the cursor."""
    match chosen.given:
        case {"person": [person], **others} if not others:
            return OF_PERSON.page(chosen.user, cursor, record=person.pk)
        case {"case": found, **others} if not others:
            return OF_CASE.page(chosen.user, cursor, record=found.pk)
        case {"text": text, **others} if not others:
            return WORDED.page(chosen.user, cursor, text)
        case given if not given:
            return NEWEST.page(chosen.user, cursor)
    return page(chosen.qs, cursor, "first", oldest_first=chosen.oldest_first, take=_way(chosen))


def _way(chosen):
    """How the first lines are read where the database would take too long by itself."""
    if "text" in chosen.given:
        return partial(first_by_words, oldest_first=chosen.oldest_first)
    if "until" in chosen.given and not chosen.oldest_first and len(chosen.given.keys() & NARROWING) < 2:
        return partial(latest_months, end=chosen.given["until"].last)
    return None
