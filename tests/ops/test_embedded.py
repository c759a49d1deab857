"""The embedded database: many processes at once, any of them killed, and nobody left behind."""

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from monitor import embedded
from tests.ops.running import ROOT, environment
from tests.processes import wait_for

USER = textwrap.dedent(
    """
    import sys, pathlib, psycopg
    from monitor import embedded
    url = embedded.start(pathlib.Path(sys.argv[1]))
    with psycopg.connect(url) as connection:
        print(connection.execute("SELECT current_user").fetchone()[0], flush=True)
    sys.stdin.read()
    """
)


@pytest.fixture
def home():
    """A home whose server is stopped at the end, whatever the test did.

    Not under `tmp_path`: pytest closes that directory to other accounts again and again, and root's server has its own.
    """
    with tempfile.TemporaryDirectory(prefix="monitor-home-") as directory:
        home = Path(directory) / "home"
        yield home
        if (home / "postgres").exists():
            embedded.stop(home)


@pytest.fixture
def start_user(home):
    """Start a process that uses the database until its input is closed."""
    running = []

    def start():
        command = [sys.executable, "-c", USER, str(home)]
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        new = subprocess.Popen(command, cwd=ROOT, env=environment(), **streams)
        running.append(new)
        assert new.stdout.readline() == f"{embedded.ROLE}\n"
        return new

    yield start
    for each in running:
        each.kill()
        each.communicate()


def leave(user):
    user.communicate(timeout=30)
    assert user.returncode == 0


def postmaster(home):
    return int((home / "postgres" / "postmaster.pid").read_text().split()[0])


def test_the_server_stops_with_its_last_user_and_not_before(home, start_user):
    first, second = start_user(), start_user()
    leave(first)
    assert embedded.answers(home)
    leave(second)
    assert not embedded.answers(home)


def test_processes_that_start_together_share_one_server(home, start_user):
    with ThreadPoolExecutor(4) as starters:
        users = list(starters.map(lambda _number: start_user(), range(4)))
    assert embedded.answers(home)
    for user in users:
        leave(user)
    assert not embedded.answers(home)


def test_a_killed_user_does_not_keep_the_server_alive_for_ever(home, start_user):
    killed = start_user()
    killed.kill()
    killed.wait()
    assert embedded.answers(home)
    leave(start_user())
    assert not embedded.answers(home)


def test_after_kill_9_of_the_server_the_next_user_finds_what_was_committed(home, start_user):
    start_user()
    with psycopg.connect(embedded.url(home)) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    os.kill(postmaster(home), signal.SIGKILL)
    wait_for(lambda: not embedded.is_listening(home), "the server to be gone")
    start_user()
    with psycopg.connect(embedded.url(home)) as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (7,)


def test_a_start_that_was_killed_half_way_is_made_again(home, start_user):
    (home / "postgres.new" / "base").mkdir(parents=True)
    start_user()
    assert embedded.answers(home)


def test_a_long_path_gets_its_socket_elsewhere_and_in_private(home):
    far = home / ("a" * 60) / ("b" * 60)
    far.mkdir(parents=True)
    sockets = embedded._socket_directory(far)
    assert len(os.fsencode(sockets)) < embedded.SOCKET_PATH_LIMIT
    assert far not in sockets.parents


def test_the_application_is_no_superuser_and_its_files_are_private(home, start_user):
    start_user()
    with psycopg.connect(embedded.url(home)) as connection:
        assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() == (False,)
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    for private in (home / "postgres", home / "run"):
        assert private.stat().st_mode & 0o077 == 0
