"""The timeline as a part of the pages of a person, an organisation, a place and a case."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.labels import labels_of
from cases.models import TimelineEntry
from cases.timelines.build import behind
from cases.timelines.wording import shown
from cases.timelines.words import sorted_in_memory
from cases.timelines.writing import written
from monitor.accounts.prepared import Question
from people.panels import Panel, adds_panel

LINES, OF_A_CASE = 15, 100
"""Beside much else, and on a tab of its own."""
ARRAYS = {"person": "persons", "organisation": "organisations", "place": "places", "case": "cases"}


def _lines(kind, most):
    has_few = kind in ("person", "case")

    def build(asked):
        of = {f"{ARRAYS[kind]}__contains": [asked.number("record", alike=has_few)]}
        lines = TimelineEntry.objects.visible_to(asked.user).filter(**of).to_show()
        return (sorted_in_memory(lines) if has_few else lines.order_by("-first", "-pk"))[: most + 1]

    return build


def _maker(kind, most):
    lines = Question(_lines(kind, most))

    def timeline(request, record):
        """The record's latest lines; the filtered page has all of them."""
        entries = lines(request.user, record=record.pk)
        context = {
            "lines": written(shown(entries[:most], request.user, labels_of(request))),
            "more": len(entries) > most,
            "behind": behind(entries),
            "query": f"{kind}={record.pk}",
            "bands": reverse(f"timelines:{kind}_bands", args=[record.pk]) if kind in ("person", "case") else "",
        }
        return Panel("timeline", _("Timeline"), "timelines/_panel.html", context)

    return timeline


def register():
    """Add the timeline to the pages, also where two are compared; called once when the application starts."""
    for kind in ARRAYS:
        adds_panel(kind, f"{kind} comparison")(_maker(kind, OF_A_CASE if kind == "case" else LINES))
