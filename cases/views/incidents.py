"""Incidents: list, page, form."""

from django.db import transaction
from django.db.models import Prefetch
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cases.filters import IncidentFilter
from cases.forms.base import one_row_more
from cases.forms.incidents import IncidentForm
from cases.models import Case, Incident, IncidentType
from cases.paging import PAGE, Count, Page, count, made, page
from cases.permissions import citations_for, visible_involvements
from cases.views.editing import for_form, saved, show
from cases.views.incident_rows import COLUMNS, rows
from cases.views.once import remember, saved_before
from monitor.accounts.access import get_for, open_to_all_staff, requires
from monitor.accounts.prepared import Question
from people.filters import check_parameters

MOST = 1000
"""Rows that are counted; a list that is longer says so."""


def _rows(asked):
    return Incident.objects.visible_to(asked.user).order_by("-happened", "-pk").values_list(*COLUMNS)


NEWEST = Question(lambda asked: _rows(asked)[: PAGE + 1])
NUMBERED = Question(lambda asked: _rows(asked).filter(pk__in=asked.numbers("incidents")))
BEYOND = Question(lambda asked: Incident.objects.visible_to(asked.user).order_by().values_list("pk")[MOST : MOST + 1])
"""Whether there are more than `MOST`."""


def with_everything(user, incidents):
    """Incidents with what their page shows, of those records that the user may see."""
    involvements = (
        visible_involvements(user).select_related("person", "organisation", "role").order_by("role__position", "pk")
    )
    return incidents.select_related("place", "created_by").prefetch_related(
        Prefetch("involvements", involvements, to_attr="shown_involvements"),
        Prefetch("types", IncidentType.objects.order_by("position")),
        Prefetch("cases", Case.objects.visible_to(user)),
        "provisions",
        citations_for(user),
    )


@open_to_all_staff
@require_safe
def incident_list(request):
    """Incidents, the newest first, by period, place, type, person, certainty and words."""
    filters = IncidentFilter(request.GET, Incident.objects.visible_to(request.user), request=request)
    check_parameters(request, filters, {"before"})
    with filters.words_first():
        found, counted = _read(filters, request.GET.get("before"), request.user)
    context = {"filters": filters, "page": found, "rows": rows(found.rows, request.user), "count": counted}
    return render(request, "cases/incident_list.html", context)


def _read(filters, cursor, user) -> tuple[Page, Count]:
    """A page, and how many incidents there are. On the first page of a filter both are known from the numbers alone,
    which are looked for once.
    """
    shown = filters.shown()
    if cursor:
        return page(shown.values_list(*COLUMNS, named=True), cursor), count(shown, MOST)
    if filters.shows_all:
        found = made(NEWEST(user), None)
        return found, Count(MOST, True) if found.following and BEYOND(user) else count(shown, MOST)
    numbers = list(shown.order_by("-happened", "-pk").values_list("pk", flat=True)[: MOST + 1])
    found = made(NUMBERED(user, incidents=numbers[: PAGE + 1]), None)
    return found, Count(min(len(numbers), MOST), len(numbers) > MOST)


@open_to_all_staff
@require_safe
def incident(request, pk):
    """One incident with all its facts and their sources; `?saved=1` right after it was entered."""
    found = get_for(request.user, with_everything(request.user, Incident.objects), pk)
    return render(request, "cases/incident.html", {"incident": found, "just_saved": request.GET.get("saved") == "1"})


@requires("enter")
@transaction.atomic
def incident_new(request):
    """The incident form, empty. `?person=12` puts a person in, `?case=3` links a case."""
    if before := saved_before(request):
        return redirect(before)
    opened = {"first_person": request.GET.get("person"), "initial": {"case": request.GET.get("case")}}
    data, asked = _sent(request)
    form = IncidentForm(data, user=request.user, **(opened if data is None else {}))
    duplicates = []
    if asked:
        form.unchecked()
    elif request.method == "POST" and form.is_valid():
        duplicates = [] if "anyway" in request.POST else list(form.duplicates())
        if not duplicates and (new := saved(form)):
            return _shown(request, new)
    return show(request, form, "cases/incident_form.html", {"duplicates": duplicates, "focus": asked})


@requires("enter")
@transaction.atomic
def incident_edit(request, pk):
    """The incident form with what is known."""
    found = for_form(request, Incident.objects, pk)
    data, asked = _sent(request)
    form = IncidentForm(data, instance=found, user=request.user)
    if asked:
        form.unchecked()
    elif request.method == "POST" and saved(form):
        return _shown(request, found)
    return show(request, form, "cases/incident_form.html", {"incident": found, "focus": asked})


def _shown(request, incident):
    """The page of what was just saved."""
    address = f"{incident.get_absolute_url()}?saved=1"
    remember(request, address)
    return redirect(address)


def _sent(request):
    """The data sent, and which rows a button asked for one more of."""
    return one_row_more(request.POST, ("persons", "organisations")) if request.method == "POST" else (None, "")
