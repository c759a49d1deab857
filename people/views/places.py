"""Places: the tree of today with search, and the page of one. They are changed in the admin only."""

from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from monitor.accounts.access import open_to_all_staff
from people import places
from people.models import Organisation, Person, Place, PlaceParent
from people.panels import panels
from people.views.following import survivor_of
from people.views.pickers import typed

FOUND = 60


@require_safe
@open_to_all_staff
def place_list(request):
    """What answers the typed words, else the countries and, opened, what lies within the first of them."""
    today, query = localdate(), typed(request)
    if query:
        found = [(place, places.describe(place, today)) for place in places.search_places(query, FOUND)]
        return render(request, "people/places.html", {"query": query, "found": found})
    return render(request, "people/places.html", {"tree": places.tree(today)})


@require_safe
@open_to_all_staff
def place(request, pk):
    """Dated names and parents of a place, and what lies within it today. A merged one leads to the survivor."""
    today, user = localdate(), request.user
    subject = Place.objects.select_related("kind").prefetch_related("names", "parents__parent").filter(pk=pk).first()
    if subject is None:
        return redirect(survivor_of(user, Place, pk))
    links = PlaceParent.objects.on(today).filter(parent=subject).select_related("place__kind")
    return render(request, "people/place.html", {
        "place": subject,
        "within": subject.within(today),
        "children": sorted((link.place for link in links), key=str),
        "organisations": Organisation.objects.visible_to(user).filter(place=subject).select_related("kind"),
        "persons": Person.objects.visible_to(user).filter(home=subject).count(),
        "panels": panels(request, "place", subject),
    })  # fmt: skip
