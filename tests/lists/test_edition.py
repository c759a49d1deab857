"""Frozen editions: numbered, immutable, reproducible."""

import json
import re
import subprocess
import zipfile
from collections import Counter
from datetime import date
from io import BytesIO, StringIO

import openpyxl
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, IntegrityError, connection, transaction

from cases import files
from cases.lists import edition as editions
from cases.lists.changes import compare
from cases.lists.paper import PAPER_COLUMNS
from cases.lists.render import FORMATS, Rendering, render
from cases.lists.tasks import freeze, resume_unfinished
from cases.models import CustodyPeriod, Edition, EditionFile, EditionLine
from cases.models.lists import Section
from cases.status import everything
from people.models.merge import Redirect
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
    upheld,
)

pytestmark = pytest.mark.usefixtures("vocabularies")

DAY = date(2024, 1, 31)
KAZAKH = "Әсел Ғани Қаңбек Өзбек Ұлан Үмбет Һарун Іңкәр"


@pytest.fixture
def frozen(pavel):
    """`frozen()` freezes the list as of 31 January 2024 and returns the edition; `frozen("ru", "kk")` in these."""
    prisoner_list = a_list(policy="We list whom we recognise.")

    def make(*languages):
        prisoner_list.languages = languages or ["en"]
        prisoner_list.save()
        new = editions.begin(prisoner_list, DAY, pavel)
        editions.freeze(new.pk)
        new.refresh_from_db()
        return new

    return make


def test_an_edition_has_lines_counts_and_a_file_of_each_format_in_each_language(frozen):
    someone_in("A", "Aidos Bekmuratov")
    someone_in("B", "Saule Temirbekova")
    edition = frozen(*LANGUAGES)
    assert (edition.state, edition.number, edition.counts["headline"]) == ("frozen", 1, 2)
    assert list(edition.lines.values_list("section", flat=True)) == ["A", "B"]
    assert {(file.format, file.language) for file in edition.files.all()} == {
        (form, language) for form in FORMATS for language in LANGUAGES
    }
    assert all(len(files.get(file.sha256)) == file.bytes for file in edition.files.all())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases_edition SET as_of = '2024-02-01' WHERE id = {id}",
        "DELETE FROM cases_edition WHERE id = {id}",
        "UPDATE cases_editionline SET section = 'E' WHERE edition_id = {id}",
        "DELETE FROM cases_editionline WHERE edition_id = {id}",
        "UPDATE cases_editionfile SET sha256 = 'x' WHERE edition_id = {id}",
        "DELETE FROM cases_editionfile WHERE edition_id = {id}",
        "INSERT INTO cases_editionline (edition_id, position, section, person, row) VALUES ({id}, 99, 'A', 99, '{{}}')",
        "INSERT INTO cases_editionfile (edition_id, format, language, sha256, bytes) VALUES ({id}, 'x', 'x', 'x', 1)",
    ],
)
def test_a_frozen_edition_is_not_changed_even_by_raw_sql(frozen, statement):
    someone_in("A", "Aidos Bekmuratov")
    edition = frozen()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(id=edition.pk))


def test_an_edition_number_is_given_once(frozen, pavel):
    edition = frozen()
    assert frozen().number == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(list=edition.list, number=1, as_of=DAY, decided_by=pavel)


def test_the_same_form_sent_twice_freezes_once(frozen, pavel):
    prisoner_list = frozen().list
    first = editions.begin(prisoner_list, DAY, pavel, number=2)
    assert editions.begin(prisoner_list, DAY, pavel, number=2) == first
    with pytest.raises(editions.Refused, match="in the meantime"):
        editions.begin(prisoner_list, date(2024, 1, 1), pavel, number=2)


def test_a_day_that_has_not_come_is_not_frozen(frozen, pavel):
    with pytest.raises(editions.Refused, match="not come yet"):
        editions.begin(a_list("Another"), date(2999, 1, 1), pavel)


def test_rendering_again_from_the_frozen_rows_gives_the_same_bytes(frozen):
    cited(held(a_person_with_everything(), "house_arrest", "2024-01-20"))
    edition = frozen(*LANGUAGES)
    printout = editions.printout(Edition.objects.get(pk=edition.pk))
    for file in edition.files.all():
        assert render(printout, file.format, file.language) == files.get(file.sha256), (file.format, file.language)


def a_person_with_everything(name="Omirbek Qudaibergen", native="Өмірбек Құдайберген"):
    person = a_person(name, native, born=date(1980, 1, 1), born_precision="year")
    recognised(person, demand_id="release").criteria.add("wgad_1", "guidelines_motive", "pace_a")
    case = a_case(person)
    convicted(person, case).claims.create(claimed=date(2023, 11, 19))
    held(person, "pretrial_detention", "2023-05", "2024-01-20", case=case, facility=a_facility())
    return person


def test_later_facts_do_not_change_a_frozen_edition_and_are_the_difference_to_the_next(frozen):
    stays, leaves = a_person_with_everything(), someone_in("B", "Saule Temirbekova")
    held(stays, "pretrial_detention", "2024-01-20", facility=a_facility())
    first = frozen()
    rows, fingerprint = editions.rows_of(first), first.fingerprint
    upheld(stays.parties.get().case, "2024-01-25")
    leaves.recognitions.update(until=date(2024, 1, 15), until_reason="a court found new facts")
    joins = someone_in("C", "Zarina Akhmet")
    second = frozen()
    first.refresh_from_db()
    assert (editions.rows_of(first), first.fingerprint) == (rows, fingerprint)
    assert second.number == 2
    wording = editions.printout(second).wording("en")
    difference = compare(rows, editions.rows_of(second), wording, (DAY, DAY), everything)
    assert [each.person for each in difference.added] == [joins.pk]
    assert [(each.person, each.reason) for each in difference.removed] == [
        (leaves.pk, "the recognition ended 15 January 2024: a court found new facts")
    ]
    assert [(each.person, each.fields) for each in difference.changed] == [(stays.pk, [("In force", "no", "yes")])]
    assert difference.changed[0].reason.startswith("became known after 31 January 2024; imprisonment, 7 years")


def test_a_person_who_was_merged_is_no_difference(frozen):
    someone_in("A", "Aidos Bekmuratov")
    rows = editions.rows_of(frozen())
    Redirect.objects.create(kind="person", old=rows[0]["person"] + 5000, new=rows[0]["person"])
    older = [{**rows[0], "person": rows[0]["person"] + 5000}]
    wording = editions.printout(Edition.objects.get()).wording("en")
    assert not compare(older, rows, wording, (DAY, DAY), everything)


def test_the_pdf_is_tagged_and_has_kazakh_letters(frozen, tmp_path):
    held(a_person_with_everything(native=KAZAKH), "imprisonment", "2024-01-20")
    edition = frozen("kk")
    data = pdf_of(edition, "kk")
    text, problems = pdf_text(data, tmp_path)
    assert " ".join(KAZAKH.split()) in " ".join(text.split())
    assert "Жазасын өтеп жүргендер" in text
    assert problems == ""
    assert b"pdfuaid" in data and b"/Lang(kk" in data.replace(b" ", b"")
    tags = Counter(re.findall(r"^ *(Table|THead|TBody|TR|TH|TD|H1)\b", structure(tmp_path), re.M))
    counts, line = len(Section.values), len(PAPER_COLUMNS)
    assert (tags["Table"], tags["THead"], tags["TBody"], tags["TR"]) == (2, 2, 2, 1 + counts + 2)
    assert (tags["TH"], tags["TD"], tags["H1"]) == (3 + line, 3 * counts + line, 3)


def test_no_row_is_broken_by_a_page_and_every_page_repeats_the_header(frozen, tmp_path):
    for number in range(30):
        someone_in("B", f"Person Invented{number:02}")
    text, problems = pdf_text(pdf_of(frozen(), "en"), tmp_path)
    pages = [page for page in text.split("\f") if "Invented" in page]
    assert len(pages) > 1 and problems == ""
    for page in pages:
        assert "Recognised" in page and page.count("Person Invented") == page.count("\nCertainty: reported")


def pdf_of(edition, language):
    return files.get(edition.files.get(format="pdf", language=language).sha256)


def pdf_text(data, tmp_path):
    """(text, what poppler complained about)."""
    (tmp_path / "edition.pdf").write_bytes(data)
    commands = [["pdftotext", "-raw", "edition.pdf", "-"], ["pdfinfo", "edition.pdf"]]
    text, about = (subprocess.run(each, cwd=tmp_path, capture_output=True, check=True) for each in commands)
    assert b"Tagged:          yes" in about.stdout
    return text.stdout.decode(), (text.stderr + about.stderr).decode()


def structure(tmp_path):
    """The tags and texts in the order of reading, as poppler finds them."""
    command = ["pdfinfo", "-struct-text", "edition.pdf"]
    return subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode(errors="replace")


def test_staff_names_stand_in_no_file_of_an_edition(frozen, pavel):
    pavel.first_name, pavel.last_name = "Pavelnotprinted", "Staffname"
    pavel.save()
    someone_in("A", "Aidos Bekmuratov")
    edition = frozen()
    for file in edition.files.all():
        text = unpacked(files.get(file.sha256), file.format)
        assert "Bekmuratov" in text or file.format == "pdf"
        assert "Staffname" not in text and "pavel" not in text.casefold()


def unpacked(data, form):
    if form == "docx":
        return zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    if form != "xlsx":
        return data.decode("utf-8", errors="ignore")
    book = openpyxl.load_workbook(BytesIO(data))
    return " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_cell_that_begins_like_a_formula_is_text(frozen):
    person = a_person("=HYPERLINK(Bad)")
    recognised(person)
    cited(held(person, "imprisonment"), title="@source", quote="+1")
    edition = frozen()
    csv = files.get(edition.files.get(format="csv", language="en").sha256).decode("utf-8-sig")
    assert ",'=HYPERLINK(Bad)," in csv and ",'@source [7]," in csv
    book = openpyxl.load_workbook(BytesIO(files.get(edition.files.get(format="xlsx", language="en").sha256)))
    cell = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "=HYPERLINK(Bad)")
    assert cell.data_type == "s"


def test_the_json_says_what_the_fingerprint_was_taken_of(frozen):
    someone_in("A", "Aidos Bekmuratov")
    edition = frozen("ru")
    known = json.loads(files.get(edition.files.get(format="json", language="ru").sha256))
    assert known["lines"] == editions.rows_of(edition)
    assert known["fingerprint"] == edition.fingerprint
    assert known["records"][0]["custody"] == "лишение свободы"


def test_an_edition_of_which_half_is_made_is_finished_and_not_doubled(frozen, pavel, monkeypatch):
    someone_in("A", "Aidos Bekmuratov")
    new = editions.begin(a_list("Interrupted", LANGUAGES), DAY, pavel)
    made, file = [], Rendering.file

    def dies(rendering, form):
        made.append(form)
        if len(made) == 4:
            raise KeyboardInterrupt
        return file(rendering, form)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Rendering, "file", dies)
        editions.freeze(new.pk)
    assert EditionFile.objects.filter(edition=new).count() == 3
    someone_in("A", "Too Late")
    resume_unfinished()
    new.refresh_from_db()
    assert (new.state, new.lines.count(), new.files.count()) == ("frozen", 1, 15)
    assert editions.freeze(new.pk) is False


def test_an_edition_that_fails_says_why_and_can_be_tried_again(frozen, pavel, monkeypatch):
    new = editions.begin(a_list("Failing"), DAY, pavel)
    with monkeypatch.context() as patch:
        patch.setattr(Rendering, "file", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            freeze(new.pk)
    new.refresh_from_db()
    assert new.state == "failed" and "ZeroDivisionError" in new.problem
    editions.retry(new)
    freeze(new.pk)
    new.refresh_from_db()
    assert new.state == "frozen"
    with pytest.raises(editions.Refused):
        editions.retry(new)


def test_verify_editions_finds_an_altered_file_and_is_content_with_the_rest(frozen):
    someone_in("A", "Aidos Bekmuratov")
    edition = frozen("en", "ru")
    out = StringIO()
    call_command("verify_editions", stdout=out)
    assert "ok" in out.getvalue() and "1 editions are as they were frozen" in out.getvalue()
    files.path(edition.files.get(format="csv", language="ru").sha256).write_bytes(b"altered")
    with pytest.raises(CommandError, match="1 of 1"):
        call_command("verify_editions", stdout=(out := StringIO()))
    assert "csv ru" in out.getvalue()


def test_an_edition_keeps_the_words_of_its_time(frozen):
    person = someone_in("A", "Aidos Bekmuratov")
    edition = frozen()
    kind = CustodyPeriod.objects.get(person=person).kind
    kind.label_en = "another word"
    kind.save()
    assert editions.printout(edition).wording("en").label("custody", kind.pk) == "imprisonment"


def test_an_empty_list_can_be_frozen(frozen):
    edition = frozen("ru")
    assert edition.counts["headline"] == 0
    assert not EditionLine.objects.exists()
    assert pdf_of(edition, "ru").startswith(b"%PDF")
