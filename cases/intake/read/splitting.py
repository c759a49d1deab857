"""From a document to its entries and the rest, without losing a character.

A chronicle is a row of lines that open with a date. A narrative paper has its cases as bullets among prose.
Every line goes to exactly one block; neighbouring lines of one block are one span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .dates import Opener, first_date, has_body, read_opener
from .footnotes import ends_in_mark, is_address, read_note

Kind = Literal["blank", "opener", "bullet", "note", "furniture", "heading", "prose"]
_BREAK = r"(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])"
_LINE = re.compile(rf"(?:[ \t\xa0]*+{_BREAK})+|[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*+(?:{_BREAK}|$)")
_BULLET = re.compile(r"[ \t\xa0]*(?:[•·●▪◦‣]|[-–*](?=[ \t\xa0]))[ \t\xa0]*")
_FURNITURE = re.compile(
    r"\s*(?:page\s+\d+(?:\s*(?:of|/)\s*\d+)?|[-–—]?\s*\d{1,4}\s*[-–—]?|https?://\S+|www\.\S+|[_=*~.—–-]{3,})\s*$", re.I
)
_NOTES_HEADING = re.compile(r"[\s*#_]*(?:foot|end)?(?:notes|sources|links|references)\s*:?[\s*_]*$", re.I)
_CLOSED = re.compile(r"[.!?:;»”\"’)\]…*]\s*$")
_CASE_WORDS = re.compile(
    r"\b(?:detained|convicted|sentenced|charged|arrested|killed|died|fined|released|attacked|summoned|beaten|found|"
    r"threatened|apprehended|penali[sz]ed|opened|prosecuted|placed|denied|shot|fired|gathered|took place|hit|wounded|"
    r"injured|hacked|blocked|set on fire|deported|extradited|expelled|disappeared|searched|dismissed|acquitted)\b",
    re.I,
)
_RECOMMENDS = re.compile(  # a bullet that asks the authorities for something is no case
    r"[*_\s]*(?:Ensure|Stop|Allow|Put|Revise|Repeal|Carry|Safeguard|Protect|Agree|Release|End|Refrain|Conduct|"
    r"Investigate|"
    r"Bring|Adopt|Amend|Abolish|Guarantee|Provide|Respect|Withdraw|Drop|Lift|Take|Make|Grant|Review|Implement|"
    r"Ratify|Call|"
    r"Urge|Raise|Continue|Cooperate|Hold|Facilitate|Publish|Strengthen|Promptly|Immediately|In\s+particular|"
    r"As\s+called)\b"
)
_QUALIFIED = re.compile(  # "January 6 events", "January 6 was …": the date is part of a sentence
    r"(?:events?|was|were|is|has|had|and|or|when|by|protests?|riots?|tragedy|unrest|until|through|to|"
    r"session|at|after|before|rall(?:y|ies)|elections?)\b"
)
_INLINE = re.compile(r"(?<=\])\.?\s+(?=(?:On\s+)?(?:\d{1,2}\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}),\s+[A-Z])")
_TEXT = frozenset({"opener", "bullet", "prose"})
WRAPPED_AT = 160  # no document is wrapped at lines longer than these
SCAN = 2_000  # how far into a line the rules of a case bullet look


@dataclass(slots=True)
class Line:
    """One line with its line break; `opener` when it begins with a date."""

    start: int
    end: int
    kind: Kind
    opener: Opener | None = None


@dataclass(slots=True)
class Block:
    """A span of whole lines: an entry (with its opener, when it has one) or a remainder."""

    start: int
    end: int
    entry: bool
    opener: Opener | None = None


@dataclass(slots=True)
class Split:
    """The blocks of a document in order, tiling it, and its footnote section."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)


def split(text: str) -> Split:
    """Take a document apart. Linear in its length; any text is accepted."""
    lines, layout = _survey(text)
    result = Split(notes=_collect_notes(text, lines))
    narrative = _is_narrative(text, lines, layout)
    chosen = _narrative_blocks(text, lines) if narrative else _chronicle_blocks(text, lines, layout.wrapped)
    for block in chosen:
        _append(result.blocks, block)
    return result


@dataclass(slots=True)
class Layout:
    """How the lines of a document behave: paragraphs of prose, and line ends inside sentences."""

    prose: int = 0
    neighbours: int = 0
    open_ended: int = 0
    long: int = 0

    def count(self, text: str, last: Line | None, line: Line) -> None:
        """Take one more line into account; `last` stands before it."""
        length = line.end - line.start
        self.prose += line.kind == "prose" and length > 80
        self.long += line.kind != "note" and length > WRAPPED_AT
        if last and last.kind in _TEXT and line.kind in _TEXT:
            self.neighbours += 1
            self.open_ended += not _CLOSED.search(text, max(last.start, last.end - 8), last.end)

    @property
    def wrapped(self) -> bool:
        """Hard-wrapped text: no paragraph on one line, and most lines before another do not end a sentence."""
        return self.neighbours >= 4 and self.open_ended * 2 > self.neighbours > self.long * 4


def _survey(text: str) -> tuple[list[Line], Layout]:
    """The lines, runs of one kind joined (a million empty lines are one), and the layout counted on the way."""
    lines: list[Line] = []
    layout = Layout()
    last: Line | None = None
    for line in _lines(text):
        layout.count(text, last, line)
        last = line
        if lines and lines[-1].kind == line.kind and _joins(text, lines[-1], line):
            lines[-1].end = line.end
        else:
            lines.append(Line(line.start, line.end, line.kind, line.opener))
    return lines, layout


def _joins(text: str, before: Line, line: Line) -> bool:
    """Whether two lines of one kind are kept as one: all but lines of prose that may be entries without a date."""
    if line.kind == "prose":
        return not ends_in_mark(text, before.start, before.end) and not ends_in_mark(text, line.start, line.end)
    return line.kind in ("blank", "furniture", "heading")


def _append(blocks: list[Block], block: Block) -> None:
    """Join neighbouring remainders; everything else stays apart."""
    if blocks and not block.entry and not blocks[-1].entry:
        blocks[-1].end = block.end
    else:
        blocks.append(block)


def _lines(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Line]:
    """A line, cut where a second entry was glued to the first: mark, date, comma, capital."""
    for cut in _INLINE.finditer(text, start, end):
        if read_opener(text, cut.end(), end) and ends_in_mark(text, cut.end(), end):
            yield _line(text, start, cut.end())
            start = cut.end()
    yield _line(text, start, end)


def _line(text: str, start: int, end: int) -> Line:
    if text[start : min(end, start + 200)].isspace() and text[start:end].isspace():
        return Line(start, end, "blank")
    if end - start < 300 and (_FURNITURE.match(text, start, end) or _NOTES_HEADING.match(text, start, end)):
        return Line(start, end, "furniture")
    opener = read_opener(text, start, end)
    opener = opener if opener and _opens_entry(text, opener, end) else None
    if _BULLET.match(text, start, end):
        return Line(start, end, "bullet", opener)
    if opener:
        return Line(start, end, "opener", opener)
    note = read_note(text, start, end)
    if note and (is_address(note[1]) or text[start : start + 20].lstrip().startswith("[")):
        return Line(start, end, "note")
    return Line(start, end, "heading" if _is_heading(text, start, end) else "prose")


def _opens_entry(text: str, opener: Opener, end: int) -> bool:
    """A date at the head is an opener when words follow that can be a slot or a clause, not a noun it qualifies."""
    if not has_body(text, opener, end):
        return False
    if opener.day is None:  # "January 2024" is a title; "In January 2024, ..." is an entry
        return opener.preposition == "in" and opener.delimiter == ","
    return bool(opener.delimiter or opener.preposition or opener.place or not _QUALIFIED.match(text, opener.rest))


def _is_heading(text: str, start: int, end: int) -> bool:
    words = text[start : min(end, start + 200)].strip()
    return (
        end - start < 200 and (words.isupper() or words.startswith(("#", "**"))) and not ends_in_mark(text, start, end)
    )


def _collect_notes(text: str, lines: list[Line]) -> dict[int, str]:
    notes: dict[int, str] = {}
    for line in lines:
        note = read_note(text, line.start, line.end) if line.kind == "note" else None
        if note:
            notes.setdefault(*note)
    return notes


def _is_narrative(text: str, lines: list[Line], layout: Layout) -> bool:
    """Cases stand as bullets when there are bullets and most other paragraphs open with no date."""
    bullets = sum(1 for line in lines if line.kind == "bullet" and _is_case(text, line))
    openers = sum(1 for line in lines if line.kind == "opener")
    return bullets > 0 and (openers == 0 or layout.prose > openers)


def _is_case(text: str, line: Line) -> bool:
    if line.opener:
        return True
    end = min(line.end, line.start + SCAN)
    bullet = _BULLET.match(text, line.start, end)
    body = bullet.end() if bullet else line.start
    if _RECOMMENDS.match(text, body, end) or not _CASE_WORDS.search(text, body, end):
        return False
    return first_date(text, body, end) is not None


def _narrative_blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    current: Block | None = None
    closed = False
    for line in lines:
        starts = line.kind == "bullet" and _is_case(text, line)
        goes_on = (
            current is not None
            and line.kind != "bullet"
            and (line.kind == "blank" or not closed or text[line.start : line.start + 4].lstrip().startswith("*"))
        )
        if current and not starts and goes_on and line.kind not in ("heading", "note", "furniture"):
            current.end, closed = line.end, closed or line.kind == "blank"
            continue
        if current:
            yield current
        current, closed = (_case_block(text, line), False) if starts else (None, False)
        if current is None:
            yield Block(line.start, line.end, False)
    if current:
        yield current


def _case_block(text: str, line: Line) -> Block:
    """A case bullet; without a date at its head it takes the first one it tells of."""
    bullet = _BULLET.match(text, line.start, line.end)
    body = bullet.end() if bullet else line.start
    return Block(line.start, line.end, True, line.opener or first_date(text, body, min(line.end, body + SCAN)))


def _chronicle_blocks(text: str, lines: list[Line], wrapped: bool) -> Iterator[Block]:
    current: Block | None = None
    previous: Line | None = None
    for line in lines:
        if (
            current
            and not _begins(text, line, previous, wrapped)
            and _continues(text, line, previous, current, wrapped)
        ):
            current.end = line.end
        else:
            if current:
                yield current
            current = _new_block(text, line, previous, wrapped, current is not None)
            if not current.entry:
                yield current
                current = None
        previous = line
    if current:
        yield current


def _begins(text: str, line: Line, previous: Line | None, wrapped: bool) -> bool:
    """Whether the line opens an entry, and is not the middle of a sentence that was wrapped before a date."""
    if not line.opener:
        return False
    if wrapped and previous and previous.kind not in ("blank", "furniture", "heading"):
        return bool(_CLOSED.search(text, max(previous.start, previous.end - 8), previous.end))
    return True


def _continues(text: str, line: Line, previous: Line | None, current: Block, wrapped: bool) -> bool:
    """Whether a line without an opener still belongs to the entry before it."""
    if line.kind == "blank":
        return True
    if line.kind in ("furniture", "heading"):
        return False
    if line.kind == "note":
        return _is_dangling_mark(text, line)
    if previous is None or previous.kind != "blank":
        return wrapped or not _stands_alone(text, line, current)
    if text[line.start : line.end].lstrip()[:1].islower():
        return True
    return not _is_complete(text, current)


def _stands_alone(text: str, line: Line, current: Block) -> bool:
    """A paragraph on the line after a complete entry, with a mark of its own: an entry whose date is missing."""
    words = text[line.start : line.start + 40].lstrip()
    return words[:1].isupper() and _is_complete(text, current) and ends_in_mark(text, line.start, line.end)


def _is_complete(text: str, block: Block) -> bool:
    tail = text[max(block.start, block.end - 200) : block.end].rstrip()
    return ends_in_mark(tail, 0, len(tail))


def _is_dangling_mark(text: str, line: Line) -> bool:
    note = read_note(text, line.start, line.end)
    return note is None or len(note[1]) < 4


def _new_block(text: str, line: Line, previous: Line | None, wrapped: bool, after_entry: bool) -> Block:
    if _begins(text, line, previous, wrapped):
        return Block(line.start, line.end, True, line.opener)
    undated = after_entry and line.kind in ("prose", "bullet") and ends_in_mark(text, line.start, line.end)
    return Block(line.start, line.end, undated)
