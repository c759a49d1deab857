"""Binds the parts of a long document, each a tagged PDF as typst writes it, into one tagged PDF.

typst writes every object as plain text, one after another, and one table of where they stand; nothing is nested or
compressed but the contents of streams. So objects are copied as they are, with other numbers. What a document has
once is made of what the parts have: the pages, the outline, the tree of tags with its indexes. Its head (title,
language, metadata) is that of the first part.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

REFERENCE = re.compile(rb"(\((?:[^()\\]|\\.)*\))|\b(\d+) 0 R\b")
"""A string, which is copied, or a reference to an object."""
CELL = re.compile(rb"\(U(\d+)x")
"""The beginning of a name that typst gives to the head of a table's column: which table of the part it is."""
STREAM, END = b"\nstream\n", b"\nendstream"
CATALOG, INFO, METADATA, PAGES, TAGS, DOCUMENT, OUTLINE, FREE = range(1, 9)
"""The numbers of the objects that a document has once; the others follow."""


class Part:
    """The objects of a PDF by their numbers, and what its catalogue leads to."""

    def __init__(self, pdf: bytes):
        self.objects = dict(_objects(pdf))
        self.info, self.catalog = (_reference(pdf[pdf.rindex(b"trailer") :], key) for key in (b"Info", b"Root"))
        head = self.objects[self.catalog]
        self.metadata, self.pages, self.tags = (
            _reference(head, key) for key in (b"Metadata", b"Pages", b"StructTreeRoot")
        )
        self.outline = _reference(head, b"Outlines") if b"/Outlines" in head else 0
        self.document = _references(self.objects[self.tags], rb"/K")[0]
        self.leaves = _references(self.objects[self.pages], rb"/Kids")

    @property
    def once(self) -> dict[int, int]:
        """The objects that a document has once → their numbers in the bound one."""
        return {
            self.catalog: CATALOG, self.info: INFO, self.metadata: METADATA, self.pages: PAGES, self.tags: TAGS,
            self.document: DOCUMENT,
        } | ({self.outline: OUTLINE} if self.outline else {})  # fmt: skip

    @property
    def headings(self) -> list[int]:
        """The lines of the outline in their order."""
        found: list[int] = []
        link = re.search(rb"/First (\d+) 0 R", self.objects.get(self.outline, b""))
        while link:
            found.append(int(link[1]))
            link = re.search(rb"/Next (\d+) 0 R", self.objects[found[-1]])
        return found


class Binding:
    """Writes a PDF, part after part; `pages` counts those written so far."""

    def __init__(self, out: BinaryIO):
        self.out, self.at, self.places = out, 0, dict[int, int]()
        self.next, self.pages = FREE, 0
        self.leaves, self.kids, self.tagged = list[int](), list[int](), list[int]()
        self.headings, self.named = list[tuple[int, bytes]](), list[tuple[bytes, int]]()
        self.head: dict[int, bytes] = {}
        self.tables = 0
        self._write(b"%PDF-1.7\n%\x80\x80\x80\x80\n\n")

    def add(self, pdf: bytes) -> None:
        """Copy the objects of a part, and keep what the whole is made of."""
        part = Part(pdf)
        new, headings, leaves = Numbers(part.once, self.next, self.tables), part.headings, set(part.leaves)
        for number, body in part.objects.items():
            if number not in new.once and number not in headings:
                self._object(new.of(number), new.page(body, self.pages) if number in leaves else new.all(body))
        self.headings += [(new.of(number), new.all(part.objects[number])) for number in headings]
        self._collect(part, new)
        self.next += max(part.objects) + 1
        self.pages += len(part.leaves)

    def _collect(self, part: Part, new: "Numbers") -> None:
        tags = part.objects[part.tags]
        self.leaves += [new.of(number) for number in part.leaves]
        self.kids += [new.of(number) for number in _references(part.objects[part.document], rb"/K")]
        self.tagged += [new.of(number) for number in _references(tags, rb"/Nums")]
        names = re.findall(rb"(\(U\d+x\d+y\d+\))(\d+) 0 R", tags)
        self.named += [(new.all(name), new.of(int(number))) for name, number in names]
        self.tables += max((int(number) for number in CELL.findall(tags)), default=0)
        self.head = self.head or {at: new.all(part.objects[number]) for number, at in new.once.items()}

    def close(self) -> None:
        """Write what the document has once, and where everything stands."""
        outline = b"/Outlines %d 0 R" % OUTLINE
        self._object(CATALOG, self.head[CATALOG].replace(outline, b"").replace(b"<<", b"<<" + outline, 1))
        self._object(INFO, self.head[INFO])
        self._object(METADATA, self._metadata())
        self._object(PAGES, b"<</Type/Pages/Count %d/Kids%s>>" % (self.pages, _list(self.leaves)))
        self._object(DOCUMENT, re.sub(rb"/K\[.*?\]", b"/K" + _list(self.kids), self.head[DOCUMENT]))
        self._object(TAGS, self._tags())
        self._outline()
        self._table()

    def _metadata(self) -> bytes:
        words, content = self.head[METADATA].split(STREAM)
        content = re.sub(rb"NPages>\d+<", b"NPages>%d<" % self.pages, content.removesuffix(END))
        return re.sub(rb"/Length \d+", b"/Length %d" % len(content), words) + STREAM + content + END

    def _tags(self) -> bytes:
        pages = b" ".join(b"%d %d 0 R" % pair for pair in enumerate(self.tagged))
        names = b"".join(b"%s%d 0 R" % pair for pair in sorted(self.named))
        found = re.sub(rb"/Nums\[.*?\]", b"/Nums[%s]" % pages, self.head[TAGS])
        found = re.sub(rb"/Names\[.*?\]", b"/Names[%s]" % names, found)
        return re.sub(rb"/ParentTreeNextKey \d+", b"/ParentTreeNextKey %d" % self.pages, found)

    def _outline(self) -> None:
        numbers = [number for number, _body in self.headings]
        for place, (number, body) in enumerate(self.headings):
            body = re.sub(rb"/(Next|Prev) \d+ 0 R", b"", body)
            links = [(b"Prev", place - 1), (b"Next", place + 1)]
            near = b"".join(b"/%s %d 0 R" % (key, numbers[at]) for key, at in links if 0 <= at < len(numbers))
            self._object(number, body.replace(b"<<", b"<<" + near, 1))
        ends = (numbers[0], numbers[-1], len(numbers))
        self._object(OUTLINE, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % ends)

    def _table(self) -> None:
        begin, size = self.at, self.next
        lines = [b"%010d 00000 n\r\n" % self.places[n] if n in self.places else b"0000000000 00001 f\r\n"
                 for n in range(1, size)]  # fmt: skip
        self._write(b"xref\n0 %d\n0000000000 65535 f\r\n%s" % (size, b"".join(lines)))
        ends = b"/Size %d/Root %d 0 R/Info %d 0 R" % (size, CATALOG, INFO)
        self._write(b"trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF" % (ends, begin))

    def _object(self, number: int, body: bytes) -> None:
        self.places[number] = self.at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _write(self, data: bytes) -> None:
        self.out.write(data)
        self.at += len(data)


class Numbers:
    """The new numbers of the objects, and of the tables, of one part."""

    def __init__(self, once: dict[int, int], shift: int, tables: int):
        self.once, self.shift, self.tables = once, shift, tables

    def of(self, number: int) -> int:
        return self.once.get(number, number + self.shift)

    def all(self, body: bytes) -> bytes:
        """The body of an object with the new numbers; the content of a stream stays as it is."""
        words, stream, content = body.partition(STREAM)
        return REFERENCE.sub(self._one, words) + stream + content

    def page(self, body: bytes, before: int) -> bytes:
        """The same of a page: it says by a number of its own where its tags are told."""
        return re.sub(rb"/StructParents (\d+)", lambda it: b"/StructParents %d" % (int(it[1]) + before), self.all(body))

    def _one(self, found: re.Match[bytes]) -> bytes:
        if found[1]:
            return CELL.sub(lambda it: b"(U%dx" % (int(it[1]) + self.tables), found[1])
        return b"%d 0 R" % self.of(int(found[2]))


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """The numbers and the bodies of all objects, by the table at the end."""
    begin = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    places = [int(line[:10]) for line in pdf[begin : pdf.rindex(b"trailer")].splitlines()[3:]]
    for number, (place, end) in enumerate(zip(places, [*places[1:], begin], strict=True), start=1):
        body = pdf[place:end]
        yield number, body[body.index(b"\n") + 1 : body.rindex(b"\nendobj")]


def _reference(body: bytes, key: bytes) -> int:
    return int(re.search(rb"/%s (\d+) 0 R" % key, body)[1])


def _references(body: bytes, key: bytes) -> list[int]:
    """The numbers in the list of a key."""
    return [int(number) for number in re.findall(rb"(\d+) 0 R", re.search(key + rb"\[(.*?)\]", body)[1])]


def _list(numbers: list[int]) -> bytes:
    return b"[%s]" % b" ".join(b"%d 0 R" % number for number in numbers)
