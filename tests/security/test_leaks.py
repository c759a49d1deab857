"""What one may not see appears nowhere; what is text stays text; nothing is loaded from elsewhere.

Each user walks through the whole site, searches for what hidden records have in common with visible ones, and takes
every file. The answers are looked through by every test of this module.
"""

import io
import zipfile
from urllib.parse import urlsplit

import pytest
from django.contrib import admin
from django.urls import reverse

from cases.views.proceedings import TABS
from tests.security.addresses import ONLY_POST, addresses
from tests.security.walk import Seen, walk
from tests.security.world import BAIT, MARKS

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

HIDDEN = {"clara": ["team", "restricted"], "admin": ["restricted"]}
"""Who walks: a reader; the administrator, who opens all that the other roles do."""
SEARCHED = [
    "search", "people:person_list", "people:person_pick", "people:organisation_list", "people:organisation_pick",
    "people:place_list", "people:place_pick", "cases:incident_list", "cases:case_list", "cases:case_pick",
    "cases:incident_pick", "cases:source_list", "cases:source_pick",
]  # fmt: skip
every_user = pytest.mark.parametrize("name", HIDDEN)


def starts(world, name):
    """Where a walk begins: every address of public and of hidden records, searches, files, the admin's lists."""
    records = [world.sets["public"], *(world.sets[each] for each in HIDDEN[name])]
    yield from {each.of(of): None for each in addresses() for of in records if each.name not in ONLY_POST}
    for tab in TABS:
        yield f"{reverse('cases:case', args=[world.sets['public'].case.pk])}?tab={tab}"
    for address in SEARCHED:
        yield from (f"{reverse(address)}?q={word}" for word in (f"Erlan+{BAIT}", MARKS["team"][:5]))
    yield from (f"{reverse('timelines:export')}?format={each}" for each in ("csv", "json", "xlsx", "docx"))
    asked = [f"person={each.person.pk}" for each in world.sets.values()] + [f"text={BAIT}", "order=oldest"]
    yield from (f"{reverse(f'timelines:{page}')}?{query}" for page in ("timeline", "counts", "feed") for query in asked)
    of = world.sets["public"]
    yield from (reverse("lists:list_file", args=[of.list.pk, each]) for each in ("csv", "json", "xlsx"))
    yield from (reverse("lists:edition_file", args=[of.edition.pk, each, "en"]) for each in ("csv", "json", "xlsx"))
    if name == "admin":
        for model in admin.site._registry:
            listed = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
            yield from (listed, f"{listed}?q={BAIT}")


@pytest.fixture(scope="module")
def walks(world):
    """User → everything that was answered to her."""
    return {name: walk(world.client(name), list(dict.fromkeys(starts(world, name)))) for name in HIDDEN}


def words(answer):
    """The words of an answer; of a spreadsheet what is packed in it."""
    if not zipfile.is_zipfile(io.BytesIO(answer.content)):
        return answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        return "\n".join(packed.read(each).decode("utf-8", "replace") for each in packed.namelist())


@every_user
def test_what_a_user_may_not_see_appears_nowhere(walks, name):
    marks = [MARKS[each].lower() for each in HIDDEN[name]]
    leaks = [
        f"{each.address}: … {around(text, mark)} …"
        for each in walks[name] for text in [words(each).lower()] for mark in marks if mark in text
    ]  # fmt: skip
    assert not leaks, "\n".join(leaks)


def around(text, mark):
    """The words before and after the mark, on one line."""
    at = text.index(mark)
    return " ".join(text[max(0, at - 80) : at + 40].split())


@every_user
def test_no_page_leads_to_a_record_that_the_user_may_not_see(world, walks, name):
    hidden = [world.sets[each] for each in HIDDEN[name]]
    closed = {address.of(of) for address in addresses() if address.needs_sight for of in hidden}
    leads = {
        (each.address, link) for each in walks[name] if each.is_page
        for link in Seen(each.text).links if urlsplit(link).path in closed
    }  # fmt: skip
    assert leads == set()


def test_the_walk_sees_what_it_is_allowed_to_see(walks):
    def seen(name, mark):
        return sum(mark in each.text for each in walks[name])

    assert seen("admin", MARKS["team"]) > 20 and seen("clara", "&lt;script&gt;alert") > 20
    assert {name: len(each) > 80 for name, each in walks.items()} == dict.fromkeys(HIDDEN, True)


@every_user
def test_no_page_breaks(walks, name):
    assert {each.address: each.status for each in walks[name] if each.status >= 500} == {}


@every_user
def test_scripts_in_names_titles_and_texts_stay_text(walks, name):
    pages = [each for each in walks[name] if each.is_page]
    assert [each.address for each in pages if any(map(_is_active, Seen(each.text).tags))] == []


def _is_active(tag_and_attributes):
    """Whether a tag would run a script of the page itself, or is the picture of the mark."""
    tag, attributes = tag_and_attributes
    inline = tag == "script" and "src" not in attributes and attributes.get("type") != "application/json"
    handler = any(each.startswith("on") for each in attributes)
    address = any((attributes.get(each) or "").strip().lower().startswith("javascript:") for each in ("href", "src"))
    return inline or handler or address or attributes.get("src") == "x"


@every_user
def test_every_answer_carries_the_headers_that_protect_it(walks, name):
    answers = [each for each in walks[name] if each.status != 304]
    policies = {each.headers.get("content-security-policy", "missing") for each in answers}
    assert not [each for each in policies if "missing" in each or "unsafe" in each or "http" in each or "*" in each]
    assert {each.headers.get("x-content-type-options") for each in answers} == {"nosniff"}
    assert {each.headers.get("x-frame-options") for each in answers} == {"DENY"}
    assert {each.headers.get("referrer-policy") for each in answers} <= {"same-origin", "no-referrer"}


@every_user
def test_nothing_on_a_page_is_loaded_from_or_sent_to_another_host(walks, name):
    loads = {"script": "src", "img": "src", "link": "href", "form": "action", "iframe": "src", "source": "src"}
    abroad = {
        (each.address, attributes[loads[tag]]) for each in walks[name] if each.is_page
        for tag, attributes in Seen(each.text).tags
        if tag in loads and urlsplit(attributes.get(loads[tag]) or "").netloc
    }  # fmt: skip
    assert abroad == set()


@every_user
def test_names_of_files_cannot_break_out_of_their_header(walks, name):
    files = [each.headers["content-disposition"] for each in walks[name] if "content-disposition" in each.headers]
    assert files and not [each for each in files if "<" in each or "\n" in each or each.count('"') != 2]
