"""Corrections made on the words: what an editor marks joins what was read, on the desk and in the facts."""

import pytest
from django.urls import reverse

from cases.intake import certain, review
from cases.intake.marking import Marking, locate
from cases.intake.storing import parsed
from cases.models import Charge, Citation, CustodyPeriod, Entry, Incident, Involvement
from people.models import Person
from tests.intake.factory import arrest, entry_of
from tests.intake.test_desk import form_of, page, send

pytestmark = pytest.mark.usefixtures("vocabularies")

WORDS = "March 3, Almaty, Bulat Ospanov and judge Serikbaeva A. met: 15 days of arrest under Article 488"


@pytest.fixture
def editor(as_user, boris):
    return as_user(boris)


@pytest.fixture
def entry(db):
    """An entry of which the reader found the date and the measure, and nobody."""
    measure = ("15 days of arrest", "administrative_arrest", 15, "day", [])
    return entry_of(WORDS, day="2024-03-03", measures=[measure], types=["administrative_penalty"])


def mark(client, entry, *marks, **changed):
    """Mark words as the page does, with what else stands in the form."""
    words, what = zip(*marks, strict=True)
    sent = form_of(client, entry) | {"mark_words": words, "mark_near": ["0"] * len(words), "mark_as": what} | changed
    answer = client.post(reverse("intake:mark", args=[entry.pk]), sent, follow=True)
    entry.refresh_from_db()
    return answer


def test_words_are_found_however_they_are_spaced_and_nearest_to_where_they_were_selected():
    text = "Bulat\nOspanov met Bulat Ospanov."
    assert locate(text, "Bulat Ospanov") == (0, 13)
    assert locate(text, " bulat  ospanov, ", near=20) == (18, 31)
    assert locate(text, "Aigul") is None and locate(text, " , ") is None


def test_a_name_that_the_reader_missed_becomes_a_person_with_the_role_and_the_words(editor, entry):
    mark(editor, entry, ("Bulat Ospanov", "person:affected"), ("Serikbaeva A.", "person:official"))
    send(editor, "accept", entry, form_of(editor, entry))
    assert {(str(each.person), each.role_id) for each in Involvement.objects.all()} == {
        ("Bulat Ospanov", "affected"), ("Serikbaeva A.", "official"),
    }  # fmt: skip
    quotes = Citation.objects.filter(content_type__model="involvement").values_list("quote", flat=True)
    assert set(quotes) == {"Bulat Ospanov", "Serikbaeva A."}


def test_what_is_told_of_nobody_is_told_of_the_only_person_affected(editor, entry):
    mark(editor, entry, ("Bulat Ospanov", "person:affected"))
    send(editor, "accept", entry, form_of(editor, entry))
    assert str(CustodyPeriod.objects.get().person) == "Bulat Ospanov"


def test_a_marked_place_and_a_marked_article_are_those_of_the_incident(editor, entry):
    answer = mark(editor, entry, ("Almaty", "place"), ("Article 488", "article"), ("Bulat Ospanov", "person:affected"))
    assert 'class="hl-place by-hand"' in answer.content.decode()
    send(editor, "accept", entry, form_of(editor, entry))
    incident = Incident.objects.get()
    assert (str(incident.place), [each.code for each in incident.provisions.all()]) == ("Almaty", ["CAO 488"])
    assert str(Charge.objects.get().party.person) == "Bulat Ospanov"


@pytest.mark.parametrize(("what", "flag"), [("place", "unknown_place"), ("article", "unknown_article")])
def test_a_marked_term_that_the_register_lacks_awaits_the_administrator(editor, as_user, admin, entry, what, flag):
    answer = mark(editor, entry, ("arrest under", what)).content.decode()
    assert "It stands on the administrator’s list." in answer and entry.flags == [flag]
    assert "</strong>: arrest under</li>" in answer
    assert "arrest under" in page(as_user(admin), "unknown").content.decode()
    mark(editor, entry, ("arrest under", "nothing"))
    assert (entry.marks, entry.flags) == ([], [])


def test_a_name_read_too_short_is_corrected_and_keeps_its_measures(editor):
    entry = arrest("Serikbaeva Aigul")
    source = entry.source
    entry.proposals["persons"][0] |= {"name": "Serikbaeva", "spans": [[17, 27]]}
    entry.proposals["measures"][0]["who"] = ["Serikbaeva"]
    entry.save()
    mark(editor, entry, ("Serikbaeva Aigul", "person:affected"))
    assert [each.name for each in parsed(entry).persons] == ["Serikbaeva Aigul"]
    send(editor, "accept", entry, form_of(editor, entry))
    assert str(CustodyPeriod.objects.get().person) == "Serikbaeva Aigul" and source.entries.get().state == "accepted"


def test_a_person_that_is_none_goes_when_the_words_are_marked_as_a_place(editor):
    entry = entry_of("March 3, in Taldykorgan quiet", day="2024-03-03", persons=[("Taldykorgan", "affected")])
    mark(editor, entry, ("Taldykorgan", "place"))
    send(editor, "accept", entry, form_of(editor, entry))
    assert not Person.objects.exists() and str(Incident.objects.get().place) == "Taldykorgan"


def test_marking_keeps_what_else_was_corrected(editor, entry):
    mark(editor, entry, ("Bulat Ospanov", "person:affected"), summary="My own words.")
    mark(editor, entry, ("Almaty", "place"))
    data = form_of(editor, entry)
    assert (data["summary"], data["place"]) == (["My own words."], ["Almaty"])


def test_words_marked_and_not_yet_shown_are_shown_before_anything_is_accepted(editor, entry):
    sent = form_of(editor, entry) | {"mark_words": "Bulat Ospanov", "mark_near": "0", "mark_as": "person:affected"}
    answer = editor.post(reverse("intake:accept", args=[entry.pk]), sent, follow=True).content.decode()
    assert "The words that you marked were added" in answer and 'value="Bulat Ospanov"' in answer
    assert not Incident.objects.exists()


def test_a_form_that_was_sent_without_a_person_marked_since_is_not_accepted(editor, entry):
    old = form_of(editor, entry)
    mark(editor, entry, ("Bulat Ospanov", "person:affected"))
    answer = send(editor, "accept", entry, old)
    assert answer.status_code == 422 and "more is proposed now" in answer.content.decode()


def test_words_that_do_not_stand_in_the_entry_and_roles_that_are_none_mark_nothing(editor, entry):
    answer = mark(editor, entry, ("Nobody N.", "person:affected"), ("Bulat", "person:emperor"), ("Almaty", "planet"))
    assert "“Nobody N.” does not stand in the entry" in answer.content.decode()
    assert entry.marks == []


def test_nobody_marks_the_words_of_an_entry_that_a_colleague_reviews(editor, as_user, pavel, entry):
    sent = {"mark_words": "Bulat Ospanov", "mark_near": "0", "mark_as": "person:affected"}
    form_of(as_user(pavel), entry)
    answer = editor.post(reverse("intake:mark", args=[entry.pk]), sent, follow=True)
    entry.refresh_from_db()
    assert entry.marks == [] and "Nothing was marked" in answer.content.decode()


def test_beginning_anew_forgets_the_marks(editor, entry):
    mark(editor, entry, ("Bulat Ospanov", "person:affected"))
    send(editor, "skip", entry, discard="1")
    entry.refresh_from_db()
    assert entry.marks == []


def test_marks_outlive_reopening_and_every_other_spelling_of_the_same_mark(editor, boris, entry):
    mark(editor, entry, ("Bulat Ospanov", "person:affected"))
    marking = Marking.of(entry.text, entry.marks)
    marking.add("Ospanov", 20, "person", "witness")
    assert [(each.start, each.role) for each in marking.marks] == [(23, "witness")]
    send(editor, "accept", entry, form_of(editor, entry))
    review.reopen(Entry.objects.get(), boris)
    assert form_of(editor, entry)["person-17-who"] == ["Bulat Ospanov"]


def test_somebody_typed_into_the_form_is_cited_by_the_words_of_the_entry(editor, entry):
    typed = {"person-new-who": "Bulat Ospanov", "person-new-who_asked": "Bulat Ospanov", "person-new-who_choice": "new"}
    send(editor, "accept", entry, form_of(editor, entry) | typed)
    assert Citation.objects.get(content_type__model="involvement").quote == "Bulat Ospanov"


def test_an_entry_with_marks_is_not_certain(boris, entry):
    review.keep_marks(entry, boris, [{"kind": "person", "start": 17, "end": 30, "role": "affected"}])
    assert "somebody has half corrected it" in certain.look(entry.source.taken_in, boris)[0].doubts
