"""What must be settled before two records are merged. `cases` adds what it knows when it starts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from people.joining import Record
from people.models import Organisation, Person, Place
from people.places import ever_within


@dataclass(frozen=True)
class Obstacle:
    """What must be settled before two are merged, in a sentence, and the (text, address) of where it can be."""

    sentence: str
    links: tuple[tuple[str, str], ...] = ()


def obstacles(survivor: Record, merged: Record, user) -> list[Obstacle]:
    """What must be settled before the two can be merged."""
    return [each for find in OBSTACLES[type(survivor)] for each in find(survivor, merged, user)]


def one_within_the_other(kept: Organisation | Place, gone: Organisation | Place, user) -> list[Obstacle]:
    """A whole and its part are two, and merged they would lie within themselves."""
    pairs = ((kept, gone), (gone, kept))
    return [Obstacle(_told_within(part, whole)) for part, whole in pairs if whole in _wholes(part)]


def _told_within(part: Organisation | Place, whole: Organisation | Place) -> str:
    told = _("“%(part)s” is recorded as a part of “%(whole)s”. If they are one, take that off the card first.")
    return told % {"part": part, "whole": whole}


def _wholes(record: Organisation | Place) -> list[Organisation | Place]:
    if isinstance(record, Place):
        return ever_within(record)
    found = []
    while record.parent and record.parent not in found:
        record = record.parent
        found.append(record)
    return found


OBSTACLES: dict[type, list[Callable[[Any, Any, Any], Iterable[Obstacle]]]] = {
    Person: [],
    Organisation: [one_within_the_other],
    Place: [one_within_the_other],
}
"""Kind of record → functions of (survivor, merged, user) that say what must be settled first."""
