"""Honest dates: a charge or a sentence has the day of the entry only where the entry tells it as that day's event."""

from datetime import date

import pytest

from cases.intake import review
from cases.intake.read import read_bulletin
from cases.intake.suggest import suggest
from cases.intake.telling import Telling
from cases.models import Case, Charge, ChargeUpdate, CustodyPeriod, Decision
from tests.intake.factory import entry_of, source_of

IN_PASSING = "January 24, Astana, Ospanov D., Articles 179, 182 of the Criminal Code, 7 years’ imprisonment, {}[1]."


def read(text, month=1):
    return read_bulletin(text, (2024, month)).entries[0]


def accused(words, *, articles=(("Article 179, Part 1", "CC", "179", "1"),), day="2024-03-03", **named):
    return entry_of(
        f"March {int(day[-2:])}, Astana, {words}", day=day, persons=[("Ospanov Daniyar", "affected")],
        articles=articles, **named,
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "a criminal case was opened against Ospanov D. under Article 179, Part 1 of the Criminal Code",
        "the police opened a new criminal case against Ospanov D. under Article 179, Part 1 of the Criminal Code",
        "Ospanov D. was charged under Article 179, Part 1 of the Criminal Code",
        "the police drew up a protocol against Ospanov D. under Article 488, Part 6 of the CAO for a rally in 2021",
        "charges were brought against Ospanov D. under Article 179, Part 1 of the Criminal Code",
    ],
)
def test_words_that_bring_charges_date_them(words):
    found = read(f"January 24, Astana, {words}[1].")
    assert [Telling(found).is_brought(each) for each in found.articles] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "Ospanov D., Article 179, Part 1 of the Criminal Code, 7 years’ imprisonment, has declared a hunger strike",
        "Ospanov D., who was charged under Article 179, Part 1 of the Criminal Code, was released",
        "Ospanov D. met with his lawyer; he had been charged under Article 179, Part 1 of the Criminal Code",
        "in November 2023 Ospanov D. was charged under Article 179, Part 1 of the Criminal Code",
        "the trial of Ospanov D. under Article 179, Part 1 of the Criminal Code continued",
    ],
)
def test_words_that_only_cite_an_article_date_nothing(words):
    found = read(f"January 24, Astana, {words}[1].")
    assert found.articles and not any(Telling(found).is_brought(each) for each in found.articles)


@pytest.mark.parametrize(
    "words",
    [
        "was detained and on 16 January punished with 20 days of arrest under Article 456-2",
        "was detained, and on the 16th sentenced to 20 days of arrest under Article 456-2 of the CAO",
        "was detained and on January 16 the court sentenced him to 20 days of arrest under Article 456-2 of the CAO",
        "was detained and the next day sentenced to 20 days of arrest under Article 456-2 of the CAO",
        "was detained on the 15th and on the 16th sentenced to 20 days of arrest under Article 456-2 of the CAO",
    ],
)
def test_a_sentence_with_a_day_of_its_own_is_not_dated_by_the_head_of_the_entry(words):
    found = read(f"January 15, Petropavlovsk, Kusainov V. {words}[1].")
    arrest = next(each for each in found.measures if each.kind == "administrative_arrest")
    assert arrest.value == 20
    assert not Telling(found).is_imposed(arrest, ["administrative_penalty"])


@pytest.mark.parametrize("day", ["on 15 January", "on January 15", "on the 15th"])
def test_a_sentence_of_the_day_of_the_entry_told_again_is_dated_by_it(day):
    found = read(f"January 15, Petropavlovsk, Kusainov V. was detained and {day} sentenced to 20 days of arrest[1].")
    arrest = next(each for each in found.measures if each.kind == "administrative_arrest")
    assert Telling(found).is_imposed(arrest, ["administrative_penalty"])


def test_a_new_case_does_not_date_the_article_that_somebody_is_known_for():
    found = read(IN_PASSING.format("learned that a criminal case was opened against him under Article 188"))
    brought = {each.article: Telling(found).is_brought(each) for each in found.articles}
    assert brought == {"179": False, "182": False, "188": True}


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("Ospanov D., Article 179 of the Criminal Code, 7 years’ imprisonment, is on hunger strike", "verdict"),
        ("Ospanov D., who was sentenced to 7 years’ imprisonment, has declared a hunger strike", "verdict"),
        ("Ospanov D., sentenced to 7 years’ imprisonment under Article 179, complained of the cold", "verdict"),
        ("Ospanov D. was visited; he was sentenced to 7 years’ imprisonment in November 2023", "verdict"),
        ("Ospanov D. was sentenced earlier to 7 years’ imprisonment; his cell was searched", "verdict"),
        ("Ospanov D. filed an appeal against the sentence of 7 years’ imprisonment", "appeal"),
    ],
)
def test_a_sentence_told_in_passing_is_no_event_of_the_day(words, types):
    found = read(f"January 24, Astana, {words}[1].")
    telling = Telling(found)
    assert found.measures and not any(telling.is_imposed(each, [types]) for each in found.measures)


@pytest.mark.parametrize(
    ("words", "types"),
    [
        ("the court sentenced Ospanov D. to 7 years’ imprisonment under Article 179", "verdict"),
        ("the court sentenced Ospanov D., who led a party, to 7 years’ imprisonment", "verdict"),
        ("Ospanov D., Article 434, Part 2 of the Code of Administrative Offences, 15 days of arrest", "x"),
        ("Ospanov D., Article 488 of the CAO, 15 days of arrest for a picket, held on the square", "x"),
        ("Ospanov D. was sentenced on January 24 to 7 years’ imprisonment", "verdict"),
        ("a verdict in the case: Ospanov D. – 7 years’ imprisonment, Ivanova E. – 5 years’ imprisonment", "verdict"),
        ("the regional court upheld the sentence of Ospanov D., 7 years’ imprisonment", "appeal"),
    ],
)
def test_a_sentence_that_the_court_passes_is_the_event_of_the_day(words, types):
    found = read(f"January 24, Astana, {words}[1].")
    telling = Telling(found)
    assert found.measures and all(telling.is_imposed(each, [types]) for each in found.measures)


@pytest.mark.parametrize("words", ["who is held in pre-trial detention", "who two days ago was detained by police"])
def test_custody_that_lasts_or_began_earlier_is_not_dated_by_the_entry(words):
    found = read(f"January 24, Astana, Ospanov D., {words}, met with his lawyer[1].")
    telling = Telling(found)
    assert all(telling.is_aside(each) for each in found.measures)


@pytest.mark.usefixtures("vocabularies")
def test_a_charge_that_is_only_cited_has_no_day_and_opens_no_case_on_that_day(boris):
    review.accept(accused("Ospanov Daniyar, Article 179, Part 1, declared a hunger strike"), boris)
    update, case = ChargeUpdate.objects.get(), Case.objects.get()
    assert (update.kind, update.happened, case.opened) == ("brought", None, None)
    assert "2024" not in case.title


@pytest.mark.usefixtures("vocabularies")
def test_a_charge_that_is_brought_has_the_day_of_the_entry(boris):
    review.accept(accused("Ospanov Daniyar was charged under Article 179, Part 1"), boris)
    assert (ChargeUpdate.objects.get().happened, Case.objects.get().opened) == (date(2024, 3, 3),) * 2


@pytest.mark.usefixtures("vocabularies")
def test_the_day_of_a_charge_that_is_told_later_is_added_and_taken_back_with_its_entry(boris):
    source = source_of()
    first = accused("Ospanov Daniyar, Article 179, Part 1, declared a hunger strike", source=source)
    second = accused("Ospanov Daniyar was charged under Article 179, Part 1", day="2024-03-01", source=source)
    review.accept(first, boris)
    review.accept(second, boris)
    assert ChargeUpdate.objects.get().happened == date(2024, 3, 1)
    review.reopen(second, boris)
    assert ChargeUpdate.objects.get().happened is None


@pytest.mark.usefixtures("vocabularies")
def test_an_article_without_its_part_adds_no_second_charge(boris):
    source = source_of()
    review.accept(accused("Ospanov Daniyar was charged under Article 179, Part 1", source=source), boris)
    whole = [("Article 179", "CC", "179", None)]
    review.accept(accused("Ospanov Daniyar, Article 179, met his lawyer", articles=whole, source=source), boris)
    assert Charge.objects.get().provision.code == "CC 179(1)"
    assert Charge.objects.get().citations.count() == 2


@pytest.mark.usefixtures("vocabularies")
def test_a_term_that_somebody_serves_becomes_neither_decision_nor_custody(boris):
    words = "Ospanov Daniyar, Article 179, Part 1, 6 years’ imprisonment, declared a hunger strike"
    entry = accused(
        words, types=["verdict"],
        measures=[("6 years’ imprisonment", "imprisonment", 6, "year", ["Ospanov Daniyar"])],
    )  # fmt: skip
    assert "in passing" in suggest(entry, boris).measures[0].why
    review.accept(entry, boris)
    assert not Decision.objects.exists() and not CustodyPeriod.objects.exists()
