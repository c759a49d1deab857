"""The vocabularies that the desk offers on every page, in one statement and in the language of the page."""

from dataclasses import dataclass, field

from django.utils.translation import get_language

from monitor.accounts.prepared import fetched

TERMS = """
SELECT kind, code, retired,
       COALESCE(NULLIF(CASE %s::text WHEN 'ru' THEN label_ru WHEN 'kk' THEN label_kk END, ''), label_en)
FROM (
    SELECT 'types' AS kind, code, label_en, label_ru, label_kk, position, retired FROM cases_incidenttype
    UNION ALL
    SELECT 'roles', code, label_en, label_ru, label_kk, position, retired FROM cases_involvementrole
) AS term
ORDER BY position, code
"""


@dataclass
class Vocabulary:
    """Labels by code; `choices` are those that are offered, in their order: retired terms stay for old records."""

    labels: dict[str, str] = field(default_factory=dict)
    choices: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Terms:
    """Types of incidents, and roles of the persons in them."""

    types: Vocabulary = field(default_factory=Vocabulary)
    roles: Vocabulary = field(default_factory=Vocabulary)


def load() -> Terms:
    """The terms as they are now."""
    terms = Terms()
    for kind, code, retired, label in fetched(TERMS, [(get_language() or "en")[:2]]):
        vocabulary: Vocabulary = getattr(terms, kind)
        vocabulary.labels[code] = label
        if not retired:
            vocabulary.choices.append((code, label))
    return terms
