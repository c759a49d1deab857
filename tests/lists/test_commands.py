"""`manage.py prisoners` and what scripts rely on."""

import csv
import gc
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.sheets import csv_bytes, safe
from tests.lists.making import a_list, someone_in

pytestmark = pytest.mark.usefixtures("vocabularies")


def written(*arguments):
    out = StringIO()
    call_command("prisoners", *arguments, stdout=out)
    return out.getvalue()


def test_json_has_counts_and_one_row_a_person():
    person = someone_in("A", "Aidos Bekmuratov")
    known = json.loads(written("--as-of", "2024-01-31", "--format", "json"))
    assert known["counts"]["headline"] == 1
    assert [(row["person"], row["name"], row["section"]) for row in known["rows"]] == [
        (person.pk, "Aidos Bekmuratov", "A")
    ]


def test_after_the_command_memory_is_tidied_up_as_before():
    someone_in("A", "Aidos Bekmuratov")
    written("--as-of", "2024-01-31", "--format", "json")
    assert gc.isenabled()


def test_csv_has_a_header_and_words_of_the_language():
    someone_in("A", "Aidos Bekmuratov")
    text = written("--as-of", "2024-01-31", "--format", "csv", "--language", "ru").removeprefix("\ufeff")
    rows = list(csv.DictReader(StringIO(text)))
    assert rows[0]["Имя"] == "Aidos Bekmuratov"
    assert rows[0]["Положение"] == "лишение свободы"


def test_text_says_the_headline_and_the_sections():
    someone_in("C", "Aidos Bekmuratov")
    text = written("--as-of", "2024-01-31")
    assert text.startswith("Headline number: 1 person;")
    assert "C. Under house arrest: 1" in text and "Aidos Bekmuratov" in text


def test_the_policy_of_a_list_counts():
    chosen = a_list(sections=["B"], headline=["B"])
    someone_in("C", "Aidos Bekmuratov")
    known = json.loads(written("--as-of", "2024-01-31", "--format", "json", "--list", str(chosen.pk)))
    assert (known["list"], known["rows"]) == ("List of the Bureau", [])


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--as-of", "31 January"], "Write --as-of as 2024-01-31"),
        (["--as-of", "2024-02-30"], "is not a day"),
        (["--as-of", "2024-01-31", "--list", "999999"], "There is no list 999999"),
        (["--as-of", "2024-01-31", "--format", "xml"], "invalid choice"),
        ([], "required"),
    ],
)
def test_bad_input_is_one_sentence(arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        written(*arguments)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", " =1", "\u200b=1", "＝1", "\x00=1"])
def test_a_cell_that_a_spreadsheet_would_compute_is_neutralised(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Aidos", "", 7, -7, None, "a=b", "Сырғабаев", "–"])
def test_other_cells_stay_as_they_are(value):
    assert safe(value) == value


def test_a_csv_begins_with_a_byte_order_mark_and_ends_its_lines_as_spreadsheets_do():
    assert csv_bytes(["a", "=b"], [["x", -1]]) == b"\xef\xbb\xbfa,'=b\r\nx,-1\r\n"
