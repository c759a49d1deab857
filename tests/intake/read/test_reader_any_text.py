"""Any text at all is read, nothing of it is lost, and hostile text takes linear time."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.intake.read import read_bulletin
from tests.intake.read.spans import assert_nothing_is_lost

SAMPLES = "\n\n".join(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "samples").glob("*.txt"))
)
EXAMPLES = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 60
PERIODS = st.none() | st.tuples(st.integers(2000, 2049), st.integers(1, 12))
PIECES = [
    "January 5, Almaty, ", "On 3 February 2024, in ", "32 March, ", "Art. ",
    "Article 405, Part 2 of the Criminal Code", "[1]", "\n", "\n\n", "\r\n", "   \n", "- ", "• ", "“", "”",
    "Ivanov A.", "Zh.", "was detained for 15 days", "5.5 years", "fined 20 MCI", "[2] https://example.org",
    "Notes\n", "½", "²", "٣", "1/2", "–", "Page 1 of 2", "\x0c", "\u2028", "\ufeff", "ОВ-156/1", "99999999999",
]  # fmt: skip


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


HOSTILE = ["1", "[", "A", " ", "\n", "January 1, ", "[1]", "The court said nothing. "]
CROWDED = [
    "1", "[", "A", "(", " ", "\n", ".", "Zh.", "Abc ", "“", "January 1, ", "in Almaty, ", "5 years ", "*", "was was ",
    "](", "Ivanov A., ", "1 000 tenge ", "Article 1, ", "to 5 years of imprisonment, ", "No. ", "who ", "Art. 1-",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_linear_time(unit):
    seconds = [seconds_for(unit * (size // len(unit))) for size in (1_000_000, 2_000_000)]
    assert seconds[1] < 5 * seconds[0] + 0.5


@pytest.mark.parametrize("unit", CROWDED)
def test_an_entry_crowded_with_one_thing_is_read_in_a_moment(unit):
    assert seconds_for("January 1, Almaty, the court said that " + unit * (20_000 // len(unit))) < 2


def seconds_for(text):
    before = time.process_time()
    read_bulletin(text, (2024, 1))
    return time.process_time() - before
