"""Custody events → periods. A new custody of a person ends the one that was open; days of arrest end by themselves."""

from datetime import timedelta
from typing import Any

from django.db.models import Q

from cases import held
from cases.interchange.format import Event, date_of
from cases.interchange.recording import Record, on
from cases.interchange.words import reason, term
from cases.models import Case, CustodyKind, CustodyPeriod, Sentence
from people.dates import PartialDate
from people.models import Person

GONE = {"left_country", "extradited", "died"}
"""Reasons that are no release: what happens to somebody whose arrest was over long before."""
LAG = 3
"""Days that may lie between the decision on an arrest and the arrest."""


def custody(record: Record, case: Case, person: Person, event: Event) -> None:
    """Write one custody event of one person."""
    if event.get("kind"):
        _begin(record, case, person, event)
    else:
        _release(record, case, person, event)


def _begin(record: Record, case: Case, person: Person, event: Event) -> None:
    kind = term(CustodyKind, event, "kind")
    same = CustodyPeriod.objects.filter(person=person, kind=kind, **on("began", event.on))
    row = record.known(same)
    if row is None:
        row = _new_period(record, case, person, event, kind)
    elif row.case_id is None:
        row.case = case
        record.save(row, event)
    record.cite(row, event)


def _new_period(record: Record, case: Case, person: Person, event: Event, kind: str) -> CustodyPeriod:
    place = record.place(event)
    days = event.get("days") or (_days_by_sentence(case, person, event) if kind == held.ARREST else None)
    row = CustodyPeriod(
        person=person, kind_id=kind, case=case, place=place, ordered_days=days,
        facility=record.body(event, "facility", "custody_facility", place),
        note=record.note(event, place), **on("began", event.on),
    )  # fmt: skip
    for before in _running(person, event.on):
        _hand_over(record, before, row, event)
    if until := event.get("until"):
        row.ended_on, row.end_reason_id, row.end_note = date_of(until, False, event.where), None, ""
    elif row.ended is None:
        _end_before_the_next(row)
    return record.add(row, event)


def _running(person: Person, day: PartialDate) -> list[CustodyPeriod]:
    """Periods that still ran when something else began."""
    rows = CustodyPeriod.objects.filter(person=person, chosen=True, began__lte=day.last).exclude(kind=held.LIBERTY)
    return list(rows.filter(Q(ended__isnull=True) | Q(ended__gt=day.last, began__lt=day.start)))


def _hand_over(record: Record, before: CustodyPeriod, row: CustodyPeriod, event: Event) -> None:
    """End a period where `row` begins; what was known of its end is now known of `row`."""
    if not _ended_by_itself(before, event.on):
        if before.ended:
            row.ended_on, row.end_reason_id, row.end_note = before.ended_on, before.end_reason_id, before.end_note
        before.ended_on, before.end_reason_id, before.end_note = event.on, _change(before, row), ""
    record.save(before, event)


def _change(before: CustodyPeriod, after: CustodyPeriod) -> str:
    return "transferred" if before.kind_id == after.kind_id else "measure_changed"


def _ended_by_itself(period: CustodyPeriod, day: PartialDate) -> bool:
    """End an arrest whose days were over before `day` on the day that they give, as presumed."""
    end = _computed_end(period) if period.ended is None else None
    if end is None or end >= day.first:
        return False
    period.ended_on, period.end_reason_id = PartialDate(end), held.PRESUMED
    return True


def _computed_end(period: CustodyPeriod):
    others = CustodyPeriod.objects.filter(person=period.person, chosen=True, deprives=True).exclude(pk=period.pk)
    spell = next(each for each in held.spells([*others, period]) if each.period is period)
    return spell.end if spell.presumed else None


def _end_before_the_next(row: CustodyPeriod) -> None:
    """A period that is told after later ones were known ends where the next of them begins."""
    later = CustodyPeriod.objects.filter(person=row.person, chosen=True, began__gt=row.began_on.last)
    following = later.exclude(kind=held.LIBERTY).order_by("began", "pk").first()
    if following and not _ended_by_itself(row, following.began_on):
        row.ended_on, row.end_reason_id = following.began_on, _change(row, following)


def _release(record: Record, case: Case, person: Person, event: Event) -> None:
    """End what is open. Where nothing is, only that the person was at liberty is written down, and why."""
    code, words = reason(event.get("reason", ""))
    ends = {"end_reason": code, "end_note": ": ".join(filter(None, [words, record.note(event)]))}
    same = CustodyPeriod.objects.filter(person=person, **on("ended", event.on), **ends)
    rows = []
    while row := record.known(same, "end"):
        rows.append(row)
    for row in rows or _end_open(record, person, event, ends) or [_at_liberty(record, case, person, event, ends)]:
        record.cite(record.meet(row, "end"), event, part="end")
    if code == "died" and person.died is None:
        person.died_on = event.on
        person.save(update_fields=["died", "died_precision"])


def _end_open(record: Record, person: Person, event: Event, ends: dict[str, Any]) -> list[CustodyPeriod]:
    """End the periods that were open, or that ended on the day for a reason not known until now."""
    rows = CustodyPeriod.objects.filter(person=person, chosen=True, began__lte=event.on.last).exclude(kind=held.LIBERTY)
    unexplained = Q(**on("ended", event.on), end_reason=None, end_note="")
    ended = []
    for row in rows.filter(Q(ended__isnull=True) | unexplained):
        if not (_is_no_release(row, ends["end_reason"], event.on) and _ended_by_itself(row, event.on)):
            row.ended_on, row.end_reason_id, row.end_note = event.on, ends["end_reason"], ends["end_note"]
            ended.append(row)
        record.save(row, event)
    record.added += len(ended)
    return ended


def _is_no_release(row: CustodyPeriod, code: str | None, day: PartialDate) -> bool:
    """Whether an arrest cannot have lasted until `day`: somebody had left, or its days were over twice by then."""
    return code in GONE or bool(row.ordered_days and row.began + timedelta(days=2 * row.ordered_days + 1) < day.first)


def sentenced_to_arrest(record: Record, case: Case, person: Person, event: Event, days: int) -> None:
    """A court set or changed the days of an arrest: those of the person's arrest that runs, or began then."""
    arrests = CustodyPeriod.objects.filter(case=case, person=person, kind=held.ARREST, chosen=True, ended__isnull=True)
    row = arrests.filter(began__lte=event.on.last + timedelta(days=1)).order_by("began", "pk").last()
    if row and row.ordered_days != days and (row.ordered_days is None or row.began < event.on.start):
        row.ordered_days = days
        record.save(row, event)


def _days_by_sentence(case: Case, person: Person, event: Event) -> int | None:
    """The days of arrest to which the person was sentenced last before it began, where the event does not say."""
    rows = Sentence.objects.filter(decision__case=case, person=person, kind=held.ARREST, unit="day")
    recent = rows.filter(decision__decided__range=(event.on.first - timedelta(days=LAG), event.on.last))
    found = recent.order_by("decision__decided", "decision", "pk").last()
    return int(found.value) if found and found.value else None


def _at_liberty(record: Record, case: Case, person: Person, event: Event, ends: dict[str, Any]) -> CustodyPeriod:
    values = {"end_reason_id": ends["end_reason"], "end_note": ends["end_note"]}
    period = on("began", event.on) | on("ended", event.on)
    return record.add(CustodyPeriod(person=person, kind_id=held.LIBERTY, case=case, **period, **values), event)
