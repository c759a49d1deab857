"""The pages of lists and editions, as each role sees them."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.lists import edition as editions
from cases.lists import slices
from cases.models import Edition, PrisonerList, Recognition, Source
from monitor.accounts.models import Download
from people.models import Organisation
from tests.lists.making import a_case, a_list, a_person, cited, convicted, held, recognised, someone_in

pytestmark = pytest.mark.usefixtures("vocabularies")

DAY = date(2024, 1, 31)


@pytest.fixture
def prisoner_list():
    return a_list()


@pytest.fixture
def frozen(prisoner_list, pavel):
    """An edition with one line, of Aidos Bekmuratov."""
    person = someone_in("A", "Aidos Bekmuratov")
    court = Organisation.objects.create(name="Court of the Hills", kind_id="court", visibility="public")
    cited(convicted(person, a_case(person), body=court), quote="read out behind closed doors")
    new = editions.begin(prisoner_list, DAY, pavel)
    editions.freeze(new.pk)
    return Edition.objects.get(pk=new.pk)


def text_of(response):
    assert response.status_code == 200, response.content[:500]
    return response.content.decode()


def test_the_index_says_how_to_begin_when_there_is_no_list(as_user, pavel, clara):
    assert "Begin the first list" in text_of(as_user(pavel).get("/lists/"))
    assert "Begin the first list" not in text_of(as_user(clara).get("/lists/"))


def test_a_publisher_begins_a_list_and_finds_it_in_the_index(as_user, pavel):
    client = as_user(pavel)
    sent = {
        "title": "List of the Bureau", "policy": "Ours.", "sections": ["A", "B", "C"], "headline": ["A", "B"],
        "languages": ["en", "kk"], "public": "on", "visibility": "team",
    }  # fmt: skip
    response = client.post("/lists/new/", sent)
    made = PrisonerList.objects.get()
    assert response.headers["Location"] == f"/lists/{made.pk}/"
    assert (made.sections, made.headline, made.languages) == (["A", "B", "C"], ["A", "B"], ["en", "kk"])
    assert "List of the Bureau" in text_of(client.get("/lists/"))


def test_the_form_of_a_new_list_begins_with_all_sections_and_languages(as_user, pavel):
    page = as_user(pavel).get("/lists/new/").content.decode()
    ticked = {name: re.findall(rf'name="{name}" value="(\w+)"[^>]* checked', page) for name in ("sections", "headline")}
    assert ticked == {"sections": list("ABCDEFGHI"), "headline": list("ABCD")}
    assert re.findall(r'name="languages" value="(\w+)"[^>]* checked', page) == ["en", "ru", "kk"]


def test_the_day_that_is_shown_stands_in_the_form(as_user, anna, prisoner_list):
    for asked in ("as_of=31.01.2024", "as_of=2024-01-31"):
        assert 'value="2024-01-31"' in as_user(anna).get(f"/lists/{prisoner_list.pk}/?{asked}").content.decode()
    assert f'value="{timezone.localdate()}"' in as_user(anna).get(f"/lists/{prisoner_list.pk}/").content.decode()


def test_a_section_that_is_counted_must_be_shown(as_user, pavel):
    sent = {"title": "X", "sections": ["A"], "headline": ["A", "B"], "languages": ["en"], "visibility": "team"}
    page = text_of(as_user(pavel).post("/lists/new/", sent))
    assert "B: counted and not shown" in page
    assert not PrisonerList.objects.exists()


def test_a_list_of_team_facts_cannot_be_for_everybody(as_user, pavel):
    sent = {"title": "X", "sections": ["A"], "headline": ["A"], "languages": ["en"], "visibility": "public"}
    assert "cannot be seen by everybody" in text_of(as_user(pavel).post("/lists/new/", sent))


def test_the_list_on_a_day_shows_sections_counts_policy_and_the_quoted_words(as_user, anna, prisoner_list):
    person = someone_in("B", "Saule Temirbekova")
    cited(person.custody.get())
    page = text_of(as_user(anna).get(f"/lists/{prisoner_list.pk}/?as_of=2024-01-31"))
    assert "Headline number: 1 person;" in page
    assert "as known now" in page
    assert f"/persons/{person.pk}/" in page
    assert "was taken to the remand prison" in page
    assert "Freeze edition" not in page
    earlier = text_of(as_user(anna).get(f"/lists/{prisoner_list.pk}/?as_of=2023-01-01"))
    assert "Nobody is listed on this day" in earlier


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("as_of=never", "Write the day as"),
        ("as_of=2999-01-01", "has not come yet"),
        ("as_of=2024-02-30", "Write the day as"),
        ("wrong=1", "not wrong"),
    ],
)
def test_a_parameter_that_is_not_understood_is_an_error_with_a_sentence(as_user, anna, prisoner_list, query, sentence):
    response = as_user(anna).get(f"/lists/{prisoner_list.pk}/?{query}")
    assert response.status_code == 400
    assert sentence in response.content.decode()


def test_a_publisher_freezes_and_reads_the_edition(as_user, pavel, prisoner_list, django_capture_on_commit_callbacks):
    someone_in("A", "Aidos Bekmuratov")
    client = as_user(pavel)
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(f"/lists/{prisoner_list.pk}/freeze/", {"as_of": "2024-01-31", "number": "1"})
    edition = Edition.objects.get()
    assert response.headers["Location"] == f"/lists/editions/{edition.pk}/"
    page = text_of(client.get(response.headers["Location"]))
    assert "Aidos Bekmuratov" in page and edition.fingerprint in page and "pavel" in page
    again = client.post(f"/lists/{prisoner_list.pk}/freeze/", {"as_of": "2024-01-31", "number": "1"})
    assert again.headers["Location"] == response.headers["Location"]
    assert Edition.objects.count() == 1


def test_a_reader_or_monitor_cannot_freeze(as_user, clara, anna, boris, prisoner_list):
    for user in (clara, anna, boris):
        response = as_user(user).post(f"/lists/{prisoner_list.pk}/freeze/", {"as_of": "2024-01-31"})
        assert response.status_code == 403
    assert not Edition.objects.exists()


def test_progress_is_shown_and_polled_while_an_edition_is_frozen(as_user, pavel, prisoner_list):
    new = editions.begin(prisoner_list, DAY, pavel)
    client = as_user(pavel)
    assert "hx-trigger" in text_of(client.get(f"/lists/editions/{new.pk}/"))
    part = text_of(client.get(f"/lists/editions/{new.pk}/", headers={"HX-Request": "true"}))
    assert "<progress" in part and "<html" not in part
    editions.freeze(new.pk)
    done = client.get(f"/lists/editions/{new.pk}/", headers={"HX-Request": "true"})
    assert done.headers["HX-Refresh"] == "true"


def test_files_of_an_edition_are_given_and_written_down(as_user, clara, frozen):
    response = as_user(clara).get(f"/lists/editions/{frozen.pk}/pdf/en/")
    assert response.content.startswith(b"%PDF")
    assert "attachment" in response.headers["Content-Disposition"]
    assert Download.objects.get().sha256 == frozen.files.get(format="pdf", language="en").sha256
    assert as_user(clara).get(f"/lists/editions/{frozen.pk}/exe/en/").status_code == 404


@pytest.mark.parametrize("record", ["person", "recognition", "body", "court"])
def test_a_line_that_tells_of_a_record_protected_since_is_withheld_and_the_files_are_closed(
    as_user, anna, clara, frozen, record
):
    recognition = Recognition.objects.get(person=frozen.lines.get().person)
    hidden = {
        "person": recognition.person, "recognition": recognition, "body": recognition.body,
        "court": Organisation.objects.get(kind="court"),
    }[record]  # fmt: skip
    type(hidden).objects.filter(pk=hidden.pk).update(visibility="restricted", shown_to=[anna.pk])
    page = text_of(as_user(clara).get(f"/lists/editions/{frozen.pk}/"))
    assert "Bekmuratov" not in page and "This line is withheld" in page
    assert as_user(clara).get(f"/lists/editions/{frozen.pk}/csv/en/").status_code == 403
    assert "Bekmuratov" in text_of(as_user(anna).get(f"/lists/editions/{frozen.pk}/"))


def test_a_source_protected_since_is_told_in_no_footnote_and_closes_the_files(as_user, anna, clara, frozen):
    Source.objects.update(visibility="restricted", shown_to=[anna.pk])
    page = text_of(as_user(clara).get(f"/lists/editions/{frozen.pk}/"))
    assert "Bekmuratov" in page and "a source not shown" in page
    assert "behind closed doors" not in page and "Chronicle of an invented month" not in page
    assert as_user(clara).get(f"/lists/editions/{frozen.pk}/csv/en/").status_code == 403
    assert "behind closed doors" in text_of(as_user(anna).get(f"/lists/editions/{frozen.pk}/"))
    assert as_user(anna).get(f"/lists/editions/{frozen.pk}/csv/en/").status_code == 200


def test_a_line_whose_recognition_was_taken_back_since_is_marked(as_user, anna, frozen):
    assert "taken back" not in text_of(as_user(anna).get(f"/lists/editions/{frozen.pk}/"))
    number = frozen.lines.get().row["recognitions"][0]["number"]
    Recognition.objects.filter(pk=number).update(until=date(2024, 1, 1), until_reason="in error")
    assert "recognition taken back since" in text_of(as_user(anna).get(f"/lists/editions/{frozen.pk}/"))


def test_changes_since_the_edition_before_are_named(as_user, anna, pavel, frozen):
    someone_in("C", "Zarina Akhmet")
    new = editions.begin(frozen.list, date(2024, 2, 1), pavel)
    editions.freeze(new.pk)
    page = text_of(as_user(anna).get(f"/lists/editions/{new.pk}/changes/"))
    assert "1 person added" in page and "Zarina Akhmet" in page and "Bekmuratov" not in page
    assert as_user(anna).get(f"/lists/editions/{frozen.pk}/changes/").status_code == 404
    assert as_user(anna).get(f"/lists/editions/{new.pk}/changes/?since=x").status_code == 400


def test_a_list_of_the_team_is_not_there_for_a_reader(as_user, clara, anna, pavel):
    hidden = a_list("Of the team", visibility="team", public=False)
    someone_in("A", "Aidos Bekmuratov")
    new = editions.begin(hidden, DAY, pavel)
    editions.freeze(new.pk)
    client = as_user(clara)
    for address in (f"/lists/{hidden.pk}/", f"/lists/{hidden.pk}/list.csv", f"/lists/editions/{new.pk}/",
                    f"/lists/editions/{new.pk}/pdf/en/", f"/lists/editions/{new.pk}/changes/"):  # fmt: skip
        assert client.get(address).status_code == 404, address
        assert as_user(anna).get(address).status_code in (200, 404)
    assert "Of the team" not in text_of(client.get("/lists/"))


def test_the_file_of_a_public_list_names_whom_the_page_names_also_for_the_team(as_user, anna, prisoner_list):
    someone_in("A", "Aidos Bekmuratov")
    hidden = a_person("Gulnar Ospanova", visibility="team")
    recognised(hidden)
    held(hidden)
    client = as_user(anna)
    page = text_of(client.get(f"/lists/{prisoner_list.pk}/?as_of=2024-01-31"))
    assert "Counted and not named" in page and "Gulnar Ospanova" in page
    csv = client.get(f"/lists/{prisoner_list.pk}/list.csv?as_of=2024-01-31").content.decode("utf-8-sig")
    assert "Bekmuratov" in csv and "Ospanova" not in csv


def test_names_from_outside_are_text_on_every_page(as_user, anna, prisoner_list):
    person = a_person("<script>alert(1)</script>")
    recognised(person)
    held(person)
    page = text_of(as_user(anna).get(f"/lists/{prisoner_list.pk}/"))
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


def test_a_long_list_stands_on_pages_of_a_section_and_counts_the_others(as_user, anna, prisoner_list, monkeypatch):
    monkeypatch.setattr(slices, "WHOLE", 3)
    monkeypatch.setattr(slices, "PAGE", 2)
    for number in range(5):
        someone_in("B", f"Person Invented{number}")
    someone_in("C", "Zarina Akhmet")
    client, address = as_user(anna), f"/lists/{prisoner_list.pk}/?as_of=2024-01-31"
    first = text_of(client.get(address))
    assert "Invented0" in first and "Invented2" not in first and "Akhmet" not in first
    assert "page 1 of 3" in first and "section=C#section-C" in first
    last = text_of(client.get(f"{address}&section=B&page=3"))
    assert "Invented4" in last and "Invented3" not in last
    assert '<td data-label="No.">5</td>' in last
    other = text_of(client.get(f"{address}&section=C"))
    assert '<td data-label="No.">6</td>' in other and "Akhmet" in other and "Invented" not in other


def test_the_page_of_a_list_names_its_editions_without_reading_what_they_froze(as_user, anna, frozen):
    with CaptureQueriesContext(connection) as asked:
        assert "Edition 1, as of" in text_of(as_user(anna).get(f"/lists/{frozen.list_id}/?as_of=2024-01-31"))
    statements = [each["sql"] for each in asked.captured_queries if 'FROM "cases_edition"' in (each["sql"] or "")]
    assert statements and not any('"cases_edition"."policy"' in each for each in statements)


@pytest.mark.parametrize("query", ["section=Z", "section=B&page=9", "section=B&page=x", "page=0"])
def test_a_page_that_a_list_does_not_have_is_an_error_with_a_sentence(as_user, anna, frozen, query):
    for address in (f"/lists/{frozen.list_id}/?section=A&{query}", f"/lists/editions/{frozen.pk}/?section=A&{query}"):
        response = as_user(anna).get(address)
        assert response.status_code == 400
        assert "section" in response.content.decode()
