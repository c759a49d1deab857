"""The section that the database finds is the one that the whole rule finds, whatever is known how exactly."""

from datetime import date, timedelta

import pytest

from cases.lists.places import places
from cases.models import Recognition
from cases.status import everything, section, standings
from people.models import Person
from tests.lists.making import a_person, held

pytestmark = pytest.mark.usefixtures("vocabularies")

LEDGERS = [
    [("pretrial_detention", "2024-01-10", None, {})],
    [("pretrial_detention", "2024-01", None, {})],
    [("pretrial_detention", "2023", "2024-02", {})],
    [("imprisonment", "2023-05", "2024-01", {"end_reason_id": "released"})],
    [("pretrial_detention", "2023-05-10", "2024-01", {}), ("house_arrest", "2024-01", None, {})],
    [("administrative_arrest", "2024-01-20", None, {"ordered_days": 15})],
    [("administrative_arrest", "2021-01-20", None, {"ordered_days": 15})],
    [("police_detention", "2024-01-18", "2024-01-20", {}),
     ("administrative_arrest", "2024-01-20", None, {"ordered_days": 10})],
    [("imprisonment", "2023-05-10", "2024-01-15", {"end_reason_id": "left_country"})],
    [("imprisonment", "2023-05-10", "2024-01-15", {"end_reason_id": "released"}), ("bail", "2024-01-15", None, {})],
    [("hospital_under_guard", "2024-01-10", None, {})],
    [("forced_psychiatric", "~2024-01-25", None, {})],
    [("pretrial_detention", "2024-01-10", "~2024-02-03", {})],
    [("pretrial_detention", "2023-05-10", "2024-01-25", {"end_reason_id": "died"})],
    [],
]  # fmt: skip


@pytest.mark.parametrize("released_since", [None, date(2024, 1, 10)])
def test_the_database_and_the_rule_put_everybody_into_the_same_section(released_since):
    for number, ledger in enumerate(LEDGERS):
        died = date(2024, 1, 25) if any(values.get("end_reason_id") == "died" for *_, values in ledger) else None
        person = a_person(f"Person Invented{number}", died=died)
        for kind, began, ended, values in ledger:
            held(person, kind, began, ended, **values)
    numbers = list(Person.objects.values_list("pk", flat=True))
    for days in range(0, 70, 5):
        day = date(2024, 1, 1) + timedelta(days=days)
        dead = set(Person.objects.filter(died__lte=day).values_list("pk", flat=True))
        found = places(numbers, dead, day, everything, released_since)
        always = Recognition(since=date.min)
        for pk, at in standings(numbers, day).items():
            assert found.section(pk) == section(at, always, released_since), (day, pk)
            assert found.periods.get(pk) == (at.period.pk if at.deprived else None), (day, pk)


def test_a_section_rests_on_more_than_public_facts_where_the_team_alone_knows_of_a_custody():
    freed, told = a_person("Saule Temirbek"), a_person("Aidos Ospan")
    held(freed, "pretrial_detention", "2022-05-10", "2022-06-10", visibility="team")
    held(told, "pretrial_detention", "2022-05-10", "2022-06-10")
    found = places([freed.pk, told.pk], set(), date(2024, 1, 31), everything)
    assert (found.section(freed.pk), found.section(told.pk)) == ("E", "E")
    assert found.doubtful == {freed.pk}
