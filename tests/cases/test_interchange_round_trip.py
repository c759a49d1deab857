"""What is exported and imported into an empty register is exported again byte by byte, and stands where it stood."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, assume, given, settings

from cases.interchange.answers import answer
from cases.interchange.exporting import export_history
from cases.interchange.format import Unreadable, read, write
from cases.interchange.importing import import_history
from cases.models import Case
from people.models import Person
from tests.cases.histories import histories

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Without shrinking, which takes minutes with a database."""


def exported():
    return write(export_history(case) for case in Case.objects.order_by("pk"))


def in_an_empty_register(text, days=(), times=1):
    """The export after the import of a text, and where everybody stands on the days; nothing of it stays."""
    with transaction.atomic():
        for history in read(text) * times:
            import_history(history)
        found = exported(), where_all_stand(days)
        transaction.set_rollback(True)
    return found


def where_all_stand(days):
    """What is answered for each person of the register on each of the days."""
    return [_said(answer(each, day)) for each in Person.objects.order_by("display_name") for day in days]


def _said(found):
    return " ".join(f"{key} {value}" for key, value in found.items() if key != "person")


DAYS = [date(2031, 1, 1) + timedelta(days=41 * n) for n in range(5)]


@given(histories)
@settings(max_examples=6, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_any_history_that_can_be_imported_survives_the_round_trip(history):
    try:
        first, standing = in_an_empty_register(write([history]), DAYS)
    except Unreadable:
        assume(False)
    second, stood = in_an_empty_register(first, DAYS)
    assert second == first
    assert stood == standing


@given(histories)
@settings(max_examples=4, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_any_history_imported_twice_is_imported_once(history):
    try:
        once = in_an_empty_register(write([history]), DAYS)
    except Unreadable:
        assume(False)
    assert in_an_empty_register(write([history]), DAYS, times=2) == once
