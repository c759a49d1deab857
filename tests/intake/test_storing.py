"""Reading can be interrupted anywhere and goes on where it was, by a lease that runs out."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from cases.intake import storing, tasks
from cases.intake.receive import receive
from cases.models import Entry, Import
from tests.intake.factory import bulletin


@pytest.fixture
def waiting(anna, vocabularies):
    """An import of 120 entries that nobody has read."""
    return receive(anna, title="March 2024", period=(2024, 3), text=bulletin(120), queue=False).taken_in


def progress(taken_in):
    taken_in.refresh_from_db()
    return taken_in.state, taken_in.done, taken_in.found


def crash_after(batches, monkeypatch):
    """The worker dies while it stores the batch after so many."""
    store = storing._store_batch
    calls = []

    def dying(*arguments):
        calls.append(1)
        if len(calls) > batches:
            raise KeyboardInterrupt
        store(*arguments)

    monkeypatch.setattr(storing, "_store_batch", dying)


def test_a_worker_that_dies_leaves_whole_batches_and_a_lease(waiting, monkeypatch):
    crash_after(1, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        storing.store_entries(waiting.pk)
    assert progress(waiting) == ("reading", 50, 120)
    assert waiting.leased_until > timezone.now()
    assert Entry.objects.count() == 50


def test_while_the_lease_holds_another_worker_is_told_to_come_again(waiting):
    Import.objects.update(state="reading", leased_until=timezone.now() + timedelta(seconds=7))
    assert 7 < storing.store_entries(waiting.pk) <= 8
    assert not Entry.objects.exists()


def test_after_the_lease_the_next_worker_adds_only_what_is_missing(waiting, monkeypatch):
    with monkeypatch.context() as patch:
        crash_after(1, patch)
        with pytest.raises(KeyboardInterrupt):
            storing.store_entries(waiting.pk)
    first = set(Entry.objects.values_list("pk", flat=True))
    Import.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    tasks.resume_unfinished()
    assert progress(waiting) == ("ready", 120, 120)
    assert first < set(Entry.objects.values_list("pk", flat=True))
    assert list(Entry.objects.values_list("number", flat=True)) == list(range(1, 121))


def test_a_worker_whose_lease_was_taken_over_stops(waiting, monkeypatch):
    store = storing._store_batch

    def slow(source, batch):
        store(source, batch)
        Import.objects.update(leased_until=timezone.now() + timedelta(minutes=5))  # another worker took it

    monkeypatch.setattr(storing, "_store_batch", slow)
    storing.store_entries(waiting.pk)
    assert progress(waiting)[0] == "reading"
    assert Entry.objects.count() == 0


def test_resuming_leaves_imports_alone_that_are_read_or_being_read(waiting):
    Import.objects.update(state="reading", leased_until=timezone.now() + timedelta(minutes=1))
    tasks.resume_unfinished()
    assert progress(waiting) == ("reading", 0, 0)


def test_the_fingerprint_is_of_the_words_only():
    assert storing.fingerprint("March 3, “Almaty”,\n quiet[4].") == storing.fingerprint("march 3 almaty quiet [12]")
    assert storing.fingerprint("March 3") != storing.fingerprint("March 4")


@pytest.mark.broker
@pytest.mark.slow
@pytest.mark.parametrize("broker", ["filesystem", "redis"])
def test_killing_the_worker_in_the_middle_of_reading_loses_and_doubles_nothing(worker, anna, vocabularies, broker):
    running = worker(broker)
    taken_in = receive(anna, title="March 2024", period=(2024, 3), text=bulletin(600)).taken_in
    running.wait_for(lambda: progress(taken_in)[1] > 0, "the first entries", seconds=90)
    with transaction.atomic():  # while the import is locked the worker gets no further
        Import.objects.select_for_update().get(pk=taken_in.pk)
        running.kill()
    state, done, _found = progress(taken_in)
    assert state == "reading" and done < 600
    running.start()
    running.wait_for(lambda: progress(taken_in)[0] == "ready", "the end of the import", seconds=90)
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, 601))
    assert "".join(Entry.objects.order_by("start").values_list("text", flat=True)) == taken_in.source.text
