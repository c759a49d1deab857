"""Invented bulletins in every manner of the genre, beside what a careful human would label in them."""

import json
from pathlib import Path

import pytest

from cases.intake.read import Bulletin, read_bulletin

SAMPLES = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def period_of(name: str) -> tuple[int, int] | None:
    """The period in a sample's name, `ranges-2024-09`; None for one without."""
    year, month = name[-7:-3], name[-2:]
    return (int(year), int(month)) if year.isdigit() else None


def read_sample(name: str) -> Bulletin:
    return read_bulletin((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), period_of(name))


@pytest.mark.parametrize("name", NAMES)
def test_an_invented_bulletin_reads_as_a_careful_human_labels_it(name):
    expected = [json.loads(line) for line in (SAMPLES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [entry.as_label() for entry in read_sample(name).entries]
    assert len(found) == len(expected)
    for label, wanted in zip(found, expected, strict=True):
        assert label | {"types": set(label["types"])} == wanted | {"types": set(wanted["types"])}


def test_a_title_and_page_furniture_are_kept_as_remainders():
    kept = [piece.text.strip() for piece in read_sample("title_capitals-2025-03").remainders]
    assert kept == [
        "HUMAN RIGHTS CHRONICLE OF THE STEPPE BUREAU\nMONTHLY REVIEW, MARCH 2025\nPage 1 of 4",
        "Page 2 of 4",
    ]


def test_the_footnote_section_gives_the_words_behind_the_marks():
    assert read_sample("footnote_section").notes == {1: "https://example.org/a?id=1", 2: "https://example.org/b"}
    assert read_sample("footnotes-2024-10").notes[2] == "Radio Steppe, 2 October, https://example.org/news/2"


def test_a_range_of_days_keeps_its_last_day():
    last_days = [entry.date.until.isoformat() for entry in read_sample("ranges-2024-09").entries]
    assert last_days == ["2024-09-05", "2024-09-12", "2024-09-15", "2024-09-22", "2024-10-01"]


def test_an_article_knows_the_persons_it_is_cited_for():
    who = {
        article.article: article.who for entry in read_sample("articles-2024-07").entries for article in entry.articles
    }
    assert who["456-2"] == ["Ivanova P."]
    assert who["201"] == ["Dauletov K."]
    assert who["32"] == []


def test_a_clean_entry_is_certain_and_a_garbled_one_is_not():
    by_number = {entry.n: entry for entry in read_sample("dirt-2025-01").entries}
    assert by_number[2].confidence >= 0.8
    assert by_number[4].confidence < 0.8
    assert by_number[4].why["date_garbled"] == "This is no day of the calendar: “January 32”"


def test_the_recommendations_of_a_narrative_paper_stay_in_the_remainder():
    paper = read_sample("narrative")
    assert "Ensure that nobody is prosecuted" in paper.remainders[0].text
    assert [entry.date.label() for entry in paper.entries] == ["2024-05-14", "2024-06", "2024-07-03"]
