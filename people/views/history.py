"""What changed on a record of the register, when, by whom."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from monitor.accounts.access import get_for, requires
from people.history import history
from people.models import Merge, Organisation, Person
from people.models.merge import KIND_OF
from people.views.following import survivor_of


@require_safe
@requires("see_team")
def person_history(request, pk):
    """The history of a person's card, names, affiliations and relationships. It names staff: not for readers."""
    return _history(request, Person, pk)


@require_safe
@requires("see_team")
def organisation_history(request, pk):
    """The history of an organisation's card, names and legal status."""
    return _history(request, Organisation, pk)


def _history(request, model, pk):
    """The page; the number of a merged record leads to the history of the survivor."""
    try:
        return _shown(request, get_for(request.user, model, pk))
    except Http404:
        return redirect(request.resolver_match.view_name, survivor_of(request.user, model, pk).pk)


def _shown(request, record):
    kind = KIND_OF[type(record)]
    merges = Merge.objects.filter(Q(survivor=record.pk) | Q(merged=record.pk), kind=kind).exists()
    context = {"record": record, "history": history(record, request.user), "merges": merges and kind}
    return render(request, "people/history.html", context)
