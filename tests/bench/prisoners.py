"""Invented prisoners in any number, always the same ones: what the benchmarks of lists are measured on.

Written in bulk with the triggers of history and timelines switched off, for they are not what is measured here.
"""

import random
from datetime import date, timedelta

import pgtrigger
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    Hearing,
    Party,
    PrisonerList,
    Provision,
    Recognition,
    RecognitionCriterion,
    Sentence,
    Source,
    StageChange,
)
from people.models import Name, Organisation, Person, Place

DAY = date(2024, 6, 30)
"""The day on which the lists of the benchmarks stand."""
BATCH = 2000
PUBLIC = {"visibility": "public"}
GIVEN = ["Aidos", "Saule", "Daniyar", "Zarina", "Omir", "Gulnar", "Nurlan", "Aigerim", "Temir", "Raushan"]
FAMILY = ["Bekmurat", "Temirbek", "Qasen", "Akhmet", "Qudaibergen", "Ospan", "Zhaksylyk", "Serik", "Ibrai", "Tolegen"]
NATIVE = ["Әсел", "Ғани", "Қайрат", "Өмір", "Ұлан", "Үміт", "Іңкәр", "Айдос", "Нұрлан", "Сәуле"]
KINDS = ["imprisonment"] * 12 + ["pretrial_detention"] * 5 + ["house_arrest"] * 2 + ["forced_psychiatric"]
"""How somebody is held who is held on the day: twelve of twenty serve a sentence."""


def invent(count: int, seed: int = 6) -> PrisonerList:
    """`count` recognised persons with their cases, custody and sources, and a public list of them; about 20 rows each.

    One of five is at liberty again on `DAY`, one of a hundred printed under an alias, one of a hundred counted only.
    """
    chance = random.Random(seed)
    with pgtrigger.ignore(), transaction.atomic():
        scene = Scene(chance)
        for begin in range(0, count, BATCH):
            scene.people(range(begin, min(begin + BATCH, count)))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return PrisonerList.objects.create(title="Everybody invented", policy="We list whom we recognise.", **PUBLIC)


class Scene:
    """What the invented share: places, courts, facilities, provisions, the body that recognises, its bulletins."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.places = list(Place.objects.filter(kind="settlement"))
        self.facilities = self._organisations("Facility No. {}", "custody_facility", 60)
        self.courts = self._organisations("Court No. {} of the steppe", "court", 40)
        self.body = self._organisations("Bureau {} of the Steppe", "ngo", 1)[0]
        articles = [("CC", "405", "2"), ("CC", "174", "1"), ("CC", "272", "3"), ("CC", "258", "1"), ("CC", "274", "4")]
        self.provisions = [Provision.objects.get_or_create(law_id=a, article=b, part=c)[0] for a, b, c in articles]
        bulletin = {"kind_id": "bulletin", "text": "Invented words of a bulletin. " * 500, **PUBLIC}
        self.sources = Source.objects.bulk_create(
            Source(title=f"Invented chronicle {n}", published=date(2023, 1 + n % 12, 1), published_precision="month",
                   **bulletin)
            for n in range(120)
        )  # fmt: skip
        cited = (CustodyPeriod, Decision, Recognition)
        self.kinds = {model: ContentType.objects.get_for_model(model) for model in cited}

    def _organisations(self, name: str, kind: str, count: int) -> list[Organisation]:
        rows = [
            Organisation(name=name.format(n), kind_id=kind, place=self.chance.choice(self.places), **PUBLIC)
            for n in range(1, count + 1)
        ]
        return Organisation.objects.bulk_create(rows)

    def people(self, numbers: range) -> None:
        """One batch of persons with everything about them."""
        persons = Person.objects.bulk_create(self._person(number) for number in numbers)
        Name.objects.bulk_create(name for person, number in zip(persons, numbers, strict=True)
                                 for name in self._names(person, number))  # fmt: skip
        self._recognitions(persons)
        cases = Case.objects.bulk_create(self._case(person) for person in persons)
        self._proceedings(list(zip(persons, cases, strict=True)))

    def _person(self, number: int) -> Person:
        printing = {50: "alias", 51: "count"}.get(number % 100, "name")
        return Person(
            display_name=_name(number), born=date(1950 + number % 50, 1 + number % 12, 1 + number % 28),
            printing=printing, alias=f"Person {number}" if printing == "alias" else "", **PUBLIC,
        )  # fmt: skip

    def _names(self, person: Person, number: int) -> list[Name]:
        native = f"{NATIVE[number % 10]} {NATIVE[number // 10 % 10]}ов{number}"
        return [
            Name(person=person, text=person.display_name, script="Latn", preferred=True),
            Name(person=person, text=native, script="Cyrl", kind=Name.Kind.NATIVE),
        ]

    def _recognitions(self, persons: list[Person]) -> None:
        rows = Recognition.objects.bulk_create(
            Recognition(person=person, body=self.body, label_id="political_prisoner", state="decided",
                        since=date(2023, 1, 1) + timedelta(days=self.chance.randrange(300)), demand_id="release",
                        grounds="Invented grounds.", exclusion="none", **PUBLIC)
            for person in persons
        )  # fmt: skip
        RecognitionCriterion.objects.bulk_create(
            RecognitionCriterion(recognition=row, criterion_id=code) for row in rows for code in ("pace_a", "pace_b")
        )
        self._cite(rows)

    def _case(self, person: Person) -> Case:
        opened = date(2021, 1, 1) + timedelta(days=self.chance.randrange(700))
        return Case(title=f"Case of {person.display_name}", opened=opened, register_number=f"{opened:%y%m}", **PUBLIC)

    def _proceedings(self, pairs: list[tuple[Person, Case]]) -> None:
        parties = Party.objects.bulk_create(
            Party(case=case, person=person, role_id="accused") for person, case in pairs
        )
        charges = Charge.objects.bulk_create(
            Charge(party=party, provision=provision)
            for party in parties
            for provision in self.chance.sample(self.provisions, self.chance.choice((1, 1, 2)))
        )
        ChargeUpdate.objects.bulk_create(
            ChargeUpdate(charge=charge, kind="brought", happened=charge.party.case.opened) for charge in charges
        )
        self._steps([case for _person, case in pairs])
        self._custody(pairs)

    def _steps(self, cases: list[Case]) -> None:
        StageChange.objects.bulk_create(
            StageChange(case=case, stage_id=stage, entered=case.opened + timedelta(days=days))
            for case in cases
            for stage, days in (("registered", 0), ("sent_to_court", 120))
        )
        Hearing.objects.bulk_create(
            Hearing(case=case, kind_id="main_trial", held=case.opened + timedelta(days=days), result="held", **PUBLIC)
            for case in cases
            for days in (140, 150)
        )

    def _custody(self, pairs: list[tuple[Person, Case]]) -> None:
        periods, verdicts, convicted = [], [], []
        for person, case in pairs:
            kind = self.chance.choice(KINDS)
            periods += self._periods(person, case, kind, freed=self.chance.random() < 0.2)
            verdicts.append(self._decision(case, "pre-trial", "sanctioned", 3))
            if kind == "imprisonment":
                verdict = self._decision(case, "first", "convicted", 160)
                verdicts += [verdict, self._decision(case, "appeal", "upheld", 200)]
                convicted.append((verdict, person))
        self._cite(CustodyPeriod.objects.bulk_create(periods))
        self._cite(Decision.objects.bulk_create(verdicts))
        Sentence.objects.bulk_create(
            Sentence(decision=verdict, person=person, kind_id="imprisonment", value=self.chance.randrange(2, 12),
                     unit="year", regime="medium")
            for verdict, person in convicted
        )  # fmt: skip

    def _periods(self, person: Person, case: Case, kind: str, freed: bool) -> list[CustodyPeriod]:
        """Detained, remanded, and then `kind`; known by month for one of ten; `freed` a few months before `DAY`."""
        start, facility = case.opened, self.chance.choice(self.facilities)
        bounds = [start, start + timedelta(days=2), start + timedelta(days=160), None]
        freed_on = DAY - timedelta(days=self.chance.randrange(5, 200)) if freed else None
        kinds = ["police_detention", "pretrial_detention", kind]
        rows = [
            CustodyPeriod(person=person, case=case, kind_id=each, deprives=True, began=bounds[n], facility=facility,
                          ended=bounds[n + 1] or freed_on, certainty="confirmed", **PUBLIC)
            for n, each in enumerate(kinds)
        ]  # fmt: skip
        rows[2].end_reason_id = "released" if freed else None
        if self.chance.random() < 0.1:
            rows[2].began, rows[2].began_precision = rows[2].began.replace(day=1), "month"
            rows[1].ended, rows[1].ended_precision = rows[2].began, "month"
        return rows

    def _decision(self, case: Case, instance: str, outcome: str, days: int) -> Decision:
        return Decision(
            case=case, instance=instance, outcome_id=outcome, decided=case.opened + timedelta(days=days),
            body=self.chance.choice(self.courts), **PUBLIC,
        )  # fmt: skip

    def _cite(self, facts: list) -> None:
        """Every second fact rests on words of a bulletin."""
        Citation.objects.bulk_create(
            Citation(content_type=self.kinds[type(fact)], object_id=fact.pk, source=self.chance.choice(self.sources),
                     quote=f"the invented words about number {fact.pk}", mark=f"[{fact.pk % 90}]")
            for fact in facts[::2]
        )  # fmt: skip


def _name(number: int) -> str:
    return f"{GIVEN[number % 10]} {FAMILY[number // 10 % 10]}ov{number}"
