"""An entry that tells again what is known is linked, not doubled; the editor chooses incident and case by hand."""

import pytest

from cases.intake import review, taking_back
from cases.intake.suggest import suggest
from cases.models import Case, Citation, CustodyPeriod, Incident, IncidentCase, Involvement
from tests.intake.factory import arrest, entry_of, source_of
from tests.intake.test_desk import form_of, page, send
from tests.intake.test_reopen import snapshot

pytestmark = pytest.mark.usefixtures("vocabularies")


@pytest.fixture
def editor(as_user, boris):
    return as_user(boris)


@pytest.fixture
def known(boris):
    """The incident of an arrest that another bulletin told."""
    return review.accept(arrest(source=source_of(title="Other bulletin")), boris).incident


def told_again(day="2024-03-03"):
    """The same arrest in the words of this bulletin."""
    return entry_of(
        f"March {int(day[-2:])}, Almaty, Serikbaeva Aigul was punished by 15 days of arrest", day=day,
        places=["Almaty"], persons=[("Serikbaeva Aigul", "affected")], types=["administrative_penalty"],
        measures=[("15 days of arrest", "administrative_arrest", 15, "day", ["Serikbaeva Aigul"])],
        source=source_of(title="This bulletin"),
    )  # fmt: skip


def test_the_same_event_of_another_bulletin_is_meant_without_doubt(boris, known):
    links = suggest(told_again(), boris).links
    assert links.same == known and links.doubtful
    assert links.incidents[0].reasons == [
        "the same day", "it names Serikbaeva Aigul", "also of the kind: administrative penalty",
    ]  # fmt: skip


def test_accepting_it_links_and_doubles_nothing(editor, known):
    entry = told_again()
    send(editor, "accept", entry, form_of(editor, entry))
    assert Incident.objects.get() == known and Involvement.objects.count() == CustodyPeriod.objects.count() == 1
    assert Citation.objects.filter(object_id=known.pk, content_type__model="incident").count() == 2
    assert "Serikbaeva Aigul" in page(editor, "entry", entry.pk).content.decode()


def test_the_editor_may_say_that_it_is_a_new_incident(editor, known):
    entry = told_again()
    send(editor, "accept", entry, form_of(editor, entry) | {"incident_choice": "new"})
    assert Incident.objects.count() == 2


def test_an_incident_of_another_day_is_offered_and_can_be_chosen_or_found(editor, boris, known):
    entry = told_again("2024-03-04")
    links = suggest(entry, boris).links
    assert links.same is None and [each.record for each in links.incidents] == [known]
    send(editor, "accept", entry, form_of(editor, entry) | {"incident": f"#{known.pk}"})
    assert Incident.objects.get() == known


def test_within_one_bulletin_nothing_is_taken_for_told_twice(boris):
    source = source_of()
    review.accept(arrest(source=source), boris)
    again = suggest(arrest(source=source), boris).links
    assert again.same is None and not again.doubtful and len(again.incidents) == 1


def test_the_same_words_mean_the_same_incident_even_of_people_known_by_initials(boris):
    review.accept(arrest("Ospanov D.", source=source_of(title="Other bulletin")), boris)
    assert suggest(arrest("Ospanov D."), boris).links.same == Incident.objects.get()


def test_what_one_may_not_see_is_not_proposed(boris, pavel):
    hidden = source_of(title="Hidden bulletin", visibility="restricted", shown_to=[pavel.pk])
    review.accept(arrest(source=hidden), pavel)
    links = suggest(told_again(), boris).links
    assert (links.incidents, links.cases, links.retold) == ([], [], [])


def test_taking_back_a_telling_leaves_the_other_as_it_was(boris, known):
    entry = told_again()
    before = snapshot()
    review.accept(entry, boris)
    review.reopen(entry, boris)
    assert snapshot() == before


def test_taking_back_the_first_telling_leaves_the_incident_to_the_second(boris, known):
    entry, first = told_again(), Citation.objects.get(content_type__model="incident").source
    review.accept(entry, boris)
    report = taking_back.take_back(first.taken_in, boris)
    assert report.obstacles == {} and Incident.objects.get() == known
    review.reopen(entry, boris)
    assert not Incident.objects.exists() and not Case.objects.exists()


def test_a_case_is_chosen_by_hand(editor, boris, known):
    case = Case.objects.create(kind="administrative", title="Case of the square")
    entry = arrest("Ospanov Daniyar", source=source_of(title="This bulletin"))
    data = form_of(editor, entry) | {"case": "Case of the square"}
    send(editor, "accept", entry, data)
    assert str(case.parties.get().person) == "Ospanov Daniyar"
    assert IncidentCase.objects.filter(case=case).count() == 1


def test_the_case_of_a_person_is_proposed_with_the_reason_and_may_be_refused(editor, boris, known):
    entry = arrest("Serikbaeva Aigul", "2024-03-09", source=source_of(title="This bulletin"))
    links = suggest(entry, boris).links
    assert [case for _person, case in links.joins] == [each.record for each in links.cases] == [Case.objects.get()]
    assert links.cases[0].reasons == ["Serikbaeva Aigul is a party", "CAO 488(6)"]
    send(editor, "accept", entry, form_of(editor, entry) | {"case_choice": "new"})
    assert Case.objects.count() == 2


def test_a_choice_that_is_gone_comes_back_with_the_reason(editor, known):
    entry = told_again()
    answer = send(editor, "accept", entry, form_of(editor, entry) | {"incident_choice": "999999"})
    assert answer.status_code == 422 and "is not there any more" in answer.content.decode()
