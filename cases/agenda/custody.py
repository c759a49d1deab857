"""Custody that should end: orders that expire, arrests and terms that are over by their days. Nobody is released by
arithmetic: what is over stays until somebody writes down what happened.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import held
from cases.agenda.items import Item, Kind, Window, between, dated
from cases.models import CustodyPeriod, Sentence
from cases.permissions import visible_custody
from cases.status import Standing, seen_by, standings, today
from cases.templatetags.facts import amount
from monitor.accounts.protection import visible_q
from people.dates import DAY, PartialDate
from people.fields import written

LONGEST_MONTH, LONGEST_YEAR = timedelta(days=31), timedelta(days=366)


def pending(user, window: Window) -> list[Item]:
    """Everything of custody whose end falls into the window and is not written down."""
    seen = visible_custody(user).filter(chosen=True)
    return [*_orders(seen, user, window), *_arrests(seen, user, window), *_terms(seen, user, window)]


def _open(seen):
    """Periods of the living that nobody has ended. Who is written down as being at liberty since then is free."""
    free = seen.filter(person=OuterRef("person"), kind=held.LIBERTY, began__gte=OuterRef("began"))
    rows = seen.filter(ended__isnull=True, person__died__isnull=True).filter(~Exists(free))
    not_over = Q(end_reason__isnull=True) | Q(end_reason=held.PRESUMED)
    return rows.filter(not_over).select_related("person", "kind", "facility", "case")


def _item(kind: Kind, row: CustodyPeriod, user, days: dict, inputs: Iterable[str] = ()) -> Item:
    return Item(
        kind=kind,
        fact=row,
        **days,
        persons=(row.person,),
        case=row.case if row.case and row.case.is_visible_to(user) else None,
        place=row.facility if row.facility and row.facility.is_visible_to(user) else None,
        inputs=tuple(inputs),
    )


# Orders: the day was written down -----------------------------------------------------------------------------------


def _orders(seen, user, window: Window) -> list[Item]:
    rows = _open(seen).filter(window.within("ordered_until"), ordered_until__isnull=False)
    return [_item(KINDS.get(row.kind_id, Kind.ORDER), row, user, dated(PartialDate(row.ordered_until))) for row in rows]


KINDS = {held.ARREST: Kind.ARREST, held.PRISON: Kind.TERM}


# Days: the court said how many --------------------------------------------------------------------------------------


def _arrests(seen, user, window: Window) -> list[Item]:
    """Custody for a number of days. An arrest counts from the beginning of the detention before it."""
    by_days = ExpressionWrapper(F("began") + F("ordered_days"), DateField())
    rows = _open(seen).filter(ordered_until__isnull=True, ordered_days__isnull=False).annotate(by_days=by_days)
    if window.since:
        rows = rows.filter(by_days__gte=window.since - LONGEST_YEAR)
    if window.until:
        rows = rows.filter(began__lte=window.until)
    found = [*rows, *_presumed(seen, window)]
    ledgers = _ledgers(seen, {row.person_id for row in found})
    items = (_by_days(row, ledgers[row.person_id], user) for row in found)
    return [item for item in items if window.meets(item.first, item.last)]


def _presumed(seen, window: Window):
    """Arrests that somebody ended as presumed, with nothing written down of the person since."""
    later = seen.filter(person=OuterRef("person"), began__gte=OuterRef("ended")).exclude(pk=OuterRef("pk"))
    rows = seen.filter(end_reason=held.PRESUMED, ordered_days__isnull=False, person__died__isnull=True)
    rows = rows.filter(~Exists(later), window.touching("ended"), ended__isnull=False)
    return rows.select_related("person", "kind", "facility", "case")


def _ledgers(seen, persons: set[int]) -> dict[int, list[held.Spell]]:
    """Person number → spells in order. One query."""
    periods: dict[int, list[CustodyPeriod]] = defaultdict(list)
    for row in seen.filter(person__in=persons, deprives=True):
        periods[row.person_id].append(row)
    return {person: held.spells(periods[person]) for person in persons}


def _by_days(row: CustodyPeriod, spells: list[held.Spell], user) -> Item:
    start, counted = _counted_from(row, spells)
    days, end = timedelta(days=row.ordered_days), row.ended_on
    bounds = dated(end) if end else between(max(start.first, counted) + days, max(start.last, counted) + days)
    told = ngettext("%(days)d day ordered", "%(days)d days ordered", row.ordered_days) % {"days": row.ordered_days}
    inputs = [told, _("counted from %(day)s, when the custody began") % {"day": written(start)}]
    return _item(KINDS.get(row.kind_id, Kind.ORDER), row, user, bounds, inputs)


def _counted_from(row: CustodyPeriod, spells: list[held.Spell]) -> tuple[PartialDate, date]:
    """The beginning as it is written, and the first day that it can be, from which the days of a period count."""
    spell = next((each for each in spells if each.period.pk == row.pk), None)
    if spell is None or row.kind_id != held.ARREST:
        return row.began_on, row.began_on.first
    counted = spell.end - timedelta(days=row.ordered_days)
    first = next((each for each in held.unbroken(spells, spell) if each.begin == counted), spell)
    return first.period.began_on, max(first.begin, first.period.began_on.first)


# Terms: imprisonment, by the sentence and what was served before -----------------------------------------------------


def _terms(seen, user, window: Window) -> list[Item]:
    """Imprisonment past or near its nominal end; the rule is that of `cases.status`."""
    rows = _open(seen).filter(kind=held.PRISON, ordered_until__isnull=True, ordered_days__isnull=True)
    near = _may_end_within(list(rows), seen, user, window)
    at = standings([row.person_id for row in near], today(), seen_by(user))
    items = [_term(row, at[row.person_id], user) for row in near if _speaks_of(at[row.person_id], row)]
    return [item for item in items if window.meets(item.first, item.last)]


def _speaks_of(at: Standing, row: CustodyPeriod) -> bool:
    return at.nominal_end is not None and at.period is not None and at.period.pk == row.pk


def _term(row: CustodyPeriod, at: Standing, user) -> Item:
    decided = {"penalty": amount(at.sentence.sentence), "day": written(at.sentence.decision.decided_on)}
    inputs = [
        _("%(penalty)s, by the decision of %(day)s") % decided,
        _("held without a break since %(day)s; custody before the term counts by the rates of the law")
        % {"day": written(at.held_since)},
    ]
    return _item(Kind.TERM, row, user, dated(at.nominal_end), inputs)


def _may_end_within(rows: list[CustodyPeriod], seen, user, window: Window) -> list[CustodyPeriod]:
    """Those whose term may end in the window, whatever counts towards it: the exact rule is asked of few."""
    persons = {row.person_id for row in rows}
    earliest: dict[int, date] = {}
    for person, began, precision in seen.filter(person__in=persons, deprives=True).values_list(
        "person", "began", "began_precision"
    ):
        known = began if precision == DAY else began - LONGEST_MONTH
        earliest[person] = min(known, earliest.get(person, known))
    terms = _sentences(persons, user)
    return [row for row in rows if any(window.meets(*_bounds(row, *each, earliest)) for each in terms[row.person_id])]


def _sentences(persons: set[int], user) -> dict[int, list[tuple[float, str]]]:
    """Person number → terms of imprisonment as stated, of decisions that the user may see."""
    rows = Sentence.objects.filter(person__in=persons, kind=held.PRISON, value__isnull=False)
    rows = rows.filter(visible_q(user, "decision__"), visible_q(user, "decision__case__"))
    found: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for person, value, unit in rows.values_list("person", "value", "unit"):
        found[person].append((float(value), unit))
    return found


def _bounds(row: CustodyPeriod, value: float, unit: str, earliest: dict[int, date]) -> tuple[date, date]:
    """The first and the last day on which a term can end: a day before it counts as two at most, as none at least."""
    end = held.add_term(row.began, value, unit)
    if end is None:
        return date.max, date.min
    return end - 2 * (row.began - earliest[row.person_id]) - LONGEST_MONTH, end + LONGEST_YEAR
