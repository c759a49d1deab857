"""In which region those in the headline number of a list are held on the day, and the list of one region."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

from cases.among import among
from cases.lists.prosecutions import prosecutions
from cases.lists.regions import regions
from cases.lists.select import Listed, Selection
from cases.models import CustodyPeriod
from cases.status import Sight
from people.models import Organisation

UNKNOWN = "unknown"
"""How an address names the region of those whose place nobody knows."""


def held_at(periods: Iterable[int], sight: Sight) -> dict[int | None, int | None]:
    """Custody period → its place, or that of the facility that the asker may see."""
    chosen = CustodyPeriod.objects.filter(pk__in=among(periods)).order_by()
    rows = list(chosen.values_list("pk", "place_id", "facility_id"))
    seen = Organisation.objects.filter(sight(""), pk__in=among({row[-1] for row in rows if row[-1]}))
    place_of = dict(seen.values_list("pk", "place_id"))
    return {pk: place or place_of.get(facility) for pk, place, facility in rows}


def region_of(listed: Iterable[Listed], day: date, sight: Sight) -> dict[int, int | None]:
    """Person → region of the place of custody, or of the facility that the asker may see, on the day."""
    periods = {each.person: each.period for each in listed}
    places, above = held_at(filter(None, periods.values()), sight), regions(day)
    found = {person: places.get(period) for person, period in periods.items()}
    return {person: above.get(place, place) for person, place in found.items()}


def within(selection: Selection, region: str) -> Selection:
    """Those in the headline number who are held in a region: its number, or `unknown`."""
    if region != UNKNOWN and not (region.isdecimal() and len(region) < 10):
        raise BadRequest(_("“region” is the number of a place, or “unknown”."))
    wanted = None if region == UNKNOWN else int(region)
    counted = [each for each in selection.listed if each.section in selection.policy.headline]
    found = region_of(counted, selection.day, selection.sight)
    listed = [each for each in counted if found[each.person] == wanted]
    number = prosecutions([each.person for each in listed], selection.day, selection.sight)
    return replace(selection, listed=listed, prosecutions=number)
