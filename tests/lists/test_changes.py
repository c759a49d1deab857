"""What changed: between editions, between days, between an edition and a day; each with the reason and the source."""

from datetime import date

import pytest

from cases.lists import edition as editions
from cases.models import Edition
from people.models import Person
from tests.lists.making import a_case, a_list, a_person, cited, convicted, held, recognised, someone_in

pytestmark = pytest.mark.usefixtures("vocabularies")


@pytest.fixture
def prisoner_list():
    return a_list()


@pytest.fixture
def compared(as_user, clara, prisoner_list):
    """`compared(before=..., after=...)` → the page as a reader sees it."""

    def page(status=200, user=clara, **sides):
        response = as_user(user).get(f"/lists/{prisoner_list.pk}/changes/", sides)
        assert response.status_code == status
        return response.content.decode()

    return page


def frozen(prisoner_list, day, user):
    new = editions.begin(prisoner_list, date.fromisoformat(day), user)
    editions.freeze(new.pk)
    return Edition.objects.get(pk=new.pk)


def test_two_days_are_compared_with_the_reason_and_the_source_of_each_change(compared):
    leaves, changes = someone_in("B", "Saule Temirbekova"), a_person("Aidos Bekmuratov")
    recognised(changes)
    case = a_case(changes)
    held(changes, "pretrial_detention", "2023-05-10", "2024-02-10", case=case, end_reason_id="transferred")
    convicted(changes, case, "2024-02-05", in_force="2024-02-10")
    cited(held(changes, "imprisonment", "2024-02-10", case=case), quote="began to serve")
    ended = leaves.recognitions.get()
    leaves.recognitions.update(until=date(2024, 2, 20), until_reason="a court found new facts")
    cited(ended, "Invented protocol", "[3]")
    joins = a_person("Zarina Akhmet")
    cited(recognised(joins, "2024-02-15"), "Invented statement", "[5]")
    held(joins)
    page = " ".join(compared(before_day="2024-01-31", after_day="2024-02-29").split())
    assert "Headline number: 2 persons; 1 criminal prosecution → Headline number: 2 persons; 1" in page
    assert "1 person added" in page and "1 person removed" in page and "1 person changed" in page
    assert (
        "political prisoner, Bureau of the Steppe, since 15 February 2024" in page and "Invented statement [5]" in page
    )
    assert "the recognition ended 20 February 2024: a court found new facts" in page and "Invented protocol [3]" in page
    assert "<del>B. In pre-trial detention</del> → <ins>A. Serving a sentence</ins>" in page
    assert "began to serve" in page and "imprisonment (10 February 2024)" in page


def test_any_two_editions_are_compared_and_an_edition_with_today(compared, prisoner_list, pavel):
    someone_in("A", "Aidos Bekmuratov")
    frozen(prisoner_list, "2024-01-31", pavel)
    someone_in("C", "Zarina Akhmet")
    frozen(prisoner_list, "2024-01-31", pavel)
    someone_in("D", "Omir Tolegen")
    first_to_second = compared(before="1", after="2")
    assert "Zarina Akhmet" in first_to_second and "Tolegen" not in first_to_second
    assert "became known after 31 January 2024" in first_to_second
    backwards = compared(before="2", after="1")
    assert "1 person removed" in backwards
    to_today = compared(before="1")
    assert "Zarina Akhmet" in to_today and "Omir Tolegen" in to_today and "as known now" in to_today
    assert "Nothing changed" in compared(before="2", after="2")


def test_the_two_latest_editions_are_offered_and_nothing_is_compared_unasked(compared, prisoner_list, pavel):
    for day in ("2024-01-31", "2024-02-29", "2024-03-31"):
        frozen(prisoner_list, day, pavel)
    page = compared()
    assert '<option value="2" selected>' in page and '<option value="3" selected>' in page
    assert "Nothing changed" not in page


@pytest.mark.parametrize(
    ("sides", "sentence"),
    [
        ({"before": "9"}, "is not one of the available choices"),
        ({"before_day": "2999-01-01"}, "has not come yet"),
        ({"after_day": "soon"}, "Write the day as"),
        ({"wrong": "1"}, "wrong"),
    ],
)
def test_a_side_that_is_not_understood_is_an_error_with_a_sentence(compared, sides, sentence):
    assert sentence in compared(400, **sides)


def test_a_difference_names_nobody_and_no_source_that_the_reader_may_not_see(compared, prisoner_list, anna, pavel):
    person = someone_in("A", "Aidos Bekmuratov")
    cited(person.custody.get(), "Invented letter")
    empty, full = frozen(prisoner_list, "2023-01-31", pavel), frozen(prisoner_list, "2024-01-31", pavel)
    sides = {"before": empty.number, "after": full.number}
    assert "Invented letter" in compared(**sides)
    person.custody.get().citations.get().source.__class__.objects.update(visibility="team")
    page = compared(**sides)
    assert "Bekmuratov" in page and "Invented letter" not in page and "a source not shown" in page
    Person.objects.filter(pk=person.pk).update(visibility="restricted", shown_to=[anna.pk])
    assert "Bekmuratov" not in compared(**sides)
    assert "Bekmuratov" in compared(user=anna, **sides)
