"""Facts → a history: what is written here and read into an empty register is written there again, byte by byte.

Each fact gives events of single persons; those that say the same of several on the same day become one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from cases.interchange.custodies import custody_events
from cases.interchange.people import keys_for
from cases.interchange.told import Told, dated, number, place, told
from cases.interchange.words import spoken
from cases.models import Case, Charge, ChargeUpdate, Decision, Recognition, Sentence
from cases.reckoning import ACCUSED, in_order
from people.models import Person

STAGE, HEARING, CHARGE, DECISION, CUSTODY, RECOGNITION = range(6)
"""In which order things of one day are told; things of one kind stand in their own order."""


@dataclass
class _Line:
    """An event to be written: of whom, where it stands, and what it says without `who`."""

    order: tuple
    person: int | None
    body: dict[str, Any]


def export_history(case: Case) -> dict[str, Any]:
    """The history of a case in the interchange format, with the custody and the recognitions of its people."""
    persons = _persons(case)
    keys = keys_for(persons)
    lines = sorted(_lines(case, persons), key=lambda line: line.order)
    return {
        "title": case.title,
        "kind": case.kind,
        "people": [_person(person, keys[person.pk]) for person in persons],
        "events": list(_merged(lines, keys)),
    }


def _persons(case: Case) -> list[Person]:
    """Against whom the case is brought, in the order of its parties."""
    against = Q(parties__case=case) & (Q(parties__role__in=ACCUSED) | Q(parties__charges__isnull=False))
    first = {party.person_id: party.pk for party in reversed(case.parties.order_by("pk")) if party.person_id}
    found = Person.objects.filter(against).distinct().prefetch_related("names")
    return sorted(found, key=lambda person: first[person.pk])


def _person(person: Person, key: str) -> dict[str, Any]:
    others = [name.text for name in person.names.all() if name.text != person.display_name]
    row = {"key": key, "name": person.display_name, "other_names": others, "sex": person.sex}
    return {key: value for key, value in row.items() if value not in ([], "unknown")}


def _lines(case: Case, persons: list[Person]) -> Iterator[_Line]:
    yield from _numbered(STAGE, None, 0, _stages(case))
    yield from _numbered(HEARING, None, 0, _hearings(case))
    yield from _numbered(DECISION, None, 0, _decisions(case, persons))
    for position, person in enumerate(persons):
        yield from _numbered(CHARGE, person.pk, position, _charges(case, person))
        yield from _numbered(CUSTODY, person.pk, position, custody_events(case, person))
        yield from _numbered(RECOGNITION, person.pk, position, _recognitions(person))


def _numbered(rank: int, person: int | None, position: int, events: Iterable[Told]) -> Iterator[_Line]:
    """Lines of one person and kind in their order: a later one never stands before an earlier one."""
    day, count = date.min, 0
    for event in events:
        count = count + 1 if event.day <= day else 0
        day = max(day, event.day)
        yield _Line((day, rank, count, position), person, event.body)


def _merged(lines: Iterable[_Line], keys: dict[int, str]) -> Iterator[dict[str, Any]]:
    """One event for all of whom it is said on one day, as long as nobody's events change their order."""
    groups: list[tuple[tuple, dict[str, Any], list[int]]] = []
    latest: dict[tuple, int] = {}
    for line in lines:
        slot = line.order[:2]
        after = latest.get((line.person, slot), -1)
        found = next((n for n, group in _same(groups, slot, line) if n > after), None)
        if found is None:
            found = len(groups)
            groups.append((slot, line.body, []))
        groups[found][2].extend([line.person] if line.person else [])
        latest[line.person, slot] = found
    for _slot, body, whom in groups:
        yield body | _who(whom, keys) if whom else body


def _same(groups: list, slot: tuple, line: _Line) -> Iterator[tuple[int, Any]]:
    return (
        (n, group) for n, group in enumerate(groups)
        if line.person and group[0] == slot and group[1] == line.body and line.person not in group[2]
    )  # fmt: skip


def _who(persons: Iterable[int], keys: dict[int, str]) -> dict[str, Any]:
    """Keys in the order of the history's people; left out where everybody is meant."""
    meant = set(persons)
    named = [key for person, key in keys.items() if person in meant]
    return {} if len(named) in (0, len(keys)) else {"who": named}


def _stages(case: Case) -> Iterator[Told]:
    for row in in_order(case.stages.order_by("pk"), lambda row: row.entered_on):
        yield told(row, row.entered_on, {"what": "stage", "stage": spoken(row.stage_id)}, note=row.note)


def _hearings(case: Case) -> Iterator[Told]:
    rows = case.hearings.select_related("court", "place").order_by("pk")
    for row in in_order(rows, lambda row: row.held_on):
        said = {"what": "hearing", "kind": spoken(row.kind_id), "court": row.court and row.court.name}
        said |= {"openness": row.openness if row.openness != "unknown" else None, "outcome": row.result}
        yield told(row, row.held_on, said | place(row, row.held_on), note=row.note)


def _decisions(case: Case, persons: list[Person]) -> Iterator[Told]:
    keys = keys_for(persons)
    rows = case.decisions.select_related("body", "place").prefetch_related("persons", "sentences", "claims__source")
    for row in in_order(rows.order_by("pk"), lambda row: row.decided_on):
        who = _who((person.pk for person in row.persons.all()), keys)
        said = {"what": "decision", **who, "instance": row.instance, "outcome": spoken(row.outcome_id)}
        said |= {"court": row.body and row.body.name, "in_force": _in_force(row)} | place(row, row.decided_on)
        whom = who.get("who") or list(keys.values())
        said |= {"sentences": list(_sentences(row, keys, whom)), "claims": _claims(row)}
        yield told(row, row.decided_on, said, note=row.note)


def _in_force(decision: Decision) -> bool | str | None:
    if decision.in_force_from == decision.decided_on:
        return True
    return decision.in_force_from.iso().lstrip("~") if decision.in_force_from else None


def _sentences(decision: Decision, keys: dict[int, str], all_keys: list[str]) -> Iterator[dict[str, Any]]:
    """One entry for all who got the same, as long as nobody's sentences change their order."""
    grouped: list[tuple[dict[str, Any], list[int]]] = []
    latest: dict[int, int] = {}
    for row in sorted(decision.sentences.all(), key=lambda row: row.pk):
        said, after = _sentence(row), latest.get(row.person_id, -1)
        found = next((n for n, (other, _whom) in enumerate(grouped) if n > after and other == said), len(grouped))
        if found == len(grouped):
            grouped.append((said, []))
        grouped[found][1].append(row.person_id)
        latest[row.person_id] = found
    for said, whom in grouped:
        named = [key for person, key in keys.items() if person in whom]
        yield said if named == all_keys or not named else said | {"who": named}


def _sentence(row: Sentence) -> dict[str, Any]:
    said = {"kind": row.kind_id, "value": number(row.value), "unit": row.unit or None}
    return said | ({"regime": row.regime} if row.regime else {})


def _claims(decision: Decision) -> list[dict[str, Any]]:
    rows = sorted(decision.claims.all(), key=lambda row: (row.claimed, row.pk))
    return [dated(row.claimed_on) | _source_of_claim(row) for row in rows]


def _source_of_claim(claim: Any) -> dict[str, str]:
    title = claim.source.title if claim.source else ""
    text = " ".join(filter(None, [title, claim.note]))
    return {"source": text} if text else {}


def _charges(case: Case, person: Person) -> Iterator[Told]:
    """What became of the charges of a person; what was said of several provisions at once stands together."""
    rows = ChargeUpdate.objects.filter(charge__party__case=case, charge__party__person=person, happened__isnull=False)
    updates = rows.exclude(kind="convicted").select_related("charge__provision", "became__provision").order_by("pk")
    events: list[Told] = []
    for row in in_order(updates, lambda row: row.happened_on):
        event = told(row, row.happened_on, _charge(row), note=_note_of(row))
        if events and _is_one_event(events[-1], event):
            _add_provisions(events[-1].body, event.body)
        else:
            events.append(event)
    yield from events


def _charge(row: ChargeUpdate) -> dict[str, Any]:
    provision = _provision(row.charge)
    if row.kind == "requalified_to" and row.became:
        return {"what": "requalified", "from": [provision], "to": [_provision(row.became)]}
    return {"what": "charge" if row.kind == "brought" else "dropped", "provisions": [provision]}


def _note_of(row: ChargeUpdate) -> str:
    """An acquittal ends a charge; the format has one word for what ends charges, so the note says which end it was."""
    return " ".join(filter(None, ["Acquitted." if row.kind == "acquitted" else "", row.note]))


def _provision(charge: Charge) -> list[str | None]:
    return [charge.provision.law_id, charge.provision.article, charge.provision.part or None]


LISTS = ("provisions", "from", "to")


def _is_one_event(one: Told, other: Told) -> bool:
    return {key: value for key, value in one.body.items() if key not in LISTS} == {
        key: value for key, value in other.body.items() if key not in LISTS
    }


def _add_provisions(one: dict[str, Any], other: dict[str, Any]) -> None:
    for key in LISTS:
        one.get(key, []).extend(each for each in other.get(key, []) if each not in one[key])


def _recognitions(person: Person) -> Iterator[Told]:
    rows = person.recognitions.filter(state="decided").select_related("body").prefetch_related("criteria")
    steps = [((row.since, 1, row.pk), _recognised(row)) for row in rows]
    steps += [((row.until, 0 if row.until > row.since else 2, row.pk), _withdrawn(row)) for row in rows if row.until]
    yield from (event for _order, event in sorted(steps, key=lambda step: step[0]))


def _recognised(row: Recognition) -> Told:
    criteria = sorted(each.code for each in row.criteria.all())
    said = {"what": "recognition", "label": row.label_id, "body": row.body.name, "criteria": criteria}
    return told(row, row.since_on, said, note=row.grounds)


def _withdrawn(row: Recognition) -> Told:
    said = {"what": "withdrawn", "label": row.label_id, "body": row.body.name, "reason": row.until_reason}
    return told(row, row.until_on, said, part="end")
