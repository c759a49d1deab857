"""Histories of the samples: what a careful reader would answer, through the commands."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from cases.models import Case

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
ROOT = Path(__file__).parents[2]
FILES = {"demo": ROOT / "monitor/demo/histories.json", "gold": ROOT.parent / "shared/gold/histories.json"}


@pytest.fixture(params=FILES)
def file(request):
    if not FILES[request.param].exists():
        pytest.skip("The samples are not beside this checkout.")
    return FILES[request.param]


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


def test_every_expectation_holds_after_the_import_and_importing_twice_changes_nothing(file):
    run("import_history", str(file))
    histories = json.loads(file.read_text())
    assert [line for history in histories for line in differences(history)] == []
    once = exported()
    again = run("import_history", str(file))
    assert exported() == once
    assert [line for line in again.splitlines() if "facts added" in line and not line.endswith(": 0")] == []
