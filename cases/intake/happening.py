"""An entry → the incident: a new one, or one that is known, to which is added what the entry tells beyond it."""

from collections.abc import Sequence

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
    types = [IncidentTyping(incident=incident, type_id=code) for code in dict.fromkeys(decided.types)]
    articles = [IncidentProvision(incident=incident, provision_id=each.provision) for each in decided.articles]
    _write(recorder, incident, types, [None] * len(types), "type_id")
    _write(recorder, incident, articles, [each.span for each in decided.articles], "provision_id")
    _involve(recorder, incident, people)
    return incident


def link_cases(recorder: Recorder, incident: Incident, cases: list[Case | None]) -> None:
    """Say of the incident that it belongs to the cases."""
    links = [IncidentCase(incident=incident, case=case) for case in dict.fromkeys(filter(None, cases))]
    _write(recorder, incident, links, [None] * len(links), "case_id")


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
    involved: dict[tuple[int, str], tuple[Involvement, Span]] = {}
    for each, person in zip(recorder.decisions.persons, people, strict=True):
        named = Involvement(incident=incident, person=person, role_id=each.role, as_written=each.as_written)
        involved.setdefault((person.pk, each.role), (named, each.span))
    rows, spans = [row for row, _span in involved.values()], [span for _row, span in involved.values()]
    _write(recorder, incident, rows, spans, "person_id", "role_id")


def _write(
    recorder: Recorder, incident: Incident, rows: Sequence[models.Model], spans: Sequence[Span | None], *same: str
) -> None:
    """Write rows about the incident; of one that is known, link those that agree with a row in the columns `same`."""
    if recorder.is_new(incident):
        return recorder.create_all(rows, spans)
    for row, span in zip(rows, spans, strict=True):
        recorder.ensure(incident, row, span, "incident_id", *same)
    return None
