"""Word documents (.docx): footnote marks as `[n]` in place, the footnotes as a section at the end."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from cases.intake.documents import refusals
from cases.intake.documents.model import MEGABYTE, Document, Refused, is_web_address

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENTRIES, UNPACKED, PART, RATIO = 5000, 200 * MEGABYTE, 60 * MEGABYTE, 200
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+[^\s<>\"“”«».,;:)\]]")
NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
IGNORED = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "footnoteRef", "endnoteRef")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def read_docx(data: bytes) -> Document:
    """Read a Word document. Raises Refused when it is damaged, protected, none at all, or grows suspiciously."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_bounds(archive)
            return _Reader(archive).document()
    except Refused:
        raise
    except KeyError:
        raise Refused(refusals.OTHER_ARCHIVE) from None
    except DefusedXmlException:
        raise Refused(refusals.ENTITIES) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, ParseError, NotImplementedError, OSError, ValueError):
        raise Refused(refusals.DAMAGED_WORD) from None


def _check_bounds(archive: zipfile.ZipFile) -> None:
    """All of it is checked before any of it is unpacked."""
    parts = archive.infolist()
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(refusals.ARCHIVE_PASSWORD)
    if any(part.filename.startswith("/") or ".." in part.filename.split("/") for part in parts):
        raise Refused(refusals.PATHS)
    if len(parts) > ENTRIES or unpacked > UNPACKED or unpacked > RATIO * max(packed, MEGABYTE // 20):
        raise Refused(
            refusals.GROWS,
            found=unpacked // MEGABYTE, parts=len(parts),
        )  # fmt: skip


class _Reader:
    """Walks the parts of one archive. Notes are numbered as Word shows them: in the order of their marks."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.marks: list[tuple[str, str]] = []  # (part, id) of the note behind each mark

    def document(self) -> Document:
        body = "\n".join(self._paragraphs(self._part("document")))
        addresses: dict[int, str] = {}
        notes = self._notes(addresses)
        text = f"{body.rstrip()}\n\n{notes}\n" if notes else body
        return Document(text, addresses, MEDIA_TYPE)

    def _part(self, name: str) -> Element:
        with self.archive.open(f"word/{name}.xml") as file:
            content = file.read(PART + 1)
        if len(content) > PART:
            raise Refused(refusals.LONG_WORD, limit=PART // MEGABYTE)
        root: Element = fromstring(content, forbid_dtd=True)
        return root

    def _paragraphs(self, root: Element) -> Iterator[str]:
        for paragraph in self._outer_paragraphs(root):
            yield "".join(self._signs(paragraph))

    def _outer_paragraphs(self, root: Element) -> Iterator[Element]:
        waiting = [root]
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}p":
                yield element
            elif element.tag not in IGNORED:
                waiting.extend(reversed(element))

    def _signs(self, paragraph: Element) -> Iterator[str]:
        waiting = list(reversed(paragraph))
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}t":
                yield element.text or ""
            elif element.tag in SIGNS:
                yield SIGNS[element.tag]
            elif element.tag in NOTES:
                self.marks.append((NOTES[element.tag], element.get(f"{W}id", "")))
                yield f"[{len(self.marks)}]"
            elif element.tag not in IGNORED:
                if element.tag == f"{W}p":  # a text box inside the paragraph
                    yield "\n"
                waiting.extend(reversed(element))

    def _notes(self, addresses: dict[int, str]) -> str:
        """`[n] text` for each mark; fills in the addresses, those of links before those that are spelled out."""
        parts = {part: self._note_elements(part) for part in sorted({part for part, _ in self.marks})}
        lines = []
        for number, (part, note_id) in enumerate(list(self.marks), 1):
            note, links = parts[part][0].get(note_id), parts[part][1]
            text = " ".join(" ".join(self._paragraphs(note)).split()) if note is not None else ""
            found = self._links(note, links) if note is not None else []
            spelled = ADDRESS.search(text)
            if address := next(iter(found), spelled and spelled[0]):
                addresses[number] = address
            lines.append(f"[{number}] {text or address or ''}".rstrip())
        return "\n".join(lines)

    def _note_elements(self, part: str) -> tuple[dict[str, Element], dict[str, str]]:
        notes = {note.get(f"{W}id", ""): note for note in self._part(part)}
        try:
            content = self.archive.read(posixpath.join("word/_rels", f"{part}.xml.rels"))
        except KeyError:
            return notes, {}
        relations = fromstring(content[:PART], forbid_dtd=True)
        return notes, {relation.get("Id", ""): relation.get("Target", "") for relation in relations}

    def _links(self, note: Element, links: dict[str, str]) -> list[str]:
        targets = (links.get(link.get(R_ID, ""), "") for link in note.iter(f"{W}hyperlink"))
        return [target for target in targets if is_web_address(target)]
