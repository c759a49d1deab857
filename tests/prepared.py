"""One migrated database with the vocabularies for all processes of a run: migrating costs more than many tests.

What migrating made is kept from run to run beside pytest's own cache, under a name that says by which migrations; then
only the triggers and the vocabularies, which follow the code and not the migrations, are written anew.
"""

import fcntl
import hashlib
import os
import subprocess
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from monitor import embedded

NAME = "prepared"
UNFINISHED = f"{NAME}_unfinished"
KEPT = settings.BASE_DIR / ".pytest_cache" / NAME


def database(run: Path) -> str:
    """The name of the database that test databases are copied from; whoever comes first makes it, the others wait."""
    with (run / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _exists():
            _make()
    return NAME


def _exists():
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME])
        return cursor.fetchone() is not None


def _make():
    """Fill it under another name: what carries the right name is complete."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {UNFINISHED}")
    kept = KEPT / f"{_migrations()}.sql"
    if kept.exists():
        _run("psql", "--quiet", "--set", "ON_ERROR_STOP=1", "--output", "/dev/null", "--file", kept)
    usual, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], UNFINISHED
    try:
        call_command("migrate", verbosity=0)
        if not kept.exists():
            _keep(kept)
        call_command("load_vocabularies", verbosity=0)
    finally:
        connection.close()
        connection.close_pool()
        connection.settings_dict["NAME"] = usual
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {UNFINISHED} RENAME TO {NAME}")


def _migrations():
    """A name for all migrations of the project and of its packages."""
    apps = [settings.BASE_DIR / name for name in ("people", "cases", "monitor")]
    ours = sorted(each for app in apps for each in app.rglob("migrations/*.py"))
    files = [settings.BASE_DIR / "requirements" / "dev.txt", *ours]
    return hashlib.sha256(b"".join(each.read_bytes() for each in files)).hexdigest()[:16]


def _keep(file):
    """Write the database to the file, in place of what other migrations made."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for other in KEPT.glob("*.sql"):
        other.unlink(missing_ok=True)
    unfinished = file.with_suffix(f".{os.getpid()}")
    _run("pg_dump", "--no-owner", "--file", unfinished)
    unfinished.rename(file)


def _run(program, *arguments):
    known = connection.settings_dict
    login = ["--host", known["HOST"], "--username", known["USER"], "--dbname", UNFINISHED]
    done = subprocess.run([embedded.program(program), *login, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
