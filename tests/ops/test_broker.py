"""The broker of a laptop: messages as files, none lost when a worker is killed."""

import importlib
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.processes import wait_for

pytestmark = pytest.mark.broker


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("BROKER_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def tasks(home):
    import tests.ops.slowly

    return importlib.reload(tests.ops.slowly)


@pytest.fixture
def start_worker(home):
    """Start a worker of the sample application; every one that still runs is killed at the end."""
    running = []

    def start():
        command = [sys.executable, "-m", "celery", "-A", "tests.ops.slowly", "worker", "--concurrency=1"]
        log = (home / "worker.log").open("ab")
        streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
        running.append(subprocess.Popen(command, start_new_session=True, **streams))
        return running[-1]

    yield start
    for each in running:
        if each.poll() is None:
            os.killpg(each.pid, signal.SIGKILL)
            each.wait()


def notes(home):
    file = home / "notes"
    return file.read_text().splitlines() if file.exists() else []


def waiting(home):
    return sorted(each.name for each in (home / "messages").glob("*.celery.msg"))


def test_a_message_waits_for_a_worker_that_starts_later(home, tasks, start_worker):
    tasks.note.delay("early")
    assert len(waiting(home)) == 1
    start_worker()
    wait_for(lambda: "end early" in notes(home), "the task")
    assert waiting(home) == []


def test_messages_come_in_the_order_in_which_they_were_sent(home, tasks, start_worker):
    for number in range(20):
        tasks.note.delay(str(number))
    start_worker()
    wait_for(lambda: "end 19" in notes(home), "the last task")
    assert [line for line in notes(home) if line.startswith("end")] == [f"end {number}" for number in range(20)]


def test_the_task_of_a_killed_worker_is_done_by_the_next_one(home, tasks, start_worker):
    tasks.note.delay("long", seconds=3)
    killed = start_worker()
    wait_for(lambda: "begin long" in notes(home), "the task to begin")
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    start_worker()
    wait_for(lambda: "end long" in notes(home), "the task to be done again")
    assert notes(home) == ["begin long", "begin long", "end long"]


def test_a_worker_whose_main_process_is_killed_takes_its_children_along(home, tasks, start_worker):
    tasks.note.delay("long", seconds=3)
    killed = start_worker()
    wait_for(lambda: "begin long" in notes(home), "the task to begin")
    killed.kill()
    killed.wait()
    start_worker()
    wait_for(lambda: "end long" in notes(home), "the task to be done")
    time.sleep(1)
    assert notes(home) == ["begin long", "begin long", "end long"]


def test_a_task_that_kills_its_process_is_given_up_after_its_retries_and_the_worker_goes_on(home, tasks, start_worker):
    tasks.end_the_process.delay()
    tasks.note.delay("after")
    start_worker()
    wait_for(lambda: "end after" in notes(home), "the next task")
    wait_for(lambda: notes(home).count("begin end_the_process") == 2, "the retries")
    wait_for(lambda: not list((home / "taken").glob("*/*.celery.msg")), "the last message to be dropped")
    assert waiting(home) == []


def test_a_stopped_worker_finishes_what_it_has_begun_and_leaves_the_rest_to_the_next(home, tasks, start_worker):
    for number in range(5):
        tasks.note.delay(str(number), seconds=0.5)
    worker = start_worker()
    wait_for(lambda: "begin 0" in notes(home), "the first task to begin")
    worker.terminate()
    worker.wait(20)
    assert "end 0" in notes(home)
    assert "begin 4" not in notes(home)
    start_worker()
    wait_for(lambda: "end 4" in notes(home), "the last task")
    assert notes(home) == [f"{word} {number}" for number in range(5) for word in ("begin", "end")]


def test_two_workers_share_the_messages_without_doubling_one(home, tasks, start_worker):
    start_worker()
    start_worker()
    with ThreadPoolExecutor(4) as senders:
        list(senders.map(lambda number: tasks.note.delay(str(number)), range(60)))
    wait_for(lambda: len([line for line in notes(home) if line.startswith("end")]) >= 60, "all tasks")
    time.sleep(0.5)
    assert sorted(notes(home)) == sorted([f"{word} {number}" for number in range(60) for word in ("begin", "end")])
