"""What happened, on the pages of the register: where a person stands, custody, cases, incidents, sources."""

from datetime import date

from django.core.exceptions import BadRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.about import LINES, cases_of, cite, incidents_of, seldom, sources_of, telling_the_name
from cases.estimates import estimates
from cases.labels import labels_of
from cases.ledger import contested, drawn
from cases.loading import with_proceedings
from cases.models import Case, CustodyPeriod, SourceKind, Stage
from cases.reckoning import stage_on
from cases.removing import shown_removals
from cases.status import Standing, seen_by, standing, today
from monitor.accounts.protection import Visibility
from people.models import Person
from people.panels import Panel, adds_panel, first_of

PERIODS = 5


@adds_panel("person")
def still_named(request, person):
    """Of a person whom only some may see, the incidents that tell others the name: first of all, if there are any."""
    found = telling_the_name(request.user, person) if person.visibility == Visibility.RESTRICTED else ()
    return Panel("named", _("Still named"), "cases/_panel_named.html", {"incidents": found}) if found else None


@adds_panel("person")
def where_they_stand(request, person):
    """Custody, days held, charges, sentence and stage at the end of `?as_of=` (a day, today by default)."""
    day = _day(request)
    at = _standing(request, person, day)
    stage = labels_of(request).of(Stage, at.stage.code) if at.stage else ""
    context = {"person": person, "at": at, "day": day, "stage": stage, "is_today": day == today()}
    context["provisions"] = dict.fromkeys(at.provisions)
    context["estimates"] = _estimates(request, person, at) if at.deprived else []
    return Panel("standing", _("Where they stand"), "cases/_panel_standing.html", context)


def _standing(request, person, day: date) -> Standing:
    """Where the person stands, derived once for all sections of the page."""
    known = request.__dict__.setdefault("standings", {})
    if (person.pk, day) not in known:
        known[person.pk, day] = standing(person, day, seen_by(request.user))
    return known[person.pk, day]


def _periods(request, person) -> list[CustodyPeriod]:
    """The custody of the person, the latest period first."""
    rows = _standing(request, person, _day(request)).ledger
    return sorted(rows, key=lambda each: (each.began, each.pk), reverse=True)


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
    if not periods and not request.user.can("enter"):
        return None
    shown = first_of(request, "custody", periods, PERIODS)
    cite(request.user, shown.rows)
    context = {
        "person": person,
        "periods": shown.rows,
        "shown": shown,
        "removals": _removals(request, person) if request.user.can("enter") else [],
    }
    context |= {"drawing": drawn(periods[::-1], today()), "contested": contested(periods)}
    return Panel("custody", _("Custody"), "cases/_panel_custody.html", context)


def _removals(request, person) -> list:
    rows = [each for each in seldom(request, person).removals if each.kind == "custodyperiod"]
    return shown_removals(rows, request.user)


@adds_panel("person", "organisation")
def cases(request, record):
    """Cases in which the person or organisation is a party, each with the role and the stage of today."""
    shown = first_of(request, "cases", cases_of(request.user, record), LINES)
    if not shown.rows and record._meta.model_name == "organisation":
        return None
    followed, words = _followed(request, record, shown.rows), labels_of(request)
    lines = [(case, [part.role for part in case.parts], _stage(followed[case.pk], words)) for case in shown.rows]
    return Panel("cases", _("Cases"), "cases/_panel_cases.html", {"record": record, "lines": lines, "shown": shown})


def _followed(request, record, shown) -> dict[int, Case]:
    """The cases with their proceedings; most are loaded already to say where the person stands."""
    known = {}
    if isinstance(record, Person):
        known = {case.pk: case for case in _standing(request, record, _day(request)).cases}
    others = [case.pk for case in shown if case.pk not in known]
    rows = with_proceedings(others, request.user) if others else []
    return known | {case.pk: case for case in rows}


def _stage(case, words) -> str:
    at = stage_on(case, today())
    return words.of(Stage, at.code) if at else ""


@adds_panel("person", "organisation", "place")
def incidents(request, record):
    """The latest incidents of a person, an organisation or a place."""
    found, kind = incidents_of(request.user, record), record._meta.model_name
    context = {"record": record, "kind": kind, "incidents": found[:LINES], "more": len(found) > LINES}
    return Panel("incidents", _("Incidents"), "cases/_panel_incidents.html", context)


@adds_panel("person")
def sources(request, person):
    """The documents on which the person's incidents and custody rest, the latest first, with the marks in them."""
    shown = first_of(request, "sources", sources_of(request.user, person), LINES)
    if not shown.rows:
        return None
    words = labels_of(request)
    found = [
        (reverse("cases:source", args=[each.number]), each.title, words.of(SourceKind, each.kind), each.marks)
        for each in shown.rows
    ]
    return Panel("sources", _("Sources"), "cases/_panel_sources.html", {"sources": found, "shown": shown})
