"""Lines of a list as rows of a table in HTML, written without a template: a page would go through it fifty times."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString
from django.utils.text import Truncator

from cases.models.sources import cited_in
from people.addresses import address
from people.translated import gettext as _

if TYPE_CHECKING:
    from cases.lists.shown import Line

COLUMNS = 8
QUOTED = 60
"""Words of a quotation that are shown."""


def rows(lines: Iterable["Line"]) -> SafeString:
    """The `tr` of each line; of a withheld one that it is withheld."""
    return SafeString("\n".join(_withheld() if line.withheld else _row(line) for line in lines))


def _withheld() -> str:
    words = escape(_("This line is withheld: a record that it tells of was protected since."))
    return f'<tr class="off"><td colspan="{COLUMNS}">{words}</td></tr>'


def _row(line: "Line") -> str:
    custody, facility, sentence, recognised = ("".join(map(_div, texts)) for texts in line.cells[3:7])
    cells = [
        _cell(_("No."), escape(line.cells[0][0])), f'<th scope="row">{_who(line)}</th>',
        _cell(_("Articles"), _law(line)), _cell(_("Custody"), custody), _cell(_("Facility"), facility),
        _cell(_("Sentence"), sentence),
        _cell(_("Recognised"), recognised), _cell(_("Sources"), _sources(line)),
    ]  # fmt: skip
    return f'<tr id="person-{line.person}">{"".join(cells)}</tr>'


def _cell(label: str, content: str) -> str:
    return f'<td data-label="{escape(label)}">{content}</td>'


def _div(text: str) -> str:
    return f"<div>{escape(text)}</div>"


def _who(line: "Line") -> str:
    parts = [_link("people:person", line.person, line.record["name"])]
    if line.record["age"]:
        age = _("age %(age)s") % {"age": line.record["age"]}
        parts.append(f'<div class="small muted">{escape(age)}</div>')
    if line.merged_into:
        parts.append(_badge("warn", _("merged since into #%(number)s") % {"number": line.merged_into}))
    if line.unsupported:
        parts.append(_badge("bad", _("recognition taken back since")))
    return "".join(parts)


def _badge(kind: str, words: str) -> str:
    return f'<div><span class="badge {kind}">{escape(words)}</span></div>'


def _law(line: "Line") -> str:
    cases = (_link("cases:case", number, title) for number, title in line.cases)
    return escape(", ".join(line.cells[2])) + "".join(f'<div class="small no-print">{case}</div>' for case in cases)


def _sources(line: "Line") -> str:
    """On screen what opens the footnotes, on paper their numbers."""
    if not line.notes:
        return "–"
    numbers, notes = escape(line.cells[7][0]), "".join(map(_note, line.notes))
    opened = f'<details class="no-print"><summary>{numbers}</summary>{notes}</details>'
    return f'{opened}<span class="only-print">{numbers}</span>'


def _note(note: dict[str, Any]) -> str:
    if not note["open"]:
        hidden = _("a source not shown")
        return f'<div class="small">{escape(hidden)}</div>'
    quote = f"<blockquote>{escape(Truncator(note['quote']).words(QUOTED))}</blockquote>" if note["quote"] else ""
    page = cited_in(note["source"], note["mark"])
    return f'<div class="small"><a href="{page}">{escape(note["line"])}</a>{quote}</div>'


def _link(name: str, number: int, text: str) -> str:
    return f'<a href="{address(name, number)}">{escape(text)}</a>'
