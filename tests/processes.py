"""Real processes for the tests: Redis and a Celery worker."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
import redis
from django.conf import settings
from django.db import connection

from monitor import broker
from monitor.celery import app

PATIENCE = 30  # seconds


def free_port():
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition, what="the condition", seconds=PATIENCE):
    """Return what `condition()` returns as soon as it is true; fail with a sentence after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > deadline:
            pytest.fail(f"Waited {seconds} seconds in vain for {what}.")
        time.sleep(0.05)
    return result


@contextmanager
def redis_server():
    """Yield the address of a Redis with a password that keeps nothing on disk."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.fail("No redis-server was found on this machine. Install it: apt-get install redis-server")
    port, password = free_port(), secrets.token_hex(16)
    options = ["--port", str(port), "--bind", "127.0.0.1", "--requirepass", password]
    options += ["--save", "", "--appendonly", "no"]
    server = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd="/")
    url = f"redis://:{password}@127.0.0.1:{port}/0"
    try:
        wait_for(lambda: _answers(url), "redis-server")
        yield url
    finally:
        server.terminate()
        server.wait()


def _answers(url):
    try:
        return redis.Redis.from_url(url).ping()
    except redis.ConnectionError:
        return False


def test_database_url():
    """The address of the database that Django made for this run."""
    known = connection.settings_dict
    login = quote(known["USER"]) + (":" + quote(known["PASSWORD"], safe="") if known["PASSWORD"] else "")
    query = urlencode({"host": known["HOST"], **({"port": known["PORT"]} if known["PORT"] else {})})
    return f"postgresql://{login}@/{known['NAME']}?{query}"


test_database_url.__test__ = False


@contextmanager
def tasks_leave_the_process():
    """Send tasks to a broker instead of running them at once."""
    before = {name: getattr(app.conf, name) for name in ("broker_url", "result_backend", "broker_transport_options")}
    app.conf.task_always_eager = False
    try:
        yield
    finally:
        app.conf.task_always_eager = True
        _connect_to(**before)


def _connect_to(**configuration):
    """Point our side of Celery to a broker: the connections that it keeps belong to the former one."""
    app.conf.update(configuration)
    app._pool = None  # as app.close() does, which would also forget the application: tasks imported later would be lost
    app.amqp._producer_pool = None
    app._local.__dict__.pop("backend", None)
    app._backend_cache = None


class Worker:
    """A Celery worker in a process group of its own, working on the test database."""

    def __init__(self, home, redis_url=""):
        self.home = Path(home)
        self.redis_url = redis_url
        self.log = self.home / "worker.log"
        self.process = None
        self.home.mkdir(parents=True, exist_ok=True)
        _connect_to(**self._configuration())

    def start(self):
        """Start the worker and wait until it takes tasks."""
        command = [sys.executable, "-m", "celery", "-A", "monitor", "worker", "--concurrency=1", "--loglevel=INFO"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, env=self.environment(), stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                start_new_session=True, cwd=settings.BASE_DIR,
            )  # fmt: skip
        wait_for(self._is_ready, f"the worker; it said: {self.output}")

    def environment(self):
        """The environment of the worker and of commands that are to share its database, files and broker."""
        given = {
            "DJANGO_SETTINGS_MODULE": "monitor.settings",
            "DATABASE_URL": test_database_url(),
            "REDIS_URL": self.redis_url,
            "MONITOR_HOME": str(self.home),
            "MONITOR_SECRET_KEY": settings.SECRET_KEY,
        }
        return {**os.environ, **given}

    @property
    def output(self):
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def _is_ready(self):
        assert self.process.poll() is None, f"The worker ended: {self.output}"
        return " ready." in self.output

    def _configuration(self):
        if self.redis_url:
            return {"broker_url": self.redis_url, "result_backend": self.redis_url, "broker_transport_options": {}}
        return {
            "broker_url": broker.URL,
            "result_backend": "django-db",
            "broker_transport_options": broker.options(self.home / "broker"),
        }

    def kill(self):
        """Kill the worker and its children as `kill -9` does."""
        os.killpg(self.process.pid, 9)
        self.process.wait()

    def stop(self):
        """Let the worker finish its task and end."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()

    def wait_for(self, condition, what="the result of the worker", seconds=PATIENCE):
        """Return what `condition()` returns as soon as it is true; fail with a sentence after `seconds`."""
        return wait_for(condition, f"{what}; its log is {self.log}", seconds)
