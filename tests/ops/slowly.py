"""A Celery application for tests of the broker: tasks that write files, one of them slowly. BROKER_HOME says where."""

import os
import time
from pathlib import Path

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

from monitor import broker

TRANSPORT_ALIASES[broker.NAME] = "monitor.broker:Transport"
HOME = Path(os.environ["BROKER_HOME"])

# No Django, no database; and not the current application, which would take the messages of other tests in its process.
app = Celery("tests.ops.slowly", broker=broker.URL, fixups=[], set_as_current=False)
app.conf.update(
    broker_transport_options=broker.options(HOME),
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_retry_on_worker_lost=True,
    task_annotations={"*": {"default_retry_delay": 0, "max_retries": 1}},
    worker_prefetch_multiplier=1,
    worker_lost_wait=1.0,
    task_ignore_result=True,
)


@app.task
def note(name, seconds=0):
    """Write one line when begun and one when finished."""
    with (HOME / "notes").open("a") as notes:
        notes.write(f"begin {name}\n")
    time.sleep(seconds)
    with (HOME / "notes").open("a") as notes:
        notes.write(f"end {name}\n")


@app.task
def end_the_process():
    """Die as a process does that runs out of memory."""
    with (HOME / "notes").open("a") as notes:
        notes.write("begin end_the_process\n")
    os._exit(9)
