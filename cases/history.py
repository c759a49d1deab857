"""The history of a fact, as the database wrote it down: who changed what, when, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

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
    Party,
    Sentence,
    Source,
    StageChange,
)
from monitor.accounts.models import User
from monitor.accounts.protection import Protected
from people.dates import partial

PARTS = {
    Incident: [
        (IncidentTyping, "incident"),
        (IncidentProvision, "incident"),
        (IncidentCase, "incident"),
        (Involvement, "incident"),
    ],
    Case: [(Party, "case"), (StageChange, "case")],
    Decision: [(DecisionPerson, "decision"), (Sentence, "decision"), (DecisionClaim, "decision")],
    Hearing: [],
    CustodyPeriod: [],
    Source: [],
}
"""What belongs to a fact and is shown in its history, each with the column that leads to it."""

CITED = (Incident, Case, Decision, Hearing, CustodyPeriod)
SILENT = {"id", "updated_at", "created_at", "created_by", "content_type", "object_id", "script", "text", "sha256"}


@dataclass(frozen=True)
class Change:
    """One change: `kind` is insert, update or delete; `fields` are (label, before, after) in words."""

    at: datetime
    who: str
    what: str
    kind: str
    fields: list[tuple[str, str, str]]


def history(fact, user) -> list[Change]:
    """The changes of a fact and of what belongs to it, the newest first, as `user` may see them."""
    changes = _changes(type(fact), {"pgh_obj_id": fact.pk}, user)
    for model, link in PARTS[type(fact)]:
        changes += _changes(model, {f"{link}_id": fact.pk}, user)
    if isinstance(fact, CITED):
        kind = ContentType.objects.get_for_model(fact)
        changes += _changes(Citation, {"content_type_id": kind.pk, "object_id": fact.pk}, user)
    if isinstance(fact, Case):
        changes += _charges(fact, user)
    return sorted(changes, key=lambda change: change.at, reverse=True)


def _charges(case, user):
    charges = Charge.objects.filter(party__case=case).values_list("pk", flat=True)
    found = _changes(Charge, {"pgh_obj_id__in": list(charges)}, user)
    return found + _changes(ChargeUpdate, {"charge_id__in": list(charges)}, user)


def _changes(model, which, user) -> list[Change]:
    events = model.pgh_event_models["insert"].objects.filter(**which).select_related("pgh_context").order_by("pgh_id")
    words = _Words(model, list(events), user)
    changes, before = [], {}
    for event in words.events:
        was, before[event.pgh_obj_id] = before.get(event.pgh_obj_id), event
        if model not in PARTS and words.hides(event):
            continue
        if change := _change(words, event, was):
            changes.append(change)
    return changes


def _change(words, event, was):
    earlier = was if event.pgh_label == "update" else None
    fields = [
        (str(field.verbose_name), words.of(field, earlier) if earlier else "", words.of(field, event))
        for field in words.fields
        if earlier is None or getattr(event, field.attname) != getattr(earlier, field.attname)
    ]
    shown = [row for row in fields if row[1] or row[2]]
    if not shown and event.pgh_label == "update":
        return None
    return Change(event.pgh_created_at, words.who(event), words.name, event.pgh_label, shown)


class _Words:
    """The values of a model's events in words; related rows are called by name where the reader may see them."""

    def __init__(self, model, events, user):
        self.events, self.user = events, user
        self.name = str(model._meta.verbose_name)
        self.fields = [
            each for each in model._meta.concrete_fields if each.name not in SILENT and not _is_precision(each)
        ]
        self.related = {each.name: self._names(each) for each in self.fields if each.is_relation}
        numbers = {(event.pgh_context.metadata.get("user") if event.pgh_context else None) for event in events}
        self.users = (
            dict(User.objects.filter(pk__in=numbers - {None}).values_list("pk", "username")) if numbers - {None} else {}
        )

    def _names(self, field):
        numbers = {getattr(event, field.attname) for event in self.events} - {None}
        if not numbers:
            return {}
        rows = field.related_model._default_manager.in_bulk(list(numbers))
        return {key: str(row) for key, row in rows.items() if self._sees(row)}

    def hides(self, event) -> bool:
        """Whether a part joins the fact to a record that the reader may not see: its words speak of that record."""
        links = [(each.name, getattr(event, each.attname)) for each in self.fields if each.is_relation]
        return any(number is not None and number not in self.related[name] for name, number in links)

    def _sees(self, row):
        row = row.party if isinstance(row, Charge) else row
        row = (row.person or row.organisation) if isinstance(row, Party) else row
        return not isinstance(row, Protected) or row.is_visible_to(self.user)

    def of(self, field, event):
        value = getattr(event, field.attname)
        if value is None or value == "":
            return ""
        if field.is_relation:
            return self.related[field.name].get(value, _("not shown"))
        if isinstance(field, models.DateField) and hasattr(event, f"{field.name}_precision"):
            return partial(value, getattr(event, f"{field.name}_precision")).words(get_language() or "en")
        if isinstance(field, models.BooleanField):
            return _("yes") if value else _("no")
        if isinstance(value, list):
            return ", ".join(str(each) for each in value)
        if isinstance(value, dict):
            return ", ".join(f"{key}: {each}" for key, each in value.items())
        return str(dict(field.flatchoices).get(value, value))

    def who(self, event):
        number = event.pgh_context.metadata.get("user") if event.pgh_context else None
        return self.users.get(number, _("the system"))


def _is_precision(field: Any) -> bool:
    return field.name.endswith("_precision")
