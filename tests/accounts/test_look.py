"""The look: what every page promises, in every language, without JavaScript, on a slow line."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from django.urls import reverse

from tests import browsing

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
OWN_PAGES = ["accounts:profile", "accounts:password", "accounts:users", "accounts:user_create", "accounts:downloads"]
ERROR_PAGES = ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_has_neither_inline_styles_nor_inline_scripts(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|<style|javascript:|<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_fetches_nothing_from_another_server(path):
    assert not re.search(r"(src|href|action)\s*=\s*[\"'](https?:)?//", path.read_text(encoding="utf-8"))


def test_the_first_page_with_all_it_loads_stays_below_60_kilobytes_compressed(admin, as_user):
    page = as_user(admin).get(reverse("accounts:profile")).content
    names = re.findall(rb'(?:src|href)="/static/([^"]+)"', page)
    loaded = [page] + [Path(finders.find(name.decode())).read_bytes() for name in names]
    assert len(names) >= 4
    assert sum(len(gzip.compress(each)) for each in loaded) < 60_000


def test_the_style_sheet_of_all_pages_stays_below_25_kilobytes():
    assert (ROOT / "static/css/site.css").stat().st_size <= 25_000


@pytest.mark.parametrize("name", ERROR_PAGES)
def test_an_error_page_can_be_shown_even_when_nothing_is_known_about_the_request(name):
    assert "<h1>" in engines["django"].get_template(name).render()


def test_the_menu_shows_intake_to_those_who_import_and_administration_to_administrators(clara, anna, admin, as_user):
    def menu(user):
        return as_user(user).get(reverse("accounts:profile")).content.decode()

    intake, users = (f'href="{reverse(name)}"' for name in ("intake:inbox", "accounts:users"))
    assert (intake in menu(clara), users in menu(clara)) == (False, False)
    assert (intake in menu(anna), users in menu(anna)) == (True, False)
    assert (intake in menu(admin), users in menu(admin)) == (True, True)


def test_the_menu_marks_the_page_that_is_open(admin, as_user):
    page = as_user(admin).get(reverse("accounts:users")).content.decode()
    assert f'href="{reverse("accounts:users")}" aria-current="page"' in page
    page = as_user(admin).get(reverse("accounts:user_create")).content.decode()
    assert f'href="{reverse("accounts:users")}" aria-current="true"' in page


def test_a_wrong_field_is_tied_to_its_error_and_keeps_what_was_typed(admin, as_user):
    data = {"username": "a name with spaces", "role": "reader", "language": "en"}
    page = as_user(admin).post(reverse("accounts:user_create"), data).content.decode()
    field = re.search(r"<input[^>]*name=\"username\"[^>]*>", page).group()
    assert 'aria-invalid="true"' in field
    assert 'value="a name with spaces"' in field
    tied = re.search(r'aria-describedby="([^"]+)"', field).group(1).split()
    assert all(f'id="{each}"' in page for each in tied)
    assert "id_username_error" in tied


def test_the_pager_keeps_the_filters():
    request = RequestFactory().get("/", {"place": "7", "page": "3"})
    page = Paginator(range(100), 10).page(3)
    shown = engines["django"].get_template("_pager.html").render({"page": page}, request)
    assert re.search(r'href="\?place=7&(amp;)?page=4"', shown)
    assert re.search(r'href="\?place=7&(amp;)?page=2"', shown)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_staff_are_accessible_and_fit_the_window(scheme, page, signed_in, admin, live_server):
    signed_in(page, admin).emulate_media(color_scheme=scheme)
    found = {name: browsing.problems(page, live_server.url + reverse(name)) for name in OWN_PAGES}
    assert found == dict.fromkeys(found, [])


@pytest.mark.browser
def test_the_slash_key_leads_to_the_search_but_is_a_letter_while_typing(page, signed_in, anna, live_server):
    signed_in(page, anna).goto(live_server.url + reverse("accounts:profile"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.focus("[name=first_name]")
    page.keyboard.press("/")
    assert page.input_value("[name=first_name]") == "/"


@pytest.mark.browser
def test_on_a_phone_the_menu_opens_with_a_button_and_is_simply_there_without_javascript(
    page, chromium, signed_in, anna, live_server
):
    address = live_server.url + reverse("accounts:profile")
    phone = {"width": 380, "height": 800}
    signed_in(page, anna).set_viewport_size(phone)
    page.goto(address)
    assert not page.is_visible("#nav")
    page.click(".nav-toggle")
    assert page.is_visible("#nav")
    plain = chromium.new_context(java_script_enabled=False, viewport=phone, storage_state=page.context.storage_state())
    bare = plain.new_page()
    bare.goto(address)
    assert bare.is_visible("#nav")
    plain.close()


@pytest.mark.browser
def test_leaving_a_form_with_typed_words_asks_first_and_saving_does_not(page, signed_in, anna, live_server):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    signed_in(page, anna).goto(live_server.url + reverse("accounts:profile"))
    page.fill("[name=first_name]", "Anna")
    page.click("main button.primary")
    assert asked == []
    page.fill("[name=first_name]", "Anna B.")
    page.goto(live_server.url + reverse("accounts:password"))
    assert asked == ["beforeunload"]
