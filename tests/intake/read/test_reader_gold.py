"""The reader against hand-made labels and documents that live beside the repository; skipped where they are absent."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cases.intake.read import read_bulletin

SHARED = Path(__file__).resolve().parents[4] / "shared"
JANUARY = SHARED / "seeds" / "000_42b205d69d0a38e3.txt"
FEBRUARY = SHARED / "seeds" / "001_ca3c221e41b1b740.first112.txt"
pytestmark = pytest.mark.skipif(not JANUARY.exists(), reason="the labelled bulletins are not beside the repository")
FLOORS = {
    "date": 1.0, "footnotes": 1.0, "article": 1.0, "place": 0.99, "person": 0.99, "person+role": 0.97,
    "measure": 0.98, "measure+who": 0.97, "type": 0.88,
}  # fmt: skip


@pytest.fixture(scope="module")
def january():
    return JANUARY.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def scores(january, tmp_path_factory):
    found = tmp_path_factory.mktemp("read") / "found.jsonl"
    entries = read_bulletin(january, (2024, 1)).entries
    found.write_text("\n".join(json.dumps(entry.as_label()) for entry in entries), encoding="utf-8")
    command = [sys.executable, SHARED / "gold" / "score.py", SHARED / "gold" / "jan2024.jsonl", found, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_january_has_126_entries(scores):
    assert scores["entries"] == {"labelled": 126, "found": 126}


@pytest.mark.parametrize("field", FLOORS)
def test_january_reads_no_worse_than_it_did(scores, field):
    assert scores[field]["f1"] >= FLOORS[field]


def test_the_flags_of_january_are_those_of_the_labels(january):
    gold = [json.loads(line) for line in (SHARED / "gold" / "jan2024.jsonl").read_text(encoding="utf-8").splitlines()]
    wanted = {(label["n"], flag) for label in gold for flag in label["flags"] if flag != "unclear"}
    found = {
        (entry.n, flag) for entry in read_bulletin(january, (2024, 1)).entries for flag in entry.as_label()["flags"]
    }
    assert found == wanted


def test_the_first_half_of_february_has_112_entries_with_a_date_and_a_mark_each():
    entries = read_bulletin(FEBRUARY.read_text(encoding="utf-8"), (2022, 2)).entries
    assert [entry.footnotes[0].number for entry in entries] == list(range(1, 113))
    assert all(entry.date and entry.date.value.month == 2 for entry in entries)


@pytest.mark.parametrize("path", sorted((SHARED / "seeds").glob("*.txt")), ids=lambda path: path.name[:3])
def test_every_character_of_a_real_document_is_accounted_for(path):
    text = path.read_text(encoding="utf-8")
    bulletin = read_bulletin(text, None)
    parts = sorted([*bulletin.entries, *bulletin.remainders], key=lambda part: part.start)
    assert "".join(part.text for part in parts) == text


def test_the_case_bullets_of_narrative_papers_are_entries():
    found = {
        path.name[:3]: read_bulletin(path.read_text(encoding="utf-8"), None)
        for path in (SHARED / "seeds").glob("00[23]*")
    }
    assert len(found["002"].entries) >= 20
    assert len(found["003"].entries) >= 15
    assert all("should:" not in entry.text for paper in found.values() for entry in paper.entries)
