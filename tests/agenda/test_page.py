"""What comes next: whatever is announced, ends or is over, by day, for those who may see it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.agenda.agenda import agenda, around
from cases.agenda.wording import state, when
from cases.held import add_term
from cases.models import Hearing
from cases.status import today
from people.dates import PartialDate
from people.fields import written
from people.models import Person
from tests.cases.builders import custody, decision, hearing, make_case, make_organisation, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
TODAY = today()


def day(days):
    """A day from today, as the builders read it."""
    return (TODAY + timedelta(days=days)).isoformat()


def items(user, ahead=366, **kwargs):
    return agenda(user, around(TODAY, ahead), **kwargs)


@pytest.fixture
def page(as_user):
    def ask(user, status=200, **filters):
        answer = as_user(user).get(reverse("agenda:agenda"), filters)
        assert answer.status_code == status
        return answer.content.decode()

    return ask


@pytest.fixture
def aset():
    return make_person("Aset Nurgaliev")


@pytest.fixture
def trial(aset):
    return make_case("The affair of the square", accused=[aset])


def imprisoned(person, begun, years, **values):
    """Convicted and serving since `begun` days ago, for that many years."""
    case = make_case("The verdict", accused=[person])
    decision(case, "convicted", day(-begun), in_force=day(-begun), sentences=[(person, "imprisonment", years, "year")])
    return custody(person, "imprisonment", day(-begun), case=case, **values)


# Hearings -----------------------------------------------------------------------------------------------------------


def test_a_planned_hearing_comes_with_its_hour_its_case_and_the_accused(page, anna, trial):
    hearing(trial, "main_trial", day(2), time="14:30", court=make_organisation("District court"))
    text = page(anna)
    assert "Hearing: main trial" in text and "14:30" in text and "District court" in text
    assert "The affair of the square" in text and "Aset Nurgaliev" in text


def test_a_hearing_that_was_held_or_cancelled_is_not_to_come(anna, trial):
    for result in ("held", "cancelled"):
        hearing(trial, "main_trial", day(2), result=result)
    assert items(anna) == []


def test_a_hearing_adjourned_to_a_day_comes_on_that_day_unless_another_one_is_written_down_for_it(anna, trial):
    hearing(trial, "main_trial", day(-1), result="adjourned", adjourned_to=day(6), time="10:00")
    (moved,) = items(anna)
    assert (moved.on, moved.at, moved.moved_from) == (
        PartialDate(TODAY + timedelta(days=6)), None, PartialDate(TODAY - timedelta(days=1)),
    )  # fmt: skip
    new = hearing(trial, "main_trial", day(6), time="11:00")
    assert [each.fact for each in items(anna)] == [new]


def test_a_hearing_of_which_nobody_told_the_outcome_is_overdue(page, anna, trial):
    hearing(trial, "main_trial", day(-3))
    text = page(anna)
    assert "Overdue" in text and "nobody has written down what came of it" in text


def test_a_hearing_known_by_month_is_never_shown_on_its_first_day(page, anna, trial):
    month = PartialDate((TODAY.replace(day=1) + timedelta(days=40)).replace(day=1), "month")
    hearing(trial, "main_trial", month.iso()[:7])
    text = page(anna)
    assert written(month) in text
    assert f"1 {written(month)}" not in text and month.start.isoformat() not in text


def test_a_hearing_in_this_month_whose_day_is_not_known_may_be_this_week(page, anna, trial):
    hearing(trial, "main_trial", day(0)[:7])
    text = page(anna)
    assert "Perhaps this week: the day is not known" in text and ">Overdue<" not in text


# Custody ------------------------------------------------------------------------------------------------------------


def test_an_order_of_remand_that_expires_is_no_estimate_and_says_when_it_has_expired(anna, aset):
    period = custody(aset, "pretrial_detention", day(-50), ordered_until=day(5))
    (item,) = items(anna)
    assert (item.kind, item.is_estimate, state(item, TODAY)) == ("order", False, "")
    assert state(item, TODAY + timedelta(days=6)) == "order expired; neither release nor extension is confirmed"
    period.ended_on = PartialDate(TODAY)
    period.save()
    assert items(anna) == []


def test_remand_without_an_ordered_end_reaches_a_limit_by_law_which_is_an_estimate_with_its_input(anna, aset, trial):
    custody(aset, "police_detention", day(-32), day(-30))
    custody(aset, "pretrial_detention", day(-30), case=trial)
    (item,) = items(anna)
    began = TODAY - timedelta(days=32)
    assert (item.kind, item.on, item.is_estimate) == ("limit", PartialDate(add_term(began, 2, "month")), True)
    assert item.inputs[0] == f"police detention since {written(PartialDate(began))}"
    assert "at most 2 months" in item.inputs and "Criminal Procedure Code, article 151: first term" in item.inputs
    hearing(trial, "main_trial", day(-1), result="held")
    assert items(anna) == []


def test_a_limit_that_was_passed_is_overdue_until_an_extension_is_written_down(page, anna, aset, trial):
    custody(aset, "pretrial_detention", day(-75), case=trial)
    (item,) = items(anna)
    assert state(item, TODAY) == "limit passed; no extension is written down"
    assert "Limits of remand" in page(anna) and "Releases to confirm" not in page(anna)
    decision(trial, "extended", day(-16), "pre-trial")
    limits = [each for each in items(anna) if each.kind == "limit"]
    assert [each.on for each in limits] == [PartialDate(add_term(TODAY - timedelta(days=75), 3, "month"))]


def test_an_arrest_counts_from_the_detention_before_it_and_shows_what_it_counts(anna, aset):
    custody(aset, "police_detention", day(-2), day(-1))
    custody(aset, "administrative_arrest", day(-1), ordered_days=15)
    (item,) = items(anna)
    assert item.on == PartialDate(TODAY + timedelta(days=13))
    assert item.inputs[0] == "15 days ordered" and written(PartialDate(TODAY - timedelta(days=2))) in item.inputs[1]


def test_an_arrest_that_is_over_by_its_days_is_presumed_ended_and_its_release_is_to_be_confirmed(page, anna, aset):
    custody(aset, "administrative_arrest", day(-20), ordered_days=15)
    assert "presumed ended, release not confirmed" in page(anna, kind="release")
    assert "Aset Nurgaliev" not in page(anna, kind="arrest")


def test_an_arrest_whose_beginning_is_known_by_month_ends_between_two_days(anna, aset):
    custody(aset, "administrative_arrest", day(-31)[:7], ordered_days=10)
    (item,) = items(anna)
    assert item.on is None and (item.last - item.first).days in range(27, 31)
    assert when(item).startswith("between ") and "between 11" in when(item)


def test_a_term_that_ends_is_an_estimate_with_the_sentence_it_rests_on(anna, aset):
    imprisoned(aset, begun=360, years=1)
    (item,) = items(anna)
    assert (item.kind, item.is_estimate) == ("term", True)
    assert "imprisonment, 1 year" in item.inputs[0]


def test_a_term_that_is_over_stays_until_a_release_is_written_down(page, anna, aset):
    period = imprisoned(aset, begun=380, years=1)
    assert "term expired, release not confirmed" in page(anna)
    period.ended_on, period.end_reason_id = PartialDate(TODAY - timedelta(days=3)), "term_served"
    period.save()
    assert "term expired" not in page(anna)


def test_a_term_far_away_comes_only_to_those_who_look_that_far(page, anna, aset):
    imprisoned(aset, begun=10, years=2)
    assert "Aset Nurgaliev" not in page(anna)
    assert "Aset Nurgaliev" in page(anna, ahead="all")


def test_what_is_overdue_for_long_is_shown_to_those_who_ask_for_it(page, anna, aset):
    custody(aset, "administrative_arrest", day(-400), ordered_days=15)
    assert "Aset Nurgaliev" not in page(anna)
    assert "Aset Nurgaliev" in page(anna, overdue="all")


def test_the_dead_and_those_written_down_as_free_are_not_waited_for(anna, aset):
    custody(aset, "administrative_arrest", day(-20), ordered_days=15)
    free = make_person("Dana Free")
    custody(free, "administrative_arrest", day(-20), ordered_days=15)
    custody(free, "at_liberty", day(-4))
    Person.objects.filter(pk=aset.pk).update(died=TODAY - timedelta(days=1))
    assert items(anna) == []


# Appeals ------------------------------------------------------------------------------------------------------------


def test_the_period_of_appeal_ends_by_the_limit_of_the_law_and_says_so(anna, trial):
    decision(trial, "convicted", day(-5))
    (item,) = items(anna)
    assert (item.kind, item.on) == ("appeal", PartialDate(TODAY + timedelta(days=10)))
    assert "15 days" in item.inputs[0] and "Criminal Procedure Code" in item.inputs[1]


def test_the_period_of_appeal_from_a_decision_known_by_month_ends_between_two_days(anna, trial):
    decision(trial, "convicted", day(0)[:7])
    (item,) = items(anna)
    assert item.on is None and (item.first.day, when(item)[:10]) == (16, "between 16")


@pytest.mark.parametrize("sign", ["in force", "appeal heard", "appeal announced"])
def test_a_decision_in_force_or_under_appeal_has_no_period_left(anna, trial, sign):
    decision(trial, "convicted", day(-5), in_force=day(0) if sign == "in force" else "")
    if sign == "appeal heard":
        decision(trial, "upheld", day(-1), "appeal")
    if sign == "appeal announced":
        hearing(trial, "appeal", day(20))
    assert [each.kind for each in items(anna) if each.kind == "appeal"] == []


# The page -----------------------------------------------------------------------------------------------------------


def test_the_page_says_when_nothing_comes(page, anna):
    assert "Nothing is announced, nothing ends, nothing is overdue" in page(anna)


def test_items_stand_under_their_day_then_what_is_overdue_then_what_comes_later(page, anna, trial):
    for days in (40, -2, 0, 3):
        hearing(trial, "main_trial", day(days))
    text = page(anna)
    places = [text.index(each) for each in (">Today, ", f"{TODAY + timedelta(days=3):%A}", ">Overdue<", ">Later<")]
    assert places == sorted(places)


def test_the_page_is_filtered_by_person_and_case(page, anna, aset, trial):
    hearing(trial, "main_trial", day(2))
    hearing(make_case("Another affair", accused=[make_person("Dana Omarova")]), "main_trial", day(2))
    assert "Another affair" not in page(anna, person=aset.pk) and "of the square" in page(anna, person=aset.pk)
    assert "Another affair" not in page(anna, case=trial.pk) and "of the square" in page(anna, case=trial.pk)


def test_an_unknown_filter_is_an_error_and_a_wrong_one_shows_nothing(page, anna, trial):
    hearing(trial, "main_trial", day(2))
    page(anna, status=400, knid="hearing")
    assert "of the square" not in page(anna, ahead="for ever")
    assert "of the square" not in page(anna, kind="nonsense")


def test_what_is_made_restricted_is_gone_from_the_page_and_home_at_once(page, anna, as_user, boris, aset, trial):
    row = hearing(trial, "main_trial", day(2))
    period = custody(aset, "administrative_arrest", day(-20), ordered_days=15)

    def seen():
        home = as_user(anna).get(reverse("home")).content.decode()
        return ["Aset" in page(anna), "Aset" in home]

    assert seen() == [True, True]
    for each in (row, period):
        type(each).objects.filter(pk=each.pk).update(visibility="restricted", shown_to=[boris.pk])
    assert seen() == [False, False]
    assert len(items(boris)) == 2


def test_a_person_or_court_that_may_not_be_seen_is_not_named_with_what_may(page, clara, aset):
    case = make_case("An open case", accused=[aset], visibility="public")
    hearing(case, "main_trial", day(2), court=make_organisation("Hidden court"), visibility="public")
    text = page(clara)
    assert "An open case" in text and "Nurgaliev" not in text and "Hidden court" not in text


def test_the_page_of_many_asks_the_database_no_more_often(anna, as_user, django_assert_max_num_queries):
    for number in range(12):
        person = make_person(f"Aset Nurgaliev{'abcdefghijkl'[number]}")
        case = make_case(f"Case {number}", accused=[person])
        hearing(case, "main_trial", day(number))
        decision(case, "convicted", day(-number))
        imprisoned(person, 360 + number, 1)
        custody(make_person(f"Dana Omarova{'abcdefghijkl'[number]}"), "administrative_arrest", day(-3), ordered_days=10)
    client = as_user(anna)
    with django_assert_max_num_queries(36):
        assert len(client.get(reverse("agenda:agenda")).context["page"].object_list) == 48


def test_a_hearing_moved_in_the_case_moves_here(anna, trial):
    row = hearing(trial, "main_trial", day(2))
    Hearing.objects.filter(pk=row.pk).update(held=TODAY + timedelta(days=9))
    assert [each.first for each in items(anna)] == [TODAY + timedelta(days=9)]
