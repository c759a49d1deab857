"""The words of an entry cut into stretches, so that the page can mark those that support a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.intake.read import ParsedEntry


@dataclass(frozen=True)
class Stretch:
    """Some words of the entry; `kind` is date, place, person, article or measure, empty for all other words.

    `target` names the part of the form that rests on the words: person-0, measure-1, article, place, date.
    """

    text: str
    kind: str = ""
    target: str = ""


def stretches(found: ParsedEntry) -> list[Stretch]:
    """All of the entry's words in order; of two spans that overlap the earlier, then the longer one is marked."""
    cut, position = [], 0
    for start, end, kind, target in sorted(_spans(found), key=lambda span: (span[0], -span[1])):
        if position <= start < end <= len(found.text):
            cut += [Stretch(found.text[position:start]), Stretch(found.text[start:end], kind, target)]
            position = end
    cut.append(Stretch(found.text[position:].rstrip()))
    return [each for each in cut if each.text]


def _spans(found: ParsedEntry) -> Iterator[tuple[int, int, str, str]]:
    if found.date:
        yield found.date.start, found.date.end, "date", "date"
    for place in found.places:
        yield place.start, place.end, "place", "place"
    for n, person in enumerate(found.persons):
        yield from ((start, end, "person", f"person-{n}") for start, end in person.spans)
    for article in found.articles:
        yield article.start, article.end, "article", "article"
    for n, measure in enumerate(found.measures):
        yield measure.start, measure.end, "measure", f"measure-{n}"
