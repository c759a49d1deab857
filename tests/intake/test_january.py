"""The seed of January 2024, end to end; skipped where ../shared is absent."""

import time
from pathlib import Path

import pytest
from django.conf import settings

from cases.intake import review
from cases.intake.receive import receive
from cases.models import Citation, CustodyPeriod, Entry, EntryFact, Import, Incident, Source
from people.models import Person

SEED = Path(settings.BASE_DIR).parent / "shared" / "seeds" / "000_42b205d69d0a38e3.txt"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SEED.exists(), reason="the seeds stand in ../shared, which is absent here"),
]


@pytest.fixture
def january(boris, vocabularies, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return receive(boris, title="January 2024", period=(2024, 1), data=SEED.read_bytes(), file_name="january.txt")


def test_the_seed_has_126_entries_every_character_belongs_somewhere_and_once_more_adds_nothing(
    january, anna, django_capture_on_commit_callbacks
):
    source = january.source
    pieces = [*source.entries.all(), *source.remainders.all()]
    assert source.entries.count() == 126
    assert "".join(piece.text for piece in sorted(pieces, key=lambda piece: piece.start)) == source.text
    with django_capture_on_commit_callbacks(execute=True):
        again = receive(anna, title="Another title", period=(2024, 1), data=SEED.read_bytes(), file_name="again.txt")
    assert not again.created
    assert (Source.objects.count(), Import.objects.count(), Entry.objects.count()) == (1, 1, 126)


def test_accepting_all_takes_less_than_twenty_seconds_cites_the_very_words_and_can_be_taken_back(january, boris):
    began = time.monotonic()
    accepted = review.accept_all(january.taken_in, boris)
    took = time.monotonic() - began
    print(f"\naccepted {len(accepted)} entries in {took:.1f} s: {Person.objects.count()} persons")
    assert len(accepted) == 126 == Incident.objects.count()
    assert took < 20
    text = january.source.text
    assert all(text[each.start : each.end] == each.quote for each in Citation.objects.all())
    assert Citation.objects.exclude(mark="").count() == Citation.objects.count()
    assert CustodyPeriod.objects.filter(deprives=True, chosen=True).exists()

    for entry in Entry.objects.filter(state="accepted").order_by("-decided_at"):
        review.reopen(entry, boris)
    for model in (Incident, Person, Citation, CustodyPeriod, EntryFact):
        assert not model.objects.exists()
