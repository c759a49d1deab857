"""Lists in a real browser: a list is frozen by a click and the worker, pages are accessible at both widths."""

from datetime import date

import pytest
from django.core.management import call_command

from cases.lists import edition as editions
from cases.models import Edition
from people.models import Person
from tests import browsing
from tests.lists.making import a_list, cited, held, recognised, someone_in

DAY = date(2024, 1, 31)
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def prisoner_list(transactional_db):
    call_command("load_vocabularies", verbosity=0)
    for section in "ABC":
        cited(someone_in(section, f"Invented Person{section}").custody.get())
    return a_list()


@pytest.mark.broker
def test_a_publisher_freezes_two_editions_and_reads_what_changed_between_them(
    worker, live_server, page, signed_in, pavel, prisoner_list
):
    worker("filesystem")
    signed_in(page, pavel).goto(f"{live_server.url}/lists/{prisoner_list.pk}/?as_of=2024-01-31")
    page.get_by_role("button", name="Freeze edition 1").click()
    page.get_by_text("SHA-256 of the rows").wait_for(timeout=30_000)
    assert page.get_by_role("link", name="Invented PersonA").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF en").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    Person.objects.get(names__text="Invented PersonB").recognitions.update(until=DAY, until_reason="a new verdict")
    cited(someone_in("D", "Invented Latecomer").custody.get(), "A letter of February", quote="was taken to a clinic")
    page.get_by_role("link", name="List of the Bureau").click()
    page.get_by_label("As of").fill("2024-01-31")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("button", name="Freeze edition 2").click()
    page.get_by_role("link", name="Changes since edition 1").click(timeout=30_000)
    told = page.locator("main").inner_text()
    assert "1 person added" in told and "Invented Latecomer" in told and "A letter of February [7]" in told
    assert "1 person removed" in told and "Invented PersonB" in told and "a new verdict" in told
    assert "changed" not in told.partition("1 person added")[2] and "PersonA" not in told and "PersonC" not in told


def test_pages_of_lists_are_accessible_and_fit(live_server, page, signed_in, pavel, admin, prisoner_list):
    new = editions.begin(prisoner_list, DAY, pavel)
    editions.freeze(new.pk)
    person = someone_in("D", "Invented PersonD")
    proposal = recognised(person, state="proposed", proposed_by=admin)
    held(person, "bail", "2024-01-01")
    later = editions.begin(prisoner_list, date(2024, 2, 1), pavel)
    editions.freeze(later.pk)
    assert Edition.objects.filter(state="frozen").count() == 2
    addresses = [
        "/lists/", f"/lists/{prisoner_list.pk}/", f"/lists/{prisoner_list.pk}/edit/", f"/lists/editions/{later.pk}/",
        f"/lists/editions/{later.pk}/changes/", "/lists/recognitions/", f"/lists/recognitions/{proposal.pk}/",
        f"/lists/recognitions/new/{person.pk}/",
    ]  # fmt: skip
    signed_in(page, pavel)
    found = {each: browsing.problems(page, live_server.url + each) for each in addresses}
    assert found == dict.fromkeys(found, [])
