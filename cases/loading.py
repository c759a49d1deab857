"""The records from which standing, stage, charges and sentence are derived: by one statement, for one as for fifty."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, QuerySet

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    CustodyPeriod,
    Decision,
    DecisionPerson,
    Hearing,
    Limit,
    Party,
    Sentence,
    StageChange,
)
from cases.reckoning import ACCUSED
from monitor.accounts.prepared import Asked, Question
from monitor.accounts.protection import CONSOLE, visible_q
from people.models import OrganisationName, Person
from people.nested import Nested, keep, loaded

LABELS = ("label_en", "label_ru", "label_kk")
CASE = OuterRef("pk")


def term(name: str, *more: str) -> list[str]:
    """The columns of a term of a vocabulary to which `name` leads."""
    return [f"{name}__{column}" for column in ("code", *LABELS, *more)]


def _read(rows: QuerySet, asked: Asked) -> QuerySet:
    """Cases with the parts that the asker may see, as lists still unconnected."""
    updates = ChargeUpdate.objects.order_by("happened", "pk")
    of_update = ("id", "charge_id", "became_id", "kind", "happened", "happened_precision")
    decisions = Decision.objects.filter(visible_q(asked.user), case=CASE).order_by("decided", "pk")
    hearings = Hearing.objects.filter(visible_q(asked.user), case=CASE).order_by("held", "time", "pk")
    return rows.filter(visible_q(asked.user)).annotate(
        read_parties=Nested(
            Party.objects.filter(case=CASE).order_by("pk"), "id", "case_id", "person_id", "organisation_id", "role_id"
        ),
        read_charges=Nested(
            Charge.objects.filter(party__case=CASE).order_by("pk"), "id", "party_id", "provision__id",
            "provision__law_id", "provision__article", "provision__part",
        ),
        read_updates=Nested(updates.filter(charge__party__case=CASE), *of_update),
        read_origins=Nested(updates.filter(became__party__case=CASE), *of_update),
        read_decisions=Nested(
            decisions, "id", "case_id", "instance", "decided", "decided_precision", "in_force", "in_force_precision",
            "reviews_id", *term("outcome"),
        ),
        read_persons=Nested(DecisionPerson.objects.filter(decision__case=CASE), "id", "decision_id", "person_id"),
        read_sentences=Nested(
            Sentence.objects.filter(decision__case=CASE).order_by("pk"), "id", "decision_id", "person_id", "value",
            "unit", "regime", *term("kind", "main"),
        ),
        read_hearings=Nested(hearings, "id", "case_id", "kind_id", "held", "held_precision", "time", "result"),
        read_stages=Nested(
            StageChange.objects.filter(case=CASE).order_by("entered", "pk"), "id", "case_id", "entered",
            "entered_precision", "note", *term("stage"),
        ),
    )  # fmt: skip


def _against(asked: Asked) -> QuerySet:
    """Cases in which one of the persons is accused, charged or sentenced."""
    persons = asked.numbers("persons")
    parties = Party.objects.filter(person__in=persons, role__in=ACCUSED).order_by().values("case")
    charged = Charge.objects.filter(party__person__in=persons).order_by().values("party__case")
    sentenced = Sentence.objects.filter(person__in=persons).order_by().values("decision__case")
    return _read(Case.objects.filter(pk__in=parties.union(charged, sentenced)), asked)


def _periods(asked: Asked) -> QuerySet:
    """All custody of the persons, also claims that are not computed with."""
    names = OrganisationName.objects.filter(organisation=OuterRef("facility"))
    seen = ExpressionWrapper(visible_q(asked.user, "facility__"), output_field=BooleanField())
    rows = CustodyPeriod.objects.filter(visible_q(asked.user), person__in=asked.numbers("persons"))
    return rows.select_related("kind", "facility", "place", "end_reason").annotate(
        facility_is_seen=seen,
        facility_names=Nested(names, "id", "text", "valid_from", "valid_until", "other_spelling"),
    )


AGAINST, PERIODS = Question(_against), Question(_periods)
NUMBERED = Question(lambda asked: _read(Case.objects.filter(pk__in=asked.numbers("cases")), asked))

LIMITS = Question(lambda asked: Limit.objects.on(asked.day("day")))


def limits_on(day: date) -> dict[str, Limit]:
    """The limits and rates of the law that hold on a day, by key."""
    return {row.key: row for row in LIMITS(CONSOLE, day=day)}


def with_proceedings(cases: Iterable[int], user: Any) -> list[Case]:
    """The cases of these numbers with parties, charges, decisions, hearings and stages, the latest case first: of
    those records that the user may see.
    """
    return [_connected(case) for case in NUMBERED(user, cases=cases)]


def cases_against(persons: Iterable[int], user: Any) -> list[Case]:
    """The same for all cases against the persons."""
    return [_connected(case) for case in AGAINST(user, persons=persons)]


def custody_of(persons: Iterable[int], user: Any) -> dict[int, list[CustodyPeriod]]:
    """Person → custody periods that the user may see, with kind, facility, place and reason of the end."""
    found = defaultdict(list)
    for period in PERIODS(user, persons=persons):
        if period.facility:
            keep(period.facility, "names", period.facility_names)
        found[period.person_id].append(period)
    return found


def _connected(case: Case) -> Case:
    """Give each part to what it belongs to."""
    parties = {party.pk: party for party in case.read_parties}
    charges = {charge.pk: charge for charge in case.read_charges}
    for charge in charges.values():
        charge.party = parties[charge.party_id]
    decisions = {decision.pk: decision for decision in case.read_decisions}
    _give([case], "parties", case.read_parties, "case_id")
    _give(parties.values(), "charges", case.read_charges, "party_id")
    _give(charges.values(), "updates", case.read_updates, "charge_id")
    _give(charges.values(), "came_from", case.read_origins, "became_id")
    _give([case], "decisions", case.read_decisions, "case_id")
    _give(decisions.values(), "sentences", case.read_sentences, "decision_id")
    _give([case], "hearings", case.read_hearings, "case_id")
    _give([case], "stages", case.read_stages, "case_id")
    _name(decisions, case.read_persons)
    return case


def _give(owners: Iterable, relation: str, rows: list, link: str) -> None:
    """To each owner the rows that name it."""
    found = defaultdict(list)
    for row in rows:
        found[getattr(row, link)].append(row)
    for owner in owners:
        keep(owner, relation, found[owner.pk])


def _name(decisions: dict[int, Decision], links: list[DecisionPerson]) -> None:
    """To each decision the persons whom it concerns, by their numbers alone."""
    named = defaultdict(list)
    for link in links:
        named[link.decision_id].append(loaded(Person, {"id": link.person_id}))
    for decision in decisions.values():
        keep(decision, "persons", named[decision.pk])
