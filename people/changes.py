"""Changes in words: what the database wrote down about a model's rows, as one reader may see it. Both apps'
histories use it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from monitor.accounts.models import User
from monitor.accounts.protection import Protected
from people.dates import partial


@dataclass(frozen=True)
class Change:
    """One change: `kind` is insert, update or delete; `fields` are (label, before, after) in words."""

    at: datetime
    who: str
    what: str
    kind: str
    fields: list[tuple[str, str, str]]


def itself(row):
    """The record whose visibility counts for a row: itself."""
    return row


def changes(
    model,
    which: dict,
    user,
    *,
    silent: Collection[str],
    since: int = 0,
    joins: bool = False,
    record_of: Callable[[Any], Any] = itself,
) -> list[Change]:
    """
    The changes of the rows of a model, the oldest first, as `user` may see them.

    `which` filters the events (`{"pgh_obj_id": 12}`); `silent` names columns that are not told; `since` is the number
    of the last event that is known already. With `joins` an event that joins the row to a record which the user may
    not see is left out whole; `record_of` says whose visibility counts for a related row.
    """
    events = list(model.pgh_event_model.objects.filter(**which).select_related("pgh_context").order_by("pgh_id"))
    words, found, before = _Words(model, events, user, silent, record_of), [], {}
    for event in events:
        was, before[event.pgh_obj_id] = before.get(event.pgh_obj_id), event
        if event.pgh_id <= since or (joins and words.hides(event)):
            continue
        if change := words.change(event, was):
            found.append(change)
    return found


class _Words:
    """The values of a model's events in words; related rows are called by name where the reader may see them."""

    def __init__(self, model, events, user, silent, record_of):
        self.user, self.record_of, self.what = user, record_of, str(model._meta.verbose_name)
        self.fields = [each for each in model._meta.concrete_fields if _is_told(each, silent)]
        self.related = {each.name: self._names(each, events) for each in self.fields if each.is_relation}
        self.users = User.objects.in_bulk({number for event in events if (number := _user_of(event))})

    def change(self, event, was) -> Change | None:
        """One event beside the state before it; None where nothing that is told differs."""
        earlier = was if event.pgh_label == "update" else None
        rows = [
            (str(each.verbose_name), self._value(each, earlier) if earlier else "", self._value(each, event))
            for each in self.fields
            if earlier is None or _differ(each, earlier, event)
        ]
        told = [row for row in rows if row[1] or row[2]]
        if not told and event.pgh_label == "update":
            return None
        return Change(event.pgh_created_at, self._who(event), self.what, event.pgh_label, told)

    def hides(self, event) -> bool:
        """Whether the event joins the row to a record that the reader may not see: its words speak of that record."""
        links = [(each.name, getattr(event, each.attname)) for each in self.fields if each.is_relation]
        return any(number is not None and number not in self.related[name] for name, number in links)

    def _names(self, field, events):
        numbers = {getattr(event, field.attname) for event in events} - {None}
        rows = _worded(field.related_model).in_bulk(list(numbers)) if numbers else {}
        return {key: str(row) for key, row in rows.items() if self._sees(self.record_of(row))}

    def _sees(self, record):
        return not isinstance(record, Protected) or record.is_visible_to(self.user)

    def _value(self, field, event) -> str:
        value = getattr(event, field.attname)
        if value is None or value == "":
            return ""
        if field.is_relation:
            return self.related[field.name].get(value, _("not shown"))
        if isinstance(field, models.DateField) and hasattr(event, f"{field.name}_precision"):
            return partial(value, getattr(event, f"{field.name}_precision")).words(get_language() or "en")
        return _plain(field, value)

    def _who(self, event) -> str:
        user = self.users.get(_user_of(event))
        return (user.get_full_name() or user.username) if user else _("the system")


def _worded(model):
    """All rows of a model, with the rows that they name when they are put into words (`worded` of the model)."""
    rows, names = model._default_manager.all(), getattr(model, "worded", ())
    return rows.select_related(*names) if names else rows


def _plain(field, value) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {each}" for key, each in value.items())
    return str(dict(field.flatchoices).get(value, value))


def _user_of(event) -> int | None:
    return event.pgh_context.metadata.get("user") if event.pgh_context else None


def _differ(field, earlier, event) -> bool:
    names = (field.attname, f"{field.name}_precision")
    return any(getattr(earlier, name, None) != getattr(event, name, None) for name in names)


def _is_told(field, silent) -> bool:
    return field.name not in silent and not field.name.endswith("_precision")
