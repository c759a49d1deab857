"""The history of a fact, as the database wrote it down: who changed what, when, from what to what."""

from django.contrib.contenttypes.models import ContentType

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    DecisionClaim,
    DecisionPerson,
    Hearing,
    Incident,
    IncidentCase,
    IncidentProvision,
    IncidentTyping,
    Involvement,
    Observation,
    ObservedPoint,
    Party,
    Sentence,
    Source,
    StageChange,
)
from people.changes import Change, changes

PARTS = {
    Incident: [
        (IncidentTyping, "incident"),
        (IncidentProvision, "incident"),
        (IncidentCase, "incident"),
        (Involvement, "incident"),
    ],
    Case: [(Party, "case"), (StageChange, "case")],
    Decision: [(DecisionPerson, "decision"), (Sentence, "decision"), (DecisionClaim, "decision")],
    Hearing: [(Observation, "hearing")],
    Observation: [(ObservedPoint, "observation")],
    CustodyPeriod: [],
    Source: [],
}
"""What belongs to a fact and is shown in its history, each with the column that leads to it."""

CITED = (Incident, Case, Decision, Hearing, Observation, CustodyPeriod)
SILENT = {"id", "updated_at", "created_at", "created_by", "content_type", "object_id", "script", "text", "sha256"}


def history(fact, user) -> list[Change]:
    """The changes of a fact and of what belongs to it, the newest first, as `user` may see them."""
    found = _changes(type(fact), {"pgh_obj_id": fact.pk}, user)
    for model, link in PARTS[type(fact)]:
        found += _changes(model, {f"{link}_id": fact.pk}, user)
    if isinstance(fact, CITED):
        kind = ContentType.objects.get_for_model(fact)
        found += _changes(Citation, {"content_type_id": kind.pk, "object_id": fact.pk}, user)
    if isinstance(fact, Case):
        found += _charges(fact, user)
    return sorted(found, key=lambda change: change.at, reverse=True)


def _charges(case, user):
    charges = Charge.objects.filter(party__case=case).values_list("pk", flat=True)
    found = _changes(Charge, {"pgh_obj_id__in": list(charges)}, user)
    return found + _changes(ChargeUpdate, {"charge_id__in": list(charges)}, user)


def _changes(model, which, user) -> list[Change]:
    return changes(model, which, user, silent=SILENT, joins=model not in PARTS, record_of=_record_of)


def _record_of(row):
    """Whose visibility counts: a charge speaks of its party, a party of its person or organisation."""
    party = row.party if isinstance(row, Charge) else row
    return (party.person or party.organisation) if isinstance(party, Party) else party
