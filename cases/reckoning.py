"""Charges, sentence and stage of a case on a day, from its dated records. No queries: rows go in, values come out.

A date known by month counts from the first day of the month; records of the same day stand in the order of entry.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from people.dates import DAY, PartialDate

ENDS = {"requalified_to", "dropped", "acquitted"}
REMOVES = {"quashed", "returned", "acquitted", "closed", "amnestied", "pardoned"}
"""Outcomes after which the earlier sentence is no longer one."""
BINDING = {
    ("appeal", "upheld"),
    ("appeal", "amended"),
    ("cassation", "upheld"),
    ("cassation", "amended"),
    ("after sentence", "changed"),
}
"""Decisions that are in force from the day they are made, also where nobody wrote that down."""

STAGE_OF_DECISION = {
    ("pre-trial", "sanctioned"): "measure_set",
    ("pre-trial", "extended"): "remand_extended",
    ("pre-trial", "closed"): "closed",
    ("first", "closed"): "closed",
    ("first", "returned"): "returned",
    ("first", "convicted"): "verdict",
    ("first", "acquitted"): "verdict",
    ("appeal", "upheld"): "in_force",
    ("appeal", "amended"): "in_force",
    ("appeal", "returned"): "returned",
    ("appeal", "closed"): "closed",
    ("cassation", "upheld"): "in_force",
    ("cassation", "amended"): "in_force",
    ("cassation", "returned"): "returned",
    ("cassation", "closed"): "closed",
    ("after sentence", "paroled"): "after_sentence",
    ("after sentence", "amnestied"): "after_sentence",
    ("after sentence", "pardoned"): "after_sentence",
}
STAGE_OF_HEARING = {
    "preliminary": "preliminary_hearing",
    "main_trial": "main_trial",
    "debate": "debate",
    "appeal": "appeal",
    "cassation": "cassation",
}
OTHER_WORDS = {"administrative": {"verdict": "decision"}, "civil": {"verdict": "decision"}}


@dataclass(frozen=True, slots=True)
class SentenceOn:
    """The main penalty that holds on a day: amount and unit as stated, who imposed it, and whether it is in force."""

    kind: str
    value: Decimal | None
    unit: str
    regime: str
    sentence: Any
    decision: Any
    in_force: bool


def dates_in_order(rows: Iterable[Any], when: Callable[[Any], PartialDate | None]) -> list[tuple[date, Any]]:
    """Rows by date, oldest first, each with the day from which it counts. `rows` come in the order of entry.

    What is known by month, year or about counts from its first day, but not before what was entered earlier and
    falls into that time: of overlapping dates, the order of entry is the order in which things happened.
    """
    found: list[tuple[date, Any]] = []
    for row in rows:
        day = when(row)
        found.append((_counts_from(day, found) if day else date.min, row))
    return sorted(found, key=lambda each: each[0])


def _counts_from(day: PartialDate, earlier: list[tuple[date, Any]]) -> date:
    if day.precision == DAY:
        return day.start
    return max((other for other, _row in earlier if day.start <= other <= day.last), default=day.start)


def in_order(rows: Iterable[Any], when: Callable[[Any], PartialDate | None]) -> list[Any]:
    """The rows of `dates_in_order` alone."""
    return [row for _day, row in dates_in_order(rows, when)]


def charges_in_force(charges: Iterable[Any], day: date) -> list[Any]:
    """Those of the charges that stand on the day, in the order in which they were brought.

    A charge needs `updates` and `came_from` loaded. One without any update was brought on an unknown day, and so was
    one of which it is first known how it ended.
    """
    charges = list(charges)
    counts_from = _counted(charges)
    return [charge for charge in charges if _stands(charge, day, counts_from)]


def _counted(charges: list[Any]) -> dict[int, date]:
    """Number of an update → the day from which it counts among all updates of the same party."""
    updates: dict[int, list[Any]] = defaultdict(list)
    for charge in charges:
        updates[charge.party_id] += charge.updates.all()
    ordered = (dates_in_order(sorted(rows, key=_entered), lambda row: row.happened_on) for rows in updates.values())
    return {row.pk: counts_from for rows in ordered for counts_from, row in rows}


def _entered(row: Any) -> int:
    return row.pk or 0


def _stands(charge: Any, day: date, counted: dict[int, date]) -> bool:
    updates = [(update, update.kind) for update in charge.updates.all()]
    updates += [(update, "brought") for update in charge.came_from.all()]
    steps = sorted((counted.get(row.pk, row.happened or date.min), _entered(row), kind) for row, kind in updates)
    past = [kind for counts_from, _number, kind in steps if counts_from <= day]
    return past[-1] not in ENDS if past else not steps or steps[0][2] in ENDS


def sentence_on(decisions: Iterable[Any], person_id: int, day: date) -> SentenceOn | None:
    """The sentence of a person in one case: replaced when amended, removed when quashed, kept when upheld."""
    held: SentenceOn | None = None
    for decision in until(decisions, day):
        if concerns(decision, person_id):
            held = _after(held, decision, person_id, day)
    return held


def _after(held: SentenceOn | None, decision: Any, person_id: int, day: date) -> SentenceOn | None:
    force = _in_force(decision, day)
    if sentence := main_penalty(decision, person_id):
        return SentenceOn(sentence.kind_id, sentence.value, sentence.unit, sentence.regime, sentence, decision, force)
    if decision.outcome_id in REMOVES and decision.instance != "pre-trial":
        return None
    if held and force and not held.in_force:
        return SentenceOn(held.kind, held.value, held.unit, held.regime, held.sentence, held.decision, True)
    return held


def main_penalty(decision: Any, person_id: int) -> Any | None:
    """The first main penalty (imprisonment or what stands in its place) that a decision imposes on a person."""
    return next((row for row in decision.sentences.all() if row.person_id == person_id and row.kind.main), None)


def _in_force(decision: Any, day: date) -> bool:
    if decision.in_force:
        return decision.in_force <= day
    return (decision.instance, decision.outcome_id) in BINDING


def concerns(decision: Any, person_id: int) -> bool:
    """Whether a decision speaks of the person: it names or sentences the person, or names nobody in particular."""
    named = {person.pk for person in decision.persons.all()}
    return not named or person_id in named or any(row.person_id == person_id for row in decision.sentences.all())


def until(decisions: Iterable[Any], day: date) -> list[Any]:
    """The decisions made by the end of the day, oldest first."""
    entered = sorted(decisions, key=_entered)
    return [row for counts_from, row in dates_in_order(entered, lambda row: row.decided_on) if counts_from <= day]


@dataclass(frozen=True, slots=True)
class StageOn:
    """A stage by its code, since when, and whether it was written down or follows from a decision or hearing."""

    code: str
    since: PartialDate
    derived: bool


def stage_on(case: Any, day: date) -> StageOn | None:
    """The stage of a case: the last one recorded, or the one that a later decision or hearing brought about."""
    steps = [
        *_steps(case.stages.all(), lambda row: row.entered_on, lambda row: row.stage_id, recorded=True),
        *_steps(case.decisions.all(), lambda row: row.decided_on, lambda row: _stage_for_all(row, case)),
        *_steps(case.hearings.all(), lambda row: row.held_on, _stage_of_hearing),
    ]
    past = [step for step in steps if step[0] <= day]
    if not past:
        return None
    _, recorded, _, code, since = max(past, key=lambda step: step[:3])
    return StageOn(code, since, not recorded)


def _steps(
    rows: Iterable[Any], when: Callable[[Any], PartialDate], code_of: Callable[[Any], str], recorded: bool = False
) -> list[tuple[date, bool, int, str, PartialDate]]:
    """Rows that bring a case into a stage: (counts from, recorded as such, place in the order, code, date)."""
    ordered = dates_in_order(sorted(rows, key=_entered), when)
    return [
        (counts_from, recorded, place, code, when(row))
        for place, (counts_from, row) in enumerate(ordered)
        if (code := code_of(row))
    ]


def _stage_of_hearing(hearing: Any) -> str:
    return "" if hearing.result == "cancelled" else STAGE_OF_HEARING.get(hearing.kind_id, "")


def _stage_for_all(decision: Any, case: Any) -> str:
    """The stage into which a decision brings the case of everybody accused in it."""
    return _stage_of_decision(decision, case) if _is_for_all(decision, case) else ""


def _stage_of_decision(decision: Any, case: Any) -> str:
    if decision.instance in ("appeal", "cassation") and not _is_of_verdict(decision, case):
        return ""
    code = STAGE_OF_DECISION.get((decision.instance, decision.outcome_id), "")
    return OTHER_WORDS.get(case.kind, {}).get(code, code)


def _is_of_verdict(decision: Any, case: Any) -> bool:
    """Remand has appeals of its own: upholding it brings no verdict into force."""
    others = {each.pk: each.instance for each in case.decisions.all() if each.pk != decision.pk}
    if decision.reviews_id in others:
        return others[decision.reviews_id] != "pre-trial"
    return "first" in others.values() or "pre-trial" not in others.values()


def _is_for_all(decision: Any, case: Any) -> bool:
    """A decision about one of several accused does not close the case of the others."""
    named = {person.pk for person in decision.persons.all()}
    return not named or named >= {party.person_id for party in case.parties.all() if party.role_id in ACCUSED}


ACCUSED = {
    "suspect",
    "accused",
    "defendant",
    "convicted",
    "acquitted",
    "witness_with_the_right_to_defence",
    "respondent",
}
"""Roles of those against whom a case is brought."""
