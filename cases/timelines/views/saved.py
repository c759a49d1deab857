"""Saved filters: keep one, open one, rename, share or delete one's own."""

from django.contrib import messages
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cases.models import SavedFilter
from cases.timelines import saved
from cases.timelines.filters import TimelineFilter
from cases.timelines.forms import SavedFilterForm
from monitor.accounts.access import get_for, open_to_all_staff


def _found(user, pk):
    found = get_for(user, SavedFilter, pk)
    if saved.names_hidden(found, user):
        raise Http404(_("There is no such record, or you may not see it."))
    return found


@open_to_all_staff
@require_safe
def filter_open(request, pk):
    """The timeline with the filters that were saved."""
    return redirect(f"{reverse('timelines:timeline')}?{saved.query(_found(request.user, pk))}")


@open_to_all_staff
@require_POST
def filter_save(request):
    """Keep the filters of the page under a name; a name that is taken keeps the new ones."""
    query = QueryDict(request.POST.get("query", "").replace("\0", "")[:4000])
    chosen = TimelineFilter(query, request)
    form = SavedFilterForm(request.POST, owner=request.user)
    if not chosen.is_valid() or not form.is_valid():
        messages.error(request, _("The filter was not saved: give it a name of at most 120 characters."))
        return redirect(f"{reverse('timelines:timeline')}?{chosen.query if chosen.is_valid() else ''}")
    form.keep(chosen.parameters)
    messages.success(request, _("Saved as “%s”.") % form.instance.name)
    return redirect(f"{reverse('timelines:timeline')}?{chosen.query}")


@open_to_all_staff
def filter_edit(request, pk):
    """Rename, share with the team, or delete; only its owner can."""
    found = _found(request.user, pk)
    if found.created_by_id != request.user.pk:
        messages.error(request, _("Only the one who saved a filter can change it. Save it under another name."))
        return redirect(found)
    form = SavedFilterForm(request.POST or None, owner=request.user, instance=found)
    if request.method == "POST" and "delete" in request.POST:
        found.delete()
        messages.success(request, _("“%s” was deleted.") % found.name)
        return redirect("timelines:timeline")
    if request.method == "POST" and form.is_valid():
        return redirect(form.keep(found.parameters))
    return render(request, "timelines/saved.html", {"form": form, "saved": found})
