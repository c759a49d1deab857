"""Inviting, changing and deactivating users, and the sessions that end with it."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone

from monitor.accounts.models import User

OWN = "own words that nobody guesses"


def logged_in(client) -> bool:
    """Tell whether the client's session still lets it see its profile."""
    return client.get(reverse("accounts:profile")).status_code == 200


def invite(client, **changes):
    data = {"username": "dana", "role": "monitor", "language": "ru", **changes}
    return client.post(reverse("accounts:user_create"), data)


def test_an_invited_user_logs_in_once_and_must_then_choose_an_own_password(admin, as_user, client):
    one_time = invite(as_user(admin)).context["one_time_password"]
    client.post(reverse("accounts:login"), {"username": "dana", "password": one_time})
    assert client.get(reverse("accounts:profile")).url == reverse("accounts:password")
    client.post(reverse("accounts:password"), {"old_password": one_time, "new_password1": OWN, "new_password2": OWN})
    assert logged_in(client)
    assert User.objects.get(username="dana").check_password(OWN)


def test_the_one_time_password_is_shown_once_and_kept_nowhere_in_clear(admin, as_user):
    answer = invite(as_user(admin))
    one_time = answer.context["one_time_password"]
    assert one_time in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert one_time not in as_user(admin).get(reverse("accounts:users")).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT (SELECT string_agg(u::text, '') FROM accounts_user u)")
        assert one_time not in cursor.fetchone()[0]


def test_an_expired_one_time_password_no_longer_works(admin, as_user, client):
    one_time = invite(as_user(admin)).context["one_time_password"]
    User.objects.filter(username="dana").update(password_expires_at=timezone.now())
    answer = client.post(reverse("accounts:login"), {"username": "dana", "password": one_time})
    assert answer.status_code == 200
    assert not logged_in(client)


def test_two_users_cannot_differ_by_case_only(admin, anna, as_user):
    answer = invite(as_user(admin), username="Anna")
    assert "There is already a user" in answer.content.decode()
    assert not User.objects.filter(username="Anna").exists()


def test_a_deactivated_user_loses_the_session_at_once_and_keeps_the_name(admin, anna, as_user):
    hers = as_user(anna)
    assert logged_in(hers)
    as_user(admin).post(reverse("accounts:user_deactivate", args=[anna.pk]))
    assert not logged_in(hers)
    assert User.objects.filter(username="anna", is_active=False).exists()


def test_an_old_session_stays_dead_when_the_user_is_activated_again(admin, anna, as_user):
    hers = as_user(anna)
    as_user(admin).post(reverse("accounts:user_deactivate", args=[anna.pk]))
    as_user(admin).post(reverse("accounts:user_reactivate", args=[anna.pk]))
    assert User.objects.get(pk=anna.pk).is_active
    assert not logged_in(hers)


def test_the_last_administrator_cannot_be_deactivated(admin, as_user):
    answer = as_user(admin).post(reverse("accounts:user_deactivate", args=[admin.pk]), follow=True)
    assert "only active administrator" in answer.content.decode()
    assert User.objects.get(pk=admin.pk).is_active


def test_the_last_administrator_cannot_give_the_role_away(admin, as_user):
    data = {"username": "admin", "role": "editor", "language": "en"}
    answer = as_user(admin).post(reverse("accounts:user_edit", args=[admin.pk]), data)
    assert "only active administrator" in answer.content.decode()
    assert User.objects.get(pk=admin.pk).role == "administrator"


def test_an_administrator_changes_the_role_of_another_user(admin, clara, as_user):
    data = {"username": "clara", "role": "editor", "language": "kk"}
    as_user(admin).post(reverse("accounts:user_edit", args=[clara.pk]), data)
    assert User.objects.get(pk=clara.pk).role == "editor"


def test_a_forgotten_password_is_replaced_and_the_old_session_ends(admin, anna, as_user, password):
    hers = as_user(anna)
    answer = as_user(admin).post(reverse("accounts:user_reset", args=[anna.pk]))
    anna.refresh_from_db()
    assert anna.check_password(answer.context["one_time_password"])
    assert not anna.check_password(password)
    assert not logged_in(hers)


def test_changing_the_password_ends_the_sessions_on_other_computers_only(anna, as_user, password):
    here, elsewhere = as_user(anna), as_user(anna)
    data = {"old_password": password, "new_password1": OWN, "new_password2": OWN}
    here.post(reverse("accounts:password"), data)
    assert logged_in(here)
    assert not logged_in(elsewhere)


def test_logging_everybody_out_spares_only_the_administrator_who_does_it(admin, anna, boris, as_user):
    clients = [as_user(anna), as_user(boris)]
    mine = as_user(admin)
    mine.post(reverse("accounts:logout_everybody"))
    assert [logged_in(each) for each in clients] == [False, False]
    assert logged_in(mine)


def test_a_user_is_never_deleted_neither_by_the_application_nor_by_sql(anna):
    with pytest.raises(ProtectedError, match="deactivate"):
        anna.delete()
    with pytest.raises(DatabaseError, match="Cannot delete"), transaction.atomic():
        User.objects.filter(pk=anna.pk).delete()
    assert User.objects.filter(pk=anna.pk).exists()


def test_the_history_keeps_roles_but_neither_passwords_nor_logins(anna):
    anna.role = "editor"
    anna.save()
    User.objects.filter(pk=anna.pk).update(password="x", last_login=timezone.now())
    assert [event.role for event in anna.events.order_by("pgh_id")] == ["monitor", "editor"]
    assert not {"password", "last_login"} & {field.name for field in anna.events.model._meta.fields}


@pytest.mark.parametrize("name", ["user_create", "users", "downloads"])
@pytest.mark.parametrize("who", ["anna", "boris", "clara", "pavel"])
def test_only_administrators_manage_users_and_others_are_told_why(name, who, as_user, request):
    answer = as_user(request.getfixturevalue(who)).get(reverse(f"accounts:{name}"))
    assert answer.status_code == 403
    assert "manage users, vocabularies and the site" in answer.content.decode()


@pytest.mark.parametrize("name", ["user_edit", "user_reset", "user_deactivate", "user_reactivate"])
def test_a_monitor_cannot_touch_other_users(name, anna, boris, as_user):
    assert as_user(anna).post(reverse(f"accounts:{name}", args=[boris.pk])).status_code == 403
    assert User.objects.get(pk=boris.pk).is_active


@pytest.mark.parametrize("address", [f"/accounts/users/{10**30}/", "/accounts/users/0/", "/accounts/downloads/?page=x"])
def test_an_address_with_a_strange_number_is_answered_without_failing(admin, as_user, address):
    assert as_user(admin).get(address).status_code in (200, 404)


def test_a_user_cannot_give_oneself_a_role_through_the_profile(clara, as_user):
    data = {"first_name": "Clara", "language": "ru", "role": "administrator", "is_superuser": "on"}
    as_user(clara).post(reverse("accounts:profile"), data)
    clara.refresh_from_db()
    assert (clara.first_name, clara.language, clara.role, clara.is_superuser) == ("Clara", "ru", "reader", False)
