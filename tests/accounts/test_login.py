"""Logging in: limits that slow down guessing, and nothing that tells who has an account."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.urls import reverse

from monitor.accounts.addresses import client_address
from monitor.accounts.attempts import ACCOUNT_LIMIT, ADDRESS_LIMIT, PAIR_LIMIT
from monitor.accounts.models import LoginAttempt

HOME, OFFICE, STRANGER = "192.0.2.1", "198.51.100.7", "203.0.113.9"


def try_to_log_in(client, username, password, address=HOME):
    return client.post(reverse("accounts:login"), {"username": username, "password": password}, REMOTE_ADDR=address)


def fail(client, times, username="anna", address=HOME):
    for _ in range(times):
        answer = try_to_log_in(client, username, "wrong", address)
    return answer


def must_wait(answer) -> bool:
    return "Logging in is paused" in answer.content.decode()


def test_the_right_password_opens_the_site(anna, client, password):
    assert try_to_log_in(client, "anna", password).status_code == 302


def test_after_five_failures_even_the_right_password_waits_and_the_page_says_why_and_how_long(anna, client, password):
    assert not must_wait(fail(client, PAIR_LIMIT))
    answer = try_to_log_in(client, "anna", password)
    assert must_wait(answer)
    assert "slows down people who guess" in answer.content.decode()
    assert "Try again in 15 minutes" in answer.content.decode()


def test_the_wait_ends_after_a_quarter_of_an_hour(anna, client, password):
    fail(client, PAIR_LIMIT)
    LoginAttempt.objects.update(at=F("at") - timedelta(minutes=15))
    assert try_to_log_in(client, "anna", password).status_code == 302


def test_asking_again_while_waiting_does_not_make_the_wait_longer(anna, client, password):
    fail(client, PAIR_LIMIT + 10)
    assert LoginAttempt.objects.filter(outcome="refused").count() == 10
    LoginAttempt.objects.filter(outcome="failed").update(at=F("at") - timedelta(minutes=15))
    assert try_to_log_in(client, "anna", password).status_code == 302


def test_colleagues_behind_the_same_address_are_not_locked_out(anna, boris, client, password):
    fail(client, PAIR_LIMIT + 1, "anna", OFFICE)
    assert try_to_log_in(client, "boris", password, OFFICE).status_code == 302


def test_a_stranger_who_guesses_from_elsewhere_cannot_keep_anna_out_of_her_own_office(anna, client, password):
    try_to_log_in(client, "anna", password, OFFICE)
    client.logout()
    for number in range(ACCOUNT_LIMIT):
        fail(client, 1, "anna", f"203.0.113.{number}")
    assert must_wait(fail(client, 1, "anna", STRANGER))
    assert try_to_log_in(client, "anna", password, OFFICE).status_code == 302


def test_one_address_cannot_try_one_password_on_very_many_accounts(anna, client, password):
    LoginAttempt.objects.bulk_create(
        LoginAttempt(account=f"{number}", address=STRANGER) for number in range(ADDRESS_LIMIT)
    )
    assert must_wait(try_to_log_in(client, "anna", password, STRANGER))


@pytest.mark.parametrize("failures", [1, PAIR_LIMIT + 1])
def test_an_account_that_does_not_exist_gets_the_same_answer(anna, client, failures):
    ours, nobodys = (fail(client, failures, name) for name in ("anna", "nobody"))
    assert ours.context["form"].non_field_errors() == nobodys.context["form"].non_field_errors()


def test_a_deactivated_user_gets_the_answer_for_a_wrong_password(anna, client, password):
    anna.is_active = False
    anna.save()
    answer = try_to_log_in(client, "anna", password)
    assert answer.context["form"].non_field_errors() == fail(client, 1, "nobody").context["form"].non_field_errors()


def test_what_was_typed_as_a_name_is_not_kept_for_it_may_be_a_password(client, db):
    fail(client, 1, "my secret phrase")
    assert "secret" not in str(LoginAttempt.objects.values().get())


def test_tries_are_forgotten_after_a_month(anna, client):
    fail(client, 2)
    LoginAttempt.objects.update(at=F("at") - timedelta(days=31))
    fail(client, 1)
    assert LoginAttempt.objects.count() == 1


def test_an_invented_forwarding_header_does_not_change_the_address(anna, client):
    for number in range(PAIR_LIMIT + 1):
        data = {"username": "anna", "password": "wrong"}
        answer = client.post(
            reverse("accounts:login"), data, REMOTE_ADDR=HOME, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}"
        )
    assert must_wait(answer)


def test_behind_our_own_proxy_the_address_is_the_one_the_proxy_wrote(anna, client, settings):
    settings.TRUSTED_PROXIES = 1
    forwarded = f"{STRANGER}, {OFFICE}"
    data = {"username": "anna", "password": "wrong"}
    client.post(reverse("accounts:login"), data, REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert LoginAttempt.objects.get().address == OFFICE


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::"),
        ("192.0.2.1", "192.0.2.1"),
        ("", None),
        ("unknown", None),
    ],
)
def test_an_address_is_counted_by_its_network_and_a_broken_one_is_no_error(rf, written, counted):
    assert client_address(rf.get("/", REMOTE_ADDR=written)) == counted


@pytest.mark.parametrize("username", ["", "\x00", "a" * 10_000, "Ә" * 150, "' OR 1=1 --"])
def test_a_strange_user_name_is_refused_like_any_wrong_one(client, db, username):
    assert try_to_log_in(client, username, "x").status_code == 200
    assert not client.session.get("_auth_user_id")


def test_the_admin_site_has_no_login_of_its_own(anna, client, password):
    answer = client.post(reverse("admin:login"), {"username": "anna", "password": password})
    assert answer.url.startswith(reverse("accounts:login"))
    assert not client.session.get("_auth_user_id")


def test_a_monitor_at_the_door_of_the_admin_site_is_told_why(anna, as_user):
    answer = as_user(anna).get(reverse("admin:index"), follow=True)
    assert answer.status_code == 403


def test_a_link_to_another_site_is_not_followed_after_login(anna, client, password):
    data = {"username": "anna", "password": password, "next": "https://example.org/"}
    assert client.post(reverse("accounts:login"), data).url == reverse("home")


def test_logging_out_needs_a_form_and_ends_the_session(anna, as_user):
    client = as_user(anna)
    assert client.get(reverse("accounts:logout")).status_code == 405
    client.post(reverse("accounts:logout"))
    assert client.get(reverse("accounts:profile")).status_code == 302


def test_the_language_is_remembered_in_the_profile_and_for_the_login_page(anna, as_user):
    client = as_user(anna)
    client.post(reverse("accounts:language"), {"language": "kk", "next": reverse("accounts:profile")})
    assert 'lang="kk"' in client.get(reverse("accounts:profile")).content.decode()
    client.logout()
    assert 'lang="kk"' in client.get(reverse("accounts:login")).content.decode()


def test_an_unknown_language_is_refused_and_a_foreign_address_is_not_followed(anna, as_user):
    client = as_user(anna)
    assert client.post(reverse("accounts:language"), {"language": "xx"}).status_code == 400
    answer = client.post(reverse("accounts:language"), {"language": "ru", "next": "//example.org/"})
    assert answer.url == reverse("home")
