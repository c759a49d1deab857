"""A written name and hints: who is found, in which order, and why."""

import pytest
from django.db import connection

from people.matching import Hints, compare_persons, find, find_many
from people.merging import merge
from people.models import Affiliation, NotTheSame, Organisation, Place, Relationship


def found(text, **kwargs):
    return [(each.person.display_name, each.verdict) for each in find(text, **kwargs)]


@pytest.mark.parametrize(
    "written",
    ["Sadykov Timur", "Садыков Тимур", "Timur Sadykow", "T. Sadykov", "Sadykov T.", "Sadykov", "Timur Sad",
     "Sadikov Timur", "Timru Sadykov", "Timur Sdykov", "#TimurSadykov"],
)  # fmt: skip
def test_any_spelling_beginning_initial_or_slip_finds_the_person(person, written):
    person("Timur Sadykov")
    person("Bolat Kairbekov")
    assert "Timur Sadykov" in [name for name, _verdict in found(written)]


def test_a_name_in_the_other_script_is_the_same_and_says_why(person):
    person("Нұрлан Досмағамбетов")
    [candidate] = find("Dosmagambetov Nurlan")
    assert candidate.verdict == "same"
    assert any("Cyrillic/Latin" in reason for reason in candidate.reasons)


def test_the_spelling_that_agrees_best_is_shown(person):
    person("Aliya Zhumabekova", "Жумабекова А.", "Aliya Zhumabek")
    [candidate] = find("Жумабекова А.")
    assert candidate.name == "Жумабекова А."


def test_a_text_without_letters_finds_nobody(person):
    person("Timur Sadykov")
    assert found("") == found("  12 ") == found("…") == []


@pytest.mark.parametrize("typed", ["{}", " #{} "])
def test_a_number_finds_its_person_also_after_a_merge(person, boris, clara, typed):
    one, other = person("Timur Sadykov"), person("Sadykov Timur")
    hidden = person("Dana Omarova", visibility="restricted")
    merge(one, other, boris)
    for number in (one.pk, other.pk):
        assert [each.person for each in find(typed.format(number), user=boris)] == [one]
    assert find(typed.format(hidden.pk), user=clara) == find("#" + "9" * 30, user=clara) == []


def test_a_surname_and_initial_are_the_same_only_while_one_person_fits(person):
    person("Marlen Tokbergenov")
    assert found("Tokbergenov M.") == [("Marlen Tokbergenov", "same")]
    person("Murat Tokbergenov")
    assert {verdict for _name, verdict in found("Tokbergenov M.")} == {"possible"}
    assert any("2 persons who fit" in reason for reason in find("Tokbergenov M.")[0].reasons)


def test_somebody_known_by_surname_only_is_no_rival_to_an_initial(person):
    person("Tokbergenov M.")
    person("Tokbergenov")
    assert found("Tokbergenov M.")[0] == ("Tokbergenov M.", "same")


def test_two_namesakes_of_a_full_name_are_at_most_possible(person):
    person("Timur Sadykov")
    person("Sadykov Timur")
    assert {verdict for _name, verdict in found("Timur Sadykov")} == {"possible"}


def test_a_bare_surname_is_never_the_same(person):
    person("Timur Sadykov")
    assert found("Sadykov") == [("Timur Sadykov", "possible")]


def test_another_given_name_is_not_offered(person):
    person("Timur Sadykov")
    assert found("Bolat Sadykov") == []


def test_another_sex_rules_a_candidate_out(person):
    person("Sadyk T.", sex="male")
    assert found("Sadyk T.", hints=Hints(sex="female")) == []


def test_only_persons_whom_the_user_may_see_are_found(person, anna, clara):
    person("Marlen Tokbergenov", visibility="team")
    person("Murat Tokbergenov", visibility="public")
    assert found("Tokbergenov M.", user=clara) == [("Murat Tokbergenov", "same")]
    assert len(found("Tokbergenov M.", user=anna)) == 2


def test_many_invisible_namesakes_do_not_crowd_out_the_visible_one(person, clara, monkeypatch):
    monkeypatch.setattr("people.lookup.NAMES_A_KEY", 3)
    for _each in range(5):
        person("Timur Sadykov", visibility="team")
    shown = person("Timur Sadykov", visibility="public")
    assert [each.person for each in find("Timur Sadykov", user=clara)] == [shown]


def test_many_names_are_found_with_as_many_statements_as_one(person, django_assert_max_num_queries):
    for name in ("Timur Sadykov", "Bolat Kairbekov", "Aliya Zhumabekova"):
        person(name)
    with django_assert_max_num_queries(5):
        answers = find_many(["Sadykov Timur", "Bolat Kairbekov", "Жумабекова Алия"])
    assert [each[0].person.display_name for each in answers] == [
        "Timur Sadykov",
        "Bolat Kairbekov",
        "Aliya Zhumabekova",
    ]


@pytest.mark.usefixtures("vocabularies")
def test_hints_order_candidates_and_say_why(person):
    aktau = Place.objects.get(key="aktau")
    paper = Organisation.objects.create(name="The Steppe", kind_id="media")
    person("Bagdat Tokbergenov")
    meant, wife = person("Bolat Tokbergenov", home=aktau), person("Aliya Tokbergenova")
    meant.occupations.add("journalist")
    Affiliation.objects.create(person=meant, organisation=paper, role_id="member")
    Relationship.objects.create(person=wife, other=meant, kind_id="spouse")
    hints = Hints(
        place=aktau.pk, organisations=frozenset({paper.pk}), occupations=frozenset({"journalist"}),
        with_persons=frozenset({wife.pk}), expected={meant.pk: "in the same case"},
    )  # fmt: skip
    first, second = find("Tokbergenov B.", hints=hints)
    assert first.person == meant and first.score > second.score
    told = "; ".join(first.reasons)
    for reason in ("active in Aktau", "belongs to The Steppe", "known as journalist", "related to", "in the same case"):
        assert reason in told
    assert (first.verdict, second.verdict) == ("possible", "possible"), "hints order, they do not decide"


@pytest.mark.parametrize("hint", ["place", "organisations", "occupations", "with_persons", "expected"])
def test_of_more_namesakes_than_are_looked_at_the_hints_find_the_one_meant(person, vocabularies, monkeypatch, hint):
    monkeypatch.setattr("people.lookup.NAMES_A_TEXT", 2)
    monkeypatch.setattr("people.lookup.NAMES_A_KEY", 2)
    aktau = Place.objects.get(key="aktau")
    paper = Organisation.objects.create(name="The Steppe", kind_id="media")
    for given in ("Bagdat", "Bolat", "Beket"):
        person(f"{given} Tokbergenov")
    meant, wife = person("Bulat Tokbergenov", home=aktau), person("Aliya Zhumabekova")
    meant.occupations.add("journalist")
    Affiliation.objects.create(person=meant, organisation=paper, role_id="member")
    Relationship.objects.create(person=wife, other=meant, kind_id="spouse")
    hints = {
        "place": aktau.pk, "organisations": frozenset({paper.pk}), "occupations": frozenset({"journalist"}),
        "with_persons": frozenset({wife.pk}), "expected": {meant.pk: "in the same case"},
    }  # fmt: skip
    assert meant not in [each.person for each in find("Tokbergenov B.")]
    assert find("Tokbergenov B.", hints=Hints(**{hint: hints[hint]}))[0].person == meant


def test_persons_who_were_told_apart_are_different_whatever_their_names(person, anna):
    one, other = person("Timur Sadykov"), person("Timur Sadykov")
    assert compare_persons(one, other).verdict == "same"
    NotTheSame.objects.create(lower=one, higher=other, by=anna)
    assert compare_persons(other, one).verdict == "different"


def test_persons_are_compared_by_the_pair_of_names_that_agrees_best(person):
    one, other = person("The Fox", "Timur Sadykov"), person("Садыков Тимур")
    assert compare_persons(one, other).verdict == "same"


def test_of_many_spellings_of_a_name_the_one_typed_comes_first(person):
    for name in ("Aliya Yermekova", "Алия Ермекова", "Ermekova Aliya", "Aliya Ermekova"):
        person(name)
    assert find("Ermekova Aliya")[0].person.display_name == "Ermekova Aliya"
    assert find("Yermekova")[0].person.display_name == "Aliya Yermekova"


def test_a_surname_spelled_as_typed_comes_before_other_spellings_with_the_initial(person):
    for name in ("Tolebaiyev N.", "Толебаев Н.", "Nurlan Tolebayev", "Tolebaev N."):
        person(name)
    assert found("N. Tolebayev")[0][0] == "Nurlan Tolebayev"


def test_the_search_index_answers_equality_and_prefixes_without_reading_the_table(person):
    person("Marlen Tokbergenov")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")  # the table is tiny here
        for condition in ("key = 'w:tokpergen'", "key ~>=~ 'w:tok' AND key ~<~ 'w:tokÿ'"):
            cursor.execute(f"EXPLAIN SELECT name_id FROM people_namekey WHERE {condition}")
            assert "Index Only Scan using name_key" in cursor.fetchall()[0][0], condition
