"""Arithmetic is an estimate: it shows what it rests on, and warns where a limit of the law was overstepped."""

from datetime import date
from decimal import Decimal

import pytest

from cases.estimates import AFTER_INVESTIGATION, Kind, estimates
from cases.models import CustodyPeriod, Limit, Stage
from cases.status import standing
from tests.cases.builders import custody, decision, make_case, on, provision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def reckoned(person, day, kind, stage="", provisions=()):
    rows = CustodyPeriod.objects.filter(person=person, deprives=True, chosen=True)
    found = estimates(rows, day, standing(person, day).sentence, stage, provisions)
    return [each for each in found if each.kind == kind]


def words(estimate):
    return [each.words for each in estimate.inputs]


def test_the_end_of_an_arrest_is_counted_from_the_detention_and_says_so(ayan):
    custody(ayan, "police_detention", "3 January 2031", "4 January 2031", "measure_changed")
    custody(ayan, "administrative_arrest", "4 January 2031", ordered_days=15)
    (end,) = reckoned(ayan, date(2031, 1, 10), Kind.ARREST)
    assert (end.on, end.passed) == (on("18 January 2031"), False)
    assert words(end) == ["police detention since 3 January 2031", "15 days ordered"]


def test_more_days_than_the_provision_allows_are_a_warning_with_its_source(ayan):
    custody(ayan, "administrative_arrest", "4 January 2031", ordered_days=20)
    limits = reckoned(ayan, date(2031, 1, 10), Kind.LIMIT, provisions=[provision("CAO", "488", "6")])
    assert [(each.words, each.exceeded) for each in limits] == [("20 days are more than the law allows", True)]
    assert "488" in limits[0].inputs[0].source and not limits[0].inputs[0].verified
    assert reckoned(ayan, date(2031, 1, 10), Kind.LIMIT) == []  # 30 days in general


def test_a_term_shows_every_credit_with_its_rate_and_when_parole_is_possible(ayan):
    case = make_case(accused=[ayan])
    custody(ayan, "house_arrest", "1 January 2031", "31 January 2031", "measure_changed", case=case)
    custody(ayan, "pretrial_detention", "31 January 2031", "12 March 2031", "measure_changed", case=case)
    row = decision(case, "convicted", "12 March 2031", sentences=[(ayan, "imprisonment", 3, "year")])
    row.sentences.update(regime="medium")
    custody(ayan, "imprisonment", "12 March 2031", case=case)
    (end,) = reckoned(ayan, date(2031, 4, 1), Kind.TERM)
    assert "house arrest, 30 days × 0.5 = 15 days" in words(end)
    assert "pre-trial detention, 40 days × 1.5 = 60 days" in words(end)
    assert end.on == on("27 December 2033")  # 75 days before 12 March 2034
    third, half, most = reckoned(ayan, date(2031, 4, 1), Kind.PAROLE)
    assert third.on.start < half.on.start < most.on.start < end.on.start


def test_a_rate_is_a_dated_row_and_no_code(ayan):
    case = make_case(accused=[ayan])
    custody(ayan, "house_arrest", "1 January 2031", "31 January 2031", "measure_changed", case=case)
    decision(case, "convicted", "31 January 2031", sentences=[(ayan, "imprisonment", 1, "year")])
    custody(ayan, "imprisonment", "31 January 2031", case=case)
    Limit.objects.filter(key="custody_credit_house_arrest").update(value=Decimal(1))
    (end,) = reckoned(ayan, date(2031, 4, 1), Kind.TERM)
    assert end.on == on("1 January 2032")


def test_a_term_that_is_over_says_that_the_release_is_not_confirmed(ayan):
    case = make_case(accused=[ayan])
    decision(case, "convicted", "6 February 2031", sentences=[(ayan, "imprisonment", 6, "month")])
    custody(ayan, "imprisonment", "6 February 2031")
    (end,) = reckoned(ayan, date(2031, 8, 6), Kind.TERM)
    assert (end.passed, end.words, end.exceeded) == (True, "term expired, release not confirmed", False)


def test_police_detention_beyond_72_hours_is_a_warning(ayan):
    custody(ayan, "police_detention", "3 March 2031", "4 March 2031", "transferred")
    custody(ayan, "temporary_detention", "4 March 2031")
    (at_first,) = reckoned(ayan, date(2031, 3, 5), Kind.LIMIT)
    (at_last,) = reckoned(ayan, date(2031, 3, 6), Kind.LIMIT)
    assert (at_first.on, at_first.exceeded, at_last.exceeded) == (on("6 March 2031"), False, True)


def test_remand_shows_the_next_limit_and_the_one_that_needed_an_extension(ayan):
    custody(ayan, "pretrial_detention", "3 March 2031")
    days = [reckoned(ayan, day, Kind.LIMIT) for day in (date(2031, 4, 1), date(2031, 5, 20), date(2033, 1, 1))]
    assert [[(str(each.on), each.exceeded) for each in found] for found in days] == [
        [("3 May 2031", False)],
        [("3 May 2031", True), ("3 June 2031", False)],
        [("3 September 2032", True)],
    ]
    assert reckoned(ayan, date(2033, 1, 1), Kind.LIMIT, stage="main_trial") == []


def test_what_is_known_by_month_is_reckoned_by_month(ayan):
    custody(ayan, "pretrial_detention", "March 2031")
    assert [str(each.on) for each in reckoned(ayan, date(2031, 4, 1), Kind.LIMIT)] == ["May 2031"]


def test_of_who_is_at_liberty_nothing_is_reckoned_and_the_stages_exist(ayan):
    custody(ayan, "pretrial_detention", "March 2031", "5 April 2031", "released")
    assert reckoned(ayan, date(2031, 6, 1), Kind.LIMIT) == []
    assert set(Stage.objects.values_list("code", flat=True)) >= AFTER_INVESTIGATION
