"""What happened, on the pages of the register: where a person stands, custody, cases, incidents, sources."""

from datetime import date

from django.core.exceptions import BadRequest
from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from cases.estimates import estimates
from cases.ledger import contested, drawn
from cases.models import Case, Citation, Incident, Source, Stage
from cases.permissions import citations_for, visible_custody, visible_involvements
from cases.reckoning import stage_on
from cases.removing import removals_for
from cases.status import seen_by, standing, today, with_proceedings
from people.panels import Panel, adds_panel

LINES = 50


@adds_panel("person")
def where_they_stand(request, person):
    """Custody, days held, charges, sentence and stage at the end of `?as_of=` (a day, today by default)."""
    day = _day(request)
    at = standing(person, day, seen_by(request.user))
    stage = Stage.objects.filter(pk=at.stage.code).first() if at.stage else None
    context = {"person": person, "at": at, "day": day, "stage": stage, "is_today": day == today()}
    context["estimates"] = _estimates(request, person, at) if at.deprived else []
    return Panel("standing", _("Where they stand"), "cases/_panel_standing.html", context)


def _estimates(request, person, at) -> list:
    rows = visible_custody(request.user).filter(person=person, chosen=True, deprives=True).select_related("kind")
    return estimates(rows, at.day, at.sentence, at.stage.code if at.stage else "", at.provisions)


def _day(request) -> date:
    text = request.GET.get("as_of", "")
    try:
        return date.fromisoformat(text) if text else today()
    except ValueError:
        raise BadRequest(_("“%s” is not a day. Write it as 2031-05-14.") % text[:40]) from None


@adds_panel("person")
def custody(request, person):
    """The ledger of custody periods, those that conflict marked."""
    rows = visible_custody(request.user).filter(person=person).select_related("kind", "facility", "place", "end_reason")
    periods = rows.prefetch_related(citations_for(request.user)).order_by("began", "pk")
    removals = removals_for(request.user, person=person, kind="custodyperiod")
    if not periods and not request.user.can("enter"):
        return None
    context = {"person": person, "periods": periods, "removals": removals if request.user.can("enter") else []}
    context |= {"drawing": drawn(periods, today()), "contested": contested(periods)}
    return Panel("custody", _("Custody"), "cases/_panel_custody.html", context)


@adds_panel("person", "organisation")
def cases(request, record):
    """Cases in which the person or organisation is a party, each with the role and the stage of today."""
    link = {f"parties__{record._meta.model_name}": record}
    rows = Case.objects.visible_to(request.user).filter(**link).distinct().prefetch_related("parties__role")
    found = list(with_proceedings(rows, seen_by(request.user)).order_by("-opened", "-pk")[:LINES])
    if not found and record._meta.model_name == "organisation":
        return None
    stages = Stage.objects.in_bulk()
    lines = [(case, _roles(case, record), _stage(case, stages)) for case in found]
    return Panel("cases", _("Cases"), "cases/_panel_cases.html", {"record": record, "lines": lines})


def _roles(case, record):
    column = f"{record._meta.model_name}_id"
    return [party.role for party in case.parties.all() if getattr(party, column) == record.pk]


def _stage(case, stages):
    at = stage_on(case, today())
    return stages.get(at.code) if at else None


@adds_panel("person", "organisation", "place")
def incidents(request, record):
    """The latest incidents of a person, an organisation or a place."""
    kind = record._meta.model_name
    rows = Incident.objects.visible_to(request.user)
    if kind == "place":
        rows = rows.filter(place=record)
    else:
        rows = rows.filter(pk__in=visible_involvements(request.user).filter(**{kind: record}).values("incident"))
    found = list(rows.select_related("place").prefetch_related("types").order_by("-happened", "-pk")[: LINES + 1])
    context = {"record": record, "kind": kind, "incidents": found[:LINES], "more": len(found) > LINES}
    return Panel("incidents", _("Incidents"), "cases/_panel_incidents.html", context)


@adds_panel("person")
def sources(request, person):
    """The documents on which the person's incidents and custody rest."""
    user = request.user
    involved = visible_involvements(user).filter(person=person).values("incident")
    facts = Q(
        content_type__model="incident", content_type__app_label="cases",
        object_id__in=Incident.objects.visible_to(user).filter(pk__in=involved).values("pk"),
    )  # fmt: skip
    facts |= Q(
        content_type__model="custodyperiod", content_type__app_label="cases",
        object_id__in=visible_custody(user).filter(person=person).values("pk"),
    )  # fmt: skip
    cited = Citation.objects.filter(facts).order_by("pk")
    rows = Source.objects.visible_to(user).filter(pk__in=cited.values("source")).select_related("kind").defer("text")
    found = list(rows.prefetch_related(Prefetch("citations", cited, to_attr="of_person"))[:LINES])
    return Panel("sources", _("Sources"), "cases/_panel_sources.html", {"sources": found}) if found else None
