"""Freezing an edition: numbered, taken up again wherever it was interrupted, closed for ever when all its files exist.

The rows are taken once, in one transaction, with the words that say them. Files are made of the frozen rows alone, so
that whoever repeats the work makes the same bytes. One process works on an edition at a time: it holds an advisory
lock, which the database drops when the process dies.
"""

import gc
import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from itertools import chain, islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import files
from cases.lists.policy import policy_of
from cases.lists.printout import Printout, saying
from cases.lists.render import FORMATS, Rendering, canonical, renderer
from cases.lists.select import select
from cases.models import Edition, EditionFile, EditionLine, PrisonerList
from cases.typesetting import pdf_bytes

LOCKS = 0x65646974
"""The family of advisory locks that editions use."""
BATCH = 500
TYPESETTERS = 2
"""Languages that are set at a time, each in some 200 MB."""
FIRST_FORMATS = ("pdf", "xlsx", "csv", "json")
"""Files of the editions that were frozen before the formats were written down with them."""


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
    _look_once()
    selection = select(policy_of(edition.list), edition.as_of, released_since=last_day(edition.list, edition.as_of))
    known = {"policy": selection.policy.as_json(), "renderer": renderer(), "formats": list(FORMATS)}
    edition.policy = {**known, **saying()}
    edition.counts = selection.counts
    edition.frozen_at = timezone.now().replace(microsecond=0)
    edition.fingerprint = fingerprint(edition, _written(edition, selection.lines()))
    edition.save(update_fields=["policy", "counts", "frozen_at", "fingerprint"])


def _look_once() -> None:
    """Let the whole transaction see the facts as they are at this moment, however long the lines take."""
    if not connection.savepoint_ids:  # inside of another transaction the moment is that of its own statements
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _written(edition: Edition, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows, each given back when it was written as a line of the edition."""
    numbered = enumerate(rows, start=1)
    while batch := list(islice(numbered, BATCH)):
        EditionLine.objects.bulk_create(
            EditionLine(edition=edition, position=position, section=row["section"], person=row["person"], row=row)
            for position, row in batch
        )
        yield from (row for _position, row in batch)


def last_day(prisoner_list: PrisonerList, before: date) -> date | None:
    """The day of the last frozen edition before a day: from it counts "released since the last edition"."""
    return last_days(prisoner_list, [before])[before]


def last_days(prisoner_list: PrisonerList, before: Iterable[date]) -> dict[date, date | None]:
    """The same for each of several days."""
    frozen = set(prisoner_list.editions.filter(state=Edition.State.FROZEN).values_list("as_of", flat=True))
    return {day: max((each for each in frozen if each < day), default=None) for day in before}


def fingerprint(edition: Edition, rows: Iterable[dict[str, Any]]) -> str:
    """SHA-256 over the head and the lines as JSON lines in canonical spelling, in the order of the edition."""
    head = {
        "list": edition.policy["policy"], "number": edition.number, "as_of": edition.as_of.isoformat(),
        "frozen_at": edition.frozen_at.isoformat(), "counts": edition.counts,
    }  # fmt: skip
    digest = hashlib.sha256()
    for value in chain([head], rows):
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
    """(format, language) of the files that an edition has when it is finished: those of its time."""
    policy = edition.policy.get("policy") or {"languages": edition.list.languages}
    formats = edition.policy.get("formats", FIRST_FORMATS if edition.fingerprint else FORMATS)
    return [(form, language) for language in policy["languages"] for form in formats]


def _make_files(edition: Edition) -> None:
    """Make the files that are missing. While child processes set the PDFs, this one makes the others."""
    made = set(edition.files.values_list("format", "language"))
    missing = [each for each in wanted(edition) if each not in made]
    content = printout(edition) if missing else None
    with ThreadPoolExecutor(max_workers=TYPESETTERS) as typesetters:
        setting: dict[str, Future[bytes]] = {}
        for language in dict.fromkeys(language for _form, language in missing):
            rendering = Rendering(content, language)
            if ("pdf", language) in missing:
                setting[language] = typesetters.submit(pdf_bytes, *rendering.for_paper)
            for form in (form for form, of in missing if of == language and form != "pdf"):
                _keep(edition, form, language, rendering.file(form))
            gc.collect()  # workbooks and documents refer to themselves
        while setting:
            language = next(iter(setting))
            _keep(edition, "pdf", language, setting.pop(language).result())


def _keep(edition: Edition, form: str, language: str, data: bytes) -> None:
    file = EditionFile(edition=edition, format=form, language=language, sha256=files.put(data), bytes=len(data))
    EditionFile.objects.bulk_create([file], ignore_conflicts=True)


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
