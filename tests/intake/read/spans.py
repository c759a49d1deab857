"""What holds of every span that the reader gives, whatever the text."""

import re
import unicodedata

from cases.intake.read import FoundPerson, ParsedEntry, read_bulletin

_DRESSING = re.compile(r"[*_\u200b\u200c\u200d\u2060\u00ad\ufeff]|\[(?=[^\[\]\n]{1,120}\]\()|\]\([^()\s]*\)")


def assert_nothing_is_lost(text, period):
    """Entries and remainders tile the document, and every span of every entry holds."""
    bulletin = read_bulletin(text, period)
    parts = sorted([*bulletin.entries, *bulletin.remainders], key=lambda part: part.start)
    assert "".join(part.text for part in parts) == text
    assert [part.start for part in parts] == [0, *(part.end for part in parts)][: len(parts)]
    for entry in bulletin.entries:
        assert_spans_hold(entry)
    return bulletin


def assert_spans_hold(entry: ParsedEntry):
    """Spans lie in the text, begin and end with a word or sign, and show what was found."""
    for found in (*entry.footnotes, *entry.places, *entry.articles, *entry.measures, *entry.types):
        assert 0 <= found.start <= found.end <= len(entry.text)
        words = entry.text[found.start : found.end]
        assert words == words.strip()
    for mark in entry.footnotes:
        assert mark.number == int(re.sub(r"\D", "", unicodedata.normalize("NFKC", shown(entry, mark))))
    for place in entry.places:
        assert plain(place.name.removesuffix(" region").removesuffix(" district")) in plain(shown(entry, place))
    for article in entry.articles:
        assert article.article.split("-")[0] in shown(entry, article)
    for person in entry.persons:
        assert_names_hold(entry, person)
    assert 0 <= entry.confidence <= 1
    assert ParsedEntry.from_json(entry.as_json()) == entry


def assert_names_hold(entry: ParsedEntry, person: FoundPerson):
    """One of a person's spans shows the name as it is given; the others lie in the text too."""
    assert all(0 <= start < end <= len(entry.text) for start, end in person.spans)
    assert plain(person.name) in [plain(entry.text[start:end]) for start, end in person.spans]
    assert not {name for item in (*entry.measures, *entry.articles) for name in item.who} - {
        each.name for each in entry.persons
    }


def shown(entry, found):
    """The words of the entry that a finding points at."""
    return entry.text[found.start : found.end]


def plain(words):
    """Words without markup, runs of blanks and doubled words, for comparison."""
    words = " ".join(_DRESSING.sub("", words).split()).casefold()
    return re.sub(r"\b([a-z]{2,12}) (?=\1\b)", "", words)
