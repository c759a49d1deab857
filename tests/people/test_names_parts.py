"""A written name is taken apart into surname, given name, patronymic and initials, and shows a sex."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names import compare, fold, guess_sex, keys, parse_name, search_keys, search_score


@pytest.mark.parametrize(
    ("text", "surname", "given_name", "patronymic", "initials"),
    [
        ("Talgat Seitkaliyev", "Seitkaliyev", "Talgat", "", ()),
        ("Seitkaliyev Talgat", "Seitkaliyev", "Talgat", "", ()),
        ("Сейтқалиев Талғат", "Сейтқалиев", "Талғат", "", ()),
        ("Talgat Shokan", "Shokan", "Talgat", "", ()),
        ("Seitkaliyev T.", "Seitkaliyev", "", "", ("T",)),
        ("T.Seitkaliyev", "Seitkaliyev", "", "", ("T",)),
        ("Seitkaliyev T", "Seitkaliyev", "", "", ("T",)),
        ("Seitkaliyeva Zh.K.", "Seitkaliyeva", "", "", ("Zh", "K")),
        ("Seitkaliyev TK", "Seitkaliyev", "", "", ("T", "K")),
        ("Ю. Сейтқалиева", "Сейтқалиева", "", "", ("Ю",)),
        ("Seitkaliyev Talgat Bolatovich", "Seitkaliyev", "Talgat", "Bolatovich", ()),
        ("Talgat Bolatovich Seitkaliyev", "Seitkaliyev", "Talgat", "Bolatovich", ()),
        ("Dana Seitkaly Bolatkyzy", "Seitkaly", "Dana", "Bolatkyzy", ()),
        ("Talgat Bolat uly", "Bolat-uly", "Talgat", "", ()),
        ("Seitkaliyev Talgat B.", "Seitkaliyev", "Talgat", "", ("B",)),
        ("#TalgatSeitkaliyev", "Seitkaliyev", "Talgat", "", ()),
        ("#FreeTalgatSeitkaliyev", "Seitkaliyev", "Talgat", "", ()),
        ("#talgat_seitkaliyev", "seitkaliyev", "talgat", "", ()),
        ("#talgatseitkaliyev", "seitkaliyev", "talgat", "", ()),
        ("TalgatSeitkaliyev", "Seitkaliyev", "Talgat", "", ()),
        ("Seitkaliyev-Talgat", "Seitkaliyev", "Talgat", "", ()),
        ("Seitkaliyev’s", "Seitkaliyev", "", "", ()),
        ("Talgat Seitkaliyevwas", "Seitkaliyev", "Talgat", "", ()),
        ("Seitkaliyevahas", "Seitkaliyeva", "", "", ()),
        ("Talgat «Baton» Seitkaliyev", "Seitkaliyev", "Talgat", "", ()),
        ("Seitkaliyevа Dana", "Seitkaliyeva", "Dana", "", ()),
        ("Dana Ivanova-Petrova", "Ivanova-Petrova", "Dana", "", ()),
        ("Dana Ivanova (Petrova)", "Ivanova-Petrova", "Dana", "", ()),
        ("Dana Shokan (blogger)", "Shokan", "Dana", "", ()),
        ("Talgat", "", "Talgat", "", ()),
        ("Seitkaliyev", "Seitkaliyev", "", "", ()),
    ],
)
def test_a_name_is_taken_apart(
    text: str, surname: str, given_name: str, patronymic: str, initials: tuple[str, ...]
) -> None:
    parts = parse_name(text)
    assert (parts.surname, parts.given, parts.patronymic, parts.initials) == (surname, given_name, patronymic, initials)


def test_the_order_in_the_text_is_told() -> None:
    assert parse_name("Talgat Seitkaliyev").order == "given-surname"
    assert parse_name("Seitkaliyev Talgat").order == "surname-given"
    assert parse_name("Seitkaliyev T.").order == "single"


def test_an_ending_makes_more_sure_than_the_place_alone() -> None:
    assert parse_name("Seitkaliyev Talgat").confidence > parse_name("Talgat Shokan").confidence


def test_a_name_that_is_only_an_initial_or_nothing_has_no_parts() -> None:
    assert parse_name("").surname == parse_name("???").surname == ""
    assert parse_name("T.").initials == ("T",)


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Talgat Seitkaliyev", "male"),
        ("Dana Shokan", "female"),
        ("Seitkaliyeva T.", "female"),
        ("Seitkaliyev T.", "male"),
        ("Bakhytzhan Seitkaliyeva", "female"),
        ("Dana Seitkaliyev", "female"),
        ("Zhanat Shokan Bolatkyzy", "female"),
        ("Сейтқалы Жанат Болатұлы", "male"),
        ("Zhanat Shokan", None),
        ("Shokan K.", None),
        ("", None),
    ],
)
def test_a_name_shows_a_sex_or_none(text: str, sex: str | None) -> None:
    assert guess_sex(text) == sex


@given(st.text(max_size=60), st.text(alphabet="AБaб.- #@'«1Жzh\u0301İıʼ", max_size=20))
def test_no_text_breaks_the_functions(one: str, other: str) -> None:
    parse_name(one), fold(other), guess_sex(one), keys(one), search_keys(other)
    assert compare(one, other).verdict in ("same", "possible", "different")
    assert 0 <= search_score(one, other) <= 100
