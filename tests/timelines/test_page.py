"""The timeline's page: filtered by what people ask, the same for the page and the download, and silent about what is
hidden.
"""

import csv
import io
import json
from datetime import date

import pytest
from django.urls import reverse

from cases.models import CustodyPeriod, Incident, IncidentProvision, IncidentType, TimelineEntry
from cases.timelines.build import build_due
from people.models import Place
from tests.cases.builders import make_incident, make_person, provision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def aset():
    return make_person("Aset Nurgaliev", visibility="public")


@pytest.fixture
def show(as_user):
    """`show(anna, since="May 2023")` → the page's text."""

    def page(user, status=200, **filters):
        build_due()
        response = as_user(user).get(reverse("timelines:timeline"), filters)
        assert response.status_code == status
        return response.content.decode()

    return page


def test_a_month_precise_date_matches_every_period_that_touches_the_month(show, anna):
    make_incident("Some day in May.", "May 2023")
    make_incident("A day in June.", "3 June 2023")
    assert "Some day in May." in show(anna, since="31.05.2023", until="31.05.2023")
    assert "A day in June." not in show(anna, since="31.05.2023", until="31.05.2023")
    assert "Some day in May." not in show(anna, since="June 2023")


def test_a_month_precise_date_is_shown_as_a_month(show, anna):
    make_incident("Some day in May.", "May 2023")
    page = show(anna)
    assert "May 2023" in page
    assert "1 May 2023" not in page


def test_everything_within_a_region_is_found_by_the_region(show, anna):
    make_incident("In the town.", "14 May 2023", place=Place.objects.get(key="taldykorgan"))
    make_incident("In Astana.", "14 May 2023", place=Place.objects.get(key="astana"))
    page = show(anna, place="Zhetysu region")
    assert "In the town." in page
    assert "In Astana." not in page


def test_a_whole_article_finds_its_parts(show, anna):
    incident = make_incident("Under part six.", "14 May 2023")
    IncidentProvision.objects.create(incident=incident, provision=provision("CAO", "488", "6"))
    assert "Under part six." in show(anna, provision="CAO 488")
    assert "Under part six." in show(anna, provision="488(6)")
    assert "Under part six." not in show(anna, provision="CC 405")


def test_words_are_found_by_their_stems_in_both_languages(show, anna):
    make_incident("Activists were detained.", "14 May 2023")
    make_incident("Активистов задержали на площади.", "15 May 2023")
    assert "Activists were detained." in show(anna, text="activist detain")
    assert "задержали" in show(anna, text="площадь")


def test_a_person_is_found_by_any_spelling(show, anna, aset):
    make_incident("Detained.", "14 May 2023", affected=[aset])
    make_incident("Somebody else.", "15 May 2023")
    page = show(anna, person="Nurgaliyev Aset")
    assert "Detained." in page
    assert "Somebody else." not in page


def test_an_unknown_filter_is_an_error_and_not_silence(show, anna):
    assert "no filter" in show(anna, status=400, parson="Aset")


def test_a_damaged_cursor_is_an_error_with_a_sentence(show, anna):
    assert "damaged" in show(anna, status=400, before="yesterday")


def test_pages_follow_each_other_without_gap_or_repetition(as_user, anna, aset, monkeypatch):
    monkeypatch.setattr("cases.paging.PAGE", 5)
    for number in range(12):
        affected = [aset] if number % 2 else []
        make_incident(f"Incident number {number:03}.", f"{number % 4 + 1} May 2023", affected=affected)
    build_due()
    for query, lines in ({}, 12), ({"person": aset.pk}, 6), ({"order": "oldest"}, 12):
        seen = _seen(as_user(anna), query)
        assert len(seen) == len(set(seen)) == lines


def _seen(client, query):
    """The texts on all pages of a timeline, in their order."""
    seen, following = [], {}
    while following is not None:
        page = client.get(reverse("timelines:timeline"), query | following).context["page"]
        seen += [entry.text for entry in page.rows]
        following = {"before": page.following} if page.following else None
    return seen


def test_a_restricted_incident_is_hidden_from_page_and_download(show, as_user, anna, boris):
    make_incident("Told in confidence.", "14 May 2023", visibility="restricted", shown_to=[anna.pk])
    assert "Told in confidence." in show(anna)
    assert "Told in confidence." not in show(boris)
    assert b"confidence" not in as_user(boris).get(reverse("timelines:export"), {"format": "csv"}).content


def test_a_reader_sees_public_lines_only_and_no_name_of_a_person_who_is_not(show, clara, anna):
    hidden = make_person("Botagoz Serikova", visibility="team")
    make_incident("A public event.", "14 May 2023", visibility="public", affected=[hidden])
    make_incident("For the team.", "14 May 2023")
    page = show(clara)
    assert "A public event." in page
    assert "For the team." not in page
    assert "Botagoz" not in page
    assert "a person not shown" in page
    assert "Botagoz" in show(anna)


def test_a_hidden_person_cannot_be_asked_about(show, clara):
    hidden = make_person("Botagoz Serikova", visibility="team")
    make_incident("A public event.", "14 May 2023", visibility="public", affected=[hidden])
    assert "A public event." not in show(clara, person=str(hidden.pk))


def test_the_download_holds_the_rows_of_the_page(as_user, anna, aset):
    make_incident("=SUM(1)", "May 2023", affected=[aset])
    make_incident("Other.", "14 June 2023")
    build_due()
    client = as_user(anna)
    content = client.get(reverse("timelines:export"), {"format": "csv", "until": "May 2023"}).content.decode(
        "utf-8-sig"
    )
    (row,) = csv.DictReader(io.StringIO(content))
    assert (row["date"], row["precision"], row["persons"], row["text"]) == (
        "2023-05",
        "month",
        "Aset Nurgaliev",
        "'=SUM(1)",
    )
    (found,) = json.loads(client.get(reverse("timelines:export"), {"format": "json", "person": str(aset.pk)}).content)
    assert found["persons"] == [{"id": aset.pk, "name": "Aset Nurgaliev", "role": "affected"}]


def test_a_change_that_is_not_yet_built_is_announced(as_user, anna):
    client, said = as_user(anna), "being brought up to date"
    make_incident("Just written.", "14 May 2023")
    assert said in client.get(reverse("timelines:timeline")).content.decode()
    build_due()
    assert said not in client.get(reverse("timelines:timeline")).content.decode()
    make_incident("Written after it.", "15 May 2023")
    page = client.get(reverse("timelines:timeline")).content.decode()
    assert "Just written." in page
    assert said in page


def test_saving_through_the_site_brings_the_timeline_up_to_date(as_user, anna):
    make_incident("Before.", "14 May 2023")
    as_user(anna).post(reverse("accounts:language"), {"language": "en"})
    assert TimelineEntry.objects.filter(text="Before.").exists()


def test_what_the_filters_offer_follows_the_vocabulary(show, anna):
    assert "Raid" not in show(anna)
    term = IncidentType.objects.create(code="raid", label_en="Raid", rights=["ICCPR 17"])
    assert "Raid" in show(anna)
    IncidentType.objects.filter(pk=term.pk).update(label_en="Raid of a home")
    assert "Raid of a home" in show(anna)
    IncidentType.objects.filter(pk=term.pk).update(retired=True)
    assert "Raid" not in show(anna)


def test_a_page_asks_the_same_number_of_queries_for_one_line_and_for_forty(
    as_user, anna, aset, django_assert_max_num_queries
):
    for number in range(40):
        incident = make_incident(f"Incident {number}.", "14 May 2023", affected=[aset])
        CustodyPeriod.objects.create(person=aset, kind_id="bail", began=date(2023, 5, 1), visibility="public")
        assert isinstance(incident, Incident)
    build_due()
    client = as_user(anna)
    client.get(reverse("timelines:timeline"))
    with django_assert_max_num_queries(12):
        client.get(reverse("timelines:timeline"))
