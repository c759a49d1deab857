"""The duplicates desk: one pair after the other, decided from the keyboard."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from monitor.accounts.access import requires
from people.comparing import compared
from people.duplicates import put_off
from people.models import DuplicatePair, DuplicateSearch
from people.tasks import find_duplicates
from people.views.merging import MergeForm


@require_safe
@requires("review")
def duplicates(request):
    """The likeliest pair that waits, side by side."""
    waiting = DuplicatePair.objects.visible_to(request.user)
    pair = (
        waiting.in_turn()
        .select_related(*(f"{each}__{of}" for each in ("lower", "higher") for of in ("home", "citizenship")))
        .first()
    )
    context = {"waiting": waiting.count(), "search": DuplicateSearch.objects.first(), "pair": pair}
    if pair:
        context["compared"] = compared(request, pair.lower, pair.higher)
        context["form"] = MergeForm(one=pair.lower, other=pair.higher)
    return render(request, "people/duplicates.html", context)


@requires("review")
@require_POST
def duplicate_later(request, pk):
    """Put a pair off until everything else is decided."""
    put_off(get_object_or_404(DuplicatePair.objects.visible_to(request.user), pk=pk))
    return redirect("people:duplicates")


@requires("review")
@require_POST
def duplicates_search(request):
    """Start a search now; otherwise one is made every night."""
    find_duplicates.delay()
    messages.success(request, _("The search for duplicates has begun."))
    return redirect("people:duplicates")
