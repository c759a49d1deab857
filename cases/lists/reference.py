"""What lines of a list look up for a chunk of persons, by few queries: names of the day, sources, other dates."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q

from cases.among import among
from cases.lists.regions import regions
from cases.models import Citation, DecisionClaim
from cases.standing_set import dated
from cases.status import Sight
from people.models import Organisation, OrganisationName, PlaceName

QUOTED = 600
"""Characters of quoted words that a line keeps."""
Fact = tuple[type, int]
"""A record as its model and its number."""


@dataclass
class Reference:
    """Names as of a day, citations of facts, other dates of decisions; all in the sight of the asker."""

    places: dict[int | None, dict[str, str]]
    """Place → its name on the day, with its region, in each language."""
    organisations: dict[int | None, str]
    citations: dict[Fact, list[dict[str, Any]]]
    claims: dict[int, list[str]]

    @classmethod
    def load(
        cls,
        day: date,
        sight: Sight,
        places: set[int],
        organisations: set[int],
        facts: Iterable[Fact],
        verdicts: set[int],
    ) -> "Reference":
        """`verdicts` are the numbers of the decisions whose other dates are told."""
        above = regions(day)
        within = {place: above[place] for place in places if place in above}
        return cls(
            places=_with_regions(places, within, _place_names(day, places | set(within.values()))),
            organisations=_organisation_names(day, organisations, sight),
            citations=citations(facts, sight),
            claims=_claims(verdicts, sight),
        )

    def notes(self, facts: Iterable[Fact]) -> list[dict[str, Any]]:
        """The sources of some facts, each footnote once."""
        return notes_of(facts, self.citations)


def notes_of(facts: Iterable[Fact], citations: dict[Fact, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The citations of some facts, each footnote once."""
    found: dict[tuple, dict[str, Any]] = {}
    for fact in facts:
        for note in citations.get(fact, []):
            found.setdefault((note["source"], note["mark"], note["quote"]), note)
    return list(found.values())


def _with_regions(
    places: set[int], within: dict[int, int], names: dict[int, dict[str, str]]
) -> dict[int | None, dict[str, str]]:
    return {
        place: {
            lang: _joined(text, names.get(within.get(place, 0), {}).get(lang)) for lang, text in names[place].items()
        }
        for place in places
        if place in names
    }


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _place_names(day: date, places: set[int]) -> dict[int, dict[str, str]]:
    rows = PlaceName.objects.official().on(day).filter(place__in=among(places)).order_by("pk")
    found: dict[int, dict[str, str]] = {}
    for place, today, language, text in rows.values_list("place_id", "place__name", "language", "text"):
        found.setdefault(place, dict.fromkeys(("en", "ru", "kk"), today))[language] = text
    return found


def _organisation_names(day: date, numbers: set[int], sight: Sight) -> dict[int | None, str]:
    found = dict(Organisation.objects.filter(sight(""), pk__in=among(numbers)).values_list("pk", "name"))
    dated = OrganisationName.objects.official().on(day).filter(organisation__in=among(found))
    dated = dated.order_by(F("valid_from").asc(nulls_first=True), "-pk")  # the latest counts, as everywhere
    return found | dict(dated.values_list("organisation_id", "text"))


def _claims(decisions: set[int], sight: Sight) -> dict[int, list[str]]:
    """Decision → the other dates that sources give for it."""
    seen = Q(source__isnull=True) | sight("source__")
    found = defaultdict(list)
    for claim in DecisionClaim.objects.filter(seen, decision__in=among(decisions)).order_by("claimed", "pk"):
        found[claim.decision_id].append(claim.claimed_on.iso())
    return found


NOTED = (
    "object_id", "source_id", "source__title", "mark", "quote", "address", "source__address", "source__published",
    "source__published_precision",
)  # fmt: skip


def citations(facts: Iterable[Fact], sight: Sight) -> dict[Fact, list[dict[str, Any]]]:
    """Fact → the citations that it rests on, of the sources that the print may name."""
    numbers: dict[type, set[int]] = defaultdict(set)
    for model, number in facts:
        numbers[model].add(number)
    found = defaultdict(list)
    for model, wanted in numbers.items():
        kind = ContentType.objects.get_for_model(model)
        rows = Citation.objects.filter(sight("source__"), content_type=kind, object_id__in=among(wanted))
        for number, *values in rows.order_by("pk").values_list(*NOTED):
            found[model, number].append(_note(*values))
    return found


def _note(
    source: int, title: str, mark: str, quote: str, own: str, address: str, published: date | None, precision: str
) -> dict[str, Any]:
    return {
        "source": source,
        "title": title,
        "mark": mark,
        "quote": quote[:QUOTED],
        "address": own or address,
        "published": dated(published, precision).iso() if published else None,
    }
