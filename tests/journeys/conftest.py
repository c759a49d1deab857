"""The site with the invented demo data, for pages that are only looked at: made once for each module."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.live_server_helper import LiveServer

from cases.lists import edition as editions
from cases.models import Hearing, Law, Observation, PrisonerList, SavedFilter
from cases.removing import remove
from cases.timelines.build import build_due
from monitor.accounts.models import User
from monitor.demo.load import load
from people.models import Affiliation, Person, Relationship


@dataclass
class Site:
    """Its address, and the session of an administrator called Saule, who sees everything and may do everything."""

    url: str
    session: str

    def enter(self, page):
        """Give a browser page her session; returns the page."""
        page.context.add_cookies([{"name": "sessionid", "value": self.session, "url": self.url}])
        return page


@pytest.fixture(scope="module")
def demo_site(django_db_setup, django_db_blocker, tmp_path_factory):
    """A server in a thread of its own sees what is committed: the data are really written, and emptied at the end."""
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files")):
        if not Law.objects.exists():
            call_command("load_vocabularies", verbosity=0)
        saule = User.objects.create_superuser("saule", first_name="Saule", last_name="Akhmetova")
        load()
        add_what_the_demo_lacks(saule)
        client = Client()
        client.force_login(saule)
        server = LiveServer("127.0.0.1")
        yield Site(server.url, client.cookies["sessionid"].value)
        server.stop()
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_vocabularies", verbosity=0)


def add_what_the_demo_lacks(user):
    """What pages show beside what the demo tells, so that each page of the site has something to show."""
    one, other = Person.objects.order_by("pk")[:2]
    shown = PrisonerList.objects.get()
    Affiliation.objects.create(person=one, organisation=shown.bodies.get(), role_id="member")
    Relationship.objects.create(person=one, other=other, kind_id="sibling")
    observe_the_last_hearing_held(user)
    SavedFilter.objects.create(name="January", parameters={"since": ["January 2026"]}, created_by=user)
    PrisonerList.objects.update(languages=["en"])
    shown.refresh_from_db()
    editions.freeze(editions.begin(shown, shown.editions.get().as_of + timedelta(days=30), user).pk)
    build_due()


def observe_the_last_hearing_held(user):
    """In a case that has all kinds of steps; a hearing that was entered twice is removed from it."""
    hearing = Hearing.objects.filter(case__title="Zhandos Ermekbaev", result="held").latest("held")
    seen = Observation.objects.create(
        hearing=hearing, created_by=user, openness="open", let_in=["relatives"], lawyer="chosen",
        turned_away="Two reporters, told that the room was full.", note="The room was half empty.",
    )  # fmt: skip
    seen.points.set(["public_shut_out", "press_hindered", "shown_as_guilty"])
    twice = Hearing.objects.create(case=hearing.case, kind=hearing.kind, held=hearing.held)
    remove(twice, user, "Entered twice")


@pytest.fixture(autouse=True)
def files(request, settings, tmp_path):
    """A directory of originals for each test, except on the demo site, which has its own."""
    if "demo_site" not in request.fixturenames:
        settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT
