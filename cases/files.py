"""Originals, stored by what they contain: a file is found by the SHA-256 of its bytes and never changes."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from django.conf import settings

SHA256 = re.compile(r"[0-9a-f]{64}")


class Damaged(Exception):
    """A stored original is missing or no longer has the bytes that it was stored with."""


def put(data: bytes) -> str:
    """Store the bytes and return their SHA-256; bytes that are there already are left alone."""
    sha256 = hashlib.sha256(data).hexdigest()
    target = path(sha256)
    if not target.exists():
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_at_once(target, data)
    return sha256


def get(sha256: str) -> bytes:
    """Return the bytes with this SHA-256; Damaged when the file is missing or was altered."""
    try:
        data = path(sha256).read_bytes()
    except FileNotFoundError:
        raise Damaged(f"The file {sha256} is missing from {settings.MEDIA_ROOT}; restore it from a backup.") from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Damaged(f"The file {sha256} in {settings.MEDIA_ROOT} was altered; restore it from a backup.")
    return data


def path(sha256: str) -> Path:
    """Where the bytes with this SHA-256 are, or would be; ValueError for anything that is no SHA-256 in hexadecimal."""
    if not SHA256.fullmatch(sha256):
        raise ValueError(f"{sha256!r} is not a SHA-256; 64 hexadecimal digits are expected")
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:]


def _write_at_once(target: Path, data: bytes) -> None:
    """A reader sees the whole file or none, also after a loss of power; mkstemp makes it 0600."""
    handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=".unfinished-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, target)
    except BaseException:
        os.unlink(unfinished)
        raise
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
