"""The commands of intake, as scripts see them."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.models import Entry, Incident, Source
from tests.intake.factory import bulletin


@pytest.fixture
def march(tmp_path):
    """A bulletin of six entries as a file."""
    file = tmp_path / "march.txt"
    file.write_text(bulletin(6), encoding="utf-8")
    return str(file)


def run(name, *arguments):
    out = StringIO()
    call_command(name, *arguments, stdout=out)
    return out.getvalue()


def test_reading_a_bulletin_prints_a_line_an_entry_and_stores_nothing(db, march):
    lines = [json.loads(line) for line in run("read_bulletin", march, "--period", "2024-03").splitlines()]
    assert [line["n"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert (lines[0]["date"], lines[0]["footnotes"], lines[0]["places"]) == ("2024-03-01", [1], ["Almaty"])
    assert set(lines[0]) >= {"persons", "articles", "measures", "types", "flags"}
    assert not Source.objects.exists()


def test_importing_twice_adds_nothing(vocabularies, boris, march):
    first = run("import_bulletin", march, "--period", "2024-03", "--title", "March", "--user", "boris")
    again = run("import_bulletin", march, "--period", "2024-03", "--title", "March", "--user", "boris")
    assert "March: taken in, 6 entries" in first
    assert "March: was taken in before, 6 entries" in again
    assert (Source.objects.count(), Entry.objects.count(), Incident.objects.count()) == (1, 6, 0)


def test_accepting_all_tells_what_was_created_and_mentions_can_be_listed(vocabularies, boris, march):
    arguments = ["import_bulletin", march, "--period", "2024-03", "--title", "March", "--accept-all", "--user", "boris"]
    assert "Accepted 6 entries. Created: incident 6, person 4" in run(*arguments)
    assert "Accepted 0 entries." in run(*arguments)
    lines = [json.loads(line) for line in run("list_mentions", "--format", "jsonl").splitlines()]
    assert [line["entry"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert set(lines[0]) == {"source", "entry", "name", "person"} and lines[0]["source"] == "March"
    assert lines[0]["person"] == lines[4]["person"] != lines[1]["person"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["{march}.gone", "--period", "2024-03", "--title", "x", "--user", "boris"], "cannot be read: No such file"),
        (["{march}", "--period", "March", "--title", "x", "--user", "boris"], "is not understood as a month"),
        (["{march}", "--period", "2024-03", "--title", "x", "--accept-all"], "say whose with --user"),
        (["{march}", "--period", "2024-03", "--title", "x", "--user", "nobody"], "no active user “nobody”"),
        (["{march}", "--period", "2024-03", "--title", "x", "--accept-all", "--user", "anna"], "no active user “anna”"),
        (["{empty}", "--period", "2024-03", "--title", "x", "--user", "boris"], "The file is empty"),
    ],
)
@pytest.mark.usefixtures("vocabularies", "anna", "boris")
def test_bad_input_gets_one_sentence_and_nothing_is_stored(march, tmp_path, arguments, sentence):
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(CommandError, match=sentence) as refused:
        run("import_bulletin", *(each.format(march=march, empty=empty) for each in arguments))
    assert "\n" not in str(refused.value)
    assert not Source.objects.exists()
