"""The timeline: filtered, paged, printed, exported."""

import json
from itertools import groupby

from django.core.exceptions import BadRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

from cases.sheets import csv_bytes
from cases.timelines import export
from cases.timelines.build import behind
from cases.timelines.filters import TimelineFilter
from cases.timelines.paging import page
from cases.timelines.wording import shown
from monitor.accounts.access import open_to_all_staff, requires
from monitor.accounts.downloads import attachment


def months(lines):
    """Lines grouped under the month they stand in: [(month as a date or None, lines)]."""
    for month, group in groupby(lines, key=lambda each: each.entry.happened and each.entry.happened.replace(day=1)):
        yield month, list(group)


@open_to_all_staff
def timeline(request):
    """The page: filters, then lines by month. A filter that is not understood shows its error and no lines."""
    chosen = TimelineFilter(request.GET, request)
    lines, current = [], None
    if chosen.is_valid():
        current = page(chosen.qs, request.GET.get("before"), oldest_first=chosen.oldest_first)
        lines = shown(current.entries, request.user)
    context = {"filter": chosen, "page": current, "months": list(months(lines)), "behind": behind()}
    return render(request, "timelines/timeline.html", context)


FORMATS = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


@requires("download")
def export_file(request):
    """The filtered timeline as CSV or JSON, all pages of it."""
    chosen, kind = TimelineFilter(request.GET, request), request.GET.get("format", "csv")
    if kind not in FORMATS or not chosen.is_valid():
        raise BadRequest(_("The timeline can be downloaded as csv or json, with the filters of its page."))
    rows = export.rows(chosen.qs.order_by("first", "pk"), request.user)
    if kind == "csv":
        content = csv_bytes(export.COLUMNS, map(export.flat, rows))
    else:
        content = json.dumps(list(rows), ensure_ascii=False, indent=1).encode()
    return attachment(request, content, f"timeline.{kind}", FORMATS[kind], what=_("timeline"))
