"""Histories of the samples, through the commands: what a careful reader would answer, and the way out and in again."""

import json
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.interchange.format import read
from cases.models import Case
from tests.cases.test_interchange_round_trip import in_an_empty_register, where_all_stand

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
ROOT = Path(__file__).parents[2]
FILES = {"demo": ROOT / "monitor/demo/histories.json", "gold": ROOT.parent / "shared/gold/histories.json"}
DAYS = [date(2022, 2, 28), date(2023, 7, 1), date(2024, 1, 31), date(2031, 2, 28), date(2031, 4, 30)]


@dataclass
class TakenIn:
    """What came of importing a file: what is not as expected, what was exported, where everybody stood; and what
    importing it once more said and left.
    """

    histories: int
    wrong: list[str]
    once: str
    stood: list
    said_again: str
    twice: str


@pytest.fixture(scope="module", params=FILES)
def taken_in(request, django_db_setup, django_db_blocker):
    """Imported once for all tests of this module; nothing of it stays."""
    file = FILES[request.param]
    if not file.exists():
        pytest.skip("The samples are not beside this checkout.")
    histories = json.loads(file.read_text())
    with django_db_blocker.unblock(), transaction.atomic():
        run("import_history", str(file))
        wrong = [line for history in histories for line in differences(history)]
        once, stood = exported(), where_all_stand(DAYS)
        found = TakenIn(len(histories), wrong, once, stood, run("import_history", str(file)), exported())
        transaction.set_rollback(True)
    return found


def run(command, *args):
    out = StringIO()
    call_command(command, *args, stdout=out)
    return out.getvalue()


def squeezed(value):
    return sorted(value, key=str) if isinstance(value, list) and value and isinstance(value[0], list) else value


def differences(history):
    names = {person["key"]: person["name"] for person in history["people"]}
    for expected in history["expect"]:
        name, day = names[expected["who"]], expected["as_of"]
        found = json.loads(run("status", "--person", name, "--as-of", day, "--format", "json"))
        for key in expected.keys() - {"as_of", "who"}:
            if squeezed(found[key]) != squeezed(expected[key]):
                yield f"{name} on {day}: {key} is {found[key]}, expected {expected[key]}"


def exported():
    return run("export_history", "--case", *map(str, Case.objects.order_by("pk").values_list("pk", flat=True)))


def test_every_expectation_holds_after_the_import(taken_in):
    assert taken_in.wrong == []


def test_importing_twice_changes_nothing(taken_in):
    assert taken_in.twice == taken_in.once
    added = [line for line in taken_in.said_again.splitlines() if "facts added" in line]
    assert added and [line for line in added if not line.endswith(": 0")] == []


def test_export_import_export_is_byte_identical_and_everybody_stands_where_they_stood(taken_in):
    again, stood = in_an_empty_register(taken_in.once, DAYS)
    assert (again, stood) == (taken_in.once, taken_in.stood)
    assert len(read(taken_in.once)) == taken_in.histories
