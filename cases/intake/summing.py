"""The summary that is proposed for an incident: the entry's own words after its header, with their subject kept."""

import re
from collections.abc import Iterator

from cases.intake.read import ParsedEntry
from cases.intake.read.sentences import Sentences
from cases.intake.storing import MARK

LIMIT = 300
"""Characters; a longer entry is summed up by the sentences that fit."""

OPENING = re.compile(r"[\W_]*(?:on[\W_]+|in[\W_]+|the[\W_]+)*", re.I)
KIND = r"\b(?:city|town|village|settlement|district|region|oblast)\b"
BETWEEN = re.compile(rf"(?:[\W_]|\b(?:in|at|on|the|of)\b|{KIND})*", re.I)
LIST_GOES_ON = re.compile(r"\s+(?:and|or)\b", re.I)
"""`Almaty, Uralsk and Aktobe refused`: which of the places is the header nobody can say."""
CLOSED = re.compile(rf"(?:\s+{KIND})*\s*(?:[,.:;–—-]+(?=\s|$)|\n)", re.I)
STRIPPED = " ,.:;–—-\n\t\xa0"


def summary_of(found: ParsedEntry) -> str:
    """A proposal for the editor to shorten: without date, place and footnote marks; all words where in doubt."""
    body = _without_marks(found, header_end(found)).lstrip(STRIPPED).strip()
    body = body or _without_marks(found, 0).strip() or "…"
    body = _shortened(" ".join(body.split()))
    return re.sub(r"^\W*[^\W\d_]", lambda start: start[0].upper(), body)


def header_end(found: ParsedEntry) -> int:
    """Where the header of date and place ends; 0 where the date stands inside a sentence, or where there is none."""
    end, text = 0, found.text
    for start, slot_end, is_date in sorted(_slots(found)):
        between = text[end:start]
        if not (BETWEEN if end else OPENING).fullmatch(between):
            break
        closed = CLOSED.match(text, slot_end)
        if closed:
            end = closed.end()
        elif is_date:
            end = slot_end
        else:
            return _date_end(found) if LIST_GOES_ON.match(text, slot_end) else end
    return end


def _slots(found: ParsedEntry) -> Iterator[tuple[int, int, bool]]:
    if found.date:
        yield found.date.start, found.date.end, True
    yield from ((place.start, place.end, False) for place in found.places)


def _date_end(found: ParsedEntry) -> int:
    date = found.date
    return date.end if date and OPENING.fullmatch(found.text[: date.start]) else 0


def _without_marks(found: ParsedEntry, start: int) -> str:
    text = found.text
    for mark in sorted(found.footnotes, key=lambda mark: -mark.start):
        if mark.start >= start:
            text = text[: mark.start] + text[mark.end :]
    return re.sub(r"\s+(?=[.,;:!?])", "", MARK.sub("", text[start:]))


def _shortened(text: str) -> str:
    """The sentences that fit the limit; of a first one that does not, the words that do."""
    if len(text) <= LIMIT:
        return text
    ends = [end for _start, end in Sentences(text, 0).bounds if end <= LIMIT]
    return text[: ends[-1]].strip() if ends else text[: LIMIT - 1].rsplit(" ", 1)[0] + "…"
