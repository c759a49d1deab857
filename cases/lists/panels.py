"""Recognitions of a person, as a panel of the person's page."""

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.about import seldom
from cases.permissions import citations_for
from people.panels import Panel, adds_panel


def recognitions(request, person):
    """Who calls the person what, since when; findings of bodies outside. Empty only for who may propose."""
    known = seldom(request, person)
    rows, findings = known.recognitions_shown, known.findings_shown
    prefetch_related_objects(rows, "criteria", citations_for(request.user))
    if not rows and not findings and not request.user.can("recognise"):
        return None
    context = {"recognitions": rows, "findings": findings, "person": person, "today": timezone.localdate()}
    return Panel("recognition", _("Recognition"), "lists/_recognitions.html", context)


def register():
    """Add the panel; called once when the application starts."""
    adds_panel("person")(recognitions)
