"""Which lines of a list one page shows: all of a short list; of a long one, a section, fifty at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

PAGE = 50
"""Lines of a page: so few are reckoned from their records, without asking the database to think about all."""
WHOLE = 200
"""Lines up to which a list stands on one page."""
PARAMETERS = {"section", "page"}


@dataclass(frozen=True)
class Slice:
    """Lines `start` until `stop` of a section, of the whole list where `section` is empty.

    `before` counts the lines of the sections before it, so that a line has the same number on every page and print.
    """

    section: str = ""
    start: int = 0
    stop: int | None = None
    before: int = 0
    pages: int = 1

    @property
    def first(self) -> int:
        """The number of the first line."""
        return self.before + self.start + 1

    @property
    def page(self) -> int:
        return self.start // PAGE + 1

    @property
    def previous(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        return self.page + 1 if self.page < self.pages else None


def asked(query: Mapping[str, str], counts: dict[str, Any]) -> Slice:
    """The lines that an address asks for by `section` and `page`; BadRequest where there are no such lines.

    `counts` are those of a selection or an edition.
    """
    named = {code: each["persons"] - each["withheld"] for code, each in sorted(counts["sections"].items())}
    code = query.get("section") or _first(named)
    if not code:
        return Slice()
    if code not in named:
        raise BadRequest(_("The list has no section %(code)s.") % {"code": code[:10]})
    pages = max(-(-named[code] // PAGE), 1)
    page = _page(query.get("page") or "1", pages)
    before = sum(number for other, number in named.items() if other < code)
    return Slice(code, (page - 1) * PAGE, page * PAGE, before, pages)


def _first(named: dict[str, int]) -> str:
    """The section with which a long list begins; empty for a short one, which is shown whole."""
    return "" if sum(named.values()) <= WHOLE else next(code for code, number in named.items() if number)


def _page(text: str, pages: int) -> int:
    if not (text.isdecimal() and len(text) < 9 and 1 <= int(text) <= pages):
        raise BadRequest(_("The section has pages 1 to %(pages)s.") % {"pages": pages})
    return int(text)
