"""Panels that the rooms above add to the register's pages, so that one page shows a person whole and `people` still
knows nobody.

A panel maker takes (request, record) and returns a `Panel` or None. `cases` registers its makers when it starts.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Panel:
    """A part of a page: a template, what it needs, and the heading that the page's table of contents shows."""

    key: str
    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """The first rows of a section, of `total`; the address `whole` shows all of them, "" where these are all."""

    rows: list
    total: int
    whole: str


def first_of(request, key: str, rows: list, most: int) -> Part:
    """The first `most` rows of the section `key`, or all where the address says `?whole=KEY`."""
    if len(rows) <= most or request.GET.get("whole") == key:
        return Part(rows, len(rows), "")
    return Part(rows[:most], len(rows), f"?whole={key}")


_makers: dict[str, list[Callable]] = defaultdict(list)


def adds_panel(*kinds: str):
    """Register a panel maker for the pages of a kind (person, organisation, place, case), in the order of
    registration.
    """

    def register(maker):
        for kind in kinds:
            _makers[kind].append(maker)
        return maker

    return register


def panels(request, kind: str, record) -> list[Panel]:
    """The panels for one record, as its reader may see them."""
    return [panel for maker in _makers[kind] if (panel := maker(request, record))]
