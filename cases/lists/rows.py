"""One line of a list as data: codes, numbers and dated names, no words of a language. Editions freeze these."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from cases.models import Case, Citation, DecisionClaim, Recognition
from cases.status import Sight, Standing
from people.dates import PartialDate
from people.models import Organisation, OrganisationName, Person, PlaceName, PlaceParent

KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
QUOTED = 600
"""Characters of quoted words that a line keeps."""
SHORTEST = 3
"""Letters of a part of a name below which it is an initial or a particle."""


@dataclass
class Reference:
    """What lines look up, loaded with a constant number of queries: names of the day, citations, other dates."""

    day: date
    places: dict[int, dict[str, str]]
    regions: dict[int, int]
    organisations: dict[int, str]
    citations: dict[tuple[str, int], list[dict[str, Any]]]
    claims: dict[int, list[str]]

    @classmethod
    def load(
        cls, day: date, recognitions: dict[int, list[Recognition]], chosen: dict[int, Standing], sight: Sight
    ) -> "Reference":
        facts = defaultdict(set)
        for pk, at in chosen.items():
            for fact in _facts(recognitions[pk], at):
                facts[type(fact)].add(fact.pk)
        decisions = {at.sentence.decision.pk: at.sentence.decision.body_id for at in chosen.values() if at.sentence}
        bodies = {row.body_id for rows in recognitions.values() for row in rows}
        places = {number for at in chosen.values() if (number := _place_of(at))}
        regions = _regions(day, places)
        return cls(
            day,
            places=_place_names(day, places | set(regions.values())),
            regions=regions,
            organisations=_organisation_names(day, bodies | set(decisions.values()) - {None}, sight),
            citations=_citations(facts, sight),
            claims=_claims(decisions, sight),
        )

    def place(self, number: int | None) -> dict[str, str] | None:
        """The name of the place on the day, with its region, in each language."""
        if number is None or number not in self.places:
            return None
        own, region = self.places[number], self.places.get(self.regions.get(number, 0), {})
        return {lang: ", ".join(filter(None, (text, region.get(lang)))) for lang, text in own.items()}


def _regions(day: date, places: set[int]) -> dict[int, int]:
    within = PlaceParent.objects.on(day).filter(place__in=places, parent__kind="region")
    return dict(within.values_list("place_id", "parent_id"))


def _place_names(day: date, places: set[int]) -> dict[int, dict[str, str]]:
    rows = PlaceName.objects.official().on(day).filter(place__in=places).order_by("pk")
    found: dict[int, dict[str, str]] = {}
    for place, today, language, text in rows.values_list("place_id", "place__name", "language", "text"):
        found.setdefault(place, dict.fromkeys(("en", "ru", "kk"), today))[language] = text
    return found


def _organisation_names(day: date, numbers: set[int], sight: Sight) -> dict[int, str]:
    found = dict(Organisation.objects.filter(sight(""), pk__in=numbers).values_list("pk", "name"))
    dated = OrganisationName.objects.on(day).filter(organisation__in=found).order_by("-pk")
    return found | dict(dated.values_list("organisation_id", "text"))


def _claims(decisions: dict[int, Any], sight: Sight) -> dict[int, list[str]]:
    """Decision → the other dates that sources give for it."""
    seen = Q(source__isnull=True) | sight("source__")
    found = defaultdict(list)
    for claim in DecisionClaim.objects.filter(seen, decision__in=decisions).order_by("claimed", "pk"):
        found[claim.decision_id].append(claim.claimed_on.iso())
    return found


def _citations(facts: dict[type, set[int]], sight: Sight) -> dict[tuple[str, int], list[dict[str, Any]]]:
    """(model, number) of a fact → the citations that it rests on, of the sources that the print may name."""
    found = defaultdict(list)
    for model, numbers in facts.items():
        kind = ContentType.objects.get_for_model(model)
        rows = Citation.objects.filter(sight("source__"), content_type=kind, object_id__in=numbers)
        for row in rows.select_related("source").defer("source__text", "source__addresses").order_by("pk"):
            found[model.__name__, row.object_id].append(_note(row))
    return found


def _note(row: Citation) -> dict[str, Any]:
    source = row.source
    return {
        "source": source.pk,
        "title": source.title,
        "mark": row.mark,
        "quote": row.quote[:QUOTED],
        "address": row.address or source.address,
        "published": source.published_on.iso() if source.published_on else None,
    }


def _facts(recognitions: list[Recognition], at: Standing) -> list[Any]:
    """The records that a line rests on."""
    facts: list[Any] = [*recognitions, *at.charges]
    facts += [update for charge in at.charges for update in charge.updates.all()]
    facts += [at.period] if at.period else []
    facts += [at.sentence.sentence, at.sentence.decision] if at.sentence else []
    facts += [at.last_decision] if at.last_decision else []
    return facts


def row_of(reference: Reference, section: str, recognitions: list[Recognition], at: Standing, public: bool) -> dict:
    """The line of one person, ready for JSON.

    In public, a title of a case may name others, and the sources of a person under an alias would tell the name.
    """
    person = recognitions[0].person
    alias = public and person.printing == Person.Printing.ALIAS
    return {
        "section": section,
        "person": person.pk,
        "names": _names(person, public),
        "alias": alias,
        "age": _age(person.born_on, at.died or PartialDate(at.day)),
        "provisions": [provision.code for provision in at.provisions],
        **_custody(reference, at),
        "sentence": _sentence(reference, at),
        "cases": [] if alias else _cases(at, public),
        "recognitions": [_recognition(reference, each) for each in recognitions],
        "notes": [] if alias else _notes(reference, recognitions, at),
    }


def _names(person: Person, public: bool) -> dict[str, str]:
    """The name for each language in its script where one is known, else as displayed; or the alias."""
    if public and person.printing == Person.Printing.ALIAS:
        return dict.fromkeys(("en", "ru", "kk"), person.alias)
    full = [name for name in person.names.all() if name.kind in ("full", "native_script", "other_spelling")]
    full.sort(key=lambda name: (not name.preferred, name.kind != "full", name.kind != "native_script", name.pk))
    latin = [name.text for name in full if name.script == "Latn"]
    cyrillic = [name.text for name in full if name.script == "Cyrl"]
    shown = str(person)
    return {
        "en": next(iter(latin), shown),
        "ru": next(iter(sorted(cyrillic, key=_is_kazakh)), shown),
        "kk": next(iter(sorted(cyrillic, key=lambda text: not _is_kazakh(text))), shown),
    }


def _is_kazakh(text: str) -> bool:
    return bool(KAZAKH & set(text))


def _age(born: PartialDate | None, on: PartialDate) -> list[int] | None:
    """The years that the person can be old: `[48, 48]`, or `[47, 48]` where the day of birth is not known."""
    return [_years(born.last, on.first), _years(born.first, on.last)] if born else None


def _years(born: date, on: date) -> int:
    return max(on.year - born.year - ((on.month, on.day) < (born.month, born.day)), 0)


def _custody(reference: Reference, at: Standing) -> dict[str, Any]:
    period = at.period if at.custody else None
    facility = period.facility if period else None
    return {
        "custody": at.custody,
        "deprived": at.deprived,
        "certainty": at.certainty,
        "since": _iso(at.since),
        "held_since": _iso(at.held_since),
        "days_held": at.days_held,
        "days_estimated": at.days_are_estimated,
        "nominal_end": _iso(at.nominal_end),
        "facility": at.facility if period else None,
        "facility_number": facility.pk if facility else None,
        "place": reference.place(_place_of(at)),
        "released": None if at.deprived or at.died else _iso(at.released),
        "died": _iso(at.died),
    }


def _place_of(at: Standing) -> int | None:
    """Where the person is held or bound: the place of the custody, else that of its facility."""
    if at.custody is None or at.period is None:
        return None
    return at.period.place_id or (at.period.facility.place_id if at.period.facility else None)


def _sentence(reference: Reference, at: Standing) -> dict[str, Any] | None:
    if at.sentence is None:
        return None
    decision = at.sentence.decision
    return {
        "kind": at.sentence.kind,
        "value": f"{at.sentence.value.normalize():f}" if at.sentence.value is not None else None,
        "unit": at.sentence.unit,
        "regime": at.sentence.regime,
        "in_force": at.sentence.in_force,
        "decided": decision.decided_on.iso(),
        "claims": reference.claims.get(decision.pk, []),
        "court": reference.organisations.get(decision.body_id),
    }


def _cases(at: Standing, public: bool) -> list[dict[str, Any]]:
    told = [case for case in at.cases if case.kind == "criminal" and begun(case, at.day)]
    told = told or ([at.case] if at.case else [])
    return [
        {"number": case.pk, "title": "" if public else case.title, "register_number": case.register_number}
        for case in sorted(told, key=lambda case: case.pk)
    ]


def begun(case: Case, day: date) -> bool:
    """Whether something is known of the case by the day; of a case without any date, that is assumed."""
    days = [case.opened] if case.opened else []
    days += [each.entered for each in case.stages.all()]
    days += [each.decided for each in case.decisions.all()]
    days += [each.held for each in case.hearings.all()]
    return not days or min(days) <= day


def _recognition(reference: Reference, row: Recognition) -> dict[str, Any]:
    return {
        "number": row.pk,
        "label": row.label_id,
        "body": reference.organisations.get(row.body_id),
        "since": row.since_on.iso(),
        "criteria": [criterion.code for criterion in row.criteria.all()],
        "demand": row.demand_id,
    }


def _notes(reference: Reference, recognitions: list[Recognition], at: Standing) -> list[dict[str, Any]]:
    """The sources of the line, each footnote once, with what it supports."""
    found: dict[tuple, dict[str, Any]] = {}
    for fact in _facts(recognitions, at):
        for note in reference.citations.get((type(fact).__name__, fact.pk), []):
            found.setdefault((note["source"], note["mark"], note["quote"]), note)
    return list(found.values())


def hide_words(rows: list[dict[str, Any]], names: Iterable[str]) -> None:
    """Drop quoted words, and sources by their titles, that hold a part of a name: of persons whom a print hides."""
    hidden = {word for name in names for word in _words(name) if len(word) >= SHORTEST}
    for row in rows if hidden else []:
        row["notes"] = [
            {**note, "quote": "" if hidden & _words(note["quote"]) else note["quote"]}
            for note in row["notes"]
            if not hidden & _words(note["title"])
        ]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _iso(value: PartialDate | None) -> str | None:
    return value.iso() if value else None
