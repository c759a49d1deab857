"""Taking something out of a case file, with a reason, and putting it back."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.forms.removals import RemovalForm
from cases.permissions import get_fact
from cases.removing import REMOVABLE, CannotRemove, case_of, get_removal, goes_with, put_back, remove
from monitor.accounts.access import requires

TAB_OF = {
    "party": "parties", "stagechange": "overview", "charge": "charges", "chargeupdate": "charges",
    "hearing": "hearings", "observation": "hearings", "decision": "decisions",
}  # fmt: skip

@requires("enter")
@transaction.atomic
def fact_remove(request, kind, pk):
    """Say what goes and why, then take it out; it can be put back."""
    if kind not in REMOVABLE:
        raise Http404(_("Nothing of that kind is removed here."))
    fact = get_fact(request.user, kind, pk)
    form, home = RemovalForm(request.POST or None), _page_of(fact)
    context = {"fact": fact, "form": form, "home": home}
    try:
        context["goes"] = goes_with(fact, request.user)
        if form.is_valid():
            remove(fact, request.user, form.cleaned_data["reason"])
            messages.success(request, _("Removed. It can be put back from the history."))
            return redirect(home)
    except CannotRemove as refused:
        context["refused"] = str(refused)
    return render(request, "cases/remove.html", context)


def _page_of(fact) -> str:
    """Where the rest is shown once the fact is gone."""
    kind = fact._meta.model_name
    if kind == "custodyperiod":
        return f"{fact.person.get_absolute_url()}#custody"
    return f"{case_of(fact).get_absolute_url()}?tab={TAB_OF[kind]}"


@require_POST
@requires("enter")
@transaction.atomic
def removal_undo(request, pk):
    """Put a removed fact back exactly as it was."""
    removal = get_removal(request.user, pk)
    try:
        put_back(removal, request.user)
        messages.success(request, _("Put back as it was."))
    except CannotRemove as refused:
        messages.error(request, str(refused))
    return redirect(removal.case or removal.person)
