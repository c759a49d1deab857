"""One rule, said twice: where the database says that somebody stands is where the function says it, on every day."""

import os
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, assume, given, settings

from cases import status
from cases.interchange.format import Unreadable, read, write
from cases.interchange.importing import import_history
from cases.models import CustodyPeriod
from cases.standing_sql import CUSTODY_COLUMNS, custody_on, standing_on
from cases.status import everything, standing, standings
from people.models import Person
from tests.cases.histories import registers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Without shrinking, which takes minutes with a database."""
EXAMPLES = 200 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 6


def by_function(person, day):
    at = standing(person, day)
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
    """Every day on which a custody period can begin or end, and the day on either side."""
    columns = CustodyPeriod.objects.values_list("began", "ended", "ordered_days")
    days = {day for row in columns for day in row[:2] if day}
    days |= {row[0] + timedelta(days=row[2]) for row in columns if row[2]}
    days |= {date(2031, month, 28) for month in range(1, 8)}
    return sorted(day + timedelta(days=n) for day in days for n in (-1, 0, 1))


@given(registers)
@settings(max_examples=EXAMPLES, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_the_database_and_the_function_agree_on_every_day_around_every_boundary(told):
    with transaction.atomic():
        entered(told)
        for day in boundaries():
            rows = {row.person_id: row for row in standing_on(Person.objects.all(), day, everything)}
            for person in Person.objects.all():
                assert by_database(rows[person.pk]) == by_function(person, day), day
            for row in custody_on(Person.objects.all(), day, everything):
                assert all(getattr(rows[row.person_id], name) == getattr(row, name) for name in CUSTODY_COLUMNS)
        transaction.set_rollback(True)


@given(registers)
@settings(max_examples=EXAMPLES // 2, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_standings_of_many_are_those_of_each(told):
    with transaction.atomic():
        entered(told)
        persons = list(Person.objects.values_list("pk", flat=True))
        for day in boundaries()[::5]:
            each = standings(persons, day)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(status, "FEW", 0)
                assert standings(persons, day) == each, day
        transaction.set_rollback(True)
