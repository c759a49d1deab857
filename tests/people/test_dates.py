"""A date with precision: what people write is read, and never shown more exactly than it is known."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.dates import PRECISIONS, PartialDate, parse


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14.05.2023", "2023-05-14"),
        ("2023-05-14", "2023-05-14"),
        ("May 14, 2023", "2023-05-14"),
        ("14 May 2023", "2023-05-14"),
        ("3rd June 2031", "2031-06-03"),
        ("14 мая 2023 г.", "2023-05-14"),
        ("14 мамыр 2023 ж.", "2023-05-14"),
        ("May 2023", "2023-05"),
        ("Sept. 2023", "2023-09"),
        ("3 янв. 2023 г.", "2023-01-03"),
        ("нояб 2023", "2023-11"),
        ("қаң. 2023", "2023-01"),
        ("май 2023", "2023-05"),
        ("05/2023", "2023-05"),
        ("2023", "2023"),
        ("about 14 May 2023", "~2023-05-14"),
    ],
)
def test_a_date_is_read_as_people_write_it(text, iso):
    assert parse(text).iso() == iso


@pytest.mark.parametrize("text", ["yesterday", "31.02.2023", "14 Foo 2023", "May", "0", "2023-13", "0001", "9999"])
def test_what_is_no_date_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match=r"“"):
        parse(text)


def test_a_month_is_never_shown_as_its_first_day():
    assert parse("May 2023").words("en") == "May 2023"
    assert parse("May 2023").words("ru") == "май 2023 г."
    assert parse("2023").words("kk") == "2023"


def test_a_month_precise_date_touches_every_period_that_touches_the_month():
    may = parse("May 2023")
    assert may.touches(date(2023, 5, 31), date(2023, 6, 30))
    assert may.touches(None, date(2023, 5, 1))
    assert not may.touches(date(2023, 6, 1), None)


def test_a_month_that_names_a_day_is_refused():
    with pytest.raises(ValueError, match="names more than that"):
        PartialDate(date(2023, 5, 14), "month")


def _rounded(day, precision):
    return {"month": day.replace(day=1), "year": day.replace(month=1, day=1)}.get(precision, day)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(PRECISIONS))
def test_what_is_printed_is_read_back_the_same(day, precision):
    value = PartialDate(_rounded(day, precision), precision)
    assert parse(value.iso()) == value
    for language in ("en", "ru", "kk"):
        assert parse(value.words(language)) == value


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(PRECISIONS))
def test_the_days_that_it_can_be_are_those_of_its_precision(day, precision):
    value = PartialDate(_rounded(day, precision), precision)
    assert value.first <= value.start <= value.last
    assert value.last - value.first < timedelta(days={"day": 1, "month": 31, "year": 366, "circa": 31}[precision])
