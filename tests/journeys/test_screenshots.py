"""The pictures of the README, of the invented demo data: `make screenshots` writes them anew."""

import os
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from cases.models import Entry
from tests import browsing
from tests.journeys.test_pages import Shown

pytestmark = [
    pytest.mark.browser, pytest.mark.django_db,
    pytest.mark.skipif(not os.environ.get("SCREENSHOTS"), reason="only `make screenshots` writes pictures"),
]  # fmt: skip

PICTURES = Path(settings.BASE_DIR) / "docs" / "screenshots"
LARGEST = 150_000  # bytes


def places(of):
    """Name of the picture → address."""
    day = of.edition.as_of
    return {
        "home": reverse("home"),
        "incident-form": reverse("cases:incident_new") + f"?person={of.person.pk}",
        "review-desk": telling_entry().get_absolute_url(),
        "person": of.person.get_absolute_url(),
        "timeline": f"{reverse('timelines:timeline')}?person={of.person.pk}",
        "list": f"{of.list.get_absolute_url()}?as_of={date.isoformat(day)}",
        "edition": of.edition.get_absolute_url(),
        "case-file": of.case.get_absolute_url(),
    }


def telling_entry():
    """The waiting entry of which the most is proposed."""
    kinds = ("persons", "articles", "measures", "places")
    waiting = Entry.objects.waiting().filter(flags=[]).order_by("pk")
    return max(waiting, key=lambda entry: sum(len(entry.proposals[kind][:2]) for kind in kinds))


def take(browser, site, address, name, **window):
    """Write one picture; it must stay small."""
    with browsing.page(browser, **window) as page:
        site.enter(page).goto(site.url + address, wait_until="networkidle")
        page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
    assert (PICTURES / f"{name}.png").stat().st_size < LARGEST


def test_pictures_of_the_site_are_written(chromium, demo_site):
    PICTURES.mkdir(parents=True, exist_ok=True)
    of = Shown()
    for name, address in places(of).items():
        take(chromium, demo_site, address, name, viewport={"width": 1120, "height": 760})
    phone = {"width": 380, "height": 760}
    take(chromium, demo_site, of.person.get_absolute_url(), "phone", viewport=phone)
    take(chromium, demo_site, reverse("cases:observation_new", args=[of.hearing.pk]), "observation", viewport=phone)
