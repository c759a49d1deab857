"""Reopening withdraws exactly what accepting wrote; what others depend on passes on, stays, or is an obstacle."""

import pytest
from django.apps import apps

from cases.intake import review
from cases.models import Case, CustodyPeriod, Entry, EntryFact, Incident
from people.merging import merge, unmerge
from people.models import Person
from people.register import create_person
from tests.intake.factory import arrest, source_of
from tests.intake.test_accept import detention, release

pytestmark = pytest.mark.usefixtures("vocabularies")


def snapshot():
    """Every row of both apps as it stands, history and derived tables aside."""
    models = [*apps.get_app_config("people").get_models(), *apps.get_app_config("cases").get_models()]
    kept = [each for each in models if not each.__name__.endswith("Event") and not each.__name__.startswith("Timeline")]
    moving = {"updated_at", "claimed_by_id", "claimed_at"}
    return {
        model.__name__: [
            {column: value for column, value in row.items() if column not in moving}
            for row in model._base_manager.order_by("pk").values()
        ]
        for model in kept
    }


def test_reopening_restores_every_table_to_what_it_was(boris):
    entry = arrest()
    before = snapshot()
    review.accept(entry, boris)
    assert review.reopen(entry, boris) == []
    assert snapshot() == before


def test_taking_a_chain_of_entries_back_the_newest_first_restores_every_table(boris):
    source = source_of()
    entries = [detention(source=source), arrest(source=source), release(source=source)]
    before = snapshot()
    for entry in entries:
        review.accept(entry, boris)
    for entry in reversed(entries):
        review.reopen(entry, boris)
    assert snapshot() == before


def test_reopening_the_release_opens_the_custody_again(boris):
    source = source_of()
    review.accept(arrest(source=source), boris)
    last = release(source=source)
    review.accept(last, boris)
    review.reopen(last, boris)
    custody = CustodyPeriod.objects.get()
    assert (custody.ended, custody.ended_precision, custody.end_reason) == (None, "day", None)


def test_a_person_whom_another_entry_names_passes_to_that_entry(boris):
    source = source_of()
    first, second = detention(source=source), release(source=source)
    review.accept(first, boris)
    review.accept(second, boris)
    told = review.reopen(first, boris)
    assert "“Serikbaeva Aigul” stays: entry March 2024 · 2 tells of it too." in told
    assert EntryFact.objects.get(content_type__model="person").entry == second
    review.reopen(second, boris)
    assert not Person.objects.exists() and not CustodyPeriod.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_person_whom_somebody_described_since_stays_in_the_register(boris):
    entry = arrest()
    review.accept(entry, boris)
    Person.objects.update(note="teacher in Almaty")
    told = review.reopen(entry, boris)
    assert told == ["“Serikbaeva Aigul” stays in the register: other records name this person."]
    assert Person.objects.get().note == "teacher in Almaty"
    assert Person.objects.get().names.count() == 1
    assert not Incident.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_fact_that_somebody_changed_since_is_an_obstacle_and_nothing_is_withdrawn(boris):
    entry = arrest()
    review.accept(entry, boris)
    Incident.objects.update(summary="Corrected by hand.")
    before = snapshot()
    with pytest.raises(review.CannotDecide, match="was changed since"):
        review.reopen(entry, boris)
    assert snapshot() == before
    assert Entry.objects.get().state == "accepted"


def test_what_others_built_upon_a_fact_is_an_obstacle(boris):
    entry = arrest()
    review.accept(entry, boris)
    Case.objects.get().hearings.create(kind_id="administrative", held="2024-03-10")
    with pytest.raises(review.CannotDecide, match="is needed by other records"):
        review.reopen(entry, boris)
    assert Case.objects.get().hearings.count() == 1


def test_a_person_who_was_there_before_is_left_alone(boris):
    create_person("Serikbaeva Aigul", user=boris)
    entry = arrest()
    before = snapshot()
    review.accept(entry, boris)
    review.reopen(entry, boris)
    assert snapshot() == before


def test_an_entry_can_be_rejected_reopened_and_accepted(boris):
    entry = arrest()
    review.reject(entry, boris, "ordinary crime")
    entry.refresh_from_db()
    assert (entry.state, entry.reason) == ("rejected", "ordinary crime")
    review.reopen(entry, boris)
    review.accept(entry, boris)
    entry.refresh_from_db()
    assert (entry.state, entry.reason) == ("accepted", "")


def test_an_entry_that_waits_cannot_be_reopened(boris):
    with pytest.raises(review.CannotDecide, match="nothing to reopen"):
        review.reopen(arrest(), boris)


@pytest.mark.django_db(transaction=True)
def test_an_entry_is_reopened_although_its_person_was_merged_since(boris):
    survivor = create_person("Akhmetova Dana", user=boris)
    before = snapshot()
    entry = arrest()
    review.accept(entry, boris)
    merged = merge(survivor, Person.objects.exclude(pk=survivor.pk).get(), boris)
    assert review.reopen(entry, boris) == []
    now = snapshot()
    assert all(now[name] == before[name] for name in ("Incident", "Involvement", "Case", "Charge", "CustodyPeriod"))
    assert Person.objects.get() == survivor and survivor.names.count() == 2
    assert str(unmerge(merged, boris)) == "Serikbaeva Aigul"


@pytest.mark.django_db(transaction=True)
def test_a_fact_that_was_changed_by_hand_after_a_merge_is_still_an_obstacle(boris):
    survivor = create_person("Akhmetova Dana", user=boris)
    entry = arrest()
    review.accept(entry, boris)
    merge(survivor, Person.objects.exclude(pk=survivor.pk).get(), boris)
    CustodyPeriod.objects.update(note="by hand")
    with pytest.raises(review.CannotDecide, match="was changed since"):
        review.reopen(entry, boris)
