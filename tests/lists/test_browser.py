"""Lists in a real browser: a list is frozen by a click and the worker, pages are accessible at both widths."""

from datetime import date

import pytest
from django.core.management import call_command

from cases.lists import edition as editions
from cases.models import Edition
from tests.lists.making import a_list, cited, held, recognised, someone_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def prisoner_list(transactional_db):
    call_command("load_vocabularies", verbosity=0)
    for section in "ABC":
        cited(someone_in(section, f"Invented Person{section}").custody.get())
    return a_list()


@pytest.mark.broker
def test_a_publisher_freezes_an_edition_and_watches_it_become_ready(
    worker, live_server, page, signed_in, pavel, prisoner_list
):
    worker("filesystem")
    signed_in(page, pavel).goto(f"{live_server.url}/lists/{prisoner_list.pk}/?as_of=2024-01-31")
    page.get_by_role("button", name="Freeze edition 1").click()
    page.get_by_text("SHA-256 of the rows").wait_for(timeout=30_000)
    assert page.get_by_role("link", name="Invented PersonA").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF kk").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("width", [1280, 380])
def test_pages_of_lists_are_accessible_and_fit(live_server, page, signed_in, axe, pavel, admin, prisoner_list, width):
    new = editions.begin(prisoner_list, date(2024, 1, 31), pavel)
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
    signed_in(page, pavel).set_viewport_size({"width": width, "height": 900})
    for address in addresses:
        page.goto(live_server.url + address)
        assert axe(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
