"""What changed, when, by whom, as the database wrote it down: for readers, and for two who write at the same time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from monitor.accounts.models import User
from monitor.accounts.protection import Protected
from people.dates import partial
from people.models import (
    Affiliation,
    LegalStatus,
    Name,
    Organisation,
    OrganisationName,
    Person,
    PersonOccupation,
    Relationship,
)

PARTS = {
    Person: [
        (PersonOccupation, "person_id"), (Name, "person_id"), (Affiliation, "person_id"), (Relationship, "person_id"),
    ],
    Organisation: [(OrganisationName, "organisation_id"), (LegalStatus, "organisation_id")],
    Affiliation: [],
    Relationship: [],
}  # fmt: skip
"""What belongs to a record and is shown in its history, each with the column that leads to it."""

FIELDS_OF_THE_CARD = {Person: [(PersonOccupation, "person_id")]}
"""What the form of a record changes beside its own row."""

SILENT = {"id", "person", "created_at", "created_by", "script", "organisation", "shown_to"}


@dataclass(frozen=True)
class Change:
    """One change: `kind` is insert, update or delete; `fields` are (label, before, after) in words."""

    at: datetime
    who: str
    what: str
    kind: str
    fields: list[tuple[str, str, str]]


def history(record, user) -> list[Change]:
    """The changes of a record and of what belongs to it, the newest first, as `user` may see them."""
    changes = _changes(type(record), {"pgh_obj_id": record.pk}, user)
    for model, link in PARTS[type(record)]:
        changes += _changes(model, {link: record.pk}, user)
    return sorted(changes, key=lambda change: change.at)[::-1]


def version(record) -> str:
    """A token that changes with every change of what the record's form shows: the numbers of its newest events."""
    return ".".join(str(_events(model, which).last() or 0) for model, which in _of_the_card(record))


def changes_since(record, token: str, user) -> list[Change]:
    """What was changed on the record's card after `version` gave the token, the oldest first."""
    seen = [int(number) for number in token.split(".") if number.isdecimal()]
    parts = zip(_of_the_card(record), seen, strict=False)
    found = [change for (model, which), since in parts for change in _changes(model, which, user, since)]
    return sorted(found, key=lambda change: change.at)


def _of_the_card(record) -> list[tuple[Any, dict]]:
    parts = FIELDS_OF_THE_CARD.get(type(record), [])
    return [(type(record), {"pgh_obj_id": record.pk}), *((model, {link: record.pk}) for model, link in parts)]


def _events(model, which):
    return model.pgh_event_model.objects.filter(**which).order_by("pgh_id").values_list("pgh_id", flat=True)


def _changes(model, which: dict, user, since: int = 0) -> list[Change]:
    events = list(model.pgh_event_model.objects.filter(**which).select_related("pgh_context").order_by("pgh_id"))
    words, changes, before = _Words(model, events, user), [], {}
    for event in events:
        was, before[event.pgh_obj_id] = before.get(event.pgh_obj_id), event
        change = words.change(event, was)
        if change and event.pgh_id > since:
            changes.append(change)
    return changes


class _Words:
    """The values of a model's events in words; related rows are called by name where the reader may see them."""

    def __init__(self, model, events, user):
        self.user, self.what = user, str(model._meta.verbose_name)
        self.fields = [each for each in model._meta.concrete_fields if _is_shown(each)]
        self.related = {each.name: self._names(each, events) for each in self.fields if each.is_relation}
        self.users = User.objects.in_bulk({number for event in events if (number := _user_of(event))})

    def change(self, event, was) -> Change | None:
        """One event beside the state before it; None where nothing that is shown differs."""
        earlier = was if event.pgh_label == "update" else None
        rows = [
            (str(each.verbose_name), self._value(each, earlier) if earlier else "", self._value(each, event))
            for each in self.fields
            if earlier is None or _differ(each, earlier, event)
        ]
        shown = [row for row in rows if row[1] or row[2]]
        if not shown and event.pgh_label == "update":
            return None
        return Change(event.pgh_created_at, self._who(event), self.what, event.pgh_label, shown)

    def _names(self, field, events):
        numbers = {getattr(event, field.attname) for event in events} - {None}
        rows = field.related_model._default_manager.in_bulk(list(numbers)) if numbers else {}
        return {key: str(row) for key, row in rows.items() if self._sees(row)}

    def _sees(self, row):
        return not isinstance(row, Protected) or row.is_visible_to(self.user)

    def _value(self, field, event) -> str:
        value = getattr(event, field.attname)
        if value is None or value == "":
            return ""
        if field.is_relation:
            return self.related[field.name].get(value, _("not shown"))
        if isinstance(field, models.DateField) and hasattr(event, f"{field.name}_precision"):
            return partial(value, getattr(event, f"{field.name}_precision")).words(get_language() or "en")
        if isinstance(field, models.BooleanField):
            return _("yes") if value else _("no")
        return str(dict(field.flatchoices).get(value, value))

    def _who(self, event) -> str:
        user = self.users.get(_user_of(event))
        return (user.get_full_name() or user.username) if user else _("the system")


def _user_of(event) -> int | None:
    return event.pgh_context.metadata.get("user") if event.pgh_context else None


def _differ(field, earlier, event) -> bool:
    names = (field.attname, f"{field.name}_precision")
    return any(getattr(earlier, name, None) != getattr(event, name, None) for name in names)


def _is_shown(field) -> bool:
    return field.name not in SILENT and not field.name.endswith("_precision")
