"""The pages on which two are compared, merged, told apart and parted again."""

import pytest
from django.urls import reverse

from cases.timelines.build import build_due
from people.duplicates import search
from people.merging import merge
from people.models import DuplicatePair, Merge, NotTheSame, Person, Relationship
from tests.cases import builders as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def two(person):
    return person("Marat Zhakupov", note="a teacher", born="1980-01-01"), person("Zhakupov Marat", born="1990-01-01")


@pytest.fixture
def client(as_user, boris):
    return as_user(boris)


def address(name, *args):
    return reverse(f"people:{name}", args=[getattr(each, "pk", each) for each in args])


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def test_whoever_is_alike_is_offered_and_anybody_can_be_picked(client, two, person):
    one, other = two
    stranger = person("Dana Omarova")
    page = text(client.get(address("person_merge", one)))
    assert address("person_compare", one, other) in page and str(stranger) not in page
    response = client.post(address("person_merge", one), {"other": "Dana Omarova", "other_id": stranger.pk})
    assert response.headers["Location"] == address("person_compare", one, stranger)
    assert "in hand" in text(client.post(address("person_merge", one), {"other": str(one), "other_id": one.pk}))


def test_two_are_shown_side_by_side_with_reasons(client, two):
    one, other = two
    make.make_incident("A picket at the square.", "7 January 2031", [one])
    Relationship.objects.create(person=one, other=other, kind_id="sibling")
    build_due()
    page = text(client.get(address("person_compare", one, other)))
    assert "a teacher" in page and "Timeline" in page and "A picket at the square." in page
    assert "differs" in page and "recorded as related" in page


def test_the_one_who_is_chosen_stays(client, two, boris):
    one, other = two
    response = client.post(address("person_compare", one, other), {"survivor": other.pk, "reason": "same passport"})
    assert response.headers["Location"] == other.get_absolute_url()
    done = Merge.objects.get()
    assert (done.survivor, done.merged, done.by, done.reason) == (other.pk, one.pk, boris, "same passport")
    again = client.post(address("person_compare", one, other), {"survivor": other.pk})
    assert again.headers["Location"] == other.get_absolute_url() and Merge.objects.count() == 1


def test_without_a_choice_nothing_is_merged(client, two):
    assert "which of the two stays" in text(client.post(address("person_compare", *two), {"survivor": "7x"}))
    assert not Merge.objects.exists()


def test_custody_to_be_settled_is_shown_with_links_and_no_button(client, two):
    one, other = two
    first = make.custody(one, "pretrial_detention", "3 January 2031", "1 February 2031")
    make.custody(other, "imprisonment", "20 January 2031")
    page = text(client.get(address("person_compare", one, other)))
    assert f'href="{first.get_absolute_url()}"' in page and "Same: merge" not in page
    assert "overlap" in text(client.post(address("person_compare", one, other), {"survivor": one.pk}))
    assert Person.objects.count() == 2


def test_not_the_same_is_remembered(client, two, boris):
    one, other = two
    client.post(address("not_the_same", other, one), {"reason": "different fathers"})
    told = NotTheSame.objects.get()
    assert (told.lower, told.higher, told.by, told.reason) == (one, other, boris, "different fathers")
    assert client.post(address("not_the_same", one, one)).status_code == 404


def test_a_merge_is_undone_from_the_log(client, two, boris):
    one, other = two
    done = merge(one, other, boris, "same passport")
    assert f"{address('merges')}?person={one.pk}" in text(client.get(address("person_history", one)))
    assert client.get(address("person_history", other)).headers["Location"] == address("person_history", one)
    page = text(client.get(address("merges"), {"person": one.pk}))
    assert "Zhakupov Marat" in page and "same passport" in page
    assert client.post(address("merge_undo", done)).headers["Location"] == other.get_absolute_url()
    assert "undone" in text(client.get(address("merges")))
    assert "undone already" in text(client.post(address("merge_undo", done), follow=True))


def test_the_log_names_nobody_whom_the_reader_may_not_see(as_user, admin, boris, person):
    hidden = {"visibility": "restricted", "shown_to": [boris.pk]}
    merge(person("Marat Zhakupov", **hidden), person("Zhakupov Marat", **hidden), boris)
    assert "Zhakupov" not in text(as_user(admin).get(address("merges")))
    assert as_user(admin).post(address("merge_undo", Merge.objects.get())).status_code == 404


def test_only_who_reviews_may_merge(as_user, anna, two):
    client = as_user(anna)
    for name, args in {"person_merge": two[:1], "person_compare": two, "merges": (), "duplicates": ()}.items():
        assert client.get(address(name, *args)).status_code == 403
    assert "Merge with" not in text(client.get(two[0].get_absolute_url()))


def test_the_desk_goes_from_pair_to_pair(client, two, person):
    one, other = two
    third = person("Жакупов Марат")
    assert "not searched yet" in text(client.get(address("duplicates")))
    client.post(address("duplicates_search"))
    assert "3 pairs wait" in text(client.get(address("duplicates")))
    first = DuplicatePair.objects.in_turn().first()
    client.post(address("duplicate_later", first))
    assert DuplicatePair.objects.in_turn().last() == first
    sent = {"desk": "1", "survivor": other.pk}
    assert client.post(address("person_compare", other, third), sent).headers["Location"] == address("duplicates")
    client.post(address("not_the_same", one, other), {"desk": "1"})
    assert "No pair waits" in text(client.get(address("duplicates")))
    search()
    assert not DuplicatePair.objects.exists()


def test_a_pair_of_which_one_is_hidden_is_not_offered(as_user, admin, boris, client, person):
    person("Marat Zhakupov")
    person("Zhakupov Marat", visibility="restricted", shown_to=[boris.pk])
    search()
    assert "Marat" in text(client.get(address("duplicates")))
    assert "Marat" not in text(as_user(admin).get(address("duplicates")))
    assert as_user(admin).post(address("duplicate_later", DuplicatePair.objects.get())).status_code == 404


def test_a_search_under_way_says_how_far_it_is(client, two, monkeypatch):
    monkeypatch.setattr("people.duplicates.BATCH", 1)
    search(seconds=0)
    assert "1 of 2 persons compared" in text(client.get(address("duplicates")))
