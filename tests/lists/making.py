"""Invented persons, cases and recognitions for the tests of lists. Everything is public unless a test says so."""

from datetime import date

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    Party,
    PrisonerList,
    Provision,
    Recognition,
    Sentence,
    Source,
)
from people.dates import DAY, parse
from people.models import Name, Organisation, Person, Place

PUBLIC = {"visibility": "public"}
LANGUAGES = ("en", "ru", "kk")


def a_person(name="Daniyar Qasenov", native="", **values):
    """A person with a preferred name and, where given, one in the native script."""
    person = Person.objects.create(**{**PUBLIC, **values})
    Name.objects.create(person=person, text=name, preferred=True)
    if native:
        Name.objects.create(person=person, text=native, kind=Name.Kind.NATIVE)
    person.refresh_from_db()
    return person


def a_body(name="Bureau of the Steppe"):
    return Organisation.objects.get_or_create(name=name, kind_id="ngo", defaults=PUBLIC)[0]


def a_facility(name="Facility No. 71", place="Astana"):
    where = Place.objects.filter(name=place).first()
    kind = "custody_facility"
    return Organisation.objects.get_or_create(name=name, kind_id=kind, defaults={**PUBLIC, "place": where})[0]


def recognised(person, since="2023-06-01", label="political_prisoner", **values):
    """A decided recognition."""
    day = parse(since)
    given = {"body": a_body(), "state": "decided", **PUBLIC, **values}
    return Recognition.objects.create(
        person=person, label_id=label, since=day.start, since_precision=day.precision, **given
    )


def held(person, kind="pretrial_detention", began="2023-05-10", ended=None, **values):
    """A custody period; dates as people write them."""
    begin, end = parse(began), parse(ended) if ended else None
    return CustodyPeriod.objects.create(
        person=person, kind_id=kind, began=begin.start, began_precision=begin.precision,
        ended=end.start if end else None, ended_precision=end.precision if end else DAY, **{**PUBLIC, **values},
    )  # fmt: skip


def a_case(person, title="Case of the square", articles=(("CC", "405", "2"),), brought="2023-05-12", **values):
    """A criminal case with charges in force."""
    case = Case.objects.create(title=title, opened=date.fromisoformat(brought), **{**PUBLIC, **values})
    party = Party.objects.create(case=case, person=person, role_id="accused")
    for law, article, part in articles:
        provision = Provision.objects.get_or_create(law_id=law, article=article, part=part)[0]
        charge = Charge.objects.create(party=party, provision=provision)
        ChargeUpdate.objects.create(charge=charge, kind="brought", happened=brought)
    return case


def convicted(person, case, decided="2023-11-29", value=7, unit="year", kind="imprisonment", **values):
    """A verdict of the first instance with a main penalty."""
    decision = Decision.objects.create(
        case=case, instance="first", outcome_id="convicted", decided=decided, **{**PUBLIC, **values}
    )
    Sentence.objects.create(decision=decision, person=person, kind_id=kind, value=value, unit=unit)
    return decision


def upheld(case, decided="2024-01-19"):
    return Decision.objects.create(case=case, instance="appeal", outcome_id="upheld", decided=decided, **PUBLIC)


def cited(fact, title="Chronicle of an invented month", mark="[7]", quote="was taken to the remand prison", **values):
    """A citation of a source for a fact."""
    given = {"kind_id": "bulletin", **PUBLIC, **values}
    source = Source.objects.get_or_create(title=title, defaults=given)[0]
    return Citation.objects.create(fact=fact, source=source, mark=mark, quote=quote)


def a_list(title="List of the Bureau", languages=("en",), **values):
    """A list in one language: each further one costs an edition five files."""
    return PrisonerList.objects.create(title=title, languages=list(languages), **{**PUBLIC, **values})


def someone_in(section, name):
    """A recognised person who stands in the section on 31 January 2024."""
    person = a_person(name)
    recognised(person)
    held(person, KINDS[section], "2023-05-10" if section != "F" else "2024-01-20", ordered_days=None)
    return person


KINDS = {
    "A": "imprisonment",
    "B": "pretrial_detention",
    "C": "house_arrest",
    "D": "forced_psychiatric",
    "F": "administrative_arrest",
}
