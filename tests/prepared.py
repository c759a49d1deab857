"""One migrated database with the vocabularies for all processes of a run: migrating costs more than many tests."""

import fcntl
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

NAME = "prepared"


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
    usual, unfinished = connection.settings_dict["NAME"], f"{NAME}_unfinished"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {unfinished}")
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = unfinished
    try:
        call_command("migrate", verbosity=0)
        call_command("load_vocabularies", verbosity=0)
    finally:
        connection.close()
        connection.close_pool()
        connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = usual
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {unfinished} RENAME TO {NAME}")
