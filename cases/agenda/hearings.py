"""Hearings that were announced: those that come, those that nobody has told the outcome of, those that moved."""

from django.db.models import Exists, OuterRef, Q

from cases.agenda.items import Item, Kind, Window, dated
from cases.agenda.people import accused_in, if_seen
from cases.models import Hearing
from cases.permissions import visible_hearings
from people.dates import PartialDate

PLANNED, ADJOURNED = Hearing.Result.PLANNED, Hearing.Result.ADJOURNED


def pending(user, window: Window) -> list[Item]:
    """Hearings that are planned, or adjourned to a day for which no other hearing of the case is written down."""
    rows = visible_hearings(user)
    planned = Q(result=PLANNED) & window.touching("held")
    moved = _moved(rows) & window.within("adjourned_to")
    return _items(rows.filter(planned | moved), user, to_their_new_day=True)


def told(user, window: Window) -> list[Item]:
    """Hearings that were held, cancelled, or adjourned to another one: a calendar keeps them where they were."""
    rows = visible_hearings(user)
    return _items(rows.filter(window.touching("held")).exclude(result=PLANNED).exclude(_moved(rows)), user)


def _moved(rows) -> Q:
    """Adjourned to a day on which the case has no other hearing, as far as the user may see."""
    others = rows.filter(case=OuterRef("case"), held=OuterRef("adjourned_to")).exclude(pk=OuterRef("pk"))
    return Q(result=ADJOURNED, adjourned_to__isnull=False) & ~Exists(others)


def _items(rows, user, to_their_new_day: bool = False) -> list[Item]:
    hearings = list(rows.select_related("case", "kind", "court"))
    people = accused_in({row.case_id for row in hearings}, user)
    return [_item(row, tuple(people[row.case_id]), user, to_their_new_day) for row in hearings]


def _item(row: Hearing, people: tuple, user, to_its_new_day: bool) -> Item:
    moved = to_its_new_day and row.result == ADJOURNED
    return Item(
        kind=Kind.HEARING,
        fact=row,
        **dated(PartialDate(row.adjourned_to) if moved else row.held_on),
        persons=people,
        case=row.case,
        place=if_seen(row.court, user),
        at=None if moved else row.time,
        moved_from=row.held_on if moved else None,
    )
