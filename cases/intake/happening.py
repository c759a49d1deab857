"""An entry → the incident: a new one, or one that is known, to which is added what the entry tells beyond it."""

from typing import Any

from django.db import models
from django.http import Http404

from cases.intake.decisions import Span
from cases.intake.recording import Recorder
from cases.models import Case, Incident, IncidentCase, IncidentProvision, IncidentTyping, Involvement
from people.models import Person

WHOLE = (0, 0)


def write_incident(recorder: Recorder, people: list[Person]) -> Incident:
    """Write or link the incident with its types, provisions and those involved."""
    decided = recorder.decisions
    incident = _known(recorder) if decided.incident else _new(recorder)
    for code in dict.fromkeys(decided.types):
        _ensure(recorder, IncidentTyping, None, incident=incident, type_id=code)
    for article in decided.articles:
        _ensure(recorder, IncidentProvision, article.span, incident=incident, provision_id=article.provision)
    _involve(recorder, incident, people)
    return incident


def link_cases(recorder: Recorder, incident: Incident, cases: list[Case | None]) -> None:
    """Say of the incident that it belongs to the cases."""
    for case in dict.fromkeys(filter(None, cases)):
        _ensure(recorder, IncidentCase, None, incident=incident, case=case)


def _new(recorder: Recorder) -> Incident:
    decided, entry = recorder.decisions, recorder.entry
    incident = Incident(
        happened_until=decided.until, place_id=decided.place, summary=decided.summary, verbatim=entry.text.strip(),
        flags=entry.flags,
    )  # fmt: skip
    incident.happened_on = decided.happened
    return recorder.create(incident, WHOLE)


def _known(recorder: Recorder) -> Incident:
    """The incident that the entry tells again; its own words and day stay, the entry is one more source."""
    seen = Incident.objects.visible_to(recorder.user).select_for_update()
    incident = seen.filter(pk=recorder.decisions.incident).first()
    if incident is None:
        raise Http404
    return recorder.link(incident, WHOLE)


def _involve(recorder: Recorder, incident: Incident, people: list[Person]) -> None:
    involved: set[tuple[int, str]] = set()
    for each, person in zip(recorder.decisions.persons, people, strict=True):
        if (person.pk, each.role) not in involved:
            involved.add((person.pk, each.role))
            same = {"incident": incident, "person": person, "role_id": each.role}
            _ensure(recorder, Involvement, each.span, {"as_written": each.as_written}, **same)


def _ensure(
    recorder: Recorder, model: type[models.Model], span: Span | None, also: dict[str, Any] | None = None, **same: Any
) -> None:
    """Link the row that says the same of an incident that is known, or write a new one."""
    known = model._base_manager.filter(**same).first() if recorder.decisions.incident else None
    if known:
        recorder.link(known, span)
    else:
        recorder.create(model(**same, **(also or {})), span)
