"""Organisations: the list, the page, beginning and changing the card, dated names and legal status."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from monitor.accounts.access import get_for, open_to_all_staff, requires
from people.filters import OrganisationFilter, check_parameters
from people.forms import LegalStatusForm, OrganisationForm, OrganisationNameForm
from people.models import LegalStatus, Organisation, OrganisationName
from people.panels import panels
from people.permissions import visible_affiliations
from people.views.following import survivor_of

ROWS = 50


@require_safe
@open_to_all_staff
def organisation_list(request):
    """Organisations by name, kind and place."""
    found = OrganisationFilter(request.GET, Organisation.objects.visible_to(request.user), request=request)
    check_parameters(request, found, {"page"})
    rows = found.shown().select_related("kind", "place").prefetch_related("names")
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    return render(request, "people/organisations.html", {"filter": found, "page": page})


@require_safe
@open_to_all_staff
def organisation(request, pk):
    """All that is known of one organisation. The number of a merged one leads to the survivor."""
    user = request.user
    try:
        subject = get_for(user, Organisation.objects.select_related("kind", "place", "parent"), pk)
    except Http404:
        return redirect(survivor_of(user, Organisation, pk))
    return render(request, "people/organisation.html", {
        "organisation": subject,
        "parent": subject.parent if subject.parent and subject.parent.is_visible_to(user) else None,
        "children": subject.children.visible_to(user).select_related("kind"),
        "affiliations": visible_affiliations(user).filter(organisation=subject),
        "panels": panels(request, "organisation", subject),
    })  # fmt: skip


@requires("enter")
def organisation_new(request):
    """Begin an organisation."""
    return _edit(request, Organisation(created_by=request.user), _("New organisation"))


@requires("enter")
@transaction.atomic
def organisation_edit(request, pk):
    """Change the card."""
    return _edit(request, get_for(request.user, Organisation.objects.select_for_update(), pk), _("Edit the card"))


def _edit(request, subject, title):
    form = OrganisationForm(request.POST or None, instance=subject, user=request.user)
    return _saved_or_shown(request, form, subject, title)


@requires("enter")
def organisation_name_new(request, pk):
    """Add a dated name or code."""
    subject = get_for(request.user, Organisation, pk)
    form = OrganisationNameForm(request.POST or None, instance=OrganisationName(organisation=subject))
    return _saved_or_shown(request, form, subject, _("Add a name or code"))


@requires("enter")
def legal_status_new(request, pk):
    """Add a legal status, since when."""
    subject = get_for(request.user, Organisation, pk)
    form = LegalStatusForm(request.POST or None, instance=LegalStatus(organisation=subject))
    return _saved_or_shown(request, form, subject, _("Add a legal status"))


def _saved_or_shown(request, form, subject, title):
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect(subject if subject.is_visible_to(request.user) else "people:organisation_list")
    return render(request, "people/record_form.html", {"form": form, "record": subject, "title": title})
