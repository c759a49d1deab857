"""The world is built once for each module and taken back afterwards, as is what each test does in it."""

import pytest
from django.db import connection
from django.test import override_settings

from cases.timelines.build import build_due
from tests.security.world import build, undone


@pytest.fixture(scope="module")
def originals(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


@pytest.fixture(autouse=True)
def files(settings, originals):
    """The originals of the world, in place of the directory that other tests have for themselves."""
    settings.MEDIA_ROOT = originals
    return originals


@pytest.fixture(scope="module", autouse=True)
def contexts_are_not_kept():
    """Django's client copies the context of every template rendered; of thousands of pages nobody asks for it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("django.test.client.store_rendered_templates", lambda *_args, **_more: None)
        yield


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, originals):
    """Users and records of every visibility; see `world.py`."""
    with django_db_blocker.unblock(), undone(), override_settings(MEDIA_ROOT=originals):
        built = build()
        connection.check_constraints()  # once, or the end of every test looks at all of the world's rows again
        yield built


@pytest.fixture(scope="module")
def settled(world, django_db_blocker):
    """The timelines of the world are built: otherwise each request that is sent builds them, and takes that back."""
    with django_db_blocker.unblock():
        build_due()
