"""A list or an edition as a DOCX: the same parts as on paper, in one language; the same texts give the same bytes.

python-docx makes the shell (styles, page, footer). The rows are written into it as text, for a table of ten thousand
lines takes it minutes.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from cases.sheets import NOT_IN_XML

BODY = "word/document.xml"
HERE = "\N{REFERENCE MARK}{}"
"""A paragraph that holds the place of written rows."""
EPOCH = (1980, 1, 1, 0, 0, 0)
LOCALES = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}
WIDTHS = (397, 1814, 1134, 3855, 2154, 2721, 2438, 964)
"""Columns of the list in twentieths of a point; they fill a landscape A4 between margins of 12 mm."""
NAME = 1
COUNTS = (7000, 1700, 5300)


def docx_bytes(paper: dict[str, Any], made_on: datetime) -> bytes:
    """The document of `cases.lists.paper.paper`, dated with the time at which it was made."""
    document = _shell(paper, made_on)
    parts: list[Iterable[str]] = []

    def put(xml: Iterable[str]) -> None:
        document.add_paragraph(HERE.format(len(parts)))
        parts.append(xml)

    _head(document, paper, put)
    for section in paper["sections"]:
        document.add_heading(section["title"], 1)
        put(_table(paper["columns"], (_row(cells, NAME) for cells in section["rows"]), WIDTHS))
    _end(document, paper, put)
    return _packed(document, parts)


def _shell(paper: dict[str, Any], made_on: datetime) -> Any:
    """An empty document: landscape, small print, its title and language, a footer with the numbers of pages."""
    document = Document()
    for relation in list(document.part.package.rels.values()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            document.part.package.rels.pop(relation.rId)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = paper["title"], "", ""
    properties.language = paper["language"]
    properties.created = properties.modified = made_on.astimezone(UTC).replace(tzinfo=None)
    _page(document.sections[0])
    _styles(document, paper["language"])
    _footer(document.sections[0], paper)
    return document


def _page(section: Any) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(12)
    section.top_margin = section.bottom_margin = Mm(15)


def _styles(document: Any, language: str) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(9)
    normal.paragraph_format.space_after = Pt(4)
    for style in document.styles.element.iter(qn("w:lang")):
        style.set(qn("w:val"), LOCALES[language])
    cell = document.styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style, cell.font.size = normal, Pt(8)
    cell.paragraph_format.space_after = Pt(0)


def _footer(section: Any, paper: dict[str, Any]) -> None:
    line = section.footer.paragraphs[0]
    line.add_run(f"{paper['footer']}    {paper['page']} ")
    for code, between in (("PAGE", " / "), ("NUMPAGES", "")):
        _field(line, code)
        line.add_run(between)


def _field(line: Any, code: str) -> None:
    """A number that the reader's program computes."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    line._p.append(field)


def _head(document: Any, paper: dict[str, Any], put: Any) -> None:
    document.add_heading(paper["title"], 0)
    for text in (paper["subtitle"], paper["headline"], *paper["lead"]):
        document.add_paragraph(_clean(text))
    put(_table(paper["counts"]["header"], (_row([[cell] for cell in row]) for row in paper["counts"]["rows"]), COUNTS))
    if not paper["sections"]:
        document.add_paragraph(paper["nobody"])


def _end(document: Any, paper: dict[str, Any], put: Any) -> None:
    words = paper["words"]
    if paper["notes"]:
        document.add_heading(words["sources"], 1)
        put(_paragraph([f"{number}. {note}"]) for number, note in enumerate(paper["notes"], start=1))
    document.add_heading(words["policy"], 1)
    for text in paper["policy"]:
        document.add_paragraph(_clean(text))
    if paper["legend"]:
        document.add_heading(words["legend"], 1)
        put(_paragraph([" ".join(entry)]) for entry in paper["legend"])


def _table(header: list[str], rows: Iterable[str], widths: tuple[int, ...]) -> Iterator[str]:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(f"<w:tc>{_paragraph([cell], bold=True)}</w:tc>" for cell in header)
    yield (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    )
    yield from rows
    yield "</w:tbl>"


def _row(cells: list[list[str]], bold: int | None = None) -> str:
    """A row that no page tears apart; the first line of the `bold` cell stands out."""
    written = "".join(f"<w:tc>{_paragraph(lines, bold=column == bold)}</w:tc>" for column, lines in enumerate(cells))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{written}</w:tr>"


def _paragraph(lines: list[str], bold: bool = False) -> str:
    """Lines of a cell as one paragraph, the first of them bold where asked."""
    runs = [_run(line, bold and not number) for number, line in enumerate(lines)]
    return f'<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>{"<w:r><w:br/></w:r>".join(runs)}</w:p>'


def _run(text: str, bold: bool) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{weight}<w:t xml:space="preserve">{escape(_clean(text), quote=False)}</w:t></w:r>'


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\ufffd", text)


def _packed(document: Any, parts: list[Iterable[str]]) -> bytes:
    """The document with its rows in their places, in an archive that does not know what time it is."""
    shell, out = io.BytesIO(), io.BytesIO()
    document.save(shell)
    with zipfile.ZipFile(shell) as read, zipfile.ZipFile(out, "w") as written:
        for name in read.namelist():
            data, info = read.read(name), zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            with written.open(info, "w") as file:
                for piece in _filled(data.decode("utf-8"), parts) if name == BODY else [data]:
                    file.write(piece)
    return out.getvalue()


def _filled(body: str, parts: list[Iterable[str]]) -> Iterator[bytes]:
    """The body with the parts in their places, row by row: thousands of them as one text take a hundred megabytes."""
    place = rf"<w:p>(?:(?!</w:p>).)*{HERE.format('(0|[1-9][0-9]*)')}</w:t>(?:(?!</w:p>).)*</w:p>"
    for number, piece in enumerate(re.split(place, body, flags=re.S)):
        for xml in parts[int(piece)] if number % 2 else [piece]:
            yield xml.encode("utf-8")
