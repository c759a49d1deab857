"""When terms of imprisonment would be over, by the rule of `cases.status`, asked only of those that may matter."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from cases import held
from cases.agenda.items import Window
from cases.models import CustodyPeriod, Sentence
from cases.standing_sql import standing_on
from cases.status import rates, seen_by, today
from monitor.accounts.protection import visible_q
from people.dates import DAY, PartialDate
from people.models import Person

LONGEST_MONTH, LONGEST_YEAR = timedelta(days=31), timedelta(days=366)
End = tuple[CustodyPeriod, Sentence, PartialDate]


def ledgers(seen, persons: set[int]) -> dict[int, list[held.Spell]]:
    """Person number → spells in order, of the periods that are seen. One query."""
    periods: dict[int, list[CustodyPeriod]] = defaultdict(list)
    for row in seen.filter(person__in=persons, deprives=True).select_related("kind"):
        periods[row.person_id].append(row)
    return {person: held.spells(periods[person]) for person in persons}


def nominal_ends(rows: Iterable[CustodyPeriod], seen, user, window: Window) -> list[End]:
    """Open periods of imprisonment with the sentence that holds and its nominal end, of those that may end in the
    window.
    """
    near = _may_end_within(list(rows), seen, user, window)
    if not near:
        return []
    spells = ledgers(seen, {row.person_id for row in near})
    sentences = _that_hold(near, user)
    rate = rates(today())
    known = [(row, sentences[row.pk]) for row in near if row.pk in sentences]
    ends = [(row, sentence, _end(row, sentence, spells[row.person_id], rate)) for row, sentence in known]
    return [(row, sentence, end) for row, sentence, end in ends if end]


def _that_hold(rows: list[CustodyPeriod], user) -> dict[int, Sentence]:
    """Period number → the imprisonment that holds today over the person who is held in it."""
    persons = Person.objects.filter(pk__in={row.person_id for row in rows})
    at = {each.period_id: each.sentence_id for each in standing_on(persons, today(), seen_by(user)) if each.deprived}
    rows = Sentence.objects.filter(kind=held.PRISON, value__isnull=False).select_related("decision", "kind")
    sentences = rows.in_bulk({each for each in at.values() if each})
    return {period: sentences[number] for period, number in at.items() if number in sentences}


def _end(row: CustodyPeriod, sentence: Sentence, spells: list[held.Spell], rate) -> PartialDate | None:
    last = next(each for each in spells if each.period.pk == row.pk)
    serving = held.served_from(held.unbroken(spells, last))
    before = held.credited(spells, serving)
    return held.nominal_end(serving, before, float(sentence.value), sentence.unit, rate, sentence.regime)


def _may_end_within(rows: list[CustodyPeriod], seen, user, window: Window) -> list[CustodyPeriod]:
    """Those whose term may end in the window, whatever counts towards it: the exact rule is asked of few."""
    persons = {row.person_id for row in rows}
    earliest: dict[int, date] = {}
    held_before = seen.filter(person__in=persons, deprives=True)
    for person, began, precision in held_before.values_list("person", "began", "began_precision"):
        known = began if precision == DAY else began - LONGEST_MONTH
        earliest[person] = min(known, earliest.get(person, known))
    terms = _stated(persons, user)
    return [row for row in rows if any(window.meets(*_bounds(row, *each, earliest)) for each in terms[row.person_id])]


def _stated(persons: set[int], user) -> dict[int, list[tuple[float, str]]]:
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
