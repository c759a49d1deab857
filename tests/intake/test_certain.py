"""Accepting all that is certain: shown first, done by a worker entry by entry, safe to kill and to repeat."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.intake import certain, review
from cases.models import Entry, Import, Incident
from monitor.accounts.access import MissingRight
from people.models import Person
from people.register import create_person
from tests.intake.factory import arrest, source_of

pytestmark = pytest.mark.usefixtures("vocabularies")


@pytest.fixture
def month(boris, pavel):
    """Two certain entries of one spelling; one with a flag, one with a namesake, one that pavel has open."""
    source = source_of()
    arrest(source=source)
    arrest(day="2024-03-20", source=source)
    arrest("Ivanova Elena", source=source, flags=["two_events"])
    arrest("Ospanov Daniyar", source=source)
    review.claim(arrest("Akhmetov Bulat", source=source), pavel)
    for _namesake in range(2):
        create_person("Ospanov Daniyar", user=boris)
    return source


def states():
    return list(Entry.objects.order_by("number").values_list("state", flat=True))


def run(taken_in, user):
    return certain.accept(taken_in.pk, user.pk, certain.reserve(taken_in))


def test_the_preview_says_what_would_be_written_and_why_the_rest_is_left(month, boris):
    rows = certain.look(month.taken_in, boris)
    assert [row.entry.number for row in rows if not row.doubts] == [1, 2]
    assert rows[0].persons == ["Serikbaeva Aigul (new)"]
    assert "CAO 488(6)" in rows[0].facts and any("15" in fact for fact in rows[0].facts)
    assert rows[3].doubts == ["“Ospanov Daniyar” may be somebody of the register"]
    assert rows[4].doubts == ["somebody is reviewing it"]
    assert states() == ["new"] * 5 and not Incident.objects.exists()


def test_a_run_accepts_what_the_preview_promised_and_one_spelling_is_one_person(month, boris):
    assert run(month.taken_in, boris) == 0
    assert states() == ["accepted", "accepted", "new", "new", "new"]
    assert Person.objects.filter(display_name="Serikbaeva Aigul").count() == 1
    assert Import.objects.get(pk=month.taken_in.pk).leased_until is None
    assert run(month.taken_in, boris) == 0
    assert Incident.objects.count() == 2


def test_a_run_that_is_killed_leaves_whole_entries_and_the_next_one_goes_on(month, boris, monkeypatch):
    write, calls = review.write_custody, []

    def killed(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise SystemExit
        return write(*arguments)

    with monkeypatch.context() as patch, pytest.raises(SystemExit):
        patch.setattr("cases.intake.review.write_custody", killed)
        run(month.taken_in, boris)
    assert states()[:2] == ["accepted", "new"] and Incident.objects.count() == 1
    assert certain.reserve(month.taken_in) is None
    Import.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    run(month.taken_in, boris)
    assert states()[:2] == ["accepted", "accepted"] and Incident.objects.count() == 2


def test_two_runs_at_once_are_one(month, boris):
    first = certain.reserve(month.taken_in)
    assert certain.reserve(month.taken_in) is None
    assert certain.accept(month.taken_in.pk, boris.pk, first - timedelta(minutes=1)) > 0
    assert not Incident.objects.exists()


def test_somebody_who_may_no_longer_review_accepts_nothing(month, anna):
    with pytest.raises(MissingRight):
        run(month.taken_in, anna)
    assert not Incident.objects.exists()


def test_the_page_previews_and_starts_the_run_and_the_import_shows_its_progress(
    month, boris, as_user, django_capture_on_commit_callbacks
):
    client, address = as_user(boris), reverse("intake:certain", args=[month.taken_in.pk])
    assert address in client.get(month.taken_in.get_absolute_url()).content.decode()
    answer = client.get(address).content.decode()
    assert "2 entries would be accepted" in answer and "3 are left for review" in answer
    assert "may be somebody of the register" in answer
    with django_capture_on_commit_callbacks() as queued:
        client.post(address)
    assert "0 accepted so far" in client.get(month.taken_in.get_absolute_url()).content.decode()
    queued[0]()
    assert states()[:2] == ["accepted", "accepted"]
    part = client.get(month.taken_in.get_absolute_url(), headers={"HX-Request": "true"})
    assert part["HX-Refresh"] == "true"


def test_a_monitor_starts_nothing_and_a_hidden_import_is_not_there(month, anna, pavel, as_user):
    address = reverse("intake:certain", args=[month.taken_in.pk])
    assert as_user(anna).post(address).status_code == 403
    month.visibility, month.shown_to = "restricted", [anna.pk]
    month.save()
    assert as_user(pavel).get(address).status_code == 404
