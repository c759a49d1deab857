"""One action takes a whole import back: newest first, everything that can be, with the reasons for what cannot."""

import pytest
from django.urls import reverse

from cases.intake import review, taking_back
from cases.models import Case, Entry, Incident
from monitor.accounts.access import MissingRight
from people.models import Person
from tests.intake.factory import arrest, source_of
from tests.intake.test_accept import detention, release
from tests.intake.test_reopen import snapshot

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def month(boris):
    """A bulletin whose four entries build upon each other, accepted; and all rows as they stood before."""
    source = source_of()
    entries = [detention(source=source), arrest(source=source), arrest("Ospanov Daniyar", source=source)]
    entries.append(release(source=source))
    before = snapshot()
    for entry in entries:
        review.accept(entry, boris)
    return source, before


def test_taking_an_import_back_restores_every_row(month, boris):
    source, before = month
    assert snapshot() != before
    report = taking_back.take_back(source.taken_in, boris)
    assert (len(report.withdrawn), report.obstacles) == (4, {})
    assert snapshot() == before


def test_looking_at_what_would_happen_changes_nothing(month, boris):
    source, _before = month
    accepted = snapshot()
    report = taking_back.preview(source.taken_in, boris)
    assert len(report.withdrawn) == 4 and report.counts["incident"] == 4 and report.counts["person"] == 2
    assert snapshot() == accepted


def test_what_somebody_built_upon_stays_with_the_reason_and_the_rest_goes(month, boris):
    source, _before = month
    Case.objects.get(parties__person__display_name="Ospanov Daniyar").hearings.create(
        kind_id="administrative", held="2024-03-10"
    )
    report = taking_back.take_back(source.taken_in, boris)
    assert [entry.number for entry in report.obstacles] == [3]
    assert "is needed by other records" in report.obstacles[next(iter(report.obstacles))]
    assert list(Entry.objects.filter(state="accepted").values_list("number", flat=True)) == [3]
    assert [str(person) for person in Person.objects.all()] == ["Ospanov Daniyar"]


def test_a_fact_that_was_changed_by_hand_and_put_back_is_no_obstacle(month, boris):
    source, before = month
    incident = Incident.objects.order_by("pk").first()
    Incident.objects.filter(pk=incident.pk).update(summary="By hand.")
    Incident.objects.filter(pk=incident.pk).update(summary=incident.summary)
    assert taking_back.take_back(source.taken_in, boris).obstacles == {}
    assert snapshot() == before


def test_another_bulletin_that_tells_of_the_same_person_keeps_that_person(month, boris):
    source, _before = month
    other = arrest(day="2024-03-29", source=source_of(title="April 2024"))
    review.accept(other, boris)
    report = taking_back.take_back(source.taken_in, boris)
    assert report.obstacles == {} and any("Serikbaeva Aigul" in note for note in report.stays)
    assert [str(person) for person in Person.objects.all()] == ["Serikbaeva Aigul"]
    review.reopen(other, boris)
    assert not Person.objects.exists()


def test_taking_back_takes_back_every_decision_and_correction_and_twice_is_once(month, boris):
    source, _before = month
    half, rejected = arrest("Akhmetov Bulat", source=source), arrest("Ivanova Elena", source=source)
    before = snapshot()
    review.claim(half, boris)
    review.keep_draft(half, boris, {"form": "summary=Half"})
    review.keep_marks(half, boris, [{"kind": "person", "start": 17, "end": 25, "role": "official"}])
    review.reject(rejected, boris, "ordinary crime")
    report = taking_back.take_back(source.taken_in, boris)
    assert (len(report.withdrawn), report.rejected) == (4, [rejected])
    assert set(Entry.objects.values_list("state", "draft", "reason", "claimed_by")) == {("new", None, "", None)}
    assert {row["id"]: row["marks"] for row in before["Entry"]} == dict(Entry.objects.values_list("pk", "marks"))
    again = taking_back.take_back(source.taken_in, boris)
    assert (again.withdrawn, again.rejected) == ([], [])


def test_the_page_says_what_goes_and_the_button_does_it(month, boris, as_user):
    source, before = month
    client, address = as_user(boris), reverse("intake:take_back", args=[source.taken_in.pk])
    assert address in client.get(source.taken_in.get_absolute_url()).content.decode()
    answer = client.get(address).content.decode()
    assert "4 entries will wait again" in answer and "Take all of it back" in answer
    assert client.post(address)["Location"] == source.taken_in.get_absolute_url()
    assert snapshot() == before


def test_only_those_who_review_and_see_the_source_take_it_back(month, anna, pavel, as_user):
    source, _before = month
    address = reverse("intake:take_back", args=[source.taken_in.pk])
    assert as_user(anna).post(address).status_code == 403
    with pytest.raises(MissingRight):
        taking_back.take_back(source.taken_in, anna)
    source.visibility, source.shown_to = "restricted", [anna.pk]
    source.save()
    assert as_user(pavel).post(address).status_code == 404
    assert Incident.objects.count() == 4
