"""Two chronicles taken in and accepted as suggested: their mentions are grouped into persons as the labels say.

Read in place, skipped where ../shared is absent.
"""

import csv
import json
from collections import defaultdict
from io import StringIO
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.core.management import call_command

from people.duplicates import search
from people.models import DuplicatePair

SHARED = Path(settings.BASE_DIR).parent / "shared"
SEEDS = {"000_42b205d69d0a38e3.txt": "2024-01", "001_ca3c221e41b1b740.first112.txt": "2022-02"}
PRECISION, RECALL = 0.99, 0.85
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the seeds and labels stand in ../shared, which is absent here"),
]


def rows(name):
    with (SHARED / "gold" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Mention(NamedTuple):
    """A labelled person named in an entry; `number` is the place among all mentions."""

    number: int
    name: str
    person: int
    cluster: str


@pytest.fixture
def mentions(vocabularies, boris):
    """What `list_mentions` prints after both chronicles were accepted, with the seed's number as `source`."""
    for seed, period in SEEDS.items():
        file, title = str(SHARED / "seeds" / seed), seed[:3]
        call_command("import_bulletin", file, f"--period={period}", f"--title={title}", "--accept-all",
                     "--user=boris", stdout=StringIO())  # fmt: skip
    out = StringIO()
    call_command("list_mentions", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_mentions_are_grouped_as_labelled_and_what_is_left_apart_stands_at_the_desk(mentions):
    known = list(known_mentions(mentions))
    right = {(one, other) for one, other in combinations(known, 2) if one.cluster == other.cluster}
    joined = {(one, other) for one, other in combinations(known, 2) if one.person == other.person}
    both = joined & right
    print(f"\n{len(known)} mentions, precision {len(both)}/{len(joined)}, recall {len(both)}/{len(right)}")
    assert len(both) >= PRECISION * len(joined)
    assert len(both) >= RECALL * len(right)
    search()
    at_the_desk = set(DuplicatePair.objects.values_list("lower", "higher"))
    assert [
        (one, other) for one, other in right - joined if tuple(sorted((one.person, other.person))) not in at_the_desk
    ] == []
    assert list(wrongly_joined(mentions)) == []


def known_mentions(mentions):
    """The mentions whose form belongs to one labelled person of its chronicle."""
    clusters = defaultdict(set)
    for row in rows("names_same.csv"):
        clusters[row["seed"][:3], row["name_as_written"]].add(row["cluster"])
    for number, each in enumerate(mentions):
        if len(found := clusters[each["source"], each["name"]]) == 1:
            yield Mention(number, each["name"], each["person"], *found)


def wrongly_joined(mentions):
    """Pairs of names labelled as different that a person has both."""
    persons = defaultdict(set)
    for each in mentions:
        persons[each["name"]].add(each["person"])
    for row in rows("names_different.csv"):
        if persons[row["name_a"]] & persons[row["name_b"]]:
            yield row["name_a"], row["name_b"]
