"""One line of a list as data: codes, numbers and dated names, no words of a language. Editions freeze these."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import Any

from cases.lists.known import Known, load
from cases.lists.policy import Policy
from cases.lists.reference import Fact, Reference
from cases.models import Charge, ChargeUpdate, CustodyPeriod, Decision, Recognition, Sentence
from cases.standing_set import Stand, stands
from cases.status import Sight
from people.dates import DAY, PartialDate

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3
"""Letters of a part of a name below which it is an initial or a particle."""


def rows_of(day: date, sections: dict[int, str], policy: Policy, sight: Sight) -> Iterator[dict[str, Any]]:
    """The lines of some persons, in the order of `sections` (person → section), ready for JSON.

    `sight` says which facts the lines may tell. All are loaded together: ask for some hundred at a time.
    """
    standing = stands(sections, day, sight)
    known = load(sections, policy, day, sight)
    facts = {person: _facts(known[person], standing[person]) for person in sections}
    reference = _reference(day, sight, known, standing, facts)
    for person, section in sections.items():
        notes = reference.notes(facts[person])
        yield _row(reference, section, known[person], standing[person], notes, policy.public)


def _reference(
    day: date, sight: Sight, known: dict[int, Known], standing: dict[int, Stand], facts: dict[int, list[Fact]]
) -> Reference:
    verdicts = {at.sentence.decision: at.sentence.court for at in standing.values() if at.sentence}
    bodies = {each["body"] for person in known.values() for each in person.recognitions}
    named = {at.facility for at in standing.values()} | set(verdicts.values()) | bodies
    return Reference.load(
        day,
        sight,
        places={at.place for at in standing.values() if at.place},
        organisations={number for number in named if number},
        facts=chain.from_iterable(facts.values()),
        verdicts=set(verdicts),
    )


def _facts(person: Known, at: Stand) -> list[Fact]:
    """The records that a line rests on."""
    facts: list[Fact] = [(Recognition, each["number"]) for each in person.recognitions]
    facts += [(Charge, number) for number in at.charges]
    facts += [(ChargeUpdate, number) for number in at.updates]
    facts += [(CustodyPeriod, at.period)] if at.period else []
    facts += [(Sentence, at.sentence.number), (Decision, at.sentence.decision)] if at.sentence else []
    facts += [(Decision, at.last_decision)] if at.last_decision else []
    return facts


def _row(
    reference: Reference, section: str, person: Known, at: Stand, notes: list[dict[str, Any]], public: bool
) -> dict[str, Any]:
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
        "provisions": at.provisions,
        **_custody(reference, at),
        "sentence": _sentence(reference, at),
        "cases": [] if alias else _cases(at, public),
        "recognitions": [{**each, "body": reference.organisations.get(each["body"])} for each in person.recognitions],
        "notes": [] if alias else notes,
    }


def _age(born: PartialDate | None, on: PartialDate) -> list[int] | None:
    """The years that the person can be old: `[48, 48]`, or `[47, 48]` where the day of birth is not known."""
    return [_years(born.last, on.first), _years(born.first, on.last)] if born else None


def _years(born: date, on: date) -> int:
    return max(on.year - born.year - ((on.month, on.day) < (born.month, born.day)), 0)


def _custody(reference: Reference, at: Stand) -> dict[str, Any]:
    return {
        "custody": at.custody,
        "deprived": at.deprived,
        "certainty": at.certainty,
        "since": _iso(at.since),
        "held_since": _iso(at.held_since),
        "days_held": at.days_held,
        "days_estimated": bool(at.held_since and at.held_since.precision != DAY),
        "nominal_end": _iso(at.nominal_end),
        "facility": reference.organisations.get(at.facility),
        "facility_number": at.facility,
        "place": reference.places.get(at.place),
        "released": None if at.deprived or at.died else _iso(at.released),
        "died": _iso(at.died),
    }


def _sentence(reference: Reference, at: Stand) -> dict[str, Any] | None:
    if at.sentence is None:
        return None
    return {
        "kind": at.sentence.kind,
        "value": f"{at.sentence.value.normalize():f}" if at.sentence.value is not None else None,
        "unit": at.sentence.unit,
        "regime": at.sentence.regime,
        "in_force": at.sentence.in_force,
        "decided": at.sentence.decided.iso(),
        "claims": reference.claims.get(at.sentence.decision, []),
        "court": reference.organisations.get(at.sentence.court),
    }


def _cases(at: Stand, public: bool) -> list[dict[str, Any]]:
    return [
        {"number": case.number, "title": "" if public else case.title, "register_number": case.register_number}
        for case in sorted(at.cases)
    ]


def hide_words(rows: Iterable[dict[str, Any]], hidden: set[str]) -> Iterator[dict[str, Any]]:
    """The lines without quoted words, and without sources by their titles, that hold one of the words to be hidden."""

    @cache  # the same titles return in thousands of lines
    def tells(text: str) -> bool:
        return not hidden.isdisjoint(_words(text))

    for row in rows:
        if hidden and row["notes"]:
            named = (note for note in row["notes"] if not tells(note["title"]))
            row["notes"] = [{**note, "quote": ""} if tells(note["quote"]) else note for note in named]
        yield row


def words_of(names: Iterable[str]) -> set[str]:
    """The words of names by which somebody could be recognised."""
    return {word for name in names for word in _words(name) if len(word) >= SHORTEST}


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _iso(value: PartialDate | None) -> str | None:
    return value.iso() if value else None
