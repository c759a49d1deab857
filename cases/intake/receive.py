"""A file or pasted text → a Source, once by what it contains, and its Import. The reading starts after the commit."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from cases import files
from cases.intake import tasks
from cases.intake.documents import Document, Refused, clean, read_document
from cases.models import Import, Source
from monitor.accounts.access import check

PASTED_LIMIT = 5_000_000  # characters
EMPTY_TEXT = gettext_noop("There is no text. Paste the words of the bulletin, or choose a file.")
LONG_TEXT = gettext_noop("The text is too long: it has %(found)d characters, at most %(limit)d are taken. Split it.")
HIDDEN = gettext_noop(
    "This very document was taken in before, as a source that is not shown to you. An administrator can show it to you."
)


@dataclass(frozen=True)
class Received:
    """The source and its import; `created` is False when the very same document had been taken in before."""

    source: Source
    taken_in: Import
    created: bool


@transaction.atomic
def receive(
    user,
    *,
    title: str,
    period: tuple[int, int] | None,
    data: bytes | None = None,
    file_name: str = "",
    text: str = "",
    kind: str = "bulletin",
    visibility: str = "team",
    shown_to: list[int] | None = None,
    queue: bool = True,
) -> Received:
    """Take a document in: `data` with its `file_name`, or pasted `text`. `period` is (year, month).

    Raises Refused with a sentence for what cannot be read, and then nothing is stored; MissingRight without the right
    to import. The same document is one source with one import, whoever sends it and however often or simultaneously.
    With `queue` a worker reads it after the commit; without, the caller does.
    """
    check(user, "import")
    document, original = _opened(data, file_name, text)
    year, month = period or (None, None)
    source, created = Source.objects.get_or_create(
        sha256=hashlib.sha256(original).hexdigest(),
        defaults={
            "kind_id": kind, "title": title, "text": document.text, "media_type": document.media_type,
            "file_name": file_name[-250:], "bytes": len(original), "addresses": _by_text(document.addresses),
            "period_year": year, "period_month": month, "visibility": visibility, "shown_to": shown_to or [],
            "created_by": user,
        },
    )  # fmt: skip
    if not source.is_visible_to(user):
        raise Refused(HIDDEN)
    files.put(original)
    return Received(source, _import_of(source, document, user, queue), created)


def _opened(data: bytes | None, file_name: str, text: str) -> tuple[Document, bytes]:
    """The document and the bytes that are kept and hashed: those received, or the pasted text in UTF-8."""
    if data is not None:
        return read_document(data, file_name), data
    if len(text) > PASTED_LIMIT:
        raise Refused(LONG_TEXT, found=len(text), limit=PASTED_LIMIT)
    text = clean(text)
    if not text.strip():
        raise Refused(EMPTY_TEXT)
    return Document(text), text.encode()


def _import_of(source: Source, document: Document, user, queue: bool) -> Import:
    """The import of a source; a failed one is tried again, and one that was never read is read now."""
    if not source.text:
        source.text, source.addresses = document.text, _by_text(document.addresses)
        source.save(update_fields=["text", "addresses"])
    taken_in, created = Import.objects.get_or_create(source=source, defaults={"by": user})
    failed = Import.objects.filter(pk=taken_in.pk, state=Import.State.FAILED)
    is_new = failed.update(state=Import.State.WAITING, problem="", leased_until=None) or created
    if is_new and queue:
        tasks.read_import.delay_on_commit(taken_in.pk)
    taken_in.refresh_from_db()
    return taken_in


def _by_text(addresses: dict[int, str]) -> dict[str, Any]:
    return {str(number): address for number, address in addresses.items()}
