"""Whom and what an item names, as the user may see."""

from collections import defaultdict
from collections.abc import Iterable

from cases.models import Party
from cases.reckoning import ACCUSED
from monitor.accounts.protection import visible_q
from people.models import Person


def accused_in(cases: Iterable[int], user) -> dict[int, list[Person]]:
    """Case number → the accused whom the user may see, in the order of entry. One query."""
    rows = Party.objects.filter(visible_q(user, "person__"), case__in=set(cases), role__in=ACCUSED)
    found: dict[int, dict[int, Person]] = defaultdict(dict)
    for party in rows.select_related("person").order_by("pk"):
        found[party.case_id][party.person_id] = party.person
    return defaultdict(list, {case: list(people.values()) for case, people in found.items()})


def if_seen(record, user):
    """The record that an item names; None where the user may not see it."""
    return record if record and record.is_visible_to(user) else None
