"""A chronicle as a Word document and as a PDF, both with true footnotes."""

import io
from pathlib import Path
from xml.sax.saxutils import escape

from django.conf import settings
from django.utils.timezone import now
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from cases.sheets import NOT_IN_XML
from cases.timelines.chronicle import Chronicle, Paragraph
from cases.typesetting import manuscript, pdf_bytes

TEMPLATE = Path(settings.BASE_DIR) / "templates" / "timelines" / "chronicle.typ"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{sign}/></w:r></w:p></w:footnote>'
    for number, (kind, sign) in enumerate(
        [("separator", "separator"), ("continuationSeparator", "continuationSeparator")], start=-1
    )
)
"""Word wants these two; the footnotes of the text begin with 1."""


def pdf(chronicle: Chronicle) -> bytes:
    """A tagged PDF with a heading for each month and footnotes at the foot of the page."""
    data = {
        "language": chronicle.language,
        "title": chronicle.title,
        "filters": chronicle.filters,
        "paragraphs": [
            {"month": each.month, "text": each.text, "notes": [chronicle.notes[n - 1] for n in each.notes]}
            for each in chronicle.paragraphs
        ],
    }
    return pdf_bytes(TEMPLATE, manuscript([data]), int(now().timestamp()))


def docx(chronicle: Chronicle) -> bytes:
    """A Word document, a paragraph a line, without the names of those who made it."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = chronicle.title, "", ""
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading(chronicle.title, level=0)
    for words in chronicle.filters:
        document.add_paragraph(_clean(words), style="Subtitle")
    for each in chronicle.paragraphs:
        _add(document, each)
    _add_footnotes(document, chronicle.notes)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)


def _add(document, each: Paragraph) -> None:
    """The words, the marks, and the full stop after the marks, as chronicles have it."""
    words, stop = (each.text[:-1], ".") if each.text.endswith(".") else (each.text, "")
    paragraph = document.add_paragraph(_clean(words))
    for number in each.notes:
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}>{RAISED}<w:footnoteReference w:id="{number}"/></w:r>'))
    if stop:
        paragraph.add_run(stop)


def _add_footnotes(document, notes: list[str]) -> None:
    found = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r>{RAISED}<w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(_clean(text))}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, start=1)
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{SEPARATORS}{found}</w:footnotes>'
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, xml.encode("utf-8"), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
