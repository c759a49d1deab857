"""Persons: the list with search, the page that shows one whole, beginning and changing the card."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from monitor.accounts.access import get_for, open_to_all_staff, requires
from people.card import card
from people.filters import PersonFilter, check_parameters
from people.forms import NewPersonForm, PersonForm
from people.matching import find
from people.models import Person
from people.panels import panels
from people.register import probable_duplicates
from people.views.following import survivor_of
from people.views.pickers import typed

ROWS, FOUND = 50, 20


@require_safe
@open_to_all_staff
def person_list(request):
    """Who answers what was typed, with the reasons; or everybody, filtered, page by page."""
    query = typed(request)
    persons = PersonFilter(request.GET, Person.objects.visible_to(request.user), request=request)
    check_parameters(request, persons, {"q", "page"})
    if query:
        return render(request, "people/persons.html", {
            "query": query, "filter": persons, "found": find(query, user=request.user, limit=FOUND),
        })  # fmt: skip
    rows = persons.shown().with_telling().prefetch_related("names")
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    return render(request, "people/persons.html", {"filter": persons, "page": page})


@require_safe
@open_to_all_staff
def person(request, pk):
    """All that is known of one person. The number of a merged one leads to the survivor."""
    try:
        subject = card(request.user, pk)
    except Http404:
        return redirect(survivor_of(request.user, Person, pk))
    related = subject.relationships_shown
    return render(request, "people/person.html", {
        "person": subject,
        "affiliations": subject.affiliations_shown,
        "relationships": [each for each in related if each.person_id == subject.pk],
        "relationships_to": [each for each in related if each.other_id == subject.pk],
        "panels": panels(request, "person", subject),
    })  # fmt: skip


@requires("enter")
def person_new(request):
    """Begin a person; says first who it may be already."""
    form = NewPersonForm(request.POST or None, initial={"name": request.GET.get("name", "")[:200]})
    duplicates = []
    if form.is_valid():
        name = form.cleaned_data["name"]
        duplicates = [] if form.cleaned_data["anyway"] == name else probable_duplicates(name, request.user)
        if not duplicates:
            created = form.save(request.user)
            messages.success(request, _("%(person)s is in the register.") % {"person": created})
            return redirect(created)
    return render(request, "people/person_new.html", {"form": form, "duplicates": duplicates})


@requires("enter")
@transaction.atomic
def person_edit(request, pk):
    """Change the card."""
    subject = get_for(request.user, Person.objects.select_for_update(), pk)
    form = PersonForm(request.POST or None, instance=subject, user=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect(subject if subject.is_visible_to(request.user) else "people:person_list")
    return render(request, "people/record_form.html", {"form": form, "record": subject, "title": _("Edit the card")})
