"""Every page of the site with the demo data: accessible, fitting, light, quiet; and usable without JavaScript."""

import gzip
import subprocess
from contextlib import contextmanager

import pytest
from django.test import Client

from cases.models import Charge, Edition, Entry, Import, Observation, Recognition, Removal, SavedFilter
from monitor.accounts.models import User
from people.models import Affiliation, Organisation, Person, Place, Relationship
from tests import browsing
from tests.journeys.conftest import Site
from tests.security.addresses import ONLY_POST, addresses

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db]

NO_PAGES = {
    "people:person_pick", "people:organisation_pick", "people:place_pick", "cases:source_pick", "cases:case_pick",
    "cases:incident_pick", "cases:source_file", "timelines:export", "lists:list_file", "lists:edition_file",
    "intake:next", "agenda:calendar", "timelines:feed", "numbers:numbers_file",
}  # fmt: skip
"""Addresses that answer with a file, with a part of a page, or by leading on."""
PAGES = [each for each in addresses() if each.name not in ONLY_POST | NO_PAGES]
WIDE, PHONE = 1280, 380
TOO_WIDE = """[...document.querySelectorAll("main .columns > div table")].some((table) => !table.closest(".scroll") &&
    table.getBoundingClientRect().right > table.closest(".columns > div").getBoundingClientRect().right + 1)"""
MOST = 60_000
"""Bytes of a first visit, compressed, with everything that the page loads."""


class Shown:
    """The records of the demo that the pages are opened with, under the names that `addresses` asks for."""

    def __init__(self):
        self.person = Person.objects.get(names__text="Zhandos Ermekbaev", names__preferred=True)
        self.case = self.person.parties.order_by("pk").first().case
        self.hearing, self.decision = self.case.hearings.first(), self.case.decisions.first()
        self.party, self.stage = self.case.parties.first(), self.case.stages.first()
        self.charge = Charge.objects.filter(party=self.party, updates__isnull=False).first()
        self.observation, self.removal = Observation.objects.first(), Removal.objects.first()
        self.custody = self.person.custody.first()
        self.incident = self.person.involvements.order_by("-pk").first().incident
        self.entry = Entry.objects.waiting().order_by("pk").first()
        self.import_ = Import.objects.get(source=self.entry.source_id)
        self.source = self.entry.source
        self.edition = Edition.objects.order_by("-pk").first()
        self.list = self.edition.list
        self.affiliation, self.relationship = Affiliation.objects.first(), Relationship.objects.first()
        self.organisation = self.edition.list.bodies.first()
        self.other_organisation = Organisation.objects.exclude(pk=self.organisation.pk).first()
        self.other_place = Place.objects.exclude(pk=self.incident.place_id).first()
        self.filter = SavedFilter.objects.get()
        self.recognition = Recognition.objects.first()
        self.left = User.objects.first()
        self.seen = {"created_by": self.left}


@pytest.fixture(scope="module")
def shown(demo_site):
    return Shown()


@pytest.fixture(scope="module")
def visitor(demo_site, chromium):
    """One page of a browser for all pages of the site: a new one for each would double the time."""
    with browsing.page(chromium, viewport={"width": WIDE, "height": 900}) as page:
        yield demo_site.enter(page)


@contextmanager
def without_javascript(chromium, site):
    with browsing.page(chromium, java_script_enabled=False) as page:
        yield site.enter(page)


def fits(page, width):
    """Whether at this width nothing has to be scrolled sideways and no table runs into what stands beside it."""
    page.set_viewport_size({"width": width, "height": 900})
    return page.evaluate("document.documentElement.scrollWidth") <= width and not page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_a_page_is_accessible_and_fits_the_window_and_the_phone(address, visitor, shown, demo_site, axe):
    visitor.set_viewport_size({"width": WIDE, "height": 900})
    answer = visitor.goto(demo_site.url + address.of(shown))
    assert answer.status == 200
    assert axe(visitor) == []
    assert [width for width in (WIDE, PHONE) if not fits(visitor, width)] == []


def weight(page, address):
    """Bytes of everything that opening an address loads, each compressed as the server sends it."""
    loaded = []

    def note(response):
        loaded.append(response)

    page.on("response", note)
    page.goto(address, wait_until="networkidle")
    page.remove_listener("response", note)
    return sum(len(gzip.compress(each.body())) for each in loaded if each.status == 200)


@pytest.mark.parametrize("name", ["home", "people:person", "intake:entry", "timelines:timeline", "lists:list"])
def test_a_first_visit_loads_less_than_60_kilobytes(name, chromium, shown, demo_site):
    address = next(each for each in PAGES if each.name == name)
    with browsing.page(chromium) as page:
        assert 2_000 < weight(demo_site.enter(page), demo_site.url + address.of(shown)) < MOST


def test_incidents_are_written_reviewed_and_filtered_without_javascript(chromium, shown, demo_site):
    with without_javascript(chromium, demo_site) as page:
        page.goto(f"{demo_site.url}/incidents/new/")
        page.fill("[name=happened_on]", "May 2023")
        page.fill("[name=summary]", "Handed out leaflets on hydrology.")
        page.fill("[name=persons-0-who]", "Zhandos Ermekbaev")
        page.locator("[name=types]").first.check()
        page.click("main form button.primary")
        assert "on hydrology" in page.inner_text("main") and "May 2023" in page.inner_text("main")

        page.goto(f"{demo_site.url}/incidents/?q=hydrology")
        assert page.locator("main table tbody tr").count() == 1
        page.goto(f"{demo_site.url}/timeline/?text=hydrology")
        assert "on hydrology" in page.inner_text("main") or "brought up to date" in page.inner_text("main")

        page.goto(demo_site.url + shown.entry.get_absolute_url())
        page.click(".proposals button.primary:visible")
        assert "/intake/" in page.url


@pytest.fixture(scope="module")
def colleague(demo_site, django_db_blocker, chromium):
    """A browser page of somebody else of the team."""
    with django_db_blocker.unblock():
        client = Client()
        client.force_login(User.objects.create_user("boris", role="editor"))
    with browsing.page(chromium) as page:
        yield Site(demo_site.url, client.cookies["sessionid"].value).enter(page)


def printed(page, folder):
    """The words of each printed page of what is shown, and the pages as pictures in grey, a row of bytes a line."""
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    subprocess.run(["pdftoppm", "-gray", "-r", "36", file, folder / "printed"], check=True)
    return words.split("\f")[:-1], [grey(each) for each in sorted(folder.glob("printed*.pgm"))]


def grey(file):
    """The lines of a picture in the format PGM."""
    head, size, _most, dots = file.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert (head, len(dots)) == (b"P5", width * height)
    return [dots[begin : begin + width] for begin in range(0, len(dots), width)]


def test_a_timeline_is_filtered_saved_shared_and_printed(visitor, colleague, shown, demo_site, tmp_path):
    name = str(shown.person)
    visitor.set_viewport_size({"width": WIDE, "height": 900})
    visitor.goto(f"{demo_site.url}/timeline/")
    visitor.click("details.filters > summary")
    visitor.fill("[name=person]", name)
    visitor.locator("[role=option]").first.click()
    visitor.click("details.filters button.primary")
    visitor.wait_for_selector(".chips")
    told = visitor.locator(".timeline li").all_inner_texts()
    assert told and all(name in each for each in told)

    visitor.fill("#keep-name", "About Zhandos")
    visitor.check("[name=shared]")
    visitor.click(".keep button")
    visitor.wait_for_selector(".saved >> text=About Zhandos")
    colleague.goto(f"{demo_site.url}/timeline/")
    colleague.click(".saved >> text=About Zhandos")
    colleague.wait_for_selector(".chips")
    assert colleague.locator(".timeline li").all_inner_texts() == told
    assert colleague.locator(".chips").inner_text().startswith(f"Person: {name}")

    pages, pictures = printed(colleague, tmp_path)
    words = " ".join(" ".join(pages).split())
    assert all(" ".join(each.split()) in words for each in colleague.locator(".timeline strong").all_inner_texts())
    assert f"Person: {name}" in pages[0] and not {"Filters", "Download", "Log out"} & set(words.split())
    for picture in pictures:
        margins = [*picture[:18], *picture[-18:], *(line[:14] + line[-14:] for line in picture)]
        assert min(map(min, margins)) > 250 and min(map(min, picture)) < 100
