"""Cases: list, page with its tabs, and the short forms of what belongs to a case."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cases.filters import CaseFilter
from cases.forms.base import one_row_more
from cases.forms.cases import CaseForm, ChargeForm, HearingForm, PartyForm, StageForm
from cases.forms.decisions import DecisionForm
from cases.models import Case, Decision, Hearing, Party, Stage
from cases.permissions import (
    citations_for,
    get_decision,
    get_hearing,
    visible_custody,
    visible_decisions,
    visible_hearings,
)
from cases.reckoning import ACCUSED
from cases.status import case_standing, seen_by, stage_on, standings, today, with_proceedings
from cases.views.editing import answer, for_form, show
from monitor.accounts.access import get_for, open_to_all_staff, requires
from people.filters import check_parameters
from people.models import Person
from people.panels import panels

PAGE_SIZE = 50
TABS = {
    "overview": gettext_lazy("Overview"),
    "parties": gettext_lazy("Parties"),
    "charges": gettext_lazy("Charges"),
    "hearings": gettext_lazy("Hearings"),
    "decisions": gettext_lazy("Decisions"),
    "custody": gettext_lazy("Custody"),
    "incidents": gettext_lazy("Incidents"),
    "timeline": gettext_lazy("Timeline"),
}


@open_to_all_staff
@require_safe
def case_list(request):
    """Cases, the newest first, by kind, stage and words, each with its stage of today."""
    filters = CaseFilter(request.GET, Case.objects.visible_to(request.user), request=request)
    check_parameters(request, filters, {"page"})
    rows = with_proceedings(filters.shown(), seen_by(request.user))
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    stages, people = Stage.objects.in_bulk(), _people(page, request.user)
    lines = [Line(case, _stage(case, stages), _accused(case, people)) for case in page]
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


def _people(cases, user):
    numbers = {party.person_id for case in cases for party in case.parties.all() if party.role_id in ACCUSED}
    return Person.objects.visible_to(user).in_bulk(numbers)


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
    rows = Case.objects.select_related("follows", "created_by").prefetch_related(citations_for(request.user))
    found = get_for(request.user, rows, pk)
    context = {"case": found, "tab": tab, "tabs": TABS.items(), **PARTS[tab](request, found)}
    return render(request, "cases/case.html", context)


def _overview(request, found):
    user = request.user
    loaded = with_proceedings(Case.objects.filter(pk=found.pk), seen_by(user)).get()
    at = case_standing(loaded, today())
    people = _people([loaded], user)
    linked = Case.objects.visible_to(user)
    return {
        "at": at,
        "stage": Stage.objects.filter(pk=at.stage.code).first() if at.stage else None,
        "stages": sorted(loaded.stages.all(), key=lambda each: (each.entered, each.pk)),
        "accused": [
            (people[each], at.sentences.get(each), _charges_of(at, each))
            for each in dict.fromkeys(_numbers(loaded))
            if each in people
        ],
        "followed_by": linked.filter(follows=found),
    }


def _numbers(loaded):
    return [party.person_id for party in loaded.parties.all() if party.role_id in ACCUSED]


def _charges_of(at, person):
    return [charge for charge in at.charges if charge.party.person_id == person]


def _parties(request, found):
    rows = (
        Party.objects.filter(case=found)
        .select_related("person", "organisation", "role")
        .prefetch_related(citations_for(request.user))
    )
    return {"parties": rows.order_by("role__position", "pk")}


def _charges(request, found):
    parties = Party.objects.filter(case=found, charges__isnull=False).select_related("person", "role").distinct()
    rows = parties.prefetch_related(
        "charges__provision", "charges__updates__became__provision", "charges__updates__decision__outcome"
    )
    return {"charged": [each for each in rows if each.person is None or each.person.is_visible_to(request.user)]}


def _hearings(request, found):
    rows = visible_hearings(request.user).filter(case=found).select_related("kind", "court", "judge", "place")
    return {"hearings": rows.prefetch_related(citations_for(request.user)).order_by("held", "time", "pk")}


def _decisions(request, found):
    rows = (
        visible_decisions(request.user)
        .filter(case=found)
        .select_related("outcome", "body", "judge", "place", "reviews__outcome")
    )
    seen = Person.objects.visible_to(request.user)
    rows = rows.prefetch_related(
        Prefetch("persons", seen), "sentences__kind", "sentences__person", "claims__source", citations_for(request.user)
    )
    found = list(rows.order_by("decided", "pk"))
    return {"decisions": found, "numbers": [each.pk for each in found]}


def _custody(request, found):
    loaded = Case.objects.filter(pk=found.pk).prefetch_related("parties").get()
    people = _people([loaded], request.user)
    periods = (
        visible_custody(request.user).filter(person__in=people).select_related("kind", "facility", "end_reason", "case")
    )
    by_person = {number: [] for number in people}
    for period in periods.prefetch_related(citations_for(request.user)).order_by("began", "pk"):
        by_person[period.person_id].append(period)
    at = standings(people, today(), seen_by(request.user))
    return {"held": [(people[number], at[number], rows) for number, rows in by_person.items()]}


def _incidents(request, found):
    rows = found.incidents.visible_to(request.user).select_related("place").prefetch_related("types")
    return {"incidents": rows.order_by("-happened", "-pk")[:200]}


PARTS = {
    "overview": _overview,
    "parties": _parties,
    "charges": _charges,
    "hearings": _hearings,
    "decisions": _decisions,
    "custody": _custody,
    "incidents": _incidents,
    "timeline": lambda request, found: {"panels": panels(request, "case", found)},
}


@requires("enter")
def case_new(request):
    """A new case; `?person=12` names the accused."""
    form = CaseForm(request.POST or None, user=request.user, initial={"accused": request.GET.get("person")})
    return answer(request, form, "cases/case_form.html", {"heading": _("New case")})


@requires("enter")
@transaction.atomic
def case_edit(request, pk):
    """Change a case."""
    found = for_form(request, Case.objects, pk)
    form = CaseForm(request.POST or None, instance=found, user=request.user)
    return answer(request, form, "cases/case_form.html", {"heading": _("Change the case"), "case": found})


def _of_case(request, case, form_class, heading, tab, instance=None, template="cases/part_form.html"):
    """The form of something in a case; afterwards back to the tab where it is shown."""
    data, asked = one_row_more(request.POST, ("sentences",)) if request.method == "POST" else (None, "")
    form = form_class(data, instance=instance, user=request.user, case=case)
    home = f"{reverse('cases:case', args=[case.pk])}?tab={tab}"
    context = {"case": case, "heading": heading, "home": home, "fact": instance}
    if asked:
        form.unchecked()
        return show(request, form, template, context)
    return answer(request, form, template, context, done=lambda _saved: home)


@requires("enter")
def party_new(request, pk):
    """A person or organisation joins a case."""
    return _of_case(request, get_for(request.user, Case, pk), PartyForm, _("New party"), "parties")


@requires("enter")
def stage_new(request, pk):
    """The case enters a stage."""
    return _of_case(request, get_for(request.user, Case, pk), StageForm, _("New stage"), "overview")


@requires("enter")
def charge_new(request, pk):
    """A charge is brought, requalified or dropped, or leads to conviction or acquittal."""
    return _of_case(request, get_for(request.user, Case, pk), ChargeForm, _("Charge"), "charges")


@requires("enter")
def hearing_new(request, pk):
    """A hearing, planned or held."""
    return _of_case(request, get_for(request.user, Case, pk), HearingForm, _("New hearing"), "hearings")


@requires("enter")
@transaction.atomic
def hearing_edit(request, pk):
    """Change a hearing, or say what came of it."""
    found = get_hearing(request.user, pk)
    instance = for_form(request, Hearing.objects, pk)
    return _of_case(request, found.case, HearingForm, _("Change the hearing"), "hearings", instance)


@requires("enter")
def decision_new(request, pk):
    """A decision with outcomes and sentences."""
    return _of_case(
        request,
        get_for(request.user, Case, pk),
        DecisionForm,
        _("New decision"),
        "decisions",
        template="cases/decision_form.html",
    )


@requires("enter")
@transaction.atomic
def decision_edit(request, pk):
    """Change a decision."""
    found = get_decision(request.user, pk)
    instance = for_form(request, Decision.objects, pk)
    template = "cases/decision_form.html"
    return _of_case(request, found.case, DecisionForm, _("Change the decision"), "decisions", instance, template)
