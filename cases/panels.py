"""What happened, on the pages of the register: where a person stands, custody, cases, incidents, sources."""

from collections import defaultdict
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import BadRequest
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from cases.among import among
from cases.estimates import estimates
from cases.ledger import contested, drawn
from cases.loading import with_proceedings
from cases.models import Case, Citation, CustodyPeriod, Incident, Involvement, Party, Source, Stage
from cases.permissions import citations_for, visible_custody
from cases.reckoning import stage_on
from cases.removing import removals_for
from cases.status import Standing, seen_by, standing, today
from people.models import Person
from people.panels import Panel, adds_panel, first_of

LINES = 6
"""Rows of a section at first: the latest; `?whole=cases` shows all of that section."""
PERIODS = 5


@adds_panel("person")
def where_they_stand(request, person):
    """Custody, days held, charges, sentence and stage at the end of `?as_of=` (a day, today by default)."""
    day = _day(request)
    at = _standing(request, person, day)
    stage = _stages(request).get(at.stage.code) if at.stage else None
    context = {"person": person, "at": at, "day": day, "stage": stage, "is_today": day == today()}
    context["provisions"] = dict.fromkeys(at.provisions)
    context["estimates"] = _estimates(request, person, at) if at.deprived else []
    return Panel("standing", _("Where they stand"), "cases/_panel_standing.html", context)


def _stages(request) -> dict[str, Stage]:
    if "stages" not in request.__dict__:
        request.stages = Stage.objects.in_bulk()
    return request.stages


def _standing(request, person, day: date) -> Standing:
    """Where the person stands, derived once for all sections of the page."""
    known = request.__dict__.setdefault("standings", {})
    if (person.pk, day) not in known:
        known[person.pk, day] = standing(person, day, seen_by(request.user))
    return known[person.pk, day]


def _periods(request, person) -> list[CustodyPeriod]:
    """The custody of the person, the latest period first, read once for all sections of the page."""
    known = request.__dict__.setdefault("custody_of", {})
    if person.pk not in known:
        rows = visible_custody(request.user).filter(person=person).order_by("-began", "-pk")
        known[person.pk] = list(rows.select_related("kind", "facility", "place", "end_reason"))
    return known[person.pk]


def _estimates(request, person, at) -> list:
    rows = [each for each in _periods(request, person) if each.chosen and each.deprives]
    return estimates(rows, at.day, at.sentence, at.stage.code if at.stage else "", at.provisions)


def _day(request) -> date:
    text = request.GET.get("as_of", "")
    try:
        return date.fromisoformat(text) if text else today()
    except ValueError:
        raise BadRequest(_("“%s” is not a day. Write it as 2031-05-14.") % text[:40]) from None


@adds_panel("person")
def custody(request, person):
    """The ledger of custody periods, the latest first, those that conflict marked."""
    periods = _periods(request, person)
    removals = removals_for(request.user, person=person, kind="custodyperiod")
    if not periods and not request.user.can("enter"):
        return None
    shown = first_of(request, "custody", periods, PERIODS)
    prefetch_related_objects(shown.rows, citations_for(request.user))
    context = {
        "person": person,
        "periods": shown.rows,
        "shown": shown,
        "removals": removals if request.user.can("enter") else [],
    }
    context |= {"drawing": drawn(periods[::-1], today()), "contested": contested(periods)}
    return Panel("custody", _("Custody"), "cases/_panel_custody.html", context)


@adds_panel("person", "organisation")
def cases(request, record):
    """Cases in which the person or organisation is a party, each with the role and the stage of today."""
    link = {f"parties__{record._meta.model_name}": record}
    rows = Case.objects.visible_to(request.user).filter(**link).distinct().order_by("-opened", "-pk")
    shown = first_of(request, "cases", list(rows), LINES)
    if not shown.rows and record._meta.model_name == "organisation":
        return None
    followed, roles = _followed(request, record, shown.rows), _roles(record, shown.rows)
    lines = [(case, roles[case.pk], _stage(followed[case.pk], _stages(request))) for case in shown.rows]
    return Panel("cases", _("Cases"), "cases/_panel_cases.html", {"record": record, "lines": lines, "shown": shown})


def _followed(request, record, shown) -> dict[int, Case]:
    """The cases with their proceedings; most are loaded already to say where the person stands."""
    known = {}
    if isinstance(record, Person):
        known = {case.pk: case for case in _standing(request, record, _day(request)).cases}
    others = [case.pk for case in shown if case.pk not in known]
    rows = with_proceedings(others, request.user) if others else []
    return known | {case.pk: case for case in rows}


def _roles(record, shown) -> dict[int, list]:
    """Case → the roles in which the person or organisation is a party to it."""
    roles = defaultdict(list)
    rows = Party.objects.filter(case__in=shown, **{record._meta.model_name: record}).select_related("role")
    for party in rows.order_by("pk"):
        roles[party.case_id].append(party.role)
    return roles


def _stage(case, stages):
    at = stage_on(case, today())
    return stages.get(at.code) if at else None


@adds_panel("person", "organisation", "place")
def incidents(request, record):
    """The latest incidents of a person, an organisation or a place."""
    kind = record._meta.model_name
    rows = Incident.objects.visible_to(request.user).select_related("place").prefetch_related("types")
    rows = rows.filter(place=record) if kind == "place" else rows.filter(pk__in=among(_incidents_of(request, record)))
    found = list(rows.order_by("-happened", "-pk")[: LINES + 1])
    context = {"record": record, "kind": kind, "incidents": found[:LINES], "more": len(found) > LINES}
    return Panel("incidents", _("Incidents"), "cases/_panel_incidents.html", context)


def _incidents_of(request, record) -> list[int]:
    """Numbers of the incidents that name a person or an organisation, read once for all sections of the page."""
    known = request.__dict__.setdefault("incidents_of", {})
    if record not in known:
        rows = Involvement.objects.filter(**{record._meta.model_name: record})
        known[record] = list(rows.values_list("incident", flat=True).distinct())
    return known[record]


@adds_panel("person")
def sources(request, person):
    """The documents on which the person's incidents and custody rest, the latest first, with the marks in them."""
    marks = _cited(request, person)
    rows = Source.objects.visible_to(request.user).filter(pk__in=marks).select_related("kind").defer("text")
    shown = first_of(request, "sources", list(rows.order_by("-received_at", "-pk")), LINES)
    found = [(source, dict.fromkeys(filter(None, marks[source.pk]))) for source in shown.rows]
    return (
        Panel("sources", _("Sources"), "cases/_panel_sources.html", {"sources": found, "shown": shown})
        if found
        else None
    )


def _cited(request, person) -> dict[int, list[str]]:
    """Source → the marks by which the person's incidents and custody cite it."""
    incidents = Incident.objects.visible_to(request.user).filter(pk__in=among(_incidents_of(request, person)))
    facts = {
        Incident: incidents.order_by().values("pk"),
        CustodyPeriod: [each.pk for each in _periods(request, person)],
    }
    first, *others = (
        Citation.objects.filter(content_type=ContentType.objects.get_for_model(model), object_id__in=numbers)
        .order_by().values_list("pk", "source", "mark")
        for model, numbers in facts.items()
    )  # fmt: skip
    marks = defaultdict(list)
    for _pk, source, mark in sorted(first.union(*others, all=True)):
        marks[source].append(mark)
    return marks
