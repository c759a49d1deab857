"""How many lines a filtered timeline has, and of which kinds: what a reader can narrow it by.

Nothing is counted on the page itself. The counts stop at `MOST` lines, and give up after `SECONDS`: who asks for
everything learns that it is much.
"""

from contextlib import nullcontext
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import OperationalError, connection, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cases.models import IncidentType, Provision, TimelineEntry
from cases.models.incidents import Certainty
from cases.words import words_first

MOST = 10_000
SECONDS = 2
SHOWN = 12
COUNTED = ("event", "certainty", "types", "provisions", "first")

SQL = """
    WITH line AS MATERIALIZED ({lines} LIMIT %s), counted (facet, code, n) AS (
        SELECT 'event', event, count(*) FROM line GROUP BY event
        UNION ALL SELECT 'type', code, count(*) FROM line, unnest(types) code GROUP BY code
        UNION ALL SELECT 'provision', code::text, count(*) FROM line, unnest(provisions) code GROUP BY code
        UNION ALL SELECT 'certainty', certainty, count(*) FROM line GROUP BY certainty
        UNION ALL SELECT 'year', to_char(first, 'YYYY'), count(*) FROM line WHERE first > DATE '0001-01-01' GROUP BY 2)
    SELECT facet, code, n FROM counted UNION ALL SELECT 'all', '', count(*) FROM line ORDER BY n DESC, code"""


@dataclass(frozen=True)
class Count:
    """One value of a facet: its label, how many lines have it, the address that narrows the timeline to them."""

    label: str
    lines: int
    query: str


@dataclass(frozen=True)
class Counts:
    """`total` lines, or at least as many (`more`): then the facets are at least what they say, too."""

    total: int
    more: bool
    facets: list[tuple[str, list[Count]]]


def counts(chosen) -> Counts | None:
    """The counts of the lines that a `TimelineFilter` shows; None where counting would take too long."""
    try:
        with words_first() if "text" in chosen.given else nullcontext():
            rows = _counted(chosen.qs)
    except EmptyResultSet:
        return Counts(0, False, [])
    except OperationalError:
        return None
    total = next(n for facet, _code, n in rows if facet == "all")
    return Counts(min(total, MOST), total > MOST, list(_facets(chosen, rows)))


def _counted(queryset):
    sql, parameters = queryset.order_by().defer(None).values(*COUNTED).query.sql_with_params()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = '{SECONDS}s'")
        cursor.execute(SQL.replace("{lines}", sql), [*parameters, MOST + 1])
        return cursor.fetchall()


FACETS = {"event": _("Kind of line"), "type": _("Type"), "provision": _("Article"), "year": _("Year"),
          "certainty": _("Certainty")}  # fmt: skip


def _facets(chosen, rows):
    for facet, title in FACETS.items():
        found = [(code, n) for of, code, n in rows if of == facet][:SHOWN]
        labels = LABELS[facet]([code for code, _n in found])
        lines = [Count(labels[code], n, _narrowed(chosen, facet, code, labels)) for code, n in found if code in labels]
        if len(lines) > 1:
            yield title, sorted(lines, key=lambda each: each.label) if facet == "year" else lines


def _narrowed(chosen, facet, code, labels):
    if facet == "year":
        return chosen.having(since=code, until=code)
    return chosen.having(**{facet: labels[code] if facet == "provision" else code})


def _types(codes):
    language = get_language() or "en"
    return {term.code: term.label(language) for term in IncidentType.objects.filter(pk__in=codes)}


def _provisions(codes):
    return {str(each.pk): each.code for each in Provision.objects.filter(pk__in=codes)}


LABELS = {
    "event": lambda codes: dict(TimelineEntry.Event.choices),
    "type": _types,
    "provision": _provisions,
    "year": lambda codes: dict(zip(codes, codes, strict=True)),
    "certainty": lambda codes: dict(Certainty.choices),
}
