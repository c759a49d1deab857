"""The words of vocabularies by their codes, in one language: all by one statement, for a page needs most of them."""

from functools import cache

from django.db.models import Model
from django.utils.translation import get_language

from cases.models import (
    CustodyKind,
    EndReason,
    HearingKind,
    IncidentType,
    InvolvementRole,
    Outcome,
    PartyRole,
    PenaltyKind,
    RecognitionLabel,
    SourceKind,
    Stage,
)
from monitor.accounts.prepared import fetched

VOCABULARIES = (
    CustodyKind, EndReason, HearingKind, IncidentType, InvolvementRole, Outcome, PartyRole, PenaltyKind,
    RecognitionLabel, SourceKind, Stage,
)  # fmt: skip


class Labels(dict):
    """(table, code) → label of every term."""

    def of(self, model: type[Model], code: str | None) -> str:
        """The label of a term; the code itself where there is no such term."""
        return self.get((model._meta.db_table, code), code or "")


def labels(language: str | None = None) -> Labels:
    """The labels of all terms in the language, that of the page by default; English where one is missing."""
    rows = fetched(_statement((language or get_language() or "en")[:2]))
    return Labels({(table, code): label for table, code, label in rows})


def labels_of(request) -> Labels:
    """The labels for a page, read once for all its parts."""
    if "labels" not in request.__dict__:
        request.labels = labels()
    return request.labels


@cache
def _statement(language: str) -> str:
    column = f"label_{language}"
    return " UNION ALL ".join(
        f"SELECT '{table}', code, COALESCE(NULLIF({column}, ''), label_en) FROM {table}"
        for table in (model._meta.db_table for model in VOCABULARIES)
    )
