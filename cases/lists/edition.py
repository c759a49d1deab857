"""Freezing an edition: numbered, taken up again wherever it was interrupted, closed for ever when all its files exist.

The rows are taken once, in one transaction, with the words that say them. Files are made of the frozen rows alone, so
that whoever repeats the work makes the same bytes. One process works on an edition at a time: it holds an advisory
lock, which the database drops when the process dies.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import files
from cases.lists.policy import policy_of
from cases.lists.printout import Printout, saying
from cases.lists.render import FORMATS, canonical, render, renderer
from cases.lists.select import select
from cases.models import Edition, EditionFile, EditionLine, PrisonerList

LOCKS = 0x65646974
"""The family of advisory locks that editions use."""


class Refused(Exception):
    """An edition cannot be begun or retried; the message says why and what to do."""


def next_number(prisoner_list: PrisonerList) -> int:
    """The number that the next edition of the list gets."""
    return (prisoner_list.editions.aggregate(last=Max("number"))["last"] or 0) + 1


@transaction.atomic
def begin(prisoner_list: PrisonerList, day: date, user: Any, number: int | None = None) -> Edition:
    """Number a new edition as of a day; the caller starts `tasks.freeze` after the commit.

    `number` is the one that the form promised: the same form sent twice gives the same edition, and whoever was
    overtaken by a colleague reads so (Refused).
    """
    if day > timezone.localdate():
        raise Refused(_("%(day)s has not come yet. A list is frozen as of today or an earlier day.") % {"day": day})
    PrisonerList.objects.select_for_update().get(pk=prisoner_list.pk)
    coming = next_number(prisoner_list)
    if number not in (None, coming):
        return _already(prisoner_list, number, day, user)
    return Edition.objects.create(
        list=prisoner_list, number=coming, as_of=day, decided_by=user, created_by=user,
        visibility=prisoner_list.visibility, shown_to=prisoner_list.shown_to,
    )  # fmt: skip


def _already(prisoner_list: PrisonerList, number: int, day: date, user: Any) -> Edition:
    same = prisoner_list.editions.filter(number=number, as_of=day, decided_by=user).first()
    if same is None:
        raise Refused(
            _("Edition %(number)s of this list was frozen in the meantime. Look at it, then freeze again if needed.")
            % {"number": number}
        )
    return same


def freeze(edition_id: int) -> bool:
    """Do what is left to do for an edition; False where it is finished, gone, or another process works on it."""
    with _alone(edition_id) as alone:
        edition = Edition.objects.select_related("list").filter(pk=edition_id, state=Edition.State.FREEZING).first()
        if not alone or edition is None:
            return False
        if not edition.fingerprint:
            _take_rows(edition)
            edition.refresh_from_db()
        _make_files(edition)
        Edition.objects.filter(pk=edition_id, state=Edition.State.FREEZING).update(state=Edition.State.FROZEN)
        return True


@contextmanager
def _alone(edition_id: int) -> Iterator[bool]:
    """Whether this process is the only one on the edition; the lock ends with the block or with the process."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, edition_id])
        alone = cursor.fetchone()[0]
    try:
        yield alone
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCKS, edition_id])


@transaction.atomic
def _take_rows(edition: Edition) -> None:
    """What is known now about the day, with the words to say it: all lines or none."""
    selection = select(policy_of(edition.list), edition.as_of, released_since=last_day(edition.list, edition.as_of))
    EditionLine.objects.bulk_create(
        (
            EditionLine(edition=edition, position=position, section=row["section"], person=row["person"], row=row)
            for position, row in enumerate(selection.rows, start=1)
        ),
        batch_size=500,
    )
    edition.policy = {"policy": selection.policy.as_json(), "renderer": renderer(), **saying()}
    edition.counts = selection.counts
    edition.frozen_at = timezone.now().replace(microsecond=0)
    edition.fingerprint = fingerprint(edition, selection.rows)
    edition.save(update_fields=["policy", "counts", "frozen_at", "fingerprint"])


def last_day(prisoner_list: PrisonerList, before: date) -> date | None:
    """The day of the last frozen edition before a day: from it counts "released since the last edition"."""
    earlier = prisoner_list.editions.filter(as_of__lt=before, state=Edition.State.FROZEN)
    return earlier.order_by("-as_of").values_list("as_of", flat=True).first()


def fingerprint(edition: Edition, rows: list[dict[str, Any]]) -> str:
    """SHA-256 over the head and the lines as JSON lines in canonical spelling, in the order of the edition."""
    head = {
        "list": edition.policy["policy"], "number": edition.number, "as_of": edition.as_of.isoformat(),
        "frozen_at": edition.frozen_at.isoformat(), "counts": edition.counts,
    }  # fmt: skip
    digest = hashlib.sha256()
    for value in (head, *rows):
        digest.update(canonical(value).encode() + b"\n")
    return digest.hexdigest()


def printout(edition: Edition, rows: Iterable[dict[str, Any]] | None = None) -> Printout:
    """The frozen edition as a value to be rendered; with some of its `rows` where they are given, else with all."""
    known = edition.policy
    return Printout(
        policy=known["policy"],
        counts=edition.counts,
        rows=rows_of(edition) if rows is None else list(rows),
        as_of=edition.as_of,
        made_at=edition.frozen_at,
        saying={key: known[key] for key in ("words", "terms", "criteria")},
        number=edition.number,
        fingerprint=edition.fingerprint,
    )


def rows_of(edition: Edition) -> list[dict[str, Any]]:
    return list(lines_of(edition))


def lines_of(edition: Edition, section: str = "") -> QuerySet:
    """The frozen rows in their order: all, or those of a section."""
    lines = edition.lines.filter(section=section) if section else edition.lines.all()
    return lines.order_by("position").values_list("row", flat=True)


def wanted(edition: Edition) -> list[tuple[str, str]]:
    """(format, language) of the files that an edition has when it is finished."""
    policy = edition.policy.get("policy") or {"languages": edition.list.languages}
    return [(form, language) for language in policy["languages"] for form in FORMATS]


def _make_files(edition: Edition) -> None:
    made = set(edition.files.values_list("format", "language"))
    missing = [each for each in wanted(edition) if each not in made]
    content = printout(edition) if missing else None
    for form, language in missing:
        data = render(content, form, language)
        EditionFile.objects.bulk_create(
            [EditionFile(edition=edition, format=form, language=language, sha256=files.put(data), bytes=len(data))],
            ignore_conflicts=True,
        )


def fail(edition_id: int, problem: str) -> None:
    """Mark an edition that could not be finished; it can be tried again."""
    Edition.objects.filter(pk=edition_id, state=Edition.State.FREEZING).update(
        state=Edition.State.FAILED, problem=problem[:2000]
    )


def retry(edition: Edition) -> None:
    """Open a failed edition again, for the task to finish it; Refused where it did not fail."""
    again = Edition.objects.filter(pk=edition.pk, state=Edition.State.FAILED)
    if not again.update(state=Edition.State.FREEZING, problem=""):
        raise Refused(_("Only an edition that failed is tried again."))
