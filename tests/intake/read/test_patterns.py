"""What holds of every pattern of the reader and of the names."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{\{?\d*,?\d*\}?\})\+|\(\?>")


@pytest.mark.parametrize("room", ["cases/intake", "people/names", "people/dates"])
def test_no_group_is_repeated_possessively(room):
    """Python before 3.11.5 (Debian 12 has 3.11.2) keeps what the last, failing turn of such a group took: `X’s`."""
    files = [*ROOT.glob(f"{room}/**/*.py"), *ROOT.glob(f"{room}.py")]
    found = {file.name for file in files if POSSESSIVE_GROUP.search(file.read_text(encoding="utf-8"))}
    assert files and not found


def test_the_pattern_above_finds_such_groups():
    possessive = [r"(?:a)?+", r"(?:a)*+", r"(?:a)++", r"(?:a){0,2}+", r"(?:a){{0,2}}+", r"(?>a)"]
    assert all(map(POSSESSIVE_GROUP.search, possessive))
    assert not any(map(POSSESSIVE_GROUP.search, [r"(?:a)+", r"[a-z]++", r"(?:a)?b+"]))
