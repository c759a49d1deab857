"""Real Chromium for the tests, started so that it makes no connection of its own."""

import shutil
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 380, "height": 800}


@contextmanager
def chromium():
    """Yield a browser of the system; without one the test fails and says what to install."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.fail("No Chromium was found on this machine. Install it: apt-get install chromium")
    with sync_playwright() as playwright:
        # Inside a container and as root Chromium has no sandbox of its own; it only opens pages of the tests.
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, "--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def page(browser, **context_options):
    """Yield a page whose console must stay without errors."""
    # Nothing scrolls smoothly: without JavaScript nobody notices that a click missed what was still moving.
    usual = {"viewport": WIDE, "locale": "en-GB", "timezone_id": "Asia/Almaty", "reduced_motion": "reduce"}
    context = browser.new_context(**{**usual, **context_options})
    context.set_default_timeout(10_000)
    new = context.new_page()
    errors = []
    new.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    new.on("pageerror", lambda error: errors.append(str(error)))
    try:
        yield new
    except Exception as failure:
        failure.add_note(f"The page was {new.url}: {new.locator('body').inner_text()[:4000]}")
        raise
    finally:
        context.close()
    assert not errors, f"The console of the page shows: {errors}"


def violations(page):
    """Run axe-core on the page; return one sentence for each violation."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']} ({each['impact']}): {each['help']}: {each['nodes'][0]['html']}" for each in found]


def problems(page, address):
    """What is wrong with a page: violations on a phone, and the widths at which it must be scrolled sideways.

    Wide, axe looks at every page of the site in tests/journeys/test_pages.py.
    """
    page.set_viewport_size(WIDE)
    page.goto(address)
    wider = [size["width"] for size in (WIDE, PHONE) if not _fits(page, size)]
    return violations(page) + [f"wider than {width} pixels" for width in wider]


def _fits(page, size):
    page.set_viewport_size(size)
    return page.evaluate("document.documentElement.scrollWidth") <= size["width"]
