"""Organisations and places found to be one: as with persons, everything moves and the way back is exact."""

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import example, given
from hypothesis import strategies as st

from cases.models import Involvement, PrisonerList, Recognition
from people.merging import MergeError, merge, unmerge
from people.models import (
    Affiliation,
    LegalStatus,
    Merge,
    Organisation,
    OrganisationName,
    Person,
    Place,
    PlaceName,
    PlaceParent,
    Redirect,
)
from people.places import place_named
from people.vocabularies import load_places
from tests.cases import builders as make
from tests.people.register_of import FEW, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
some = st.integers(0, 2)
pairs = st.lists(st.tuples(some, some).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=2)
TODAY = "2031-05-01"


def a_place(name, within="karaganda-region", kind="settlement"):
    place = Place.objects.create(key=name.lower().replace(" ", "-"), kind_id=kind, name=name)
    PlaceName.objects.create(place=place, text=name, language="en")
    PlaceParent.objects.create(place=place, parent=Place.objects.get(key=within))
    return place


@pytest.fixture
def two_papers():
    """The same paper twice: (survivor, merged)."""
    one, other = make.make_organisation("The Steppe", "media"), make.make_organisation("Steppe daily", "media")
    OrganisationName.objects.create(organisation=other, text="Dala", code="D-1")
    LegalStatus.objects.create(organisation=other, status="banned")
    return one, other


@pytest.fixture
def two_villages():
    """The same village twice: (survivor, merged)."""
    return a_place("Akbulak"), a_place("Ak-Bulaq")


# Organisations ------------------------------------------------------------------------------------------------------


def test_what_names_the_merged_organisation_names_the_survivor(two_papers, person, boris):
    one, other = two_papers
    incident, reporter = make.make_incident("A raid."), person("Timur Sadykov")
    for each in two_papers:
        Involvement.objects.create(incident=incident, organisation=each, role_id="affected")
    Affiliation.objects.create(person=reporter, organisation=other, role_id="member")
    custody = make.custody(reporter, "police_detention", "3 January 2031", facility=other)
    merge(one, other, boris)
    custody.refresh_from_db()
    links = (incident.involvements.get(), reporter.affiliations.get())
    assert {custody.facility, *(each.organisation for each in links)} == {one}
    assert {name.text for name in one.names.all()} == {"Dala", "Steppe daily"} and one.statuses.count() == 1
    assert (Redirect.objects.get().new, one.name_on(TODAY)) == (one.pk, "The Steppe")


def test_a_whole_and_its_part_are_two(boris):
    ministry = make.make_organisation("The ministry", "state_body")
    department = make.make_organisation("A department", "police", parent=ministry)
    station = make.make_organisation("A station", "police", parent=department)
    for pair in ((ministry, station), (station, ministry)):
        with pytest.raises(MergeError, match="“A station” is recorded as a part of “The ministry”"):
            merge(*pair, boris)


organisations = st.lists(
    st.fixed_dictionaries({
        "name": st.sampled_from(["The Steppe", "Steppe", "Dala"]), "note": st.sampled_from(["", "a paper", "banned"]),
        "kind": st.sampled_from(["media", "ngo"]), "visibility": st.sampled_from(["public", "team"]),
    }), min_size=3, max_size=3,
)  # fmt: skip
ties = st.lists(st.tuples(st.sampled_from(["part", "name", "status", "incident", "party", "list", "held"]), some, some))


@FEW
@given(organisations, ties, pairs)
def test_organisations_merged_and_unmerged_are_as_they_were(boris, made, tied, pairs):
    with transaction.atomic():
        rows = [make.make_organisation(**each) for each in made]
        things = make.make_incident("A raid."), make.make_case(), PrisonerList.objects.create(title="All")
        for number, (kind, one, other) in enumerate(tied):
            tie(kind, rows[one], rows[other], number, things)
        merged_and_unmerged_again(rows, pairs, boris)
        transaction.set_rollback(True)


def tie(kind, one, other, number, things):
    incident, case, prisoners = things
    if kind == "part" and one.pk < other.pk:
        Organisation.objects.filter(pk=one.pk).update(parent=other)
    elif kind == "name":
        OrganisationName.objects.create(organisation=one, text=other.name, code=str(number))
    elif kind == "status":
        LegalStatus.objects.create(organisation=one, status="banned", note=other.note)
    elif kind == "incident":
        Involvement.objects.get_or_create(incident=incident, organisation=one, role_id="affected")
    elif kind == "party":
        make.Party.objects.get_or_create(case=case, organisation=one, role_id="respondent")
    elif kind == "list":
        prisoners.bodies.add(one)
    elif kind == "held":
        someone = make.make_person(f"Somebody {number}")
        make.custody(someone, "imprisonment", "2031-01-03", facility=one)
        Recognition.objects.create(person=someone, body=other, label_id="political_prisoner", since="2031-02-01")


def merged_and_unmerged_again(rows, pairs, user):
    """Merge and part again; whatever could be merged leaves every table as it was."""
    before, done = tables(), []
    for one, other in pairs:
        try:
            done.append(merge(rows[one], rows[other], user))
        except MergeError:
            continue
    assert type(rows[0]).objects.filter(pk__in=[row.pk for row in rows]).count() == len(rows) - len(done)
    for each in reversed(done):
        unmerge(each, user)
    assert tables() == before


# Places -------------------------------------------------------------------------------------------------------------


def test_what_happened_at_the_merged_place_happened_at_the_survivor(two_villages, boris):
    one, other = two_villages
    incident = make.make_incident("A picket.", place=other)
    custody = make.custody(make.make_person("Timur Sadykov", home=other), "house_arrest", "3 January 2031", place=other)
    merge(one, other, boris)
    incident.refresh_from_db()
    custody.refresh_from_db()
    assert incident.place == custody.place == Person.objects.get().home == one
    assert place_named("Ak-Bulaq", TODAY)[0] == one and one.name_on(TODAY) == "Akbulak"
    assert one.parents.count() == 1


def test_a_merged_place_is_not_loaded_again_and_what_lies_within_it_lies_within_the_survivor(two_villages, boris):
    one, temirtau = two_villages[0], Place.objects.get(key="temirtau")
    within_karaganda = temirtau.within(TODAY)
    done = merge(one, temirtau, boris)
    load_places()
    assert not Place.objects.filter(key="temirtau").exists()
    unmerge(done, boris)
    assert Place.objects.get(key="temirtau").within(TODAY) == within_karaganda


places = st.lists(st.tuples(st.sampled_from(["Akbulak", "Ak-Bulaq"]), st.sampled_from(["", "a village"])),
                  min_size=3, max_size=3)  # fmt: skip
events = st.lists(st.tuples(st.sampled_from(["name", "within", "incident", "home", "held"]), some, some))


@FEW
@given(places, events, pairs)
@example([("Akbulak", "")] * 3, [("incident", 0, 0), ("within", 0, 1)], [(2, 0)])  # two parents, in either order
def test_places_merged_and_unmerged_are_as_they_were(boris, made, happened, pairs):
    with transaction.atomic():
        rows = [a_place(f"{name} {number}") for number, (name, _note) in enumerate(made)]
        for place, (name, note) in zip(rows, made, strict=True):
            Place.objects.filter(pk=place.pk).update(note=note)
            PlaceName.objects.get_or_create(place=place, text=name, language="kk")
        for number, (kind, one, other) in enumerate(happened):
            happen(kind, rows[one], rows[other], number)
        merged_and_unmerged_again(rows, pairs, boris)
        transaction.set_rollback(True)


def happen(kind, one, other, number):
    if kind == "name":
        PlaceName.objects.get_or_create(place=one, text=other.name, language="ru")
    elif kind == "within" and one.pk < other.pk:
        PlaceParent.objects.create(place=one, parent=other, valid_from=f"{1990 + number}-01-01")
    elif kind == "incident":
        make.make_incident("A picket.", place=one)
    elif kind == "home":
        make.make_person(f"Somebody {number}", home=one, citizenship=other)
    elif kind == "held":
        make.custody(make.make_person(f"Held {number}"), "house_arrest", "2031-01-03", place=one)


# Pages --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "who"), [("organisation", "boris"), ("place", "admin")])
def test_two_are_picked_compared_merged_and_parted_on_pages(kind, who, request, as_user, two_papers, two_villages):
    client = as_user(request.getfixturevalue(who))
    one, other = two_papers if kind == "organisation" else two_villages
    compare = reverse(f"people:{kind}_compare", args=[one.pk, other.pk])
    assert reverse(f"people:{kind}_merge", args=[one.pk]) in client.get(one.get_absolute_url()).content.decode()
    picked = client.post(reverse(f"people:{kind}_merge", args=[one.pk]), {"other": str(other), "other_id": other.pk})
    assert picked.headers["Location"] == compare
    page = client.get(compare).content.decode()
    assert str(other) in page and "Timeline" in page and "Not the same" not in page
    sent = client.post(compare, {"survivor": one.pk, "reason": "one and the same"})
    ways = (sent, client.get(other.get_absolute_url()), client.get(compare))
    assert {each.headers["Location"] for each in ways} == {one.get_absolute_url()}
    log = client.get(reverse("people:merges"), {kind: one.pk}).content.decode()
    assert str(other) in log and "one and the same" in log
    undone = client.post(reverse("people:merge_undo", args=[Merge.objects.get().pk]))
    assert undone.headers["Location"] == other.get_absolute_url()


def test_places_are_merged_by_administrators_only(as_user, boris, two_villages):
    client = as_user(boris)
    merge(*two_villages, boris)
    assert client.get(reverse("people:place_merge", args=[two_villages[0].pk])).status_code == 403
    assert "Ak-Bulaq" not in client.get(reverse("people:merges")).content.decode()
    assert client.post(reverse("people:merge_undo", args=[Merge.objects.get().pk])).status_code == 404


def test_a_part_says_what_stands_in_the_way(as_user, boris):
    ministry = make.make_organisation("The ministry", "state_body")
    station = make.make_organisation("A station", "police", parent=ministry)
    page = as_user(boris).get(reverse("people:organisation_compare", args=[station.pk, ministry.pk])).content.decode()
    assert "recorded as a part of" in page and "Same: merge" not in page
