"""A read entry → what it may become: persons of the register or new ones, place, provisions, facts; each with why."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

from django.utils.translation import gettext as _

from cases.intake import words
from cases.intake.decisions import (
    BOTH,
    CUSTODY,
    NOTHING,
    PENALTY,
    ArticleDecision,
    Decisions,
    MeasureDecision,
    PersonDecision,
)
from cases.intake.linking import Links, Told, propose
from cases.intake.marking import PLACE
from cases.intake.read import CERTAIN, FoundArticle, FoundMeasure, FoundPerson, ParsedEntry
from cases.intake.register import Known, Register, look_up
from cases.intake.storing import parsed
from cases.intake.summing import summary_of
from cases.intake.telling import Telling
from cases.intake.terms import Terms, load
from cases.models import Entry, Provision
from people.dates import PartialDate
from people.matching import Candidate, Hints, find_many
from people.reasons import said

IMPOSING = {"verdict", "administrative_penalty", "appeal", "civil_suit"}
"""Types of an entry that tells of a court's penalty, and not of one imposed long ago."""
UPHELD = re.compile(
    r"\b(?:upheld|upholds|uphold|unchanged|(?:not|un)[ -]?(?:satisfied|granted|satisfy|grant)|"
    r"(?:rejected|dismissed|denied|refused|turned down) (?:\w+ ){0,4}(?:appeal|complaint|cassation))",
    re.I,
)
CASSATION = re.compile(r"\bcassation", re.I)
CHARGED_FROM = {"CC": 99, "CAO": 73}
"""The first article of the special part: earlier ones define, they charge nobody. CC 2014 and CAO 2014."""


@dataclass
class PersonSuggestion:
    """A person of the entry and who it may be; `chosen` is the one of the register that is meant without doubt.

    `key` names the person on the page: where the first mention stands, so that marking another one changes nothing.
    """

    key: str
    found: FoundPerson
    candidates: list[Candidate]
    chosen: Candidate | None
    why: str


@dataclass
class MeasureSuggestion:
    """A measure of the entry and what it is to be written as, with the reason."""

    found: FoundMeasure
    who: list[int]
    write: str
    why: str


@dataclass
class Suggestion:
    """All that is suggested for one entry, and the terms that are offered for it."""

    entry: Entry
    parsed: ParsedEntry
    place: Known | None
    persons: list[PersonSuggestion] = field(default_factory=list)
    articles: list[tuple[FoundArticle, Known, list[int]]] = field(default_factory=list)
    measures: list[MeasureSuggestion] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    terms: Terms = field(default_factory=Terms)
    links: Links = field(default_factory=Links)
    unknown: dict[str, list[str]] = field(default_factory=dict)

    def why(self, flag: str) -> str:
        """What a flag of the entry rests on: the reader's reason, or the terms that the register does not have."""
        return said(self.parsed.why.get(flag, "")) or ", ".join(self.unknown.get(flag, []))

    @property
    def provisions(self) -> list[Provision]:
        """The provisions of the register that the entry cites."""
        return [known.record for _article, known, _who in self.articles if isinstance(known.record, Provision)]

    @property
    def is_clean(self) -> bool:
        """Whether nothing asks for a second look: no flag, no doubt about a person, everything known."""
        doubtful = any(person.candidates and not person.chosen for person in self.persons)
        return not (self.entry.flags or doubtful or self.entry.confidence < CERTAIN)

    def decisions(self) -> Decisions:
        """The suggestions as decisions: what accepting the entry without a change writes."""
        found, place, telling = self.parsed, self.place, Telling(self.parsed)
        return Decisions(
            summary=summary_of(found),
            happened=_happened(found),
            until=found.date.until if found.date else None,
            place=place.record.pk if place and place.record else None,
            types=self.types,
            persons=[_person_decision(each) for each in self.persons],
            articles=_distinct(
                ArticleDecision(known.record.pk, who, (article.start, article.end), telling.is_brought(article))
                for article, known, who in self.articles
                if known.record
            ),
            measures=[_measure_decision(each) for each in self.measures],
            instance=instance_of(found, self.types),
            upheld=bool(UPHELD.search(found.text)),
            incident=self.links.same.pk if self.links.same else None,
        )


def suggest(entry: Entry, user=None, *, match: bool = True, terms: Terms | None = None) -> Suggestion:
    """What the reader found in the entry, matched with what `user` may see of the register.

    Without `match` nobody is looked up: for a form that says itself who is meant. `terms` are loaded where not given.
    """
    return suggest_all([entry], user, match=match, terms=terms)[0]


def suggest_all(
    entries: Iterable[Entry], user=None, *, match: bool = True, terms: Terms | None = None
) -> list[Suggestion]:
    """The same for entries that are looked at together: the register is asked once for all of them."""
    read = [(entry, parsed(entry)) for entry in entries]
    register, terms = look_up([found for _entry, found in read]), terms or load()
    suggestions = [_suggest(entry, found, register, terms) for entry, found in read]
    matched = _matched(suggestions, user) if match else [[[] for _name in found.persons] for _entry, found in read]
    for suggestion, candidates in zip(suggestions, matched, strict=True):
        suggestion.persons = _persons(suggestion.parsed, candidates)
        if match:
            suggestion.links = propose(_told(suggestion), user)
    return suggestions


def _suggest(entry: Entry, found: ParsedEntry, register: Register, terms: Terms) -> Suggestion:
    """All but the persons and what is known of them."""
    types = [each.code for each in found.types if each.code in terms.types.labels] or ["other"]
    return Suggestion(
        entry,
        found,
        place=register.place(_place_names(entry, found)),
        articles=[(article, register.provision(article), charged(found, article)) for article in found.articles],
        measures=_measures(found, types),
        types=types,
        terms=terms,
        unknown=register.unknown(found) if entry.flags else {},
    )


def _matched(suggestions: list[Suggestion], user) -> list[list[list[Candidate]]]:
    """For each entry, who of the register each of its names may mean."""
    names, hints = [], []
    for each in suggestions:
        here = Hints(place=each.place.record.pk if each.place and each.place.record else None)
        names += [person.name for person in each.parsed.persons]
        hints += [here for _person in each.parsed.persons]
    found = iter(find_many(names, user=user, hints=hints) if names else [])
    return [list(islice(found, len(each.parsed.persons))) for each in suggestions]


def sure(candidates: list[Candidate]) -> Candidate | None:
    """The candidate that is meant without doubt: the only one that is the same."""
    same = [each for each in candidates if each.verdict == "same"]
    return same[0] if len(same) == 1 else None


def charged_under(law: str, article: str) -> bool:
    """Whether somebody can be charged under an article: one of the special part of a code of offences."""
    number = re.match(r"\d+", article)
    return law in CHARGED_FROM and bool(number) and int(number[0]) >= CHARGED_FROM[law]


def charged(found: ParsedEntry, article: FoundArticle) -> list[int]:
    """Those who are charged under an article: as the words say, or those with measures, or all who are affected."""
    if not charged_under(article.code, article.article):
        return []
    affected = [n for n, person in enumerate(found.persons) if person.role == "affected"]
    named = [n for n in affected if found.persons[n].name in article.who]
    with_measures = {name for measure in found.measures for name in measure.who}
    return named or [n for n in affected if found.persons[n].name in with_measures] or affected


def instance_of(found: ParsedEntry, types: Iterable[str]) -> str:
    """The instance that an entry tells of."""
    if CASSATION.search(found.text):
        return "cassation"
    return "appeal" if "appeal" in types else "first"


def _happened(found: ParsedEntry) -> PartialDate | None:
    """A month is kept as its first day, a year as its first of January, as `PartialDate` wants."""
    if not found.date:
        return None
    value, precision = found.date.value, found.date.precision
    start = value if precision == "day" else value.replace(day=1, **({"month": 1} if precision == "year" else {}))
    return PartialDate(start, precision)


def _told(suggestion: Suggestion) -> Told:
    """What the entry tells of persons who are known without doubt."""
    affected = [each for each in suggestion.persons if each.found.role == "affected"]
    chosen = {n: each.chosen.person for n, each in enumerate(suggestion.persons) if each.chosen}
    return Told(
        suggestion.entry,
        _happened(suggestion.parsed),
        persons=list(dict.fromkeys(chosen.values())),
        affected={each.chosen.person.pk for each in affected if each.chosen},
        known=all(each.chosen for each in affected),
        types=suggestion.types,
        charges=[
            (chosen[n], known.record) for _found, known, who in suggestion.articles if known.record
            for n in who if n in chosen
        ],
    )  # fmt: skip


def _place_names(entry: Entry, found: ParsedEntry) -> list[str]:
    """The place that an editor marked, else those that were read."""
    marked = {(mark["start"], mark["end"]) for mark in entry.marks if mark["kind"] == PLACE}
    names = [each.name for each in found.places if (each.start, each.end) in marked]
    return names or [each.name for each in found.places]


def _persons(found: ParsedEntry, candidates: list[list[Candidate]]) -> list[PersonSuggestion]:
    rows = zip(_keys(found.persons), found.persons, candidates, strict=True)
    return [_person(key, person, each) for key, person, each in rows]


def _keys(persons: list[FoundPerson]) -> list[str]:
    """Where each person is first named; of several who are named by the same words the later ones are numbered."""
    starts = [str(min(each.spans, default=(0, 0))[0]) for each in persons]
    before = [starts[:n].count(start) for n, start in enumerate(starts)]
    return [f"{start}-{earlier}" if earlier else start for start, earlier in zip(starts, before, strict=True)]


def _person(key: str, found: FoundPerson, candidates: list[Candidate]) -> PersonSuggestion:
    candidates = [each for each in candidates if each.verdict != "different"]
    chosen = sure(candidates)
    if chosen:
        why = "; ".join(chosen.reasons)
    elif candidates:
        why = _("somebody like this is in the register; please look")
    else:
        why = _("nobody like this is in the register")
    return PersonSuggestion(key, found, candidates, chosen, why)


def _measures(found: ParsedEntry, types: list[str]) -> list[MeasureSuggestion]:
    telling = Telling(found)
    suggested = []
    for measure in found.measures:
        who = [n for n, person in enumerate(found.persons) if person.name in measure.who]
        suggested.append(MeasureSuggestion(measure, who, *_becomes(measure, who, types, telling)))
    return suggested


def _becomes(measure: FoundMeasure, who: list[int], types: list[str], telling: Telling) -> tuple[str, str]:
    """What a measure is written as, with the reason in words."""
    custody, penalty = words.custody_of(measure.kind), words.penalty_of(measure.kind)
    if not who:
        return NOTHING, _("no person is named for it; it stays in the words of the incident")
    if measure.kind == "release":
        return CUSTODY, _("ends the custody that is open")
    if penalty and not IMPOSING & set(types):
        return NOTHING, _("mentioned, but this entry is not about the court that imposed it")
    if penalty and not telling.is_imposed(measure, types) or not penalty and telling.is_aside(measure):
        return NOTHING, _("told of earlier, or in passing: its day is not that of the entry")
    if penalty and custody:
        return BOTH, _("custody, and a penalty of the decision")
    if penalty:
        return PENALTY, _("a penalty of the decision")
    if custody:
        return CUSTODY, _("a period of custody")
    return NOTHING, _("it stays in the words of the incident")


def _person_decision(each: PersonSuggestion) -> PersonDecision:
    found = each.found
    span = found.spans[0] if found.spans else (0, 0)
    return PersonDecision(found.name, found.role, each.chosen.person.pk if each.chosen else None, found.name, span)


def _measure_decision(each: MeasureSuggestion) -> MeasureDecision:
    found = each.found
    value = Decimal(str(found.value)) if found.value is not None and found.unit else None
    return MeasureDecision(found.kind, each.who, each.write, value, found.unit or "", (found.start, found.end))


def _distinct(articles: Iterable[ArticleDecision]) -> list[ArticleDecision]:
    """Two parts that are unknown become one article."""
    by_provision: dict[int, ArticleDecision] = {}
    for article in articles:
        first = by_provision.setdefault(article.provision, article)
        first.who = sorted({*first.who, *article.who})
        first.brought = first.brought or article.brought
    return list(by_provision.values())
