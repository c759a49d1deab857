"""The review desk: what one decision costs the server, the sending of the form and the next entry in its answer.

Time of the thread and statements are printed beside the clock, for the machine is rarely quiet. Timelines are left to
a worker, as they are on a server.
"""

import statistics
import time
from collections.abc import Callable
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.intake import review
from cases.models import Entry
from tests import processes
from tests.intake.factory import arrest, source_of
from tests.intake.test_desk import form_of, send

ENTRIES = 60
MOST_STATEMENTS = 42


class Meter:
    """Milliseconds by the clock and of the thread, and statements, of each call."""

    def __init__(self):
        self.calls: list[tuple[float, float, int]] = []

    def measure(self, call: Callable[[], object]) -> object:
        with CaptureQueriesContext(connection) as asked:  # prepared statements go past `execute_wrapper`
            clock, thread = time.perf_counter(), time.thread_time()
            answer = call()
            spent = (time.perf_counter() - clock) * 1000, (time.thread_time() - thread) * 1000
        self.calls.append((*spent, len(asked)))
        return answer

    def told(self) -> str:
        columns = [sorted(column) for column in zip(*self.calls, strict=True)]
        named = zip(("ms by the clock", "ms of the thread", "statements"), columns, strict=True)
        parts = (f"{name} {statistics.median(each):.0f} (95 of 100: {each[int(len(each) * 0.95)]:.0f})"
                 for name, each in named)  # fmt: skip
        return f"{len(self.calls)} decisions: " + ", ".join(parts)


@pytest.mark.usefixtures("vocabularies")
def test_a_decision_on_an_arrest(as_user, boris):
    source, client, meter = source_of(), as_user(boris), Meter()
    for n in range(ENTRIES):
        arrest(f"Ospanov{'abcdefghij'[n % 10]} {chr(65 + n // 10)}.", day=f"2024-03-{n % 28 + 1:02}", source=source)
    with processes.tasks_leave_the_process():
        for pk in list(Entry.objects.order_by("number").values_list("pk", flat=True)):
            entry = Entry.objects.get(pk=pk)
            form = form_of(client, entry)
            answer = meter.measure(partial(send, client, "accept", entry, form, script=True))
            assert answer.status_code == 200
    print("\n" + meter.told())
    assert not review.waiting(source.taken_in, boris).exists()
    assert statistics.median(each[2] for each in meter.calls) <= MOST_STATEMENTS
