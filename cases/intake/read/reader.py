"""From the text of a bulletin to its entries: splits the document and lets each concern read each entry."""

from __future__ import annotations

from dataclasses import replace

from .articles import read_articles
from .attribution import Attribution
from .cues import cues_in
from .dates import Opener, date_of, usual_year
from .findings import Findings
from .flags import judge
from .footnotes import read_footnotes
from .measures import find_measures
from .model import Bulletin, FoundArticle, FoundMeasure, FoundPlace, FoundType, ParsedEntry, Piece
from .persons import read_persons
from .places import read_places
from .plain import Plain, plain_words
from .roles import settle_roles
from .rows import rows
from .sentences import Sentences, lowered, mask_decimals, mask_initials
from .splitting import Block, split
from .types import read_types

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
    plain = plain_words(entry.text[:CAP])
    entry.footnotes = read_footnotes(entry.text[:CAP])
    entry.date = date_of(opener, year) if opener else None
    _read_words(entry, plain.text, _in_plain(opener, plain))
    _carry_back(entry, plain)
    return entry


def _read_words(entry: ParsedEntry, words: str, opener: Opener | None) -> None:
    """Everything but date and marks; the spans are those of the plain words."""
    entry.places, body = read_places(words, opener)
    entry.persons = read_persons(words, body)
    entry.articles = read_articles(words)
    sentences = Sentences(words, body)
    groups, joined = rows(words, entry.persons), rows(words, entry.persons, with_nouns=True)
    settle_roles(words, entry.persons, groups, joined, sentences, body, bool(entry.articles))
    attribution = Attribution(words, joined, sentences, body)
    masked = mask_initials(words)
    of_measures, of_types = cues_in(lowered(masked), sentences.bounds)
    entry.measures = attribution.give(find_measures(masked, body, sentences, of_measures), entry.articles)
    entry.types = read_types(
        Findings(mask_decimals(masked), sentences, entry.persons, entry.measures, entry.articles, of_types)
    )


def _carry_back(entry: ParsedEntry, plain: Plain) -> None:
    """Spans and names in the characters of the entry as it is written."""
    written: dict[str, str] = {}
    for person in entry.persons:
        start, end = next(span for span in person.spans if plain.text[slice(*span)] == person.name)
        name = plain.quote(start, end)
        written[person.name], person.name = name, name
        person.spans = [plain.back(*span) for span in person.spans]
    stated: list[FoundArticle | FoundMeasure] = [*entry.articles, *entry.measures]
    spanned: list[FoundPlace | FoundType | FoundArticle | FoundMeasure] = [*entry.places, *entry.types, *stated]
    for found in spanned:
        found.start, found.end = plain.back(found.start, found.end)
    for item in stated:
        item.who = [written.get(name, name) for name in item.who]


def _in_plain(opener: Opener | None, plain: Plain) -> Opener | None:
    """The opener with offsets in the plain words."""
    if opener is None or plain.offsets is None:
        return opener
    place = (plain.forward(opener.place[0]), plain.forward(opener.place[1])) if opener.place else None
    forward = plain.forward
    return replace(opener, start=forward(opener.start), end=forward(opener.end), rest=forward(opener.rest), place=place)


def _shifted(opener: Opener | None, by: int) -> Opener | None:
    """The opener with offsets inside the entry."""
    if opener is None:
        return None
    place = (opener.place[0] - by, opener.place[1] - by) if opener.place else None
    return replace(opener, start=opener.start - by, end=opener.end - by, rest=opener.rest - by, place=place)
