"""Invented bulletins read as they were meant, whatever the names, the places, the order and the marks."""

import os

from hypothesis import HealthCheck, given, settings

from tests.intake.read.invented import bulletins
from tests.intake.read.spans import assert_nothing_is_lost

EXAMPLES = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 60


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bulletins())
def test_an_invented_bulletin_reads_as_it_was_meant(invented):
    text, period, labels, kinds = invented
    found = assert_nothing_is_lost(text, period).entries
    read = [entry.as_label() for entry in found]
    assert [{key: label[key] for key in wanted} for label, wanted in zip(read, labels, strict=True)] == labels
    assert all(kind in label["types"] for kind, label in zip(kinds, read, strict=True))
