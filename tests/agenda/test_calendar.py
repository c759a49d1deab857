"""The calendar behind a secret address: what its user may see now, without names, in a form that calendars read."""

import logging
import warnings
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.db import connection
from django.urls import reverse

from cases.agenda import feeds
from cases.agenda.following import begin
from cases.models import CalendarFeed, Hearing
from cases.status import today
from monitor.accounts.team import deactivate, end_all_sessions
from monitor.logs import DiscreetFormatter
from tests.cases.builders import custody, decision, hearing, make_case, make_organisation, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
TODAY = today()
ALMATY = ZoneInfo("Asia/Almaty")


def day(days):
    return (TODAY + timedelta(days=days)).isoformat()


@pytest.fixture
def trial():
    return make_case("The affair of the square", accused=[make_person("Aset Nurgaliev")])


@pytest.fixture
def fetch(client):
    """`fetch(key)` → the answer of the calendar's address, asked by nobody who is logged in."""
    return lambda key, **kwargs: client.get(reverse("agenda:calendar", args=[key]), **kwargs)


@pytest.fixture
def events(anna, fetch):
    """`events()` → UID's beginning → event, as a calendar library reads what anna's address answers."""
    key = feeds.renew(anna)

    def read(**choices):
        CalendarFeed.objects.filter(user=anna).update(**choices)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            calendar = icalendar.Calendar.from_ical(fetch(key).content)
        assert calendar.errors == [] and not [each for each in calendar.walk() if each.errors]
        return {str(each["uid"]).partition("@")[0]: each for each in calendar.events}

    return read


# The address --------------------------------------------------------------------------------------------------------


def test_the_address_needs_no_session_and_sets_no_cookie(anna, fetch):
    answer = fetch(feeds.renew(anna))
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    assert not answer.cookies and "no-store" in answer["Cache-Control"]


def test_the_address_is_shown_once_and_kept_nowhere_in_clear(anna, as_user):
    client = as_user(anna)
    answer = client.post(reverse("agenda:calendar_renew"))
    address = answer.context["address"]
    assert address in answer.content.decode() and "no-store" in answer["Cache-Control"]
    key = address.rpartition("/")[2].removesuffix(".ics")
    assert key not in client.get(reverse("agenda:settings")).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(f::text, '') FROM cases_calendarfeed f")
        assert key[feeds.SELECTOR :] not in cursor.fetchone()[0]
    assert len(key) > 50


def test_a_renewed_or_revoked_address_leads_nowhere(anna, as_user, fetch):
    old = feeds.renew(anna)
    new = feeds.renew(anna)
    assert [fetch(old).status_code, fetch(new).status_code] == [404, 200]
    as_user(anna).post(reverse("agenda:calendar_revoke"))
    assert fetch(new).status_code == 404


def test_who_is_deactivated_or_logged_out_by_an_administrator_has_no_calendar_any_more(anna, boris, admin, fetch):
    annas, boriss = feeds.renew(anna), feeds.renew(boris)
    deactivate(anna)
    assert [fetch(annas).status_code, fetch(boriss).status_code] == [404, 200]
    anna.is_active = True
    anna.save()
    assert fetch(annas).status_code == 404
    end_all_sessions()
    assert fetch(boriss).status_code == 404


def test_the_address_is_a_key_of_its_own_that_a_new_password_does_not_end_and_the_pages_say_so(
    anna, as_user, fetch, password
):
    key, new, client = feeds.renew(anna), "another long phrase for the tests", as_user(anna)
    page, words = reverse("accounts:password"), "The secret address of your calendar is a key of its own"
    assert words in client.get(page).content.decode()
    client.post(page, {"old_password": password, "new_password1": new, "new_password2": new})
    anna.refresh_from_db()
    assert (anna.check_password(new), fetch(key).status_code) == (True, 200)
    assert "It is a key of its own" in client.get(reverse("agenda:settings")).content.decode()


@pytest.mark.parametrize("change", [lambda key: key[:-1], lambda key: f"{key}x", lambda key: key.swapcase()])
def test_a_wrong_key_is_answered_like_an_unknown_one(anna, fetch, change):
    key = feeds.renew(anna)
    wrong, unknown = fetch(change(key)), fetch("x" * len(key))
    assert wrong.status_code == unknown.status_code == 404 and wrong.content == unknown.content


def test_every_key_is_compared_in_constant_time_also_an_unknown_one(monkeypatch):
    compared = []
    monkeypatch.setattr(feeds, "constant_time_compare", lambda *both: compared.append(both))
    assert feeds.feed_of("nobody has this key") is None
    assert len(compared) == 1


def test_the_log_holds_no_whole_address(anna, fetch, caplog):
    caplog.handler.setFormatter(DiscreetFormatter("%(message)s"))
    key = feeds.renew(anna)
    feeds.revoke(anna)
    with caplog.at_level(logging.INFO):
        fetch(key)
    assert "/next/calendar/(not logged)" in caplog.text and key[:20] not in caplog.text


def test_the_owner_is_told_when_it_was_last_fetched(anna, as_user, fetch, events):
    assert "It was not fetched yet." in as_user(anna).get(reverse("agenda:settings")).content.decode()
    events()
    assert "It was last fetched" in as_user(anna).get(reverse("agenda:settings")).content.decode()


# What it holds ------------------------------------------------------------------------------------------------------


def test_a_hearing_with_an_hour_is_at_that_hour_in_almaty(events, trial):
    row = hearing(trial, "main_trial", day(2), time="14:30")
    start = events()[f"hearing-{row.pk}"].start
    assert start == datetime.combine(TODAY + timedelta(days=2), time(14, 30), ALMATY)
    assert start.tzinfo.key == "Asia/Almaty"


def test_a_hearing_without_an_hour_lasts_all_day_and_blocks_no_time(events, trial):
    row = hearing(trial, "main_trial", day(2))
    event = events()[f"hearing-{row.pk}"]
    assert (event.start, event.end) == (TODAY + timedelta(days=2), TODAY + timedelta(days=3))
    assert type(event.start) is date and event["transp"] == "TRANSPARENT"


def test_a_moved_hearing_keeps_its_uid_and_raises_its_sequence(events, trial):
    row = hearing(trial, "main_trial", day(2), time="10:00")
    before = events()[f"hearing-{row.pk}"]
    row.held, row.result = TODAY + timedelta(days=9), "planned"
    row.save()
    after = events()[f"hearing-{row.pk}"]
    assert after["uid"] == before["uid"] and after.start.date() == TODAY + timedelta(days=9)
    assert after["sequence"] == before["sequence"] + 1
    assert after.LAST_MODIFIED >= before.LAST_MODIFIED


def test_an_adjourned_hearing_moves_with_its_uid(events, trial):
    row = hearing(trial, "main_trial", day(-1), result="adjourned", adjourned_to=day(6))
    event = events()[f"hearing-{row.pk}"]
    assert (event.start, event["status"]) == (TODAY + timedelta(days=6), "CONFIRMED")


def test_a_cancelled_hearing_and_one_adjourned_to_another_are_told_as_cancelled(events, trial):
    cancelled = hearing(trial, "main_trial", day(2), result="cancelled")
    adjourned = hearing(trial, "main_trial", day(1), result="adjourned", adjourned_to=day(4))
    new = hearing(trial, "main_trial", day(4))
    found = {uid: str(each["status"]) for uid, each in events().items()}
    assert found == {
        f"hearing-{cancelled.pk}": "CANCELLED",
        f"hearing-{adjourned.pk}": "CANCELLED",
        f"hearing-{new.pk}": "CONFIRMED",
    }


def test_what_is_known_by_month_lasts_all_of_it_and_says_so_and_a_year_is_left_out(events, trial):
    month = (TODAY.replace(day=1) + timedelta(days=40)).replace(day=1)
    row = hearing(trial, "main_trial", f"{month:%Y-%m}")
    hearing(trial, "appeal", f"{month.year + 1}")
    (event,) = events().values()
    assert event["uid"].startswith(f"hearing-{row.pk}@")
    assert (event.start, event.end) == (month, (month + timedelta(days=31)).replace(day=1))
    assert f"({month:%B %Y}, the day is not known)" in event["summary"]


def test_estimates_are_tentative_and_say_what_they_rest_on(events):
    aset = make_person("Aset Nurgaliev")
    row = custody(aset, "administrative_arrest", day(-1), ordered_days=15)
    event = events()[f"custodyperiod-{row.pk}"]
    assert event["status"] == "TENTATIVE" and event["summary"].endswith("(estimate)")
    assert "15 days ordered" in event["description"]


def test_nobody_and_no_court_is_named_unless_the_user_chose_so(events, trial):
    hearing(trial, "main_trial", day(2), court=make_organisation("District court"), note="Do not tell")
    decision(trial, "convicted", day(-1))
    custody(trial.parties.get().person, "administrative_arrest", day(-1), ordered_days=15, case=trial)

    def said(**choices):
        return b"".join(each.to_ical() for each in events(**choices).values()).decode().replace("\r\n ", "")

    plain, named = said(), said(names=True)
    assert not [each for each in ("Aset", "Nurgaliev", "square", "District", "Do not") if each in plain]
    assert "Aset Nurgaliev" in named and "The affair of the square" in named and "District court" in named
    assert "Do not tell" not in named


def test_a_record_made_restricted_is_gone_at_the_next_fetch(events, boris, trial):
    row = hearing(trial, "main_trial", day(2))
    assert len(events()) == 1
    Hearing.objects.filter(pk=row.pk).update(visibility="restricted", shown_to=[boris.pk])
    assert events() == {}
    type(trial).objects.filter(pk=trial.pk).update(visibility="restricted", shown_to=[boris.pk])
    Hearing.objects.filter(pk=row.pk).update(visibility="team", shown_to=[])
    assert events() == {}


def test_the_calendar_can_hold_only_what_is_followed(events, anna, trial):
    hearing(make_case("Another affair"), "main_trial", day(2))
    mine = hearing(trial, "main_trial", day(2))
    begin(anna, trial)
    assert list(events(only_followed=True)) == [f"hearing-{mine.pk}"]


def test_the_calendar_speaks_the_language_of_its_user(anna, events, trial):
    hearing(trial, "main_trial", day(2))
    type(anna).objects.filter(pk=anna.pk).update(language="ru")
    (event,) = events().values()
    assert "главное разбирательство" in event["summary"]


def test_the_calendar_of_many_asks_the_database_no_more_often(anna, fetch, django_assert_max_num_queries):
    key = feeds.renew(anna)
    for number in range(10):
        case = make_case(f"Case {number}", accused=[make_person(f"Aset Nurgaliev{'abcdefghij'[number]}")])
        hearing(case, "main_trial", day(number))
        decision(case, "convicted", day(-number))
    with django_assert_max_num_queries(26):
        assert fetch(key).content.count(b"BEGIN:VEVENT") == 20
