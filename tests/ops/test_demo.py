"""The demo data: after the first start every page has something to show, and a second start adds nothing."""

import json
from datetime import date
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test import Client, TestCase
from django.urls import reverse

from cases.interchange.answers import answer, person_meant
from cases.lists.recognising import missing
from cases.models import Edition, Entry, Hearing, Law, Recognition, Source, TimelineDue, TimelineEntry
from monitor.accounts.models import User
from monitor.demo import load
from people.models import Organisation, Person, Place


def rows():
    models = [model for room in ("people", "cases") for model in apps.get_app_config(room).get_models()]
    return {model.__name__: model.objects.count() for model in models}


class TestDemo(TestCase):
    """The demo is taken in once for all of these."""

    @classmethod
    def setUpTestData(cls):
        if not Law.objects.exists():
            call_command("load_vocabularies", verbosity=0)
        User.objects.create_superuser("admin", password="a long phrase for the tests")
        call_command("load_demo", stdout=StringIO())

    def test_loading_the_demo_twice_adds_nothing(self):
        before = rows()
        call_command("load_demo", stdout=StringIO())
        assert rows() == before

    def test_every_expectation_of_the_demo_holds_beside_what_the_bulletins_told(self):
        text = load.moved((load.HERE / "histories.json").read_text(), load.demo_year())
        wrong = []
        for history in json.loads(text):
            names = {person["key"]: person["name"] for person in history["people"]}
            for expected in history["expect"]:
                found = answer(person_meant(names[expected["who"]]), date.fromisoformat(expected["as_of"]))
                keys = expected.keys() - {"as_of", "who"}
                wrong += [(names[expected["who"]], key, found[key]) for key in keys if found[key] != expected[key]]
        assert wrong == []

    def test_two_bulletins_are_reviewed_and_two_wait(self):
        waiting = Entry.objects.waiting().values_list("source__period_month", flat=True)
        decided = Entry.objects.exclude(state="new").values_list("source__period_month", flat=True)
        assert (set(waiting), set(decided)) == ({3, 4}, {1, 2})

    def test_everything_in_the_demo_is_told_by_sources_that_are_marked_as_invented(self):
        assert {title.split(":")[0] for title in Source.objects.values_list("title", flat=True)} == {"Demo"}

    def test_the_edition_is_frozen_with_all_its_files_and_the_timelines_are_built(self):
        edition = Edition.objects.get()
        assert (edition.state, edition.as_of.month, edition.files.count() > 0) == ("frozen", 3, True)
        assert edition.counts["headline"] > 0
        assert TimelineEntry.objects.exists() and not TimelineDue.objects.exists()

    def test_every_recognition_is_as_complete_as_one_must_be_to_be_decided(self):
        found = {str(each.person): missing(each) for each in Recognition.objects.all()}
        assert len(found) > 10 and not any(found.values()), found

    def test_every_page_has_something_to_show(self):
        client, edition, person = Client(), Edition.objects.get(), person_meant("Zhandos Ermekbaev")
        client.force_login(User.objects.get(username="admin"))
        case = person.parties.order_by("pk").first().case
        body = Organisation.objects.get(name=load.BODY)
        place = Place.objects.filter(custody__isnull=False).order_by("pk").first()
        source, entry = Source.objects.order_by("pk").first(), Entry.objects.waiting().first()
        incident = person.involvements.order_by("pk").first().incident
        for name, record, shown in [
            ("home", None, "Zhandos Ermekbaev"), ("people:person", person, "Facility No. 58"),
            ("cases:case", case, "42"), ("cases:incident", incident, "Demo"), ("people:organisation", body, load.BODY),
            ("people:place", place, place.name), ("cases:source", source, "Demo"), ("intake:inbox", None, "Demo"),
            ("intake:entry", entry, "Demo"), ("timelines:timeline", None, "Ermekbaev"),
            ("lists:list", edition.list, "Ermekbaev"), ("lists:edition", edition, "Ermekbaev"),
        ]:  # fmt: skip
            page = client.get(reverse(name, args=[record.pk] if record else []))
            assert (page.status_code, shown in page.content.decode()) == (200, True), name

    def test_hearings_of_the_coming_days_are_planned(self):
        assert Hearing.objects.filter(result="planned", held__gt=date.today()).count() == 2


def test_nobody_to_take_the_demo_in_for_is_told_in_one_sentence(db):
    with pytest.raises(CommandError, match="createsuperuser"):
        call_command("load_demo", stdout=StringIO())
    assert not Person.objects.exists()


def test_years_are_moved_together_and_a_leap_day_that_gets_lost_becomes_the_28th():
    text = "29.02.2028 2028-02-29, since 2030, file 120310"
    assert load.moved(text, 2026) == "29.02.2023 2023-02-28, since 2025, file 120310"
    assert load.moved("2028-02-29", 2031) == "2028-02-29"
