"""Searching in a register of a quarter of a million: who is found, how fast, and how the work grows with the register.

The persons looked for are those of the labelled names, among invented ones of the same stock. `make bench` prints the
figures.
"""

import csv
import time
from collections import defaultdict
from itertools import islice
from pathlib import Path
from statistics import mean, quantiles

import pytest
from django.conf import settings

from people import duplicates
from people.matching import find
from people.models import Person
from people.names import parse_name
from tests.bench.register import add, invented_names

GOLD = Path(settings.BASE_DIR).parent / "shared" / "gold" / "names_same.csv"
FEW, MANY = 25_000, 250_000
FOUND, SLOWEST, GROWTH = 0.98, 0.060, 2.0
"""The least share of forms that find their person; the 95th percentile in seconds; the time at MANY by that at FEW."""

pytestmark = pytest.mark.django_db(transaction=True)


def clusters() -> dict[str, tuple[str, list[str]]]:
    """Cluster → the name under which the register knows the person, and every form in which it is written."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["cluster"]].append(row)
    return {key: (_fullest(some), list(dict.fromkeys(row["name_as_written"] for row in some)))
            for key, some in rows.items()}  # fmt: skip


def _fullest(rows: list[dict[str, str]]) -> str:
    forms = [row["name_as_written"] for row in rows]
    return max(forms, key=lambda form: (parse_name(form).is_full, len(form)))


def is_counted(form: str, known_as: str) -> bool:
    """Whether a form has the person's surname; nicknames, kin and given names alone are listed, not counted."""
    words = form.split()
    return len(words) > 1 or words == known_as.split() or bool(parse_name(form).surname)


def searched(wanted: list[tuple[str, int]]) -> tuple[list[float], list[str]]:
    """Search each form once; the seconds it took, and the forms that did not find their person in the first five."""
    took, missed = [], []
    for form, number in wanted:
        began = time.perf_counter()
        found = find(form)
        took.append(time.perf_counter() - began)
        if number not in [each.person.pk for each in found]:
            missed.append(f"{form} (first: {found[0].name if found else 'nobody'})")
    return took, missed


@pytest.mark.skipif(not GOLD.exists(), reason="the labelled names stand in ../shared, which is absent here")
def test_every_form_finds_its_person_in_a_quarter_of_a_million(vocabularies):
    known = clusters()
    numbers = dict(zip(known, add(known_as for known_as, _forms in known.values()), strict=True))
    counted = [(form, numbers[key]) for key, (known_as, forms) in known.items() for form in forms
               if is_counted(form, known_as)]  # fmt: skip
    left_out = sorted({f for known_as, forms in known.values() for f in forms if not is_counted(f, known_as)})
    persons, seconds = invented_names(), {}
    for size in (FEW, MANY):
        add(islice(persons, size - Person.objects.count()))
        searched(counted[:5])
        seconds[size], missed = searched(counted)
        print(f"\n{size:,} persons: {1 - len(missed) / len(counted):.1%} of {len(counted)} forms found; "
              f"mean {mean(seconds[size]) * 1e3:.1f} ms, p95 {p95(seconds[size]) * 1e3:.1f} ms")  # fmt: skip
        print("missed:", "; ".join(missed) or "none", "· left out:", "; ".join(left_out))
    assert 1 - len(missed) / len(counted) >= FOUND
    assert p95(seconds[MANY]) <= SLOWEST
    assert mean(seconds[MANY]) <= GROWTH * mean(seconds[FEW])


def p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


def test_the_search_for_duplicates_grows_with_the_register_and_not_with_its_square(vocabularies):
    persons, a_person = invented_names(), {}
    for size in (10_000, 40_000):
        add(islice(persons, size - Person.objects.count()))
        began = time.perf_counter()
        assert duplicates.search(seconds=600)
        a_person[size] = (time.perf_counter() - began) / size
        print(f"\n{size:,} persons: {a_person[size] * 1e3:.2f} ms a person in the search for duplicates")
    assert a_person[40_000] <= GROWTH * a_person[10_000]
