"""The pages of organisations and places."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from people.models import Affiliation, Organisation, Place
from people.places import describe, place_named, search_places
from people.register import create_person

pytestmark = pytest.mark.usefixtures("vocabularies")
BEFORE_THE_SPLIT, AFTER_THE_SPLIT = date(2022, 2, 1), date(2023, 2, 1)


def text(client, name, *args, **parameters):
    return client.get(reverse(f"people:{name}", args=args), parameters).content.decode()


@pytest.fixture
def court():
    return Organisation.objects.create(
        name="City court of Aktau", kind_id="court", place=Place.objects.get(key="aktau")
    )


def test_an_organisation_is_begun_with_kind_and_place(as_user, anna):
    data = {"name": "City court of Aktau", "kind": "court", "place": "Aktau", "visibility": "team"}
    as_user(anna).post(reverse("people:organisation_new"), data)
    made = Organisation.objects.get()
    assert (made.kind_id, made.place.key, made.created_by) == ("court", "aktau", anna)


def test_an_organisation_is_listed_by_old_code_kind_and_region(court, as_user, anna):
    court.names.create(text="Court No. 2", code="AC-2")
    Organisation.objects.create(name="The Steppe", kind_id="media")
    for parameters in ({"q": "ac-2"}, {"kind": "court"}, {"place": "Mangystau region"}):
        shown = text(as_user(anna), "organisation_list", **parameters)
        assert "City court" in shown and "The Steppe" not in shown, parameters


def test_names_codes_and_legal_status_are_dated(court, as_user, anna):
    client = as_user(anna)
    name = {"text": "Court No. 2", "code": "AC-2", "valid_from": "2015-01-01", "valid_until": "2019-01-01"}
    client.post(reverse("people:organisation_name_new", args=[court.pk]), name)
    status = {"status": "registered", "since_when": "May 2014"}
    client.post(reverse("people:legal_status_new", args=[court.pk]), status)
    assert court.name_on(date(2016, 1, 1)) == "Court No. 2"
    assert court.statuses.get().since_when.iso() == "2014-05"
    shown = text(client, "organisation", court.pk)
    assert "AC-2" in shown and "May 2014" in shown


def test_an_organisation_is_not_part_of_its_own_parts(court, as_user, anna):
    chamber = Organisation.objects.create(name="Chamber", kind_id="court", parent=court)
    data = {"name": court.name, "kind": "court", "parent": "Chamber", "visibility": "team"}
    client = as_user(anna)
    seen = client.get(reverse("people:organisation_edit", args=[court.pk])).context["form"]["seen"].value()
    response = client.post(reverse("people:organisation_edit", args=[court.pk]), {**data, "seen": seen})
    assert "part of itself" in response.content.decode() and chamber.parent == court


def test_members_whom_the_reader_may_not_see_are_not_shown(court, anna, boris, as_user):
    hidden = create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    Affiliation.objects.create(person=hidden, organisation=court, role_id="judge")
    assert "Tokbergenov" in text(as_user(anna), "organisation", court.pk)
    assert "Tokbergenov" not in text(as_user(boris), "organisation", court.pk)


def test_a_reader_cannot_change_and_a_stranger_to_the_record_finds_nothing(court, as_user, anna, boris, clara):
    hidden = Organisation.objects.create(name="Hidden", kind_id="party", visibility="restricted", shown_to=[anna.pk])
    for name in ("organisation_edit", "organisation_name_new", "legal_status_new"):
        assert as_user(clara).get(reverse(f"people:{name}", args=[court.pk])).status_code == 403
        assert as_user(boris).get(reverse(f"people:{name}", args=[hidden.pk])).status_code == 404
    assert as_user(boris).get(reverse("people:organisation", args=[hidden.pk])).status_code == 404
    assert "Hidden" not in text(as_user(boris), "organisation_list")


def test_the_page_of_a_place_shows_its_names_of_other_times(as_user, anna):
    shown = text(as_user(anna), "place", Place.objects.get(key="astana").pk)
    assert "Nur-Sultan" in shown and "23 Mar 2019 – 17 Sep 2022" in shown


@pytest.mark.parametrize(("language", "name"), [("en", "Karaganda"), ("ru", "Караганда"), ("kk", "Қарағанды")])
def test_a_place_is_called_as_the_language_of_the_page_calls_it(as_user, anna, language, name):
    place, client = Place.objects.get(key="karaganda"), as_user(anna)
    client.post(reverse("accounts:language"), {"language": language})
    assert f"<h1>{name}" in text(client, "place", place.pk).replace("\n", "")
    with translation.override(language):
        assert describe(place, AFTER_THE_SPLIT).startswith(name)
    assert (place.name_on(AFTER_THE_SPLIT, language), Place(name="Akbulak").name_in(language)) == (name, "Akbulak")


def test_the_count_of_persons_at_a_place_counts_only_visible_ones(anna, boris, as_user):
    aktau = Place.objects.get(key="aktau")
    create_person("Marlen Tokbergenov", user=anna, visibility="restricted", home=aktau)
    assert "1 person known" in text(as_user(anna), "place", aktau.pk)
    assert "person known" not in text(as_user(boris), "place", aktau.pk)


def test_a_place_is_searched_by_an_earlier_name(as_user, anna):
    assert "Astana" in text(as_user(anna), "place_list", q="Nur-Sul")


def test_the_tree_of_places_has_every_region_and_opens_the_country(as_user, anna):
    shown = text(as_user(anna), "place_list")
    assert "<details open>" in shown and "Mangystau region" in shown and "Zhanaozen" in shown


@pytest.mark.parametrize(
    "written, key",
    [("Almaty", "almaty"), ("Almaty region", "almaty-region"), ("Mangistau region, Aktau", "aktau"),
     ("Aktau, Mangistau region", "aktau"), ("Алматинская область", "almaty-region"), ("Nur-Sultan", "astana"),
     ("Almaty, Almaly district", "almaly-district")],
)  # fmt: skip
def test_a_place_is_understood_as_reports_write_it(written, key):
    place, reasons = place_named(written, BEFORE_THE_SPLIT)
    assert place.key.startswith(key) and reasons


def test_a_place_named_with_a_region_that_was_split_since_is_still_found():
    for day in (BEFORE_THE_SPLIT, AFTER_THE_SPLIT):
        assert place_named("Almaty region, Taldykorgan", day)[0].key == "taldykorgan"


@pytest.mark.parametrize(
    "written, why", [("Nowhereville", "no place is named"), ("Astana, Aktau", "does not lie within"), ("", "no place")]
)
def test_what_cannot_be_is_not_guessed(written, why):
    place, reasons = place_named(written, BEFORE_THE_SPLIT)
    assert place is None and why in reasons[0]


def test_places_of_one_name_are_not_chosen_between():
    place, reasons = place_named("Abay", BEFORE_THE_SPLIT)
    assert place is None and "several places" in reasons[0]


def test_places_that_are_named_exactly_so_come_first():
    assert [place.key for place in search_places("Almaty")][:2] == ["almaty", "almaty-region"]
