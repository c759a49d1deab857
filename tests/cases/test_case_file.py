"""The case file: its page, and the short forms of what belongs to it."""

from datetime import date

import pytest

from cases.models import Case, ChargeUpdate, Decision, Hearing, Sentence, StageChange
from cases.status import standing
from tests.cases.builders import charge, custody, decision, hearing, make_case, on, stage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
TABS = ["overview", "parties", "charges", "hearings", "decisions", "custody", "incidents"]


def test_a_new_case_names_the_accused_and_leads_to_its_page(send, ayan):
    answer = send(
        f"/cases/new/?person={ayan.pk}", title="The square", register_number="255500121000001", opened_on="March 2031"
    )
    case = Case.objects.get()
    assert answer.url == case.get_absolute_url() and case.opened_on == on("March 2031")
    assert [(party.person, party.role_id) for party in case.parties.all()] == [(ayan, "accused")]


def test_a_charge_is_brought_requalified_and_dropped_through_one_short_form(send, annas, case, ayan):
    address = f"/cases/{case.pk}/charges/new/"
    answer = send(address, kind="brought", happened_on="March 2031", provisions="CC 272 part 1, CC 274 part 4")
    assert answer.url == f"/cases/{case.pk}/?tab=charges"
    first = ChargeUpdate.objects.first().charge
    send(address, kind="requalified_to", happened_on="2 June 2031", provisions="CC 400", concerned=[first.pk])
    codes = {each.code for each in standing(ayan, date(2031, 6, 2)).provisions}
    assert codes == {"CC 274(4)", "CC 400"}
    page = annas.get(f"/cases/{case.pk}/?tab=charges").content.decode()
    assert "March 2031" in page and "1 March 2031" not in page and "requalified to" in page


def test_dropping_without_saying_which_charge_is_refused(send, case, ayan):
    charge(case, ayan, "CC", "272", "1", "March 2031")
    refused = send(f"/cases/{case.pk}/charges/new/", kind="dropped", happened_on="June 2031")
    assert "Choose the charges" in refused.content.decode() and ChargeUpdate.objects.count() == 1


def test_a_decision_that_concerns_all_names_nobody_in_particular(send, case):
    send(f"/cases/{case.pk}/decisions/new/", decided_on="5 March 2031", instance="pre-trial", outcome="sanctioned")
    assert not Decision.objects.get().persons.exists()


def test_an_amount_without_a_unit_is_refused_and_what_was_typed_stays(send, case, ayan):
    sentence = {"sentences-0-kind": "fine", "sentences-0-value": "20"}
    page = send(
        f"/cases/{case.pk}/decisions/new/", decided_on="5 March 2031", outcome="convicted", note="Typed", **sentence
    )
    assert "An amount needs its unit" in page.content.decode() and "Typed" in page.content.decode()
    assert not Decision.objects.exists()


def test_a_decision_is_changed_and_its_sentence_keeps_its_number(send, case, ayan):
    row = decision(case, "convicted", "5 March 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    number = row.sentences.get().pk
    send(f"/decisions/{row.pk}/edit/", **{"sentences-0-value": "5", "in_force_from": "20 March 2031"})
    sentence = Sentence.objects.get()
    assert (sentence.pk, sentence.value) == (number, 5)
    assert Decision.objects.get().in_force_from == on("20 March 2031")


def test_hearing_stage_and_party_have_a_form_each_and_lead_back_to_their_tab(send, case):
    places = {
        f"/cases/{case.pk}/hearings/new/": {"kind": "preliminary", "held_on": "30 October 2031", "time": "10:30"},
        f"/cases/{case.pk}/stages/new/": {"stage": "main_trial", "entered_on": "November 2031"},
    }
    assert [send(address, **sent).status_code for address, sent in places.items()] == [302, 302]
    assert str(Hearing.objects.get().time) == "10:30:00" and StageChange.objects.get().entered_on == on("November 2031")


def test_an_administrative_case_offers_only_its_own_stages(annas, ayan):
    case = make_case(kind="administrative", accused=[ayan])
    page = annas.get(f"/cases/{case.pk}/stages/new/").content.decode()
    assert 'value="protocol"' in page and 'value="main_trial"' not in page


def test_a_hearing_that_two_change_shows_the_second_what_the_first_wrote(annas, as_user, boris, case, filled):
    row = hearing(case, "main_trial", "30 October 2031")
    address = f"/hearings/{row.pk}/edit/"
    opened, boriss = annas.get(address), as_user(boris)
    boriss.post(address, filled(boriss.get(address), note="Adjourned for lack of a lawyer"))
    told = annas.post(address, filled(opened, observers="A union of lawyers")).content.decode()
    assert "boris saved this record" in told and "lack of a lawyer" in told and "A union of lawyers" in told


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_opens_for_who_may_see_the_case_with_a_bounded_number_of_queries(
    annas, case, ayan, tab, django_assert_max_num_queries
):
    stage(case, "main_trial", "March 2031")
    for month in range(1, 10):
        hearing(case, "main_trial", f"10.{month:02}.2031")
        decision(case, "extended", f"11.{month:02}.2031", "pre-trial")
        charge(case, ayan, "CC", "405", "2", f"{month:02}.2031")
    custody(ayan, "pretrial_detention", "March 2031")
    with django_assert_max_num_queries(32):
        answer = annas.get(f"/cases/{case.pk}/?tab={tab}")
    assert answer.status_code == 200


def test_names_that_may_not_be_seen_are_not_on_any_tab(annas, case, ayan, boris):
    hearing(case, "main_trial", "10 March 2031", judge=ayan)
    decision(case, "convicted", "5 March 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    charge(case, ayan, "CC", "405", "2", "March 2031")
    type(ayan).objects.filter(pk=ayan.pk).update(visibility="restricted", shown_to=[boris.pk])
    pages = [annas.get(f"/cases/{case.pk}/?tab={tab}").content.decode() for tab in TABS]
    pages += [annas.get(f"/history/case/{case.pk}/").content.decode()]
    assert not any("Serikov" in page for page in pages)
    assert "a person not shown" in pages[1]


def test_a_hearing_of_a_case_that_may_not_be_seen_is_not_there(annas, case, boris):
    row = hearing(case, "main_trial", "10 March 2031")
    Case.objects.update(visibility="restricted", shown_to=[boris.pk])
    assert annas.get(f"/hearings/{row.pk}/edit/").status_code == 404


def test_the_list_of_cases_shows_the_stage_of_today_and_filters_by_number(annas, case):
    stage(case, "main_trial", "March 2021")
    Case.objects.update(register_number="255500121")
    make_case("Another one")
    page = annas.get("/cases/?q=2555").content.decode()
    assert "The square" in page and "main trial" in page and "Another one" not in page


def test_a_reader_sees_a_public_case_and_may_change_nothing(as_user, clara, case):
    Case.objects.update(visibility="public")
    claras = as_user(clara)
    page = claras.get(f"/cases/{case.pk}/").content.decode()
    assert "/stages/new/" not in page
    forms = ["parties", "stages", "charges", "hearings", "decisions"]
    assert {claras.get(f"/cases/{case.pk}/{form}/new/").status_code for form in forms} == {403}
    assert (
        claras.get(f"/cases/{case.pk}/edit/").status_code == claras.get(f"/history/case/{case.pk}/").status_code == 403
    )


def test_a_link_to_a_decision_that_may_not_be_seen_survives_the_form(send, annas, case, boris):
    secret = decision(case, "convicted", "5 March 2031", visibility="restricted", shown_to=[boris.pk])
    row = decision(case, "upheld", "9 June 2031", "appeal", reviews=secret)
    send(f"/decisions/{row.pk}/edit/", note="Heard in an hour")
    row.refresh_from_db()
    assert (row.reviews, row.note) == (secret, "Heard in an hour")
    assert "5 March 2031" not in annas.get(f"/cases/{case.pk}/?tab=decisions").content.decode()
