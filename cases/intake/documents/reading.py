"""Which kind of document is it? The first bytes decide."""

import codecs
import re

from cases.intake.documents import refusals
from cases.intake.documents.markup import read_html
from cases.intake.documents.model import MEGABYTE, Document, Refused
from cases.intake.documents.plain import clean, decode, read_markdown
from cases.intake.documents.word import read_docx

__all__ = ["MEGABYTE", "SIZE_LIMIT", "Document", "Refused", "clean", "read_document"]

SIZE_LIMIT = 20 * MEGABYTE
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHER_KINDS = {
    b"%PDF-": "PDF", b"{\\rtf": "RTF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"\x1f\x8b": "GZIP",
}  # fmt: skip
HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
TAG = re.compile(r"</(?:p|a|div|span|table|ul|ol|h[1-6])>", re.I)


def read_document(data: bytes, name: str) -> Document:
    """Read a document of the kinds .txt, .md, .docx and .html. Raises Refused with a sentence for anything else."""
    _check_size(data)
    if data.startswith(b"PK"):
        return _with_words(read_docx(data))
    _check_known(data, name)
    return _with_words(_read_text(data, name.lower()))


def _check_size(data: bytes) -> None:
    if len(data) > SIZE_LIMIT:
        raise Refused(
            refusals.TOO_LARGE,
            found=len(data) / MEGABYTE, limit=SIZE_LIMIT // MEGABYTE,
        )  # fmt: skip
    if not data.strip():
        raise Refused(refusals.EMPTY)


def _check_known(data: bytes, name: str) -> None:
    if data.startswith(OLE):
        raise Refused(
            refusals.PASSWORD
            if ENCRYPTED in data
            else refusals.OLD_WORD
        )
    for beginning, kind in OTHER_KINDS.items():
        if data.startswith(beginning):
            raise Refused(refusals.OTHER_KIND, kind=kind)
    if name.lower().endswith(".docx"):
        raise Refused(refusals.NO_WORD)


def _read_text(data: bytes, name: str) -> Document:
    text = decode(data)
    if HTML.match(text) or (name.endswith((".html", ".htm")) and TAG.search(text)):
        return read_html(text)
    return read_markdown(text) if name.endswith((".md", ".markdown")) else Document(text)


def _with_words(document: Document) -> Document:
    document.text = clean(document.text)
    if not document.text.strip(" \n\t\xa0" + codecs.BOM_UTF8.decode()):
        raise Refused(refusals.NO_TEXT)
    return document
