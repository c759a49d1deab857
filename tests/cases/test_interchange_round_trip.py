"""What is exported and imported into an empty register is exported again byte by byte, and stands where it stood."""

from datetime import date, timedelta
from pathlib import Path

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
ROOT = Path(__file__).parents[2]
FILES = {"demo": ROOT / "monitor/demo/histories.json", "gold": ROOT.parent / "shared/gold/histories.json"}


QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Without shrinking, which takes minutes with a database."""


def exported():
    return write(export_history(case) for case in Case.objects.order_by("pk"))


def in_an_empty_register(text, days=(), times=1):
    """The export after the import of a text, and where everybody stands on the days; nothing of it stays."""
    with transaction.atomic():
        for history in read(text) * times:
            import_history(history)
        found = exported(), [_said(answer(each, day)) for each in _persons() for day in days]
        transaction.set_rollback(True)
    return found


def _persons():
    return Person.objects.order_by("display_name")


def _said(found):
    return " ".join(f"{key} {value}" for key, value in found.items() if key != "person")


@pytest.mark.parametrize("name", FILES)
def test_export_import_export_is_byte_identical(name):
    if not FILES[name].exists():
        pytest.skip("The samples are not beside this checkout.")
    days = [date(2022, 2, 28), date(2023, 7, 1), date(2024, 1, 31), date(2031, 2, 28), date(2031, 4, 30)]
    first, standing = in_an_empty_register(FILES[name].read_text(), days)
    second, stood = in_an_empty_register(first, days)
    assert stood == standing
    assert second == first
    assert len(read(first)) == len(read(FILES[name].read_text()))


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
