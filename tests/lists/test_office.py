"""The files for offices, opened by one: LibreOffice reads the DOCX and XLSX of an edition, and a chronicle, and
finds the same in them.
"""

import csv
import shutil
import subprocess
from datetime import date
from io import BytesIO

import docx
import openpyxl
import pytest

from cases import files
from cases.intake.documents import read_document
from cases.lists import edition as editions
from cases.lists.render import Rendering
from cases.models import Edition
from cases.timelines.chronicle import Chronicle, Paragraph
from cases.timelines.chronicle_files import docx as chronicle_docx
from tests.lists.making import (
    LANGUAGES,
    a_case,
    a_facility,
    a_list,
    a_person,
    cited,
    convicted,
    held,
    recognised,
    someone_in,
)

pytestmark = pytest.mark.usefixtures("vocabularies")
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")

DAY = date(2024, 1, 31)
KAZAKH = "Әсел Ғани Қаңбек Өзбек Ұлан Үмбет Һарун Іңкәр"


@pytest.fixture
def frozen(pavel):
    """`frozen("ru")`: an edition of three lines, one with everything, one like a formula, one with marks of XML."""
    person = a_person("Asel Ganibek", KAZAKH)
    case = a_case(person)
    recognised(person).criteria.add("pace_a")
    convicted(person, case)
    cited(held(person, "imprisonment", case=case, facility=a_facility()), quote="words <of> a & source")
    someone_in("B", "=HYPERLINK(Bad)")
    someone_in("C", "Omir <b>Tolegen</b> & Co")

    def make(*languages):
        new = editions.begin(a_list(languages=languages), DAY, pavel)
        editions.freeze(new.pk)
        return Edition.objects.get(pk=new.pk)

    return make


CHRONICLE = Chronicle(
    "kk", "Chronicle of January", ["Period: January 2031"],
    [Paragraph("January", f"January 3, Almaty, {KAZAKH} was detained.", [1, 2]),
     Paragraph("January", "January 9, workers <of> a plant & a mine began a strike.", [])],
    ["A letter, https://news.example/1", f"Words of {KAZAKH}"],
)  # fmt: skip


def data_of(edition, form, language):
    return files.get(edition.files.get(format=form, language=language).sha256)


def tables_of(data):
    """The texts of all cells, by table and row."""
    tables = docx.Document(BytesIO(data)).tables
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def on_paper(edition, language):
    """The same from what the edition froze."""
    paper = Rendering(editions.printout(edition), language).paper
    counts = [paper["counts"]["header"], *paper["counts"]["rows"]]
    lists = [[paper["columns"], *(["\n".join(cell) for cell in row] for row in section["rows"])]
             for section in paper["sections"]]  # fmt: skip
    return [counts, *lists]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_docx_has_the_rows_of_the_edition_its_sources_and_its_policy(frozen, language):
    edition = frozen(language)
    data = data_of(edition, "docx", language)
    assert tables_of(data) == on_paper(edition, language)
    document = docx.Document(BytesIO(data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "words <of> a & source" in text and edition.fingerprint in document.sections[0].footer.paragraphs[0].text
    assert (document.core_properties.author, document.core_properties.language) == ("", language)
    heads = [table.rows[0]._tr.xpath("w:trPr/w:tblHeader") for table in document.tables]
    assert all(heads)
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for table in document.tables for row in table.rows)


@needs_office
@pytest.mark.slow
def test_libreoffice_opens_the_docx_and_gives_the_same_rows_and_footnotes_back(frozen, tmp_path):
    edition = frozen(*LANGUAGES)
    for language in LANGUAGES:
        (tmp_path / f"{language}.docx").write_bytes(data_of(edition, "docx", language))
    (tmp_path / "chronicle.docx").write_bytes(chronicle_docx(CHRONICLE))
    converted(tmp_path, "docx:MS Word 2007 XML", [f"{name}.docx" for name in (*LANGUAGES, "chronicle")])
    for language in LANGUAGES:
        assert tables_of((tmp_path / "out" / f"{language}.docx").read_bytes()) == on_paper(edition, language)
    ours, theirs = (read_document(file.read_bytes(), file.name) for file in sorted(tmp_path.rglob("chronicle.docx")))
    assert theirs.text == ours.text and "[2]" in ours.text and ours.text.count(KAZAKH) == 2


@needs_office
@pytest.mark.slow
def test_libreoffice_opens_the_xlsx_and_gives_the_same_rows_back(frozen, tmp_path):
    (tmp_path / "list.xlsx").write_bytes(data := data_of(frozen("kk"), "xlsx", "kk"))
    converted(tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76,1", ["list.xlsx"])
    with (tmp_path / "out" / "list.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened))
    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert "=HYPERLINK(Bad)" in rows[2] and KAZAKH in rows[1]


def converted(directory, form, names):
    """Convert files of a directory into its directory `out`."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{directory}/profile", "--convert-to", form]
    subprocess.run([*command, "--outdir", "out", *names], cwd=directory, capture_output=True, check=True, timeout=120)
