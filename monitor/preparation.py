"""Makes an installation ready to serve. Every step may be repeated; what is there already is left alone."""

import hashlib
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

ADMINISTRATOR = "admin"


def prepare() -> str | None:
    """Tables, vocabularies, static files, and with MONITOR_DEMO the first user; return that user's password if made."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_vocabularies", verbosity=0)
    collect_static_files()
    return create_administrator() if settings.MONITOR_DEMO else None


def create_administrator() -> str | None:
    """Create the first user of an empty installation and want demo data; return the password, None for others."""
    users = get_user_model().objects
    if users.exists():
        return None
    password = secrets.token_urlsafe(12)
    users.create_superuser(ADMINISTRATOR, password=password)
    _demo_marker().touch()
    return password


def demo_is_wanted() -> bool:
    """Whether demo data is still to be taken in."""
    return _demo_marker().exists()


def load_demo() -> None:
    """Take in the demo data; a start that was interrupted does it again from where it was."""
    call_command("load_demo", verbosity=0)
    _demo_marker().unlink(missing_ok=True)


def collect_static_files() -> None:
    """Collect and compress the static files, which takes seconds, only where one of them has changed."""
    fingerprint, last = _fingerprint_of_static_files(), settings.MONITOR_HOME / "static.fingerprint"
    if not last.exists() or last.read_text() != fingerprint:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        last.write_text(fingerprint)


def _fingerprint_of_static_files() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=None):
            digest.update(f"{name} {storage.size(name)} {storage.get_modified_time(name).timestamp()}\n".encode())
    return digest.hexdigest()


def _demo_marker():
    return settings.MONITOR_HOME / "demo.wanted"
