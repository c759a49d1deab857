"""Merging in random registers and in two processes at once: what was comes back, and no two answers contradict."""

import threading

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from cases.models import Involvement
from people.merging import MergeError, merge, unmerge
from people.models import Affiliation, Merge, Name, NotTheSame, Person, Redirect, Relationship
from people.register import add_name, create_person
from tests.cases import builders as make
from tests.people.register_of import FEW, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
PERSONS = 4
someone = st.integers(0, PERSONS - 1)
NAMES = ["Timur Sadykov", "Sadykov T.", "Садыков Тимур", "T. Sadyk"]
columns = st.fixed_dictionaries({
    "sex": st.sampled_from(["male", "unknown"]), "note": st.sampled_from(["", "a teacher", "of Aktau"]),
    "visibility": st.sampled_from(["public", "team"]),
})  # fmt: skip
cards = st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=2), columns)
links = st.lists(st.tuples(st.sampled_from(["kin", "apart", "incident", "party", "member", "held"]), someone, someone))
merges = st.lists(st.tuples(someone, someone).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=3)


def a_register(made, joined, user):
    persons = [create_person(name, user=user, **card) for name, _more, card in made]
    for person, (_name, more, _card) in zip(persons, made, strict=True):
        for text in more:
            add_name(person, text)
    things = make.make_incident("A picket."), make.make_case(), make.make_organisation("The Steppe", "media")
    for number, (kind, one, other) in enumerate(joined):
        join(kind, persons[one], persons[other], number, things, user)
    return persons


def join(kind, one, other, number, things, user):
    incident, case, paper = things
    lower, higher = sorted((one, other), key=lambda each: each.pk)
    if kind == "incident":
        Involvement.objects.get_or_create(incident=incident, person=one, role_id="affected")
    elif kind == "party":
        make.Party.objects.get_or_create(case=case, person=one, role_id="accused")
        make.charge(case, one, "CC", "405", when="6 January 2031")
    elif kind == "member":
        Affiliation.objects.create(person=one, organisation=paper, role_id="member")
    elif kind == "held":
        make.custody(one, "administrative_arrest", f"{2031 + number}-01-03", f"{2031 + number}-01-18")
    elif one != other and kind == "kin":
        Relationship.objects.get_or_create(person=one, other=other, kind_id="sibling")
    elif one != other:
        NotTheSame.objects.get_or_create(lower=lower, higher=higher, defaults={"by": user})


@FEW
@given(st.lists(cards, min_size=PERSONS, max_size=PERSONS), links, merges)
def test_whatever_is_merged_and_unmerged_is_as_it_was(boris, made, joined, pairs):
    with transaction.atomic():
        persons, done = a_register(made, joined, boris), []
        before = tables()
        for one, other in pairs:
            try:
                done.append(merge(persons[one], persons[other], boris))
            except MergeError:
                assert not Person.objects.filter(pk=persons[one].pk).exists() or not (
                    Person.objects.filter(pk=persons[other].pk).exists()
                )
        assert Person.objects.count() == PERSONS - len(done)
        for each in reversed(done):
            unmerge(each, boris)
        assert tables() == before
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("second", ["the one who goes", "the one who stays", "the other way round"])
def test_merges_that_meet_end_as_if_one_had_come_after_the_other(boris, second):
    one, two, three = (create_person(name, user=boris) for name in NAMES[:3])
    pair = {"the one who goes": (three, two), "the one who stays": (three, one), "the other way round": (two, one)}
    told = at_once(lambda: merge(one, two, boris), lambda: merge(*pair[second], boris))
    left, moved = set(Person.objects.values_list("pk", flat=True)), dict(Redirect.objects.values_list("old", "new"))
    assert len(left) + Merge.objects.count() == 3 and Merge.objects.count() + len(told) == 2
    assert set(moved) == {one.pk, two.pk, three.pk} - left and set(moved.values()) <= left
    assert set(Name.objects.values_list("person", flat=True)) == left and Name.objects.count() == 3


def at_once(*actions):
    """Run the actions in threads of their own that begin together; returns the refusals."""
    ready, refused = threading.Barrier(len(actions)), []

    def run(action):
        try:
            ready.wait()
            action()
        except MergeError as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(each,)) for each in actions]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)
    assert not any(each.is_alive() for each in threads)
    return refused
