"""Facts → timeline entries. Every change of a fact leaves a due mark in its own transaction; here the marks are
worked off.

Marks are taken and lines written in one transaction: killed at any moment, either both happened or neither did.
"""

from collections import defaultdict

from django.db import connection, transaction

from cases.models import TimelineDue, TimelineEntry
from cases.timelines.lines import MAKERS

BATCH = 500
LOCK = 7_331_001
"""One builder at a time: two would write the same line. Others wait for the transaction, which is a batch long."""

KEY = ["fact", "object_id", "event"]
DERIVED = [field.name for field in TimelineEntry._meta.concrete_fields if field.name not in {"id", "search", *KEY}]


def build_due() -> int:
    """Build the lines of everything that is marked; returns the number of facts that were built. Safe to repeat and
    to kill.
    """
    built = 0
    while batch := _build_batch():
        built += batch
    return built


@transaction.atomic
def _build_batch() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(
            """DELETE FROM cases_timelinedue WHERE id IN (SELECT id FROM cases_timelinedue ORDER BY id LIMIT %s)
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


@transaction.atomic
def build(fact: str, numbers) -> None:
    """Write the lines of the given facts of one kind anew, and remove those that are no longer so."""
    lines = list(MAKERS[fact][1](sorted(numbers)))
    kept = {(each.object_id, each.event) for each in lines}
    standing = TimelineEntry.objects.filter(fact=fact, object_id__in=numbers)
    stale = [
        pk for pk, number, event in standing.values_list("pk", "object_id", "event") if (number, event) not in kept
    ]
    TimelineEntry.objects.filter(pk__in=stale).delete()
    TimelineEntry.objects.bulk_create(lines, update_conflicts=True, unique_fields=KEY, update_fields=DERIVED)
    _index_words(fact, numbers)


def _index_words(fact, numbers):
    """Words in Russian and English are found by their stems, all others as written."""
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE cases_timelineentry SET search =
                   to_tsvector('english', text) || to_tsvector('russian', text) || to_tsvector('simple', text)
               WHERE fact = %s AND object_id = ANY(%s)""",
            [fact, list(numbers)],
        )


def mark_all() -> int:
    """Mark every fact, and every line whose fact is gone, as due: what the nightly check and a restored backup do."""
    marked = 0
    for fact, (model, _make) in MAKERS.items():
        facts = model.objects.values_list("pk", flat=True)
        lines = TimelineEntry.objects.filter(fact=fact).values_list("object_id", flat=True)
        numbers = set(facts) | set(lines)
        TimelineDue.objects.bulk_create(
            (TimelineDue(fact=fact, object_id=each) for each in sorted(numbers)), batch_size=5000
        )
        marked += len(numbers)
    return marked


def behind() -> bool:
    """Whether some fact is not yet on the timeline."""
    return TimelineDue.objects.exists()
