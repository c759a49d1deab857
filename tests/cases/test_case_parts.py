"""The short forms of a case file: correcting parts, the verdict in one go, connected cases, kinds of case, paper."""

from datetime import date

import pytest

from cases.models import Case, Charge, ChargeUpdate, CustodyPeriod, Decision, Hearing, Party, Sentence
from cases.status import standing
from tests.cases.builders import (
    charge,
    custody,
    decision,
    hearing,
    make_case,
    make_person,
    make_source,
    observation,
    on,
    stage,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def tab(annas, case, name):
    return annas.get(f"/cases/{case.pk}/?tab={name}").content.decode()


def test_the_role_of_a_party_is_changed_and_its_charges_stay(send, case, ayan):
    charge(case, ayan, "CC", "405", "2", "March 2031")
    party = case.parties.get()
    send(f"/parties/{party.pk}/edit/", role="defendant")
    assert (Party.objects.get().role_id, Party.objects.get().pk) == ("defendant", party.pk)
    assert Charge.objects.get().party_id == party.pk


def test_a_party_whose_name_may_not_be_seen_has_no_form(annas, case, ayan, boris):
    party = case.parties.get()
    type(ayan).objects.filter(pk=ayan.pk).update(visibility="restricted", shown_to=[boris.pk])
    assert annas.get(f"/parties/{party.pk}/edit/").status_code == 404
    assert f"/parties/{party.pk}/" not in tab(annas, case, "parties")


def test_a_stage_is_corrected(send, case):
    row = stage(case, "main_trial", "March 2031")
    send(f"/stages/{row.pk}/edit/", entered_on="April 2031")
    row.refresh_from_db()
    assert row.entered_on == on("April 2031")


def test_the_article_of_a_charge_is_corrected_and_what_became_of_it_stays(send, annas, case, ayan):
    row = charge(case, ayan, "CC", "405", "2", "March 2031")
    wrong = send(f"/charges/{row.pk}/edit/", article="CC 405 part 1, CC 174")
    assert "Write one article" in wrong.content.decode()
    send(f"/charges/{row.pk}/edit/", article="CC 405 part 1")
    row.refresh_from_db()
    assert (row.provision.code, row.updates.count()) == ("CC 405(1)", 1)


def test_an_article_that_the_party_is_charged_with_already_is_refused(send, case, ayan):
    charge(case, ayan, "CC", "405", "1", "March 2031")
    other = charge(case, ayan, "CC", "405", "2", "March 2031")
    refused = send(f"/charges/{other.pk}/edit/", article="CC 405 part 1").content.decode()
    assert "already charged under this provision" in refused


def test_an_update_of_a_charge_is_changed(send, case, ayan):
    update = charge(case, ayan, "CC", "405", "2", "March 2031", kind="dropped").updates.get()
    send(f"/charge-updates/{update.pk}/edit/", kind="acquitted", happened_on="5 May 2031", note="By the verdict")
    update.refresh_from_db()
    assert (update.kind, update.happened_on, update.note) == ("acquitted", on("5 May 2031"), "By the verdict")


def test_one_click_on_a_charge_opens_the_form_with_what_is_to_become_of_it(annas, send, case, ayan):
    row = charge(case, ayan, "CC", "405", "2", "March 2021")
    address = f"/cases/{case.pk}/charges/new/?kind=dropped&charge={row.pk}"
    assert address.replace("&", "&amp;") in tab(annas, case, "charges")
    send(address, happened_on="9 May 2021")
    assert standing(ayan, date(2021, 5, 9)).charges == []


def test_a_charge_may_be_brought_on_an_unknown_day_but_is_not_dropped_on_one(send, case, ayan):
    send(f"/cases/{case.pk}/charges/new/", kind="brought", provisions="CC 174")
    row = Charge.objects.get()
    assert row.updates.get().happened is None
    refused = send(f"/cases/{case.pk}/charges/new/", kind="dropped", concerned=[row.pk]).content.decode()
    assert "Write when" in refused


def test_a_verdict_tells_outcome_charges_penalties_and_custody_in_one_go(send, case, ayan):
    dana = make_person("Dana Omarova")
    case.parties.create(person=dana, role_id="accused")
    first, second = (charge(case, ayan, "CC", article, "", "March 2031") for article in ("272", "174"))
    charge(case, dana, "CC", "272", "", "March 2031")
    held = [custody(each, "pretrial_detention", "6 March 2031", case=case) for each in (ayan, dana)]
    answer = send(
        f"/cases/{case.pk}/decisions/new/", decided_on="29 November 2031", instance="first", outcome="convicted",
        **{
            f"person_{ayan.pk}": "same", f"person_{dana.pk}": "acquitted", f"charge_{second.pk}": "acquitted",
            f"custody_{ayan.pk}": "imprisonment", f"custody_{dana.pk}": "released",
            "sentences-0-person": ayan.pk, "sentences-0-kind": "imprisonment", "sentences-0-value": "7",
            "sentences-0-unit": "year", "sentences-0-regime": "medium",
            "sentences-1-person": ayan.pk, "sentences-1-kind": "activity_ban", "sentences-1-value": "5",
            "sentences-1-unit": "year", "sentences-1-note": "public activities",
        },
    )  # fmt: skip
    assert answer.url == f"/cases/{case.pk}/?tab=decisions"
    his, hers = standing(ayan, date(2031, 12, 1)), standing(dana, date(2031, 12, 1))
    assert (his.sentence.kind, his.in_force, hers.sentence) == ("imprisonment", False, None)
    assert [each.code for each in his.provisions] == [first.provision.code] and hers.provisions == []
    assert (his.custody, his.since, hers.custody) == ("imprisonment", on("29 November 2031"), None)
    for each in held:
        each.refresh_from_db()
    assert [each.end_reason_id for each in held] == ["verdict", "acquitted"]
    assert {each.kind_id: each.note for each in Sentence.objects.all()} == {
        "imprisonment": "", "activity_ban": "public activities",
    }  # fmt: skip
    assert {each.outcome_id: [p.pk for p in each.persons.all()] for each in Decision.objects.all()} == {
        "convicted": [ayan.pk], "acquitted": [dana.pk],
    }  # fmt: skip


def test_custody_that_cannot_be_is_refused_at_its_field_and_nothing_is_written(send, case, ayan, boris):
    sent = {f"custody_{ayan.pk}": "released"}
    refused = send(f"/cases/{case.pk}/decisions/new/", decided_on="5 March 2031", outcome="acquitted", **sent)
    assert "No custody is recorded that could end" in refused.content.decode()
    custody(ayan, "imprisonment", "1 May 2031", "1 June 2031")
    sent = {f"custody_{ayan.pk}": "pretrial_detention"}
    refused = send(f"/cases/{case.pk}/decisions/new/", decided_on="5 March 2031", outcome="sanctioned", **sent)
    assert "Already held from 1 May 2031" in refused.content.decode()
    assert (Decision.objects.count(), CustodyPeriod.objects.count()) == (0, 1)


def test_a_review_begins_with_the_decision_that_it_reviews_and_the_chain_is_shown_both_ways(send, annas, case, ayan):
    row = decision(case, "convicted", "5 March 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    send(f"/cases/{case.pk}/decisions/new/?reviews={row.pk}", decided_on="9 June 2031", outcome="amended")
    review = Decision.objects.get(outcome="amended")
    assert (review.reviews, review.instance) == (row, "appeal")
    page = tab(annas, case, "decisions")
    assert "From instance to instance" in page and "Reviewed by" in page


def test_a_review_of_a_decision_that_nobody_recorded_says_so(annas, case):
    decision(case, "upheld", "9 June 2031", "cassation")
    assert "it is not recorded which decision" in tab(annas, case, "decisions")


def test_the_decision_of_a_hearing_begins_with_its_court_judge_and_day(annas, case, dana):
    row = hearing(case, "verdict", "29 November 2031", judge=dana)
    page = annas.get(f"/cases/{case.pk}/decisions/new/?hearing={row.pk}").content.decode()
    assert 'value="29 November 2031"' in page and "Dana Omarova" in page


def test_save_and_add_another_comes_back_to_an_empty_form(send, annas, case):
    address = f"/cases/{case.pk}/parties/new/"
    answer = send(address, person="Dana Omarova", person_choice="new", person_asked="Dana Omarova", role="lawyer",
                  another="1")  # fmt: skip
    assert answer.url == address and case.parties.filter(role="lawyer").exists()
    assert "Omarova" not in annas.get(address).content.decode()


def test_the_next_hearing_begins_with_the_judge_of_the_last(annas, case, dana):
    hearing(case, "main_trial", "3 March 2031", judge=dana)
    assert "Dana Omarova" in annas.get(f"/cases/{case.pk}/hearings/new/").content.decode()


def test_an_arrest_that_led_to_a_criminal_case_is_shown_from_both_ends(send, annas, ayan):
    arrest = make_case("Fifteen days", "administrative", accused=[ayan])
    link = f"/cases/new/?follows={arrest.pk}&amp;kind=criminal"
    assert link in annas.get(arrest.get_absolute_url()).content.decode()
    send(link.replace("&amp;", "&"), title="The square", accused=f"#{ayan.pk}")
    later = Case.objects.get(title="The square")
    assert (later.follows, later.kind) == (arrest, "criminal")
    assert "Led to" in annas.get(arrest.get_absolute_url()).content.decode()
    assert "Grew out of" in annas.get(later.get_absolute_url()).content.decode()


def test_a_connected_case_that_may_not_be_seen_is_not_named(annas, case, boris):
    hidden = make_case("A secret", visibility="restricted", shown_to=[boris.pk])
    Case.objects.filter(pk=case.pk).update(follows=hidden)
    make_case("Another secret", visibility="restricted", shown_to=[boris.pk], follows=case)
    page = annas.get(case.get_absolute_url()).content.decode()
    assert "secret" not in page and "a case not shown" in page


def test_a_civil_case_shows_neither_charges_nor_custody_until_some_are_recorded(annas, ayan):
    suit = make_case("Damages", "civil", accused=[ayan])
    page = annas.get(suit.get_absolute_url()).content.decode()
    assert "?tab=charges" not in page and "?tab=custody" not in page and "?tab=decisions" in page
    form = annas.get(f"/cases/{suit.pk}/decisions/new/").content.decode()
    assert 'value="satisfied"' in form and 'value="convicted"' not in form and "custody_" not in form
    charge(suit, ayan, "CC", "405", "2", "March 2031")
    assert "?tab=charges" in annas.get(suit.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("kind", "form", "offered", "absent"),
    [
        ("administrative", "hearings", "administrative", "main_trial"),
        ("criminal", "hearings", "main_trial", "civil"),
        ("civil", "parties", "plaintiff", "suspect"),
        ("criminal", "parties", "suspect", "respondent"),
        ("administrative", "decisions", "administrative_arrest", "life_imprisonment"),
        ("criminal", "stages", "sent_to_court", "claim_filed"),
    ],
)
def test_a_form_offers_what_the_kind_of_case_has(annas, kind, form, offered, absent):
    case = make_case(kind=kind, accused=[make_person("Ayan Serikov")])
    page = annas.get(f"/cases/{case.pk}/{form}/new/").content.decode()
    assert f'value="{offered}"' in page and f'value="{absent}"' not in page


def test_the_documents_of_a_case_are_those_that_its_facts_rest_on(annas, case, ayan, boris):
    letter, secret = make_source("A letter"), make_source("A secret", visibility="restricted", shown_to=[boris.pk])
    make_source("Another letter")
    row = hearing(case, "main_trial", "3 March 2031")
    for fact, source in ((row, letter), (case, secret), (charge(case, ayan, "CC", "174"), letter)):
        fact.citations.create(source=source)
    page = tab(annas, case, "documents")
    assert "A letter" in page and "charge, hearing" in page
    assert "Another letter" not in page and "A secret" not in page


def test_the_file_on_paper_holds_what_is_public_unless_all_is_asked_for(annas, case, ayan, dana):
    Case.objects.update(visibility="public")
    type(ayan).objects.update(visibility="public")
    hearing(case, "main_trial", "3 March 2031", visibility="public", note="In the open")
    observation(hearing(case, "debate", "4 March 2031", note="For the team"), note="Seen by us")
    printed = annas.get(f"/cases/{case.pk}/print/").content.decode()
    assert "In the open" in printed and "For the team" not in printed and "Public facts only" in printed
    everything = annas.get(f"/cases/{case.pk}/print/?all=1").content.decode()
    assert "For the team" in everything and "Seen by us" in everything and "not public" in everything


def test_an_address_of_a_hearing_leads_to_the_page_of_the_tab_on_which_it_stands(annas, case, monkeypatch):
    monkeypatch.setattr("cases.views.tabs.PAGE_SIZE", 2)
    rows = [hearing(case, "main_trial", f"{day} March 2031") for day in range(1, 6)]
    address = annas.get(f"/hearings/{rows[0].pk}/").url
    assert address == f"/cases/{case.pk}/?tab=hearings&page=3#hearing-{rows[0].pk}"
    assert f'id="hearing-{rows[0].pk}"' in annas.get(address.split("#")[0]).content.decode()
    assert Hearing.objects.count() == 5 and ChargeUpdate.objects.count() == 0
