"""A written name and hints → persons of the register, ranked, each with the reasons in words.

The register is looked up by the keys of `people.names` (plain B-tree, no extension); what was found is compared name
by name. Two things are said here that no comparison of two names can say: that the register holds two who fit,
and that the hints speak for one of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db import connection
from django.utils.translation import gettext as _

from people import names
from people.models import Name, NotTheSame, Person

NAMES_A_KEY, NAMES_A_TEXT = 150, 150
ANSWERS_FROM = 60.0
"""Search score from which a name that does not compare as equal is still an answer: a prefix, a part of a name."""
FOR_PLACE, FOR_ORGANISATION, FOR_OCCUPATION, FOR_COMPANY, FOR_EXPECTED = 6.0, 8.0, 5.0, 6.0, 8.0
RANK = {"same": 0, "possible": 1, "different": 2}

LOOK_UP = """
SELECT asked, name_id FROM (
    SELECT wanted.asked, found.name_id,
           row_number() OVER (PARTITION BY wanted.asked ORDER BY min(wanted.tier), found.name_id) AS place
    FROM unnest(%s::int[], %s::int[], %s::text[]) AS wanted(asked, tier, key)
    CROSS JOIN LATERAL (
        SELECT name_id FROM people_namekey WHERE {condition} {visible} ORDER BY person_id LIMIT {most_of_a_key}
    ) AS found
    GROUP BY wanted.asked, found.name_id
) AS ranked WHERE place <= {most_of_a_text} ORDER BY asked, place
"""
EQUAL = "key = wanted.key"
BEGINS = "key ~>=~ wanted.key AND key ~<~ (wanted.key || 'ÿ')"  # the operators of the pattern index: byte by byte


@dataclass(frozen=True, slots=True)
class Hints:
    """What the text around a name says of the person: it ranks candidates, it never rules one out but by sex.

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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be meant. `name` is the spelling that agrees best; `score` is 0..100, with the hints."""

    person: Person
    verdict: names.Verdict
    score: float
    reasons: list[str]
    name: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate on the way: `answer` tells how well its name answers what was typed, `fits` whether it is a rival."""

    candidate: Candidate
    answer: float
    fits: bool


def find(text: str, *, user=None, limit: int = 5, hints: Hints | None = None) -> list[Candidate]:
    """Return the persons whom a written name may mean, the likeliest first; only those visible to `user` when given.

    Any spelling in either script, either order, a prefix, an initial or one slip of a letter finds the person.
    Link without asking only the one that is `same`; a text without letters finds nobody.
    """
    return find_many([text], user=user, limit=limit, hints=[hints or NO_HINTS])[0]


def find_many(
    texts: Iterable[str], *, user=None, limit: int = 5, hints: Iterable[Hints] | None = None
) -> list[list[Candidate]]:
    """Do `find` for many names with a few statements in all; one list of candidates for each text, in its order."""
    texts = list(texts)
    hints = list(hints) if hints is not None else [NO_HINTS] * len(texts)
    wanted = [names.search_keys(text) for text in texts]
    rows = _look_up(EQUAL, _numbered(each.tiers for each in wanted), user)
    found = [_weigh(*each) for each in zip(texts, _names_of(rows, len(texts)), hints, strict=True)]
    wider = [number for number, each in enumerate(found) if not _is_enough(each, limit)]
    if wider:
        rows = _look_up(BEGINS, _numbered(([wanted[number].prefixes]) for number in wider), user)
        rows += _look_up(EQUAL, _numbered(([wanted[number].slips]) for number in wider), user)
        for number, more in zip(wider, _names_of(rows, len(wider)), strict=True):
            found[number] = _best_of_each_person(found[number] + _weigh(texts[number], more, hints[number]))
    hinted = _apply_hints(found, hints)
    return [_ranked(text, each, limit) for text, each in zip(texts, hinted, strict=True)]


def compare_persons(one: Person, other: Person) -> names.Comparison:
    """Compare two persons by the best pair of their names; a remembered "not the same" is final."""
    lower, higher = sorted((one.pk, other.pk))
    if NotTheSame.objects.filter(lower=lower, higher=higher).exists():
        return names.Comparison("different", 0.0, [_("It was decided that they are not the same.")])
    pairs = [
        names.compare(a.text, b.text, sex_a=_sex(one), sex_b=_sex(other)) for a in one.names.all() for b in other.names.all()
    ]
    return min(pairs, key=lambda each: (RANK[each.verdict], -each.score), default=names.Comparison("different", 0.0, []))


def _numbered(tiers_of_texts) -> list[tuple[int, int, str]]:
    return [
        (number, tier, key)
        for number, tiers in enumerate(tiers_of_texts)
        for tier, keys in enumerate(tiers)
        for key in sorted(keys)
    ]


def _look_up(condition: str, wanted: list[tuple[int, int, str]], user) -> list[tuple[int, int]]:
    """Return (number of the text, id of the name) for the wanted keys, names that share the most selective keys first."""
    if not wanted:
        return []
    visible, parameters = _visible(user)
    statement = LOOK_UP.format(
        condition=condition, visible=visible, most_of_a_key=NAMES_A_KEY, most_of_a_text=NAMES_A_TEXT
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*(list(column) for column in zip(*wanted, strict=True)), *parameters])
        return cursor.fetchall()


def _visible(user) -> tuple[str, tuple]:
    """The condition that keeps the keys of persons whom `user` may see, before anything is counted or cut off."""
    if user is None:
        return "", ()
    sql, parameters = Person.objects.visible_to(user).order_by().values("pk").query.sql_with_params()
    return f"AND person_id IN ({sql})", parameters


def _names_of(rows: list[tuple[int, int]], size: int) -> list[list[Name]]:
    by_id = Name.objects.select_related("person__home").in_bulk({name for _number, name in rows})
    found: list[list[Name]] = [[] for _each in range(size)]
    for number, name in rows:
        found[number].append(by_id[name])
    return found


def _weigh(text: str, found: list[Name], hints: Hints) -> list[_Found]:
    return _best_of_each_person([each for name in found if (each := _weigh_one(text, name, hints))])


def _weigh_one(text: str, name: Name, hints: Hints) -> _Found | None:
    compared = names.compare(text, name.text, sex_a=hints.sex, sex_b=_sex(name.person))
    answer = names.search_score(text, name.text)
    if compared.verdict == "different" and (answer < ANSWERS_FROM or _sexes_differ(hints.sex, name.person)):
        return None
    score = compared.score if compared.verdict != "different" else round(answer * 0.39, 1)
    reasons = compared.reasons if compared.verdict != "different" else [_("a part of the name agrees")]
    candidate = Candidate(name.person, compared.verdict, score, reasons, name.text)
    return _Found(candidate, answer, compared.verdict != "different" and _says_as_much(text, name.text))


def _says_as_much(text: str, name: str) -> bool:
    """Whether a name answers every part that the text has: somebody known by surname only is no rival to an initial."""
    asked, stored = names.parse_name(text), names.parse_name(name)
    return not (asked.given or asked.initials) or bool(stored.given or stored.initials)


def _sex(person: Person) -> names.Sex | None:
    return None if person.sex == Person.Sex.UNKNOWN else person.sex


def _sexes_differ(sex: names.Sex | None, person: Person) -> bool:
    return bool(sex and _sex(person) and sex != _sex(person))


def _order(found: _Found) -> tuple:
    candidate = found.candidate
    return RANK[candidate.verdict], -candidate.score, -found.answer, candidate.person.display_name, candidate.person.pk


def _best_of_each_person(found: list[_Found]) -> list[_Found]:
    best: dict[int, _Found] = {}
    for each in sorted(found, key=_order):
        best.setdefault(each.candidate.person.pk, each)
    return list(best.values())


def _is_enough(found: list[_Found], limit: int) -> bool:
    """Whether widening the search would only add worse ones: somebody is the same, or there are enough possible."""
    verdicts = [each.candidate.verdict for each in found]
    return "same" in verdicts or verdicts.count("possible") >= limit


def _ranked(text: str, found: list[_Found], limit: int) -> list[Candidate]:
    rivals = _rivals(text, found)
    settled = [replace(each, candidate=_settle(text, each.candidate, rivals)) for each in found]
    return [each.candidate for each in sorted(settled, key=_order)[:limit]]


def _rivals(text: str, found: list[_Found]) -> set[int]:
    """The persons between whom a name does not decide: all who fit a short form, or namesakes of one full name."""
    asked = names.parse_name(text)
    if asked.is_full:
        return {each.candidate.person.pk for each in found if each.candidate.verdict == "same" and _is_full(each)}
    return {each.candidate.person.pk for each in found if each.fits}


def _is_full(found: _Found) -> bool:
    return names.parse_name(found.candidate.name).is_full


def _settle(text: str, candidate: Candidate, rivals: set[int]) -> Candidate:
    """Never the same where the register holds two who fit."""
    if candidate.verdict != "same" or len(rivals) < 2 or candidate.person.pk not in rivals:
        return candidate
    reason = _("the register holds %(number)d persons who fit “%(name)s”") % {"number": len(rivals), "name": text.strip()}
    return replace(candidate, verdict="possible", reasons=[*candidate.reasons, reason])


def _apply_hints(found: list[list[_Found]], hints: list[Hints]) -> list[list[_Found]]:
    told = [(each, hint) for each, hint in zip(found, hints, strict=True) if hint != NO_HINTS]
    if not told:
        return found
    known = _what_is_known({one.candidate.person.pk for each, _hint in told for one in each})
    return [[_hinted(one, hint, known) for one in each] for each, hint in zip(found, hints, strict=True)]


@dataclass(slots=True)
class _Known:
    """What the register knows of one person, as far as hints can touch it."""

    organisations: dict[int, str] = field(default_factory=dict)
    occupations: dict[str, str] = field(default_factory=dict)
    kin: set[int] = field(default_factory=set)


def _what_is_known(persons: set[int]) -> dict[int, _Known]:
    known = {pk: _Known() for pk in persons}
    loaded = Person.objects.filter(pk__in=persons).prefetch_related(
        "occupations", "affiliations__organisation", "relationships", "relationships_to"
    )
    for person in loaded:
        each = known[person.pk]
        each.organisations = {link.organisation_id: link.organisation.name for link in person.affiliations.all()}
        each.occupations = {occupation.code: str(occupation) for occupation in person.occupations.all()}
        each.kin = {link.other_id for link in person.relationships.all()}
        each.kin |= {link.person_id for link in person.relationships_to.all()}
    return known


def _hinted(found: _Found, hints: Hints, known: dict[int, _Known]) -> _Found:
    """Add the points and the reasons of the hints that speak for a candidate."""
    person = found.candidate.person
    speaking = list(_speaking(person, hints, known.get(person.pk, _Known())))
    score = min(100.0, found.candidate.score + sum(points for points, _reason in speaking))
    reasons = found.candidate.reasons + [reason for _points, reason in speaking]
    return replace(found, candidate=replace(found.candidate, score=score, reasons=reasons))


def _speaking(person: Person, hints: Hints, known: _Known) -> Iterable[tuple[float, str]]:
    if hints.place and hints.place == person.home_id:
        yield FOR_PLACE, _("known to be active in %(place)s") % {"place": person.home}
    for organisation in sorted(hints.organisations & known.organisations.keys()):
        yield FOR_ORGANISATION, _("belongs to %(organisation)s") % {"organisation": known.organisations[organisation]}
    for occupation in sorted(hints.occupations & known.occupations.keys()):
        yield FOR_OCCUPATION, _("known as %(occupation)s") % {"occupation": known.occupations[occupation]}
    if hints.with_persons & known.kin:
        yield FOR_COMPANY, _("related to a person named beside")
    if person.pk in hints.expected:
        yield FOR_EXPECTED, hints.expected[person.pk]
