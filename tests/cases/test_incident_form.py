"""The incident on one page."""

from datetime import date

import pytest
from django.urls import reverse

from cases.models import Citation, Incident, Source
from people.models import Person
from tests.cases.builders import make_case, make_incident, make_source

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
NEW = "/incidents/new/"


@pytest.fixture
def annas(as_user, anna):
    return as_user(anna)


@pytest.fixture
def basics(annas, filled):
    """What is sent for a short, complete incident."""
    facts = {"happened_on": "May 2031", "summary": "Held at the square for three hours.", "types": ["detention"]}
    return lambda **changes: filled(annas.get(NEW), **(facts | changes))


def test_an_incident_with_a_known_person_a_place_articles_and_a_source_is_written_in_one_go(
    annas, basics, ayan, almaty
):
    source = make_source(text="On Sunday he was held at the square for three hours, then let go.")
    sent = basics(
        place="Almaty", persons__0__who="Ayan Serikov", articles="CAO 488(6), CC 405 part 2",
        source=source.title, quote="held at the square for three hours",
    )  # fmt: skip
    answer = annas.post(NEW, sent)
    incident = Incident.objects.get()
    assert answer.status_code == 302 and answer.url == f"/incidents/{incident.pk}/?saved=1"
    assert (incident.happened_on.words(), incident.place, incident.created_by.username) == ("May 2031", almaty, "anna")
    assert [(each.person, each.role_id) for each in incident.involvements.all()] == [(ayan, "affected")]
    assert {each.code for each in incident.provisions.all()} == {"CAO 488(6)", "CC 405(2)"}
    citation = incident.citations.get()
    assert source.text[citation.start : citation.end] == citation.quote == "held at the square for three hours"
    assert "Enter another" in annas.get(answer.url).content.decode()


def test_a_person_who_is_not_known_is_asked_about_and_then_added_without_javascript(annas, basics, filled):
    asked = annas.post(NEW, basics(persons__0__who="Bolat Nurgaliyev"))
    told = asked.content.decode()
    assert "add “Bolat Nurgaliyev” as new" in told and "Not saved yet" in told and not Incident.objects.exists()
    annas.post(NEW, filled(asked, **{"persons-0-who_choice": "new"}))
    person = Incident.objects.get().involvements.get().person
    assert (person.display_name, person.visibility) == ("Bolat Nurgaliyev", "team")


def test_one_new_person_named_in_two_rows_is_added_once(annas, basics):
    rows = {"persons-0-who": "Bolat Nurgaliyev", "persons-1-who": "Bolat Nurgaliyev", "persons-1-role": "witness"}
    for number in (0, 1):
        rows |= {f"persons-{number}-who_asked": "Bolat Nurgaliyev", f"persons-{number}-who_choice": "new"}
    annas.post(NEW, basics(**rows))
    assert Person.objects.count() == 1 and Incident.objects.get().involvements.count() == 2


def test_a_button_adds_a_row_without_javascript_and_loses_nothing(annas, basics):
    sent = basics(
        persons__0__who="Somebody who is not known", summary="Typed words", more="persons", happened_on="nonsense"
    )
    page = annas.post(NEW, sent).content.decode()
    assert 'name="persons-2-who"' in page and "Typed words" in page and "Somebody who is not known" in page
    assert "is not understood" not in page and not Incident.objects.exists()


def test_an_article_that_is_not_in_the_register_is_refused_with_what_is_near(annas, basics):
    page = annas.post(NEW, basics(articles="CC 405 part 77")).content.decode()
    assert "CC 405(77) is not in the register" in page and "CC 405(2)" in page and not Incident.objects.exists()


def test_a_new_source_with_its_address_is_kept_with_the_incident(annas, basics, filled):
    sent = basics(source="A report of a paper", source_address="https://example.org/a", quote="they said")
    annas.post(NEW, filled(annas.post(NEW, sent), source_choice="new"))
    source, citation = Source.objects.get(), Citation.objects.get()
    assert (source.title, source.address, source.kind_id) == (
        "A report of a paper",
        "https://example.org/a",
        "media_report",
    )
    assert (citation.fact, citation.quote, citation.start) == (Incident.objects.get(), "they said", None)


def test_quoted_words_without_a_source_are_refused(annas, basics):
    assert "Name the source" in annas.post(NEW, basics(quote="they said")).content.decode()


def test_the_same_person_within_three_days_is_a_warning_and_saving_anyway_is_possible(annas, basics, filled, ayan):
    other = make_incident("Taken to the station", "12 May 2031", [ayan])
    warned = annas.post(NEW, basics(happened_on="14 May 2031", persons__0__who="Ayan Serikov"))
    assert f"/incidents/{other.pk}/" in warned.content.decode() and Incident.objects.count() == 1
    annas.post(NEW, filled(warned, anyway="1"))
    assert Incident.objects.count() == 2


def test_four_days_later_is_no_duplicate_and_neither_is_another_person(annas, basics, ayan, dana):
    make_incident("Taken to the station", "12 May 2031", [ayan])
    annas.post(NEW, basics(happened_on="16 May 2031", persons__0__who="Ayan Serikov"))
    annas.post(NEW, basics(happened_on="12 May 2031", persons__0__who="Dana Omarova"))
    assert Incident.objects.count() == 3


def test_a_duplicate_that_the_user_may_not_see_is_not_shown(annas, basics, ayan, boris):
    make_incident("Secret", "12 May 2031", [ayan], visibility="restricted", shown_to=[boris.pk])
    annas.post(NEW, basics(happened_on="12 May 2031", persons__0__who="Ayan Serikov"))
    assert Incident.objects.count() == 2


def test_restricting_to_others_only_is_refused_since_one_would_lose_sight_oneself(annas, basics, boris, anna):
    refused = annas.post(NEW, basics(visibility="restricted", shown_to=[boris.pk]))
    assert "Name yourself too" in refused.content.decode()
    annas.post(NEW, basics(visibility="restricted", shown_to=[boris.pk, anna.pk]))
    assert sorted(Incident.objects.get().shown_to) == sorted([boris.pk, anna.pk])


def test_the_form_opens_with_the_person_and_the_case_that_it_was_called_from(annas, ayan):
    case = make_case("The square")
    page = annas.get(f"{NEW}?person={ayan.pk}&case={case.pk}").content.decode()
    assert 'value="Ayan Serikov"' in page and 'value="The square"' in page


def edit(incident):
    return reverse("cases:incident_edit", args=[incident.pk])


def test_an_edit_changes_only_what_was_changed(annas, basics, filled, ayan, dana):
    annas.post(NEW, basics(persons__0__who="Ayan Serikov", articles="CC 405(2)"))
    incident = Incident.objects.get()
    first = incident.involvements.get().pk
    annas.post(edit(incident), filled(annas.get(edit(incident)), persons__1__who="Dana Omarova"))
    incident.refresh_from_db()
    assert incident.happened_on.words() == "May 2031" and [each.code for each in incident.provisions.all()] == [
        "CC 405(2)"
    ]
    assert [each.person for each in incident.involvements.all()] == [ayan, dana]
    assert incident.involvements.first().pk == first


def test_an_emptied_row_takes_the_person_out(annas, basics, filled, ayan):
    annas.post(NEW, basics(persons__0__who="Ayan Serikov"))
    incident = Incident.objects.get()
    annas.post(edit(incident), filled(annas.get(edit(incident)), persons__0__who=""))
    assert not incident.involvements.exists()


def test_who_may_not_be_seen_stays_in_the_incident_when_somebody_else_edits_it(annas, filled, ayan, boris):
    incident = make_incident("At the square", "12 May 2031", [ayan])
    Person.objects.filter(pk=ayan.pk).update(visibility="restricted", shown_to=[boris.pk])
    page = annas.get(edit(incident))
    assert "Ayan" not in page.content.decode()
    annas.post(edit(incident), filled(page, summary="At the market", types=["detention"]))
    incident.refresh_from_db()
    assert (incident.summary, incident.involvements.get().person_id) == ("At the market", ayan.pk)


def test_the_second_of_two_who_edit_sees_what_the_first_changed_and_loses_nothing(
    annas, as_user, boris, filled, ayan, dana
):
    incident = make_incident("At the square", "12 May 2031", [ayan])
    boriss = as_user(boris)
    opened_by_anna = annas.get(edit(incident))
    first = filled(
        boriss.get(edit(incident)), happened_on="13 May 2031", certainty="confirmed", types=["detention"],
        persons__1__who="Dana Omarova",
    )  # fmt: skip
    assert boriss.post(edit(incident), first).status_code == 302
    told = annas.post(edit(incident), filled(opened_by_anna, summary="At the market", types=["detention"]))
    page = told.content.decode()
    assert "boris saved this record" in page and "13 May 2031" in page and "At the market" in page
    incident.refresh_from_db()
    assert incident.summary == "At the square"
    assert annas.post(edit(incident), filled(told)).status_code == 302
    incident.refresh_from_db()
    assert (incident.summary, incident.happened, incident.certainty) == (
        "At the market",
        date(2031, 5, 13),
        "confirmed",
    )
    assert {each.person for each in incident.involvements.all()} == {ayan, dana}


def test_a_reader_may_not_enter_and_a_stranger_does_not_learn_that_the_incident_exists(as_user, clara, boris, anna):
    incident = make_incident("Secret", "12 May 2031", visibility="restricted", shown_to=[boris.pk])
    assert as_user(clara).get(NEW).status_code == 403
    assert as_user(clara).get(incident.get_absolute_url()).status_code == 404
    assert [as_user(anna).get(address).status_code for address in (incident.get_absolute_url(), edit(incident))] == [
        404,
        404,
    ]


def test_a_form_sent_twice_is_saved_once_and_leads_to_the_same_page(annas, basics):
    sent = basics()
    first, second = annas.post(NEW, sent), annas.post(NEW, sent)
    assert Incident.objects.count() == 1 and first.url == second.url


def test_a_save_that_fails_can_be_sent_again(annas, basics, filled):
    refused = annas.post(NEW, basics(happened_on="nonsense"))
    assert annas.post(NEW, filled(refused, happened_on="May 2031")).status_code == 302
