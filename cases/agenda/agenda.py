"""What comes next, for one user: the page, the home box, the calendar and the mail all ask here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from cases.agenda import appeals, custody, hearings, limits
from cases.agenda.items import Item, Kind, Window
from cases.models import Follow

PAST_DAYS = 60
"""What is over for longer is not asked for again, unless somebody looks for it."""
WEEK = timedelta(days=6)
RELEASE = "release"
MAKERS = {
    hearings.pending: {Kind.HEARING},
    custody.pending: {Kind.ORDER, Kind.ARREST, Kind.TERM},
    limits.pending: {Kind.LIMIT},
    appeals.pending: {Kind.APPEAL},
}


def around(day: date, ahead: int | None, behind: int | None = PAST_DAYS) -> Window:
    """The days from `behind` days before a day to `ahead` days after it; None is open."""
    return Window(
        since=None if behind is None else day - timedelta(days=behind),
        until=None if ahead is None else day + timedelta(days=ahead),
    )


def agenda(user, window: Window, *, only_followed: bool = False, kinds: Iterable[str] = ()) -> list[Item]:
    """Everything in the window that the user may see now, in order of time. The number of queries is constant."""
    wanted = set(kinds)
    items = [item for make, made in MAKERS.items() if not wanted or wanted & made for item in make(user, window)]
    kept = [item for item in items if not wanted or item.kind in wanted]
    return sorted(followed(kept, user) if only_followed else kept, key=Item.order)


def followed(items: Iterable[Item], user) -> list[Item]:
    """The items of persons and cases that the user follows."""
    follows = list(Follow.objects.of(user))
    persons, cases = {each.person_id for each in follows}, {each.case_id for each in follows}
    return [item for item in items if about(item, persons, cases)]


def about(item: Item, persons: set, cases: set) -> bool:
    """Whether an item is of one of the cases, or of one of the persons."""
    return bool(item.case and item.case.pk in cases) or any(each.pk in persons for each in item.persons)


@dataclass(frozen=True)
class Group:
    """Items under one heading: `code` is day (the one in `day`), soon, overdue or later."""

    code: str
    day: date | None
    items: list[Item]


CODES = ("day", "soon", "overdue", "later")


def in_turn(items: Iterable[Item], today: date) -> list[Item]:
    """As a page shows them: the coming seven days, then what is overdue, the newest first, then what comes later."""
    return sorted(items, key=lambda each: (_place(each, today), _turn(each, today)))


def grouped(items: Iterable[Item], today: date) -> list[Group]:
    """Items that are in turn, under their headings."""
    groups = ((key, list(group)) for key, group in groupby(items, key=lambda each: _place(each, today)))
    return [Group(CODES[place], day if CODES[place] == "day" else None, group) for (place, day), group in groups]


def _place(item: Item, today: date) -> tuple[int, date]:
    if item.is_over(today):
        return 2, today
    if item.first > today + WEEK:
        return 3, today
    return (0, item.first) if item.is_exact else (1, today)


def _turn(item: Item, today: date) -> tuple:
    newest_first = (today - item.last).days if item.is_over(today) else 0
    return newest_first, *item.order()


def counts(items: Iterable[Item], today: date) -> Counter:
    """How many items stand under each kind, and how many releases are to be confirmed."""
    return Counter(filed_under(each, today) for each in items)


def filed_under(item: Item, today: date) -> str:
    """The kind of an item, `release` where custody should have ended."""
    return RELEASE if is_release(item, today) else item.kind.value


def is_release(item: Item, today: date) -> bool:
    """Whether custody should have ended by now and nobody has written down that it did."""
    return item.is_of_custody and item.is_over(today)
