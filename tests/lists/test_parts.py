"""A list too long to be set as a whole: its parts, and the one document that they are bound into."""

import re
import subprocess
import sys
from time import sleep

import pytest

from cases.lists import parts as module
from cases.lists.parts import parts
from cases.lists.render import TEMPLATE
from cases.typesetting import ROOT, TypesettingError, manuscript, pdf_bytes

WORDS = {"sources": "Sources", "policy": "Policy", "legend": "Legend"}


@pytest.fixture(autouse=True, scope="module")
def small():
    """Three persons, or two footnotes, make a part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "ROWS", 3)
        patch.setattr(module, "NOTES", 2)
        yield


@pytest.fixture(scope="module")
def paper():
    """A list of seven persons in two sections with five footnotes."""
    rows = [[[str(n)], [f"Person Қ{n}"], *[["–"]] * 5, [str(n)]] for n in range(1, 8)]
    return {
        "language": "kk", "title": "A list (5 0 R)", "subtitle": "As of a day", "headline": "7 persons",
        "lead": ["Unit."],
        "counts": {"header": ["Section", "Persons", "Not named"], "rows": [["A", "5", "–"], ["B", "2", "–"]]},
        "columns": [f"Column {n}" for n in range(8)], "nobody": "Nobody", "footer": "Fingerprint", "page": "p.",
        "sections": [{"title": "Section A", "rows": rows[:5]}, {"title": "Section B", "rows": rows[5:]}],
        "notes": [f"Source {n}" for n in range(1, 6)], "policy": ["The rule."], "legend": [["CC.", "A code"]],
        "words": WORDS,
    }  # fmt: skip


@pytest.fixture(scope="module")
def bound(paper, tmp_path_factory):
    """The file that the parts are bound into."""
    file = tmp_path_factory.mktemp("bound") / "list.pdf"
    file.write_bytes(pdf_bytes(TEMPLATE, manuscript(parts(paper)), 1_700_000_000))
    return file


def poppler(*command):
    """What a program says of the file, and what it complains of."""
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode(errors="replace"), done.stderr.decode()


def test_every_line_and_footnote_stands_in_one_part_and_a_title_where_its_section_begins(paper):
    found = list(parts(paper))
    lines = [[(each["title"], each["begins"], len(each["rows"])) for each in part["sections"]] for part in found]
    assert lines == [[("Section A", True, 3)], [("Section A", False, 2), ("Section B", True, 1)],
                     [("Section B", False, 1)], [], [], []]  # fmt: skip
    assert [row for part in found for each in part["sections"] for row in each["rows"]] == [
        row for section in paper["sections"] for row in section["rows"]
    ]
    assert [(part["first_note"], part["notes"]) for part in found if part["notes"]] == [
        (1, ["Source 1", "Source 2"]), (3, ["Source 3", "Source 4"]), (5, ["Source 5"])
    ]  # fmt: skip
    assert [(part["opens"], part["closes"]) for part in found] == [(True, False), *[(False, False)] * 4, (False, True)]


def test_a_short_list_is_one_part(paper, monkeypatch):
    monkeypatch.setattr(module, "ROWS", 7)
    monkeypatch.setattr(module, "NOTES", 5)
    (whole,) = parts(paper)
    assert whole["whole"] and len(whole["notes"]) == 5 and [len(each["rows"]) for each in whole["sections"]] == [5, 2]
    (empty,) = parts(paper | {"sections": [], "notes": []})
    assert empty["opens"] and empty["closes"] and empty["sections"] == []


def test_the_parts_are_bound_into_one_document_with_one_order_of_pages(bound):
    (about, complaint), (text, another) = poppler("pdfinfo", bound), poppler("pdftotext", "-raw", bound, "-")
    assert re.search(r"Pages: +6\n", about) and complaint == another == ""
    pages = text.split("\f")[:6]
    assert re.findall(r"Person Қ\d", "".join(pages)) == [f"Person Қ{n}" for n in range(1, 8)]
    assert [re.search(r"p\. (\d+)$", page.strip()).group(1) for page in pages] == list("123456")
    assert ["A list (5 0 R) As of a day" in page for page in pages] == [False, *[True] * 5]
    assert all("Column 7" in page for page in pages[:3])


def test_the_tags_of_the_parts_are_one_tree_and_its_heads_have_names_of_their_own(bound):
    tree = poppler("pdfinfo", "-struct", bound)[0]
    assert len(re.findall(r"^ *Document\b", tree, re.M)) == 1
    assert len(re.findall(r"^ *Table\b", tree, re.M)) == 1 + 4  # the counts, and a table for each section on each page
    assert len(re.findall(r"^ *H1\b", tree, re.M)) == 2 + len(WORDS)
    named = re.findall(r"TH <(\w+)>", tree)
    assert len(named) == len(set(named)) == 3 + 4 * 8
    data = bound.read_bytes()
    assert data.count(b"/Type/Catalog") == 1 and b"<xmpTPg:NPages>6<" in data and b"pdfuaid:part>1<" in data


def test_every_object_stands_where_the_table_says_and_every_reference_leads_to_one(bound):
    data = bound.read_bytes()
    begin = int(data[data.rindex(b"startxref") :].split()[1])
    places = {n: int(line[:10]) for n, line in enumerate(data[begin:].splitlines()[2:]) if line.endswith(b"n")}
    assert places and all(data[at:].startswith(b"%d 0 obj\n" % number) for number, at in places.items())
    words = re.sub(rb"\nstream\n.*?\nendstream", b"", data, flags=re.S).replace(b"(A list (5 0 R))", b"")
    assert {int(number) for number in re.findall(rb"(\d+) 0 R", words)} <= set(places)


def test_the_same_parts_give_the_same_bytes(paper, bound):
    assert pdf_bytes(TEMPLATE, manuscript(parts(paper)), 1_700_000_000) == bound.read_bytes()


def test_a_manuscript_may_come_slowly(paper, bound):
    """A child that is born while its parent waits for the next part must not wait for what the parent holds."""
    command = [sys.executable, "-m", "cases.typesetting", str(TEMPLATE), "1700000000"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as setting:
        try:
            for part in manuscript(parts(paper)).splitlines(keepends=True):
                setting.stdin.write(part)
                setting.stdin.flush()
                sleep(0.5)
            assert setting.communicate(timeout=30)[0] == bound.read_bytes()
        finally:
            setting.kill()


def test_a_template_that_cannot_be_set_says_what_typst_said(tmp_path):
    (tmp_path / "bad.typ").write_text("#panic[no such thing]")
    with pytest.raises(TypesettingError, match="no such thing"):
        pdf_bytes(tmp_path / "bad.typ", manuscript([{}, {}]), 0)
