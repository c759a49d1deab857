"""The texts of a page cut into parts that are set one after another: a long list set as a whole takes gigabytes."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

ROWS, NOTES = 400, 1200
"""Lines of the list, and footnotes, that one part holds."""


def parts(paper: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of `cases.lists.paper.paper`, a short list as a whole.

    Each has all words, and of the rest its own: `opens` and `closes` say whether it is the first and the last, `begins`
    of a section whether it begins here, `first_note` is the number of the first footnote.
    """
    bodies, notes = list(_bodies(paper["sections"])) or [[]], list(_notes(paper["notes"])) or [(1, [])]
    whole = len(bodies) == len(notes) == 1
    contents = (
        [(bodies[0], *notes[0])] if whole else [*((body, 1, []) for body in bodies), *(([], *each) for each in notes)]
    )
    for place, (sections, first, lines) in enumerate(contents, start=1):
        yield paper | {
            "sections": sections, "notes": lines, "first_note": first, "whole": whole, "opens": place == 1,
            "closes": place == len(contents),
        }  # fmt: skip


def _notes(notes: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Every `NOTES` footnotes, with the number of the first of them."""
    return ((at + 1, notes[at : at + NOTES]) for at in range(0, len(notes), NOTES))


def _bodies(sections: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Every `ROWS` lines, with the titles of their sections."""
    lines = ((section, row) for section in sections for row in section["rows"])
    begun: set[str] = set()
    while chunk := list(islice(lines, ROWS)):
        found: dict[str, dict[str, Any]] = {}
        for section, row in chunk:
            title = section["title"]
            found.setdefault(title, {"title": title, "begins": title not in begun, "rows": []})["rows"].append(row)
        begun |= set(found)
        yield list(found.values())
