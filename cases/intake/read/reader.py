"""From the text of a bulletin to its entries: splits the document and lets each concern read each entry."""

from __future__ import annotations

from dataclasses import replace

from .articles import read_articles
from .attribution import Attribution, rows
from .dates import Opener, date_of, usual_year
from .flags import judge
from .footnotes import read_footnotes
from .measures import find_measures
from .model import Bulletin, ParsedEntry, Piece
from .persons import read_persons
from .places import read_places
from .roles import settle_roles
from .sentences import Sentences, mask_initials
from .splitting import Block, split
from .types import Findings, read_types

CAP = 20_000  # characters of an entry that are analysed; the whole text is always kept


def read_bulletin(text: str, period: tuple[int, int] | None) -> Bulletin:
    """Read a bulletin of the period (year, month), or of an unknown one. Any text is read; no character is lost."""
    parts = split(text)
    year = period[0] if period else usual_year(text)
    entries: list[ParsedEntry] = []
    remainders: list[Piece] = []
    openers: list[Opener | None] = []
    for block in parts.blocks:
        if block.entry:
            openers.append(_shifted(block.opener, block.start))
            entries.append(_read_entry(text, block, openers[-1], len(entries) + 1, year))
        else:
            remainders.append(Piece(block.start, block.end, text[block.start : block.end]))
    marked = any(entry.footnotes for entry in entries)
    for entry, opener in zip(entries, openers, strict=True):
        judge(entry, opener, period, marked)
    return Bulletin(entries, remainders, parts.notes)


def _read_entry(text: str, block: Block, opener: Opener | None, n: int, year: int | None) -> ParsedEntry:
    entry = ParsedEntry(n, block.start, block.end, text[block.start : block.end])
    words = entry.text[:CAP]
    entry.footnotes = read_footnotes(words)
    entry.date = date_of(opener, year) if opener else None
    entry.places, body = read_places(words, opener)
    entry.persons = read_persons(words, body)
    entry.articles = read_articles(words)
    sentences = Sentences(words, body)
    groups = rows(words, entry.persons)
    settle_roles(words, entry.persons, groups, sentences, body, bool(entry.articles))
    attribution = Attribution(words, groups, sentences, body)
    masked = mask_initials(words)
    entry.measures = attribution.give(find_measures(masked, body, sentences), entry.articles)
    entry.types = read_types(Findings(masked, sentences, entry.persons, entry.measures, entry.articles))
    return entry


def _shifted(opener: Opener | None, by: int) -> Opener | None:
    """The opener with offsets inside the entry."""
    if opener is None:
        return None
    place = (opener.place[0] - by, opener.place[1] - by) if opener.place else None
    return replace(opener, start=opener.start - by, end=opener.end - by, rest=opener.rest - by, place=place)
