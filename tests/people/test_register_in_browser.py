"""The register in real Chromium: accessible, from the keyboard, with suggestions."""

import pytest
from django.urls import reverse

from people.models import Affiliation, Organisation, Person, Place, Relationship
from people.register import add_name, create_person
from tests import browsing

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def filled(vocabularies, anna):
    """A small register: two namesakes with all that a card can have, an organisation, relatives."""
    aktau = Place.objects.get(key="aktau")
    subject = create_person(
        "Marlen Tokbergenov", user=anna, visibility="public", home=aktau, born="1983-05-01", born_precision="month"
    )
    add_name(subject, "Токбергенов Марлен")
    add_name(subject, "Tokbergenov M.")
    subject.occupations.set(["journalist", "activist"])
    create_person("Marlen Tokbergenov", user=anna).occupations.add("lawyer")
    wife = create_person("Aliya Tokbergenova", user=anna)
    paper = Organisation.objects.create(name="The Steppe", kind_id="media", place=aktau)
    paper.names.create(text="Steppe Voice", code="SV-1", valid_until="2019-01-01")
    Affiliation.objects.create(
        person=subject, organisation=paper, role_id="correspondent", began="2019-01-01", began_precision="year"
    )
    Relationship.objects.create(person=wife, other=subject, kind_id="spouse")
    return subject


def addresses(subject):
    paper, aktau = Organisation.objects.get(), subject.home
    return {
        "persons": reverse("people:person_list"),
        "found": reverse("people:person_list") + "?q=Токбергенов",
        "person": subject.get_absolute_url(),
        "edit": reverse("people:person_edit", args=[subject.pk]),
        "history": reverse("people:person_history", args=[subject.pk]),
        "new": reverse("people:person_new"),
        "affiliation": reverse("people:affiliation_new", args=[subject.pk]),
        "organisations": reverse("people:organisation_list"),
        "organisation": paper.get_absolute_url(),
        "places": reverse("people:place_list"),
        "place": aktau.get_absolute_url(),
    }


def test_the_pages_are_accessible_and_fit_wide_and_on_a_phone(filled, page, signed_in, anna, live_server):
    signed_in(page, anna)
    found = {name: browsing.problems(page, live_server.url + each) for name, each in addresses(filled).items()}
    assert found == dict.fromkeys(found, [])


def test_a_relative_is_picked_with_the_keyboard_and_namesakes_are_told_apart(
    filled, page, signed_in, anna, axe, live_server
):
    signed_in(page, anna)
    wife = Person.objects.get(display_name="Aliya Tokbergenova")
    page.goto(live_server.url + reverse("people:relationship_new", args=[wife.pk]))
    page.get_by_label("Kind").select_option("lawyer_of")
    page.get_by_label("Of whom").press_sequentially("Токбергенов Ма")
    options = page.get_by_role("listbox").get_by_role("option")
    options.filter(has_text="lawyer").wait_for()
    assert options.filter(has_text="Aktau").count() == 1
    assert axe(page) == []
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]").get_attribute("data-pk")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    assert wife.relationships.filter(kind="lawyer_of").get().other_id == int(chosen)


def test_a_new_organisation_is_added_from_the_suggestions(filled, page, signed_in, anna, live_server):
    signed_in(page, anna)
    page.goto(live_server.url + reverse("people:affiliation_new", args=[filled.pk]))
    page.get_by_label("Organisation", exact=True).press_sequentially("Workers of Zhem")
    page.get_by_role("option", name="Add “Workers of Zhem” as new").click()
    page.get_by_label("Role").select_option("member")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    assert Organisation.objects.filter(name="Workers of Zhem").count() == 1
