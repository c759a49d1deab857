"""The list agrees with what careful readers say of real case histories, on the days they were asked about."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from cases.lists.policy import Policy
from cases.lists.select import select
from people.models import Name

HISTORIES = Path(settings.BASE_DIR).parent / "shared" / "gold" / "histories.json"
pytestmark = [
    pytest.mark.usefixtures("vocabularies"),
    pytest.mark.skipif(not HISTORIES.exists(), reason="the case histories are not on this machine"),
]


def expectations():
    """(name, what is expected on a day) for every question that names a section of the list."""
    for history in json.loads(HISTORIES.read_text(encoding="utf-8")):
        names = {person["key"]: person["name"] for person in history["people"]}
        for expected in history["expect"]:
            if "section" in expected:
                yield names[expected["who"]], expected


def test_everybody_stands_in_the_section_that_the_histories_say():
    call_command("import_history", str(HISTORIES), verbosity=0)
    asked = list(expectations())
    assert asked
    for name, expected in asked:
        person = Name.objects.get(text=name).person_id
        rows = select(Policy(), date.fromisoformat(expected["as_of"])).rows
        row = next(row for row in rows if row["person"] == person)
        assert row["section"] == expected["section"], (name, expected)
        if "sentence" in expected:
            sentence = [row["sentence"][key] for key in ("kind", "value", "unit")]
            assert sentence == [str(part) for part in expected["sentence"]]
        if "facility" in expected:
            assert row["facility"] == expected["facility"]
