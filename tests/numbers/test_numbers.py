"""The page of numbers: what it counts, that it agrees with what stands behind it, and what it does not give away."""

import re
from datetime import date
from html import unescape

import pytest

from cases.models import Incident, IncidentProvision, IncidentTyping, Provision
from cases.timelines.build import build_due
from tests.lists.making import a_facility, a_list, a_person, held, recognised, someone_in

pytestmark = pytest.mark.usefixtures("vocabularies")
MONTHS = {"since": "2024-01", "until": "2024-03"}


@pytest.fixture
def prisoner_list():
    return a_list()


@pytest.fixture
def page(as_user, clara):
    """`page(**parameters)` → the page as a reader sees it, without line breaks."""

    def shown(status=200, user=clara, **parameters):
        response = as_user(user).get("/numbers/", parameters)
        assert response.status_code == status
        return " ".join(response.content.decode().split())

    return shown


@pytest.fixture
def csv(as_user, clara):
    """`csv("sections", **parameters)` → the rows of the file."""

    def rows(key, user=clara, **parameters):
        response = as_user(user).get(f"/numbers/{key}.csv", parameters)
        assert response.status_code == 200
        return [line.split(",") for line in response.content.decode("utf-8-sig").splitlines()]

    return rows


def detained(day, precision="day", article="CAO 488", visibility="public"):
    incident = Incident.objects.create(happened=day, happened_precision=precision, visibility=visibility)
    IncidentTyping.objects.create(incident=incident, type_id="detention")
    if article:
        law, number = article.split()
        provision = Provision.objects.get_or_create(law_id=law, article=number, part="")[0]
        IncidentProvision.objects.create(incident=incident, provision=provision)
    build_due()
    return incident


def test_prisoners_are_counted_on_the_last_day_of_every_month_by_section(csv, page, prisoner_list):
    someone_in("B", "Saule Temirbekova")
    freed = someone_in("A", "Aidos Bekmuratov")
    freed.custody.update(ended=date(2024, 2, 29), end_reason="released")
    rows = csv("sections", **MONTHS)
    assert [row[:2] for row in rows[1:]] == [["2024-01-31", "2"], ["2024-02-29", "1"], ["2024-03-31", "1"]]
    assert rows[0][2].startswith("A.") and rows[1][2:4] == ["1", "1"] and rows[2][2:4] == ["0", "1"]
    shown = page(**MONTHS)
    assert "<svg" in shown and "Unit: persons at the end of the day" in shown
    assert f"/lists/{prisoner_list.pk}/?as_of=2024-02-29&amp;section=B" in shown


def test_a_number_of_prisoners_is_that_of_the_list_which_it_opens(as_user, clara, page, prisoner_list):
    for number in range(3):
        someone_in("B", f"Person Invented{number}")
    address = re.search(r'<a href="([^"]+section=B)">3</a>', page(**MONTHS))[1]
    behind = as_user(clara).get(unescape(address)).content.decode()
    assert behind.count('<tr id="person-') == 3


def test_prisoners_are_counted_by_the_region_of_the_facility_on_the_day(as_user, clara, csv, page, prisoner_list):
    for name, place in (("Aidos Bekmuratov", "Astana"), ("Saule Temirbekova", "Temirtau")):
        person = a_person(name)
        recognised(person)
        held(person, facility=a_facility(f"Facility of {place}", place))
    someone_in("B", "Omir Tolegen")
    rows = csv("regions", **MONTHS)
    assert dict(zip(rows[0], rows[1], strict=True)) == {
        "Day": "2024-01-31", "Headline number": "3", "Astana": "1", "Karaganda region": "1", "place not known": "1",
    }  # fmt: skip
    addresses = set(re.findall(r'<a href="([^"]+2024-01-31[^"]+region=[^"]+)">1</a>', page(**MONTHS)))
    assert len(addresses) == 3
    for address in addresses:
        behind = as_user(clara).get(unescape(address)).content.decode()
        assert behind.count('<tr id="person-') == 1 and "Headline number: 1 person;" in behind
        assert ("Bekmuratov" in behind) == ("held here: Astana" in behind)


def test_detentions_are_counted_by_month_and_article_and_open_the_timeline_behind_them(as_user, clara, csv, page):
    for day in (date(2024, 1, 5), date(2024, 1, 31), date(2024, 2, 2)):
        detained(day)
    detained(date(2024, 1, 1), "month", "CC 405")
    detained(date(2024, 1, 1), "year")
    detained(date(2024, 2, 9), article="")
    rows = csv("detention", **MONTHS)
    assert rows[0] == ["Month", "All", "CAO 488", "CC 405", "another article or none"]
    assert rows[1:] == [
        ["2024-01", "3", "2", "1", "0"], ["2024-02", "2", "1", "0", "1"], ["2024-03", "0", "0", "0", "0"],
    ]  # fmt: skip
    shown = page(**MONTHS)
    assert "and not counted here: 1." in shown
    address = re.search(r'<a href="(/timeline/[^"]+provision=CC\+405)">1</a>', shown)[1]
    behind = as_user(clara).get(unescape(address)).content.decode()
    assert "January 2024" in behind and "5 January 2024" not in behind
    address = re.search(r'<a href="(/timeline/[^"]+provision=not\+CAO\+488[^"]+)">1</a>', shown)[1]
    behind = as_user(clara).get(unescape(address)).content.decode()
    assert "9 February 2024" in behind and "2 February 2024" not in behind


def test_what_a_reader_may_not_see_is_in_no_number(csv, prisoner_list, clara, anna):
    detained(date(2024, 1, 5), visibility="team")
    hidden = someone_in("B", "Saule Temirbekova")
    type(hidden).objects.update(visibility="team")
    for key in ("detention", "sections", "regions"):
        assert csv(key, user=clara, **MONTHS)[1][1] == "0"
        assert csv(key, user=anna, **MONTHS)[1][1] == "1"


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"since": "2024-05", "until": "2024-01"}, "later than"),
        ({"since": "2010-01", "until": "2024-01"}, "more than 62"),
        ({"since": "2023-01", "until": "2024-01", "step": "day"}, "more than 62"),
        ({"since": "soon"}, "Write the month as"),
        ({"list": "999"}, "not one of the available choices"),
        ({"wrong": "1"}, "no filter"),
    ],
)
def test_a_question_that_is_not_understood_is_an_error_with_a_sentence(page, parameters, sentence):
    assert sentence in page(400, **parameters)


def test_without_lists_the_timeline_is_counted_all_the_same(page, as_user, clara):
    assert "Detentions a month" in page()
    assert as_user(clara).get("/numbers/sections.csv").status_code == 404


def test_every_week_and_every_day_can_be_asked_for(csv, prisoner_list):
    someone_in("B", "Saule Temirbekova")
    weeks = csv("sections", **MONTHS, step="week")
    assert [row[0] for row in weeks[-2:]] == ["2024-03-24", "2024-03-31"]
    assert len(csv("sections", since="2024-02", until="2024-02", step="day")) == 30
