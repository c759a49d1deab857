"""The words of an entry cut into stretches, so that the page can mark those that support a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.intake.suggest import Suggestion


@dataclass(frozen=True)
class Stretch:
    """Some words of the entry; `kind` is date, place, person, article or measure, empty for all other words.

    `target` names the part of the form that rests on the words: person-17, measure-1, article, place, date. `role` is
    that of a person, `marked` says that an editor marked the words.
    """

    text: str
    kind: str = ""
    target: str = ""
    role: str = ""
    marked: bool = False


def stretches(suggestion: Suggestion) -> list[Stretch]:
    """All of the entry's words in order; of two spans that overlap the earlier, then the longer one is marked."""
    text, marked = suggestion.parsed.text, {(each["start"], each["end"]) for each in suggestion.entry.marks}
    cut, position = [], 0
    for start, end, *what in sorted(_spans(suggestion), key=lambda span: (span[0], -span[1])):
        if position <= start < end <= len(text):
            found = Stretch(text[start:end], *what, marked=(start, end) in marked)
            cut += [Stretch(text[position:start]), found]
            position = end
    cut.append(Stretch(text[position:].rstrip()))
    return [each for each in cut if each.text]


def _spans(suggestion: Suggestion) -> Iterator[tuple[int, int, str, str, str]]:
    found = suggestion.parsed
    if found.date:
        yield found.date.start, found.date.end, "date", "date", ""
    for place in found.places:
        yield place.start, place.end, "place", "place", ""
    for each in suggestion.persons:
        yield from ((*span, "person", f"person-{each.key}", each.found.role) for span in each.found.spans)
    for article in found.articles:
        yield article.start, article.end, "article", "article", ""
    for n, measure in enumerate(found.measures):
        yield measure.start, measure.end, "measure", f"measure-{n}", ""
