"""Who changed a fact, when, from what to what."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.history import PARTS
from cases.history import history as changes_of
from cases.permissions import get_fact
from monitor.accounts.access import requires

KINDS = {model._meta.model_name for model in PARTS}


@requires("see_team")
@require_safe
def history(request, kind, pk):
    """The history of one incident, case, hearing, decision, custody period or source, for the team only."""
    if kind not in KINDS:
        raise Http404(_("There is no history of that."))
    fact = get_fact(request.user, kind, pk)
    return render(request, "cases/history.html", {"fact": fact, "changes": changes_of(fact, request.user)})
