"""Facts → timeline entries. Every change of a fact leaves a due mark in its own transaction; here the marks are
worked off.

Marks are taken and lines written in one transaction: killed at any moment, either both happened or neither did.
What stands already is compared and left alone, so that building is also the check whether the lines agree with the
facts.
"""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.db import connection, transaction
from psycopg import Cursor

from cases.models import TimelineDue, TimelineEntry
from cases.timelines.lines import MAKERS
from monitor.accounts.prepared import fetched
from people.dates import CIRCA_DAYS

BATCH, SECONDS = 2000, 60
SPAN = 10_000
"""Facts that are built in one transaction when everything is built anew."""
LOCK = 7_331_001
"""One builder at a time: two would write the same line. Others wait for the transaction, which is a batch long."""

UNDATED = "DATE '0001-01-01'"
"""Stands for the days of something undated: it touches no period, and sorts last. Never shown."""
KEY = ["fact", "object_id", "event"]
DERIVED = [field.column for field in TimelineEntry._meta.concrete_fields if field.column not in {"id", "search", *KEY}]


@dataclass(frozen=True)
class Difference:
    """How many lines had to be written, changed and removed: nothing where lines and facts agreed."""

    missing: int = 0
    wrong: int = 0
    stale: int = 0

    def __add__(self, other):
        return Difference(self.missing + other.missing, self.wrong + other.wrong, self.stale + other.stale)

    def __bool__(self):
        return bool(self.missing or self.wrong or self.stale)

    def __str__(self):
        return f"{self.missing} lines missing, {self.wrong} wrong, {self.stale} without a fact"


def build_due() -> int:
    """Build the lines of what is marked, the latest change first; returns the number of facts that were built. Safe to
    repeat and to kill. After `SECONDS` the rest is left to the next task, so that others have their turn.
    """
    built, end = 0, time.monotonic() + SECONDS
    while batch := _build_batch():
        built += batch
        if time.monotonic() > end:
            break
    return built


@transaction.atomic
def _build_batch() -> int:
    with connection.cursor() as cursor:
        _alone(cursor)
        cursor.execute(
            """DELETE FROM cases_timelinedue WHERE id IN (SELECT id FROM cases_timelinedue ORDER BY id DESC LIMIT %s)
               RETURNING fact, object_id""",
            [BATCH],
        )
        marks = set(cursor.fetchall())
    due = defaultdict(set)
    for fact, number in marks:
        due[fact].add(number)
    for fact, numbers in due.items():
        if fact in MAKERS:
            build(fact, numbers)
    return len(marks)


def _alone(cursor):
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def build(fact: str, numbers) -> Difference:
    """Write the lines of the given facts of one kind anew where they are not so, and remove those that are gone."""
    connection.ensure_connection()
    # For some lines the plan costs more than the work: the server keeps it.
    with Cursor(connection.connection) as cursor:
        values = {"fact": fact, "ids": sorted(numbers)}
        return Difference(*cursor.execute(statement(fact), values, prepare=len(numbers) <= BATCH).fetchone())


def build_all() -> Difference:
    """Build the lines of all facts anew, a span of numbers at a time; returns what did not agree."""
    found = Difference()
    for fact in MAKERS:
        after = 0
        while numbers := _numbers(fact, after):
            found, after = found + _build_span(fact, numbers), numbers[-1]
    return found


@transaction.atomic
def _build_span(fact, numbers):
    with connection.cursor() as cursor:
        _alone(cursor)
        cursor.execute("SET LOCAL gin_pending_list_limit = '32MB'; SET LOCAL jit = off; SET LOCAL work_mem = '32MB'")
    return build(fact, numbers)


def _numbers(fact, after):
    """The next numbers of facts, and of lines whose fact is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""(SELECT id FROM {MAKERS[fact].model._meta.db_table} WHERE id > %(after)s ORDER BY id LIMIT %(span)s)
            UNION (SELECT object_id FROM cases_timelineentry WHERE fact = %(fact)s AND object_id > %(after)s
                ORDER BY object_id LIMIT %(span)s) ORDER BY 1 LIMIT %(span)s""",
            {"fact": fact, "after": after, "span": SPAN},
        )
        return [number for (number,) in cursor.fetchall()]


@cache
def statement(fact: str) -> str:
    """The statement that brings the lines of `%(ids)s` in agreement with the facts; answers one row: (missing,
    wrong, stale).
    """
    columns = ", ".join(DERIVED)
    theirs, ours = (", ".join(f"{table}.{column}" for column in DERIVED) for table in ("now", "line"))
    return f"""
    WITH RECURSIVE raw AS MATERIALIZED ({MAKERS[fact].lines()}),
    {WITHIN},
    {SOURCES.format(cited=_cited(fact))},
    line AS MATERIALIZED ({LINE}),
    gone AS (
        DELETE FROM cases_timelineentry now WHERE fact = %(fact)s AND object_id = ANY(%(ids)s)
            AND NOT EXISTS (SELECT FROM line WHERE (line.object_id, line.event) = (now.object_id, now.event))
        RETURNING 1),
    different AS (
        SELECT line.* FROM line LEFT JOIN cases_timelineentry now
            ON now.fact = %(fact)s AND (now.object_id, now.event) = (line.object_id, line.event)
        WHERE now.id IS NULL OR ({theirs}) IS DISTINCT FROM ({ours})),
    written AS (
        INSERT INTO cases_timelineentry AS now (fact, object_id, event, {columns}, search)
        SELECT %(fact)s, object_id, event, {columns}, {WORDS} FROM different ORDER BY object_id
        ON CONFLICT (fact, object_id, event) DO UPDATE
            SET ({columns}, search) = ({", ".join(f"EXCLUDED.{column}" for column in DERIVED)}, EXCLUDED.search)
        RETURNING xmax = 0 AS is_new)
    SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new), (SELECT count(*) FROM gone)
    FROM written"""


WORDS = """to_tsvector('russian', text) || to_tsvector('simple', text)
    || array_to_tsvector(ARRAY['@' || to_char(first, 'YYYYMM')])"""
"""Words are found by their stems and as written; what is called russian stems English words by the English rules. The
month stands among them, so that one index finds the lines of a month that have a word.
"""

SOURCES = """
    sources AS (
        SELECT id, event, array_agg(DISTINCT source_id) AS cited, jsonb_agg(jsonb_build_object(
            'source', source_id, 'mark', mark, 'quote', quote, 'address', address) ORDER BY citation) AS sources
        FROM (
            SELECT DISTINCT ON (raw.id, event, source_id, mark)
                raw.id, event, source_id, mark, quote, address, each.id AS citation
            FROM ({cited}) cited (id, kind, number) JOIN raw ON raw.id = cited.id
            CROSS JOIN LATERAL (SELECT * FROM cases_citation
                WHERE content_type_id = kind AND object_id = number OFFSET 0) each
            WHERE part <> 'end' OR event NOT IN ('custody_began', 'recognised')
            ORDER BY raw.id, event, source_id, mark, length(quote) DESC, each.id) best
        GROUP BY id, event)"""
"""Where each line rests on: one item a source and mark, with its longest quote. What says only how something ended is
no source of its beginning. OFFSET 0 lets each citation be found by its index: left alone, PostgreSQL reads all
citations for every ten thousand facts.
"""


def _cited(fact: str) -> str:
    """Facts whose citations are the sources of the lines: (id of the fact, kind, number)."""
    kind = "(SELECT id FROM django_content_type WHERE app_label = 'cases' AND model = '{}')".format
    parts = "".join(
        f" UNION ALL SELECT part.id, {kind(model)}, part.number FROM ({select}) part (id, number)"
        " WHERE part.id = ANY(%(ids)s)"
        for model, select in MAKERS[fact].cited
    )
    return f"SELECT number, {kind(fact)}, number FROM unnest(%(ids)s::bigint[]) number{parts}"


WITHIN = """
    within (place_id, around, depth, since, until) AS (
        SELECT DISTINCT place_id, place_id, 0, DATE '-infinity', DATE 'infinity' FROM raw WHERE place_id IS NOT NULL
        UNION
        SELECT inner_.place_id, outer_.parent_id, depth + 1,
            GREATEST(since, outer_.valid_from), LEAST(until, outer_.valid_until)
        FROM within inner_ JOIN people_placeparent outer_ ON outer_.place_id = inner_.around
        WHERE depth < 9 AND GREATEST(since, outer_.valid_from) < LEAST(until, outer_.valid_until)),
    places AS (
        SELECT raw.id, raw.event, array_agg(around ORDER BY depth, around) AS around
        FROM raw JOIN within USING (place_id)
        WHERE COALESCE(happened, CURRENT_DATE) >= since AND COALESCE(happened, CURRENT_DATE) < within.until
        GROUP BY raw.id, raw.event)"""
"""Each place with what contains it and when; then the places of each line, nearest first, as of its day."""

LINE = f"""
    SELECT id AS object_id, event, happened, COALESCE(happened_precision, 'day') AS happened_precision,
        COALESCE(CASE happened_precision WHEN 'circa' THEN happened - {CIRCA_DAYS} ELSE happened END, {UNDATED})
            AS first,
        COALESCE(GREATEST(until, CASE happened_precision
            WHEN 'month' THEN (happened + interval '1 month -1 day')::date
            WHEN 'year' THEN (happened + interval '1 year -1 day')::date
            WHEN 'circa' THEN happened + {CIRCA_DAYS} ELSE happened END), {UNDATED}) AS last,
        place_id, visibility, shown_to, context, certainty, codes, text, url, COALESCE(sources, '[]') AS sources,
        COALESCE(cited, '{{}}') AS cited,
        COALESCE(persons, '{{}}') AS persons, COALESCE(cases, '{{}}') AS cases,
        COALESCE(organisations, '{{}}') AS organisations, COALESCE(places.around, '{{}}') AS places,
        COALESCE(provisions, '{{}}') AS provisions, COALESCE(roles, '{{}}') AS roles,
        COALESCE(types, '{{}}')::varchar(40)[] AS types
    FROM raw LEFT JOIN places USING (id, event) LEFT JOIN sources USING (id, event)"""
"""The rows of a kind of fact as the columns of the table."""


def mark_all() -> int:
    """Mark every fact, and every line whose fact is gone, as due: what a restored backup does."""
    with connection.cursor() as cursor:
        for fact, maker in MAKERS.items():
            cursor.execute(
                f"""INSERT INTO cases_timelinedue (fact, object_id)
                SELECT %(fact)s, id FROM {maker.model._meta.db_table}
                UNION SELECT fact, object_id FROM cases_timelineentry WHERE fact = %(fact)s""",
                {"fact": fact},
            )
    return TimelineDue.objects.count()


def behind(lines: Sequence[TimelineEntry] = ()) -> bool:
    """Whether some fact is not yet on the timeline; lines that were read `to_show` know it."""
    return lines[0].is_behind if lines else fetched("SELECT EXISTS (SELECT FROM cases_timelinedue)")[0][0]
