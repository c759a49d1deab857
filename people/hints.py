"""What the text around a name says of the person meant, and which persons of the register that speaks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import OuterRef, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _

from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE
from people import names
from people.models import Affiliation, Occupation, Person, PersonOccupation, Relationship
from people.nested import TERM, Nested, keep

FOR_PLACE, FOR_ORGANISATION, FOR_OCCUPATION, FOR_COMPANY, FOR_EXPECTED = 6.0, 8.0, 5.0, 6.0, 8.0
"""Points added to the score of 0..100: enough to order candidates whom the name does not decide, no more."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is said beside a name. It ranks candidates; only another sex rules one out.

    `place` is the id of a Place; `organisations` and `with_persons` are ids, `occupations` codes of the vocabulary.
    `expected` are persons for whom the caller has a reason of its own, in words (the same case, the same article).
    """

    sex: names.Sex | None = None
    place: int | None = None
    organisations: frozenset[int] = frozenset()
    occupations: frozenset[str] = frozenset()
    with_persons: frozenset[int] = frozenset()
    expected: Mapping[int, str] = field(default_factory=dict)


NO_HINTS = Hints()
PERSONS = Question(
    lambda asked: (
        Person.objects.select_related("home")
        .annotate(read_occupations=Nested(Occupation.objects.filter(personoccupation__person=OuterRef("pk")), *TERM))
        .filter(pk__in=asked.numbers("persons"))
    )
)
Speaking = list[tuple[float, str]]


def hinted(asked: list[tuple[Hints, Mapping[int, int | None]]]) -> list[dict[int, Speaking]]:
    """Return, for each hints and candidates (id → place), what speaks for whom: id → points and reasons."""
    hinting = [(hints, [person for person in some if _may_speak(hints, person, some[person])]) for hints, some in asked]
    persons = {person for _hints, some in hinting for person in some}
    loaded = _loaded(persons, [hints for hints, _some in hinting]) if persons else {}
    return [{person: list(_speaking(loaded[person], hints)) for person in some} for hints, some in hinting]


def _may_speak(hints: Hints, person: int, home: int | None) -> bool:
    """Whether the person has to be looked at: most hints are a place alone."""
    is_here = hints.place is not None and hints.place == home
    return is_here or person in hints.expected or bool(hints.organisations or hints.occupations or hints.with_persons)


def spoken_for(hints: Hints, among: QuerySet[Person] | None = None) -> QuerySet[Person] | None:
    """The persons, of those in `among`, for whom the hints speak; None for hints that speak for nobody."""
    by_hint = (
        (hints.place, Q(home=hints.place)),
        (hints.organisations, Q(pk__in=_persons(Affiliation, organisation__in=hints.organisations))),
        (hints.occupations, Q(pk__in=_persons(PersonOccupation, occupation__in=hints.occupations))),
        (hints.with_persons, Q(pk__in=_persons(Relationship, other__in=hints.with_persons))),
        (hints.with_persons, Q(pk__in=Relationship.objects.filter(person__in=hints.with_persons).values("other"))),
        (hints.expected, Q(pk__in=list(hints.expected))),
    )
    said = [condition for hint, condition in by_hint if hint]
    everybody = Person.objects.all() if among is None else among
    return everybody.filter(reduce(or_, said)) if said else None


def _persons(model, **which):
    return model.objects.filter(**which).values("person")


def told(numbers: Iterable[int]) -> dict[int, Person]:
    """The persons with place and occupations, by their numbers. Of numbers that whoever asks may see."""
    found = PERSONS(CONSOLE, persons=numbers)
    for person in found:
        keep(person, "occupations", person.read_occupations)
    return {person.pk: person for person in found}


def _loaded(numbers: set[int], hints: list[Hints]) -> dict[int, Person]:
    """The persons with what the hints ask of them, and no more."""
    related = (
        (any(each.organisations for each in hints), ["affiliations__organisation"]),
        (any(each.with_persons for each in hints), ["relationships", "relationships_to"]),
    )
    persons = told(numbers)
    prefetch_related_objects(list(persons.values()), *(name for asked, names in related if asked for name in names))
    return persons


def _speaking(person: Person, hints: Hints) -> Iterable[tuple[float, str]]:
    if hints.place and hints.place == person.home_id:
        yield FOR_PLACE, _("known to be active in %(place)s") % {"place": person.home}
    links = person.affiliations.all() if hints.organisations else ()
    for name in sorted({each.organisation.name for each in links if each.organisation_id in hints.organisations}):
        yield FOR_ORGANISATION, _("belongs to %(organisation)s") % {"organisation": name}
    known_as = person.occupations.all() if hints.occupations else ()
    for occupation in sorted(str(each) for each in known_as if each.code in hints.occupations):
        yield FOR_OCCUPATION, _("known as %(occupation)s") % {"occupation": occupation}
    if hints.with_persons and hints.with_persons & _kin(person):
        yield FOR_COMPANY, _("related to a person named beside")
    if person.pk in hints.expected:
        yield FOR_EXPECTED, hints.expected[person.pk]


def _kin(person: Person) -> set[int]:
    return {each.other_id for each in person.relationships.all()} | {
        each.person_id for each in person.relationships_to.all()
    }
