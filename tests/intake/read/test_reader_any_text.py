"""Any text at all is read, nothing of it is lost, and hostile text takes linear time."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.intake.read import ParsedEntry, read_bulletin

SAMPLES = "\n\n".join(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "samples").glob("*.txt"))
)
EXAMPLES = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 200
PERIODS = st.none() | st.tuples(st.integers(2000, 2049), st.integers(1, 12))
PIECES = [
    "January 5, Almaty, ", "On 3 February 2024, in ", "32 March, ", "Art. ",
    "Article 405, Part 2 of the Criminal Code", "[1]", "\n", "\n\n", "\r\n", "   \n", "- ", "• ", "“", "”",
    "Ivanov A.", "Zh.", "was detained for 15 days", "5.5 years", "fined 20 MCI", "[2] https://example.org",
    "Notes\n", "½", "²", "٣", "1/2", "–", "Page 1 of 2", "\x0c", "\u2028", "\ufeff", "ОВ-156/1", "99999999999",
]  # fmt: skip


def assert_nothing_is_lost(text, period):
    bulletin = read_bulletin(text, period)
    parts = sorted([*bulletin.entries, *bulletin.remainders], key=lambda part: part.start)
    assert "".join(part.text for part in parts) == text
    assert [part.start for part in parts] == [0, *(part.end for part in parts)][: len(parts)]
    for entry in bulletin.entries:
        assert_spans_hold(entry)


def assert_spans_hold(entry):
    size = len(entry.text)
    single = [
        *entry.footnotes,
        *entry.places,
        *entry.articles,
        *entry.measures,
        *entry.types,
        *filter(None, [entry.date]),
    ]
    spans = [(found.start, found.end) for found in single] + [span for person in entry.persons for span in person.spans]
    assert all(0 <= start <= end <= size for start, end in spans)
    assert 0 <= entry.confidence <= 1
    assert ParsedEntry.from_json(entry.as_json()) == entry


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), PERIODS)
def test_any_text_is_read_without_losing_a_character(text, period):
    assert_nothing_is_lost(text, period)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join), PERIODS)
def test_any_mixture_of_the_genres_pieces_is_read_without_losing_a_character(text, period):
    assert_nothing_is_lost(text, period)


@settings(max_examples=EXAMPLES // 4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SAMPLES) - 1), st.integers(0, 600), st.sampled_from(PIECES) | st.text(max_size=5))
def test_a_mutated_bulletin_is_read_without_losing_a_character(cut, length, inserted):
    assert_nothing_is_lost(
        SAMPLES[max(0, cut - 1500) : cut] + inserted + SAMPLES[cut + length : cut + length + 1500], (2024, 1)
    )


@pytest.mark.parametrize(
    "unit", ["1", "[", "A", "(", " ", "\n", ".", "Zh.", "Abc ", "“", "January 1, ", "in Almaty, ", "5 years "]
)
@pytest.mark.parametrize("head", ["", "January 1, Almaty, "])
def test_hostile_text_takes_linear_time(head, unit):
    seconds = []
    for size in (100_000, 800_000):
        text = head + unit * (size // len(unit))
        before = time.process_time()
        read_bulletin(text, (2024, 1))
        seconds.append(time.process_time() - before)
    assert seconds[1] < 16 * seconds[0] + 0.5
