"""The search for duplicates: what it finds, what it leaves alone, and that it goes on where it was stopped."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from people import duplicates
from people.duplicates import put_apart, put_off, search
from people.merging import merge, unmerge
from people.models import DuplicatePair, DuplicateSearch, NotTheSame, Person, Relationship
from people.tasks import find_duplicates

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def pairs():
    return {(str(pair.lower), str(pair.higher)) for pair in DuplicatePair.objects.all()}


def test_spellings_of_one_name_and_forms_with_an_initial_are_found(person):
    for name in ("Marat Zhakupov", "Жакупов Марат", "Zhakupov M.", "Dana Omarova"):
        person(name)
    find_duplicates()
    assert pairs() == {
        ("Marat Zhakupov", "Жакупов Марат"), ("Marat Zhakupov", "Zhakupov M."), ("Жакупов Марат", "Zhakupov M."),
    }  # fmt: skip
    assert DuplicatePair.objects.in_turn().first().certain


def test_who_is_known_by_a_surname_alone_is_held_against_the_few_of_that_surname(person, monkeypatch):
    for name in ("Zhakupov", "Zhakupova Aliya", "Жакупов М.", "Omarova Dana"):
        person(name)
    search()
    assert pairs() == {("Zhakupov", "Жакупов М.")}
    monkeypatch.setattr(duplicates, "MOST_WITH_LESS", 2)
    search()
    assert pairs() == set()


def test_persons_of_one_surname_are_not_asked_about(person):
    person("Marat Zhakupov")
    person("Aliya Zhakupova")
    search()
    assert pairs() == set()


def test_relatives_and_those_told_apart_are_not_asked_about(person, boris):
    one, two, three = (person(name) for name in ("Marat Zhakupov", "Zhakupov Marat", "Zhakupov M."))
    Relationship.objects.create(person=two, other=one, kind_id="sibling")
    search()
    assert len(pairs()) == 2
    put_apart(three, one, boris)
    assert len(pairs()) == 1
    search()
    assert pairs() == {("Zhakupov Marat", "Zhakupov M.")}


def test_who_was_told_apart_stays_so_when_one_is_merged_later(person, boris):
    one, two, three = (person(name) for name in ("Marat Zhakupov", "Zhakupov Marat", "Жакупов Марат"))
    put_apart(two, three, boris)
    merge(one, two, boris)
    search()
    assert pairs() == set() and NotTheSame.objects.filter(lower=one, higher=three).exists()


def test_a_pair_goes_with_a_merge_and_comes_back_with_its_end(person, boris):
    one, two = person("Marat Zhakupov"), person("Zhakupov Marat")
    search()
    done = merge(one, two, boris)
    assert pairs() == set()
    unmerge(done, boris)
    assert len(pairs()) == 1


def test_a_pair_whose_names_agree_no_longer_is_taken_away_and_what_was_put_off_stays_so(person):
    one, two, three = (person(name) for name in ("Marat Zhakupov", "Zhakupov Marat", "Жакупов Марат"))
    search()
    put_off(DuplicatePair.objects.get(lower=one, higher=two))
    three.names.get().delete()
    three.names.create(text="Dana Omarova", preferred=True)
    search()
    assert DuplicatePair.objects.get().put_off_at


def test_what_was_put_off_comes_last(person):
    person("Marat Zhakupov")
    person("Zhakupov Marat")
    person("Zhakupov M.")
    search()
    first = DuplicatePair.objects.in_turn().first()
    put_off(first)
    assert DuplicatePair.objects.in_turn().last() == first


def test_a_search_that_was_stopped_goes_on_where_it_was(person, monkeypatch):
    monkeypatch.setattr(duplicates, "BATCH", 1)
    persons = [person(name) for name in ("Marat Zhakupov", "Zhakupov Marat", "Dana Omarova")]
    assert search(seconds=0) is False
    assert DuplicateSearch.objects.values_list("done", "reached", "finished_at").get() == (1, persons[0].pk, None)
    assert search() is True
    run = DuplicateSearch.objects.get()
    assert (run.done, run.total, bool(run.finished_at)) == (3, 3, True)


def test_a_name_that_many_share_brings_no_pairs(person, monkeypatch):
    monkeypatch.setattr(duplicates, "MOST_WITH_A_PAIR", 3)
    monkeypatch.setattr(duplicates, "MOST_WITH_LESS", 3)
    for _number in range(4):
        person("Marat Zhakupov")
    search()
    assert pairs() == set()


def test_the_number_of_statements_does_not_grow_with_the_persons_of_a_batch(person):
    def statements():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            search()
        return len(asked)

    person("Marat Zhakupov")
    person("Zhakupov Marat")
    few = statements()
    for name in ("Dana Omarova", "Omarova Dana", "Timur Sadykov", "Sadykov T.", "Erlan Bekov", "Bekov Erlan"):
        person(name)
    assert statements() == few and Person.objects.count() == 8
