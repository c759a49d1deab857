"""The timeline as a part of the pages of a person, an organisation, a place and a case."""

from django.utils.translation import gettext as _

from cases.models import TimelineEntry
from cases.timelines.build import behind
from cases.timelines.views import months
from cases.timelines.wording import shown
from people.panels import Panel, adds_panel

LINES = 100
ARRAYS = {"person": "persons", "organisation": "organisations", "place": "places", "case": "cases"}


def _maker(kind):
    def timeline(request, record):
        """The record's latest lines; the filtered page has all of them."""
        lines = TimelineEntry.objects.visible_to(request.user).filter(**{f"{ARRAYS[kind]}__contains": [record.pk]})
        entries = list(lines.order_by("-first", "-pk")[: LINES + 1])
        context = {
            "months": list(months(shown(entries[:LINES], request.user))),
            "more": len(entries) > LINES,
            "behind": behind(),
            "query": f"{kind}={record.pk}",
        }
        return Panel("timeline", _("Timeline"), "timelines/_panel.html", context)

    return timeline


def register():
    """Add the timeline to the pages; called once when the application starts."""
    for kind in ARRAYS:
        adds_panel(kind)(_maker(kind))
