"""A written name and hints → persons of the register, ranked, each with the reasons in words.

`people.lookup` finds names that share keys; here they are compared one by one. Two things are said here that no
comparison of two names can say: that the register holds two who fit, and that the hints speak for one of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from people import names
from people.hints import NO_HINTS, Hints, hinted, spoken_for, told
from people.lookup import STEPS, FoundName, are_cut, look_up, only
from people.models import NotTheSame, Person
from people.models.merge import Registered
from people.numbers import current_number, number_in
from people.reasons import said

ANSWERS_FROM = 60.0
"""Search score from which a name that does not compare as equal is still an answer: a prefix, a part of a name."""
GOOD_ANSWER = 85.0
"""Search score of an answer that a wider search would not better: every word is there, or its beginning."""
OF_AN_ANSWER = 0.39
"""What such an answer is worth beside a possible one, which begins at 40."""
WEIGHED = 40
"""How many names are compared with a text at a step; comparing costs more than looking up."""
RANK = {"same": 0, "possible": 1, "different": 2}

__all__ = ["Candidate", "Hints", "compare_names", "compare_persons", "find", "find_many"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be meant. `name` is the spelling that agrees best; `score` is 0..100, with the hints."""

    person: Person
    verdict: names.Verdict
    score: float
    reasons: list[str]
    name: str


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A name of a person against the text asked for.

    `answer` (0..100) says how well it answers what was typed; `spelled` how many of its words are written just so.
    """

    found: FoundName
    verdict: names.Verdict
    score: float
    reasons: list[str]
    answer: float
    spelled: int


def find(text: str, *, user=None, limit: int = 5, hints: Hints | None = None) -> list[Candidate]:
    """Return the persons whom a written name may mean, the likeliest first; only those visible to `user` when given.

    Any spelling in either script, either order, a prefix, an initial or one slip of a letter finds the person.
    Link without asking only one that is `same`. A number finds its person, also after a merge; other texts without
    letters find nobody.
    """
    if number := number_in(text):
        return _numbered(number, user)
    return find_many([text], user=user, limit=limit, hints=[hints or NO_HINTS])[0]


def find_many(
    texts: Iterable[str], *, user=None, limit: int = 5, hints: Iterable[Hints] | None = None
) -> list[list[Candidate]]:
    """Do `find` for many names with a few statements in all; one list of candidates for each text, in its order."""
    texts = list(texts)
    hints = list(hints) if hints is not None else [NO_HINTS] * len(texts)
    found = _searched(texts, hints, user, limit)
    ranked = [_settled(text, each)[:limit] for text, each in zip(texts, _with_hints(found, hints), strict=True)]
    return _with_persons(ranked)


def _numbered(number: int, user) -> list[Candidate]:
    visible = Person.objects.visible_to(user) if user else Person.objects.all()
    rows = visible.with_telling().filter(pk=current_number(Registered.PERSON, number))
    reason = _("the number #%(number)d") % {"number": number}
    return [Candidate(person, "same", 100.0, [reason], person.display_name) for person in rows]


def compare_persons(one: Person, other: Person) -> names.Comparison:
    """Compare two persons by the best pair of their names; a remembered "not the same" is final."""
    lower, higher = sorted((one.pk, other.pk))
    if NotTheSame.objects.filter(lower=lower, higher=higher).exists():
        return names.Comparison("different", 0.0, [_("it was decided that they are not the same")])
    return compare_names(one, other)


def compare_names(one: Person, other: Person) -> names.Comparison:
    """Compare two persons by the best pair of their names, whatever was decided. Prefetch `names` for many."""
    sexes = {"sex_a": _known_sex(one.sex), "sex_b": _known_sex(other.sex)}
    pairs = [names.compare(a.text, b.text, **sexes) for a in one.names.all() for b in other.names.all()]
    unnamed = names.Comparison("different", 0.0, [_("one of them has no name")])
    best = min(pairs, key=lambda each: (RANK[each.verdict], -each.score), default=unnamed)
    return replace(best, reasons=list(map(said, best.reasons)))


def _searched(texts: list[str], hints: list[Hints], user, limit: int) -> list[list[_Weighed]]:
    wanted = {number: names.search_keys(text) for number, text in enumerate(texts)}
    among = Person.objects.visible_to(user) if user else None
    seen = only(among)
    found: list[list[_Weighed]] = [[] for _each in texts]
    for step in STEPS:
        waiting = {number: keys for number, keys in wanted.items() if not _is_enough(found[number], limit)}
        for number, rows in look_up(step, waiting, seen).items():
            likely = _likely(texts[number], rows)
            if are_cut(rows):  # whom the hints mean must not be among those cut off
                likely += _meant(step, texts[number], wanted[number], hints[number], among)
            weighed = (_weigh(texts[number], row, hints[number].sex) for row in dict.fromkeys(likely))
            found[number] = _best_of_each_person([*found[number], *filter(None, weighed)])
    return found


def _meant(step, text: str, keys: names.SearchKeys, hints: Hints, among) -> list[FoundName]:
    """The same step once more, only among the persons for whom the hints speak."""
    meant = spoken_for(hints, among)
    return [] if meant is None else _likely(text, look_up(step, {0: keys}, only(meant))[0])


def _likely(text: str, rows: list[FoundName]) -> list[FoundName]:
    """The first WEIGHED of the names: those with more of what was asked for, and written just so."""
    return sorted(rows, key=lambda row: (row.tier, -_spelled(text, row.text)))[:WEIGHED]


def _is_enough(found: list[_Weighed], limit: int) -> bool:
    """Whether widening the search would only add worse ones: somebody is the same, or enough answer well."""
    good = sum(each.verdict == "possible" or each.answer >= GOOD_ANSWER for each in found)
    return good >= limit or any(each.verdict == "same" for each in found)


def _weigh(text: str, found: FoundName, sex: names.Sex | None) -> _Weighed | None:
    """Compare; None for a name that neither may be meant nor answers what was typed."""
    known = _known_sex(found.sex)
    compared = names.compare(text, found.text, sex_a=sex, sex_b=known)
    answer, spelled = names.search_score(text, found.text) + _as_typed(text, found.text), _spelled(text, found.text)
    if compared.verdict != "different":
        return _Weighed(found, compared.verdict, compared.score, list(map(said, compared.reasons)), answer, spelled)
    if answer < ANSWERS_FROM or (sex and known and sex != known):
        return None
    return _Weighed(
        found, "different", round(OF_AN_ANSWER * answer, 1), [_("a part of the name agrees")], answer, spelled
    )


def _as_typed(text: str, name: str) -> float:
    """A little for a name that has every word just as it was typed: of many spellings that one comes first."""
    asked, stored = text.casefold().split(), name.casefold().split()
    return (asked == stored) + (set(asked) <= set(stored))


def _spelled(text: str, name: str) -> int:
    """How many words of the text, initials left out, the name has letter by letter: of two readings it decides."""
    words = {word for word in text.casefold().split() if len(word.strip(".")) > 2}
    return len(words & set(name.casefold().split()))


def _known_sex(sex: str) -> names.Sex | None:
    return None if sex == Person.Sex.UNKNOWN else sex  # type: ignore[return-value]


def _order(each: _Weighed) -> tuple:
    return RANK[each.verdict], -each.score, -each.spelled, -each.answer, each.found.shown_as, each.found.person


def _best_of_each_person(weighed: list[_Weighed]) -> list[_Weighed]:
    best: dict[int, _Weighed] = {}
    for each in sorted(weighed, key=_order):
        best.setdefault(each.found.person, each)
    return list(best.values())


def _with_hints(found: list[list[_Weighed]], hints: list[Hints]) -> list[list[_Weighed]]:
    homes = ({each.found.person: each.found.home for each in some} for some in found)
    speaking = hinted(list(zip(hints, homes, strict=True)))
    return [
        [_supported(each, reasons.get(each.found.person, [])) for each in some]
        for some, reasons in zip(found, speaking, strict=True)
    ]


def _supported(each: _Weighed, speaking: list[tuple[float, str]]) -> _Weighed:
    score = min(100.0, each.score + sum(points for points, _reason in speaking))
    return replace(each, score=score, reasons=each.reasons + [reason for _points, reason in speaking])


def _settled(text: str, found: list[_Weighed]) -> list[_Weighed]:
    """Rank; nobody is the same where the register holds two who fit."""
    rivals = _rivals(text, found)
    if len(rivals) > 1:
        words = {"number": len(rivals), "name": text.strip()}
        reason = _("the register holds %(number)d persons who fit “%(name)s”") % words
        if len(rivals) >= WEIGHED:
            reason = _("the register holds %(number)d persons or more who fit “%(name)s”") % words
        found = [_doubted(each, reason) if each.found.person in rivals else each for each in found]
    return sorted(found, key=_order)


def _doubted(each: _Weighed, reason: str) -> _Weighed:
    return replace(each, verdict="possible", reasons=[*each.reasons, reason])


def _rivals(text: str, found: list[_Weighed]) -> set[int]:
    """The persons between whom a name does not decide: namesakes of a full name, or all who fit a short form."""
    asked = names.parse_name(text)
    if asked.is_full:
        return {e.found.person for e in found if e.verdict == "same" and names.parse_name(e.found.text).is_full}
    return {e.found.person for e in found if e.verdict != "different" and _says_as_much(asked, e.found.text)}


def _says_as_much(asked: names.NameParts, stored: str) -> bool:
    """Whether a name answers every part asked for: somebody known by surname only is no rival to an initial."""
    parts = names.parse_name(stored)
    return not (asked.given or asked.initials) or bool(parts.given or parts.initials)


def _with_persons(ranked: list[list[_Weighed]]) -> list[list[Candidate]]:
    numbers = {each.found.person for some in ranked for each in some}
    persons = told(numbers) if numbers else {}
    return [
        [Candidate(persons[e.found.person], e.verdict, e.score, e.reasons, e.found.text) for e in some]
        for some in ranked
    ]
