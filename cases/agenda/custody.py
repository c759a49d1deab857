"""Custody that should end: orders that expire, arrests that are over by their days, terms. Nobody is released by
arithmetic: what is over stays until somebody writes down what happened.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import held
from cases.agenda import terms
from cases.agenda.items import Item, Kind, Window, between, dated
from cases.agenda.people import if_seen
from cases.models import CustodyPeriod, Sentence
from cases.permissions import visible_custody
from cases.templatetags.facts import amount
from people.dates import PartialDate
from people.fields import written

LONGEST = timedelta(days=366)


def pending(user, window: Window) -> list[Item]:
    """Everything of custody whose end falls into the window and is not written down."""
    seen = visible_custody(user).filter(chosen=True)
    return [*_orders(seen, user, window), *_by_days_ordered(seen, user, window), *_terms(seen, user, window)]


def open_periods(seen):
    """Periods of the living that nobody has ended. Who is written down as being at liberty since then is free."""
    free = seen.filter(person=OuterRef("person"), kind=held.LIBERTY, began__gte=OuterRef("began"))
    rows = seen.filter(ended__isnull=True, person__died__isnull=True).filter(~Exists(free))
    not_over = Q(end_reason__isnull=True) | Q(end_reason=held.PRESUMED)
    return rows.filter(not_over).select_related("person", "kind", "facility", "case")


def item_of(kind: Kind, row: CustodyPeriod, user, days: dict, inputs: Iterable[str] = ()) -> Item:
    """The item of a custody period, with the case and the facility as the user may see them."""
    return Item(
        kind=kind,
        fact=row,
        **days,
        persons=(row.person,),
        case=if_seen(row.case, user),
        place=if_seen(row.facility, user),
        inputs=tuple(inputs),
    )


# Orders: the day was written down -----------------------------------------------------------------------------------


def _orders(seen, user, window: Window) -> list[Item]:
    rows = open_periods(seen).filter(window.within("ordered_until"), ordered_until__isnull=False)
    ends = [(row, dated(PartialDate(row.ordered_until))) for row in rows]
    return [item_of(KINDS.get(row.kind_id, Kind.ORDER), row, user, end) for row, end in ends]


KINDS = {held.ARREST: Kind.ARREST, held.PRISON: Kind.TERM}


# Days: the court said how many --------------------------------------------------------------------------------------


def _by_days_ordered(seen, user, window: Window) -> list[Item]:
    """Custody for a number of days. An arrest counts from the beginning of the detention before it."""
    by_days = ExpressionWrapper(F("began") + F("ordered_days"), DateField())
    rows = open_periods(seen).filter(ordered_until__isnull=True, ordered_days__isnull=False).annotate(by_days=by_days)
    if window.since:
        rows = rows.filter(by_days__gte=window.since - LONGEST)
    if window.until:
        rows = rows.filter(began__lte=window.until)
    found = [*rows, *_presumed(seen, window)]
    ledgers = terms.ledgers(seen, {row.person_id for row in found})
    items = (_by_days(row, ledgers[row.person_id], user) for row in found)
    return [item for item in items if window.meets(item.first, item.last)]


def _presumed(seen, window: Window):
    """Arrests that somebody ended as presumed, with nothing written down of the person since."""
    later = seen.filter(person=OuterRef("person"), began__gte=OuterRef("ended")).exclude(pk=OuterRef("pk"))
    rows = seen.filter(end_reason=held.PRESUMED, ordered_days__isnull=False, person__died__isnull=True)
    rows = rows.filter(~Exists(later), window.touching("ended"), ended__isnull=False)
    return rows.select_related("person", "kind", "facility", "case")


def _by_days(row: CustodyPeriod, spells: list[held.Spell], user) -> Item:
    start, counted = _counted_from(row, spells)
    days, end = timedelta(days=row.ordered_days), row.ended_on
    bounds = dated(end) if end else between(max(start.first, counted) + days, max(start.last, counted) + days)
    told = ngettext("%(days)d day ordered", "%(days)d days ordered", row.ordered_days) % {"days": row.ordered_days}
    inputs = [told, _("counted from %(day)s, when the custody began") % {"day": written(start)}]
    return item_of(KINDS.get(row.kind_id, Kind.ORDER), row, user, bounds, inputs)


def _counted_from(row: CustodyPeriod, spells: list[held.Spell]) -> tuple[PartialDate, date]:
    """The beginning as it is written, and the first day that it can be, from which the days of a period count."""
    spell = next((each for each in spells if each.period.pk == row.pk), None)
    if spell is None or spell.by_days is None:
        return row.began_on, row.began_on.first
    counted = spell.by_days - timedelta(days=row.ordered_days)
    first = next((each for each in held.unbroken(spells, spell) if each.period.began == counted), spell)
    return first.period.began_on, max(first.begin, first.period.began_on.first)


# Terms: the sentence, and what was served before ---------------------------------------------------------------------


def _terms(seen, user, window: Window) -> list[Item]:
    """Imprisonment past or near its nominal end."""
    rows = open_periods(seen).filter(kind=held.PRISON, ordered_until__isnull=True, ordered_days__isnull=True)
    ends = terms.nominal_ends(list(rows), seen, user, window)
    items = [_term(*each, user) for each in ends]
    return [item for item in items if window.meets(item.first, item.last)]


def _term(row: CustodyPeriod, sentence: Sentence, end: PartialDate, user) -> Item:
    decided = {"penalty": amount(sentence), "day": written(sentence.decision.decided_on)}
    inputs = [
        _("%(penalty)s, by the decision of %(day)s") % decided,
        _("begun on %(day)s; custody before it counts by the rates of the law") % {"day": written(row.began_on)},
    ]
    return item_of(Kind.TERM, row, user, dated(end), inputs)
