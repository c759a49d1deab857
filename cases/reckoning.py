"""Charges, sentence and stage of a case on a day, from its dated records. No queries: rows go in, values come out.

A date known by month counts from the first day of the month; records of the same day stand in the order of entry.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from people.dates import DAY, PartialDate

ENDS = {"requalified_to", "dropped", "acquitted"}
REMOVES = {"quashed", "returned", "acquitted", "closed", "amnestied", "pardoned"}
"""Outcomes after which the earlier sentence is no longer one."""
CLEARS = {"acquitted", "closed"}
"""Outcomes after which no charge stands, until it is brought again."""
REVIVES = {"quashed", "returned", "convicted"}
"""Outcomes that take such a decision back."""
BINDING = {
    ("appeal", "upheld"),
    ("appeal", "amended"),
    ("appeal", "convicted"),
    ("cassation", "upheld"),
    ("cassation", "amended"),
    ("cassation", "convicted"),
    ("after sentence", "changed"),
}
"""Decisions that are in force from the day they are made, also where nobody wrote that down."""
ENFORCED = {"in_force", "cassation", "serving", "served", "after_sentence", "executed"}
"""Stages that a case reaches only with a sentence in force."""

STAGE_OF_DECISION = {
    ("pre-trial", "sanctioned"): "measure_set",
    ("pre-trial", "extended"): "remand_extended",
    ("pre-trial", "returned"): "returned",
    ("pre-trial", "closed"): "closed",
    ("first", "closed"): "closed",
    ("first", "returned"): "returned",
    ("first", "convicted"): "verdict",
    ("first", "acquitted"): "verdict",
    ("first", "fined"): "verdict",
    ("first", "satisfied"): "verdict",
    ("first", "partly_satisfied"): "verdict",
    ("first", "dismissed"): "verdict",
    ("appeal", "upheld"): "in_force",
    ("appeal", "amended"): "in_force",
    ("appeal", "convicted"): "in_force",
    ("appeal", "acquitted"): "in_force",
    ("appeal", "quashed"): "appeal",
    ("appeal", "returned"): "returned",
    ("appeal", "closed"): "closed",
    ("cassation", "upheld"): "in_force",
    ("cassation", "amended"): "in_force",
    ("cassation", "convicted"): "in_force",
    ("cassation", "acquitted"): "in_force",
    ("cassation", "quashed"): "cassation",
    ("cassation", "returned"): "returned",
    ("cassation", "closed"): "closed",
    ("after sentence", "paroled"): "after_sentence",
    ("after sentence", "amnestied"): "after_sentence",
    ("after sentence", "pardoned"): "after_sentence",
    ("after sentence", "changed"): "after_sentence",
    ("after sentence", "deferred"): "after_sentence",
}
VERDICTS = {"verdict", "decision"}
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
    begins in that time: of overlapping dates, the order of entry is the order in which things happened.
    """
    found: list[tuple[date, Any]] = []
    starts: list[date] = []
    for row in rows:
        day = when(row)
        found.append((_counts_from(day, starts) if day else date.min, row))
        starts += [day.start] if day else []
    return sorted(found, key=lambda each: each[0])


def _counts_from(day: PartialDate, earlier: list[date]) -> date:
    if day.precision == DAY:
        return day.start
    return max((other for other in earlier if day.start <= other <= day.last), default=day.start)


def in_order(rows: Iterable[Any], when: Callable[[Any], PartialDate | None]) -> list[Any]:
    """The rows of `dates_in_order` alone."""
    return [row for _day, row in dates_in_order(rows, when)]


def never(charge: Any) -> None:
    """No acquittal ended the charge."""


def charges_in_force(charges: Iterable[Any], day: date, cleared: Callable[[Any], date | None] = never) -> list[Any]:
    """Those of the charges that stand on the day, in the order in which they were entered.

    A charge needs `updates` and `came_from` loaded. One without any update was brought on an unknown day, and so was
    one of which it is first known how it ended. `cleared` says until when all charges like this one were ended at
    once, by an acquittal or because the case was closed.
    """
    charges = sorted(charges, key=_entered)
    counts_from = _counted(charges)
    return [charge for charge in charges if _stands(charge, day, counts_from, cleared(charge))]


def cleared_until(decisions: Iterable[Any], person_id: int, day: date) -> date | None:
    """The last day that the acquittal or the closing of a case can be of; None without one, or when taken back."""
    turns = CLEARS | REVIVES
    turned = [row for row in until(decisions, day) if row.outcome_id in turns and concerns(row, person_id)]
    return turned[-1].decided_on.last if turned and turned[-1].outcome_id in CLEARS else None


def _counted(charges: list[Any]) -> dict[int, date]:
    """Number of an update → the day from which it counts among all updates of the same party."""
    updates: dict[int, list[Any]] = defaultdict(list)
    for charge in charges:
        updates[charge.party_id] += charge.updates.all()
    ordered = (dates_in_order(sorted(rows, key=_entered), lambda row: row.happened_on) for rows in updates.values())
    return {row.pk: counts_from for rows in ordered for counts_from, row in rows}


def _entered(row: Any) -> int:
    return row.pk or 0


def _stands(charge: Any, day: date, counted: dict[int, date], cleared: date | None) -> bool:
    updates = [(update, update.kind) for update in charge.updates.all()]
    updates += [(update, "brought") for update in charge.came_from.all()]
    steps = sorted((counted.get(row.pk, row.happened or date.min), _entered(row), kind) for row, kind in updates)
    past = [step for step in steps if step[0] <= day]
    if past:
        return past[-1][2] not in ENDS and (cleared is None or past[-1][0] > cleared)
    return cleared is None and (not steps or steps[0][2] in ENDS)


def sentence_on(decisions: Iterable[Any], person_id: int, day: date) -> SentenceOn | None:
    """The sentence of a person in one case: replaced when amended, removed when quashed, kept when upheld."""
    held: SentenceOn | None = None
    for decision in until(decisions, day):
        if concerns(decision, person_id):
            held = _after(held, decision, person_id, day)
    return held


def sentence_in(case: Any, person_id: int, day: date) -> SentenceOn | None:
    """The sentence of a person in a case; in force as well where only the stage says so."""
    found = sentence_on(case.decisions.all(), person_id, day)
    if found is None or found.in_force:
        return found
    stage = stage_on(case, day, person_id)
    return replace(found, in_force=stage is not None and stage.code in ENFORCED)


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
    named, meant = kept(decision, "_whom", {"persons", "sentences"}, _whom)
    return not named or person_id in meant


def _whom(decision: Any) -> tuple[bool, set[int]]:
    """Whether a decision names anybody, and the numbers of all whom it names or sentences."""
    named = {person.pk for person in decision.persons.all()}
    return bool(named), named | {row.person_id for row in decision.sentences.all()}


def kept(row: Any, name: str, loaded: set[str], make: Callable[[Any], Any]) -> Any:
    """What is made of a row's relations: once where they were loaded once, for a trial of fifty asks fifty times."""
    known = vars(row)
    if name in known:
        return known[name]
    found = make(row)
    if known.get("_prefetched_objects_cache", {}).keys() >= loaded:
        known[name] = found
    return found


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


def stage_on(case: Any, day: date, person_id: int | None = None) -> StageOn | None:
    """The stage of a case: the last one recorded, or the one that a later decision or hearing brought about.

    For a person, the stage of the case as far as the decisions concern that person.
    """
    past = [step for step in _all_steps(case, person_id) if step[0] <= day]
    if not past:
        return None
    _, recorded, _, _, code, since = max(past, key=lambda step: step[:4])
    return StageOn(code, since, not recorded)


HEARD, DECIDED, IN_FORCE = range(3)
"""Of steps of one day the later one counts: a court first sits, then decides."""
Step = tuple[date, bool, int, int, str, PartialDate]
"""Counts from, recorded as such, rank within the day, place in the order, code, date."""


def _all_steps(case: Any, person_id: int | None) -> list[Step]:
    def decided(row: Any) -> str:
        return _stage_of_decision(row, case) if _is_meant(row, case, person_id) else ""

    def in_force(row: Any) -> str:
        return "in_force" if row.in_force and decided(row) in VERDICTS and row.instance == "first" else ""

    decisions = case.decisions.all()
    return [
        *kept(case, "_common_steps", {"stages", "hearings"}, _common_steps),
        *_steps(decisions, lambda row: row.decided_on, decided, DECIDED),
        *_steps([row for row in decisions if row.in_force], lambda row: row.in_force_from, in_force, IN_FORCE),
    ]


def _common_steps(case: Any) -> list[Step]:
    """What stages and hearings bring about, the same for everybody."""
    return [
        *_steps(case.stages.all(), lambda row: row.entered_on, lambda row: row.stage_id, DECIDED, recorded=True),
        *_steps(case.hearings.all(), lambda row: row.held_on, _stage_of_hearing, HEARD),
    ]


def _steps(
    rows: Iterable[Any],
    when: Callable[[Any], PartialDate],
    code_of: Callable[[Any], str],
    rank: int,
    recorded: bool = False,
) -> list[Step]:
    """Rows that bring a case into a stage."""
    ordered = dates_in_order(sorted(rows, key=_entered), when)
    return [
        (counts_from, recorded, rank, place, code, when(row))
        for place, (counts_from, row) in enumerate(ordered)
        if (code := code_of(row))
    ]


def _stage_of_hearing(hearing: Any) -> str:
    return "" if hearing.result == "cancelled" else STAGE_OF_HEARING.get(hearing.kind_id, "")


def _is_meant(decision: Any, case: Any, person_id: int | None) -> bool:
    return _is_for_all(decision, case) if person_id is None else concerns(decision, person_id)


def _stage_of_decision(decision: Any, case: Any) -> str:
    code = STAGE_OF_DECISION.get((decision.instance, decision.outcome_id), "")
    if code and decision.instance in ("appeal", "cassation") and not _is_of_verdict(decision, case):
        return ""
    return OTHER_WORDS.get(case.kind, {}).get(code, code)


def _is_of_verdict(decision: Any, case: Any) -> bool:
    """Remand has appeals of its own, before there is a verdict: upholding it brings no verdict into force."""
    others = [each for each in case.decisions.all() if each.pk != decision.pk]
    reviewed = next((each for each in others if each.pk == decision.reviews_id), None)
    if reviewed:
        return bool(reviewed.instance != "pre-trial")
    verdicts = [each.decided for each in others if each.instance == "first"]
    if verdicts:
        return any(decided <= decision.decided for decided in verdicts)
    return all(each.instance != "pre-trial" for each in others)


def _is_for_all(decision: Any, case: Any) -> bool:
    """A decision about one of several accused does not close the case of the others; several together may."""
    named = {person.pk for person in decision.persons.all()}
    if not named:
        return True
    for other in case.decisions.all():
        if other.decided <= decision.decided and _stage_of_decision(other, case) == _stage_of_decision(decision, case):
            named |= {person.pk for person in other.persons.all()}
    return named >= {party.person_id for party in case.parties.all() if party.role_id in ACCUSED}


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
