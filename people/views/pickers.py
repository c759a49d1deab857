"""Suggestions for the pickers: a fragment of HTML, a line for each record that may be meant."""

from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from monitor.accounts.access import open_to_all_staff
from people import places
from people.matching import find
from people.models import Organisation
from people.pickers import LONGEST, Option, named_organisations, telling_of_organisation

SUGGESTIONS = 8


def _suggest(request, options):
    return render(request, "people/_suggestions.html", {"options": options})


def typed(request) -> str:
    """What was typed into the search of the page, bounded and without null bytes."""
    return request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]


@require_safe
@open_to_all_staff
def person_pick(request):
    """Persons whom the typed text may mean, as far as the user may see them."""
    found = find(typed(request), user=request.user, limit=SUGGESTIONS)
    return _suggest(request, [Option(each.person, each.person.telling(), each.reasons) for each in found])


@require_safe
@open_to_all_staff
def organisation_pick(request):
    """Organisations whose name or code contains the typed text; `kind` (repeatable) narrows them."""
    visible = Organisation.objects.visible_to(request.user)
    if kinds := request.GET.getlist("kind"):
        visible = visible.filter(kind__in=kinds)
    text = typed(request)
    found = named_organisations(visible, text, "icontains")[:SUGGESTIONS] if text else []
    return _suggest(request, [Option(each, telling_of_organisation(each)) for each in found])


@require_safe
@open_to_all_staff
def place_pick(request):
    """Places one of whose names begins with the typed text."""
    found = places.search_places(typed(request), SUGGESTIONS)
    return _suggest(request, [Option(each, places.describe(each, localdate())) for each in found])
