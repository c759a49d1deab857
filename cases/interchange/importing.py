"""A history → facts, in one transaction. What stands in the register is recognised: twice is the same as once."""

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction

from cases import held
from cases.interchange.format import Event, History, Unreadable, date_of, source_parts
from cases.interchange.ledger import custody, sentenced_to_arrest
from cases.interchange.people import case_of, persons_of
from cases.interchange.recording import Record, on, provisions
from cases.interchange.words import choice, choice_of, code_of, term
from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Criterion,
    Decision,
    DecisionClaim,
    DecisionPerson,
    Hearing,
    HearingKind,
    Outcome,
    Party,
    PenaltyKind,
    Provision,
    Recognition,
    RecognitionCriterion,
    RecognitionLabel,
    Sentence,
    Stage,
    StageChange,
)
from cases.reckoning import ACCUSED
from cases.status import today
from monitor.accounts.protection import Visibility
from people.models import Organisation, Person

OUR_TEAM = "Our team"
"""Who recognises where a history does not say so."""
ROLES = {"civil": "respondent"}


@dataclass
class Imported:
    """What became of a history: its case, how many facts are new, and the reasons in words."""

    case: Case
    created: bool
    added: int
    reasons: list[str]


@dataclass
class _Work:
    """One history while it is written: its case, persons and parties by key, and charges in force by party."""

    history: History
    record: Record
    case: Case
    persons: dict[str, Person]
    parties: dict[str, Party] = field(default_factory=dict)
    charged: dict[int, list[Provision]] = field(default_factory=dict)

    def people(self, event: Event) -> list[Person]:
        return [self.persons[key] for key in event.who]

    def concerns_all(self, event: Event) -> bool:
        return len(event.who) == len(self.persons)

    def told(self) -> set[Provision]:
        """The provisions that this history itself speaks of, early or late: the same set when it is imported again."""
        keys = ("provisions", "from", "to")
        return {each for event in self.history.events for key in keys for each in provisions(event, key)}

    def only(self, event: Event) -> str:
        """Whom an event concerns, in words, for a row that has no column for it."""
        return "" if self.concerns_all(event) else f"Concerns {', '.join(map(str, self.people(event)))}."


def import_history(history: History, visibility: str = Visibility.TEAM) -> Imported:
    """Write a history. Raises Unreadable with one sentence, and then nothing of it is written."""
    try:
        with transaction.atomic():
            return _written(history, visibility)
    except IntegrityError as error:
        raise Unreadable(f"“{history.title}”: the database refuses it: {str(error).splitlines()[0]}.") from error


def _written(history: History, visibility: str) -> Imported:
    found = case_of(history)
    persons, reasons = persons_of(history, found, visibility)
    case = found or Case.objects.create(title=history.title, kind=history.kind, visibility=visibility)
    work = _Work(history, Record(visibility), case, persons)
    work.parties = {key: _party(work, person) for key, person in persons.items()}
    for event in history.events:
        WRITERS[event.what](work, event)
    return Imported(case, found is None, work.record.added, reasons + work.record.remarks)


def _party(work: _Work, person: Person) -> Party:
    known = work.case.parties.filter(person=person, role__in=ACCUSED).order_by("pk").first()
    return known or Party.objects.create(case=work.case, person=person, role_id=ROLES.get(work.case.kind, "accused"))


def _custody(work: _Work, event: Event) -> None:
    for person in work.people(event):
        custody(work.record, work.case, person, event)


def _stage(work: _Work, event: Event) -> None:
    code = term(Stage, event, "stage")
    row = work.record.known(work.case.stages.filter(stage=code, **on("entered", event.on)))
    if row is None:
        note = work.record.note(event, None, work.only(event))
        row = work.record.add(StageChange(case=work.case, stage_id=code, note=note, **on("entered", event.on)), event)
    work.record.cite(row, event)


def _hearing(work: _Work, event: Event) -> None:
    kind = term(HearingKind, event, "kind")
    row = work.record.known(work.case.hearings.filter(kind=kind, **on("held", event.on)))
    if row is None:
        place = work.record.place(event)
        row = work.record.add(Hearing(
            case=work.case, kind_id=kind, place=place, court=work.record.body(event, "court", "court", place),
            openness=choice(Hearing.Openness, event, "openness", "unknown"),
            result=choice(Hearing.Result, event, "outcome", "held" if event.on.first <= today() else "planned"),
            note=work.record.note(event, place, work.only(event)), **on("held", event.on),
        ), event)  # fmt: skip
    work.record.cite(row, event)


def _charge(work: _Work, event: Event) -> None:
    for key in event.who:
        for provision in provisions(event, "provisions"):
            _update(work, event, key, provision, "brought")


def _requalified(work: _Work, event: Event) -> None:
    """Pair old and new charges, the last of the shorter list with all that are left of the longer one."""
    before, after = provisions(event, "from"), provisions(event, "to")
    if not before or not after:
        raise Unreadable(f"{event.where}: “from” and “to” name at least one provision each.")
    old, new = _without(before, after), _without(after, before)
    for key in event.who:
        if not old:
            for provision in new:
                _update(work, event, key, provision, "brought")
        for one, other in _paired([_meant(work, key, each) for each in old], new or after):
            _update(work, event, key, one, "requalified_to", _charge_of(work, key, other))


def _without(some: list[Provision], others: list[Provision]) -> list[Provision]:
    return [each for each in some if each not in others]


def _paired(old: list[Provision], new: list[Provision]) -> list[tuple[Provision, Provision]]:
    pairs = range(max(len(old), len(new)) if old else 0)
    return [(old[min(n, len(old) - 1)], new[min(n, len(new) - 1)]) for n in pairs]


def _dropped(work: _Work, event: Event) -> None:
    for key in event.who:
        party = work.parties[key]
        known = work.charged.get(party.pk) or [
            charge.provision for charge in party.charges.all() if charge.provision not in work.told()
        ]
        for provision in provisions(event, "provisions") or list(known):
            _update(work, event, key, _meant(work, key, provision), "dropped")


def _meant(work: _Work, key: str, provision: Provision) -> Provision:
    """The charge that stands and is meant: brought as 405, now called 405, part 2, or the other way round."""
    standing = work.charged.get(work.parties[key].pk, [])
    if provision in standing:
        return provision
    near = [each for each in standing if (each.law_id, each.article) == (provision.law_id, provision.article)]
    return near[0] if len(near) == 1 and not (near[0].part and provision.part) else provision


def _charge_of(work: _Work, key: str, provision: Provision) -> Charge:
    return Charge.objects.get_or_create(party=work.parties[key], provision=provision)[0]


def _update(work: _Work, event: Event, key: str, provision: Provision, kind: str, became: Charge | None = None) -> None:
    charge = _charge_of(work, key, provision)
    facts = {"kind": kind, "became": became} | on("happened", event.on)
    row = work.record.known(charge.updates.filter(**facts))
    if row is None:
        row = work.record.add(ChargeUpdate(charge=charge, note=work.record.note(event), **facts), event)
    work.record.cite(row, event)
    standing = work.charged.setdefault(charge.party_id, [])
    standing[:] = [each for each in standing if each != provision]
    standing += [provision] if kind == "brought" else [became.provision] if became else []


def _decision(work: _Work, event: Event) -> None:
    facts = {
        "instance": choice(Decision.Instance, event, "instance"), "outcome_id": term(Outcome, event, "outcome"),
    } | on("decided", event.on)  # fmt: skip
    whom = set() if work.concerns_all(event) else {person.pk for person in work.people(event)}
    same = work.case.decisions.filter(**facts).prefetch_related("persons")
    row = work.record.known(each for each in same if _concerned(work, each) == whom)
    if row is None:
        row = _new_decision(work, event, facts)
        DecisionPerson.objects.bulk_create(DecisionPerson(decision=row, person_id=pk) for pk in sorted(whom))
    if not row.sentences.exists():
        _sentences(work, event, row)
        _set_days_of_arrest(work, event, row)
    for claim in event.get("claims", []):
        _claim(work, event, row, claim)
    work.record.cite(row, event)


def _concerned(work: _Work, decision: Decision) -> set[int]:
    """Numbers of the persons named; nobody where it concerns everybody."""
    named = {person.pk for person in decision.persons.all()}
    return set() if named >= {person.pk for person in work.persons.values()} else named


def _new_decision(work: _Work, event: Event, facts: dict[str, Any]) -> Decision:
    place = work.record.place(event)
    return work.record.add(Decision(
        case=work.case, place=place, body=work.record.body(event, "court", "court", place),
        note=work.record.note(event, place), **facts, **_in_force(event),
    ), event)  # fmt: skip


def _in_force(event: Event) -> dict[str, Any]:
    """`in_force` says whether the decision was in force when it was made, or since when it is."""
    said = event.get("in_force", False)
    if isinstance(said, bool):
        return on("in_force", event.on) if said else {}
    return on("in_force", date_of(said, False, f"{event.where}, in_force"))


def _sentences(work: _Work, event: Event, decision: Decision) -> None:
    for said in event.get("sentences", []):
        where = f"{event.where}, sentences"
        unit = choice_of(Sentence.Unit, said["unit"], where) if said.get("unit") else ""
        regime = choice_of(Sentence.Regime, said["regime"], where) if said.get("regime") else ""
        for key in said.get("who") or event.who:
            work.record.add(Sentence(
                decision=decision, person=work.persons[key], kind_id=code_of(PenaltyKind, said["kind"], where),
                value=_amount(said.get("value"), where), unit=unit, regime=regime,
            ), event)  # fmt: skip


def _set_days_of_arrest(work: _Work, event: Event, decision: Decision) -> None:
    for row in decision.sentences.filter(kind=held.ARREST, unit="day", value__isnull=False).select_related("person"):
        sentenced_to_arrest(work.record, work.case, row.person, event, int(row.value))


def _amount(value: Any, where: str) -> str | None:
    if value is not None and type(value) not in (int, float):
        raise Unreadable(f"{where}: the value is {value!r}; write a number.")
    return None if value is None else str(value)


def _claim(work: _Work, event: Event, decision: Decision, said: dict[str, Any]) -> None:
    """Another date that a source gives. The mark of the footnote stands in the note."""
    day = date_of(said["on"], said.get("about"), f"{event.where}, claims")
    parts = source_parts(said.get("source") or "")
    source = work.record.source(parts[0][0], event) if parts else None
    facts = {"source": source, "note": ", ".join(f"[{mark}]" for _title, mark in parts if mark)} | on("claimed", day)
    if work.record.known(decision.claims.filter(**facts)) is None:
        work.record.add(DecisionClaim(decision=decision, **facts), event)


def _recognition(work: _Work, event: Event) -> None:
    label, body = term(RecognitionLabel, event, "label"), _recognising_body(work, event)
    criteria = [code_of(Criterion, each, f"{event.where}, criteria") for each in event.get("criteria", [])]
    for person in work.people(event):
        facts = {"person": person, "label_id": label, "body": body} | on("since", event.on)
        row = work.record.known(Recognition.objects.filter(**facts))
        if row is None:
            row = Recognition(state=Recognition.State.DECIDED, grounds=work.record.note(event), **facts)
            work.record.add(row, event)
            RecognitionCriterion.objects.bulk_create(
                RecognitionCriterion(recognition=row, criterion_id=code) for code in dict.fromkeys(criteria)
            )
        work.record.cite(row, event)


def _withdrawn(work: _Work, event: Event) -> None:
    label = term(RecognitionLabel, event, "label")
    reason = ": ".join(filter(None, [event.get("reason", ""), work.record.note(event)])) or "withdrawn"
    for person in work.people(event):
        rows = Recognition.objects.filter(person=person, label=label, since__lte=event.on.last)
        rows = rows.filter(body=_recognising_body(work, event)) if event.get("body") else rows
        row = work.record.known(rows.filter(until_reason=reason, **on("until", event.on)), "end")
        if row is None:
            row = _end_recognition(work, event, person, rows.filter(until__isnull=True).order_by("since", "pk").first())
            row.until_on, row.until_reason = event.on, reason
            work.record.save(row, event)
            work.record.added += 1
        work.record.cite(work.record.meet(row, "end"), event, part="end")


def _end_recognition(work: _Work, event: Event, person: Person, row: Recognition | None) -> Recognition:
    if row is None:
        raise Unreadable(f"{event.where}: {person} has no such recognition that could be withdrawn.")
    return row


def _recognising_body(work: _Work, event: Event) -> Organisation:
    """The body that the event names, else the only one that the history names, else our team."""
    if event.get("body"):
        return work.record.body(event, "body", "ngo")
    named = {each.get("body") for each in work.history.events if each.get("body")}
    name = named.pop() if len(named) == 1 else OUR_TEAM
    said = Event(event.on, event.what, event.who, {"body": name}, event.where)
    return work.record.body(said, "body", "ngo")


WRITERS = {
    "custody": _custody,
    "charge": _charge,
    "requalified": _requalified,
    "dropped": _dropped,
    "hearing": _hearing,
    "decision": _decision,
    "stage": _stage,
    "recognition": _recognition,
    "withdrawn": _withdrawn,
}
