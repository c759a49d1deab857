"""Following with a private note: one click, seen by nobody else, gone when one stops."""

import pytest
from django.contrib import admin as site
from django.urls import reverse

from cases.agenda.agenda import agenda, around
from cases.agenda.following import begin, follow_of, stop
from cases.models import Follow
from cases.status import today
from people.merging import merge, unmerge
from tests.cases.builders import hearing, make_case, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
NOTE = "Ask the neighbour on Thursday"


@pytest.fixture
def aset():
    return make_person("Aset Nurgaliev")


@pytest.fixture
def annas(as_user, anna):
    return as_user(anna)


def address(record, name="follow"):
    return reverse(f"agenda:{name}", args=[record._meta.model_name, record.pk])


@pytest.mark.parametrize("make", [lambda: make_person("Aset Nurgaliev"), lambda: make_case("The affair")])
def test_one_click_follows_and_one_more_stops_without_javascript(annas, anna, make):
    record = make()
    assert 'aria-pressed="false"' in annas.get(record.get_absolute_url()).content.decode()
    for _twice in range(2):
        assert annas.post(address(record)).url == record.get_absolute_url()
    assert Follow.objects.of(anna).get().followed == record
    assert 'aria-pressed="true"' in annas.get(record.get_absolute_url()).content.decode()
    annas.post(address(record, "unfollow"))
    assert not Follow.objects.exists()


def test_with_htmx_only_the_button_is_answered(annas, aset):
    answer = annas.post(address(aset), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in answer
    assert 'aria-pressed="true"' in answer


def test_a_click_on_follow_keeps_the_note(annas, anna, aset):
    annas.post(address(aset), {"note": NOTE})
    annas.post(address(aset))
    assert follow_of(anna, aset).note == NOTE


def test_a_note_is_shown_to_its_writer_and_on_no_page_of_anybody_else(annas, as_user, anna, admin, aset):
    annas.post(address(aset), {"note": NOTE})
    assert NOTE in annas.get(reverse("agenda:following")).content.decode()
    pages = [aset.get_absolute_url(), reverse("people:person_history", args=[aset.pk]), reverse("agenda:following"),
             address(aset), reverse("agenda:agenda"), reverse("home")]  # fmt: skip
    other = as_user(admin)
    assert [each for each in pages if NOTE in other.get(each).content.decode()] == []
    assert Follow not in site.site._registry and not hasattr(Follow, "pgh_event_model")


def test_what_is_followed_and_made_restricted_leaves_the_list_of_its_follower(annas, anna, boris, aset):
    begin(anna, aset, NOTE)
    type(aset).objects.filter(pk=aset.pk).update(visibility="restricted", shown_to=[boris.pk])
    assert "Nurgaliev" not in annas.get(reverse("agenda:following")).content.decode()
    assert annas.get(address(aset)).status_code == 404


def test_what_comes_next_can_be_limited_to_what_one_follows(annas, anna, aset):
    case = make_case("The affair of the square", accused=[aset])
    for each in (case, make_case("Another affair")):
        hearing(each, "main_trial", today().isoformat())
    for record in (aset, case):
        begin(anna, record)
        mine = agenda(anna, around(today(), 7), only_followed=True)
        assert [item.case for item in mine] == [case]
        stop(anna, record)
    text = annas.get(reverse("agenda:agenda"), {"whose": "followed"}).content.decode()
    assert "affair" not in text


def test_only_persons_and_cases_can_be_followed(annas, aset):
    assert annas.post(f"/next/following/source/{aset.pk}/").status_code == 404


def test_two_found_to_be_one_are_followed_with_both_notes_and_apart_again_with_their_own(anna, boris, aset):
    other = make_person("A. Nurgaliev")
    begin(anna, aset, "first note")
    begin(anna, other, "second note")
    done = merge(aset, other, boris, "the same birthday")
    assert [each.note for each in Follow.objects.of(anna)] == ["first note\nsecond note"]
    assert "second note" not in done.reason
    unmerge(done, boris)
    assert {each.note for each in Follow.objects.of(anna)} == {"first note", "second note"}


def test_the_admin_shows_no_snapshot_of_a_merge_with_its_notes(as_user, anna, admin, boris, aset):
    other = make_person("A. Nurgaliev")
    for each in (aset, other):
        begin(anna, each, NOTE)
    done = merge(aset, other, boris, "the same birthday")
    page = as_user(admin).get(reverse("admin:people_merge_change", args=[done.pk]))
    assert page.status_code == 200 and NOTE not in page.content.decode()
