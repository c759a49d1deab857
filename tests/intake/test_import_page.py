"""The import as a record: what became of each entry, page by page, in words."""

import pytest
from django.urls import reverse

from cases.intake import review
from cases.models import Entry
from tests.intake.factory import arrest, entry_of, source_of

pytestmark = pytest.mark.usefixtures("vocabularies")


def shown(client, source, **parameters):
    return client.get(reverse("intake:import", args=[source.taken_in.pk]), parameters)


def test_a_long_bulletin_is_shown_page_by_page(as_user, boris, django_assert_max_num_queries):
    source = source_of("x" * 250)
    Entry.objects.bulk_create(
        Entry(source=source, number=n + 1, start=n, end=n + 1, text=f"Event {n + 1}.", fingerprint=str(n), draft=None)
        for n in range(250)
    )
    client = as_user(boris)
    with django_assert_max_num_queries(20):
        answer = shown(client, source).content.decode()
    assert "Event 100." in answer and "Event 101." not in answer and "Page 1 of 3" in answer
    assert "Event 250." in shown(client, source, page=3).content.decode()
    assert "Review 250 entries" in answer


def test_flags_and_roles_are_said_in_words(as_user, boris, anna):
    entry = entry_of("March 3, Akhmetov B. came", persons=[("Akhmetov B.", "other")], flags=["no_footnote"])
    answer = shown(as_user(boris), entry.source).content.decode()
    assert "no footnote" in answer and "no_footnote" not in answer
    read_only = as_user(anna).get(entry.get_absolute_url()).content.decode()
    assert '<span class="muted">other</span>' in read_only and "no_footnote" not in read_only


def test_the_record_counts_what_was_accepted_rejected_waits_and_was_taken_back(as_user, boris):
    source, client = source_of(), as_user(boris)
    entries = [arrest(f"Ospanov {letter}.", source=source) for letter in "ABC"]
    review.accept(entries[0], boris)
    review.reject(entries[1], boris, "ordinary crime")
    answer = shown(client, source)
    assert "1 accepted, 1 rejected, 1 wait" in answer.content.decode() and answer.context["taken_back"] is None
    counts = {each["kind"]: (each["new"], each["known"]) for each in answer.context["counts"]}
    assert counts["incidents"] == (1, 0) and counts["persons"] == (1, 0)
    rejected = [entry.number for entry, _flags in shown(client, source, state="rejected").context["rows"]]
    assert rejected == [2]

    client.post(reverse("intake:take_back", args=[source.taken_in.pk]))
    answer = shown(client, source)
    told = answer.context["taken_back"]
    assert (told.number, told.by) == (2, boris) and "2 entries wait again" in answer.content.decode()
    review.accept(entries[0], boris)
    assert shown(client, source).context["taken_back"].number == 1
