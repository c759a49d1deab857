"""Originals are stored by what they contain."""

import hashlib

import pytest

from cases import files


def test_bytes_come_back_by_their_sha256():
    sha256 = files.put(b"a bulletin")
    assert sha256 == hashlib.sha256(b"a bulletin").hexdigest()
    assert files.get(sha256) == b"a bulletin"


def test_a_file_is_private_and_lies_in_a_folder_of_its_first_two_digits():
    path = files.path(files.put(b"a bulletin"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.name + path.name == hashlib.sha256(b"a bulletin").hexdigest()


def test_the_same_bytes_are_stored_once():
    first = files.path(files.put(b"a bulletin"))
    before = first.stat().st_mtime_ns
    files.put(b"a bulletin")
    assert first.stat().st_mtime_ns == before
    assert list(first.parent.iterdir()) == [first]


def test_an_altered_file_is_reported_with_its_name():
    sha256 = files.put(b"a bulletin")
    files.path(sha256).write_bytes(b"another text")
    with pytest.raises(files.Damaged, match=f"{sha256}.* was altered"):
        files.get(sha256)


def test_a_missing_file_is_reported_with_its_name():
    sha256 = hashlib.sha256(b"never stored").hexdigest()
    with pytest.raises(files.Damaged, match=f"{sha256} is missing"):
        files.get(sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" * 32, "ab" * 31])
def test_only_a_sha256_names_a_file(name):
    with pytest.raises(ValueError, match="not a SHA-256"):
        files.path(name)


def test_a_write_that_fails_leaves_nothing_behind(monkeypatch, files):
    from cases import files as store

    def no_space(*_arguments):
        raise OSError("no space left on device")

    monkeypatch.setattr(store.os, "fsync", no_space)
    with pytest.raises(OSError, match="no space"):
        store.put(b"a bulletin")
    assert not [each for each in files.rglob("*") if each.is_file()]
