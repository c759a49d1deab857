"""Who may decide, and that two editors never have one entry."""

import threading
from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction
from django.http import Http404
from django.utils import timezone

from cases.intake import review, taking_back
from cases.models import Entry, EntryFact, Incident
from monitor.accounts.access import MissingRight
from tests.intake.factory import arrest, source_of
from tests.intake.test_accept import detention, release
from tests.intake.test_reopen import snapshot

pytestmark = pytest.mark.usefixtures("vocabularies")
MAY = {"anna": False, "boris": True, "clara": False, "pavel": True, "admin": True}


@pytest.mark.parametrize(("name", "may"), MAY.items())
@pytest.mark.parametrize("verb", ["claim", "accept", "reject"])
def test_only_those_with_the_right_to_review_decide(request, name, may, verb):
    user, entry = request.getfixturevalue(name), arrest()
    if may:
        assert getattr(review, verb)(entry, user)
        return
    with pytest.raises(MissingRight):
        getattr(review, verb)(entry, user)
    assert Entry.objects.get().state == "new"


@pytest.mark.parametrize(("name", "may"), MAY.items())
def test_only_those_with_the_right_to_review_reopen(request, boris, name, may):
    user, entry = request.getfixturevalue(name), arrest()
    review.accept(entry, boris)
    if may:
        assert review.reopen(entry, user) == []
        return
    with pytest.raises(MissingRight):
        review.reopen(entry, user)
    assert Incident.objects.count() == 1


@pytest.mark.parametrize("verb", ["accept", "reject", "reopen"])
def test_an_entry_of_a_source_that_one_may_not_see_is_not_there(boris, pavel, verb):
    entry = arrest(source=source_of(visibility="restricted", shown_to=[pavel.pk]))
    with pytest.raises(Http404):
        getattr(review, verb)(entry, boris)


def test_a_claimed_entry_is_passed_over_and_cannot_be_decided_by_others(boris, pavel):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    assert review.claim_next(source.taken_in, boris) == first
    assert review.claim_next(source.taken_in, pavel) == second
    with pytest.raises(review.CannotDecide, match="boris is reviewing this entry"):
        review.accept(first, pavel)


def test_the_claim_of_somebody_who_vanished_runs_out(boris, pavel):
    entry = arrest()
    review.claim(entry, boris)
    assert not review.claim(entry, pavel)
    Entry.objects.update(claimed_at=timezone.now() - timedelta(minutes=16))
    assert review.claim(entry, pavel)


def test_the_search_for_the_next_entry_begins_again_at_the_start(boris):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    assert review.claim_next(source.taken_in, boris, after=2) == first
    review.accept(first, boris)
    review.accept(second, boris)
    assert review.claim_next(source.taken_in, boris) is None


@pytest.mark.django_db(transaction=True)
def test_two_editors_who_take_entries_at_once_never_get_the_same(boris, pavel):
    source, together, got = source_of(), threading.Barrier(2), {}
    for n in range(12):
        arrest(f"Ospanov {chr(65 + n)}.", source=source)

    def take(user):
        together.wait()
        got[user] = []
        while entry := review.claim_next(source.taken_in, user):
            got[user].append(review.reject(entry, user).number)
        connection.close()

    threads = [threading.Thread(target=take, args=[user]) for user in (boris, pavel)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got[boris] + got[pavel]) == list(range(1, 13))


def test_undo_finds_the_entry_that_the_user_decided_last(boris, pavel):
    source = source_of()
    entries = [arrest(f"Ospanov {letter}.", source=source) for letter in "ABC"]
    review.accept(entries[0], boris)
    review.reject(entries[1], boris)
    review.reject(entries[2], pavel)
    assert review.last_decided(source.taken_in, boris) == entries[1]


NAMES = ("Serikbaeva Aigul", "Ospanov Daniyar", "Ivanova Elena", "Akhmetov Bulat")


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_one_is_killed_and_no_entry_is_lost_doubled_or_accepted_twice_and_all_is_taken_back(
    boris, pavel
):
    """Twelve entries that build upon each other, two editors at once; the connection of one is cut by the server after
    the facts of his third entry were written and before they are committed.
    """
    source = source_of()
    for tell in (detention, arrest, release):
        for name in NAMES:
            tell(name, source=source)
    before = snapshot()
    work_at_once(Editor(source, boris, dies_at=3), Editor(source, pavel))

    half = Entry.objects.waiting().get()
    assert (half.claimed_by, half.draft) == (boris, {"form": "summary=Half"})
    assert Entry.objects.filter(state="accepted", decided_by=boris).count() == 2
    Editor(source, pavel).run()
    assert Entry.objects.waiting().get() == half, "Nobody takes what boris holds."
    Entry.objects.filter(pk=half.pk).update(claimed_at=timezone.now() - timedelta(minutes=16))
    Editor(source, pavel).run()
    with pytest.raises(review.AlreadyDecided):
        review.accept(half, boris)

    times = Entry.pgh_event_model.objects.filter(state="accepted").values_list("pgh_obj_id", flat=True)
    assert sorted(times) == sorted(Entry.objects.values_list("pk", flat=True))
    told = EntryFact.objects.filter(created=True, content_type__model="incident")
    assert sorted(told.values_list("entry__number", flat=True)) == list(range(1, 13))
    assert Incident.objects.count() == 12
    assert taking_back.take_back(source.taken_in, pavel).obstacles == {}
    assert snapshot() == before


class Editor:
    """Accepts what can be claimed until nothing waits, or until the connection dies."""

    def __init__(self, source, user, dies_at=0):
        self.source, self.user, self.dies_at = source, user, dies_at

    def run(self):
        number = 0
        while entry := review.claim_next(self.source.taken_in, self.user):
            number += 1
            review.keep_draft(entry, self.user, {"form": "summary=Half"})
            if number == self.dies_at:
                return self.die_while_accepting(entry)
            review.accept(entry, self.user)

    def die_while_accepting(self, entry):
        with pytest.raises(OperationalError), transaction.atomic():
            review.accept(entry, self.user)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


def work_at_once(*editors):
    """Each in a thread with a connection of its own."""

    def work(editor):
        editor.run()
        connection.close()

    threads = [threading.Thread(target=work, args=[editor]) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
