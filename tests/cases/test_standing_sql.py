"""One rule, said twice: where the database says that somebody stands is where the function says it, on every day."""

import os
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, assume, given, settings

from cases.interchange.format import Unreadable, read, write
from cases.interchange.importing import import_history
from cases.models import ChargeUpdate, CustodyPeriod, Decision, Hearing, StageChange
from cases.standing_set import stands
from cases.standing_sql import CUSTODY_COLUMNS, custody_on, standing_on
from cases.status import everything, standings
from people.models import Person
from tests.cases.histories import registers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Without shrinking, which takes minutes with a database."""
SAME = ("person_id", "day", "custody", "deprived", "certainty", "end_reason", "since", "held_since", "days_held",
        "released", "nominal_end", "died", "died_in_custody", "in_force")  # fmt: skip
"""What `Standing` and `Stand` both say in the same words."""
EXAMPLES = 200 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 6


def by_function(at):
    return {
        "custody": at.custody, "deprived": at.deprived, "period": at.period and at.period.pk,
        "facility": at.period and at.period.facility_id, "since": at.since and (at.since.start, at.since.precision),
        "days_held": at.days_held,
        "released": None if at.deprived else at.released and (at.released.start, at.released.precision),
        "died_in_custody": at.died_in_custody, "case": at.case and at.case.pk,
        "stage": at.stage and (at.stage.code, at.stage.since.start, at.stage.since.precision, at.stage.derived),
        "sentence": at.sentence and at.sentence.sentence.pk, "in_force": at.in_force,
        "decision": at.last_decision and at.last_decision.pk, "charges": [each.pk for each in at.charges],
    }  # fmt: skip


def by_database(row):
    return {
        "custody": row.custody, "deprived": row.deprived, "period": row.period_id, "facility": row.facility_id,
        "since": row.since and (row.since, row.precision), "days_held": row.days_held,
        "released": row.released and (row.released, row.released_precision),
        "died_in_custody": row.died_in_custody, "case": row.case_id,
        "stage": row.stage and (row.stage, row.stage_since, row.stage_precision, not row.stage_recorded),
        "sentence": row.sentence_id, "in_force": row.in_force, "decision": row.decision_id,
        "charges": row.charges or [],
    }  # fmt: skip


def entered(told):
    """Write the histories into the register; an example that contradicts itself is no example."""
    try:
        for history in read(write(told)):
            import_history(history)
    except Unreadable:
        assume(False)


def boundaries():
    """Every day on which a custody period can begin or end, or the proceedings move, and the day on either side."""
    columns = CustodyPeriod.objects.values_list("began", "ended", "ordered_days")
    days = {day for row in columns for day in row[:2] if day}
    days |= {row[0] + timedelta(days=row[2]) for row in columns if row[2]}
    moved = (Decision, "decided"), (ChargeUpdate, "happened"), (Hearing, "held"), (StageChange, "entered")
    days |= {day for model, column in moved for day in model.objects.values_list(column, flat=True)}
    days |= {date(2031, month, 28) for month in range(1, 8)}
    return sorted(day + timedelta(days=n) for day in days for n in (-1, 0, 1))


@given(registers)
@settings(max_examples=EXAMPLES, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_the_database_and_the_function_agree_on_every_day_around_every_boundary(told):
    with transaction.atomic():
        entered(told)
        persons = list(Person.objects.values_list("pk", flat=True))
        for turn, day in enumerate(boundaries()):
            few = turn % 2 == 0  # both plans give the same
            rows = {row.person_id: row for row in standing_on(Person.objects.all(), day, everything, few)}
            for pk, at in standings(persons, day).items():
                assert by_database(rows[pk]) == by_function(at), day
            for row in custody_on(Person.objects.all(), day, everything):
                assert all(getattr(rows[row.person_id], name) == getattr(row, name) for name in CUSTODY_COLUMNS)
        transaction.set_rollback(True)


def plain(at):
    """A `Standing` as `cases.standing_set.stands` tells it."""
    facility = at.period.facility if at.custody else None
    cases = [case for case in at.begun if case.kind == "criminal"] or ([at.case] if at.case else [])
    return {
        "period": at.period and at.period.pk, "facility": facility and facility.pk,
        "place": (at.period.place_id or (facility and facility.place_id)) if at.custody else None,
        "charges": [each.pk for each in at.charges], "provisions": [each.code for each in at.provisions],
        "updates": [update.pk for each in at.charges for update in each.updates.all()],
        "sentence": at.sentence and (at.sentence.sentence.pk, at.sentence.decision.pk, at.sentence.decision.decided_on,
                                     at.sentence.kind, at.sentence.value, at.sentence.in_force),
        "cases": [case.pk for case in cases], "last_decision": at.last_decision and at.last_decision.pk,
    } | {name: getattr(at, name) for name in SAME}  # fmt: skip


def from_set(at):
    of = at.sentence
    return {
        "period": at.period, "facility": at.facility, "place": at.place, "charges": at.charges,
        "provisions": at.provisions, "updates": at.updates,
        "sentence": of and (of.number, of.decision, of.decided, of.kind, of.value, of.in_force),
        "cases": [case.number for case in at.cases], "last_decision": at.last_decision,
    } | {name: getattr(at, name) for name in SAME}  # fmt: skip


@given(registers)
@settings(max_examples=EXAMPLES // 2, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_the_plain_values_of_many_are_those_of_each(told):
    with transaction.atomic():
        entered(told)
        persons = list(Person.objects.values_list("pk", flat=True))
        for day in boundaries()[::5]:
            found = stands(persons, day, everything)
            for pk, at in standings(persons, day).items():
                assert from_set(found[pk]) == plain(at), (day, pk)
        transaction.set_rollback(True)
