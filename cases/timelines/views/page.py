"""The timeline: filtered, paged, printed; and the counts beside it."""

from functools import partial

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import TimelineEntry
from cases.paging import PAGE, Page, after, made, page, position
from cases.timelines import saved
from cases.timelines.build import behind
from cases.timelines.counts import counts
from cases.timelines.filters import TimelineFilter
from cases.timelines.wording import shown
from cases.timelines.words import latest_months, with_words
from cases.timelines.writing import written
from monitor.accounts.access import open_to_all_staff
from monitor.accounts.prepared import Question


def _lines(asked):
    return TimelineEntry.objects.visible_to(asked.user).to_show().order_by("-first", "-pk")


NEWEST = Question(lambda asked: _lines(asked)[: PAGE + 1])
FOLLOWING = Question(lambda asked: after(_lines(asked), "first", asked.day("day"), asked.number("number"))[: PAGE + 1])

NARROWING = {"person", "place", "organisation", "case", "source", "provision", "type", "right"}
"""Filters that find their lines by an index. What two of them leave is little enough to be looked at whole."""


@open_to_all_staff
@require_safe
def timeline(request):
    """The page: filters, then lines by month. A filter that is not understood shows its error and no lines."""
    chosen = TimelineFilter(request.GET, request)
    lines, current = [], None
    if chosen.is_valid():
        current = _page(chosen, request.GET.get("before"))
        lines = shown(current.rows, request.user)
    context = {
        "filter": chosen,
        "chips": list(chosen.chips()) if chosen.is_valid() else [],
        "page": current,
        "lines": written(lines),
        "imprecise": any(each.is_imprecise for each in lines),
        "behind": behind(),
        "saved": saved.shown_to(request.user),
        "feed": settings.MONITOR_FEED,
    }
    return render(request, "timelines/timeline.html", context)


def _page(chosen, cursor) -> Page:
    if chosen.given:
        return _filtered(chosen, cursor)
    day, number = position(cursor)
    lines = FOLLOWING(chosen.user, day=day, number=number) if day else NEWEST(chosen.user)
    return made(lines, cursor, "first")


def _filtered(chosen, cursor) -> Page:
    return page(chosen.qs, cursor, "first", oldest_first=chosen.oldest_first, take=_way(chosen))


def _way(chosen):
    """How the first lines are read where the database would take too long by itself."""
    if "text" in chosen.given:
        return partial(with_words, oldest_first=chosen.oldest_first)
    if "until" in chosen.given and not chosen.oldest_first and len(chosen.given.keys() & NARROWING) < 2:
        return partial(latest_months, end=chosen.given["until"].last)
    return None


@open_to_all_staff
@require_safe
def facets(request):
    """How many lines the filter leaves, by kind, type, article, year: fetched by the page after it is shown."""
    chosen = TimelineFilter(request.GET, request)
    found = counts(chosen) if chosen.is_valid() else None
    template = "timelines/_counts.html" if request.htmx else "timelines/counts.html"
    return render(request, template, {"filter": chosen, "counts": found})
