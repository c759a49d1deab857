"""With a worker running, what is written is on the timeline within two seconds."""

import time

import pytest

from cases.models import TimelineEntry
from monitor.middleware import ask_for_timelines
from tests.cases.builders import make_incident

SOON = 2.0


def until_told(running, text):
    """Seconds until the timeline has a line with the text, after it was asked for."""
    make_incident(text, "14 May 2031")
    began = time.monotonic()
    ask_for_timelines()
    running.wait_for(lambda: TimelineEntry.objects.filter(text=text).exists())
    return time.monotonic() - began


@pytest.mark.broker
def test_a_change_is_on_the_timeline_within_two_seconds(worker):
    running = worker("filesystem")
    until_told(running, "The first, while the worker starts.")
    assert until_told(running, "The second.") < SOON
