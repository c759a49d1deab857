"""From facts to timeline entries: what changed is marked by the database and built once, whoever changed it and
however.
"""

from datetime import date

import pytest
from django.db import connection

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    CustodyPeriod,
    Decision,
    IncidentTyping,
    Recognition,
    Sentence,
    TimelineDue,
    TimelineEntry,
)
from cases.timelines.build import behind, build_due, mark_all
from people.models import Organisation, Place
from tests.cases.builders import make_case, make_incident, make_person, provision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def lines(**values):
    return TimelineEntry.objects.filter(**values)


def test_an_incident_is_on_the_timeline_of_its_persons_and_of_every_place_around_it():
    aset = make_person("Aset Nurgaliev")
    taldykorgan = Place.objects.get(key="taldykorgan")
    incident = make_incident("Detained at the market.", "14 May 2023", affected=[aset], place=taldykorgan)
    build_due()
    entry = lines(persons__contains=[aset.pk]).get()
    zhetysu, country = Place.objects.get(key="zhetysu-region"), Place.objects.get(key="kazakhstan")
    assert entry.object_id == incident.pk
    assert entry.places == [taldykorgan.pk, zhetysu.pk, country.pk]


def test_a_place_lies_where_it_lay_on_the_day():
    taldykorgan = Place.objects.get(key="taldykorgan")
    make_incident("Before the new regions.", "14 May 2021", place=taldykorgan)
    build_due()
    assert Place.objects.get(key="almaty-region").pk in lines().get().places


def test_a_month_precise_incident_covers_the_days_of_the_month():
    make_incident("Some day in May.", "May 2023")
    build_due()
    entry = lines().get()
    assert (entry.first, entry.last, entry.happened_precision) == (date(2023, 5, 1), date(2023, 5, 31), "month")


def test_a_change_by_raw_sql_reaches_the_timeline():
    incident = make_incident("First words.", "14 May 2023")
    build_due()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_incident SET summary = 'Second words.' WHERE id = %s", [incident.pk])
    assert behind()
    build_due()
    assert lines().get().text == "Second words."
    assert not behind()


def test_a_line_goes_when_its_fact_goes():
    incident = make_incident("A mistake.", "14 May 2023")
    build_due()
    incident.delete()
    build_due()
    assert not lines().exists()


def test_building_twice_changes_nothing():
    aset = make_person("Aset Nurgaliev")
    make_incident("Detained.", "14 May 2023", affected=[aset])
    build_due()
    before = list(lines().values())
    mark_all()
    build_due()
    assert list(lines().values()) == before


def test_a_type_given_later_is_on_the_line_and_context_is_known():
    incident = make_incident("A law was passed.", "14 May 2023")
    IncidentTyping.objects.create(incident=incident, type_id="legislation")
    build_due()
    assert (lines().get().types, lines().get().context) == (["legislation"], True)


def test_a_prosecution_makes_a_line_for_each_dated_step():
    aset = make_person("Aset Nurgaliev")
    case = make_case("The case of Aset", accused=[aset], visibility="public")
    charge = Charge.objects.create(party=case.parties.get(), provision=provision("CC", "405", "2"))
    ChargeUpdate.objects.create(charge=charge, happened=date(2031, 1, 5))
    verdict = Decision.objects.create(case=case, outcome_id="convicted", decided=date(2031, 6, 1))
    Sentence.objects.create(decision=verdict, person=aset, kind_id="imprisonment", value=3, unit="year")
    CustodyPeriod.objects.create(
        person=aset, case=case, kind_id="pretrial_detention", began=date(2031, 1, 6), ended=date(2031, 6, 1)
    )
    build_due()
    events = list(lines(persons__contains=[aset.pk]).order_by("first", "pk").values_list("event", flat=True))
    assert sorted(events) == ["charge", "custody_began", "custody_ended", "decision"]
    assert lines(event="decision").get().codes["sentences"][0]["value"] == "3"


def test_being_at_liberty_is_no_custody_that_began():
    aset = make_person("Aset Nurgaliev")
    CustodyPeriod.objects.create(person=aset, kind_id="at_liberty", began=date(2031, 1, 6))
    build_due()
    assert not lines().exists()


def test_a_restricted_case_hides_all_its_lines_at_once(anna, boris):
    aset = make_person("Aset Nurgaliev")
    case = make_case("The case of Aset", accused=[aset])
    Decision.objects.create(case=case, outcome_id="convicted", decided=date(2031, 6, 1))
    build_due()
    Case.objects.filter(pk=case.pk).update(visibility="restricted", shown_to=[anna.pk])
    build_due()
    assert TimelineEntry.objects.visible_to(anna).count() == 1
    assert TimelineEntry.objects.visible_to(boris).count() == 0


@pytest.mark.parametrize("record", ["incident", "case", "person"])
def test_what_is_made_restricted_is_off_the_timeline_before_anything_is_built(record, boris):
    aset = make_person("Aset Nurgaliev", visibility="public")
    case, incident = make_case("The case", accused=[aset]), make_incident("Seen.", "2031")
    records = {"person": aset, "case": case, "incident": incident}
    Decision.objects.create(case=case, outcome_id="convicted", decided=date(2031, 6, 1))
    CustodyPeriod.objects.create(person=aset, kind_id="bail", began=date(2031, 1, 6))
    build_due()
    before = TimelineEntry.objects.visible_to(boris).count()
    hidden = records[record]
    type(hidden).objects.filter(pk=hidden.pk).update(visibility="restricted", shown_to=[boris.pk + 1])
    assert TimelineEntry.objects.visible_to(boris).count() == before - 1
    assert behind()
    build_due()
    assert TimelineEntry.objects.visible_to(boris).count() == before - 1


def test_a_proposed_recognition_is_nobodys_fact_yet(pavel, boris):
    body = Organisation.objects.create(kind_id="ngo", name="Steppe Watch")
    recognition = Recognition.objects.create(
        person=make_person("Aset Nurgaliev"),
        body=body,
        label_id="political_prisoner",
        since=date(2031, 1, 1),
        proposed_by=boris,
    )
    build_due()
    assert not lines().exists()
    Recognition.objects.filter(pk=recognition.pk).update(state="decided", decided_by=pavel)
    build_due()
    assert lines().get().event == "recognised"


def test_of_a_long_backlog_the_latest_change_is_built_first_and_the_rest_by_the_next_task(monkeypatch):
    for name in ("BATCH", "SECONDS"):
        monkeypatch.setattr(f"cases.timelines.build.{name}", 1 if name == "BATCH" else -1)
    for day in (14, 15, 16):
        make_incident(f"Day {day}.", f"{day} May 2023")
    assert build_due() == 1
    assert list(lines().values_list("text", flat=True)) == ["Day 16."]
    assert behind()


def test_marks_are_left_when_building_fails_halfway(monkeypatch):
    make_incident("Detained.", "14 May 2023")
    monkeypatch.setattr("cases.timelines.build.build", lambda fact, numbers: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build_due()
    assert TimelineDue.objects.exists()
    assert not lines().exists()
