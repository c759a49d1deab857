"""Intake in real Chromium: from the upload to the last decision without touching the mouse."""

import pytest

from cases.models import Entry, Incident, Involvement
from tests import browsing
from tests.intake.factory import arrest, bulletin, entry_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("vocabularies")]


def waits_for_entry(page, number):
    page.get_by_role("heading", name=f"Entry {number} of").wait_for()
    page.wait_for_load_state()  # keys do something from then on


def test_an_editor_takes_a_bulletin_in_and_reviews_it_from_the_keyboard(page, signed_in, boris, live_server):
    signed_in(page, boris).goto(f"{live_server.url}/intake/upload/")
    page.get_by_label("Or paste the text").fill(bulletin(4))
    page.get_by_label("Title").fill("March 2024")
    page.get_by_role("button", name="Take in").click()
    page.get_by_role("link", name="Review 4 entries").wait_for()
    page.keyboard.press("n")
    waits_for_entry(page, 1)
    page.keyboard.press("a")
    waits_for_entry(page, 2)
    page.keyboard.press("Enter")
    waits_for_entry(page, 3)
    page.go_back()  # the entry took the place of the one before without a page of its own
    waits_for_entry(page, 2)
    assert page.locator(".proposals .badge").inner_text() == "accepted"
    page.go_forward()
    waits_for_entry(page, 3)
    page.keyboard.press("r")
    waits_for_entry(page, 4)
    assert page.title().startswith("March 2024 · 4")
    assert page.url.endswith(Entry.objects.get(number=4).get_absolute_url())
    page.keyboard.press("u")
    waits_for_entry(page, 3)
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    waits_for_entry(page, 4)
    page.keyboard.press("a")
    page.get_by_text("No entry of this bulletin waits for you any more.").wait_for()
    assert Incident.objects.count() == 4


def test_what_is_typed_and_decided_without_a_line_is_not_lost(chromium, signed_in, boris, live_server):
    page = chromium.new_page()  # an absent connection is an error on the console, which the usual page does not allow
    entry = arrest()
    signed_in(page, boris).goto(f"{live_server.url}{entry.get_absolute_url()}")
    page.context.set_offline(True)
    page.get_by_label("What happened").fill("Half a sent")
    page.keyboard.press("Control+Enter")
    page.get_by_text("No connection. Leave this page open").wait_for()
    assert Entry.objects.get().draft is None
    page.context.set_offline(False)
    page.get_by_text("Kept on the server as a draft.").wait_for()
    page.reload()
    assert page.get_by_label("What happened").input_value() == "Half a sent"
    assert Entry.objects.get().state == "new"
    page.context.close()


SELECT = """(words) => {
    const walker = document.createTreeWalker(document.getElementById("words"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, at = node.data.indexOf(words);
        if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
    }
}"""
"""Selects words as a long press of a finger does, which Chromium understands on phones only."""


def test_on_a_phone_words_are_selected_and_a_role_is_changed_by_a_finger(chromium, signed_in, boris, live_server, axe):
    entry = entry_of(
        "March 3, Almaty, the judge Serikbaeva A. sent away the neighbours of the accused, and Bulat Ospanov with them",
        day="2024-03-03", places=["Almaty"], persons=[("Serikbaeva A.", "affected")],
    )  # fmt: skip
    phone = {"viewport": {"width": 380, "height": 640}, "has_touch": True, "is_mobile": True}
    with browsing.page(chromium, **phone) as page:
        signed_in(page, boris).goto(f"{live_server.url}{entry.get_absolute_url()}")
        menu = page.get_by_role("menu")
        page.evaluate(SELECT, "Bulat")
        menu.get_by_text("“Bulat”").wait_for()
        page.evaluate(SELECT, "Bulat Ospanov")
        menu.get_by_text("“Bulat Ospanov”").wait_for()
        assert page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().bottom") < menu.bounding_box()["y"]
        assert axe(page) == [] and page.evaluate("document.documentElement.scrollWidth") <= 380
        menu.get_by_role("menuitem", name="witness").tap()
        page.get_by_text("Marked: “Bulat Ospanov”.").wait_for()
        page.locator("mark", has_text="Serikbaeva").tap()
        menu.get_by_role("menuitem", name="official").tap()
        with page.expect_navigation():
            page.get_by_role("button", name="Accept").last.tap()
    roles = Involvement.objects.values_list("person__display_name", "role")
    assert dict(roles) == {"Bulat Ospanov": "witness", "Serikbaeva A.": "official"}


def test_a_missed_name_is_marked_from_the_keyboard_and_a_role_is_changed_without_a_connection(
    chromium, signed_in, boris, live_server
):
    page = chromium.new_page()  # an absent connection is an error on the console, which the usual page does not allow
    entry = entry_of(
        "March 3, Almaty, Bulat Ospanov met the judge Serikbaeva A. at noon under CC 405(2)",
        day="2024-03-03", places=["Almaty"],
        persons=[("Serikbaeva A.", "affected")],
    )  # fmt: skip
    signed_in(page, boris).goto(f"{live_server.url}{entry.get_absolute_url()}")
    for key in ("w", "End", "ArrowLeft", "Enter"):  # the last word is the mark of the footnote
        page.keyboard.press(key)
    page.locator("#word-menu .said").get_by_text("“405(2)”").wait_for()
    for key in ("Escape", "Escape"):
        page.keyboard.press(key)
    for key in ("w", *["ArrowRight"] * 3, "Shift+ArrowRight", "Enter", "Enter"):
        page.keyboard.press(key)
    page.get_by_text("Marked: “Bulat Ospanov”.").wait_for()

    page.context.set_offline(True)
    for key in ("h", "Enter", "ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    for key in ("Home", "ArrowRight", "ArrowRight", "Enter", "t", "Enter"):  # the third word is the place
        page.keyboard.press(key)
    page.get_by_text("No connection. “Almaty” will be marked as soon as it is back.").wait_for()
    page.context.set_offline(False)
    page.get_by_text("Marked: “Almaty”.").wait_for()
    assert [each["kind"] for each in Entry.objects.get().marks] == ["person", "place"]

    with page.expect_navigation():
        page.keyboard.press("a")
    roles = Involvement.objects.values_list("person__display_name", "role")
    assert dict(roles) == {"Bulat Ospanov": "affected", "Serikbaeva A.": "official"}
    page.context.close()
