"""The pages of persons: found, begun, changed, told apart, and never shown to whom they are not meant for."""

import pytest
from django.urls import reverse

from people.models import Affiliation, Organisation, Person, Place, Redirect, Relationship
from people.register import create_person

pytestmark = pytest.mark.usefixtures("vocabularies")


def page(client, name, *args, **parameters):
    return client.get(reverse(f"people:{name}", args=args), parameters)


def text(response):
    return response.content.decode()


def test_a_name_typed_in_the_other_script_leads_to_the_person(person, as_user, anna):
    person("Marlen Tokbergenov")
    shown = text(page(as_user(anna), "person_list", q="Токбергенов Марлен"))
    assert "Marlen Tokbergenov" in shown and "same" in shown


def test_namesakes_are_told_apart_by_birth_place_and_occupation(person, as_user, anna):
    one, other = person("Timur Sadykov"), person("Timur Sadykov")
    one.home = Place.objects.get(key="aktau")
    one.save()
    one.occupations.add("journalist")
    other.born = "1975-03-01"
    other.save()
    for parameters in ({"q": "Timur Sadykov"}, {}):
        shown = text(page(as_user(anna), "person_list", **parameters))
        assert "Aktau" in shown and "journalist" in shown and "1975" in shown


def test_persons_are_filtered_by_place_with_everything_inside_occupation_and_organisation(person, as_user, anna):
    meant = person("Marlen Tokbergenov", home=Place.objects.get(key="aktau"))
    meant.occupations.add("oil_worker")
    union = Organisation.objects.create(name="Oil workers' union", kind_id="trade_union")
    Affiliation.objects.create(person=meant, organisation=union, role_id="member")
    person("Bolat Ermekov")
    region = Place.objects.get(key="aktau").parents.get().parent
    for parameters in ({"place": str(region)}, {"occupation": "oil_worker"}, {"organisation": f"#{union.pk}"}):
        shown = text(page(as_user(anna), "person_list", **parameters))
        assert "Tokbergenov" in shown and "Ermekov" not in shown, parameters


def test_a_misspelt_filter_is_refused_with_the_names_of_the_known_ones(as_user, anna):
    response = page(as_user(anna), "person_list", ocupation="lawyer")
    assert response.status_code == 400
    assert "ocupation" in text(response) and "occupation" in text(response)


@pytest.mark.parametrize(
    "odd", [{"q": "\0"}, {"page": "x" * 50}, {"q": "%00' OR 1=1"}, {"place": "9" * 40}, {"sex": "?"}]
)
def test_odd_addresses_are_answered_without_an_error_of_the_server(odd, as_user, anna):
    assert page(as_user(anna), "person_list", **odd).status_code in (200, 400)


def test_a_list_costs_the_same_number_of_statements_for_two_and_for_twenty(
    person, as_user, anna, django_assert_max_num_queries
):
    for number in range(20):
        person(f"Marlen Tokbergenov{'ov' * (number % 3)}").occupations.add("lawyer")
    client = as_user(anna)
    page(client, "person_list")
    with django_assert_max_num_queries(9):
        page(client, "person_list")


def test_anna_begins_a_person_with_one_name(as_user, anna):
    response = as_user(anna).post(reverse("people:person_new"), {"name": " Алия  Жумабекова ", "visibility": "team"})
    created = Person.objects.get()
    assert response.url == reverse("people:person", args=[created.pk])
    assert (created.display_name, created.sex, created.created_by) == ("Алия Жумабекова", "female", anna)
    assert created.names.get().preferred


def test_a_probable_duplicate_is_shown_before_a_person_is_created(person, as_user, anna):
    known = person("Marlen Tokbergenov")
    client, typed = as_user(anna), {"name": "Токбергенов Марлен", "visibility": "team"}
    warned = client.post(reverse("people:person_new"), typed)
    assert reverse("people:person", args=[known.pk]) in text(warned) and Person.objects.count() == 1
    assert "Токбергенов Марлен" in text(warned), "the typed words are kept"
    client.post(reverse("people:person_new"), {**typed, "anyway": "Токбергенов Марлен"})
    assert Person.objects.count() == 2


def test_a_warning_for_one_name_does_not_wave_another_through(person, as_user, anna):
    person("Marlen Tokbergenov")
    typed = {"name": "Marlen Tokbergenov", "visibility": "team", "anyway": "Bolat Ermekov"}
    as_user(anna).post(reverse("people:person_new"), typed)
    assert Person.objects.count() == 1


def test_the_duplicate_warning_does_not_leak_a_person_whom_the_user_may_not_see(anna, boris, as_user):
    create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    warned = as_user(boris).post(reverse("people:person_new"), {"name": "Marlen Tokbergenov", "visibility": "team"})
    assert warned.status_code == 302


def card(person, **changes):
    return {"sex": person.sex, "visibility": person.visibility, "printing": person.printing, **changes}


def opened(client, person):
    response = page(client, "person_edit", person.pk)
    return response.context["form"]["seen"].value()


def test_dates_are_kept_with_their_precision(person, as_user, anna):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    seen = opened(client, subject)
    client.post(
        reverse("people:person_edit", args=[subject.pk]), card(subject, seen=seen, born_on="May 1983", home="Aktau")
    )
    subject.refresh_from_db()
    assert (subject.born_on.iso(), subject.home.key) == ("1983-05", "aktau")
    assert "May 1983" in text(page(client, "person", subject.pk))


def test_nobody_dies_before_being_born(person, as_user, anna):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    data = card(subject, seen=opened(client, subject), born_on="1983", died_on="1982")
    response = client.post(reverse("people:person_edit", args=[subject.pk]), data)
    assert "1982 is before 1983" in text(response)


def test_an_alias_is_asked_for_where_a_person_is_printed_under_one(person, as_user, anna):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    data = card(subject, seen=opened(client, subject), printing="alias")
    response = client.post(reverse("people:person_edit", args=[subject.pk]), data)
    assert "write the alias" in text(response)


def test_who_saves_second_sees_what_the_first_changed_and_keeps_every_word(person, as_user, anna, boris):
    subject = person("Marlen Tokbergenov")
    address, annas, boriss = reverse("people:person_edit", args=[subject.pk]), as_user(anna), as_user(boris)
    seen = opened(annas, subject)
    boriss.post(address, card(subject, seen=opened(boriss, subject), born_on="1983", occupations=["lawyer"]))
    response = annas.post(address, card(subject, seen=seen, note="words of anna", born_on="1985"))
    shown = text(response)
    assert response.status_code == 200 and "words of anna" in shown and 'value="1985"' in shown
    assert "boris" in shown and "1983" in shown and "lawyer" in shown
    subject.refresh_from_db()
    assert subject.born.year == 1983, "nothing is overwritten silently"
    again = response.context["form"]["seen"].value()
    annas.post(address, card(subject, seen=again, note="words of anna", born_on="1985"))
    subject.refresh_from_db()
    assert (subject.born.year, subject.note) == (1985, "words of anna"), "saving once more is a decision"


def test_the_history_says_what_changed_when_and_by_whom(person, as_user, boris):
    subject, client = person("Marlen Tokbergenov"), as_user(boris)
    client.post(
        reverse("people:person_edit", args=[subject.pk]), card(subject, seen=opened(client, subject), born_on="1983")
    )
    [changed] = [
        each for each in page(client, "person_history", subject.pk).context["history"] if each.kind == "update"
    ]
    assert (changed.who, changed.fields) == ("boris", [("born", "", "1983")])


def test_names_are_added_preferred_and_removed(person, as_user, anna):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    client.post(reverse("people:name_new", args=[subject.pk]), {"text": "Токбергенов Марлен", "kind": "native_script"})
    added = subject.names.get(script="Cyrl")
    client.post(reverse("people:name_prefer", args=[added.pk]))
    subject.refresh_from_db()
    assert subject.display_name == "Токбергенов Марлен"
    client.post(reverse("people:name_remove", args=[added.pk]))
    assert subject.names.filter(pk=added.pk).exists(), "a person is shown by the preferred name"
    client.post(reverse("people:name_remove", args=[subject.names.exclude(pk=added.pk).get().pk]))
    assert [name.text for name in subject.names.all()] == ["Токбергенов Марлен"]


def test_a_spelling_that_the_person_has_is_refused(person, as_user, anna):
    subject = person("Marlen Tokbergenov")
    data = {"text": "Marlen  Tokbergenov", "kind": "full"}
    response = as_user(anna).post(reverse("people:name_new", args=[subject.pk]), data)
    assert "has that name already" in text(response)


def test_an_affiliation_with_an_organisation_that_is_new_adds_both(person, as_user, anna):
    subject = person("Marlen Tokbergenov")
    address = reverse("people:affiliation_new", args=[subject.pk])
    data = {"organisation": "Steppe Voice", "role": "member", "began_on": "2019", "ended_on": "March 2021"}
    asked = as_user(anna).post(address, data)
    assert "add “Steppe Voice” as new" in text(asked)
    as_user(anna).post(address, {**data, "organisation_asked": "Steppe Voice", "organisation_choice": "new"})
    link = subject.affiliations.get()
    assert (link.organisation.name, link.organisation.created_by) == ("Steppe Voice", anna)
    assert (link.began_on.iso(), link.ended_on.iso()) == ("2019", "2021-03")


def test_a_relationship_is_shown_on_both_pages_but_not_to_whom_the_other_is_hidden(anna, boris, as_user):
    one = create_person("Marlen Tokbergenov", user=anna)
    hidden = create_person("Aliya Tokbergenova", user=anna, visibility="restricted")
    Relationship.objects.create(person=hidden, other=one, kind_id="spouse")
    assert "Aliya" in text(page(as_user(anna), "person", one.pk))
    assert "Marlen" in text(page(as_user(anna), "person", hidden.pk))
    assert "Aliya" not in text(page(as_user(boris), "person", one.pk))


def test_history_does_not_name_who_is_hidden(anna, boris, as_user):
    one = create_person("Marlen Tokbergenov", user=anna)
    hidden = create_person("Aliya Tokbergenova", user=anna, visibility="restricted")
    Relationship.objects.create(person=one, other=hidden, kind_id="spouse")
    shown = text(page(as_user(boris), "person_history", one.pk))
    assert "Aliya" not in shown and "not shown" in shown


def test_a_reader_does_not_see_who_of_the_staff_changed_what(person, as_user, clara):
    subject = person("Marlen Tokbergenov", visibility="public")
    assert "anna" not in text(page(as_user(clara), "person", subject.pk))
    assert page(as_user(clara), "person_history", subject.pk).status_code == 403


def test_the_number_of_a_merged_person_leads_to_the_survivor_for_ever(person, as_user, anna):
    survivor = person("Marlen Tokbergenov")
    Redirect.objects.create(kind="person", old=900001, new=900002)
    Redirect.objects.create(kind="person", old=900002, new=survivor.pk)
    assert page(as_user(anna), "person", 900001).url == reverse("people:person", args=[survivor.pk])


def test_a_redirect_does_not_tell_that_a_hidden_survivor_exists(anna, boris, as_user):
    survivor = create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    Redirect.objects.create(kind="person", old=900001, new=survivor.pk)
    assert page(as_user(boris), "person", 900001).status_code == 404


OPEN, CLOSED, FORBIDDEN = 200, 404, 403
TRUTH = [
    # user, visibility of the person, page of the person, form of the card
    ("anna", "public", OPEN, OPEN),
    ("anna", "team", OPEN, OPEN),
    ("anna", "restricted", OPEN, OPEN),
    ("boris", "team", OPEN, OPEN),
    ("boris", "restricted", CLOSED, CLOSED),
    ("clara", "public", OPEN, FORBIDDEN),
    ("clara", "team", CLOSED, FORBIDDEN),
    ("clara", "restricted", CLOSED, FORBIDDEN),
    ("admin", "restricted", CLOSED, CLOSED),
]


@pytest.mark.parametrize("who, visibility, seen, changed", TRUTH)
def test_who_may_open_and_change_a_person(who, visibility, seen, changed, anna, as_user, request):
    subject = create_person("Marlen Tokbergenov", user=anna, visibility=visibility)
    client = as_user(request.getfixturevalue(who))
    assert page(client, "person", subject.pk).status_code == seen
    for form in ("person_edit", "name_new", "affiliation_new", "relationship_new"):
        assert page(client, form, subject.pk).status_code == changed, form


@pytest.mark.parametrize("who, visibility, seen, changed", TRUTH)
def test_lists_search_and_suggestions_show_exactly_who_may_be_opened(
    who, visibility, seen, changed, anna, as_user, request
):
    create_person("Marlen Tokbergenov", user=anna, visibility=visibility)
    client = as_user(request.getfixturevalue(who))
    is_open = seen == OPEN
    assert (page(client, "person_list").context["page"].paginator.count == 1) is is_open
    assert ("Marlen" in text(page(client, "person_list", q="Tokbergenov"))) is is_open
    assert ("Marlen" in text(page(client, "person_pick", q="Tokb"))) is is_open


def test_a_hidden_name_cannot_be_preferred_or_removed(anna, boris, as_user):
    hidden = create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    for action in ("name_prefer", "name_remove"):
        response = as_user(boris).post(reverse(f"people:{action}", args=[hidden.names.get().pk]))
        assert response.status_code == 404


def test_text_from_outside_stays_text(person, as_user, anna):
    subject = person("<script>alert(1)</script> Tokbergenov")
    for response in (
        page(as_user(anna), "person", subject.pk),
        page(as_user(anna), "person_list"),
        page(as_user(anna), "person_list", q="Tokbergenov"),
        page(as_user(anna), "person_pick", q="Tokbergenov"),
    ):
        assert "<script>alert" not in text(response) and "&lt;script&gt;alert" in text(response)


def test_the_page_of_a_person_costs_few_statements_whatever_is_known(
    person, as_user, anna, django_assert_max_num_queries, monkeypatch
):
    monkeypatch.setattr("people.views.persons.panels", lambda *_args: [])  # the rooms above count their own
    subject, other = person("Marlen Tokbergenov", "Токбергенов Марлен", "Tokbergenov M."), person("Bolat Ermekov")
    subject.occupations.set(["lawyer", "journalist", "activist"])
    for role in ("member", "leader", "founder"):
        organisation = Organisation.objects.create(name=role, kind_id="party")
        Affiliation.objects.create(person=subject, organisation=organisation, role_id=role)
    for kind in ("friend", "colleague", "lawyer_of"):
        Relationship.objects.create(person=subject, other=other, kind_id=kind)
    client = as_user(anna)
    page(client, "person", subject.pk)
    with django_assert_max_num_queries(9):
        page(client, "person", subject.pk)


def test_who_restricts_a_person_to_somebody_else_is_led_to_the_list(person, as_user, anna, boris):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    data = card(subject, seen=opened(client, subject)) | {"visibility": "restricted", "shown_to": [boris.pk]}
    response = client.post(reverse("people:person_edit", args=[subject.pk]), data)
    assert response.url == reverse("people:person_list")
    assert page(client, "person", subject.pk).status_code == 404


def test_a_restricted_person_must_be_shown_to_somebody(person, as_user, anna):
    subject, client = person("Marlen Tokbergenov"), as_user(anna)
    data = card(subject, seen=opened(client, subject)) | {"visibility": "restricted"}
    response = client.post(reverse("people:person_edit", args=[subject.pk]), data)
    assert "name at least one" in text(response) and "Not saved yet" in text(response)
