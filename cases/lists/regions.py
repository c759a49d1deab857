"""Which region, or city of its own right, a place lay in on a day."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from people.models import PlaceParent


def regions(day: date) -> dict[int, int]:
    """Place → the highest place below the country that it lay in; the regions themselves are left out."""
    return regions_on([day])[day]


def regions_on(days: Iterable[date]) -> dict[date, dict[int, int]]:
    """The same for each of several days, by one query."""
    days = list(days)
    held = (
        Q(valid_until__isnull=True) | Q(valid_until__gt=min(days)),
        Q(valid_from__isnull=True) | Q(valid_from__lte=max(days)),
    )
    rows = PlaceParent.objects.filter(*held).exclude(parent__kind="country").order_by("-pk")
    known = list(rows.values_list("place_id", "parent_id", "valid_from", "valid_until"))
    return {day: _above(known, day) for day in days}


def _above(known: list[tuple[int, int, date | None, date | None]], day: date) -> dict[int, int]:
    parents = {
        place: parent for place, parent, begun, over in known
        if (begun is None or begun <= day) and (over is None or over > day)
    }  # fmt: skip
    return {place: _highest(place, parents) for place in parents}


def _highest(place: int, parents: dict[int, int]) -> int:
    passed = {place}
    while (above := parents.get(place)) and above not in passed:
        passed.add(above)
        place = above
    return place
