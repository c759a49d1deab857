"""Documents as received: what is read from each kind, and one clear sentence for each that is refused."""

import io
import zipfile

import pytest

from cases.intake.documents import MEGABYTE, Refused, clean, read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TEXT = "March 3, Almaty, Ospanov D. was fined[1].\nMarch 4, Astana, nothing happened[2].\n"
RUSSIAN = "3 марта, Алматы, Оспанов Д. был оштрафован за пикет у здания акимата, сообщают активисты.\n"


def docx(body, notes="", links="", **more):
    """A Word file of the given paragraphs and footnotes."""
    parts = {"word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"}
    if notes:
        parts["word/footnotes.xml"] = f"<w:footnotes {W} {R}>{notes}</w:footnotes>"
    if links:
        parts["word/_rels/footnotes.xml.rels"] = f"<Relationships>{links}</Relationships>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | more).items():
            archive.writestr(name, content)
    return file.getvalue()


def paragraph(*runs):
    inside = (run if run.startswith("<") else f"<w:t>{run}</w:t>" for run in runs)
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in inside) + "</w:p>"


def mark(number):
    return f'<w:footnoteReference w:id="{number}"/>'


def refusal(data, name="bulletin.txt"):
    with pytest.raises(Refused) as refused:
        read_document(data, name)
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_text_is_read_with_and_without_its_mark(encoding):
    assert read_document((TEXT + RUSSIAN).encode(encoding), "a.txt").text == TEXT + RUSSIAN


def test_windows_1251_is_read_where_it_gives_plausible_words():
    assert read_document(RUSSIAN.encode("cp1251"), "a.txt").text == RUSSIAN


def test_other_encodings_are_refused_rather_than_guessed():
    assert "neither UTF-8 nor UTF-16 nor Windows-1251" in refusal(RUSSIAN.encode("koi8-r"))
    assert "neither UTF-8 nor UTF-16 nor Windows-1251" in refusal((RUSSIAN * 3).encode("cp866"))


def test_line_ends_become_one_kind_and_control_characters_become_spaces():
    assert clean("a\r\nb\rc\x0bd\x07e\x00f") == "a\nb\nc\nd e f"


def test_real_footnotes_of_word_become_marks_in_place_and_a_section_at_the_end():
    body = paragraph("March 3, Almaty, Ospanov D. was fined", mark(7), ".") + paragraph("March 4, quiet", mark(3), ".")
    notes = (
        f'<w:footnote w:id="7">{paragraph("Radio, ")}'
        f'<w:hyperlink r:id="r1">{paragraph("here")}</w:hyperlink></w:footnote>'
        f'<w:footnote w:id="3">{paragraph("see https://news.example/2.")}</w:footnote>'
    )
    links = '<Relationship Id="r1" Target="https://radio.example/1" TargetMode="External"/>'
    document = read_document(docx(body, notes, links), "march.docx")
    assert document.text.startswith("March 3, Almaty, Ospanov D. was fined[1].\nMarch 4, quiet[2].\n")
    assert "[1] Radio, here\n[2] see https://news.example/2." in document.text
    assert document.addresses == {1: "https://radio.example/1", 2: "https://news.example/2"}


def test_deleted_words_of_word_are_not_read_and_breaks_are_kept():
    deleted = "<w:del><w:r><w:delText>x</w:delText><w:t>gone</w:t></w:r></w:del>"
    body = f"<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/></w:r>{deleted}</w:p>"
    assert read_document(docx(body + paragraph("three")), "a.docx").text == "one\ttwo\n\nthree"


def test_a_web_page_gives_its_words_and_the_addresses_behind_its_marks():
    page = """<!DOCTYPE html><html><head><title>no</title><style>p {}</style></head><body><h1>Bulletin</h1>
    <p>March 3,&nbsp;Almaty, <b>Ospanov D.</b> was fined<a href="https://news.example/1">[1]</a>.</p>
    <p>March 4, quiet<sup><a href="#n2">2</a></sup>.</p><script>alert(1)</script>
    <p id="n2">2. <a href="https://news.example/2">news</a></p></body></html>"""
    document = read_document(page.encode(), "page.html")
    assert "Ospanov D. was fined[1].\n\nMarch 4, quiet[2]." in document.text
    assert "alert" not in document.text and "no" not in document.text.split("\n")[0]
    assert document.addresses == {1: "https://news.example/1", 2: "https://news.example/2"}


def test_a_web_page_never_gives_an_address_that_runs():
    document = read_document(b'<html><p>fined<a href="javascript:alert(1)">[1]</a></p></html>', "a.html")
    assert document.text.strip() == "fined[1]"
    assert document.addresses == {}


def test_links_on_marks_of_markdown_give_addresses():
    text = b"March 3, fined[\\[1\\]](https://news.example/1).\n- a [link](https://x.example)\n"
    document = read_document(text, "a.md")
    assert document.text == "March 3, fined[1].\n- a [link](https://x.example)\n"
    assert document.addresses == {1: "https://news.example/1"}


BODY = paragraph("March 3, Almaty")
BOMB = docx(BODY, **{"word/media/a.bin": b"\0" * (30 * MEGABYTE)})
XML = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>'
ENTITIES = docx(BODY, **{"word/document.xml": XML})
OUTSIDE = docx(BODY, **{"../../evil": "x"})
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.txt", "The file is empty"),
        (b" \n\t ", "a.txt", "The file is empty"),
        (b"a" * (50 * MEGABYTE), "a.txt", "has 50.0 MB, at most 20 MB"),
        (b"\x7fELF\x02\x01\x01\x00\x00" * 50, "a.txt", "binary data"),
        (b"March 3\x00, Almaty", "a.txt", "binary data"),
        (b"\xff\xfeM\x00a\x00\xd8", "a.txt", "damaged"),
        (b"%PDF-1.7 ...", "a.pdf", "is a PDF file"),
        (b"March 3, Almaty", "a.docx", "called .docx but is no Word document"),
        (docx(BODY)[:-60], "a.docx", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "protected with a password"),
        (OLE, "a.doc", "old Word format"),
        (docx(""), "a.docx", "holds no text"),
        (BOMB, "a.docx", "would grow to 30 MB"),
        (ENTITIES, "a.docx", "defines entities"),
        (OUTSIDE, "a.docx", "parts outside of itself"),
        (b"<html><script>x</script></html>", "a.html", "holds no text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_file_gets_one_sentence_that_says_what_was_found(data, name, sentence):
    told = refusal(data, name)
    assert sentence in told
    assert "\n" not in told


def test_an_archive_that_is_no_word_document_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("notes.txt", "March 3")
    assert "archive but no Word document" in refusal(file.getvalue(), "a.docx")


def test_a_corrupt_part_inside_a_word_file_is_refused():
    data = bytearray(docx(paragraph("March 3, Almaty " * 400)))
    middle = len(data) // 2
    data[middle : middle + 20] = b"\xff" * 20
    assert "damaged" in refusal(bytes(data), "a.docx")
