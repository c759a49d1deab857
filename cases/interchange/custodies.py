"""The custody of a person in a case → events: a period that passed into the next one needs no end of its own."""

from collections.abc import Iterator
from typing import Any

from cases import held
from cases.interchange.told import Told, place, told
from cases.interchange.words import reason_words
from cases.models import Case, CustodyPeriod
from people.models import Person

PASSED_ON = {"transferred", "measure_changed"}


def custody_events(case: Case, person: Person) -> Iterator[Told]:
    """Beginnings and ends in the order in which they happened."""
    rows = CustodyPeriod.objects.filter(case=case, person=person, chosen=True).select_related("facility", "place")
    periods = sorted(rows, key=held.order)
    for number, row in enumerate(periods):
        following = periods[number + 1] if number + 1 < len(periods) else None
        passed = following is not None and _passed_on(row, following)
        if row.kind_id != held.LIBERTY:
            yield _begun(row, passed)
        if row.ended and not passed and (row.kind_id == held.LIBERTY or _is_explained(row)):
            yield _ended(row)


def _passed_on(row: CustodyPeriod, following: CustodyPeriod) -> bool:
    return row.end_reason_id in PASSED_ON and row.ended_on == following.began_on and following.kind_id != held.LIBERTY


def _is_explained(row: CustodyPeriod) -> bool:
    """Whether more is known of the end than its day."""
    why = row.end_reason_id not in (None, held.PRESUMED, *PASSED_ON)
    return why or bool(row.end_note) or row.citations.filter(part="end").exists()


def _begun(row: CustodyPeriod, passed: bool) -> Told:
    said: dict[str, Any] = {"what": "custody", "kind": row.kind_id}
    said |= {"facility": row.facility and row.facility.name, "days": row.ordered_days}
    if row.ended and not passed and row.end_reason_id != held.PRESUMED and not _is_explained(row):
        said["until"] = row.ended_on.iso().lstrip("~")
    return told(row, row.began_on, said | place(row, row.began_on), note=row.note)


def _ended(row: CustodyPeriod) -> Told:
    said = {"what": "custody", "kind": None} | reason_words(row.end_reason_id, row.end_note)
    note = said.pop("note", "")
    return told(row, row.ended_on, said, note=note, part="end")
