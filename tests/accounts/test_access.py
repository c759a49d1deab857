"""Every page states who may open it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import URLResolver, get_resolver

from monitor.accounts.access import ALL_STAFF, EVERYBODY, open_to_all_staff, open_to_everybody, requires
from monitor.accounts.roles import CAPABILITIES

GUARDED_BY_DJANGO = ("admin/",)
OPEN_TO_STRANGERS = {"login", "logout", "language", "calendar", "feed"}


def pages(resolver=None, prefix=""):
    """Yield (address, pattern) for every page of the site but those of the admin site."""
    for pattern in (resolver or get_resolver()).url_patterns:
        address = prefix + str(pattern.pattern)
        if address.startswith(GUARDED_BY_DJANGO):
            continue
        if isinstance(pattern, URLResolver):
            yield from pages(pattern, address)
        else:
            yield address, pattern


def test_every_page_states_who_may_open_it():
    rules = {*CAPABILITIES, ALL_STAFF, EVERYBODY}
    unruled = [address for address, page in pages() if getattr(page.callback, "access_rule", None) not in rules]
    assert unruled == [], "decorate these views with requires(…), open_to_all_staff or open_to_everybody"


def test_only_logging_in_the_calendar_behind_its_secret_and_the_public_feed_are_open_to_strangers():
    assert {page.name for _, page in pages() if not getattr(page.callback, "login_required", True)} <= OPEN_TO_STRANGERS


@pytest.fixture
def view():
    def hello(request):
        """Say hello."""
        return HttpResponse("hello")

    return hello


def test_a_user_with_the_right_passes_and_another_is_told_which_right_is_missing(view, anna, boris, rf):
    guarded, request = requires("review")(view), rf.get("/")
    request.user = boris
    assert guarded(request).content == b"hello"
    request.user = anna
    with pytest.raises(PermissionDenied, match="decide on entries and merge duplicates.*An administrator can give"):
        guarded(request)


def test_the_rule_can_be_read_from_the_view(view):
    assert requires("review")(view).access_rule == "review"
    assert open_to_all_staff(view).access_rule == ALL_STAFF
    assert open_to_everybody(view).access_rule == EVERYBODY


def test_a_misspelt_right_is_noticed_when_the_program_starts(view):
    with pytest.raises(KeyError, match="reveiw"):
        requires("reveiw")(view)
