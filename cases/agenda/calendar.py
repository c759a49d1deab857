"""The agenda as an iCalendar file (RFC 5545): what a phone subscribes to.

An item keeps its UID when it moves; SEQUENCE and LAST-MODIFIED come from the history of its fact. Days are all-day
events, hours are those of Almaty. What is known by month is an all-day event over the whole of it that says so in its
summary; what is known by year only is left out.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cases.agenda import hearings
from cases.agenda.agenda import agenda, around, followed
from cases.agenda.items import Item, Kind
from cases.agenda.wording import state, what, when
from cases.models import CalendarFeed, Hearing
from cases.status import today

AHEAD_DAYS = 366
LONGEST = timedelta(days=62)
"""An item that can fall on more days than these says too little for a calendar."""
ZONE = ZoneInfo(settings.TIME_ZONE)


def calendar_of(feed: CalendarFeed) -> bytes:
    """The calendar as its user may see it now, in the user's language."""
    with translation.override(feed.user.language):
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//Monitor//Agenda//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", _("Monitor: what comes next"))
        calendar.add("refresh-interval", timedelta(hours=1), parameters={"value": "DURATION"})
        items = items_of(feed)
        changed = _changes(items)
        for item in items:
            calendar.add_component(_event(item, changed, feed.names))
        calendar.add_missing_timezones()
        return calendar.to_ical()


def items_of(feed: CalendarFeed) -> list[Item]:
    """What the calendar holds: what is pending, and the hearings of late that were held, moved or cancelled."""
    window = around(today(), AHEAD_DAYS)
    told = hearings.told(feed.user, window)
    items = [*agenda(feed.user, window), *told]
    kept = followed(items, feed.user) if feed.only_followed else items
    return sorted((item for item in kept if item.last - item.first <= LONGEST), key=Item.order)


def _changes(items: Iterable[Item]) -> dict[str, tuple[int, datetime]]:
    """Key of an item → how often its fact was changed, and when last; one query for each kind of fact."""
    by_model: dict[type, list[int]] = {}
    for item in items:
        by_model.setdefault(type(item.fact), []).append(item.fact.pk)
    found = {}
    for model, numbers in by_model.items():
        events = model.pgh_event_model.objects.filter(pgh_obj__in=numbers).values("pgh_obj")
        for row in events.annotate(times=Count("pk"), last=Max("pgh_created_at")):
            found[f"{model._meta.model_name}-{row['pgh_obj']}"] = row["times"] - 1, row["last"]
    return found


def _event(item: Item, changed: dict[str, tuple[int, datetime]], names: bool) -> icalendar.Event:
    sequence, last = changed.get(item.key, (0, timezone.now()))
    event = icalendar.Event()
    event.add("uid", f"{item.key}@{settings.SITE_ADDRESS.partition('//')[2]}")
    event.add("dtstamp", last)
    event.add("last-modified", last)
    event.add("sequence", sequence)
    event.add("summary", _summary(item, names))
    event.add("description", "\n".join(_notes(item)))
    event.add("url", settings.SITE_ADDRESS + item.url)
    event.add("status", _status(item))
    event.add("class", "PRIVATE")
    _add_days(event, item)
    if names and item.place:
        event.add("location", str(item.place))
    return event


def _add_days(event: icalendar.Event, item: Item) -> None:
    """An hour where it is known; else the days that it can be, which block no time."""
    if item.at and item.is_exact:
        event.add("dtstart", datetime.combine(item.first, item.at, ZONE))
        return
    event.add("dtstart", item.first)
    event.add("dtend", item.last + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _summary(item: Item, names: bool) -> str:
    """What it is, and that the day is an estimate or not known; of whom only where the user chose so."""
    of_whom = [str(each) for each in item.persons[:3]] if names else []
    if names and item.case:
        of_whom.append(str(item.case))
    text = " · ".join([_capital(what(item)), *of_whom])
    if not item.is_exact:
        text = _("%(text)s (%(when)s, the day is not known)") % {"text": text, "when": when(item)}
    return _("%(text)s (estimate)") % {"text": text} if item.is_estimate else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _notes(item: Item) -> list[str]:
    """What an estimate rests on, and what is not known; nothing that names anybody."""
    return [*filter(None, [state(item, today())]), *item.inputs]


def _status(item: Item) -> str:
    if item.kind != Kind.HEARING:
        return "TENTATIVE" if item.is_estimate else "CONFIRMED"
    if item.fact.result == Hearing.Result.CANCELLED or _went_elsewhere(item):
        return "CANCELLED"
    return "CONFIRMED" if item.is_exact else "TENTATIVE"


def _went_elsewhere(item: Item) -> bool:
    """Adjourned, and shown on the day on which it did not take place."""
    return item.fact.result == Hearing.Result.ADJOURNED and not item.moved_from
