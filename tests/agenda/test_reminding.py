"""The mail of the morning: one a day, with numbers and a link, to those who asked for it."""

import smtplib
from datetime import timedelta

import pytest
from celery import current_app
from django.core import mail
from django.urls import reverse

from cases.agenda import reminding
from cases.agenda.following import begin
from cases.agenda.tasks import remind
from cases.models import Hearing, Reminder
from cases.status import today
from monitor.accounts.models import User
from tests.cases.builders import custody, hearing, make_case, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def anna(anna):
    """Anna, who asked for the mail."""
    anna.email = "anna@team.example"
    anna.save()
    Reminder.objects.create(user=anna)
    return anna


@pytest.fixture
def trial():
    aset = make_person("Aset Nurgaliev")
    case = make_case("The affair of the square", accused=[aset])
    hearing(case, "main_trial", today().isoformat())
    custody(aset, "administrative_arrest", (today() - timedelta(days=20)).isoformat(), ordered_days=15)
    return case


def test_the_mail_says_how_many_of_what_and_where_to_look_and_names_nobody(anna, trial):
    remind()
    (sent,) = mail.outbox
    assert sent.to == ["anna@team.example"]
    assert "Today: 1" in sent.body and "Hearings within seven days: 1" in sent.body
    assert "Releases to confirm: 1" in sent.body and reverse("agenda:agenda") in sent.body
    whole = sent.message().as_string()
    assert not [each for each in ("Aset", "Nurgaliev", "square") if each in whole]


def test_a_job_that_runs_again_sends_nothing_twice(anna, trial):
    assert [remind(), remind()] == [1, 0]
    assert len(mail.outbox) == 1


def test_a_job_killed_after_one_mail_goes_on_with_the_others_and_doubles_none(anna, boris, trial, monkeypatch):
    boris.email = "boris@team.example"
    boris.save()
    Reminder.objects.create(user=boris)
    whole = reminding.send_mail

    def killed_after_the_first(*args):
        whole(*args)
        raise SystemExit

    monkeypatch.setattr(reminding, "send_mail", killed_after_the_first)
    with pytest.raises(SystemExit):
        remind()
    monkeypatch.setattr(reminding, "send_mail", whole)
    remind()
    assert sorted(each.to[0] for each in mail.outbox) == ["anna@team.example", "boris@team.example"]


def test_what_the_mail_server_refused_is_tried_again(anna, trial, monkeypatch):
    def refuses(*_args):
        raise smtplib.SMTPServerDisconnected("anna@team.example")

    with monkeypatch.context() as patched:
        patched.setattr(reminding, "send_mail", refuses)
        assert remind() == 0
    assert remind() == 1


def test_the_next_day_has_its_own_mail(anna, trial, monkeypatch):
    remind()
    monkeypatch.setattr(reminding, "today", lambda: today() + timedelta(days=1))
    assert remind() == 1


def test_a_day_without_anything_has_no_mail(anna):
    assert remind() == 0 and mail.outbox == []


def test_nobody_is_written_to_who_was_deactivated_or_gave_no_address(anna, boris, trial):
    Reminder.objects.create(user=boris)
    User.objects.filter(pk=anna.pk).update(is_active=False)
    assert remind() == 0


def test_a_record_made_restricted_is_not_counted(anna, boris, trial):
    Hearing.objects.update(visibility="restricted", shown_to=[boris.pk])
    remind()
    assert "Hearings" not in mail.outbox[0].body and "Releases to confirm: 1" in mail.outbox[0].body


def test_the_mail_can_be_only_of_what_is_followed(anna, trial):
    Reminder.objects.update(only_followed=True)
    assert remind() == 0
    Reminder.objects.update(sent_on=None)
    begin(anna, trial)
    assert remind() == 1 and "Hearings within seven days: 1" in mail.outbox[0].body


def test_the_mail_is_turned_on_and_off_on_the_page_of_settings(boris, as_user):
    client = as_user(boris)
    save = reverse("agenda:reminder")
    assert "Write the address" in client.post(save, {"wanted": "on"}).content.decode()
    client.post(save, {"wanted": "on", "email": "boris@team.example"})
    assert Reminder.objects.get().user == boris and User.objects.get(pk=boris.pk).email == "boris@team.example"
    client.post(save, {"email": "boris@team.example"})
    assert not Reminder.objects.exists()


def test_who_turns_it_on_again_gets_no_second_mail_on_one_day(boris, as_user, trial):
    for _twice in range(2):
        as_user(boris).post(reverse("agenda:reminder"), {"wanted": "on", "email": "boris@team.example"})
        as_user(boris).post(reverse("agenda:reminder"), {"email": "boris@team.example"})
    as_user(boris).post(reverse("agenda:reminder"), {"wanted": "on", "email": "boris@team.example"})
    assert remind() == 0


def test_the_scheduler_asks_every_morning(settings):
    (entry,) = [each for each in settings.CELERY_BEAT_SCHEDULE.values() if each["task"] == remind.name]
    assert min(entry["schedule"].hour) == 7 and remind.name in current_app.tasks
