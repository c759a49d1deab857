"""The timeline as a part of the pages of a person, an organisation, a place and a case."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import TimelineEntry
from cases.timelines.build import behind
from cases.timelines.wording import months, shown
from people.panels import Panel, adds_panel

LINES, OF_A_CASE = 15, 100
"""Beside much else, and on a tab of its own."""
ARRAYS = {"person": "persons", "organisation": "organisations", "place": "places", "case": "cases"}


def _maker(kind, most):
    def timeline(request, record):
        """The record's latest lines; the filtered page has all of them."""
        lines = TimelineEntry.objects.visible_to(request.user).filter(**{f"{ARRAYS[kind]}__contains": [record.pk]})
        entries = list(lines.to_show().order_by("-first", "-pk")[: most + 1])
        context = {
            "months": list(months(shown(entries[:most], request.user))),
            "more": len(entries) > most,
            "behind": behind(),
            "query": f"{kind}={record.pk}",
            "bands": reverse(f"timelines:{kind}_bands", args=[record.pk]) if kind in ("person", "case") else "",
        }
        return Panel("timeline", _("Timeline"), "timelines/_panel.html", context)

    return timeline


def register():
    """Add the timeline to the pages, also where two are compared; called once when the application starts."""
    for kind in ARRAYS:
        adds_panel(kind, f"{kind} comparison")(_maker(kind, OF_A_CASE if kind == "case" else LINES))
