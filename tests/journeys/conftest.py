"""The site with the invented demo data, for pages that are only looked at: made once for each module."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.live_server_helper import LiveServer

from cases.lists import edition as editions
from cases.models import Law, PrisonerList
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
    """An affiliation, a relationship and a second edition, so that each page of the site has something to show."""
    one, other = Person.objects.order_by("pk")[:2]
    shown = PrisonerList.objects.get()
    Affiliation.objects.create(person=one, organisation=shown.bodies.get(), role_id="member")
    Relationship.objects.create(person=one, other=other, kind_id="sibling")
    PrisonerList.objects.update(languages=["en"])
    shown.refresh_from_db()
    editions.freeze(editions.begin(shown, shown.editions.get().as_of + timedelta(days=30), user).pk)


@pytest.fixture(autouse=True)
def files(request, settings, tmp_path):
    """A directory of originals for each test, except on the demo site, which has its own."""
    if "demo_site" not in request.fixturenames:
        settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT
