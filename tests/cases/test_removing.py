"""What was entered by mistake is taken out with a reason, stays in the history, and comes back exactly as it was."""

import pytest
from django.core import serializers

from cases.models import (
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    DecisionPerson,
    Hearing,
    Party,
    Removal,
    Sentence,
)
from tests.cases.builders import charge, custody, decision, hearing, make_case, make_source, observation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
TABLES = (Party, Charge, ChargeUpdate, Hearing, Decision, DecisionPerson, Sentence, Citation, CustodyPeriod)


@pytest.fixture
def annas(as_user, anna):
    return as_user(anna)


@pytest.fixture
def case(ayan):
    return make_case("The square", accused=[ayan])


def everything():
    """All rows as text, in order."""
    return [serializers.serialize("json", table.objects.order_by("pk")) for table in TABLES]


def take_out(client, fact, reason="Entered twice"):
    return client.post(f"/remove/{fact._meta.model_name}/{fact.pk}/", {"reason": reason})


def put_back(client):
    return client.post(f"/removals/{Removal.objects.get().pk}/undo/")


def test_a_party_goes_with_charges_and_sources_and_comes_back_exactly(annas, case, ayan):
    became = charge(case, ayan, "CC", "174", when="May 2031")
    charge(case, ayan, "CC", "405", "2", "March 2031")
    row = charge(case, ayan, "CC", "405", "2", "May 2031", kind="requalified_to", became=became)
    row.updates.last().citations.create(source=make_source(), quote="Words")
    before, party = everything(), case.parties.get()
    page = annas.get(f"/remove/party/{party.pk}/").content.decode()
    assert "Update of a charge: CC 405 part 2: brought" in page
    assert take_out(annas, party).url == f"/cases/{case.pk}/?tab=parties"
    assert (Party.objects.count(), Charge.objects.count(), Citation.objects.count()) == (0, 0, 0)
    put_back(annas)
    assert everything() == before


def test_a_hearing_that_is_removed_leaves_its_decision_without_it_and_gets_it_back(annas, case):
    row = hearing(case, "verdict", "3 March 2031")
    observation(row, ["no_lawyer"], note="Seen")
    decided = decision(case, "convicted", "3 March 2031", hearing=row)
    take_out(annas, row)
    decided.refresh_from_db()
    assert decided.hearing is None
    put_back(annas)
    decided.refresh_from_db()
    assert decided.hearing == row and [point.pk for point in row.observations.get().points.all()] == ["no_lawyer"]


def test_a_decision_that_another_one_reviews_is_not_removed_before_that_one(annas, case):
    first = decision(case, "convicted", "3 March 2031")
    decision(case, "upheld", "9 June 2031", "appeal", reviews=first)
    told = take_out(annas, first).content.decode()
    assert "other records rest on it (decision)" in told and Decision.objects.count() == 2


def test_a_removal_needs_a_reason_and_stays_in_the_history_with_it(annas, case):
    row = hearing(case, "main_trial", "3 March 2031")
    assert take_out(annas, row, reason="").status_code == 200 and Hearing.objects.exists()
    take_out(annas, row, reason="It was another case")
    page = annas.get(f"/cases/{case.pk}/?tab=history").content.decode()
    assert "It was another case" in page and "3 March 2031: main trial" in page and "Put back" in page
    assert Hearing.pgh_event_model.objects.filter(pgh_obj_id=row.pk, pgh_label="delete").count() == 1


def test_what_cannot_come_back_says_why_and_changes_nothing(annas, case, ayan):
    row = custody(ayan, "pretrial_detention", "3 March 2031", case=case)
    take_out(annas, row)
    custody(ayan, "imprisonment", "1 March 2031")
    answer = annas.post(f"/removals/{Removal.objects.get().pk}/undo/", follow=True)
    assert "another record stands in its place" in answer.content.decode()
    assert Removal.objects.get().undone_at is None and CustodyPeriod.objects.count() == 1


def test_custody_that_was_removed_is_put_back_from_the_page_of_the_person(annas, ayan):
    row = custody(ayan, "pretrial_detention", "3 March 2031")
    assert take_out(annas, row).url == f"/persons/{ayan.pk}/#custody"
    assert "Put back" in annas.get(f"/persons/{ayan.pk}/").content.decode()
    put_back(annas)
    assert CustodyPeriod.objects.get().pk == row.pk


def test_who_may_not_see_a_fact_may_neither_remove_it_nor_see_that_it_was_removed(annas, as_user, boris, case, ayan):
    type(ayan).objects.filter(pk=ayan.pk).update(visibility="restricted", shown_to=[boris.pk])
    party = case.parties.get()
    assert take_out(annas, party).status_code == 404
    take_out(as_user(boris), party)
    assert "Serikov" not in annas.get(f"/cases/{case.pk}/?tab=history").content.decode()
    assert put_back(annas).status_code == 404
    assert put_back(as_user(boris)).status_code == 302 and Party.objects.exists()


def test_putting_back_twice_is_once(annas, case):
    take_out(annas, hearing(case, "main_trial", "3 March 2031"))
    assert [put_back(annas).status_code for _ in range(2)] == [302, 404]
    assert Hearing.objects.count() == 1


def test_nothing_else_can_be_removed_by_its_address(annas, case):
    assert annas.get(f"/remove/case/{case.pk}/").status_code == 404
