"""A PostgreSQL server given by DATABASE_URL passes the tests of intake, timeline and edition like the embedded one."""

import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.processes import free_port

ROOT = Path(__file__).parent.parent.parent
# Without Redis: the broker is tested with it elsewhere, the database with both is the same.
PATH_OF_A_FACT = [
    "tests/intake/test_storing.py", "tests/timelines/test_build.py", "tests/timelines/test_filters.py",
    "tests/lists/test_freezing.py",
]  # fmt: skip
MINUTES = 8


def programs():
    """The directory of the system's PostgreSQL programs, the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        pytest.fail("No PostgreSQL server was found on this machine. Install it: apt-get install postgresql")
    return (found[-1] if found else Path(on_path)).parent


@contextmanager
def server(directory):
    """Yield the address of a PostgreSQL on a free port of loopback whose user needs a password and is no superuser."""
    account = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    if account:
        shutil.chown(directory, "nobody", "nogroup")
    data, port, password = directory / "data", free_port(), secrets.token_hex(16)

    def run(program, *arguments):
        done = subprocess.run(
            [programs() / program, *arguments],
            cwd=directory,
            capture_output=True,
            text=True,
            env={"LC_ALL": "C.UTF-8"},
            **account,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    access = "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
    (data / "pg_hba.conf").write_text(access)
    options = f"-p {port} -h 127.0.0.1 -k {directory} -c fsync=off"
    run("pg_ctl", "-D", data, "-l", directory / "log", "-w", "-o", options, "start")
    try:
        command = f"CREATE ROLE monitor LOGIN CREATEDB PASSWORD '{password}'"
        run("psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-c", command)
        run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-O", "monitor", "monitor")
        yield f"postgresql://monitor:{password}@127.0.0.1:{port}/monitor"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")


@pytest.mark.slow
def test_a_server_given_by_its_address_passes_the_tests_of_intake_timeline_and_edition():
    with tempfile.TemporaryDirectory(prefix="monitor-server-") as directory, server(Path(directory)) as url:
        passed_on = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MONITOR_"))}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not redis", *PATH_OF_A_FACT],
            cwd=ROOT,
            env=passed_on | {"DATABASE_URL": url},
            capture_output=True,
            text=True,
            timeout=MINUTES * 60,
        )
    assert done.returncode == 0, done.stdout[-4000:]
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 20
