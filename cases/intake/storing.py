"""A Source's text → its Entry and Remainder rows: in batches, and resumable at any point by any worker.

Who reads holds a lease on the import, taken by a conditional UPDATE. A killed worker's lease runs out; the rows that it
stored are recognised by (source, number), so that the next worker adds only what is missing.
"""

import hashlib
import logging
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import transaction
from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_noop

from cases.intake.documents.model import is_web_address
from cases.intake.marking import Marking, with_marks
from cases.intake.read import Bulletin, ParsedEntry, read_bulletin
from cases.intake.register import unknown_terms
from cases.models import Entry, Import, Remainder, Source

logger = logging.getLogger(__name__)

BATCH = 50
LEASE = timedelta(seconds=10)
CHARACTERS_A_SECOND = 50_000  # slower than the reader was ever measured: the lease outlives the reading of a long text
UNREADABLE = gettext_noop("The reader stopped with an error of its own. The document is kept; tell the developers.")
LOST = gettext_noop("Some characters of the text were left over. The document is kept; tell the developers.")
MARK = re.compile(r"\[\^?\d{1,4}\]")
WORD = re.compile(r"\w+")
ADDRESS = re.compile(r"https?://[^\s<>\"”»]+[^\s<>\"”».,;:)\]]")


class LeaseLost(Exception):
    """Another worker took the import over."""


def store_entries(import_id: int) -> float:
    """Read the text of an import and store what is not stored yet. Returns 0, or seconds after which to come again.

    To come again means that another worker holds the lease. Nothing happens to an import that is read, failed or gone.
    """
    taken_in = Import.objects.select_related("source").filter(pk=import_id, state__in=Import.UNFINISHED).first()
    if taken_in is None:
        return 0
    if not _lease(taken_in):
        return _seconds_left(taken_in)
    try:
        bulletin = read_bulletin(taken_in.source.text, taken_in.source.period)
    except Exception:
        logger.exception("Import %s could not be read", import_id)
        _finish(taken_in, Import.State.FAILED, UNREADABLE)
        return 0
    try:
        _store(taken_in, bulletin)
    except LeaseLost:
        logger.warning("Import %s was taken over by another worker", import_id)
    return 0


def parsed(entry: Entry) -> ParsedEntry:
    """What the reader found in an entry, and editors marked on its words."""
    found = ParsedEntry.from_json(entry.proposals | {"text": entry.text})
    return with_marks(found, Marking.of(entry.text, entry.marks).marks)


def fingerprint(text: str) -> str:
    """SHA-256 of the words: spacing, case, punctuation and footnote marks do not count."""
    return hashlib.sha256(" ".join(WORD.findall(MARK.sub(" ", text).casefold())).encode()).hexdigest()


def _lease(taken_in: Import) -> bool:
    now = timezone.now()
    until = now + LEASE + timedelta(seconds=len(taken_in.source.text) / CHARACTERS_A_SECOND)
    free = Q(leased_until=None) | Q(leased_until__lte=now)
    mine = Import.objects.filter(free, pk=taken_in.pk, state__in=Import.UNFINISHED)
    taken_in.leased_until = until
    return bool(mine.update(state=Import.State.READING, leased_until=until))


def _seconds_left(taken_in: Import) -> float:
    until = Import.objects.values_list("leased_until", flat=True).get(pk=taken_in.pk)
    return max(1.0, (until - timezone.now()).total_seconds() + 1) if until else 0


def _renew(taken_in: Import, **progress: int) -> None:
    """Report progress and hold on to the lease; LeaseLost when it is no longer ours."""
    until = max(taken_in.leased_until, timezone.now() + LEASE)
    held = Import.objects.filter(pk=taken_in.pk, state=Import.State.READING, leased_until=taken_in.leased_until)
    if not held.update(leased_until=until, **progress):
        raise LeaseLost
    taken_in.leased_until = until


def _store(taken_in: Import, bulletin: Bulletin) -> None:
    source = taken_in.source
    _renew(taken_in, found=len(bulletin.entries))
    _store_addresses(source, bulletin.notes)
    Remainder.objects.bulk_create(
        (Remainder(source=source, start=piece.start, end=piece.end, text=piece.text) for piece in bulletin.remainders),
        ignore_conflicts=True,
    )
    stored = set(source.entries.values_list("number", flat=True))
    for batch in _batches(entry for entry in bulletin.entries if entry.n not in stored):
        with transaction.atomic():
            _store_batch(source, batch)
            stored.update(entry.n for entry in batch)
            _renew(taken_in, done=len(stored))
    is_whole = _characters(source) == len(source.text)
    _finish(taken_in, Import.State.READY if is_whole else Import.State.FAILED, "" if is_whole else LOST)


def _batches(entries: Iterator[ParsedEntry]) -> Iterator[list[ParsedEntry]]:
    while batch := list(islice(entries, BATCH)):
        yield batch


def _store_batch(source: Source, batch: list[ParsedEntry]) -> None:
    prints = {entry.n: fingerprint(entry.text) for entry in batch}
    earlier = _earlier(source, set(prints.values()))
    unknown = unknown_terms(batch)
    Entry.objects.bulk_create(
        (_row(source, entry, prints[entry.n], earlier.get(prints[entry.n]), unknown[entry.n]) for entry in batch),
        ignore_conflicts=True,
    )


def _row(source: Source, found: ParsedEntry, printed: str, earlier: int | None, unknown: list[str]) -> Entry:
    proposals = found.as_json()
    del proposals["text"]
    return Entry(
        source=source, number=found.n, start=found.start, end=found.end, text=found.text, fingerprint=printed,
        proposals=proposals, flags=[*found.flags, *unknown], confidence=found.confidence, repeats_id=earlier,
    )  # fmt: skip


def _earlier(source: Source, prints: set[str]) -> dict[str, int]:
    """Fingerprint → the first entry of another source that has the same words."""
    rows = Entry.objects.filter(fingerprint__in=prints).exclude(source=source).order_by("-pk")
    return dict(rows.values_list("fingerprint", "pk"))


def _store_addresses(source: Source, notes: dict[int, str]) -> None:
    """Addresses that the text spells out in its section of footnotes join those behind the marks of the file."""
    spelled = {str(number): found[0] for number, note in notes.items() if (found := ADDRESS.search(note))}
    joined = {number: address for number, address in spelled.items() if is_web_address(address)} | source.addresses
    if joined != source.addresses:
        source.addresses = joined
        source.save(update_fields=["addresses"])


def _characters(source: Source) -> int:
    parts = (source.entries, source.remainders)
    return sum(part.aggregate(n=Sum("end") - Sum("start"))["n"] or 0 for part in parts)


def _finish(taken_in: Import, state: str, problem: str) -> None:
    held = Import.objects.filter(pk=taken_in.pk, leased_until=taken_in.leased_until)
    held.update(state=state, problem=problem, leased_until=None, finished_at=timezone.now())


def unfinished(now: datetime | None = None):
    """Imports that nobody is reading now although they are not read: no lease, or one that ran out."""
    free = Q(leased_until=None) | Q(leased_until__lte=now or timezone.now())
    return Import.objects.filter(free, state__in=Import.UNFINISHED)
