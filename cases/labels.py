"""The words of vocabularies by their codes, in one language: all by one statement, for a page needs most of them; and
the types of incidents as forms offer them.
"""

from functools import cache
from typing import NamedTuple

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


class OfferedType(NamedTuple):
    """A type of incidents as a form offers it. `rights` are those that it touches: `ICCPR 9`."""

    code: str
    label: str
    is_retired: bool
    rights: list[str]


class Labels(dict):
    """(table, code) → label of every term."""

    types: list[OfferedType]
    """All types of incidents in their order."""

    def of(self, model: type[Model], code: str | None) -> str:
        """The label of a term; the code itself where there is no such term."""
        return self.get((model._meta.db_table, code), code or "")


def labels(language: str | None = None) -> Labels:
    """The labels of all terms in the language, that of the page by default; English where one is missing."""
    rows = fetched(_statement((language or get_language() or "en")[:2]))
    found = Labels({(table, code): label for table, code, label, *_more in rows})
    types = (row for row in rows if row[0] == IncidentType._meta.db_table)
    found.types = [OfferedType(*row[1:5]) for row in sorted(types, key=lambda row: (row[5], row[1]))]
    return found


def labels_of(request) -> Labels:
    """The labels for a page, read once for all its parts."""
    if "labels" not in request.__dict__:
        request.labels = labels()
    return request.labels


@cache
def _statement(language: str) -> str:
    label, rights = (
        f"COALESCE(NULLIF(label_{language}, ''), label_en)",
        "ARRAY(SELECT jsonb_array_elements_text(rights))",
    )
    return " UNION ALL ".join(
        f"SELECT '{model._meta.db_table}', code, {label}, retired, "
        f"{rights if model is IncidentType else 'NULL::text[]'}, position FROM {model._meta.db_table}"
        for model in VOCABULARIES
    )
