"""What becomes of everything that happened when two persons, organisations or places are merged."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _

from cases import panels
from cases.models import CustodyPeriod
from cases.models.custody import held_during
from cases.permissions import visible_custody
from people.fields import written
from people.journal import Journal
from people.merging_rules import GENERIC, RELATIONS, Move, Refer
from people.models import Person
from people.obstacles import OBSTACLES, Obstacle
from people.panels import adds_panel

OF_AN_UPDATE = ("kind", "happened", "happened_precision", "became_id", "decision_id", "note")


@dataclass(frozen=True)
class MoveWithNotes(Move):
    """Rows that are folded into one keep the notes of both."""

    def apply(self, rows: models.QuerySet, column: str, kept: models.Model, journal: Journal) -> None:
        standing = {self._key(row): row for row in rows.model._base_manager.filter(**{column: kept.pk})}
        for row in rows:
            twin = standing.get(self._key(row))
            if twin and twin.note and row.note:
                journal.change(twin, note=f"{twin.note}\n{row.note}")
        super().apply(rows, column, kept, journal)


def register() -> None:
    """Add the rules of this app, and what tells two persons apart on the page where they are compared."""
    RELATIONS.update({
        "cases.involvement.person": Move(once=("incident_id", "role_id")),
        "cases.party.person": Move(once=("case_id", "role_id")),
        "cases.charge.party": Move(once=("provision_id",)),
        "cases.chargeupdate.became": Move(),
        "cases.chargeupdate.charge": Move(once=OF_AN_UPDATE),
        "cases.hearing.judge": Move(),
        "cases.observation.judge": Move(),
        "cases.removal.person": Move(),
        "cases.decision.judge": Move(),
        "cases.decisionperson.person": Move(once=("decision_id",)),
        "cases.sentence.person": Move(),
        "cases.custodyperiod.person": Move(),
        "cases.recognition.person": Move(),
        "cases.externalfinding.person": Move(),
        "cases.follow.person": MoveWithNotes(once=("user_id",)),
        "cases.involvement.organisation": Move(once=("incident_id", "role_id")),
        "cases.party.organisation": Move(once=("case_id", "role_id")),
        "cases.hearing.court": Move(),
        "cases.decision.body": Move(),
        "cases.custodyperiod.facility": Move(),
        "cases.recognition.body": Move(),
        "cases.prisonerlist_bodies.organisation": Move(once=("prisonerlist_id",)),
        "cases.incident.place": Move(),
        "cases.hearing.place": Move(),
        "cases.decision.place": Move(),
        "cases.custodyperiod.place": Move(),
    })  # fmt: skip
    GENERIC.update({
        "cases.citation": Refer(),
        "cases.entryfact": Refer(once=("entry_id",), sets={"created": False}),
    })  # fmt: skip
    OBSTACLES[Person].append(held_twice)
    for maker in (panels.custody, panels.cases, panels.sources):
        adds_panel("person comparison")(maker)


def held_twice(survivor: Person, merged: Person, user) -> list[Obstacle]:
    """Custody of the one during custody of the other: nobody is held twice, so one of the periods is wrong."""
    seen = set(visible_custody(user).filter(person__in=(survivor, merged)).values_list("pk", flat=True))
    return [
        _told(period, other, seen)
        for period in _held(merged)
        for other in _held(survivor).filter(days__overlap=period.days)
    ]


def _held(person: Person):
    """The periods that may not overlap, each with its certain `days`."""
    rows = CustodyPeriod.objects.filter(person=person, deprives=True, chosen=True)
    return rows.annotate(days=held_during()).select_related("kind", "person").order_by("began", "pk")


def _told(one: CustodyPeriod, other: CustodyPeriod, seen: set[int]) -> Obstacle:
    sentence = _("%(one)s and %(other)s overlap. End one of them, or untick the one that is not believed.")
    seen_ones = [each for each in (one, other) if each.pk in seen]
    links = [(f"#{each.person_id} {each.person}", each.get_absolute_url()) for each in seen_ones]
    return Obstacle(sentence % {"one": _words(one, seen), "other": _words(other, seen)}, tuple(links))


def _words(period: CustodyPeriod, seen: set[int]) -> str:
    if period.pk not in seen:
        return _("A custody period that you may not see")
    days = f"{written(period.began_on)} – {written(period.ended_on) or '…'}"
    return f"#{period.person_id} {period.person}: {period.kind}, {days}"
