"""The timeline: filtered, paged, printed; and the counts beside it."""

from functools import partial

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.paging import page
from cases.timelines import saved
from cases.timelines.build import behind
from cases.timelines.counts import counts
from cases.timelines.filters import TimelineFilter
from cases.timelines.wording import shown
from cases.timelines.words import latest_months, with_words
from cases.timelines.writing import months
from monitor.accounts.access import open_to_all_staff


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
        "months": list(months(lines)),
        "imprecise": any(each.is_imprecise for each in lines),
        "behind": behind(),
        "saved": saved.shown_to(request.user),
        "feed": settings.MONITOR_FEED,
    }
    return render(request, "timelines/timeline.html", context)


def _page(chosen, cursor):
    return page(chosen.qs, cursor, "first", oldest_first=chosen.oldest_first, take=_way(chosen))


def _way(chosen):
    """How the first lines are read where the database would take too long by itself."""
    if "text" in chosen.given:
        return partial(with_words, oldest_first=chosen.oldest_first)
    if "until" in chosen.given and not chosen.oldest_first:
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
