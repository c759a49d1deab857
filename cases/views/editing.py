"""The story that every form of a fact tells: show it, save it, or show again what was typed with the reason."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from cases.views.once import remember, saved_before, token
from monitor.accounts.access import get_for


def saved(form):
    """Save a form if it is right; a rule of the database that was broken at the last moment becomes its error."""
    if not form.is_valid():
        return None
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError as broken:
        form.add_error(None, _sentence(form, broken))
        return None


def _sentence(form, broken) -> str:
    name = getattr(getattr(broken.__cause__, "diag", None), "constraint_name", "")
    rules = {rule.name: rule for rule in form.instance._meta.constraints}
    if name not in rules:
        raise broken
    return str(rules[name].violation_error_message)


@transaction.atomic
def answer(request, form, template, context, done=None):
    """Save what was sent and go on, or show the form. `done(saved)` is where to go, by default the record's page."""
    if request.method == "POST":
        if before := saved_before(request):
            return redirect(before)
        if record := saved(form):
            address = _goes_on(request) or back_to(request) or (done or type(record).get_absolute_url)(record)
            remember(request, address)
            messages.success(request, _("Saved."))
            return redirect(address)
    return show(request, form, template, context)


def _goes_on(request) -> str:
    """The form anew, where the button "save and add another" was pressed."""
    return request.get_full_path() if "another" in request.POST else ""


def show(request, form, template, context):
    """The page of a form."""
    return render(request, template, {"form": form, "back": back_to(request), "once": token(request), **context})


def back_to(request) -> str:
    """The address on this site that the form was opened from (`?back=`), or nothing."""
    address = request.POST.get("back") or request.GET.get("back") or ""
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""


def for_form(request, queryset, pk):
    """The record for its form; when it is sent nobody else changes the record before the request ends."""
    rows = queryset.select_for_update(of=("self",)) if request.method == "POST" else queryset
    return get_for(request.user, rows, pk)
