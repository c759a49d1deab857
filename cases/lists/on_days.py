"""How many persons a list had on each of several days: `select` says who they are on one day, this only counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.among import among
from cases.lists.held_in import held_at
from cases.lists.known import counting
from cases.lists.places import Places, places
from cases.lists.policy import Policy
from cases.lists.regions import regions_on
from cases.status import Sight


@dataclass(frozen=True)
class OnDay:
    """Persons on a day: all on the list, by section; those in the headline number, by region (None: unknown)."""

    day: date
    sections: Counter[str]
    regions: Counter[int | None]


def on_days(policy: Policy, days: Mapping[date, date | None], sight: Sight) -> list[OnDay]:
    """The counts of some days, each given with the day of the edition before it, as known now to the asker.

    Who is recognised, where facilities are and where places lie is asked once for all days, custody once for each.
    """
    known = _recognised(policy, days, sight)
    found = {day: _places(known, day, sight, before) for day, before in days.items()}
    held = {day: _headline(policy, *each) for day, each in found.items()}
    place_of = held_at({period for each in held.values() for period in each if period}, sight)
    above = regions_on(days)
    return [
        OnDay(day, _sections(policy, *found[day]), Counter(_region(place_of.get(pk), above[day]) for pk in held[day]))
        for day in days
    ]


def _recognised(policy: Policy, days: Mapping[date, Any], sight: Sight) -> list[tuple[Any, ...]]:
    """(person, day of death, since, until) of whatever recognition counts on one of the days."""
    rows = counting(policy, min(days), sight, max(days)).order_by()
    return list(rows.values_list("person_id", "person__died", "since", "until"))


def _places(known: list[tuple[Any, ...]], day: date, sight: Sight, before: date | None) -> tuple[set[int], Places]:
    """Who is recognised on the day, and where they stand."""
    listed = {pk: died for pk, died, since, until in known if since <= day and (until is None or until > day)}
    dead = {person for person, died in listed.items() if died and died <= day}
    return set(listed), places(among(listed), dead, day, sight, before)


def _sections(policy: Policy, persons: set[int], found: Places) -> Counter[str]:
    counted = Counter(map(found.section, persons))
    return Counter({code: number for code, number in counted.items() if code in policy.sections})


def _headline(policy: Policy, persons: set[int], found: Places) -> list[int | None]:
    """The custody period of each who is in the headline number."""
    codes = set(policy.headline) & set(policy.sections)
    return [found.periods.get(person) for person in persons if found.section(person) in codes]


def _region(place: int | None, above: dict[int, int]) -> int | None:
    return above.get(place, place) if place else None
