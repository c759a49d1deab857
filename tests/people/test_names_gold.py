"""The labelled names: no cluster is torn apart, no two persons become one. Read in place, skipped where absent."""

import csv
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from people.names import compare, keys, parse_name

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason=f"no labelled names at {GOLD}")


def rows(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs_of_clusters() -> list[tuple[str, str]]:
    """Pairs of forms of one person that have a surname; nicknames and given names alone are left out of the count."""
    clusters: dict[str, set[str]] = defaultdict(set)
    for row in rows("names_same.csv"):
        clusters[row["cluster"]] |= {row["name_as_written"], row["canonical_name"].partition("(")[0].strip()}
    surnamed = [
        sorted(form for form in forms if " " in form or parse_name(form).surname) for forms in clusters.values()
    ]
    return [pair for forms in surnamed for pair in combinations(forms, 2) if _is_comparable(pair)]


def _is_comparable(pair: tuple[str, str]) -> bool:
    """A word alone must be the surname of the other form, else it is that person's given name."""
    (one, other) = sorted(pair, key=lambda form: len(form.split()))
    return len(one.split()) > 1 or compare(one, parse_name(other).surname).verdict != "different"


def test_full_forms_of_one_person_are_never_different_and_nearly_always_the_same() -> None:
    full = [pair for pair in pairs_of_clusters() if all(parse_name(form).is_full for form in pair)]
    verdicts = [compare(*pair).verdict for pair in full]
    assert len(full) >= 10
    assert "different" not in verdicts
    assert verdicts.count("same") >= 0.95 * len(verdicts)


def test_short_forms_of_one_person_are_the_same_or_possible_and_share_a_key() -> None:
    pairs = pairs_of_clusters()
    assert len(pairs) >= 50
    assert [pair for pair in pairs if compare(*pair).verdict == "different"] == []
    assert [pair for pair in pairs if not keys(pair[0]) & keys(pair[1])] == []


def test_different_persons_are_never_the_same() -> None:
    pairs = [(row["name_a"], row["name_b"]) for row in rows("names_different.csv")]
    assert [pair for pair in pairs if compare(*pair).verdict == "same"] == []
