"""Recognition: one proposes, another decides; nothing is decided while something is missing."""

import re

import pytest
from django.db import IntegrityError, transaction

from cases.lists import recognising
from cases.lists.policy import Policy
from cases.lists.select import select
from cases.models import Recognition
from cases.status import today
from people.dates import PartialDate
from tests.lists.making import a_person, cited, held, recognised

pytestmark = pytest.mark.usefixtures("vocabularies")


@pytest.fixture
def person():
    held_person = a_person("Daniyar Qasenov")
    held(held_person)
    return held_person


@pytest.fixture
def proposal(person, pavel):
    """A complete proposal of pavel."""
    new = recognised(
        person, state="proposed", proposed_by=pavel, exclusion="none", demand_id="release", grounds="Held for a speech."
    )
    new.criteria.add("pace_a")
    cited(new)
    return new


SENT = {
    "label": "political_prisoner",
    "body": "Bureau of the Steppe",
    "body_choice": "new",
    "body_asked": "Bureau of the Steppe",
    "since_on": "June 2023",
    "criteria": ["pace_a", "pace_e"],
    "exclusion": "none",
    "grounds": "Held for a speech.",
    "demand": "release",
    "visibility": "public",
    "source": "Statement of the Bureau",
    "source_choice": "new",
    "source_asked": "Statement of the Bureau",
    "quote": "we call for the release",
}


def test_a_proposal_keeps_its_criteria_words_and_precision(as_user, pavel, person):
    response = as_user(pavel).post(f"/lists/recognitions/new/{person.pk}/", SENT)
    assert response.status_code == 302, response.content.decode()[:3000]
    made = Recognition.objects.get()
    assert (made.state, made.proposed_by, made.since_on.iso()) == ("proposed", pavel, "2023-06")
    assert {criterion.pk for criterion in made.criteria.all()} == {"pace_a", "pace_e"}
    assert made.citations.get().quote == "we call for the release"
    assert recognising.missing(made) == []


def test_the_form_shows_the_text_of_each_criterion(as_user, pavel, person):
    page = as_user(pavel).get(f"/lists/recognitions/new/{person.pk}/").content.decode()
    assert "The person is held for using a freedom" in page
    assert 'name="criteria"' in page


def test_who_proposed_cannot_decide_and_reads_why(as_user, pavel, proposal):
    page = as_user(pavel).get(f"/lists/recognitions/{proposal.pk}/").content.decode()
    assert "You proposed this recognition; a second person decides it." in page
    response = as_user(pavel).post(f"/lists/recognitions/{proposal.pk}/decide/", {"decision": "recognise"}, follow=True)
    assert "a second person decides it" in response.content.decode()
    proposal.refresh_from_db()
    assert proposal.state == "proposed"
    with pytest.raises(IntegrityError, match="second_person"), transaction.atomic():
        Recognition.objects.update(state="decided", decided_by=pavel)


def test_a_second_person_decides_and_the_person_is_listed(as_user, admin, proposal):
    assert select(Policy(public=True), today()).rows == []
    page = as_user(admin).post(f"/lists/recognitions/{proposal.pk}/decide/", {"decision": "recognise"}, follow=True)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("decided", admin)
    assert re.findall(r"<dt>(\w+ by)</dt><dd>(\w+)", page.content.decode())[-2:] == [
        ("Proposed by", "pavel"), ("Decided by", "admin"),
    ]  # fmt: skip
    assert "Held for a speech." in as_user(admin).get(proposal.person.get_absolute_url()).content.decode()
    assert len(select(Policy(public=True), today()).rows) == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"exclusion": "unchecked"}, "The exclusion check was not made."),
        ({"exclusion": "excluding"}, "The exclusion check excludes the person"),
        ({"grounds": " "}, "The grounds are not written down."),
        ({"demand": None}, "It is not said what is demanded."),
    ],
)
def test_what_is_missing_is_said_and_stops_the_decision(admin, proposal, change, sentence):
    for name, value in change.items():
        setattr(proposal, name, value)
    proposal.save()
    with pytest.raises(recognising.Refused, match=sentence):
        recognising.decide(proposal.pk, admin)


def test_criteria_support_and_custody_are_asked_for(person, proposal):
    proposal.criteria.clear()
    proposal.citations.all().delete()
    person.custody.all().delete()
    said = " ".join(recognising.missing(proposal))
    assert "No criterion" in said and "Nothing supports it" in said and "No custody" in said
    proposal.label_id = "politically_persecuted"
    assert "No custody" not in " ".join(recognising.missing(proposal))


def test_a_refusal_needs_a_reason_and_keeps_it(as_user, admin, proposal):
    client = as_user(admin)
    address = f"/lists/recognitions/{proposal.pk}/decide/"
    assert client.post(address, {"decision": "refuse", "reason": ""}).status_code == 400
    client.post(address, {"decision": "refuse", "reason": "calls to violence"})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.until_reason) == ("refused", "calls to violence")
    assert client.post(address, {"decision": "maybe"}).status_code == 400


def test_a_withdrawal_needs_a_day_and_a_reason_and_ends_the_listing(as_user, admin, proposal):
    recognising.decide(proposal.pk, admin)
    client, address = as_user(admin), f"/lists/recognitions/{proposal.pk}/withdraw/"
    assert client.post(address, {"until": "2024-01-10", "reason": ""}).status_code == 400
    assert client.post(address, {"until": "2020", "reason": "too early"}).status_code == 400
    client.post(address, {"until": "10.01.2024", "reason": "a court found new facts"})
    proposal.refresh_from_db()
    assert (proposal.until_on.iso(), proposal.until_reason) == ("2024-01-10", "a court found new facts")
    assert select(Policy(public=True), today()).rows == []
    with pytest.raises(recognising.Refused):
        recognising.withdraw(proposal.pk, PartialDate(today()), "twice")


def test_what_was_decided_is_not_rewritten(as_user, admin, proposal):
    recognising.decide(proposal.pk, admin)
    response = as_user(admin).post(f"/lists/recognitions/{proposal.pk}/edit/", SENT, follow=True)
    assert "not rewritten" in response.content.decode()
    proposal.refresh_from_db()
    assert proposal.since_on.iso() == "2023-06-01"


def test_proposals_wait_in_a_list_with_what_they_lack(as_user, admin, proposal):
    assert "ready to be decided" in as_user(admin).get("/lists/recognitions/").content.decode()
    Recognition.objects.update(grounds="")
    assert "The grounds are not written down." in as_user(admin).get("/lists/recognitions/").content.decode()


def test_what_was_decided_last_stands_before_what_came_with_a_history(as_user, admin, person, proposal):
    recognising.decide(proposal.pk, admin)
    recognised(a_person("Aidos Bekmuratov"))
    page = as_user(admin).get("/lists/recognitions/").content.decode()
    assert page.index("Daniyar Qasenov") < page.index("Aidos Bekmuratov")


def test_monitors_editors_and_readers_neither_propose_nor_decide(as_user, anna, boris, clara, person, proposal):
    for user in (anna, boris, clara):
        client = as_user(user)
        assert client.get(f"/lists/recognitions/new/{person.pk}/").status_code == 403
        assert client.get("/lists/recognitions/").status_code == 403
        sent = client.post(f"/lists/recognitions/{proposal.pk}/decide/", {"decision": "recognise"})
        assert sent.status_code == 403


def test_the_proposal_about_a_restricted_person_is_not_there_for_others(as_user, admin, anna, person, proposal):
    person.visibility, person.shown_to = "restricted", [anna.pk]
    person.save()
    client = as_user(admin)
    for address in ("", "edit/"):
        assert client.get(f"/lists/recognitions/{proposal.pk}/{address}").status_code == 404
    assert "Qasenov" not in client.get("/lists/recognitions/").content.decode()


def test_the_page_of_the_person_shows_recognitions_and_leads_to_them(as_user, pavel, clara, person, proposal):
    page = as_user(pavel).get(f"/persons/{person.pk}/").content.decode()
    assert f"/lists/recognitions/{proposal.pk}/" in page and "Propose a recognition" in page
    proposal.visibility = "team"
    proposal.save()
    page = as_user(clara).get(f"/persons/{person.pk}/").content.decode()
    assert f"recognition-{proposal.pk}" not in page and "Propose a recognition" not in page
