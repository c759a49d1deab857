"""The timeline: filtered, paged, printed; and the counts beside it."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.timelines import saved
from cases.timelines.build import behind
from cases.timelines.counts import counts
from cases.timelines.filters import TimelineFilter
from cases.timelines.paging import page
from cases.timelines.wording import months, shown
from monitor.accounts.access import open_to_all_staff


@open_to_all_staff
@require_safe
def timeline(request):
    """The page: filters, then lines by month. A filter that is not understood shows its error and no lines."""
    chosen = TimelineFilter(request.GET, request)
    lines, current = [], None
    if chosen.is_valid():
        cursor, by_words = request.GET.get("before"), "text" in chosen.given
        current = page(chosen.qs, cursor, oldest_first=chosen.oldest_first, by_words=by_words)
        lines = shown(current.entries, request.user)
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


@open_to_all_staff
@require_safe
def facets(request):
    """How many lines the filter leaves, by kind, type, article, year: fetched by the page after it is shown."""
    chosen = TimelineFilter(request.GET, request)
    found = counts(chosen) if chosen.is_valid() else None
    template = "timelines/_counts.html" if request.htmx else "timelines/counts.html"
    return render(request, template, {"filter": chosen, "counts": found})
