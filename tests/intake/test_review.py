"""Who may decide, and that two editors never have one entry."""

import threading
from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction
from django.http import Http404
from django.utils import timezone

from cases.intake import review
from cases.models import Entry, EntryFact, Incident
from monitor.accounts.access import MissingRight
from tests.intake.factory import arrest, source_of

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
    assert review.claim_next(source.taken_in, boris) == first.pk
    assert review.claim_next(source.taken_in, pavel) == second.pk
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
    assert review.claim_next(source.taken_in, boris, after=2) == first.pk
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
        while pk := review.claim_next(source.taken_in, user):
            entry = review.reject(Entry.objects.get(pk=pk), user)
            got[user].append(entry.number)
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


@pytest.mark.django_db(transaction=True)
def test_an_editor_killed_in_mid_review_loses_doubles_and_blocks_nothing(boris, pavel):
    """One editor dies while an acceptance is written and another entry is open; the other goes on with all of it."""
    source = source_of()
    for n in range(6):
        arrest(f"Ospanov {chr(65 + n)}.", source=source)
    done = review.accept(Entry.objects.get(pk=review.claim_next(source.taken_in, boris)), boris)
    killed = Entry.objects.get(pk=review.claim_next(source.taken_in, boris))
    die_while_accepting(killed, boris)
    review.keep_draft(killed, boris, {"form": "summary=Half"})

    accepted = [done.entry.number, *accept_what_waits(source, pavel)]
    assert killed.number not in accepted and sorted(accepted) == [1, 3, 4, 5, 6]
    Entry.objects.filter(pk=killed.pk).update(claimed_at=timezone.now() - timedelta(minutes=16))
    killed.refresh_from_db()
    assert killed.draft == {"form": "summary=Half"}
    assert accept_what_waits(source, pavel) == [2]
    with pytest.raises(review.AlreadyDecided):
        review.accept(killed, boris)
    assert Incident.objects.count() == 6
    assert set(EntryFact.objects.filter(created=True, content_type__model="incident").values_list("entry__number")) == {
        (n,) for n in range(1, 7)
    }


def die_while_accepting(entry, user):
    """The connection of an acceptance is cut by the server after its facts were written and before it is committed."""

    def accept():
        with pytest.raises(OperationalError), transaction.atomic():
            review.accept(entry, user)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        connection.close()

    thread = threading.Thread(target=accept)
    thread.start()
    thread.join()
    assert Entry.objects.get(pk=entry.pk).state == "new"


def accept_what_waits(source, user):
    """Accept what the user can claim; the numbers of the entries."""
    numbers = []
    while pk := review.claim_next(source.taken_in, user):
        numbers.append(review.accept(Entry.objects.get(pk=pk), user).entry.number)
    return numbers
