"""What changed on a record of the register, when, by whom."""

from django.db.models import Q
from django.shortcuts import render

from monitor.accounts.access import get_for, requires
from people.history import history
from people.models import Merge, Organisation, Person
from people.models.merge import Registered


@requires("see_team")
def person_history(request, pk):
    """The history of a person's card, names, affiliations and relationships. It names staff: not for readers."""
    person = get_for(request.user, Person, pk)
    merges = Merge.objects.filter(Q(survivor=person.pk) | Q(merged=person.pk), kind=Registered.PERSON).exists()
    return _shown(request, person, merges=merges)


@requires("see_team")
def organisation_history(request, pk):
    """The history of an organisation's card, names and legal status."""
    return _shown(request, get_for(request.user, Organisation, pk))


def _shown(request, record, **more):
    context = {"record": record, "history": history(record, request.user), **more}
    return render(request, "people/history.html", context)
