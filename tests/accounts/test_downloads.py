"""Files that leave the site."""

import hashlib

import pytest
from django.urls import reverse

from monitor.accounts.downloads import attachment, content_disposition
from monitor.accounts.models import Download


@pytest.fixture
def request_of_anna(rf, anna):
    request = rf.get("/lists/3/edition.csv")
    request.user = anna
    return request


def test_a_download_is_written_down_with_its_hash_size_and_filters(request_of_anna, anna):
    attachment(request_of_anna, b"a;b\n", "list.csv", "text/csv", parameters={"on": "2023-05-01"})
    row = Download.objects.get()
    assert (row.user, row.what, row.bytes) == (anna, "/lists/3/edition.csv", 4)
    assert row.parameters == {"on": "2023-05-01"}
    assert row.sha256 == hashlib.sha256(b"a;b\n").hexdigest()


def test_the_browser_must_keep_the_file_not_open_it_and_no_cache_may_share_it(request_of_anna):
    answer = attachment(request_of_anna, b"<script>", "page.html", "text/html")
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert "sandbox" in answer["Content-Security-Policy"]


NAMES = {
    "list.pdf": ("list.pdf", "list.pdf"),
    "Өтініш.pdf": ("______.pdf", "%D3%A8%D1%82%D1%96%D0%BD%D1%96%D1%88.pdf"),
    'a"; x="b\r\nSet-Cookie: c': ("a; x=bSet-Cookie c", "a%3B%20x%3DbSet-Cookie%20c"),
    "../../etc/passwd": ("etcpasswd", "etcpasswd"),
    "": ("download", "download"),
}


@pytest.mark.parametrize("filename", NAMES)
def test_a_file_name_of_any_script_is_kept_and_can_carry_no_header_or_path(filename):
    ascii_name, encoded = NAMES[filename]
    assert content_disposition(filename) == f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{encoded}"


def test_the_administrator_reads_who_took_what_in_few_statements(
    admin, request_of_anna, as_user, django_assert_max_num_queries
):
    for number in range(30):
        attachment(request_of_anna, b"x", "list.csv", "text/csv", what=f"edition {number}")
    client = as_user(admin)
    with django_assert_max_num_queries(6):
        page = client.get(reverse("accounts:downloads")).content.decode()
    assert "edition 29" in page
    assert "anna" in page


def test_a_script_in_a_file_name_is_shown_as_text(admin, request_of_anna, as_user):
    attachment(request_of_anna, b"x", "x", "text/csv", what="<script>alert(1)</script>")
    assert "<script>alert" not in as_user(admin).get(reverse("accounts:downloads")).content.decode()
