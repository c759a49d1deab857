"""Who stands for a person of an older list today, through all merges."""

from collections.abc import Iterable

from cases.among import among
from people.models.merge import Redirect


def survivors(persons: Iterable[int]) -> dict[int, int]:
    """Number of a person at some time → the number that took its place, or the same one."""
    moved: dict[int, int] = {}
    numbers = set(persons)
    asked = numbers
    while found := dict(Redirect.objects.filter(kind="person", old__in=among(asked)).values_list("old", "new")):
        moved |= found
        asked = set(found.values()) - set(moved)
    return {number: _last(number, moved) for number in numbers}


def _last(number: int, moved: dict[int, int]) -> int:
    while number in moved:
        number = moved[number]
    return number
