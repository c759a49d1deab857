"""Words of the vocabularies that have no table: kinds of measures and flags. A measure's row says what it becomes."""

from functools import cache
from typing import Any

import yaml
from django.utils.translation import get_language

from cases.intake.read import FoundMeasure
from cases.models import Sentence
from cases.vocabularies import DATA


@cache
def _list(name: str) -> dict[str, dict[str, Any]]:
    rows = yaml.safe_load((DATA / "vocabularies.yaml").read_text(encoding="utf-8"))[name]
    return {row["code"]: row for row in rows}


def label(name: str, code: str) -> str:
    """A term of the list in the language of the page; the code itself when the list does not have it."""
    row = _list(name).get(code, {})
    return row.get((get_language() or "en")[:2]) or row.get("en") or code


def measure_kinds() -> list[str]:
    """The codes of all kinds of measures, in the order in which they are offered."""
    return list(_list("measure_kinds"))


def custody_of(kind: str) -> str:
    """The kind of custody that a measure is; empty for a measure that binds nobody."""
    return _list("measure_kinds").get(kind, {}).get("custody", "")


def penalty_of(kind: str) -> str:
    """The kind of penalty that a measure is; empty for a measure that no sentence imposes."""
    return _list("measure_kinds").get(kind, {}).get("penalty", "")


def measure_words(measure: FoundMeasure) -> str:
    """A measure as the reader found it: kind, amount and unit as stated, and for whom."""
    unit = dict(Sentence.Unit.choices).get(measure.unit, "")
    amount = f", {measure.value} {unit}".rstrip() if measure.value is not None else ""
    return label("measure_kinds", measure.kind) + amount + (f" ({', '.join(measure.who)})" if measure.who else "")
