"""One line of a list as data: codes, numbers and dated names, no words of a language. Editions freeze these."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cases.lists.known import Known, load
from cases.lists.policy import Policy
from cases.lists.reference import Fact, Reference
from cases.models import Charge, ChargeUpdate, CustodyPeriod, Decision, Recognition, Sentence
from cases.models.proceedings import CaseKind
from cases.status import Sight, Standing, standings
from people.dates import PartialDate

SHORTEST = 3
"""Letters of a part of a name below which it is an initial or a particle."""


def rows_of(day: date, sections: dict[int, str], policy: Policy, sight: Sight) -> Iterator[dict[str, Any]]:
    """The lines of some persons, in the order of `sections` (person → section), ready for JSON.

    `sight` says which facts the lines may tell. All are loaded together: ask for some hundred at a time.
    """
    standing = standings(sections, day, sight)
    known = load(sections, policy, day, sight)
    reference = _reference(day, sight, known, standing)
    for person, section in sections.items():
        yield _row(reference, section, known[person], standing[person], policy.public)


def _reference(day: date, sight: Sight, known: dict[int, Known], standing: dict[int, Standing]) -> Reference:
    verdicts = {at.sentence.decision.pk: at.sentence.decision.body_id for at in standing.values() if at.sentence}
    bodies = {each["body"] for person in known.values() for each in person.recognitions}
    return Reference.load(
        day,
        sight,
        places={number for at in standing.values() if (number := _place_of(at))},
        organisations=bodies | set(verdicts.values()) - {None},
        facts=(fact for pk, at in standing.items() for fact in _facts(known[pk], at)),
        verdicts=set(verdicts),
    )


def _facts(person: Known, at: Standing) -> list[Fact]:
    """The records that a line rests on."""
    facts: list[Fact] = [(Recognition, each["number"]) for each in person.recognitions]
    facts += [(Charge, charge.pk) for charge in at.charges]
    facts += [(ChargeUpdate, update.pk) for charge in at.charges for update in charge.updates.all()]
    facts += [(CustodyPeriod, at.period.pk)] if at.period else []
    facts += [(Sentence, at.sentence.sentence.pk), (Decision, at.sentence.decision.pk)] if at.sentence else []
    facts += [(Decision, at.last_decision.pk)] if at.last_decision else []
    return facts


def _row(reference: Reference, section: str, person: Known, at: Standing, public: bool) -> dict[str, Any]:
    """The line of one person.

    In public, a title of a case may name others, and the sources of a person under an alias would tell the name.
    """
    alias = bool(person.alias)
    return {
        "section": section,
        "person": person.number,
        "names": person.in_languages(),
        "alias": alias,
        "age": _age(person.born, at.died or PartialDate(at.day)),
        "provisions": [provision.code for provision in at.provisions],
        **_custody(reference, at),
        "sentence": _sentence(reference, at),
        "cases": [] if alias else _cases(at, public),
        "recognitions": [{**each, "body": reference.organisations.get(each["body"])} for each in person.recognitions],
        "notes": [] if alias else reference.notes(_facts(person, at)),
    }


def _age(born: PartialDate | None, on: PartialDate) -> list[int] | None:
    """The years that the person can be old: `[48, 48]`, or `[47, 48]` where the day of birth is not known."""
    return [_years(born.last, on.first), _years(born.first, on.last)] if born else None


def _years(born: date, on: date) -> int:
    return max(on.year - born.year - ((on.month, on.day) < (born.month, born.day)), 0)


def _custody(reference: Reference, at: Standing) -> dict[str, Any]:
    period = at.period if at.custody else None
    facility = period.facility if period else None
    return {
        "custody": at.custody,
        "deprived": at.deprived,
        "certainty": at.certainty,
        "since": _iso(at.since),
        "held_since": _iso(at.held_since),
        "days_held": at.days_held,
        "days_estimated": at.days_are_estimated,
        "nominal_end": _iso(at.nominal_end),
        "facility": at.facility if period else None,
        "facility_number": facility.pk if facility else None,
        "place": reference.place(_place_of(at)),
        "released": None if at.deprived or at.died else _iso(at.released),
        "died": _iso(at.died),
    }


def _place_of(at: Standing) -> int | None:
    """Where the person is held or bound: the place of the custody, else that of its facility."""
    if at.custody is None or at.period is None:
        return None
    return at.period.place_id or (at.period.facility.place_id if at.period.facility else None)


def _sentence(reference: Reference, at: Standing) -> dict[str, Any] | None:
    if at.sentence is None:
        return None
    decision = at.sentence.decision
    return {
        "kind": at.sentence.kind,
        "value": f"{at.sentence.value.normalize():f}" if at.sentence.value is not None else None,
        "unit": at.sentence.unit,
        "regime": at.sentence.regime,
        "in_force": at.sentence.in_force,
        "decided": decision.decided_on.iso(),
        "claims": reference.claims.get(decision.pk, []),
        "court": reference.organisations.get(decision.body_id),
    }


def _cases(at: Standing, public: bool) -> list[dict[str, Any]]:
    told = [case for case in at.begun if case.kind == CaseKind.CRIMINAL]
    told = told or ([at.case] if at.case else [])
    return [
        {"number": case.pk, "title": "" if public else case.title, "register_number": case.register_number}
        for case in sorted(told, key=lambda case: case.pk)
    ]


def hide_words(rows: Iterable[dict[str, Any]], hidden: set[str]) -> Iterator[dict[str, Any]]:
    """The lines without quoted words, and without sources by their titles, that hold one of the words to be hidden."""
    for row in rows:
        if hidden and row["notes"]:
            row["notes"] = [_without(note, hidden) for note in row["notes"] if not hidden & _words(note["title"])]
        yield row


def _without(note: dict[str, Any], hidden: set[str]) -> dict[str, Any]:
    return {**note, "quote": ""} if hidden & _words(note["quote"]) else note


def words_of(names: Iterable[str]) -> set[str]:
    """The words of names by which somebody could be recognised."""
    return {word for name in names for word in _words(name) if len(word) >= SHORTEST}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _iso(value: PartialDate | None) -> str | None:
    return value.iso() if value else None
