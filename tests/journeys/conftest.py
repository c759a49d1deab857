"""The site with the invented demo data, for pages that are only looked at: made once for each module."""

from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.test import Client, override_settings
from pytest_django.live_server_helper import LiveServer

from cases.models import Law
from monitor.accounts.models import User
from monitor.demo.load import load


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
        client = Client()
        client.force_login(saule)
        server = LiveServer("127.0.0.1")
        yield Site(server.url, client.cookies["sessionid"].value)
        server.stop()
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_vocabularies", verbosity=0)


@pytest.fixture(autouse=True)
def files(request, settings, tmp_path):
    """A directory of originals for each test, except on the demo site, which has its own."""
    if "demo_site" not in request.fixturenames:
        settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT
