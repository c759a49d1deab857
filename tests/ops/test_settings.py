"""A wrong environment is refused with a sentence that names the variable; a right one passes Django's checks."""

import os
import secrets

import pytest

from monitor import secret
from tests.ops.running import manage

SERVER = {
    "DATABASE_URL": os.environ["DATABASE_URL"],
    "MONITOR_HOSTS": "monitor.example.org",
    "MONITOR_SECRET_KEY": secrets.token_urlsafe(60),
}


@pytest.mark.parametrize(
    ("variable", "value", "allowed"),
    [
        ("DATABASE_URL", "mysql://server/monitor", "postgres://"),
        ("REDIS_URL", "localhost:6379", "redis://"),
        ("MONITOR_MAIL", "mail.example.org:25", "smtp://"),
        ("MONITOR_DEBUG", "perhaps", "true"),
        ("MONITOR_PORT", "70000", "65535"),
        ("MONITOR_PORT", "eight", "whole number"),
        ("MONITOR_WORKERS", "0", "from 1"),
        ("MONITOR_HOSTS", "*", "without *"),
        ("MONITOR_HOME", os.path.abspath(__file__), "directory"),
    ],
)
def test_a_wrong_value_names_the_variable_and_what_is_allowed(tmp_path, variable, value, allowed):
    refused = manage("check", **{**SERVER, "MONITOR_HOME": tmp_path, variable: value})
    assert refused.returncode != 0
    assert f"The environment variable {variable} is" in refused.stderr
    assert allowed in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_wrong_address_is_refused_without_showing_its_password(tmp_path):
    wrong = "mysql://monitor:hidden-word@server/monitor"
    refused = manage("check", **{**SERVER, "MONITOR_HOME": tmp_path, "DATABASE_URL": wrong})
    assert "DATABASE_URL" in refused.stderr
    assert "hidden-word" not in refused.stderr + refused.stdout


@pytest.mark.parametrize("key", ["change-me", "django-insecure-" + "x1y2z3" * 10, "a" * 60, "0123456789abcdefghi"])
def test_a_default_or_simple_secret_refuses_to_start(tmp_path, key):
    refused = manage("check", **{**SERVER, "MONITOR_HOME": tmp_path, "MONITOR_SECRET_KEY": key})
    assert refused.returncode != 0
    assert "MONITOR_SECRET_KEY" in refused.stderr
    assert key not in refused.stderr


def test_the_secret_of_the_example_file_refuses_to_start():
    with open(".env.example") as file:
        keys = [line.partition("=")[2].strip() for line in file if line.startswith("MONITOR_SECRET_KEY=")]
    assert len(keys) == 1
    assert not keys[0] or secret.is_weak(keys[0])


def test_with_debug_a_simple_secret_is_good_enough(tmp_path):
    assert secret.key("change-me", tmp_path / "secret_key", debug=True) == "change-me"


def test_without_a_secret_one_is_made_once_and_only_its_owner_may_read_it(tmp_path):
    file = tmp_path / "secret_key"
    made = secret.key("", file, debug=False)
    assert not secret.is_weak(made)
    assert secret.key("", file, debug=False) == made
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_deployment_check_is_clean_with_the_settings_of_a_server(tmp_path):
    done = manage("check", "--deploy", "--fail-level", "DEBUG", **SERVER, MONITOR_HOME=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_a_site_under_a_real_name_insists_on_https(tmp_path):
    done = manage("diffsettings", "--all", **SERVER, MONITOR_HOME=tmp_path)
    for line in ("SECURE_SSL_REDIRECT = True", "SESSION_COOKIE_SECURE = True", "CSRF_COOKIE_SECURE = True"):
        assert line in done.stdout


def test_no_model_change_waits_for_its_migration(tmp_path):
    done = manage("makemigrations", "--check", "--dry-run", **SERVER, MONITOR_HOME=tmp_path)
    assert done.returncode == 0, done.stdout
