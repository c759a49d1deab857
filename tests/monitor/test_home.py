"""Home shows what waits for whom; the search box finds everything that one may see, and nothing else."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import CustodyPeriod, Hearing
from cases.status import today
from cases.timelines.build import build_due
from tests.cases.builders import make_case, make_incident, make_organisation, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def home(as_user):
    return lambda user: as_user(user).get(reverse("home")).content.decode()


@pytest.fixture
def search(as_user):
    def ask(user, text):
        build_due()
        return as_user(user).get(reverse("search"), {"q": text}).content.decode()

    return ask


def test_a_newcomer_is_told_how_to_begin(home, anna):
    page = home(anna)
    assert "Nothing has been recorded yet" in page
    assert reverse("cases:incident_new") in page


def test_hearings_of_the_next_seven_days_wait_on_the_home_page(home, anna):
    case = make_case("The case of Aset")
    Hearing.objects.create(case=case, kind_id="main_trial", held=today() + timedelta(days=3))
    Hearing.objects.create(case=make_case("A later case"), kind_id="main_trial", held=today() + timedelta(days=9))
    page = home(anna)
    assert "The case of Aset" in page
    assert "A later case" not in page


def test_an_ordered_term_that_ended_without_a_release_is_named_as_not_confirmed(home, anna):
    aset = make_person("Aset Nurgaliev")
    CustodyPeriod.objects.create(
        person=aset, kind_id="administrative_arrest", began=today() - timedelta(days=20), ordered_days=15
    )
    page = home(anna)
    assert "Aset Nurgaliev" in page
    assert "release not confirmed" in page


def test_a_reader_is_not_told_of_hearings_in_cases_of_the_team(home, clara):
    Hearing.objects.create(
        case=make_case("The case of Aset"), kind_id="main_trial", held=today() + timedelta(days=3), visibility="public"
    )
    assert "The case of Aset" not in home(clara)


def test_a_person_is_found_by_another_spelling_in_the_other_script(search, anna):
    make_person("Marat Zhylkaidarov")
    assert "Marat Zhylkaidarov" in search(anna, "Жылкайдаров Марат")


def test_search_finds_cases_organisations_places_and_words(search, anna):
    make_case("The affair of the twelve", register_number="310000123")
    make_organisation("Colony No. 64", "custody_facility")
    make_incident("A picket on the square.", "14 May 2031")
    assert "The affair of the twelve" in search(anna, "310000123")
    assert "Colony No. 64" in search(anna, "colony")
    assert "Taldykorgan" in search(anna, "Талдыкорган")
    assert "A picket on the square." in search(anna, "pickets")


def test_search_keeps_silent_about_what_one_may_not_see(search, clara):
    make_person("Marat Zhylkaidarov")
    make_case("The affair of the twelve")
    make_incident("A picket on the square.", "14 May 2031")
    for words in ("Zhylkaidarov", "affair", "picket"):
        page = search(clara, words)
        assert "Nothing that you may see fits" in page


@pytest.mark.parametrize(
    "text", ["'; DROP TABLE--", "<script>alert(1)</script>", "\x00", "%", "((", "a" * 5000, "9" * 400]
)
def test_whatever_is_typed_is_answered(as_user, anna, text):
    response = as_user(anna).get(reverse("search"), {"q": text})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content
