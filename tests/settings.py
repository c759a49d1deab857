"""The settings of the tests: those of Monitor, with a temporary home and an embedded database of their own.

DATABASE_URL, when set, is honoured: Django makes its test database on that server.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from monitor import embedded


def _remove(directory, owner):
    if os.getpid() == owner:
        shutil.rmtree(directory, ignore_errors=True)


# The processes of pytest-xdist inherit the directory of the one that made it, which removes it at the very end.
if "MONITOR_TEST_RUN" not in os.environ:
    os.environ["MONITOR_TEST_RUN"] = tempfile.mkdtemp(prefix="monitor-tests-")
    atexit.register(_remove, os.environ["MONITOR_TEST_RUN"], os.getpid())
_run = Path(os.environ["MONITOR_TEST_RUN"])
_fast_not_durable = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = embedded.start(_run, _fast_not_durable)
    os.environ["MONITOR_TEST_RUN_EMBEDDED"] = "yes"

# Each process of pytest-xdist has a home of its own; without Redis, for the default broker is the one of a laptop.
os.environ["MONITOR_HOME"] = str(_run / os.environ.get("PYTEST_XDIST_WORKER", "main"))
os.environ["REDIS_URL"] = ""
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in the thread of the test

from monitor.settings import *  # noqa: E402, F403
from monitor.settings import MONITOR_HOME, STORAGES  # noqa: E402

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = MONITOR_HOME / "static"
STATIC_ROOT.mkdir(exist_ok=True)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CELERY_TASK_ALWAYS_EAGER = CELERY_TASK_EAGER_PROPAGATES = True  # the fixture `worker` switches a real worker on
MONITOR_FEED = True
