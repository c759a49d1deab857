"""Requests that no browser sends: a sentence that says what is wrong, never a crash."""

from urllib.parse import urlencode

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from tests.security.addresses import ONLY_POST, addresses
from tests.security.walk import Seen
from tests.security.world import undone

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("settled")]

ADDRESSES = [each for each in addresses() if each.rule != "everybody"]
every_address = pytest.mark.parametrize("address", ADDRESSES, ids=str)
BAD = ["\0", "9" * 30, b"\xff\xfe'\"<>\\%()[]" + b"x" * 3000]
ALSO = ["q", "page", "tab", "before", "after", "since", "as_of", "format", "person", "case", "back", "name", "unknown"]
"""Parameters that no field of a form names."""
WHOLE = encode_multipart(BOUNDARY, {"title": "x"})
BODIES = [
    (b"\xff\xfe=\xff&a", "application/x-www-form-urlencoded"), (b'{"a": [', "application/json"), (b"<x/>", "text/xml"),
    (b"", "application/x-unheard-of"), (WHOLE[:-20], MULTIPART_CONTENT), (WHOLE, "multipart/form-data"),
    (b"a=1", "application/x-www-form-urlencoded; charset=no-such"),
]  # fmt: skip
"""Bodies that are no form, with what they say they are. They fail before a page sees them: one a page will do."""


def fields(text):
    """Names of the fields of a page's forms."""
    tags = [attrs for tag, attrs in Seen(text).tags if tag in ("input", "select", "textarea")]
    return {attrs["name"] for attrs in tags if "name" in attrs}


def crashes(client, method, *requests):
    """Requests (address, arguments of the client) that were answered with a crash."""
    found = []
    for address, arguments in requests:
        with undone():
            status = getattr(client, method)(address, **arguments).status_code
        if status >= 500:
            found.append(f"{status} {method} {address[:120]} {str(arguments)[:160]}")
    return found


@every_address
def test_a_number_in_an_address_that_is_no_number_leads_nowhere(world, address):
    if "pk" not in address.arguments:
        return
    real = address.of(world.sets["public"])
    number = str(next(each.pk for each in address.meant(world.sets["public"]) if hasattr(each, "pk")))
    bad = ["-1", "9" * 19, "%FF%00"]
    client = world.client("admin")
    for each in bad:
        with undone():
            status = client.post(real.replace(f"/{number}/", f"/{each}/")).status_code
        assert status in (302, 400, 404, 405), (each, status)


@every_address
def test_a_parameter_that_makes_no_sense_is_refused_and_breaks_nothing(world, address):
    if address.name in ONLY_POST:
        return
    client, where = world.client("admin"), address.of(world.sets["public"])
    own = fields(client.get(where).content.decode("utf-8", "replace")) - {"csrfmiddlewaretoken"}
    together = (f"{where}?{urlencode(dict.fromkeys([*own, *ALSO], BAD[0]))}&%&&==%FF=%FF&a[]=1&a[b]=2", {})
    asked = {*own, "page", "before"} if not address.arguments and not address.name.endswith("_new") else ALSO[2:4]
    apart = [(f"{where}?{urlencode({name: BAD[len(name) % 3]})}", {}) for name in sorted(asked)]
    assert crashes(client, "get", together, *apart) == []


@every_address
def test_a_form_that_makes_no_sense_is_refused_and_breaks_nothing(world, address):
    client, where = world.client("admin"), address.of(world.sets["public"])
    names = sorted(fields(client.get(where).content.decode("utf-8", "replace")) - {"csrfmiddlewaretoken"})
    kept = {name: "1" for name in names if name.endswith("_FORMS")}
    sent = dict.fromkeys(names or ALSO, BAD[ADDRESSES.index(address) % len(BAD)]) | kept
    form = {"path": where, "data": urlencode(sent), "content_type": "application/x-www-form-urlencoded"}
    assert crashes(client, "generic", ("POST", form)) == []
    data, kind = BODIES[ADDRESSES.index(address) % len(BODIES)]
    assert crashes(client, "generic", ("POST", {"path": where, "data": data, "content_type": kind})) == []


@every_address
def test_an_unusual_method_breaks_nothing(world, address):
    method = ("head", "delete")[ADDRESSES.index(address) % 2]
    assert crashes(world.client("admin"), method, (address.of(world.sets["public"]), {})) == []


def test_what_is_wrong_is_said_in_a_sentence(world):
    answer = world.client("clara").get(reverse("cases:incident_list"), {"no_such_filter": "1"})
    assert answer.status_code == 400 and "no_such_filter" in answer.content.decode()
