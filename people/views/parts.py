"""What belongs to a person: names, affiliations, relationships."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from monitor.accounts.access import get_for, requires
from people.forms import AffiliationForm, NameForm, RelationshipForm
from people.models import Affiliation, Name, Person, Relationship
from people.permissions import get_locked, get_name, visible_affiliations, visible_relationships
from people.register import prefer_name, remove_name


@requires("enter")
@transaction.atomic
def name_new(request, pk):
    """Add a way to write a person."""
    person = get_for(request.user, Person.objects.select_for_update(), pk)
    return _edit(request, NameForm(request.POST or None, instance=Name(person=person)), person, _("Add a name"))


@requires("enter")
@require_POST
@transaction.atomic
def name_prefer(request, pk):
    """Show the person by this name."""
    name = get_name(request.user, pk)
    prefer_name(name)
    return redirect(name.person)


@requires("enter")
@require_POST
@transaction.atomic
def name_remove(request, pk):
    """Take a name away; the preferred one stays."""
    name = get_name(request.user, pk)
    try:
        remove_name(name)
    except ValueError as refused:
        messages.error(request, str(refused))
    return redirect(name.person)


@requires("enter")
@transaction.atomic
def affiliation_new(request, pk):
    """Say that a person belongs to an organisation."""
    person = get_for(request.user, Person, pk)
    form = AffiliationForm(request.POST or None, instance=Affiliation(person=person), user=request.user)
    return _edit(request, form, person, _("Add an affiliation"))


@requires("enter")
@transaction.atomic
def affiliation_edit(request, pk):
    """Change an affiliation."""
    link = get_locked(visible_affiliations(request.user), pk)
    form = AffiliationForm(request.POST or None, instance=link, user=request.user)
    return _edit(request, form, link.person, _("Edit the affiliation"))


@requires("enter")
@transaction.atomic
def relationship_new(request, pk):
    """Say how a person stands to another."""
    person = get_for(request.user, Person, pk)
    form = RelationshipForm(request.POST or None, instance=Relationship(person=person), user=request.user)
    return _edit(request, form, person, _("Add a relationship"))


@requires("enter")
@transaction.atomic
def relationship_edit(request, pk):
    """Change a relationship."""
    link = get_locked(visible_relationships(request.user), pk)
    form = RelationshipForm(request.POST or None, instance=link, user=request.user)
    return _edit(request, form, link.person, _("Edit the relationship"))


def _edit(request, form, person, title):
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect(person)
    return render(request, "people/record_form.html", {"form": form, "record": person, "title": title})
