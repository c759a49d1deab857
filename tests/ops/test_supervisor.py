"""The supervisor: what died is started again, what is broken ends the whole, and nothing outlives it."""

import os
import signal
import subprocess
import sys

import pytest

from tests.ops.running import ROOT, environment
from tests.processes import wait_for


@pytest.fixture
def supervise(tmp_path):
    """`supervise(kind)` starts the small program of that kind under a supervisor."""
    started = []

    def start(kind):
        command = [sys.executable, "-m", "tests.ops.supervised", kind, str(tmp_path)]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        started.append(subprocess.Popen(command, cwd=ROOT, env=environment(), **streams))
        wait_for(lambda: noted(tmp_path, "started"), "the program to start")
        return started[-1]

    yield start
    for pid in [*(each.pid for each in started if each.poll() is None), *noted(tmp_path, "started")]:
        if is_alive(pid):
            os.kill(pid, signal.SIGKILL)
    for each in started:
        each.communicate()


def noted(directory, kind):
    """The process numbers that programs wrote down."""
    file = directory / kind
    return [int(line) for line in file.read_text().splitlines()] if file.exists() else []


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_the_program_and_then_the_supervisor(supervise, tmp_path, number):
    supervisor = supervise("patient")
    supervisor.send_signal(number)
    output, _ = supervisor.communicate(timeout=10)
    assert supervisor.returncode == 0
    assert "Stopping" in output
    assert not is_alive(*noted(tmp_path, "started"))


def test_a_program_that_does_not_listen_is_killed_after_a_while(supervise, tmp_path):
    supervisor = supervise("stubborn")
    supervisor.terminate()
    output, _ = supervisor.communicate(timeout=10)
    assert "The stubborn program did not end by itself and is killed." in output
    assert not is_alive(*noted(tmp_path, "started"))


def test_the_children_of_a_program_end_with_it(supervise, tmp_path):
    supervisor = supervise("parent")
    wait_for(lambda: noted(tmp_path, "child"), "the child")
    supervisor.terminate()
    supervisor.communicate(timeout=10)
    wait_for(lambda: not is_alive(*noted(tmp_path, "child")), "the child to end")


def test_a_program_that_is_killed_is_started_again(supervise, tmp_path):
    supervise("patient")
    os.kill(noted(tmp_path, "started")[0], signal.SIGKILL)
    wait_for(lambda: len(noted(tmp_path, "started")) == 2, "the program to be started again")


def test_a_program_that_cannot_run_ends_the_supervisor_with_a_sentence(supervise):
    output, _ = (supervisor := supervise("broken")).communicate(timeout=30)
    assert supervisor.returncode == 1
    assert "The broken program ended 5 times within 60 seconds" in output


def test_a_program_that_is_to_run_once_is_not_started_again(supervise, tmp_path):
    supervisor = supervise("brief")
    wait_for(lambda: not is_alive(*noted(tmp_path, "started")), "the program to be reaped")
    (tmp_path / "watched").unlink()
    wait_for((tmp_path / "watched").exists, "another round of the supervisor")
    assert len(noted(tmp_path, "started")) == 1
    assert supervisor.poll() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent died")
def test_a_supervisor_that_is_killed_leaves_no_program_behind(supervise, tmp_path):
    supervisor = supervise("patient")
    supervisor.kill()
    supervisor.wait()
    wait_for(lambda: not is_alive(*noted(tmp_path, "started")), "the program to end")
