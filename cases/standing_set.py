"""Where thousands of persons stand on a day, as plain values: the database finds what matters of everybody at once, and
no model is made of a row. `cases.status.standings` says the same of a few, with the records themselves.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from cases import held
from cases.among import among
from cases.models import Case, Charge, ChargeUpdate, CustodyPeriod, Provision, Sentence
from cases.models.proceedings import CaseKind
from cases.standing_sql import FEW, StandingOn, standing_on
from cases.status import EXPIRED, Sight, rates, term
from people.dates import PartialDate
from people.models import Organisation, Person

CRIMINAL = str(CaseKind.CRIMINAL)


class Period(NamedTuple):
    """What the rule of `cases.held` asks of a custody period."""

    pk: int
    person_id: int
    kind_id: str
    began: date
    began_precision: str
    ended: date | None
    ended_precision: str
    end_reason_id: str | None
    ordered_days: int | None
    case_id: int | None

    @property
    def began_on(self) -> PartialDate:
        return dated(self.began, self.began_precision)

    @property
    def ended_on(self) -> PartialDate | None:
        return dated(self.ended, self.ended_precision) if self.ended else None


class Penalty(NamedTuple):
    """The sentence that holds, with the decision that imposed it and its court by their numbers."""

    number: int
    kind: str
    value: Decimal | None
    unit: str
    regime: str
    decision: int
    decided: PartialDate
    court: int | None
    in_force: bool


class CaseRow(NamedTuple):
    number: int
    kind: str
    title: str
    register_number: str


@dataclass(slots=True)
class Stand:
    """Where a person stands at the end of a day, by the names of `cases.status.Standing`; records by their numbers."""

    person_id: int
    day: date
    custody: str | None
    deprived: bool
    certainty: str | None
    period: int | None
    end_reason: str | None
    facility: int | None
    """One that the asker may see."""
    place: int | None
    """Where the person is held or bound: the place of the custody, else that of its facility."""
    since: PartialDate | None
    held_since: PartialDate | None
    days_held: int | None
    released: PartialDate | None
    nominal_end: PartialDate | None
    charges: list[int]
    updates: list[int]
    provisions: list[str]
    sentence: Penalty | None
    cases: list[CaseRow]
    """The criminal ones that had begun by the day; without any, the one that is told."""
    last_decision: int | None
    died: PartialDate | None
    died_in_custody: bool

    @property
    def in_force(self) -> bool | None:
        return self.sentence.in_force if self.sentence else None


@lru_cache(maxsize=4096)
def dated(start: date, precision: str) -> PartialDate:
    """A date with precision; the same days return in thousands of rows."""
    return PartialDate(start, precision)


def stands(persons: Iterable[int], day: date, sight: Sight) -> dict[int, Stand]:
    """Person number → where the person stands, for all of them, by a dozen queries."""
    persons = list(persons)
    asked = Person.objects.filter(pk__in=among(persons))
    rows = standing_on(asked, day, sight, few=len(persons) <= FEW, all_stages=False)
    return _Set(rows, day, sight).stands()


class _Set:
    """The rows of a day, and by its number whatever they name."""

    def __init__(self, rows: list[StandingOn], day: date, sight: Sight):
        self.rows, self.day, self.sight = rows, day, sight
        self.rate = rates(day)

    def stands(self) -> dict[int, Stand]:
        return {row.person_id: self._stand(row) for row in self.rows}

    def _stand(self, row: StandingOn) -> Stand:
        sentence = self._sentence(row)
        since, end, expired = self._term(row, sentence)
        facility, place = self._where(row)
        charges = row.charges or []
        return Stand(
            row.person_id, self.day, row.custody, row.deprived, EXPIRED if expired else row.certainty, row.period_id,
            row.end_reason, facility, place, _maybe(row.since, row.precision), since, row.days_held,
            _maybe(row.released, row.released_precision), end, charges,
            [update for charge in charges for update in self.updates.get(charge, ())],
            [self.charges[charge] for charge in charges], sentence, self._cases(row), row.decision_id,
            self.died.get(row.person_id), row.died_in_custody,
        )  # fmt: skip

    def _term(self, row: StandingOn, sentence: Penalty | None) -> tuple[PartialDate | None, PartialDate | None, bool]:
        if not row.deprived:
            return None, None, False
        spells = held.spells(self.ledgers[row.person_id])
        spell = next(spell for spell in spells if spell.period.pk == row.period_id)
        first, end, expired = term(spells, spell, self.day, sentence, self.rate)
        return first.period.began_on, end, expired

    def _where(self, row: StandingOn) -> tuple[int | None, int | None]:
        if row.custody is None:
            return None, None
        facility = row.facility_id if row.facility_id in self.facilities else None
        return facility, self.places.get(row.period_id) or self.facilities.get(facility)

    def _sentence(self, row: StandingOn) -> Penalty | None:
        if row.sentence_id is None:
            return None
        *facts, decided, precision, court = self.sentences[row.sentence_id]
        return Penalty._make((*facts, dated(decided, precision), court, bool(row.in_force)))

    def _cases(self, row: StandingOn) -> list[CaseRow]:
        begun = [self.cases[pk] for pk in row.begun or () if self.cases[pk].kind == CRIMINAL]
        return begun or ([self.cases[row.case_id]] if row.case_id else [])

    @cached_property
    def ledgers(self) -> dict[int, list[Period]]:
        """Person → the periods that deprive of liberty, of those who are held on the day."""
        persons = among(row.person_id for row in self.rows if row.deprived)
        rows = CustodyPeriod.objects.filter(self.sight(""), person__in=persons, chosen=True, kind__deprives=True)
        found = defaultdict(list)
        for values in rows.order_by().values_list(*Period._fields):
            found[values[1]].append(Period._make(values))
        return found

    @cached_property
    def places(self) -> dict[int | None, int | None]:
        """Period → the place that it states."""
        periods = among(row.period_id for row in self.rows if row.period_id)
        return dict(CustodyPeriod.objects.filter(pk__in=periods).order_by().values_list("pk", "place_id"))

    @cached_property
    def facilities(self) -> dict[int | None, int | None]:
        """Facility that the asker may see → its place."""
        named = among({row.facility_id for row in self.rows if row.facility_id})
        return dict(Organisation.objects.filter(self.sight(""), pk__in=named).order_by().values_list("pk", "place_id"))

    @cached_property
    def sentences(self) -> dict[int, tuple[Any, ...]]:
        """Sentence → the fields of `Penalty` as they are stored."""
        return _by_number(
            Sentence, (row.sentence_id for row in self.rows), "kind_id", "value", "unit", "regime", "decision_id",
            "decision__decided", "decision__decided_precision", "decision__body_id",
        )  # fmt: skip

    @cached_property
    def charges(self) -> dict[int, str]:
        """Charge → the code of its provision."""
        found = _by_number(Charge, (pk for row in self.rows for pk in row.charges or ()), "provision_id")
        codes = {row.pk: row.code for row in Provision.objects.filter(pk__in=among({row[1] for row in found.values()}))}
        return {pk: codes[provision] for pk, provision in found.values()}

    @cached_property
    def updates(self) -> dict[int, list[int]]:
        """Charge → what was done about it, in order of time."""
        found = defaultdict(list)
        rows = ChargeUpdate.objects.filter(charge__in=among(self.charges)).order_by("happened", "pk")
        for charge, number in rows.values_list("charge_id", "pk"):
            found[charge].append(number)
        return found

    @cached_property
    def cases(self) -> dict[int, CaseRow]:
        """Case → what is told of it."""
        numbers = (pk for row in self.rows for pk in (*(row.begun or ()), row.case_id))
        found = _by_number(Case, numbers, "kind", "title", "register_number")
        return {pk: CaseRow._make(values) for pk, values in found.items()}

    @cached_property
    def died(self) -> dict[int, PartialDate]:
        """Person → the day of death, of those who are dead."""
        dead = Person.objects.filter(pk__in=among(row.person_id for row in self.rows if row.dead))
        return {pk: dated(*died) for pk, *died in dead.values_list("pk", "died", "died_precision")}


def _by_number(model: Any, numbers: Iterable[int | None], *columns: str) -> dict[int, tuple[Any, ...]]:
    """Number → (number, *columns) of the rows that have one of the numbers."""
    wanted = among({number for number in numbers if number})
    rows = model.objects.filter(pk__in=wanted).order_by().values_list("pk", *columns)
    return {row[0]: row for row in rows}


def _maybe(start: date | None, precision: str | None) -> PartialDate | None:
    return dated(start, precision or "day") if start else None
