"""The filtered timeline as a file, and as a feed of what is public."""

import json

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.sheets import Sheet, csv_bytes, xlsx_bytes
from cases.timelines import export
from cases.timelines.chronicle import chronicle
from cases.timelines.feed import rss
from cases.timelines.filters import TimelineFilter
from monitor.accounts.access import open_to_everybody, requires
from monitor.accounts.downloads import attachment
from monitor.accounts.protection import PUBLIC

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TABLE_LINES, PAPER_LINES = 100_000, 5_000
"""Lines that a file takes; who needs more asks for them by period."""


def _csv(chosen, user):
    return csv_bytes(export.COLUMNS, map(export.flat, export.rows(chosen.in_time(), user)))


def _xlsx(chosen, user):
    rows = map(export.flat, export.rows(chosen.in_time(), user))
    return xlsx_bytes([Sheet(_("Timeline"), export.COLUMNS, rows)], title=_("Timeline"))


def _json(chosen, user):
    return json.dumps(list(export.rows(chosen.in_time(), user)), ensure_ascii=False, indent=1).encode()


def _docx(chosen, user):
    from cases.timelines.chronicle_files import docx  # few processes write documents, all of them start

    return docx(chronicle(chosen, user))


def _pdf(chosen, user):
    from cases.timelines.chronicle_files import pdf

    return pdf(chronicle(chosen, user))


FORMATS = {
    "csv": (_csv, "text/csv; charset=utf-8", TABLE_LINES),
    "xlsx": (_xlsx, XLSX, TABLE_LINES),
    "json": (_json, "application/json", TABLE_LINES),
    "docx": (_docx, DOCX, PAPER_LINES),
    "pdf": (_pdf, "application/pdf", PAPER_LINES),
}


@requires("download")
@require_safe
def export_file(request):
    """The filtered timeline as a file, all pages of it."""
    chosen, kind = TimelineFilter(request.GET, request), request.GET.get("format", "csv")
    if kind not in FORMATS or not chosen.is_valid():
        raise BadRequest(
            _("The timeline can be downloaded as %(formats)s, with the filters of its page.")
            % {"formats": ", ".join(FORMATS)}
        )
    write, media_type, most = FORMATS[kind]
    if chosen.qs.order_by("-first", "-pk")[most : most + 1].exists():
        raise BadRequest(
            _("The filtered timeline has more than %(most)s lines, too many for one file. Choose a shorter period.")
            % {"most": most}
        )
    return attachment(request, write(chosen, request.user), f"timeline.{kind}", media_type, what=_("timeline"))


@open_to_everybody
@require_safe
def feed(request):
    """The newest public lines as RSS, with the filters of the page; 404 until the administrator switches it on."""
    if not settings.MONITOR_FEED:
        raise Http404(_("There is no feed on this site."))
    chosen = TimelineFilter(request.GET, request, user=PUBLIC)
    if not chosen.is_valid():
        raise BadRequest(_("The filters of this feed are not understood. Open the timeline and copy its address anew."))
    return HttpResponse(rss(chosen, request), content_type="application/rss+xml; charset=utf-8")
