"""What changed on a record of the register, when, by whom."""

from django.shortcuts import render

from monitor.accounts.access import get_for, requires
from people.history import history
from people.models import Organisation, Person


@requires("see_team")
def person_history(request, pk):
    """The history of a person's card, names, affiliations and relationships. It names staff: not for readers."""
    return _shown(request, get_for(request.user, Person, pk))


@requires("see_team")
def organisation_history(request, pk):
    """The history of an organisation's card, names and legal status."""
    return _shown(request, get_for(request.user, Organisation, pk))


def _shown(request, record):
    return render(request, "people/history.html", {"record": record, "history": history(record, request.user)})
