"""Every address × user × visibility of the record, generated from the map of the site."""

import pytest
from django.urls import reverse

from monitor.accounts.access import ALL_STAFF, EVERYBODY
from tests.security.addresses import ONLY_POST, addresses
from tests.security.world import MARKS, ROLES, undone

ADDRESSES = addresses()
USERS = ["", *ROLES]
pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("settled")]
every_address = pytest.mark.parametrize("address", ADDRESSES, ids=str)


CLOSED = {("lists:edition_file", "team")}
"""Files of an edition that names somebody who was made restricted since: nobody else on the team gets them."""


def expected(address, user, visibility):
    """What SECURITY.md says: the login page for strangers, 403 without the right, 404 without sight of the record."""
    if address.rule == EVERYBODY:
        return "opens"
    if user is None:
        return "login"
    if address.rule != ALL_STAFF and not user.can(address.rule):
        return 403
    sees = {"public": True, "team": user.can("see_team"), "restricted": False}[visibility]
    if address.needs_sight and not sees:
        return 404
    return 403 if (address.name, visibility) in CLOSED else "opens"


def found(response):
    """What happened, in the same words; None where an address takes nothing, whoever sends."""
    if response.status_code == 405:
        return None
    if response.status_code == 302 and response.headers["Location"].startswith(reverse("accounts:login") + "?"):
        return "login"
    return response.status_code if response.status_code in (403, 404) or response.status_code >= 500 else "opens"


FEW = ["", "clara", "boris", "admin"]
"""A stranger, one outside the team, one inside it, one who may do all: enough where no right is asked for."""


def who(address, visibility):
    """Who asks: every role where the address asks for a right."""
    return FEW if address.rule == ALL_STAFF or visibility != "public" else USERS


def answers(world, address, method, visibilities):
    """(user, visibility) → (what was expected, what happened), for every combination."""
    for visibility in visibilities if address.needs_sight else ("public",):
        where = address.of(world.sets[visibility])
        for name in who(address, visibility):
            with undone():
                response = getattr(world.client(name), method)(where)
            yield (name, visibility), (expected(address, world.users.get(name), visibility), found(response))


def surprises(pairs):
    return {key: f"expected {wanted}, found {got}" for key, (wanted, got) in pairs if got not in (None, wanted)}


@every_address
def test_who_opens_an_address_gets_what_the_rules_say(world, address):
    found = dict(answers(world, address, "get", MARKS))
    assert surprises(found.items()) == {}
    takes_nothing = found["admin", "public"][1] is None
    assert takes_nothing == (address.name in ONLY_POST), "What changes something at once cannot be opened"


@every_address
def test_who_sends_to_an_address_gets_what_the_rules_say(world, address):
    assert surprises(answers(world, address, "post", ("public", "restricted"))) == {}


def test_the_owner_of_what_is_restricted_may_open_all_of_it(world):
    client, mine = world.client("vera"), world.sets["restricted"]
    opened = {each.name: client.get(each.of(mine)).status_code for each in ADDRESSES if each.needs_sight}
    assert {name: status for name, status in opened.items() if status not in (200, 302, 405)} == {}


def test_the_admin_site_is_open_to_administrators_only(world):
    for name in USERS:
        response = world.client(name).get(reverse("admin:index"))
        assert (response.status_code == 200) == (name == "admin"), name
