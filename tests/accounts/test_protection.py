"""Who sees which record."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import Http404

from monitor.accounts.access import get_for
from monitor.accounts.forms import NamedUsersField
from monitor.accounts.models import User, Visibility
from people.models import Person

SEES = [
    ("anna", {"public", "team"}),
    ("boris", {"public", "team"}),
    ("pavel", {"public", "team"}),
    ("admin", {"public", "team"}),
    ("clara", {"public"}),
]


@pytest.fixture
def persons(db):
    """One person of each visibility; the restricted one is shown to nobody yet."""
    return {each: Person.objects.create(visibility=each) for each in Visibility.values}


@pytest.mark.parametrize(("who", "sees"), SEES)
def test_a_user_sees_what_the_role_allows_in_lists_and_one_by_one(who, sees, persons, request):
    user = request.getfixturevalue(who)
    assert set(Person.objects.visible_to(user).values_list("visibility", flat=True)) == sees
    assert {key for key, person in persons.items() if person.is_visible_to(user)} == sees


@pytest.mark.parametrize("who", ["anna", "clara", "admin"])
def test_a_restricted_record_is_seen_by_the_users_it_names_whatever_their_role(who, persons, request):
    user = request.getfixturevalue(who)
    persons["restricted"].shown_to = [user.pk]
    persons["restricted"].save()
    assert persons["restricted"] in Person.objects.visible_to(user)
    assert persons["restricted"].is_visible_to(user)


def test_names_left_over_on_a_record_that_is_no_longer_restricted_open_nothing(clara, persons):
    persons["team"].shown_to = [clara.pk]
    persons["team"].save()
    assert persons["team"] not in Person.objects.visible_to(clara)
    assert not persons["team"].is_visible_to(clara)


@pytest.mark.parametrize("user", [AnonymousUser(), User(role="administrator", is_active=False)])
def test_a_stranger_and_a_deactivated_user_see_nothing_not_even_what_is_public(user, persons):
    assert not Person.objects.visible_to(user).exists()
    assert not any(person.is_visible_to(user) for person in persons.values())


def test_a_record_is_for_the_team_unless_somebody_says_otherwise(db):
    assert Person.objects.create().visibility == Visibility.TEAM


def test_a_restricted_record_must_name_somebody_who_can_open_it_again(persons):
    with pytest.raises(ValidationError, match="name at least one"):
        persons["restricted"].clean()


def test_a_record_that_may_not_be_seen_answers_like_one_that_does_not_exist(clara, persons):
    with pytest.raises(Http404) as hidden:
        get_for(clara, Person, persons["team"].pk)
    with pytest.raises(Http404) as missing:
        get_for(clara, Person, 10**9)
    assert str(hidden.value) == str(missing.value)


@pytest.mark.parametrize("pk", ["abc", "", 10**30, -1, None])
def test_a_key_that_is_no_key_is_not_found(anna, db, pk):
    with pytest.raises(Http404):
        get_for(anna, Person, pk)


def test_a_record_that_may_be_seen_is_found_through_a_queryset_too(clara, persons):
    assert get_for(clara, Person.objects.filter(visibility="public"), persons["public"].pk) == persons["public"]


def test_fetching_an_unprotected_model_this_way_is_a_mistake_of_the_programmer(anna):
    with pytest.raises(TypeError, match="needs a Protected model"):
        get_for(anna, User, anna.pk)


def test_named_users_are_chosen_among_the_active_ones_and_kept_as_ids(anna, boris, clara):
    clara.is_active = False
    clara.save()
    field = NamedUsersField()
    assert field.clean([boris.pk, anna.pk]) == [anna.pk, boris.pk]
    with pytest.raises(ValidationError):
        field.clean([clara.pk])
