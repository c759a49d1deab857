"""The timeline: filtered, paged, printed; and the counts beside it."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.labels import labels_of
from cases.timelines import saved
from cases.timelines.build import behind
from cases.timelines.counts import counts
from cases.timelines.filters import TimelineFilter
from cases.timelines.reading import lines_of
from cases.timelines.wording import shown
from cases.timelines.writing import written
from monitor.accounts.access import open_to_all_staff


@open_to_all_staff
@require_safe
def timeline(request):
    """The page: filters, then lines by month. A filter that is not understood shows its error and no lines."""
    chosen = TimelineFilter(request.GET, request)
    lines, current = [], None
    if chosen.is_valid():
        current = lines_of(chosen, request.GET.get("before"))
        lines = shown(current.rows, request.user, labels_of(request))
    context = {
        "filter": chosen,
        "chips": list(chosen.chips()) if chosen.is_valid() else [],
        "page": current,
        "lines": written(lines),
        "imprecise": any(each.is_imprecise for each in lines),
        "behind": behind(current.rows if current else ()),
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
