"""Fixtures for all rooms.

People: `anna` enters (monitor), `boris` edits (editor), `clara` only reads (reader), `pavel` publishes (publisher),
`admin` administers. `as_user(anna)` is a test client that is logged in.

Tasks run at once in the process of the test, unless the test asks for `worker`: `worker("filesystem")` or
`worker("redis")` starts a real Celery worker on the test database.

Browser: `page` is a page of real Chromium that fails the test when its console shows an error;
`signed_in(page, anna)` gives it a session; `axe(page)` lists accessibility violations.
"""

import gc
import os
from pathlib import Path

import hypothesis
import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import translation

from tests import browsing, emptying, prepared, processes

# The same examples on every run, so that a red run can be run again; HYPOTHESIS_PROFILE=slow looks for new ones.
hypothesis.settings.register_profile("default", derandomize=True, deadline=None)
hypothesis.settings.register_profile("slow", derandomize=False, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items):
    """Begin with the files that take long, so that no worker is left alone with one of them at the end."""
    long = {item.path for item in items for mark in item.iter_markers() if mark.name in ("slow", "browser", "broker")}
    items.sort(key=lambda item: (item.path not in long, bool(item.get_closest_marker("django_db"))))


def pytest_collection_finish():
    """What is loaded by now stays to the end: looking through it for garbage again and again took a tenth of all."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


ROLES = {"anna": "monitor", "boris": "editor", "clara": "reader", "pavel": "publisher", "admin": "administrator"}
PASSWORD = "a long phrase for the tests"


def _user(name):
    from monitor.accounts.models import User

    return User.objects.create_user(username=name, password=PASSWORD, role=ROLES[name])


@pytest.fixture
def anna(db):
    """A monitor: enters and imports."""
    return _user("anna")


@pytest.fixture
def boris(db):
    """An editor: reviews and changes."""
    return _user("boris")


@pytest.fixture
def clara(db):
    """A reader: sees, changes nothing."""
    return _user("clara")


@pytest.fixture
def pavel(db):
    """A publisher: freezes editions."""
    return _user("pavel")


@pytest.fixture
def admin(db):
    """An administrator."""
    return _user("admin")


@pytest.fixture
def password():
    """The password of every user of the tests."""
    return PASSWORD


@pytest.fixture
def as_user():
    """`as_user(anna)` → a test client that is logged in as anna."""

    def client(user):
        new = Client()
        new.force_login(user)
        return new

    return client


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Copy the test database from one that is migrated, where the run has a cluster of its own to keep it in."""
    if "MONITOR_TEST_RUN_EMBEDDED" in os.environ:
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = prepared.database(Path(os.environ["MONITOR_TEST_RUN"]))


@pytest.fixture(scope="session")
def django_db_keepdb():
    """A cluster of the run's own is removed as a whole: dropping its databases one by one takes seconds."""
    return "MONITOR_TEST_RUN_EMBEDDED" in os.environ


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database holds the vocabularies from the beginning and keeps them: loading them costs more than a
    test.
    """
    from django.test import TransactionTestCase

    with django_db_blocker.unblock():
        call_command("load_vocabularies", verbosity=0)
        kept = emptying.tables_with_rows()
    TransactionTestCase._fixture_teardown = lambda case: emptying.empty_all_but(kept)


@pytest.fixture
def vocabularies(db):
    """The vocabularies, places and provisions that `make run` loads. They are there anyway; this says that a test
    needs them.
    """


@pytest.fixture(autouse=True)
def english():
    """Every test begins in English: a page asked for in Russian leaves that language behind in its thread."""
    translation.activate("en")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Every test has its own directory of originals."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture(scope="session")
def redis_server():
    """The address of a Redis that needs a password, started for this run on a free port of loopback."""
    with processes.redis_server() as url:
        yield url


@pytest.fixture
def worker(transactional_db, request, settings, tmp_path):
    """`worker("filesystem")` or `worker("redis")` → a running `processes.Worker` on the test database.

    Tasks of the test go to it until the test ends. It can be killed (`kill()`, as by `kill -9`), stopped (`stop()`)
    and started again (`start()`); `wait_for(condition)` returns when a function of the test says true.
    """
    started = []

    def start(broker="filesystem"):
        url = request.getfixturevalue("redis_server") if broker == "redis" else ""
        new = processes.Worker(home=tmp_path / "home", redis_url=url)
        settings.MEDIA_ROOT = new.home / "files"
        started.append(new)
        new.start()
        return new

    with processes.tasks_leave_the_process():
        yield start
        for each in started:
            each.stop()


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium of the system, driven by Playwright."""
    with browsing.chromium() as browser:
        yield browser


@pytest.fixture
def page(chromium):
    """A new page in a fresh context; an error on its console (a refused script, a missing file) fails the test."""
    with browsing.page(chromium) as new:
        yield new


@pytest.fixture
def signed_in(live_server, as_user):
    """`signed_in(page, anna)` gives the page anna's session on the live server and returns the page."""

    def give(page, user):
        cookie = as_user(user).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        return page

    return give


@pytest.fixture
def axe():
    """`axe(page)` → accessibility violations of the page as sentences; an empty list is what we want."""
    return browsing.violations
