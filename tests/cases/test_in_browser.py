"""The incident form and the case file in real Chromium: with JavaScript and without, on a phone, for axe."""

import pytest

from cases.models import Decision, Incident
from tests import browsing
from tests.cases.builders import charge, custody, decision, hearing, make_case, make_incident, make_source

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("vocabularies")]
PHONE = {"viewport": {"width": 380, "height": 780}}


@pytest.fixture
def with_facts(ayan, dana, almaty):
    """A case with everything in it."""
    case = make_case("The square", accused=[ayan, dana], visibility="public")
    charge(case, ayan, "CC", "405", "2", "March 2031")
    hearing(case, "main_trial", "7 November 2031", result="held")
    decision(case, "convicted", "29 November 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    custody(ayan, "pretrial_detention", "March 2031")
    incident = make_incident("Held at the square", "3 March 2031", [ayan], place=almaty)
    incident.types.add("detention")
    incident.cases.add(case)
    make_source(text="He was held there.")
    return case


def test_an_incident_is_entered_from_the_keyboard_with_suggestions_and_one_more_row(
    page, signed_in, anna, live_server, ayan, dana, axe
):
    signed_in(page, anna).goto(f"{live_server.url}/incidents/new/")
    assert axe(page) == []
    page.get_by_label("Date", exact=False).first.fill("May 2031")
    page.get_by_label("What happened").fill("Held at the square for three hours.")
    page.get_by_label("detention", exact=True).check()
    page.locator("[name=persons-0-who]").press_sequentially("Serikov", delay=20)
    page.wait_for_load_state("networkidle")
    page.get_by_role("option", name="Ayan Serikov").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator("[data-rows=persons] button[name=more]").click()
    page.locator("[name=persons-2-who]").press_sequentially("Omar")
    page.get_by_role("option", name="Dana Omarova").click()
    page.get_by_role("button", name="Save").last.click()
    page.get_by_role("link", name="Enter another incident").wait_for()
    assert axe(page) == []
    assert {each.person for each in Incident.objects.get().involvements.all()} == {ayan, dana}


def test_an_incident_is_entered_without_javascript(chromium, signed_in, anna, live_server, ayan):
    with browsing.page(chromium, java_script_enabled=False) as page:
        signed_in(page, anna).goto(f"{live_server.url}/incidents/new/")
        page.locator("[name=happened_on]").fill("14.05.2031")
        page.locator("[name=summary]").fill("Held at the square.")
        page.locator("[name=types][value=detention]").check()
        page.locator("[name=persons-0-who]").fill("Ayan Serikov")
        with page.expect_navigation():  # the page that comes has one more line, and is whole before it is sent
            page.locator("button[name=more][value=persons]").press("Enter")
        page.locator("[name=persons-2-who]").fill("Bolat Nurgaliyev")
        page.get_by_role("button", name="Save").last.press("Enter")
        page.get_by_label("None of these: add “Bolat Nurgaliyev” as new").check()
        page.get_by_role("button", name="Save").last.press("Enter")
        page.get_by_text("Enter another incident").wait_for()
    names = {str(each.person) for each in Incident.objects.get().involvements.all()}
    assert names == {"Ayan Serikov", "Bolat Nurgaliyev"}


ADDRESSES = [
    "/incidents/",
    "/cases/",
    "/sources/",
    "/cases/{case}/",
    "/cases/{case}/?tab=charges",
    "/cases/{case}/?tab=hearings",
    "/cases/{case}/?tab=decisions",
    "/cases/{case}/?tab=custody",
    "/cases/{case}/decisions/new/",
    "/cases/{case}/charges/new/",
    "/cases/{case}/hearings/new/",
    "/persons/{person}/",
    "/persons/{person}/custody/new/",
    "/history/case/{case}/",
    "/incidents/{incident}/edit/",
    "/sources/{source}/",
    "/sources/new/",
]


def test_every_page_is_accessible_and_fits_a_phone(chromium, signed_in, anna, live_server, with_facts, axe):
    numbers = {
        "case": with_facts.pk, "person": with_facts.parties.first().person_id, "incident": Incident.objects.get().pk,
        "source": make_source("A letter", text="Words").pk,
    }  # fmt: skip
    problems = {}
    with browsing.page(chromium, **PHONE) as page:
        signed_in(page, anna)
        for address in ADDRESSES:
            page.goto(live_server.url + address.format(**numbers))
            wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
            problems[address] = axe(page) + (["wider than the screen"] if wide else [])
    assert {address: found for address, found in problems.items() if found} == {}


def test_a_verdict_is_written_on_a_phone_without_javascript(chromium, signed_in, anna, live_server, ayan):
    case = make_case("The square", accused=[ayan])
    charge(case, ayan, "CC", "405", "2", "March 2031")
    with browsing.page(chromium, java_script_enabled=False, **PHONE) as page:
        signed_in(page, anna).goto(f"{live_server.url}/cases/{case.pk}/")
        page.get_by_role("link", name="New decision").click()
        page.locator("[name=outcome]").select_option("convicted")
        page.locator("[name=decided_on]").fill("29.11.2031")
        page.locator("[name=sentences-0-kind]").select_option("imprisonment")
        page.locator("[name=sentences-0-value]").fill("7")
        page.locator("[name=sentences-0-unit]").select_option("year")
        page.get_by_role("button", name="Save").last.click()
        page.get_by_text("imprisonment, 7 years").wait_for()
    assert Decision.objects.get().charge_updates.get().kind == "convicted"
