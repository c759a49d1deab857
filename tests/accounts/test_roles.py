"""What each role may do, as a truth table that must be changed together with roles.yaml."""

import pytest

from monitor.accounts import roles
from monitor.accounts.models import User

MAY = {
    "monitor": {"see_team", "enter", "import", "download"},
    "editor": {"see_team", "enter", "import", "review", "download"},
    "publisher": {"see_team", "enter", "import", "review", "recognise", "publish", "download"},
    "reader": {"download"},
    "administrator": set(roles.CAPABILITIES),
}


@pytest.mark.parametrize("role", MAY)
def test_a_role_gives_exactly_its_capabilities(role):
    assert {right for right in roles.CAPABILITIES if User(role=role).can(right)} == MAY[role]


def test_every_role_of_the_file_is_in_the_truth_table():
    assert set(roles.ROLES) == set(MAY)


def test_a_deactivated_user_may_nothing():
    assert not any(User(role="administrator", is_active=False).can(right) for right in roles.CAPABILITIES)


def test_asking_for_an_unknown_capability_is_an_error_and_names_the_known_ones():
    with pytest.raises(KeyError, match="unknown capability 'fly'.*see_team"):
        User(role="editor").can("fly")


def test_a_role_with_an_undescribed_capability_is_refused():
    text = "capabilities: {enter: {en: enter}}\nroles: {guest: {labels: {en: Guest}, can: [enter, fly]}}"
    with pytest.raises(ValueError, match=r"'guest' gives unknown capabilities \['fly'\]"):
        roles.read_roles(text)


def test_roles_and_capabilities_have_words_in_three_languages():
    labels = [role.labels for role in roles.ROLES.values()] + list(roles.CAPABILITIES.values())
    assert all(set(row) == {"en", "ru", "kk"} and all(row.values()) for row in labels)


def test_the_label_of_a_role_follows_the_language_of_the_page():
    from django.utils.translation import override

    with override("ru"):
        assert User(role="reader").get_role_display() == "Читатель"
    with override("kk"):
        assert User(role="reader").get_role_display() == "Оқырман"


def test_only_an_administrator_enters_the_admin_site(anna, admin):
    assert (anna.is_staff, anna.is_superuser) == (False, False)
    assert (admin.is_staff, admin.is_superuser) == (True, True)


def test_the_admin_site_closes_when_the_role_is_taken_away(admin):
    admin.role = "editor"
    admin.save()
    admin.refresh_from_db()
    assert (admin.is_staff, admin.is_superuser) == (False, False)


def test_createsuperuser_makes_an_administrator(db):
    assert User.objects.create_superuser("dana", password="x").role == "administrator"
