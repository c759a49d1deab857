"""Rows → PDF, XLSX, CSV, JSON. The same printout always gives the same bytes; nothing is fetched and no file is read
but the template."""

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from cases.lists.paper import about, paper
from cases.lists.printout import Printout
from cases.lists.wording import COLUMNS, source_line
from cases.sheets import Sheet, csv_bytes, xlsx_bytes

TEMPLATE = Path(settings.BASE_DIR) / "templates" / "lists" / "edition.typ"
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
FORMATS = tuple(MEDIA_TYPES)


def render(printout: Printout, form: str, language: str) -> bytes:
    """One file of a printout; KeyError for a format that there is not."""
    return RENDERERS[form](printout, language)


def canonical(value: Any) -> str:
    """JSON in the one spelling that fingerprints are taken of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@cache
def renderer() -> str:
    """Which template and libraries render: the same bytes are promised for the same renderer only."""
    parts = [TEMPLATE.read_bytes()] + [(Path(__file__).parent / name).read_bytes() for name in MODULES]
    code = hashlib.sha256(b"".join(parts)).hexdigest()[:12]
    return f"typst {version('typst')}, xlsxwriter {version('xlsxwriter')}, template {code}"


MODULES = ("render.py", "paper.py", "wording.py", "words.py", "../sheets.py")
"""The code that decides about bytes."""


def pdf(printout: Printout, language: str) -> bytes:
    """A tagged PDF (PDF/UA-1), set in the fonts that typst carries, dated with the time of freezing."""
    return typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        root=str(TEMPLATE.parent),
        ignore_system_fonts=True,
        font_paths=[],
        sys_inputs={"data": canonical(paper(printout, language))},
        pdf_standards="ua-1",
        timestamp=int(printout.made_on.timestamp()),
    )


def csv(printout: Printout, language: str) -> bytes:
    """One line a person."""
    return csv_bytes(_header(printout, language), _cells(printout, language))


def xlsx(printout: Printout, language: str) -> bytes:
    """Three sheets: the list, its sources with the quoted words, what the list is."""
    wording = printout.wording(language)
    say = wording.say
    return xlsx_bytes(
        [
            Sheet(printout.policy["title"], _header(printout, language), _cells(printout, language)),
            Sheet(say("sources"), [say(key) for key in SOURCE_COLUMNS], _sources(printout, language)),
            Sheet(say("legend"), [say("policy"), ""], about(printout, wording)),
        ],
        title=printout.policy["title"],
    )


SOURCE_COLUMNS = ("person", "name", "source", "words_quoted", "published", "address")


def _header(printout: Printout, language: str) -> list[str]:
    say = printout.wording(language).say
    return [say(column) for column in COLUMNS]


def _cells(printout: Printout, language: str) -> list[list[Any]]:
    wording = printout.wording(language)
    return [[record[column] for column in COLUMNS] for record in map(wording.record, printout.rows)]


def _sources(printout: Printout, language: str) -> list[list[Any]]:
    wording = printout.wording(language)
    return [
        [row["person"], wording.name(row), source_line(note), note["quote"], wording.when(note["published"])]
        + [note["address"]]
        for row in printout.rows
        for note in row["notes"]
    ]


def as_json(printout: Printout, language: str) -> bytes:
    """The records in words, and the frozen lines with the head that the fingerprint was taken of."""
    wording = printout.wording(language)
    content = {
        "title": printout.policy["title"],
        "edition": printout.number,
        "as_of": printout.as_of.isoformat(),
        "made_at": printout.made_on.isoformat(),
        "language": language,
        "fingerprint": printout.fingerprint,
        "policy": _ordered(printout.policy),
        "counts": _ordered(printout.counts),
        "records": [wording.record(row) for row in printout.rows],
        "lines": _ordered(printout.rows),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _ordered(value: Any) -> Any:
    """The value with sorted keys: the database does not keep the order in which they were written."""
    return json.loads(canonical(value))


RENDERERS = {"pdf": pdf, "xlsx": xlsx, "csv": csv, "json": as_json}
