"""Where a person or a case stands on a day D, at its end in Almaty, derived from dated records and nothing else.

One rule: `standing` asks `standings`, whose number of queries does not depend on that of the persons. Of thousands at
once the database says the same (`cases.standing_set`).
What only some may see is chosen by a `Sight`: a person's standing is made of the records that the asker may see.
Nobody is released by arithmetic; a computed end is marked as such.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db.models import Q
from django.utils import timezone

from cases import held
from cases.loading import cases_against, custody_of, limits_on
from cases.models import Case, Charge, CustodyPeriod, Decision, Hearing, Recognition
from cases.reckoning import (
    ACCUSED,
    SentenceOn,
    StageOn,
    charges_in_force,
    cleared_until,
    concerns,
    kept,
    sentence_in,
    sentence_on,
    stage_on,
    until,
)
from monitor.accounts.protection import CONSOLE, PUBLIC, visible_q
from people.dates import DAY, PartialDate
from people.models import Organisation, Person

Sight = partial[Q]
"""From the prefix that leads to a protected table to a condition: `seen_by(user)`, `public_only`, `everything`."""

PRESUMED_ENDED, EXPIRED = held.PRESUMED_ENDED, "term_expired_release_not_confirmed"
SECTION_OF_KIND = {
    "imprisonment": "A",
    "police_detention": "B",
    "temporary_detention": "B",
    "pretrial_detention": "B",
    "house_arrest": "C",
    "forced_psychiatric": "D",
    "administrative_arrest": "F",
}
ABROAD = {"left_country", "extradited", "escaped"}


everything: Sight = partial(visible_q, CONSOLE)
public_only: Sight = partial(visible_q, PUBLIC)


def seen_by(user: Any) -> Sight:
    """The records that a user may see."""
    return partial(visible_q, user)


def asker(sight: Sight) -> Any:
    """For whom a `Sight` is."""
    return sight.args[0]


def today() -> date:
    """Today in Almaty."""
    return timezone.localdate()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands at the end of `day`. `custody` is a kind's code, None at liberty; lists hold model rows."""

    person_id: int
    day: date
    custody: str | None = None
    deprived: bool = False
    certainty: str | None = None
    """That of the period; `presumed_ended` after a computed end, `term_expired_…` past the nominal end."""
    period: CustodyPeriod | None = None
    """The period that holds; at liberty, the one that ended last."""
    facility: str | None = None
    since: PartialDate | None = None
    held_since: PartialDate | None = None
    """The beginning of the unbroken deprivation of liberty."""
    days_held: int | None = None
    released: PartialDate | None = None
    """At liberty: when the last deprivation of liberty ended."""
    nominal_end: PartialDate | None = None
    charges: list[Charge] = field(default_factory=list)
    sentence: SentenceOn | None = None
    stage: StageOn | None = None
    case: Case | None = None
    """The case that the stage and the sentence are of."""
    cases: list[Case] = field(default_factory=list)
    begun: list[Case] = field(default_factory=list)
    """Those of which something is known by the day."""
    last_decision: Decision | None = None
    died: PartialDate | None = None
    died_in_custody: bool = False
    ledger: list[CustodyPeriod] = field(default_factory=list)
    """All custody of the person, also claims that are not computed with."""

    @property
    def precision(self) -> str | None:
        """How exactly the beginning of the custody is known."""
        return self.since.precision if self.since else None

    @property
    def end_reason(self) -> str | None:
        """Why the period ended that holds or ended last."""
        return self.period.end_reason_id if self.period else None

    @property
    def in_force(self) -> bool | None:
        return self.sentence.in_force if self.sentence else None

    @property
    def provisions(self) -> list[Any]:
        return [charge.provision for charge in self.charges]

    @property
    def days_are_estimated(self) -> bool:
        return bool(self.held_since and self.held_since.precision != DAY)


def standing(person: Person | int, day: date, sight: Sight = everything) -> Standing:
    """Where one person stands on a day."""
    if isinstance(person, int):
        return standings([person], day, sight)[person]
    return _standings({person.pk: person}, day, sight)[person.pk]


def standings(person_ids: Iterable[int], day: date, sight: Sight = everything) -> dict[int, Standing]:
    """Where each of the persons stands on a day: person number → Standing. A number that nobody has is left out."""
    rows = Person.objects.filter(pk__in=list(person_ids)).only("pk", "died", "died_precision")
    return _standings({row.pk: row for row in rows}, day, sight)


def _standings(persons: dict[int, Person], day: date, sight: Sight) -> dict[int, Standing]:
    periods, cases, rate = custody_of(persons, asker(sight)), _cases(persons, sight), rates(day)
    return {pk: _stand(person, day, periods[pk], cases[pk], rate) for pk, person in persons.items()}


def _cases(persons: Iterable[int], sight: Sight) -> dict[int, list[Case]]:
    """The cases against each person, with all that stages, charges and sentences are derived from."""
    wanted = set(persons)
    found: dict[int, list[Case]] = defaultdict(list)
    for case in cases_against(wanted, asker(sight)):
        for person in _accused(case) & wanted:
            found[person].append(case)
    return found


def _accused(case: Case) -> set[int]:
    """Numbers of the persons against whom the case is brought."""
    parties = {
        row.person_id for row in case.parties.all() if row.person_id and (row.role_id in ACCUSED or row.charges.all())
    }
    return parties | {row.person_id for decision in case.decisions.all() for row in decision.sentences.all()}


def rates(day: date) -> Callable[[str], float]:
    """Days of imprisonment for which a day in custody counts, by regime or house arrest, by the law of the day."""
    rows = limits_on(day)
    return lambda what: float(rows[key].value) if (key := f"custody_credit_{what}") in rows else 1.0


def _stand(
    person: Person,
    day: date,
    periods: list[CustodyPeriod],
    cases: list[Case],
    rate: Callable[[str], float],
) -> Standing:
    chosen = [row for row in periods if row.chosen]
    spells = held.spells(row for row in chosen if row.kind.deprives)
    spell = held.on(spells, day)
    dead = bool(person.died and person.died <= day)
    died_held = dead and (held.on(spells, person.died) or _ended_by_death(spells, day)) is not None
    if dead:
        spell = None
    values = _proceedings(person.pk, day, cases, spell)
    values |= _held(spells, spell, day, values["sentence"], rate) if spell else _free(spells, chosen, day, dead)
    values |= {"died": person.died_on if dead else None, "died_in_custody": died_held, "ledger": periods}
    return Standing(person.pk, day, **values)


def _ended_by_death(spells: list[held.Spell], day: date) -> held.Spell | None:
    ended = held.last_ended(spells, day)
    return ended if ended and ended.period.end_reason_id == "died" else None


def _held(
    spells: list[held.Spell], spell: held.Spell, day: date, sentence: SentenceOn | None, rate: Callable[[str], float]
) -> dict:
    period, (first, end, expired) = spell.period, term(spells, spell, day, sentence, rate)
    return {
        "custody": spell.kind,
        "deprived": True,
        "certainty": EXPIRED if expired else period.certainty,
        "period": period,
        "facility": _name_on(period.facility, day) if period.facility_is_seen else None,
        "since": period.began_on,
        "held_since": first.period.began_on,
        "days_held": (day - first.begin).days,
        "nominal_end": end,
    }


def term(
    spells: list[held.Spell], spell: held.Spell, day: date, sentence: Any, rate: Callable[[str], float]
) -> tuple[held.Spell, PartialDate | None, bool]:
    """Of the spell that holds: with which one liberty was lost, not found again since; when the term would be over (an
    estimate); whether that day has passed and no release is known.
    """
    chain = held.unbroken(spells, spell)
    end = _nominal_end(spells, chain, sentence, rate)
    return chain[0], end, end is not None and end.last <= day and spell.end == held.OPEN


def _nominal_end(
    spells: list[held.Spell], chain: list[held.Spell], sentence: Any, rate: Callable[[str], float]
) -> PartialDate | None:
    spell, serving = chain[-1], held.served_from(chain)
    if spell.kind == held.ARREST:
        return held.as_exact_as(chain[0].period.began_precision, spell.by_days) if spell.by_days else None
    if spell.kind != held.PRISON or serving is None:
        return None
    if sentence is None or sentence.kind != held.PRISON or sentence.value is None:
        return None
    before = held.credited(spells, serving)
    return held.nominal_end(serving, before, float(sentence.value), sentence.unit, rate, sentence.regime)


def _free(spells: list[held.Spell], periods: list[CustodyPeriod], day: date, dead: bool) -> dict:
    ended = held.last_ended(spells, day)
    others = held.spells(row for row in periods if not row.kind.deprives)
    bound = None if dead else held.on([spell for spell in others if spell.kind != held.LIBERTY], day)
    last = held.last_ended([*spells, *others], day)
    presumed = last is not None and last.presumed and (bound is None or bound.begin < last.end)
    period = bound.period if bound else last.period if last else None
    return {
        "custody": bound.kind if bound else None,
        "certainty": PRESUMED_ENDED if presumed else bound.period.certainty if bound else None,
        "period": period,
        "since": bound.period.began_on if bound else None,
        "released": _end_of(ended) if ended else None,
    }


def _end_of(spell: held.Spell) -> PartialDate:
    return PartialDate(spell.end) if spell.presumed or not spell.period.ended else spell.period.ended_on


def _name_on(facility: Organisation | None, day: date) -> str | None:
    """The facility's name on the day, from the names that were loaded with it."""
    if facility is None:
        return None
    official = (name for name in facility.names.all() if not name.other_spelling)
    valid = [name for name in official if (name.valid_from or date.min) <= day < (name.valid_until or date.max)]
    return valid[0].text if valid else facility.name


def _leading(last: dict[Case, date], spell: held.Spell | None) -> Case | None:
    """The case whose stage and sentence are told: the one the person is held in, else a criminal one, the latest."""
    if spell and (of_custody := [case for case in last if case.pk == spell.period.case_id]):
        return of_custody[0]
    return max(last, key=lambda case: (case.kind == "criminal", last[case], case.pk), default=None)


def _last_steps(cases: list[Case], person: int, day: date) -> dict[Case, date]:
    """The cases of which something is known by the day, each with the last dated thing that concerns the person."""
    steps = ((case, _last_step(case, person, day)) for case in cases)
    return {case: step for case, step in steps if step}


def _last_step(case: Case, person: int, day: date) -> date | None:
    """The last dated thing until the day; `date.min` where nothing is dated."""
    common = kept(case, "_days", {"stages", "hearings"}, _days)
    days = [each.decided for each in case.decisions.all() if concerns(each, person)]
    days += [update.happened for charge in _charges(case, person) for update in charge.updates.all() if update.happened]
    past = [each for each in days if each <= day]
    if latest := bisect_right(common, day):
        past.append(common[latest - 1])
    return max(past, default=None) if days or common else date.min


def _days(case: Case) -> list[date]:
    """The days of what concerns everybody in a case, in order."""
    opened = [case.opened] if case.opened else []
    return sorted(
        [*opened, *(each.entered for each in case.stages.all()), *(each.held for each in case.hearings.all())]
    )


def _charges(case: Case, person: int) -> list[Charge]:
    return [charge for party in case.parties.all() if party.person_id == person for charge in party.charges.all()]


def _proceedings(person: int, day: date, cases: list[Case], spell: held.Spell | None) -> dict:
    last = _last_steps(cases, person, day)
    case = _leading(last, spell)
    if case is None:
        return {"sentence": None, "cases": cases, "begun": []}
    of_kind = (charge for each in cases if each.kind == case.kind for charge in _charges(each, person))
    decided = [each for each in until(case.decisions.all(), day) if concerns(each, person)]
    return {
        "charges": charges_in_force(of_kind, day, _clearing(cases, day)),
        "sentence": _sentence(person, day, case, cases),
        "stage": stage_on(case, day, person),
        "case": case,
        "cases": cases,
        "begun": list(last),
        "last_decision": decided[-1] if decided else None,
    }


def _sentence(person: int, day: date, case: Case, cases: list[Case]) -> SentenceOn | None:
    """The sentence of the case; the same penalty imposed later in another one takes in what is left of it."""
    own = sentence_in(case, person, day)
    if own is None:
        return None
    others = [sentence_on(each.decisions.all(), person, day) for each in cases if each.kind == case.kind]
    same = [each for each in others if each and each.kind == own.kind and each.sentence != own.sentence]
    return max([own, *same], key=lambda each: (each.decision.decided, each.decision.pk))


def _all_charges(case: Case) -> list[Charge]:
    return [charge for party in case.parties.all() for charge in party.charges.all()]


def _clearing(cases: list[Case], day: date) -> Callable[[Charge], date | None]:
    """Until when an acquittal, or the closing of the case, ended all that a charge's party was charged with."""
    decisions = {case.pk: case.decisions.all() for case in cases}
    found: dict[int, date | None] = {}

    def cleared(charge: Charge) -> date | None:
        party = charge.party
        if party.pk not in found:
            found[party.pk] = cleared_until(decisions[party.case_id], party.person_id, day)
        return found[party.pk]

    return cleared


def section(at: Any, recognition: Recognition | None, released_since: date | None = None) -> str | None:
    """The section of the list (A–I) for a recognised person; None where the recognition does not cover the day.

    `released_since` is the day of the last edition: who was released after it stands in section I of this one.
    """
    if recognition is None or not covers(recognition, at.day):
        return None
    if at.died:
        return "H" if at.died_in_custody else "E"
    if at.deprived:
        return _section_of_held(at)
    if at.custody is None and at.end_reason in ABROAD:
        return "G"
    if released_since and at.released and released_since < at.released.last:
        return "I"
    return "E"


def _section_of_held(at: Standing) -> str:
    """Who is ill under guard is counted where the person would be otherwise."""
    return SECTION_OF_KIND.get(at.custody or "") or ("A" if at.in_force else "B")


def covers(recognition: Recognition, day: date) -> bool:
    """Whether the recognition holds at the end of the day: from `since` (inclusive) until `until` (exclusive)."""
    return recognition.since <= day and (recognition.until is None or day < recognition.until)


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """Where a case stands at the end of `day`; `sentences` maps a person's number to the sentence."""

    day: date
    stage: StageOn | None
    charges: list[Charge]
    sentences: dict[int, SentenceOn]
    last_decision: Decision | None
    next_hearing: Hearing | None


def case_standing(case: Case, day: date) -> CaseStanding:
    """Where a case stands; the case comes from `with_proceedings`, so no query is made."""
    decided = until(case.decisions.all(), day)
    sentences = {person: sentence_in(case, person, day) for person in _accused(case)}
    coming = [each for each in case.hearings.all() if each.held > day and each.result == Hearing.Result.PLANNED]
    return CaseStanding(
        day=day,
        stage=stage_on(case, day),
        charges=charges_in_force(_all_charges(case), day, _clearing([case], day)),
        sentences={person: sentence for person, sentence in sentences.items() if sentence},
        last_decision=decided[-1] if decided else None,
        next_hearing=min(coming, key=lambda each: (each.held, each.pk), default=None),
    )
