"""How the items of the agenda are said: their day, what they are, what is to be done."""

from datetime import date

from django.utils.translation import gettext as _

from cases.agenda.items import Item, Kind
from people.dates import PartialDate
from people.fields import written


def when(item: Item) -> str:
    """The day as it is known: a month stays a month, and bounds are said as bounds."""
    if item.on:
        day = written(item.on)
        return _("%(day)s, %(time)s") % {"day": day, "time": f"{item.at:%H:%M}"} if item.at else day
    days = {"first": _day(item.first), "last": _day(item.last)}
    return _("between %(first)s and %(last)s") % days


def _day(day: date) -> str:
    return written(PartialDate(day))


def what(item: Item) -> str:
    """What comes, without a name."""
    if item.kind == Kind.HEARING:
        return _("hearing: %(kind)s") % {"kind": item.fact.kind}
    if item.kind == Kind.APPEAL:
        return _("end of the period of appeal: %(outcome)s") % {"outcome": item.fact.outcome}
    return ENDS[item.kind]() % {"kind": item.fact.kind}


ENDS = {
    Kind.ORDER: lambda: _("the order expires: %(kind)s"),
    Kind.ARREST: lambda: _("the days are over: %(kind)s"),
    Kind.TERM: lambda: _("the term ends: %(kind)s"),
    Kind.LIMIT: lambda: _("limit reached by law, unless extended: %(kind)s"),
}


def state(item: Item, today: date) -> str:
    """What is not known although the day is past; nothing while it is to come."""
    return OVERDUE[item.kind]() if item.is_over(today) else ""


OVERDUE = {
    Kind.HEARING: lambda: _("nobody has written down what came of it"),
    Kind.ORDER: lambda: _("order expired; neither release nor extension is confirmed"),
    Kind.ARREST: lambda: _("presumed ended, release not confirmed"),
    Kind.TERM: lambda: _("term expired, release not confirmed"),
    Kind.LIMIT: lambda: _("limit passed; no extension is written down"),
    Kind.APPEAL: lambda: _("period over; whether the decision is in force is not written down"),
}
