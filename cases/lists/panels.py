"""Recognitions of a person, as a panel of the person's page."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import ExternalFinding, Recognition
from cases.permissions import citations_for
from people.panels import Panel, adds_panel


def recognitions(request, person):
    """Who calls the person what, since when; findings of bodies outside. Empty only for who may propose."""
    known = Recognition.objects.visible_to(request.user).filter(person=person)
    rows = known.select_related("label", "body", "demand").prefetch_related("criteria", citations_for(request.user))
    findings = ExternalFinding.objects.visible_to(request.user).filter(person=person)
    if not rows and not findings and not request.user.can("recognise"):
        return None
    context = {"recognitions": rows, "findings": findings, "person": person, "today": timezone.localdate()}
    return Panel("recognition", _("Recognition"), "lists/_recognitions.html", context)


def register():
    """Add the panel; called once when the application starts."""
    adds_panel("person")(recognitions)
