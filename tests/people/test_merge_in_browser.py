"""Merging in real Chromium: accessible, on a phone, from the keyboard."""

import pytest
from django.urls import reverse

from people.duplicates import search
from people.merging import merge
from people.models import Merge, NotTheSame, Person
from people.register import add_name, create_person
from tests import browsing
from tests.cases import builders as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def register(vocabularies, boris):
    names = ("Marat Zhakupov", "Zhakupov Marat", "Dana Omarova", "Omarova Dana", "Timur Sadykov", "T. Sadykov")
    persons = [create_person(name, user=boris) for name in names]
    add_name(persons[0], "Жакупов Марат")
    merge(persons[4], persons[5], boris, "same passport")
    case = make.make_case(accused=persons[:2])
    make.make_incident("A picket at the square.", "7 January 2031", persons[:3])
    make.custody(persons[0], "pretrial_detention", "3 January 2031", "1 February 2031", case=case)
    make.custody(persons[1], "imprisonment", "20 January 2031")
    search()
    return persons


@pytest.fixture
def papers():
    """The same paper twice."""
    return [make.make_organisation(name, "media") for name in ("The Steppe", "Steppe daily")]


def addresses(persons, papers):
    return {
        "pick": reverse("people:person_merge", args=[persons[0].pk]),
        "overlap": reverse("people:person_compare", args=[persons[0].pk, persons[1].pk]),
        "compare": reverse("people:person_compare", args=[persons[2].pk, persons[3].pk]),
        "desk": reverse("people:duplicates"),
        "merges": reverse("people:merges"),
        "history": reverse("people:person_history", args=[persons[4].pk]),
        "pick an organisation": reverse("people:organisation_merge", args=[papers[0].pk]),
        "compare organisations": reverse("people:organisation_compare", args=[each.pk for each in papers]),
    }


def test_the_pages_are_accessible_and_fit_wide_and_on_a_phone(register, papers, page, signed_in, boris, live_server):
    signed_in(page, boris)
    pages = addresses(register, papers)
    found = {name: browsing.problems(page, live_server.url + each) for name, each in pages.items()}
    assert found == dict.fromkeys(found, [])


def test_pairs_are_decided_from_the_keyboard(register, page, signed_in, boris, live_server):
    signed_in(page, boris).goto(live_server.url + reverse("people:duplicates"))
    page.get_by_text("2 pairs wait").wait_for()
    cards = page.get_by_role("table", name="The two cards")
    if "Omarova" not in cards.inner_text():
        page.keyboard.press("l")
    cards.filter(has_text="Omarova").wait_for()
    page.keyboard.press("l")
    cards.filter(has_text="Zhakupov").wait_for()
    page.keyboard.press("l")
    cards.filter(has_text="Omarova").wait_for()
    page.keyboard.press("s")
    page.get_by_text("is now one with").wait_for()
    assert Merge.objects.count() == 2 and not Person.objects.filter(pk=register[3].pk).exists()
    page.keyboard.press("n")
    page.get_by_text("No pair waits").wait_for()
    assert NotTheSame.objects.filter(lower=register[0], higher=register[1]).exists()
