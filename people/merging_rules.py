"""What becomes of every relation of a person, an organisation or a place when two are merged: one rule each, enforced
by a test.

Rules say what becomes of the rows that point at a record that goes. They are kept by relation, `people.name.person`.
`cases` registers the rules of its own tables when it starts (`cases.merging_rules`), so `people` knows nothing of
them. A row that says the same as one of the survivor is folded into it, and what points at it follows by the same
table.
"""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models

from people.journal import Journal


@dataclass(frozen=True)
class Move:
    """Rows follow to the survivor. A row equal to one of the survivor's in the columns `once` is folded into it.

    `sets` are columns that a row has at its new place.
    """

    once: tuple[str, ...] = ()
    sets: dict[str, Any] = field(default_factory=dict)

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        standing = rows.model._base_manager.filter(**{column: kept.pk}) if self.once else ()
        by_key = {self._key(row): row for row in standing}
        for row in rows:
            twin = by_key.get(self._key(row)) if self.once else None
            if twin:
                fold(twin, row, journal)
            else:
                journal.change(row, **{column: kept.pk}, **self.sets)

    def _key(self, row: models.Model) -> tuple:
        return tuple(getattr(row, name) for name in self.once)


@dataclass(frozen=True)
class Spare(Move):
    """Rows follow where the survivor has none of its own; else they go."""

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        if rows.model._base_manager.filter(**{column: kept.pk}).exists():
            Drop().apply(rows, column, kept, journal)
        else:
            super().apply(rows, column, kept, journal)


@dataclass(frozen=True)
class Drop:
    """Rows go with the record: they are derived from it, or say nothing without it."""

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        for row in rows:
            journal.remove(row)


@dataclass(frozen=True)
class Pair(Move):
    """Rows join two persons, the other one in the column `other`. A row that joined the two who are one now goes.

    `ordered`: the lower number stands in the first of the two columns.
    """

    other: str = ""
    ordered: tuple[str, str] | None = None

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        for row in rows:
            across = getattr(row, self.other)
            placed = self._placed(column, kept.pk, across)
            same = {name: getattr(row, name) for name in self.once}
            twin = rows.model._base_manager.filter(**placed, **same).exclude(pk=row.pk).first()
            if across == kept.pk:
                journal.remove(row)
            elif twin:
                fold(twin, row, journal)
            else:
                journal.change(row, **placed)

    def _placed(self, column: str, kept: int, across: int) -> dict[str, int]:
        if self.ordered:
            return dict(zip(self.ordered, sorted((kept, across)), strict=True))
        return {column: kept, self.other: across}


@dataclass(frozen=True)
class Refer:
    """Rows name any kind of record by its kind and number (a generic relation); they name the kept one from now on."""

    once: tuple[str, ...] = ()
    sets: dict[str, Any] = field(default_factory=dict)

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        kind = ContentType.objects.get_for_model(kept)
        for row in rows:
            same = {name: getattr(row, name) for name in self.once}
            known = rows.model._base_manager.filter(content_type=kind, object_id=kept.pk, **same)
            if self.once and known.exists():
                journal.remove(row)
            else:
                journal.change(row, object_id=kept.pk, **self.sets)


Rule = Move | Drop | Refer


OF_AN_AFFILIATION = ("role_id", "began", "began_precision", "ended", "ended_precision")
RELATIONS: dict[str, Rule] = {
    "people.personoccupation.person": Move(once=("occupation_id",)),
    "people.name.person": Move(once=("text",), sets={"preferred": False}),
    "people.namekey.name": Drop(),
    "people.namekey.person": Move(),
    "people.affiliation.person": Move(once=("organisation_id", *OF_AN_AFFILIATION)),
    "people.affiliation.organisation": Move(once=("person_id", *OF_AN_AFFILIATION)),
    "people.relationship.person": Pair(other="other_id", once=("kind_id",)),
    "people.relationship.other": Pair(other="person_id", once=("kind_id",)),
    "people.notthesame.lower": Pair(other="higher_id", ordered=("lower_id", "higher_id")),
    "people.notthesame.higher": Pair(other="lower_id", ordered=("lower_id", "higher_id")),
    "people.duplicatepair.lower": Drop(),
    "people.duplicatepair.higher": Drop(),
    "people.organisation.parent": Move(),
    "people.organisationname.organisation": Move(
        once=("text", "code", "valid_from", "valid_until"), sets={"other_spelling": True}
    ),
    "people.legalstatus.organisation": Move(once=("status", "since", "since_precision")),
    "people.placename.place": Move(once=("language", "text", "valid_from"), sets={"other_spelling": True}),
    "people.placeparent.place": Spare(),
    "people.placeparent.parent": Move(once=("place_id", "valid_from", "valid_until")),
    "people.organisation.place": Move(),
    "people.person.citizenship": Move(),
    "people.person.home": Move(),
}
"""Relation → rule, in the order in which they are applied."""

GENERIC: dict[str, Refer] = {}
"""The models that name records by kind and number → rule."""


def fold(kept: models.Model, gone: models.Model, journal: Journal) -> None:
    """Let `kept` speak for `gone`: all that points at it moves by the rules, gaps are filled, the row is removed."""
    follow(kept, gone, journal)
    journal.change(kept, **_gaps(kept, gone))
    journal.remove(gone, into=kept)


def follow(kept: models.Model, gone: models.Model, journal: Journal) -> None:
    """Apply the rule of every relation that points at `gone`."""
    for link in links_to(type(gone)):
        rows = link.model._base_manager.filter(**{link.attname: gone.pk}).order_by("pk")
        RELATIONS[name_of(link)].apply(rows, link.attname, kept, journal)
    kind = ContentType.objects.get_for_model(gone)
    for label, rule in GENERIC.items():
        named = apps.get_model(label)._base_manager.filter(content_type=kind, object_id=gone.pk).order_by("pk")
        rule.apply(named, "object_id", kept, journal)


def links_to(model: type[models.Model]) -> list[models.ForeignKey]:
    """The columns of all tables that point at `model`, but for those of history, which tells of its own time.

    In the order of RELATIONS; one without a rule is a KeyError.
    """
    relations = model._meta.get_fields(include_hidden=True)
    links = [each.field for each in relations if each.auto_created and (each.one_to_many or each.one_to_one)]
    order = list(RELATIONS)
    return sorted((each for each in links if not is_history(each.model)), key=lambda each: order.index(name_of(each)))


def is_history(model: type[models.Model]) -> bool:
    """Whether a table holds what the triggers wrote down."""
    return hasattr(model, "pgh_tracked_model")


def name_of(link: models.ForeignKey) -> str:
    """The name of a relation in RELATIONS: `people.name.person`."""
    return f"{link.model._meta.label_lower}.{link.name}"


def _gaps(kept: models.Model, gone: models.Model) -> dict[str, Any]:
    """Texts that `kept` lacks and `gone` has."""
    columns = kept._meta.concrete_fields
    texts = [each.attname for each in columns if isinstance(each, models.CharField | models.TextField)]
    return {name: getattr(gone, name) for name in texts if not getattr(kept, name) and getattr(gone, name)}
