"""Which region, or city of its own right, a place lay in on a day."""

from datetime import date

from people.models import PlaceParent


def regions(day: date) -> dict[int, int]:
    """Place → the highest place below the country that it lay in; the regions themselves are left out."""
    rows = PlaceParent.objects.on(day).exclude(parent__kind="country").order_by("-pk")
    parents = dict(rows.values_list("place_id", "parent_id"))
    return {place: _highest(place, parents) for place in parents}


def _highest(place: int, parents: dict[int, int]) -> int:
    passed = {place}
    while (above := parents.get(place)) and above not in passed:
        passed.add(above)
        place = above
    return place
