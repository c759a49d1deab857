"""Pairs of persons who may be one, for the duplicates desk.

Two are compared only where their names share a key of two words (`p:`), of a word and an initial (`i:`), or of a word
(`w:`) by which alone somebody is known (`n:`), and where few share it: a key that many have tells nobody apart. So the
work grows with the register, not with its square.
"""

import time
from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from people.matching import compare_names
from people.models import DuplicatePair, DuplicateSearch, NotTheSame, Person, Relationship

BATCH = 500
"""Persons compared and written in one transaction."""
MOST_WITH_A_PAIR, MOST_WITH_LESS = 30, 10
"""How many persons may share a key: two words, or a word with or without an initial."""
LOCK = 7_331_002
"""One search at a time; held by the connection, so that a killed worker lets go of it."""

BLOCKED = """
SELECT DISTINCT mine.person_id, other.person_id
FROM (
    SELECT DISTINCT person_id, key, CASE WHEN key LIKE 'p:%%' THEN %(pair)s ELSE %(less)s END AS most
    FROM people_namekey AS named
    WHERE person_id = ANY(%(persons)s) AND (
        key LIKE 'p:%%' OR key LIKE 'i:%%'
        OR key LIKE 'w:%%'
        AND EXISTS (SELECT FROM people_namekey AS alone WHERE alone.key = 'n:' || substr(named.key, 3))
    )
) AS mine
CROSS JOIN LATERAL (
    SELECT person_id, count(*) OVER () AS size
    FROM (SELECT DISTINCT person_id FROM people_namekey WHERE key = mine.key LIMIT mine.most + 1) AS sharing
) AS other
WHERE other.size <= mine.most AND other.person_id > mine.person_id
"""

Pair = tuple[int, int]


def search(seconds: float = 120) -> bool:
    """Look for duplicates for some time, from where the last search stopped; True when every person was compared.

    A search that another worker is at is left to it.
    """
    if not _lock("pg_try_advisory_lock"):
        return True
    try:
        return _search(time.monotonic() + seconds)
    finally:
        _lock("pg_advisory_unlock")


def put_apart(one: Person, other: Person, by, reason: str = "") -> None:
    """Remember that two are not the same, so that nobody is asked again."""
    lower, higher = sorted((one, other), key=lambda person: person.pk)
    with transaction.atomic():
        NotTheSame.objects.get_or_create(lower=lower, higher=higher, defaults={"by": by, "reason": reason.strip()})
        DuplicatePair.objects.filter(lower=lower, higher=higher).delete()


def put_off(pair: DuplicatePair) -> None:
    """Ask again when everything else is decided."""
    DuplicatePair.objects.filter(pk=pair.pk).update(put_off_at=timezone.now())


def _lock(function: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [LOCK])
        return cursor.fetchone()[0]


def _search(until: float) -> bool:
    run = DuplicateSearch.objects.filter(finished_at=None).first() or _begin()
    while batch := list(Person.objects.filter(pk__gt=run.reached).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        _compare_batch(run, batch)
        if time.monotonic() > until:
            return False
    run.finished_at = timezone.now()
    run.save()
    return True


def _begin() -> DuplicateSearch:
    DuplicateSearch.objects.all().delete()
    return DuplicateSearch.objects.create(total=Person.objects.count())


@transaction.atomic
def _compare_batch(run: DuplicateSearch, batch: list[int]) -> None:
    found = _alike(_blocked(batch) - _decided(batch))
    standing = DuplicatePair.objects.filter(lower__in=batch)
    stale = [pk for pk, *pair in standing.values_list("pk", "lower", "higher") if tuple(pair) not in found]
    DuplicatePair.objects.filter(pk__in=stale).delete()
    DuplicatePair.objects.bulk_create(
        found.values(), update_conflicts=True, unique_fields=["lower", "higher"], update_fields=["certain", "score"]
    )
    run.reached, run.done = batch[-1], run.done + len(batch)
    run.save()


def _blocked(batch: list[int]) -> set[Pair]:
    """Pairs that share a rare key, the lower number one of the batch."""
    most = {"pair": MOST_WITH_A_PAIR, "less": MOST_WITH_LESS}
    with connection.cursor() as cursor:
        cursor.execute(BLOCKED, {"persons": batch, **most})
        return set(cursor.fetchall())


def _decided(batch: list[int]) -> set[Pair]:
    """Pairs that nobody need be asked about: told apart before, or known as relatives."""
    apart = NotTheSame.objects.filter(lower__in=batch).values_list("lower", "higher")
    kin = Relationship.objects.filter(Q(person__in=batch) | Q(other__in=batch)).values_list("person", "other")
    return {*apart, *((min(pair), max(pair)) for pair in kin)}


def _alike(pairs: Iterable[Pair]) -> dict[Pair, DuplicatePair]:
    """The pairs whose names allow that they are one. The persons are held until the pairs are written."""
    numbers = sorted({number for pair in pairs for number in pair})
    rows = Person.objects.select_for_update(no_key=True).filter(pk__in=numbers).order_by("pk")
    persons = {person.pk: person for person in rows.prefetch_related("names")}
    found = {}
    for lower, higher in pairs:
        if lower in persons and higher in persons:
            compared = compare_names(persons[lower], persons[higher])
            if compared.verdict != "different":
                certain = compared.verdict == "same"
                found[lower, higher] = DuplicatePair(
                    lower_id=lower, higher_id=higher, certain=certain, score=compared.score
                )
    return found
