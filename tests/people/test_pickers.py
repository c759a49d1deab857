"""Fields that find a record by what is typed, with and without JavaScript."""

import pytest
from django import forms
from django.http import QueryDict
from django.urls import reverse
from lxml import html

from people.forms import OrganisationField, PersonField, PickerForm, PlaceField
from people.models import Organisation, Person, Place
from people.register import create_person, save_new

pytestmark = pytest.mark.usefixtures("vocabularies")


class Asked(PickerForm, forms.Form):
    """One of each."""

    who = PersonField(create=True, required=False)
    court = OrganisationField(kinds=["court"], required=False, create=True)
    where = PlaceField(required=False)


def asked(user, **data):
    form = Asked(QueryDict("", mutable=True) | data, user=user)
    form.is_valid()
    return form


def test_the_only_person_who_is_the_same_is_taken_without_asking(person, anna):
    meant = person("Marlen Tokbergenov")
    assert asked(anna, who="Токбергенов Марлен").cleaned_data["who"] == meant


def test_several_come_back_as_radio_buttons_that_tell_them_apart(person, anna):
    aktau = Place.objects.get(key="aktau")
    one, other = person("Timur Sadykov", home=aktau), person("Timur Sadykov")
    other.occupations.add("journalist")
    form = asked(anna, who="Timur Sadykov")
    shown = str(form["who"])
    assert "could mean several" in str(form.errors["who"])
    assert 'type="radio"' in shown and "Aktau" in shown and "journalist" in shown and 'value="Timur Sadykov"' in shown
    answered = asked(anna, who="Timur Sadykov", who_asked="Timur Sadykov", who_choice=str(other.pk))
    assert answered.cleaned_data["who"] == other != one


def test_an_answer_does_not_count_for_another_text(person, anna):
    meant = person("Marlen Tokbergenov")
    person("Bolat Ermekov")
    form = asked(anna, who="Bolat Ermekov", who_asked="Tokbergenov", who_choice=str(meant.pk))
    assert form.cleaned_data["who"].display_name == "Bolat Ermekov"


def test_the_number_picked_counts_only_with_the_name_it_was_picked_for(person, anna):
    meant, other = person("Timur Sadykov"), person("Timur Sadykov")
    assert asked(anna, who="Timur Sadykov", who_id=str(other.pk)).cleaned_data["who"] == other != meant
    assert asked(anna, who="Nobody Known", who_id=str(other.pk)).errors["who"]


def test_a_number_alone_means_the_record_of_that_number(person, anna):
    meant = person("Marlen Tokbergenov")
    assert asked(anna, who=f"#{meant.pk}").cleaned_data["who"] == meant
    assert asked(anna, who=str(meant.pk)).cleaned_data["who"] == meant


def test_nobody_found_offers_to_add_a_person_and_saves_nothing_before_the_form_is_saved(anna):
    form = asked(anna, who="Marlen Tokbergenov")
    assert "add “Marlen Tokbergenov” as new" in str(form["who"])
    form = asked(anna, who="Marlen Tokbergenov", who_asked="Marlen Tokbergenov", who_choice="new")
    new = form.cleaned_data["who"]
    assert new.pk is None and not Person.objects.exists()
    saved = save_new(new, user=anna, visibility="restricted")
    assert (saved.display_name, saved.names.get().preferred, saved.shown_to) == ("Marlen Tokbergenov", True, [anna.pk])


def test_an_answer_stays_while_another_field_is_mended(person, anna):
    first, _namesake = person("Timur Sadykov"), person("Timur Sadykov")
    for name, choice in (("Timur Sadykov", str(first.pk)), ("Marlen Tokbergenov", "new")):
        form = asked(anna, who=name, who_asked=name, who_choice=choice, court="No such court")
        page = html.fragment_fromstring(str(form["who"]))
        sent = {each.name: each.value for each in page.iter("input")}
        assert asked(anna, **sent).cleaned_data["who"].display_name == name and "court" in form.errors


def test_hidden_records_are_neither_taken_nor_offered_nor_reached_by_number(anna, boris):
    hidden = create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    for data in (
        {"who": "Marlen Tokbergenov"},
        {"who": f"#{hidden.pk}"},
        {"who": "Marlen Tokbergenov", "who_id": str(hidden.pk)},
        {"who": "x", "who_asked": "x", "who_choice": str(hidden.pk)},
    ):
        form = asked(boris, **data)
        assert "who" in form.errors and f'name="who_choice" value="{hidden.pk}"' not in str(form["who"]), data


def test_a_field_that_was_given_no_user_finds_nobody(person):
    person("Marlen Tokbergenov")
    with pytest.raises(forms.ValidationError):
        PersonField().clean("Marlen Tokbergenov")


def test_an_organisation_is_found_by_an_old_code_and_only_among_its_kinds(anna):
    court = Organisation.objects.create(name="City court of Aktau", kind_id="court")
    court.names.create(text="Aktau court No. 2", code="AC-2")
    Organisation.objects.create(name="AC-2", kind_id="media")
    assert asked(anna, court="ac-2").cleaned_data["court"] == court


def test_a_new_organisation_gets_the_kind_of_the_field(anna):
    form = asked(anna, court="Court of Zhem", court_asked="Court of Zhem", court_choice="new")
    assert save_new(form.cleaned_data["court"], user=anna).kind_id == "court"


@pytest.mark.parametrize(
    "typed, key",
    [("Aktau", "aktau"), ("Mangystau region, Aktau", "aktau"), ("Ақтау", "aktau"), ("Nur-Sultan", "astana"),
     ("г. Алматы", "almaty"), ("Almaty region", "almaty-region")],
)  # fmt: skip
def test_a_place_is_found_by_any_of_its_names(typed, key, anna):
    assert asked(anna, where=typed).cleaned_data["where"].key == key


def test_the_beginning_of_a_place_offers_the_places_that_begin_so(anna):
    html = str(asked(anna, where="Almal")["where"])
    assert "Almaly district" in html and "as new" not in html, "places are added by administrators only"


def test_an_empty_optional_field_is_none_and_a_required_one_says_so(anna):
    assert asked(anna).cleaned_data == {"who": None, "court": None, "where": None}
    field = PersonField()
    with pytest.raises(forms.ValidationError, match="required"):
        field.clean("")


@pytest.mark.parametrize("odd", ["9" * 30, "#", "²", "\0", "x" * 5000, "…", "'; --"])
def test_odd_text_is_a_sentence_never_an_error_of_the_server(odd, anna):
    form = asked(anna, who=odd, court=odd, where=odd)
    assert set(form.errors) <= {"who", "court", "where"}


@pytest.mark.parametrize("address", ["person_pick", "organisation_pick", "place_pick"])
@pytest.mark.parametrize("odd", ["", "a", "\0", "x" * 3000, "%"])
def test_suggestions_answer_odd_text(address, odd, as_user, anna):
    assert as_user(anna).get(reverse(f"people:{address}"), {"q": odd}).status_code == 200


def test_suggestions_carry_number_name_and_what_tells_apart(person, as_user, anna):
    meant = person("Marlen Tokbergenov", home=Place.objects.get(key="aktau"))
    html = as_user(anna).get(reverse("people:person_pick"), {"q": "Токб"}).content.decode()
    assert f'data-pk="{meant.pk}"' in html and 'data-text="Marlen Tokbergenov"' in html and "Aktau" in html


def test_suggestions_of_organisations_do_not_leak(as_user, anna, boris):
    Organisation.objects.create(name="Hidden cell", kind_id="movement", visibility="restricted", shown_to=[anna.pk])
    for user, is_shown in ((anna, True), (boris, False)):
        html = as_user(user).get(reverse("people:organisation_pick"), {"q": "hidden"}).content.decode()
        assert ("Hidden cell" in html) is is_shown


def test_a_name_half_typed_is_asked_about_although_an_initial_would_fit(person, anna):
    person("Tokbergenov M.")
    person("Marlen Tokbergenov")
    assert "could mean several" in str(asked(anna, who="Tokbergenov Ma").errors["who"])
