"""The secret key: given by the environment on a server, made once and kept in a private file on a laptop."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

SHORTEST = 50
FEWEST_DIFFERENT = 10
KNOWN = ("change", "secret", "insecure", "example", "default", "password")


def key(given: str, file: Path, debug: bool) -> str:
    """Return the given key, or the one in `file`, which is made (readable by its owner only) when missing."""
    if not given:
        return _kept(file)
    if not debug and is_weak(given):
        raise ImproperlyConfigured(
            f"The environment variable MONITOR_SECRET_KEY is a known, short or simple value ({len(given)} characters). "
            f"Allowed: at least {SHORTEST} random characters, kept to yourself. "
            "Make one with `openssl rand -base64 48`, or leave it unset and one is made for this installation."
        )
    return given


def is_weak(given: str) -> bool:
    """Whether a key is one of the published defaults, or could be guessed."""
    known = any(word in given.lower() for word in KNOWN)
    return known or len(given) < SHORTEST or len(set(given)) < FEWEST_DIFFERENT


def _kept(file: Path) -> str:
    """Several processes may start at once: the first to link its file wins and all read the same key."""
    if not file.exists():
        mine = file.with_name(f"{file.name}.{os.getpid()}")
        descriptor = os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as new:
            new.write(get_random_secret_key())
        try:
            os.link(mine, file)
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return file.read_text()
