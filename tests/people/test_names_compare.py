"""Two written names are the same, possibly the same or different, for reasons given in words."""

import csv
from itertools import combinations, product
from pathlib import Path

import pytest

from people.names import compare

SAMPLES = Path(__file__).parent / "samples" / "cyrillic_pairs.csv"


def sample_rows() -> list[list[str]]:
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def test_three_hundred_cyrillic_names_are_the_same_as_each_of_their_latin_forms() -> None:
    rows = sample_rows()
    assert len(rows) == 300
    assert [pair for row in rows for pair in combinations(row, 2) if compare(*pair).verdict != "same"] == []


def test_names_of_the_sample_are_not_the_same_as_one_another() -> None:
    rows = sample_rows()
    mixed = [
        (one[0], other[1])
        for one, other in combinations(rows, 2)
        if one[1] != other[1] and compare(one[0], other[1]).verdict == "same"
    ]
    assert mixed == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dzhumashev Kairat", "Kairat Zhumashev"),
        ("Жұмашев Қайрат", "Qairat Jūmaşev"),
        ("Aigul Tolebekova", "Aigul Tolebek"),
        ("Aigul Tolebekov", "Tolebekova Aigul"),
        ("Sapar Kydyrbekuly", "Kydyrbek Sapar"),
        ("Tolebekov Alexander", "Oleksandr Tolebekov"),
        ("Tolebekov Serik Maratovich", "Serik Tolebekov"),
        ("Tolebekov Serik Maratovich", "Толебеков Серік Маратұлы"),
        ("Tolebekov S.", "Serik Tolebekov"),
        ("S. Tolebekov", "Tolebekov S.M."),
        ("J. Tolebekova", "Zhanar Tolebekova"),
        ("D. Tolebekova", "Dzhanar Tolebekova"),
        ("E. Tolebekov", "Yerbol Tolebekov"),
        ("Tolebekov Yerbolat", "Tolebikov Yerbolat"),
        ("Serik Zhaparbekov", "Serik Zhaprabekov"),
        ("Ivanova-Petrova Dana", "Dana Petrova"),
        ("Ivan Melnik", "Мельник Иван"),
        ("Dana Ivanova (Petrova)", "Dana Petrova"),
        ("Жанар Сәдуақасова", "Zhanar Sadvakasova"),
        ("Abylkassym Seit", "Abylkasym Seitov"),
        ("Nurmaganbetov Serik", "Serik Nurmagambetov"),
        ("#SerikTolebekov", "Tolebekov Serik"),
        ("Serik Tolebekovwas", "Tolebekov S."),
        ("Mukhametkaliyev Serik", "Muhammedkaliev Serik"),
        ("Tolebekov Serik Andreyevich", "Serik Tolebekov Andreyuly"),
        ("Tolebekova Dana Serikovna", "Толебекова Дана Серікқызы"),
        ("Fedorov Serik", "Fiodorov Serik"),
        ("Zhukov Serik", "Serik Jwkov"),
        ("#serikshevchuk", "Shevchuk Serik"),
        ("#erzhangabbasov", "Gabbasov Yerzhan"),
        ("#SerikKasenov", "Serik Kasenov"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert compare(one, other).verdict == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tolebekov", "Serik Tolebekov"),
        ("Omarov S.", "Serik Omarov"),
        ("Pak D.", "Denis Pak"),
        ("Sultanbek S.", "Sultanbekov S."),
        ("Sasha Tolebekov", "Alexander Tolebekov"),
        ("Serik Zhumahsev", "Serik Zhumashev"),
        ("Tolebekov Bek", "Tolebekov Bekarslan"),
        ("Serik Akhmetov", "Serik Akhmedov"),
        ("Serik Omarov", "Serik Umarov"),
        ("Серик Касенов", "Serik Khasenov"),
        ("Serik Sadykov", "Serik Sydykov"),
        ("Serik Sartbayev", "Serik Sartayev"),
        ("Ivan Morozov", "Ivan Moroz"),
        ("Ivan Melnikov", "Ivan Melnik"),
        ("Tolebekov S.", "Shyngys Tolebekov"),
        ("Omarova Zhanat", "Omarov Zhanat"),
        ("Dana Omarova Serikovna", "Dana Tolebekova Serikovna"),
        ("Serik Maratuly", "Tolebekov Serik Maratuly"),
        ("Serik", "Serik Tolebekov"),
        ("Tolebekova Raushan", "Raushan"),
        ("Tolebekova R.", "Raushan"),
    ],
)
def test_what_neither_tells_nor_contradicts_is_possible(one: str, other: str) -> None:
    assert compare(one, other).verdict == "possible"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Galy Tolebekov", "Tolebekov Bagdat", "given names differ: Galy, Bagdat"),
        ("Tolebekov S.", "Marat Tolebekov", "initial does not fit: S, Marat"),
        ("Tolebekov S.", "Tolebekov M.", "initials differ: S, M"),
        ("Tolebekov D.", "Tolebekov Z.", "initials differ: D, Z"),
        ("Толебеков С.", "Shyngys Tolebekov", "initial does not fit: С, Shyngys"),
        ("Tolebekov S.M.", "Tolebekov S.K.", "initials of the patronymic differ: M, K"),
        ("Tolebekov Serik Maratovich", "Tolebekov S.K.", "initial does not fit: K, Maratovich"),
        ("Tolebekov Serik Maratovich", "Tolebekov Serik Kanatuly", "patronymics differ: Maratovich, Kanatuly"),
        ("Tolebekov A.", "Tolebekova A.", "different sexes"),
        ("Marat Omarov", "Murat Omarov", "given names differ: Marat, Murat"),
        ("Marat Omarov", "Marat Zhaparov", "surnames differ: Omarov, Zhaparov"),
        ("Temirbek Serik", "Serik Zhaparov", "surnames differ: Temirbek, Zhaparov"),
        ("", "Marat Omarov", "no name to compare"),
    ],
)
def test_what_contradicts_makes_different_and_is_said(one: str, other: str, reason: str) -> None:
    comparison = compare(one, other)
    assert comparison.verdict == "different"
    assert reason in comparison.reasons


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Dzhumashev K.", "Kairat Zhumashev", "surname equal as spelled otherwise: Zh/Dzh/J"),
        ("Dzhumashev D.", "Duman Dzhumashev", "initial fits: D, Duman"),
        ("Tolebekova A.", "A. Tolebek", "surname equal but for the ending: Tolebekova, Tolebek"),
        ("Жұмашев К.", "Zhumashev K.", "surname equal as spelled otherwise: Cyrillic/Latin"),
        ("Oleksandr Tolebekov", "Tolebekov Alexander", "given names are variants of one: Oleksandr, Alexander"),
        ("Tolebekov", "Serik Tolebekov", "given name not in both"),
        ("Tolebekov Serik Maratovich", "Tolebekov Serik Maratuly", "patronymics of one father: Maratovich, Maratuly"),
    ],
)
def test_what_agrees_is_said(one: str, other: str, reason: str) -> None:
    assert reason in compare(one, other).reasons


def test_an_omitted_patronymic_costs_nothing_and_a_contradicted_one_everything() -> None:
    full = "Tolebekov Serik Maratovich"
    assert compare(full, "Tolebekov Serik").score == 100
    assert compare(full, "Tolebekov Serik Kanatovich").verdict == "different"


def test_a_written_given_name_weighs_more_than_an_initial_and_an_initial_more_than_nothing() -> None:
    full, initial, bare = (
        compare("Serik Tolebekov", form) for form in ("Tolebekov Serik", "Tolebekov S.", "Tolebekov")
    )
    assert full.score > initial.score > bare.score


def test_a_stated_sex_overrides_the_guess() -> None:
    assert compare("Tolebekov Serik", "Serik Tolebekov", sex_a="male", sex_b="female").verdict == "different"
    assert compare("Shokan A.", "A. Shokan", sex_a="male", sex_b="female").verdict == "different"
    assert compare("Tolebekova A.", "Tolebekov A.", sex_a="female", sex_b="female").verdict == "same"


def test_the_order_of_the_two_names_does_not_matter() -> None:
    forms = [form for row in sample_rows()[:12] for form in row] + ["Omarov S.", "Pak D.", "Serik", "Dana Kim-Omarova"]
    for one, other in product(forms, forms):
        there, back = compare(one, other), compare(other, one)
        assert (there.verdict, there.score) == (back.verdict, back.score)
