"""The log names places in the code, never people."""

import logging

import pytest
from celery.app.trace import logger as celery_logger
from django.db import IntegrityError, connection

from monitor.logs import DiscreetFormatter

NAME = "Somebody Someone"


@pytest.fixture
def lines(caplog):
    """What the formatter makes of everything that is logged."""
    caplog.handler.setFormatter(DiscreetFormatter("%(levelname)s %(name)s: %(message)s"))
    caplog.set_level(logging.INFO)
    return lambda: caplog.text


def test_an_error_of_the_database_is_logged_without_the_row_that_it_quotes(db, lines):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE known (name text UNIQUE)")
        cursor.execute("INSERT INTO known VALUES (%s)", [NAME])
        try:
            cursor.execute("INSERT INTO known VALUES (%s)", [NAME])
        except IntegrityError as error:
            assert NAME in str(error)
            logging.getLogger("monitor").exception("A row could not be stored.")
    assert "A row could not be stored." in lines()
    assert "django.db.utils.IntegrityError" in lines()
    assert "UniqueViolation (SQL state 23505)" in lines()
    assert "test_logs.py" in lines()
    assert NAME not in lines()


def test_a_failed_task_is_logged_without_its_text_and_a_done_one_without_its_result(lines):
    context = {"name": "task", "id": "1", "exc": f"ValueError({NAME!r})", "traceback": NAME, "return_value": NAME}
    celery_logger.error("Task %(name)s[%(id)s] raised: %(exc)s\n%(traceback)s", context)
    celery_logger.info("Task %(name)s[%(id)s] succeeded: %(return_value)s", context)
    assert "Task task[1] raised" in lines()
    assert NAME not in lines()


def test_an_error_page_of_the_site_does_not_put_the_search_into_the_log(client, lines, settings, monkeypatch):
    def fails(*_arguments):
        raise ValueError(NAME)

    monkeypatch.setattr("django.contrib.auth.middleware.LoginRequiredMiddleware.process_view", fails)
    client.raise_request_exception = False
    assert client.get("/accounts/login/", {"q": NAME}).status_code == 500
    assert "Internal Server Error: /accounts/login/" in lines()
    assert "ValueError" in lines()
    assert NAME not in lines()
    assert "Somebody" not in lines()
