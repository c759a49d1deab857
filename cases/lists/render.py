"""Rows → PDF, DOCX, XLSX, CSV, JSON. The same printout always gives the same bytes; nothing is fetched and no file is
read but the template."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any

from django.conf import settings

from cases.lists.paper import about, paper
from cases.lists.parts import parts
from cases.lists.printout import Printout
from cases.lists.wording import COLUMNS, source_line
from cases.sheets import Sheet, csv_bytes, xlsx_bytes
from cases.typesetting import manuscript, pdf_bytes

TEMPLATE = Path(settings.BASE_DIR) / "templates" / "lists" / "edition.typ"
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
FORMATS = tuple(MEDIA_TYPES)
SOURCE_COLUMNS = ("person", "name", "source", "words_quoted", "published", "address")


def render(printout: Printout, form: str, language: str) -> bytes:
    """One file of a printout; KeyError for a format that there is not."""
    return Rendering(printout, language).file(form)


def canonical(value: Any) -> str:
    """JSON in the one spelling that fingerprints are taken of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@cache
def renderer() -> str:
    """Which template and libraries render: the same bytes are promised for the same renderer only."""
    parts = [TEMPLATE.read_bytes()] + [(Path(__file__).parent / name).read_bytes() for name in MODULES]
    code = hashlib.sha256(b"".join(parts)).hexdigest()[:12]
    libraries = ", ".join(f"{name} {version(name)}" for name in ("typst", "python-docx", "xlsxwriter"))
    return f"{libraries}, template {code}"


MODULES = (
    "render.py", "document.py", "paper.py", "parts.py", "wording.py", "words.py", "../typesetting.py", "../binding.py",
    "../sheets.py",
)  # fmt: skip
"""The code that decides about bytes."""


class Rendering:
    """The files of a printout in one language; of ten thousand lines none keeps the texts that it is made of."""

    def __init__(self, printout: Printout, language: str):
        self.printout = printout
        self.wording = printout.wording(language)
        self.language = language
        self.title = printout.policy["title"]

    def file(self, form: str) -> bytes:
        """The bytes of one format; KeyError for a format that there is not."""
        return RENDERERS[form](self)

    @property
    def paper(self) -> dict[str, Any]:
        """The texts of a page."""
        return paper(self.printout, self.language)

    @property
    def for_paper(self) -> tuple[Path, bytes, int]:
        """What the typesetter wants: the template, the manuscript, and the time of freezing as that of the document."""
        return TEMPLATE, manuscript(parts(self.paper)), int(self.printout.made_on.timestamp())

    @property
    def records(self) -> Iterator[dict[str, Any]]:
        """The lines in words."""
        return (self.wording.record(row) for row in self.printout.rows)

    @property
    def header(self) -> list[str]:
        return [self.wording.say(column) for column in COLUMNS]

    def cells(self) -> Iterator[list[Any]]:
        """The lines as a spreadsheet has them."""
        return ([record[column] for column in COLUMNS] for record in self.records)

    def sources(self) -> Iterator[list[Any]]:
        """The sources of the lines with the quoted words, one line each."""
        for row in self.printout.rows:
            for note in row["notes"]:
                published = self.wording.when(note["published"])
                name = self.wording.name(row)
                yield [row["person"], name, source_line(note), note["quote"], published, note["address"]]


def pdf(rendering: Rendering) -> bytes:
    """A tagged PDF (PDF/UA-1)."""
    return pdf_bytes(*rendering.for_paper)


def docx(rendering: Rendering) -> bytes:
    """The same parts as the PDF, to be quoted and edited."""
    from cases.lists.document import docx_bytes  # few processes write documents, all of them start

    return docx_bytes(rendering.paper, rendering.printout.made_on)


def csv(rendering: Rendering) -> bytes:
    """One line a person."""
    return csv_bytes(rendering.header, rendering.cells())


def xlsx(rendering: Rendering) -> bytes:
    """Three sheets: the list, its sources with the quoted words, what the list is."""
    say = rendering.wording.say
    return xlsx_bytes(
        [
            Sheet(rendering.title, rendering.header, rendering.cells()),
            Sheet(say("sources"), [say(key) for key in SOURCE_COLUMNS], rendering.sources()),
            Sheet(say("legend"), [say("policy"), ""], about(rendering.printout, rendering.wording)),
        ],
        title=rendering.title,
    )


def as_json(rendering: Rendering) -> bytes:
    """The records in words, and the frozen lines with the head that the fingerprint was taken of; one a line."""
    printout = rendering.printout
    head = {
        "title": rendering.title,
        "edition": printout.number,
        "as_of": printout.as_of.isoformat(),
        "made_at": printout.made_on.isoformat(),
        "language": rendering.language,
        "fingerprint": printout.fingerprint,
        "policy": json.loads(canonical(printout.policy)),
        "counts": json.loads(canonical(printout.counts)),
    }
    opened = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    records = _listed(json.dumps(record, ensure_ascii=False) for record in rendering.records)
    lines = _listed(canonical(row) for row in printout.rows)
    text = chain([opened, ',\n "records": '], records, [',\n "lines": '], lines, ["\n}\n"])
    return b"".join(piece.encode() for piece in text)  # written as bytes at once: thousands of lines are kept once


def _listed(values: Iterable[str]) -> Iterator[str]:
    """JSON values as a JSON array with one of them on each line, in pieces."""
    return chain(["["], (f"{',' if place else ''}\n  {value}" for place, value in enumerate(values)), ["]"])


RENDERERS = {"pdf": pdf, "docx": docx, "xlsx": xlsx, "csv": csv, "json": as_json}
