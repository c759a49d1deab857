"""Cases: list, page with its tabs, the file on paper, and the form of a case."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cases.filters import CaseFilter
from cases.forms.cases import CaseForm
from cases.loading import with_proceedings
from cases.models import Case, Charge, CustodyPeriod, Stage
from cases.permissions import citations_for, get_hearing
from cases.reckoning import ACCUSED
from cases.status import stage_on, today
from cases.views import tabs
from cases.views.editing import answer, for_form
from monitor.accounts.access import get_for, open_to_all_staff, requires
from monitor.accounts.models import User, Visibility
from people.filters import check_parameters
from people.models import Person
from people.panels import Panel

PAGE_SIZE = 50


@dataclass(frozen=True)
class Tab:
    """A part of the case file: its label, what loads it, and its template."""

    label: str
    load: Callable
    template: str


TABS = {
    "overview": Tab(gettext_lazy("Overview"), tabs.overview, "cases/_overview.html"),
    "parties": Tab(gettext_lazy("Parties"), tabs.parties, "cases/_parties.html"),
    "charges": Tab(gettext_lazy("Charges"), tabs.charges, "cases/_charges.html"),
    "hearings": Tab(gettext_lazy("Hearings"), tabs.hearings, "cases/_hearings.html"),
    "decisions": Tab(gettext_lazy("Decisions"), tabs.decisions, "cases/_decisions.html"),
    "custody": Tab(gettext_lazy("Custody"), tabs.custody, "cases/_case_custody.html"),
    "incidents": Tab(gettext_lazy("Incidents"), tabs.incidents, "cases/_case_incidents.html"),
    "documents": Tab(gettext_lazy("Documents"), tabs.documents, "cases/_documents.html"),
    "timeline": Tab(gettext_lazy("Timeline"), tabs.timeline, "cases/_case_timeline.html"),
    "history": Tab(gettext_lazy("History"), tabs.changes, "cases/_changes.html"),
}
NOT_ON_PAPER = ("timeline", "history")
ABSENT_IN_CIVIL = {"charges": (Charge, "party__case"), "custody": (CustodyPeriod, "case")}
"""Tabs that a civil case does not have, unless something is recorded: what, and the column that leads to the case."""
WHOLE = 100_000
"""Rows of a page when the file is printed."""


@open_to_all_staff
@require_safe
def case_list(request):
    """Cases, the newest first, by kind, stage and words, each with its stage of today."""
    filters = CaseFilter(request.GET, Case.objects.visible_to(request.user), request=request)
    check_parameters(request, filters, {"page"})
    page = Paginator(filters.shown().values_list("pk", flat=True), PAGE_SIZE).get_page(request.GET.get("page"))
    cases = with_proceedings(page, request.user)
    stages, people = Stage.objects.in_bulk(), tabs.people_against_whom(cases, request.user)
    lines = [Line(case, _stage(case, stages), _accused(case, people)) for case in cases]
    return render(request, "cases/case_list.html", {"filters": filters, "page": page, "lines": lines})


@dataclass(frozen=True)
class Line:
    """A case in the list."""

    case: Case
    stage: Stage | None
    accused: list[Person]


def _stage(case, stages):
    at = stage_on(case, today())
    return stages.get(at.code) if at else None


def _accused(case, people):
    numbers = dict.fromkeys(party.person_id for party in case.parties.all() if party.role_id in ACCUSED)
    return [people[number] for number in numbers if number in people]


@open_to_all_staff
@require_safe
def case(request, pk):
    """One case; `?tab=` chooses what is shown, each tab loads only what it needs."""
    tab = request.GET.get("tab", "overview")
    if tab not in TABS:
        raise Http404(_("A case has no part of that name."))
    found = _get(request.user, pk)
    context = {"case": found, "tab": tab, "tabs": _tabs(found, request.user, tab), "template": TABS[tab].template}
    return render(request, "cases/case.html", context | TABS[tab].load(request, found, request.user))


def _get(user, pk):
    rows = Case.objects.select_related("follows", "created_by").prefetch_related(citations_for(user))
    return get_for(user, rows, pk)


def _tabs(case, user, tab="") -> dict[str, str]:
    """Key → label of the tabs that such a case has."""
    absent = set() if user.can("see_team") else {"history"}
    if case.kind == "civil":
        rows = {key: model.objects.filter(**{column: case}) for key, (model, column) in ABSENT_IN_CIVIL.items()}
        absent |= {key for key, some in rows.items() if key != tab and not some.exists()}
    return {key: each.label for key, each in TABS.items() if key not in absent}


@open_to_all_staff
@require_safe
def case_print(request, pk):
    """The whole file on paper: what is public, or with `?all=1` all that the user may see."""
    found, asked = _get(request.user, pk), request.GET.get("all") == "1"
    is_for_team = request.user.can("see_team") and (asked or found.visibility != Visibility.PUBLIC)
    if not is_for_team:
        request.user = _public_eye(request.user)
        found = _get(request.user, pk)
    request.page_size = WHOLE
    keys = [key for key in _tabs(found, request.user) if key not in NOT_ON_PAPER]
    parts = [
        Panel(key, TABS[key].label, TABS[key].template, TABS[key].load(request, found, request.user)) for key in keys
    ]
    context = {"case": found, "parts": parts, "is_for_team": is_for_team, "day": today()}
    return render(request, "cases/case_print.html", context)


def _public_eye(user) -> User:
    """Somebody under the same name who may see what is public and nothing else."""
    return User(pk=0, username=user.username, first_name=user.first_name, role="reader")


@open_to_all_staff
@require_safe
def hearing(request, pk):
    """Lead to a hearing in its case, whatever page of the tab it is on."""
    found = get_hearing(request.user, pk)
    page = tabs.page_of_hearing(found, request.user)
    address = f"{reverse('cases:case', args=[found.case_id])}?tab=hearings"
    return redirect(f"{address}{f'&page={page}' if page > 1 else ''}#hearing-{pk}")


@requires("enter")
def case_new(request):
    """A new case; `?person=12` names the accused, `?follows=3` the case it grew out of."""
    initial = {"accused": request.GET.get("person"), "follows": request.GET.get("follows")}
    if request.GET.get("kind") in dict(Case._meta.get_field("kind").flatchoices):
        initial["kind"] = request.GET["kind"]
    form = CaseForm(request.POST or None, user=request.user, initial=initial)
    return answer(request, form, "cases/case_form.html", {"heading": _("New case")})


@requires("enter")
@transaction.atomic
def case_edit(request, pk):
    """Change a case."""
    found = for_form(request, Case.objects, pk)
    form = CaseForm(request.POST or None, instance=found, user=request.user)
    return answer(request, form, "cases/case_form.html", {"heading": _("Change the case"), "case": found})
