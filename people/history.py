"""What changed, when, by whom, as the database wrote it down: for readers, and for two who write at the same time."""

from typing import Any

from people.changes import Change, changes
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


def history(record, user) -> list[Change]:
    """The changes of a record and of what belongs to it, the newest first, as `user` may see them."""
    found = changes(type(record), {"pgh_obj_id": record.pk}, user, silent=SILENT)
    for model, link in PARTS[type(record)]:
        found += changes(model, {link: record.pk}, user, silent=SILENT)
    return sorted(found, key=lambda change: change.at)[::-1]


def version(record) -> str:
    """A token that changes with every change of what the record's form shows: the numbers of its newest events."""
    return ".".join(str(_events(model, which).last() or 0) for model, which in _of_the_card(record))


def changes_since(record, token: str, user) -> list[Change]:
    """What was changed on the record's card after `version` gave the token, the oldest first."""
    seen = [int(number) for number in token.split(".") if number.isdecimal()]
    parts = zip(_of_the_card(record), seen, strict=False)
    found = [
        change for (model, which), since in parts for change in changes(model, which, user, silent=SILENT, since=since)
    ]
    return sorted(found, key=lambda change: change.at)


def _of_the_card(record) -> list[tuple[Any, dict]]:
    parts = FIELDS_OF_THE_CARD.get(type(record), [])
    return [(type(record), {"pgh_obj_id": record.pk}), *((model, {link: record.pk}) for model, link in parts)]


def _events(model, which):
    return model.pgh_event_model.objects.filter(**which).order_by("pgh_id").values_list("pgh_id", flat=True)
