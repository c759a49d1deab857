"""The way of a bulletin: file → entries → reviewed from the keyboard → person, timeline, list → frozen PDF."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from cases.models import (
    CustodyPeriod,
    Edition,
    Entry,
    Import,
    Incident,
    PrisonerList,
    Recognition,
    Source,
    TimelineEntry,
)
from people.models import Person
from tests import browsing
from tests.journeys.desk import Reviewer

pytestmark = [pytest.mark.browser, pytest.mark.broker, pytest.mark.slow]

DEMO = Path(settings.BASE_DIR) / "monitor" / "demo" / "bulletins" / "2031-01.txt"
SEED = Path(settings.BASE_DIR).parent / "shared" / "seeds" / "000_42b205d69d0a38e3.txt"


@pytest.fixture
def demo_bulletin(tmp_path):
    """The invented bulletin of January, of a year that is over."""
    file = tmp_path / "2024-01.txt"
    file.write_text(DEMO.read_text(encoding="utf-8").replace("2031", "2024").replace("2030", "2023"), encoding="utf-8")
    return file


@pytest.fixture
def browser_of(chromium, signed_in):
    """`browser_of(boris)` → a page of a browser of his own."""
    opened = []

    def new(user):
        context = browsing.page(chromium)
        opened.append(context)
        return signed_in(context.__enter__(), user)

    yield new
    for each in opened:
        each.__exit__(None, None, None)


def take_in(page, live_server, file, title):
    """Upload a file and wait until the worker has read it; returns the import."""
    page.goto(live_server.url + reverse("intake:upload"))
    page.set_input_files("[name=file]", file)
    page.fill("[name=title]", title)
    page.fill("[name=period]", "2024-01")
    page.select_option("[name=visibility]", "public")
    page.click("main button.primary")
    page.wait_for_selector("main table tbody tr", timeout=60_000)
    return Import.objects.get(source__title=title)


def propose(page, live_server, person, body):
    """Fill in the proposal of a recognition and send it."""
    page.goto(live_server.url + reverse("lists:recognition_new", args=[person.pk]))
    page.fill("[name=since_on]", "31 January 2024")
    page.fill("[name=body]", body)
    page.locator("[role=option][data-create]").click()
    page.locator("[name=criteria]").first.check()
    page.check("[name=exclusion][value=none]")
    page.fill("[name=grounds]", "He is held for what he wrote.")
    page.select_option("[name=demand]", index=1)
    page.click("summary:has-text('Who may see it')")
    page.select_option("[name=visibility]", "public")
    page.fill("[name=document]", Source.objects.first().title)
    page.click("main form button.primary")
    page.wait_for_url("**/recognitions/*/")
    return Recognition.objects.get()


def held_on(day):
    """A deprivation of liberty that counts for the headline number on the day, as the bulletin tells it."""
    kinds = ("imprisonment", "pretrial_detention", "house_arrest")
    lasting = CustodyPeriod.objects.filter(kind__in=kinds, chosen=True, began__lte=day, ended=None)
    return lasting.order_by("pk").first()


def everything():
    """How many rows of each kind there are."""
    return {model.__name__: model.objects.count() for model in (Source, Import, Entry, Incident, Person)}


def walk(file, users, browser_of, live_server, worker):
    """The whole way; returns the reviewer for what the tests want to know about it."""
    anna, boris, pavel, admin = users
    running = worker("filesystem")
    taken_in = take_in(browser_of(anna), live_server, file, "Chronicle of January 2024")
    assert taken_in.source.entries.count() == taken_in.found > 0

    page = browser_of(boris)
    page.goto(live_server.url + taken_in.get_absolute_url())
    reviewer = Reviewer(page)
    reviewer.review_all()
    assert not Entry.objects.waiting().exists()
    assert Incident.objects.count() == taken_in.found

    custody = held_on(date(2024, 1, 31))
    person = custody.person
    running.wait_for(lambda: TimelineEntry.objects.filter(persons__contains=[person.pk]).exists(), "the timeline")
    page.goto(live_server.url + person.get_absolute_url())
    assert str(person) in page.inner_text("h1") and str(custody.kind) in page.inner_text("main")
    page.goto(f"{live_server.url}{reverse('timelines:timeline')}?person={person.pk}")
    assert "Chronicle of January 2024" in page.content()

    recognition = propose(browser_of(pavel), live_server, person, "Zhariya Human Rights Bureau")
    page = browser_of(admin)
    page.goto(live_server.url + reverse("lists:recognition", args=[recognition.pk]))
    page.click("button[value=recognise]")
    page.wait_for_selector("text=Decided")

    shown = PrisonerList.objects.create(title="List of the Bureau", visibility="public", languages=["en"])
    page.goto(f"{live_server.url}{shown.get_absolute_url()}?as_of=2024-01-31")
    assert str(person) in page.inner_text("main")
    page.click("text=Freeze edition 1")
    link = page.wait_for_selector("a:has-text('PDF en')", timeout=60_000)
    with page.expect_download() as download:
        link.click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    assert Edition.objects.get().counts["headline"] == 1

    before = everything()
    page = browser_of(anna)
    page.goto(live_server.url + reverse("intake:upload"))
    page.set_input_files("[name=file]", file)
    page.fill("[name=title]", "The same once more")
    page.fill("[name=period]", "2024-01")
    page.click("main button.primary")
    page.wait_for_selector("text=taken in before")
    assert everything() == before
    return reviewer


@pytest.fixture
def users(anna, boris, pavel, admin, vocabularies):
    return anna, boris, pavel, admin


@pytest.mark.skipif(SEED.exists(), reason="the seed of January, which is here, goes the same way")
def test_an_invented_bulletin_becomes_a_printed_list(demo_bulletin, users, browser_of, live_server, worker):
    print("\n" + walk(demo_bulletin, users, browser_of, live_server, worker).told())


@pytest.mark.skipif(not SEED.exists(), reason="the seeds stand in ../shared, which is absent here")
def test_the_seed_of_january_becomes_a_printed_list(users, browser_of, live_server, worker):
    reviewer = walk(SEED, users, browser_of, live_server, worker)
    print("\n" + reviewer.told())
    assert len(reviewer.keystrokes) - 1 == 126
