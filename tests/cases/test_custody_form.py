"""Custody: begin, change, end; nobody is held twice at once."""

import pytest

from cases.models import CustodyPeriod
from tests.cases.builders import custody, on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def send(as_user, anna, filled):
    def send(address, **changes):
        client = as_user(anna)
        return client.post(address, filled(client.get(address), **changes))

    return send


def new(person):
    return f"/persons/{person.pk}/custody/new/"


def test_custody_begins_in_a_month_and_stays_that_exact(send, ayan):
    answer = send(new(ayan), kind="pretrial_detention", began_on="May 2031")
    assert answer.url == f"/persons/{ayan.pk}/#custody" and CustodyPeriod.objects.get().began_on == on("May 2031")


def test_an_overlap_is_refused_with_a_sentence_that_names_the_other_period(send, ayan):
    custody(ayan, "administrative_arrest", "3 January 2031", "18 January 2031", ordered_days=15)
    page = send(new(ayan), kind="pretrial_detention", began_on="10 January 2031").content.decode()
    assert "Already held from 3 January 2031 until 18 January 2031 (administrative arrest)" in page
    assert CustodyPeriod.objects.count() == 1


def test_an_open_period_is_ended_by_a_transfer_that_says_so(send, ayan):
    first = custody(ayan, "pretrial_detention", "3 January 2031")
    page = send(new(ayan), kind="house_arrest", began_on="2 March 2031", ends_open="").content.decode()
    assert "Already held from 3 January 2031 (pre-trial detention), with no end known" in page
    assert send(new(ayan), kind="house_arrest", began_on="2 March 2031", ends_open="on").status_code == 302
    first.refresh_from_db()
    assert (first.ended_on, first.end_reason_id) == (on("2 March 2031"), "measure_changed")


def test_an_arrest_that_was_over_by_its_days_is_presumed_to_have_ended_then(send, ayan):
    first = custody(ayan, "administrative_arrest", "3 January 2031", ordered_days=15)
    send(new(ayan), kind="pretrial_detention", began_on="May 2031", ends_open="on")
    first.refresh_from_db()
    assert (first.ended_on, first.end_reason_id) == (on("18 January 2031"), "presumed")


def test_a_claim_that_conflicts_is_kept_unticked(send, ayan):
    custody(ayan, "pretrial_detention", "3 January 2031", "1 May 2031")
    assert send(new(ayan), kind="house_arrest", began_on="2 March 2031", chosen="").status_code == 302
    assert CustodyPeriod.objects.filter(chosen=False).count() == 1


def test_a_release_is_written_down_with_its_reason(send, ayan):
    row = custody(ayan, "imprisonment", "3 January 2031")
    page = send(f"/custody/{row.pk}/edit/", end_reason="parole").content.decode()
    assert "write when" in page
    send(f"/custody/{row.pk}/edit/", end_reason="parole", ended_on="June 2032")
    row.refresh_from_db()
    assert (row.ended_on, row.end_reason_id) == (on("June 2032"), "parole")


def test_being_at_liberty_is_no_custody_that_the_form_offers(as_user, anna, ayan):
    page = as_user(anna).get(new(ayan)).content.decode()
    assert 'value="house_arrest"' in page and 'value="at_liberty"' not in page


def test_an_end_before_the_beginning_is_refused(send, ayan):
    page = send(new(ayan), kind="imprisonment", began_on="3 May 2031", ended_on="1 May 2031").content.decode()
    assert "ends before it begins" in page


def test_the_custody_of_somebody_who_may_not_be_seen_is_not_there(as_user, anna, boris, ayan):
    row = custody(ayan, "imprisonment", "3 January 2031")
    type(ayan).objects.update(visibility="restricted", shown_to=[boris.pk])
    client = as_user(anna)
    assert [client.get(address).status_code for address in (new(ayan), f"/custody/{row.pk}/edit/")] == [404, 404]
