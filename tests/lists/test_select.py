"""Who is listed on a day, and where."""

from datetime import date

import pytest

from cases.lists.policy import Policy
from cases.lists.select import select
from tests.lists.making import (
    KINDS,
    a_case,
    a_facility,
    a_person,
    cited,
    convicted,
    held,
    recognised,
    someone_in,
    upheld,
)

pytestmark = pytest.mark.usefixtures("vocabularies")

DAY = date(2024, 1, 31)
PUBLIC = Policy(public=True)


def on(day, policy=PUBLIC, **values):
    return select(policy, date.fromisoformat(day) if isinstance(day, str) else day, **values)


def section_of(person, day=DAY, policy=PUBLIC, **values):
    return next((row["section"] for row in on(day, policy, **values).rows if row["person"] == person.pk), None)


def test_who_is_detained_on_the_day_is_in_on_that_day():
    person = a_person()
    recognised(person, "2023-01-01")
    held(person, "police_detention", "2024-01-31")
    assert section_of(person) == "B"
    assert section_of(person, "2024-01-30") == "E"


def test_who_is_released_on_the_day_is_out_of_the_headline_on_that_day():
    person = a_person()
    recognised(person)
    held(person, "pretrial_detention", "2023-05-10", "2024-01-31", end_reason_id="released")
    assert on("2024-01-30").counts["headline"] == 1
    selection = on("2024-01-31")
    assert selection.counts["headline"] == 0
    assert section_of(person) == "E"


def test_who_was_released_since_the_last_edition_stands_in_section_i():
    person = a_person()
    recognised(person)
    held(person, "pretrial_detention", "2023-05-10", "2024-01-15", end_reason_id="released")
    assert section_of(person, released_since=date(2023, 12, 31)) == "I"
    assert on(DAY, released_since=date(2023, 12, 31)).rows[0]["released"] == "2024-01-15"


def test_house_arrest_is_not_a_release():
    person = a_person()
    recognised(person)
    held(person, "pretrial_detention", "2023-05-10", "2023-12-01", end_reason_id="measure_changed")
    held(person, "house_arrest", "2023-12-01")
    selection = on(DAY)
    assert section_of(person) == "C"
    assert selection.counts["headline"] == 1
    assert selection.rows[0]["held_since"] == "2023-05-10"


def test_after_an_expired_term_the_list_says_that_the_release_is_not_confirmed():
    person = a_person()
    recognised(person)
    case = a_case(person)
    convicted(person, case, "2023-05-20", 3, "month", in_force="2023-05-25")
    held(person, "imprisonment", "2023-05-25", case=case)
    row = on(DAY).rows[0]
    assert row["section"] == "A"
    assert row["certainty"] == "term_expired_release_not_confirmed"


def test_the_dead_keep_their_recognition_and_move_to_h():
    person = a_person(died=date(2024, 1, 10))
    recognised(person)
    held(person, "imprisonment", "2023-05-10", "2024-01-10", end_reason_id="died")
    assert section_of(person, "2024-01-09") == "A"
    assert section_of(person) == "H"
    assert on(DAY).counts["headline"] == 0


def test_one_person_in_two_cases_is_one_line_and_two_prosecutions():
    person = a_person()
    recognised(person)
    held(person)
    a_case(person, "First case")
    a_case(person, "Second case", (("CC", "274", "2"),))
    selection = on(DAY)
    assert [row["person"] for row in selection.rows] == [person.pk]
    assert len(selection.rows[0]["cases"]) == 2
    assert (selection.counts["headline"], selection.counts["prosecutions"]) == (1, 2)


def test_two_recognitions_of_a_person_make_one_line():
    person = a_person()
    held(person)
    recognised(person, "2023-06-01")
    recognised(person, "2023-07-01", "prisoner_of_conscience")
    rows = on(DAY).rows
    assert [each["label"] for each in rows[0]["recognitions"]] == ["political_prisoner", "prisoner_of_conscience"]
    assert len(rows) == 1


@pytest.mark.parametrize("section", KINDS)
def test_each_kind_of_custody_has_its_section(section):
    person = someone_in(section, "Aidos Bekmuratov")
    assert section_of(person) == section
    assert on(DAY).counts["sections"][section]["persons"] == 1


def test_the_headline_counts_the_sections_of_the_policy_only():
    for number, section in enumerate(KINDS):
        someone_in(section, f"Person Invented{number}")
    assert on(DAY).counts["headline"] == 4
    assert on(DAY, Policy(public=True, headline=["A", "F"])).counts["headline"] == 2
    assert [code for code, rows in on(DAY, Policy(public=True, sections=["B", "C"])).sections] == ["B", "C"]
    assert on(DAY, Policy(public=True, sections=["B"], headline=["B"])).counts["persons"] == 1


def test_a_recognition_that_is_proposed_refused_withdrawn_or_later_lists_nobody():
    for values in ({"state": "proposed"}, {"state": "refused"}, {"since": "2024-02-01"}):
        person = a_person()
        recognised(person, **values)
        held(person)
    withdrawn = a_person("Saule Temirbekova")
    recognised(withdrawn, until=date(2024, 1, 31), until_reason="a new fact")
    held(withdrawn)
    assert on(DAY).rows == []
    assert section_of(withdrawn, "2024-01-30") == "B"


def test_only_the_bodies_of_the_policy_recognise():
    person = a_person()
    body = recognised(person).body
    held(person)
    assert section_of(person, policy=Policy(bodies={str(body.pk): body.name})) == "B"
    assert section_of(person, policy=Policy(bodies={str(body.pk + 1000): "Another"})) is None


def test_a_month_is_never_a_first_of_the_month():
    person = a_person()
    recognised(person)
    held(person, "pretrial_detention", "2023-05")
    row = on(DAY).rows[0]
    assert row["since"] == "2023-05"
    assert row["days_estimated"]


def test_a_line_says_article_sentence_facility_and_place_of_the_day():
    person = a_person(born=date(1990, 1, 1), born_precision="year")
    recognised(person)
    case = a_case(person, articles=(("CC", "405", "2"), ("CC", "258", "1")))
    convicted(person, case)
    upheld(case)
    held(person, "pretrial_detention", "2023-05-10", "2024-01-19", end_reason_id="transferred")
    held(person, "imprisonment", "2024-01-19", facility=a_facility(), case=case)
    before, after = on("2023-12-15").rows[0], on(DAY).rows[0]
    assert (before["section"], before["sentence"]["in_force"]) == ("B", False)
    assert (after["section"], after["sentence"]["in_force"]) == ("A", True)
    assert (after["sentence"]["value"], after["sentence"]["unit"]) == ("7", "year")
    assert after["provisions"] == ["CC 405(2)", "CC 258(1)"]
    assert (after["facility"], after["place"]["en"]) == ("Facility No. 71", "Astana")
    assert after["age"] == [33, 34]
    assert after["days_held"] == 266


def test_the_place_has_the_name_that_was_valid_on_the_day():
    person = a_person()
    recognised(person, "2021-02-01")
    held(person, "pretrial_detention", "2021-01-10", facility=a_facility("Remand prison"))
    assert on("2021-06-01").rows[0]["place"]["en"] == "Nur-Sultan"
    assert on(DAY).rows[0]["place"]["en"] == "Astana"


def test_names_stand_in_the_script_of_the_language_where_known():
    person = a_person("Omirbek Qudaibergen", "Өмірбек Құдайберген")
    latin_only = a_person("Zarina Akhmet")
    for each in (person, latin_only):
        recognised(each)
        held(each)
    names = {row["person"]: row["names"] for row in on(DAY).rows}
    assert names[person.pk]["en"] == "Omirbek Qudaibergen"
    assert names[person.pk]["kk"] == "Өмірбек Құдайберген"
    assert names[latin_only.pk]["ru"] == "Zarina Akhmet"


def test_each_source_stands_once_with_its_mark_and_words():
    person = a_person()
    recognition, custody = recognised(person), held(person)
    cited(recognition)
    cited(custody)
    cited(custody, mark="[8]", quote="the remand was extended")
    notes = on(DAY).rows[0]["notes"]
    assert [note["mark"] for note in notes] == ["[7]", "[8]"]
    assert notes[0]["quote"] == "was taken to the remand prison"


def test_a_restricted_person_is_withheld_from_everybody_who_is_not_named(anna, boris):
    person = a_person(visibility="restricted", shown_to=[anna.pk])
    recognised(person)
    held(person)
    team = Policy()
    assert on(DAY, team, user=boris).rows == [] == on(DAY, team).rows
    assert on(DAY, team, user=boris).counts["persons"] == 0
    assert len(on(DAY, team, user=anna).rows) == 1
    assert on(DAY, PUBLIC, user=anna).rows == []


def test_a_public_list_counts_team_facts_and_does_not_name_whom_they_are_about(anna):
    person = a_person("Gulnar Ospanova", visibility="team")
    recognised(person)
    held(person)
    selection = on(DAY)
    assert selection.rows == []
    assert selection.counts["sections"]["B"] == {"persons": 1, "withheld": 1}
    assert (selection.counts["headline"], selection.counts["headline_withheld"]) == (1, 1)
    assert [name for _each, name in on(DAY, user=anna).withheld] == ["Gulnar Ospanova"]


def test_whom_one_of_two_recognitions_calls_so_in_public_is_named():
    person = a_person()
    held(person)
    recognised(person, "2023-06-01", visibility="team")
    recognised(person, "2023-07-01", "prisoner_of_conscience")
    recognised(person, "2023-08-01", visibility="team")
    selection = on(DAY)
    assert [row["person"] for row in selection.rows] == [person.pk]
    assert selection.counts["sections"]["B"] == {"persons": 1, "withheld": 0}


def test_a_reader_does_not_learn_even_the_number_of_what_the_team_keeps(clara):
    person = a_person(visibility="team")
    recognised(person)
    held(person)
    selection = on(DAY, user=clara)
    assert (selection.rows, selection.withheld, selection.counts["persons"]) == ([], [], 0)


def test_whom_only_team_facts_keep_in_custody_is_not_printed_as_free():
    person = a_person()
    recognised(person)
    held(person, visibility="team")
    selection = on(DAY)
    assert selection.rows == []
    assert selection.counts["sections"]["B"] == {"persons": 1, "withheld": 1}
    assert selection.counts["sections"]["E"]["persons"] == 0


def test_a_protected_person_is_printed_under_the_alias_or_counted_only():
    hidden = a_person("Madina Serikova", printing="alias", alias="Witness M.")
    counted = a_person("Timur Abenov", printing="count")
    for person in (hidden, counted):
        recognised(person)
        held(person)
    selection = on(DAY)
    assert [row["names"]["ru"] for row in selection.rows] == ["Witness M."]
    assert selection.counts["headline"] == 2
    assert "Serikova" not in str(selection.rows)
    assert [each.hidden for each, _name in selection.withheld] == ["printing"]


def test_quoted_words_and_titles_of_cases_do_not_name_whom_a_public_list_does_not_name():
    named, hidden = a_person("Timur Abenov"), a_person("Madina Serikova", printing="alias", alias="Witness M.")
    for person in (named, hidden):
        recognised(person)
        cited(held(person, case=a_case(person, "Case of Abenov and Serikova")), quote="Abenov and Serikova were taken")
    rows = {row["person"]: row for row in on(DAY).rows}
    assert "Serikova" not in str(rows)
    assert (rows[hidden.pk]["notes"], rows[hidden.pk]["cases"]) == ([], [])
    assert [note["mark"] for note in rows[named.pk]["notes"]] == ["[7]"]
    assert "Serikova" in str(on(DAY, Policy()).rows)


def test_sources_of_the_team_do_not_stand_on_a_public_list():
    person = a_person()
    recognised(person)
    cited(held(person), visibility="team")
    assert on(DAY).rows[0]["notes"] == []
    assert len(on(DAY, Policy()).rows[0]["notes"]) == 1


def test_another_date_that_a_source_gives_is_marked():
    person = a_person()
    recognised(person)
    case = a_case(person)
    decision = convicted(person, case)
    decision.claims.create(claimed=date(2023, 11, 19))
    held(person, case=case)
    assert on(DAY).rows[0]["sentence"]["claims"] == ["2023-11-19"]


def test_the_number_of_queries_does_not_grow_with_the_list(django_assert_max_num_queries):
    for number in range(12):
        person = someone_in("A", f"Person Invented{number}")
        convicted(person, a_case(person))
        cited(recognised(person, "2023-07-01", "prisoner_of_conscience"))
    with django_assert_max_num_queries(60) as queries:
        assert len(on(DAY).rows) == 12
    few = len(queries)
    for number in range(12):
        person = someone_in("A", f"Other Invented{number}")
        convicted(person, a_case(person))
    with django_assert_max_num_queries(few):
        assert len(on(DAY).rows) == 24
