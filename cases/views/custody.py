"""Custody: begin, change, end."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.forms.custody import CustodyForm
from cases.models import CustodyPeriod
from cases.permissions import get_custody
from cases.views.editing import answer, for_form
from monitor.accounts.access import get_for, requires
from people.models import Person


@requires("enter")
def custody_new(request, pk):
    """A person is held from a day. `?case=3` links a case."""
    person = get_for(request.user, Person, pk)
    initial = {"case": request.GET.get("case"), "ends_open": True}
    form = CustodyForm(request.POST or None, user=request.user, person=person, initial=initial)
    return _answer(request, form, person, _("New custody period"))


@requires("enter")
@transaction.atomic
def custody_edit(request, pk):
    """Change a custody period, or write down its end."""
    found = get_custody(request.user, pk)
    instance = for_form(request, CustodyPeriod.objects, pk)
    form = CustodyForm(request.POST or None, instance=instance, user=request.user, person=found.person)
    return _answer(request, form, found.person, _("Change or end the custody"), found)


def _answer(request, form, person, heading, fact=None):
    home = f"{reverse('people:person', args=[person.pk])}#custody"
    context = {"person": person, "heading": heading, "home": home, "fact": fact}
    return answer(request, form, "cases/part_form.html", context, done=lambda _saved: home)
