"""Names are stored under keys by which any spelling, prefix, initial or slip finds them."""

import csv
from itertools import combinations
from pathlib import Path

import pytest

from people.names import SearchKeys, keys, search_keys, search_score

SAMPLES = Path(__file__).parent / "samples" / "cyrillic_pairs.csv"


def sample_rows() -> list[list[str]]:
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def finds(asked: SearchKeys, stored: frozenset[str]) -> bool:
    by_prefix = any(key.startswith(prefix) for key in stored for prefix in asked.prefixes)
    return by_prefix or any(tier & stored for tier in asked.tiers) or bool(asked.slips & stored)


def test_the_keys_of_a_name_are_few_and_readable() -> None:
    assert keys("Marat Zhaparov") == {
        "w:marat", "w:japar", "c:mrt", "c:jpr", "i:mrt:j", "i:jpr:m", "p:jpr:mrt", "n:japar.marat",
    }  # fmt: skip
    assert keys("Zhaparov M.") == {"w:japar", "c:jpr", "i:jpr:m", "n:japar.m"}
    assert keys("") == frozenset()


def test_no_key_is_longer_than_its_column_and_no_text_has_many() -> None:
    found = keys("Abcdefghijklmnopqrstuvwxyz" * 4 + " " + " ".join(f"Wo{letter}rd" for letter in "abcdefghijklmno"))
    assert max(map(len, found)) <= 80
    assert len(found) < 50


def test_no_key_has_a_blank_for_the_look_up_sends_keys_with_blanks_between() -> None:
    texts = ["Аян  Сериков", "Ayan\u00a0Serikov", "A. B. Serikov-uly Jr", "van der Berg\tO'Neil", "Ә Ғ (Қ) “Ң”"]
    assert not {key for text in texts for key in keys(text) if not key or any(map(str.isspace, key))}


def test_any_two_spellings_of_a_full_name_share_the_pair_key() -> None:
    for row in sample_rows():
        for one, other in combinations(row, 2):
            assert any(key.startswith("p:") for key in keys(one) & keys(other)), (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhaparov M.", "Марат Жапаров"),
        ("J. Zhaparova", "Dzhanar Zhaparova"),
        ("D. Zhaparova", "Dzhanar Zhaparova"),
        ("E. Zhaparov", "Yerlan Dzhaparov"),
    ],
)
def test_a_form_with_an_initial_shares_the_initial_key_with_the_full_form(one: str, other: str) -> None:
    assert any(key.startswith("i:") for key in keys(one) & keys(other))


def test_a_slip_in_one_word_leaves_the_initial_key_of_the_other() -> None:
    assert any(key.startswith("i:") for key in keys("Marat Tolebekov") & keys("Marat Tolebegenov"))


@pytest.mark.parametrize(
    "query",
    [
        "Zhumashev Kairat", "Қайрат Жұмашев", "jumashev", "Zhum", "dzhu", "Жұма", "K. Zhumashev", "Kairat Zhum",
        "zhumashva kairat", "Zhunashev Kairat", "Zumashev Kairat", "Zhumahsev", "Zhmashev", "Zhumashe",
        "Zhumashev Kayratt", "#KairatZhumashev",
    ],
)  # fmt: skip
def test_a_query_finds_the_name_in_any_spelling_by_prefix_initial_or_slip(query: str) -> None:
    assert finds(search_keys(query), keys("Kairat Zhumashev"))
    assert search_score(query, "Kairat Zhumashev") > 40


@pytest.mark.parametrize("query", ["Petrova Dana", "Ivanova D.", "Dana Ivanova-Petrova"])
def test_either_part_of_a_double_surname_finds_the_name(query: str) -> None:
    assert search_keys(query).tiers[0] & keys("Dana Ivanova-Petrova") & keys("Dana Ivanova (Petrova)")


def test_the_tiers_go_from_selective_to_wide() -> None:
    kinds = [{key[0] for key in tier} for tier in search_keys("Kairat Zhumashev").tiers]
    assert kinds == [{"p", "n"}, {"i"}, {"w", "c"}]


def test_a_query_without_letters_asks_for_nothing() -> None:
    assert search_keys(" 12 ") == SearchKeys((), (), frozenset())


def test_names_are_ranked_by_how_well_they_answer() -> None:
    names = ["Marat Zhaparov", "Marat Zhaparbekov", "Murat Zhaparov", "Zhaparov K.", "Serik Omarov"]
    ranked = sorted(names, key=lambda name: search_score("Жапаров Марат", name), reverse=True)
    assert ranked[0] == "Marat Zhaparov"
    assert ranked[-1] == "Serik Omarov"


def test_an_exact_answer_scores_above_one_with_an_ending_a_prefix_or_a_slip() -> None:
    scores = [search_score("Zhaparov", name) for name in ("Zhaparov", "Zhaparova", "Zhaparovskiy", "Zhaporov")]
    assert scores[0] == max(scores)
    assert min(scores) > 50
