"""Freezing by a real worker, killed in the middle, with both brokers; two who freeze at the same moment."""

import threading
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from cases import files
from cases.lists import edition as editions
from cases.lists.tasks import freeze, resume_unfinished
from cases.models import Edition
from tests.lists.making import LANGUAGES, a_case, a_list, convicted, someone_in

pytestmark = [pytest.mark.broker, pytest.mark.slow]

DAY, LINES = date(2024, 1, 31), 20
PATIENCE = 180
"""Seconds that a worker may need on a machine that has much else to do."""


@pytest.fixture
def prisoner_list(transactional_db):
    """A list of some length, so that freezing takes its time."""
    call_command("load_vocabularies", verbosity=0)
    for number in range(LINES):
        person = someone_in("A", f"Invented Person{number:03}")
        convicted(person, a_case(person, f"Case {number}"))
    return a_list(languages=LANGUAGES)


@pytest.mark.parametrize("broker", ["filesystem", "redis"])
def test_a_worker_killed_in_the_middle_of_freezing_leaves_one_edition_finished_by_the_next(
    worker, prisoner_list, pavel, broker
):
    running = worker(broker)
    edition = editions.begin(prisoner_list, DAY, pavel)
    freeze.delay(edition.pk)
    running.wait_for(lambda: Edition.objects.get(pk=edition.pk).fingerprint, "the rows", PATIENCE)
    with transaction.atomic():  # while the edition is locked nobody writes a file or ends the freezing
        Edition.objects.select_for_update().get(pk=edition.pk)
        running.kill()
    edition.refresh_from_db()
    assert edition.state == "freezing"
    running.start()
    resume_unfinished.delay()
    running.wait_for(lambda: Edition.objects.get(pk=edition.pk).state == "frozen", "the edition", PATIENCE)
    edition.refresh_from_db()
    assert Edition.objects.count() == 1
    assert (edition.lines.count(), edition.files.count()) == (LINES, 15)
    assert edition.fingerprint == editions.fingerprint(edition, editions.rows_of(edition))
    assert all(files.get(file.sha256) for file in edition.files.all())


def test_two_who_freeze_at_the_same_moment_get_two_numbers(prisoner_list, pavel, boris):
    numbers, start = [], threading.Barrier(2)

    def begin(user):
        start.wait()
        numbers.append(editions.begin(prisoner_list, DAY, user).number)
        connection.close()

    threads = [threading.Thread(target=begin, args=[user]) for user in (pavel, boris)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == [1, 2]


def test_two_workers_on_one_edition_make_it_once(prisoner_list, pavel):
    edition = editions.begin(prisoner_list, DAY, pavel)
    done, start = [], threading.Barrier(2)

    def work():
        start.wait()
        done.append(editions.freeze(edition.pk))
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == [False, True]
    assert (edition.lines.count(), edition.files.count()) == (LINES, 15)
