"""Taking a document in: once, whoever sends it, and nothing of a refused one."""

import threading

import pytest
from django.db import connection

from cases.intake.documents import Refused
from cases.intake.receive import receive
from cases.intake.storing import store_entries
from cases.models import Entry, Import, Source
from monitor.accounts.access import MissingRight
from tests.intake.factory import bulletin


@pytest.fixture
def taken(anna, vocabularies, django_capture_on_commit_callbacks):
    """`taken(data=…)` receives as anna and lets the queued reading run."""

    def take(user=anna, **content):
        with django_capture_on_commit_callbacks(execute=True):
            return receive(user, title="March 2024", period=(2024, 3), **content)

    return take


def test_a_bulletin_becomes_a_source_with_entries(taken, files):
    received = taken(data=bulletin(10).encode(), file_name="march.txt")
    assert received.created
    assert received.source.file_name == "march.txt" and received.source.period == (2024, 3)
    assert received.source.entries.count() == 10
    assert Import.objects.get().state == "ready"
    assert [each.read_bytes() for each in files.rglob("*") if each.is_file()] == [bulletin(10).encode()]


def test_every_character_belongs_to_an_entry_or_a_remainder(taken):
    text = f"A TITLE OF OURS\n\n{bulletin(5)}\n\n[1] https://news.example/1\n[2] https://news.example/2\n"
    source = taken(text=text).source
    pieces = sorted([*source.entries.all(), *source.remainders.all()], key=lambda piece: piece.start)
    assert "".join(piece.text for piece in pieces) == text
    assert "A TITLE OF OURS" in source.remainders.first().text
    source.refresh_from_db()
    assert source.addresses["1"] == "https://news.example/1"


def test_the_same_document_is_one_source_whoever_sends_it(taken, boris):
    first = taken(data=bulletin(3).encode(), file_name="march.txt")
    again = taken(boris, data=bulletin(3).encode(), file_name="other name.txt")
    assert not again.created and again.source == first.source and again.taken_in == first.taken_in
    assert (Source.objects.count(), Import.objects.count(), Entry.objects.count()) == (1, 1, 3)


def test_the_same_words_in_another_file_are_recognised_entry_by_entry(taken):
    taken(data=bulletin(3).encode())
    second = taken(data=bulletin(4).replace("\n\n", "\r\n\r\n").encode())
    assert second.created
    repeats = [entry.repeats and entry.repeats.number for entry in second.source.entries.order_by("number")]
    assert repeats == [1, 2, 3, None]


@pytest.mark.django_db(transaction=True)
def test_two_simultaneous_imports_of_one_bulletin_add_it_once(anna, boris, vocabularies):
    together, received = threading.Barrier(2), []

    def take(user):
        together.wait()
        received.append(receive(user, title="March 2024", period=(2024, 3), data=bulletin(30).encode()))
        connection.close()

    threads = [threading.Thread(target=take, args=[user]) for user in (anna, boris)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.created for each in received) == [False, True]
    assert (Source.objects.count(), Import.objects.count(), Entry.objects.count()) == (1, 1, 30)


@pytest.mark.parametrize("content", [{"data": b""}, {"data": b"%PDF-", "file_name": "a.pdf"}, {"text": " "}])
def test_a_refused_document_leaves_nothing_behind(taken, files, content):
    with pytest.raises(Refused):
        taken(**content)
    assert not Source.objects.exists() and not Import.objects.exists()
    assert not files.exists() or not list(files.iterdir())


def test_a_reader_may_not_take_a_bulletin_in(taken, clara):
    with pytest.raises(MissingRight):
        taken(clara, text=bulletin(1))
    assert not Source.objects.exists()


def test_who_may_not_see_the_source_learns_no_more_than_that_it_was_taken_in(taken, anna, boris):
    taken(anna, text=bulletin(1), visibility="restricted", shown_to=[anna.pk])
    with pytest.raises(Refused, match="not shown to you"):
        taken(boris, text=bulletin(1))


def test_pasted_text_is_cleaned_of_what_the_database_cannot_hold(taken):
    assert taken(text="March 3, Almaty,\x00 quiet\r\n").source.text == "March 3, Almaty,  quiet\n"


def test_a_failed_import_is_tried_again_when_the_document_is_sent_again(taken, monkeypatch):
    def broken(*_arguments):
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("cases.intake.storing.read_bulletin", broken)
        taken_in = taken(text=bulletin(2)).taken_in
    taken_in.refresh_from_db()
    assert taken_in.state == "failed" and "error of its own" in taken_in.problem
    taken(text=bulletin(2))
    taken_in.refresh_from_db()
    assert taken_in.state == "ready" and taken_in.problem == "" and taken_in.done == 2


def test_reading_a_gone_or_finished_import_does_nothing(taken):
    taken_in = taken(text=bulletin(2)).taken_in
    assert store_entries(taken_in.pk) == 0
    assert store_entries(taken_in.pk + 1000) == 0
    assert Entry.objects.count() == 2
