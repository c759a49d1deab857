"""Examines an installation: what works, what does not, and what to do about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.request import Request, urlopen

from django.conf import settings
from django.core import checks
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.shortcuts import resolve_url

from cases import files
from cases.models import EditionFile, Source
from monitor.celery import app

OLDEST_POSTGRESQL = 150000
SECONDS_FOR_AN_ANSWER = 3
START = "start it: make run, or on a server: docker compose up -d"


@dataclass(frozen=True)
class Finding:
    """A verdict on one part, and for a failure what to do."""

    part: str
    good: bool
    verdict: str
    remedy: str = ""


def examine(parts: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each part. A part that raises is a failure with the reason, not an end of the examination."""
    for part in parts:
        examination, remedy = EXAMINATIONS[part]
        try:
            yield examination()
        except Exception as error:
            yield Finding(part, False, f"{type(error).__name__}: {str(error).strip() or 'no answer'}", remedy)


def examine_settings() -> Finding:
    """The checks of Django; on a site that others can reach also those for deployment."""
    messages = checks.run_checks(include_deployment_checks=settings.MONITOR_HTTPS)
    serious = [message for message in messages if message.is_serious(checks.WARNING) and not message.is_silenced()]
    if settings.DEBUG:
        return Finding("settings", False, "DEBUG is on", "unset MONITOR_DEBUG: with it errors show private data")
    if serious:
        return Finding("settings", False, str(serious[0]), "run manage.py check --deploy")
    return Finding("settings", True, f"in order, served to {', '.join(settings.ALLOWED_HOSTS)}")


def examine_database() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int, current_user, rolsuper FROM pg_roles "
                       "WHERE rolname = current_user")  # fmt: skip
        version, user, is_superuser = cursor.fetchone()
    where = "embedded" if settings.MONITOR_EMBEDDED else "server"
    verdict = f"PostgreSQL {version // 10000}.{version % 10000} ({where}), user {user}"
    if version < OLDEST_POSTGRESQL:
        return Finding("database", False, verdict, "Monitor needs PostgreSQL 15 or newer")
    if is_superuser:
        remedy = f"take the right away: ALTER ROLE {user} NOSUPERUSER, or use another role in DATABASE_URL"
        return Finding("database", False, f"{verdict} is a superuser", remedy)
    return Finding("database", True, verdict)


def examine_migrations() -> Finding:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        return Finding("migrations", False, f"{len(missing)} not applied, first {missing[0][0]}", "manage.py migrate")
    return Finding("migrations", True, "all applied")


def examine_broker() -> Finding:
    with app.connection_for_write() as broker:
        broker.ensure_connection(max_retries=1, timeout=SECONDS_FOR_AN_ANSWER)
        queue = broker.default_channel.queue_declare(app.conf.task_default_queue, passive=False)
    kind = "Redis" if settings.REDIS_URL else "files"
    return Finding("broker", True, f"{kind}, {queue.message_count} tasks waiting")


def examine_worker() -> Finding:
    answers = app.control.ping(timeout=SECONDS_FOR_AN_ANSWER)
    if not answers:
        return Finding("worker", False, f"none answered within {SECONDS_FOR_AN_ANSWER} seconds", START)
    return Finding("worker", True, f"{len(answers)} at work")


def examine_files() -> Finding:
    """Every original and every file of an edition has the bytes that it was stored with."""
    known = {*Source.objects.exclude(sha256=None).values_list("sha256", flat=True)}
    known |= {*EditionFile.objects.values_list("sha256", flat=True)}
    damages = [damage for sha256 in sorted(known) if (damage := damage_of(sha256))]
    if damages:
        return Finding("files", False, f"{len(damages)} of {len(known)} damaged", damages[0])
    return Finding("files", True, f"all {len(known)} are as they were stored")


def damage_of(sha256: str) -> str:
    """What is wrong with a stored file, in a sentence; empty when nothing is."""
    try:
        files.get(sha256)
    except files.Damaged as damage:
        return str(damage)
    return ""


def examine_web() -> Finding:
    """Ask for the login page as a browser would that comes through the proxy."""
    here = "127.0.0.1" if settings.MONITOR_BIND == "0.0.0.0" else settings.MONITOR_BIND
    headers = {"Host": settings.ALLOWED_HOSTS[0].lstrip("."), "X-Forwarded-Proto": "https"}
    address = f"http://{here}:{settings.MONITOR_PORT}{resolve_url(settings.LOGIN_URL)}"
    with urlopen(Request(address, headers=headers), timeout=SECONDS_FOR_AN_ANSWER) as answer:
        return Finding("web", answer.status == 200, f"answers at {here}:{settings.MONITOR_PORT}")


EXAMINATIONS = {
    "settings": (examine_settings, "run manage.py check --deploy"),
    "database": (examine_database, "start the server of DATABASE_URL, or unset it for the embedded database"),
    "migrations": (examine_migrations, "manage.py migrate"),
    "broker": (examine_broker, "start the server of REDIS_URL, or unset it for the broker of files"),
    "worker": (examine_worker, START),
    "files": (examine_files, "run manage.py migrate, then examine again"),
    "web": (examine_web, START),
}
PARTS = tuple(EXAMINATIONS)
