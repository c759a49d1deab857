"""Labels of the vocabularies that lists print, in the three languages: frozen with an edition, fresh for a page."""

from typing import Any

from cases.lists.words import LANGUAGES
from cases.models import Criterion, CustodyKind, Demand, Law, PenaltyKind, RecognitionLabel

VOCABULARIES = {
    "custody": CustodyKind,
    "penalty": PenaltyKind,
    "label": RecognitionLabel,
    "criterion": Criterion,
    "demand": Demand,
    "law": Law,
}
Terms = dict[str, dict[str, dict[str, str]]]
"""Vocabulary → code → language → label."""


def terms() -> Terms:
    """The labels of today, retired ones too: old records keep them."""
    return {name: {row.pk: _labels(row) for row in model.objects.all()} for name, model in VOCABULARIES.items()}


def criteria_texts() -> dict[str, dict[str, str]]:
    """Code → language → what a criterion says, for the legend; those without a text are left out."""
    rows = Criterion.objects.exclude(text_en="")
    return {row.pk: {lang: getattr(row, f"text_{lang}") or row.text_en for lang in LANGUAGES} for row in rows}


def _labels(row: Any) -> dict[str, str]:
    return {language: row.label(language) for language in LANGUAGES}
