"""Where somebody stands on a day: stories."""

from datetime import date

import pytest

from cases.models import Recognition
from cases.reckoning import stage_on
from cases.status import public_only, section, seen_by, standing, standings
from tests.cases.builders import (
    charge,
    custody,
    decision,
    hearing,
    make_case,
    make_organisation,
    make_person,
    on,
    stage,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def ayan():
    return make_person("Ayan Serikov")


def codes(at):
    return [provision.code for provision in at.provisions]


def test_an_arrest_of_15_days_from_the_detention_on_3_january_is_presumed_ended_on_18_january(ayan):
    custody(ayan, "police_detention", "3 January 2031", "4 January 2031")
    custody(ayan, "administrative_arrest", "4 January 2031", ordered_days=15)
    before, after = standing(ayan, date(2031, 1, 17)), standing(ayan, date(2031, 1, 18))
    assert (before.custody, before.days_held, before.nominal_end) == (
        "administrative_arrest",
        14,
        on("18 January 2031"),
    )
    assert (after.custody, after.certainty, after.released) == (None, "presumed_ended", on("18 January 2031"))


def test_a_second_arrest_is_counted_from_its_own_beginning(ayan):
    custody(ayan, "administrative_arrest", "3 January 2031", "18 January 2031", ordered_days=15)
    custody(ayan, "administrative_arrest", "18 January 2031", ordered_days=10)
    assert standing(ayan, date(2031, 1, 27)).custody == "administrative_arrest"
    assert standing(ayan, date(2031, 1, 28)).custody is None


def test_detained_and_released_the_same_day_is_at_liberty_at_its_end(ayan):
    custody(ayan, "police_detention", "13 February 2031", "13 February 2031", "released")
    at = standing(ayan, date(2031, 2, 13))
    assert (at.custody, at.deprived, at.days_held, at.released) == (None, False, None, on("13 February 2031"))


def test_detained_on_a_day_is_in_custody_on_it_and_released_on_a_day_is_not(ayan):
    custody(ayan, "pretrial_detention", "1 March 2031", "20 March 2031", "released")
    held = [standing(ayan, date(2031, month, day)).custody for month, day in [(2, 28), (3, 1), (3, 19), (3, 20)]]
    assert held == [None, "pretrial_detention", "pretrial_detention", None]


def test_house_arrest_is_not_a_release_but_bail_is(ayan):
    custody(ayan, "pretrial_detention", "1 March 2031", "1 April 2031", "measure_changed")
    custody(ayan, "house_arrest", "1 April 2031", "1 May 2031", "measure_changed")
    custody(ayan, "bail", "1 May 2031")
    under_house_arrest, on_bail = standing(ayan, date(2031, 4, 11)), standing(ayan, date(2031, 5, 11))
    assert (under_house_arrest.deprived, under_house_arrest.days_held) == (True, 41)
    assert (on_bail.custody, on_bail.deprived, on_bail.days_held) == ("bail", False, None)


def test_a_beginning_known_by_month_keeps_its_precision_and_starts_where_the_arrest_before_it_ended(ayan):
    custody(ayan, "administrative_arrest", "26 February 2031", "March 2031", ordered_days=15)
    custody(ayan, "pretrial_detention", "March 2031")
    early, late = standing(ayan, date(2031, 3, 5)), standing(ayan, date(2031, 4, 10))
    assert (early.custody, early.days_held) == ("administrative_arrest", 7)
    assert (late.custody, late.precision, late.since.words()) == ("pretrial_detention", "month", "March 2031")
    assert late.held_since == on("26 February 2031")


def test_days_held_are_an_estimate_when_the_beginning_is_known_by_month(ayan):
    custody(ayan, "pretrial_detention", "May 2031")
    at = standing(ayan, date(2031, 6, 1))
    assert (at.days_held, at.days_are_estimated, at.held_since.words()) == (31, True, "May 2031")


def test_a_term_that_is_over_releases_nobody(ayan):
    case = make_case(accused=[ayan])
    decision(
        case,
        "convicted",
        "6 February 2031",
        in_force="6 February 2031",
        sentences=[(ayan, "imprisonment", 29, "month")],
    )
    custody(ayan, "imprisonment", "6 February 2031")
    before, after = standing(ayan, date(2033, 7, 5)), standing(ayan, date(2033, 7, 6))
    assert (before.certainty, before.nominal_end) == ("reported", on("6 July 2033"))
    assert (after.custody, after.certainty) == ("imprisonment", "term_expired_release_not_confirmed")


def test_custody_before_the_sentence_shortens_the_term_by_the_rate_of_the_regime(ayan):
    case = make_case(accused=[ayan])
    row = decision(case, "convicted", "11 April 2031", sentences=[(ayan, "imprisonment", 1, "year")])
    row.sentences.update(regime="medium")
    custody(ayan, "pretrial_detention", "2 March 2031", "11 April 2031")
    custody(ayan, "imprisonment", "11 April 2031")
    assert standing(ayan, date(2031, 5, 1)).nominal_end == on("10 February 2032")  # 40 days × 1.5


def test_a_requalification_and_its_reversal(ayan):
    case = make_case(accused=[ayan])
    riots = charge(case, ayan, "CC", "272", "1", "June 2031")
    charge(case, ayan, "CC", "274", "4", "June 2031")
    assembly = charge(case, ayan, "CC", "400", "", "2 October 2031")
    charge(case, ayan, "CC", "272", "1", "2 October 2031", "requalified_to", assembly)
    charge(case, ayan, "CC", "400", "", "15 January 2032", "requalified_to", riots)
    assert codes(standing(ayan, date(2031, 5, 31))) == []
    assert codes(standing(ayan, date(2031, 9, 1))) == ["CC 272(1)", "CC 274(4)"]
    assert codes(standing(ayan, date(2031, 12, 31))) == ["CC 274(4)", "CC 400"]
    assert codes(standing(ayan, date(2032, 2, 1))) == ["CC 272(1)", "CC 274(4)"]


def test_a_charge_that_was_dropped_is_no_longer_in_force_and_one_that_led_to_conviction_is(ayan):
    case = make_case(accused=[ayan])
    charge(case, ayan, "CC", "174", "", "1 March 2031")
    charge(case, ayan, "CC", "405", "2", "1 March 2031")
    charge(case, ayan, "CC", "174", "", "1 June 2031", "dropped")
    charge(case, ayan, "CC", "405", "2", "1 July 2031", "convicted")
    assert codes(standing(ayan, date(2031, 7, 2))) == ["CC 405(2)"]


def told(at):
    return at.sentence and (at.sentence.kind, int(at.sentence.value), at.sentence.unit, at.in_force)


def test_a_sentence_amended_on_appeal_and_quashed_in_cassation(ayan):
    case = make_case(accused=[ayan])
    decision(
        case,
        "convicted",
        "1 March 2031",
        sentences=[(ayan, "imprisonment", 7, "year"), (ayan, "activity_ban", 3, "year")],
    )
    decision(case, "amended", "20 May 2031", "appeal", "20 May 2031", [(ayan, "imprisonment", 5, "year")])
    decision(case, "quashed", "1 December 2031", "cassation")
    days = [date(2031, 2, 28), date(2031, 3, 2), date(2031, 5, 20), date(2031, 12, 1)]
    assert [told(standing(ayan, day)) for day in days] == [
        None,
        ("imprisonment", 7, "year", False),
        ("imprisonment", 5, "year", True),
        None,
    ]


def test_a_sentence_that_is_upheld_is_kept_and_comes_into_force(ayan):
    case = make_case(accused=[ayan])
    decision(case, "convicted", "1 March 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    decision(case, "upheld", "20 May 2031", "appeal")
    assert told(standing(ayan, date(2031, 6, 1))) == ("imprisonment", 7, "year", True)


def test_a_term_imposed_in_a_second_case_takes_in_what_is_left_of_the_first_and_a_fine_does_not(ayan):
    first, second, third = (make_case(accused=[ayan]) for _each in range(3))
    decision(first, "convicted", "1 March 2031", in_force="1 March 2031", sentences=[(ayan, "imprisonment", 1, "year")])
    custody(ayan, "imprisonment", "1 March 2031", case=first)
    decision(second, "convicted", "20 June 2031", sentences=[(ayan, "imprisonment", 3, "year")])
    decision(third, "convicted", "9 July 2031", sentences=[(ayan, "fine", 50, "MCI")])
    at = {day: standing(ayan, day) for day in (date(2031, 6, 19), date(2031, 7, 9))}
    assert [told(each) for each in at.values()] == [
        ("imprisonment", 1, "year", True),
        ("imprisonment", 3, "year", False),
    ]
    assert [each.case for each in at.values()] == [first, first]


def test_a_sentence_is_in_force_also_where_only_the_stage_says_so(ayan):
    case = make_case(accused=[ayan])
    decision(case, "convicted", "6 November 2031", sentences=[(ayan, "restriction_of_freedom", 2, "year")])
    stage(case, "in_force", "6 December 2031")
    assert [standing(ayan, date(2031, 12, day)).in_force for day in (5, 6)] == [False, True]


def test_an_arrest_replaced_by_a_fine(ayan):
    case = make_case(kind="administrative", accused=[ayan])
    decision(case, "convicted", "4 January 2031", sentences=[(ayan, "administrative_arrest", 15, "day")])
    custody(ayan, "administrative_arrest", "4 January 2031", "6 January 2031", "penalty_replaced", ordered_days=15)
    decision(case, "amended", "6 January 2031", "appeal", sentences=[(ayan, "fine", 20, "MCI")])
    at = standing(ayan, date(2031, 1, 6))
    assert (at.custody, told(at)) == (None, ("fine", 20, "MCI", True))


def test_an_amnesty_for_one_of_three_leaves_the_others_where_they_are(ayan):
    dana, timur = make_person("Dana Omarova"), make_person("Timur Abenov")
    case = make_case(accused=[ayan, dana, timur])
    decision(
        case, "convicted", "15 July 2031", sentences=[(each, "imprisonment", 3, "year") for each in (ayan, dana, timur)]
    )
    decision(case, "amnestied", "November 2031", "after sentence").persons.add(timur)
    at = standings([ayan.pk, dana.pk, timur.pk], date(2031, 12, 15))
    assert [told(at[each.pk]) for each in (ayan, dana, timur)] == [("imprisonment", 3, "year", False)] * 2 + [None]
    assert at[ayan.pk].stage.code == "verdict"


def test_a_case_returned_to_the_investigator_and_closed(ayan):
    case = make_case(accused=[ayan])
    stage(case, "sent_to_court", "March 2031")
    hearing(case, "main_trial", "10 April 2031", result="held")
    decision(case, "returned", "2 May 2031")
    decision(case, "closed", "1 July 2031", "pre-trial")
    days = [date(2031, 3, 31), date(2031, 4, 10), date(2031, 5, 2), date(2031, 7, 2)]
    assert [standing(ayan, day).stage.code for day in days] == ["sent_to_court", "main_trial", "returned", "closed"]


def test_a_posthumous_conviction(ayan):
    case = make_case(accused=[ayan])
    charge(case, ayan, "CC", "272", "2", "8 January 2031")
    custody(ayan, "pretrial_detention", "8 January 2031", "19 January 2031", "died")
    ayan.died_on = on("19 January 2031")
    ayan.save()
    decision(case, "convicted", "18 May 2032")
    decision(case, "upheld", "July 2032", "appeal")
    recognition, at = Recognition(since=date(2031, 1, 15)), standing(ayan, date(2032, 6, 1))
    assert (at.custody, at.days_held, at.sentence, at.stage.code) == (None, None, None, "verdict")
    assert (section(at, recognition), codes(at)) == ("H", ["CC 272(2)"])
    assert standing(ayan, date(2032, 8, 1)).stage.code == "in_force"


def test_a_release_after_72_hours_breaks_the_days_held_also_for_who_is_taken_again_the_same_day(ayan):
    case = make_case(accused=[ayan])
    charge(case, ayan, "CC", "274", "1", "4 March 2031")
    custody(ayan, "police_detention", "3 March 2031", "6 March 2031", "limit_expired", case=case)
    assert standing(ayan, date(2031, 3, 5)).days_held == 2
    free = standing(ayan, date(2031, 3, 6))
    assert (free.custody, free.certainty, free.released, codes(free)) == (None, None, on("6 March 2031"), ["CC 274(1)"])
    custody(ayan, "police_detention", "6 March 2031", "8 March 2031", "measure_changed", case=case)
    custody(ayan, "pretrial_detention", "8 March 2031", case=case)
    assert (standing(ayan, date(2031, 3, 12)).days_held, standing(ayan, date(2031, 3, 6)).days_held) == (6, 0)


def test_an_acquittal_ends_every_charge_until_it_is_quashed(ayan):
    case = make_case(accused=[ayan])
    charge(case, ayan, "CC", "274", "1", "4 March 2031")
    decision(case, "acquitted", "14 June 2031")
    decision(case, "quashed", "2 August 2031", "appeal")
    days = [date(2031, 6, 13), date(2031, 6, 14), date(2031, 8, 2)]
    assert [codes(standing(ayan, day)) for day in days] == [["CC 274(1)"], [], ["CC 274(1)"]]


def test_remand_of_the_same_case_counts_towards_the_term_also_when_bail_came_between(ayan):
    case = make_case(accused=[ayan])
    custody(ayan, "pretrial_detention", "1 March 2031", "11 March 2031", "released", case=case)
    decision(case, "convicted", "1 June 2031", in_force="1 June 2031", sentences=[(ayan, "imprisonment", 1, "year")])
    custody(ayan, "imprisonment", "1 June 2031", case=case)
    assert standing(ayan, date(2031, 6, 2)).nominal_end == on("22 May 2032")


def test_of_several_accused_each_stands_where_the_decisions_on_each_have_brought_the_case(ayan):
    dana = make_person("Dana Omarova")
    case = make_case(accused=[ayan, dana])
    decision(case, "convicted", "1 March 2031", sentences=[(each, "imprisonment", 3, "year") for each in (ayan, dana)])
    decision(case, "upheld", "20 May 2031", "appeal").persons.add(ayan)
    assert [standing(each, date(2031, 5, 21)).stage.code for each in (ayan, dana)] == ["in_force", "verdict"]
    decision(case, "amended", "25 May 2031", "appeal").persons.add(dana)
    assert stage_on(case, date(2031, 5, 24)).code == "verdict"
    assert stage_on(case, date(2031, 5, 25)).code == "in_force"


def test_an_appeal_against_remand_brings_no_verdict_into_force(ayan):
    case = make_case(accused=[ayan])
    decision(case, "sanctioned", "5 March 2031", "pre-trial")
    decision(case, "upheld", "9 March 2031", "appeal")
    assert standing(ayan, date(2031, 3, 10)).stage.code == "measure_set"


def test_only_the_chosen_claim_of_two_that_conflict_is_computed_with(ayan):
    custody(ayan, "pretrial_detention", "1 March 2031", "1 June 2031")
    custody(ayan, "house_arrest", "1 April 2031", chosen=False)
    assert standing(ayan, date(2031, 4, 10)).custody == "pretrial_detention"


def test_the_facility_bears_the_name_of_the_day(ayan):
    colony = make_organisation("Colony No. 28", "custody_facility")
    colony.names.create(text="RU-170/3", valid_until=date(2031, 5, 1))
    colony.names.create(text="Colony No. 28", valid_from=date(2031, 5, 1))
    custody(ayan, "imprisonment", "1 March 2031", facility=colony)
    assert [standing(ayan, day).facility for day in (date(2031, 4, 30), date(2031, 5, 1))] == [
        "RU-170/3",
        "Colony No. 28",
    ]


def test_a_standing_is_made_of_what_the_asker_may_see(ayan, clara, anna):
    custody(ayan, "pretrial_detention", "1 March 2031", visibility="team")
    seen = [standing(ayan, date(2031, 4, 1), sight).custody for sight in (seen_by(anna), seen_by(clara), public_only)]
    assert seen == ["pretrial_detention", None, None]


def test_the_number_of_queries_does_not_grow_with_the_number_of_persons(django_assert_max_num_queries):
    people = [make_person(f"Person {number}") for number in range(12)]
    for person in people:
        case = make_case(accused=[person])
        charge(case, person, "CC", "405", "2", "1 March 2031")
        decision(case, "convicted", "1 May 2031", sentences=[(person, "imprisonment", 2, "year")])
        custody(person, "pretrial_detention", "1 March 2031")
    with django_assert_max_num_queries(18):
        found = standings([person.pk for person in people], date(2031, 6, 1))
    assert {at.custody for at in found.values()} == {"pretrial_detention"} and len(found) == 12


@pytest.mark.parametrize(
    ("kind", "letter"),
    [
        ("imprisonment", "A"),
        ("pretrial_detention", "B"),
        ("house_arrest", "C"),
        ("forced_psychiatric", "D"),
        ("administrative_arrest", "F"),
        ("hospital_under_guard", "B"),
        ("bail", "E"),
    ],
)
def test_the_section_of_the_list_follows_the_kind_of_custody(ayan, kind, letter):
    custody(ayan, kind, "1 March 2031")
    assert section(standing(ayan, date(2031, 4, 1)), Recognition(since=date(2031, 3, 1))) == letter


def test_who_died_in_custody_keeps_the_recognition_and_moves_to_section_h(ayan):
    custody(ayan, "imprisonment", "1 March 2031")
    ayan.died_on = on("9 May 2031")
    ayan.save()
    before, after = standing(ayan, date(2031, 5, 8)), standing(ayan, date(2031, 5, 9))
    recognition = Recognition(since=date(2031, 3, 1))
    assert (section(before, recognition), section(after, recognition), after.custody) == ("A", "H", None)


def test_who_was_released_since_the_last_edition_is_in_section_i_and_who_left_the_country_in_g(ayan):
    custody(ayan, "imprisonment", "1 March 2031", "10 May 2031", "released")
    recognition, at = Recognition(since=date(2031, 3, 1)), standing(ayan, date(2031, 5, 31))
    assert (section(at, recognition, date(2031, 4, 30)), section(at, recognition, date(2031, 5, 15))) == ("I", "E")
    ayan.custody.update(end_reason_id="left_country")
    assert section(standing(ayan, date(2031, 5, 31)), recognition) == "G"


def test_a_recognition_that_does_not_cover_the_day_gives_no_section(ayan):
    at = standing(ayan, date(2031, 5, 31))
    assert section(at, Recognition(since=date(2031, 6, 1))) is None
    assert section(at, Recognition(since=date(2031, 3, 1), until=date(2031, 5, 31))) is None
    assert section(at, None) is None
