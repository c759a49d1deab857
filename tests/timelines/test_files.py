"""A filtered timeline as Word, PDF, spreadsheet and feed: the same lines as the page, and a chronicle that reads
back as what it was made from.
"""

import io
import subprocess
from datetime import date
from xml.etree import ElementTree

import openpyxl
import pytest
from django.urls import reverse

from cases.intake.documents import read_document
from cases.intake.read import read_bulletin
from cases.models import CustodyPeriod, Decision, Sentence, TimelineEntry
from cases.timelines.build import Difference, build_all, build_due
from cases.timelines.tasks import rebuild
from people.models import Place
from tests.cases.builders import make_case, make_incident, make_person, make_source
from tests.timelines.making import cite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def download(as_user, anna):
    """`download("docx", since="January 2031")` → the bytes."""

    def get(kind, user=anna, **filters):
        build_due()
        response = as_user(user).get(reverse("timelines:export"), {"format": kind, **filters})
        assert response.status_code == 200
        return response.content

    return get


@pytest.fixture
def january():
    """Five dated incidents of one month, two of them with a source each, one with two."""
    almaty, astana = Place.objects.get(key="almaty"), Place.objects.get(key="astana")
    told = [
        ("Police detained Erlan Bekov at the square and released him in the evening.", "3 January 2031", almaty, 1),
        ("A court fined Dana Serikova 20 MCI for a picket.", "3 January 2031", astana, 2),
        ("Workers of a plant began a strike and demanded their pay.", "9 January 2031", None, 0),
        ("The police summoned Timur Abenov for questioning as a witness.", "21 January 2031", almaty, 1),
        ("Journalists were not let into the session.", "30 January 2031", astana, 1),
    ]
    for summary, when, place, sources in told:
        incident = make_incident(summary, when, place=place, visibility="public")
        for number in range(sources):
            letter = make_source(f"Letter {number} about {when}", address=f"https://news.example/{number}")
            cite(incident, letter, str(number))
    make_incident("Something of February.", "2 February 2031")
    return told


def test_our_own_chronicle_reads_back_as_the_same_entries(download, january):
    document = read_document(download("docx", since="January 2031", until="January 2031"), "chronicle.docx")
    read = read_bulletin(document.text, (2031, 1))
    assert len(read.entries) == len(january)
    for entry, (summary, when, place, sources) in zip(read.entries, january, strict=True):
        assert summary.rstrip(".") in entry.text
        assert entry.date.value == date(2031, 1, int(when.split()[0]))
        assert [each.name for each in entry.places][:1] == ([place.name] if place else [])
        assert len(entry.footnotes) == sources
    assert read.notes[1].startswith("Letter 0 about 3 January 2031")
    assert document.addresses[1] == "https://news.example/0"


def test_the_pdf_has_the_lines_and_their_footnotes(download, january, tmp_path):
    file = tmp_path / "chronicle.pdf"
    file.write_bytes(download("pdf", since="January 2031", until="January 2031"))
    shown = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    assert shown.stderr == ""
    assert "Chronicle, January 2031" in shown.stdout
    assert "January 3, Almaty, Police detained Erlan Bekov" in shown.stdout
    assert "Letter 0 about 21 January 2031" in shown.stdout
    assert "February" not in shown.stdout
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in told


def test_a_cell_that_begins_like_a_formula_is_text(download):
    make_incident("=1+1", "14 May 2031")
    page = openpyxl.load_workbook(io.BytesIO(download("xlsx"))).active
    columns = [cell.value for cell in page[1]]
    cell = page.cell(2, columns.index("text") + 1)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_restricted_incident_is_in_no_file_of_a_colleague(download, anna, boris):
    make_incident("Told in confidence.", "14 May 2031", visibility="restricted", shown_to=[anna.pk])
    mine = read_document(download("docx"), "mine.docx").text
    assert "Told in confidence." in mine
    assert "confidence" not in read_document(download("docx", user=boris), "theirs.docx").text


def items(client, **filters):
    feed = ElementTree.fromstring(client.get(reverse("timelines:feed"), filters).content)
    return [item.findtext("description") for item in feed.iter("item")]


def test_the_feed_shows_strangers_what_is_public_and_nobody_who_may_not_be_printed(client):
    child = make_person("Madina Serikova", visibility="public", printing="count")
    hidden = make_person("Erlan Bekov")
    make_incident("A public event.", "14 May 2031", visibility="public")
    make_incident("A public event with a child.", "14 May 2031", [child], visibility="public")
    make_incident("A public event with a hidden person.", "14 May 2031", [hidden], visibility="public")
    make_incident("For the team.", "14 May 2031")
    build_due()
    feed = ElementTree.fromstring(client.get(reverse("timelines:feed")).content)
    assert [item.findtext("description") for item in feed.iter("item")] == ["A public event."]
    assert not list(
        ElementTree.fromstring(client.get(reverse("timelines:feed"), {"until": "2030"}).content).iter("item")
    )


def test_there_is_no_feed_until_the_administrator_says_so(client, settings):
    settings.MONITOR_FEED = False
    assert client.get(reverse("timelines:feed")).status_code == 404


def test_the_bands_show_custody_as_bars_and_everything_else_as_marks_that_lead_to_the_table(as_user, anna):
    aset = make_person("Aset Nurgaliev")
    case = make_case("The case of Aset", accused=[aset])
    verdict = Decision.objects.create(case=case, outcome_id="convicted", decided=date(2031, 6, 1))
    Sentence.objects.create(decision=verdict, person=aset, kind_id="imprisonment", value=3, unit="year")
    CustodyPeriod.objects.create(
        person=aset, case=case, kind_id="pretrial_detention", began=date(2031, 1, 6), ended=date(2031, 6, 1)
    )
    build_due()
    for kind, record in (("person", aset), ("case", case)):
        page = as_user(anna).get(reverse(f"timelines:{kind}_bands", args=[record.pk])).content.decode()
        began = TimelineEntry.objects.get(event="custody_began")
        assert f'<a href="#line-{began.pk}"><title>6 January 2031 – 1 June 2031' in page
        assert '<rect class="held"' in page
        assert f'<tr id="line-{began.pk}"' in page
        assert page.count('r="6"') == 1


def test_the_nightly_check_reports_what_differs_and_repairs_it():
    kept = make_incident("As it was.", "14 May 2031")
    lost = make_incident("Lost.", "15 May 2031")
    build_due()
    assert build_all() == Difference()
    TimelineEntry.objects.filter(object_id=kept.pk).update(text="As somebody wanted it.")
    TimelineEntry.objects.filter(object_id=lost.pk).delete()
    stray = TimelineEntry.objects.get(object_id=kept.pk)
    stray.pk, stray.object_id = None, 999_999
    stray.save()
    assert rebuild() == {"missing": 1, "wrong": 1, "stale": 1}
    assert list(TimelineEntry.objects.order_by("first").values_list("text", flat=True)) == ["As it was.", "Lost."]
