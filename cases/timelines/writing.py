"""Lines of a timeline as HTML, written without a template: a page would go through it fifty times."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from html import escape
from itertools import groupby

from django.db.models import Choices
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext

from cases.models.incidents import Certainty
from cases.timelines.wording import Shown
from monitor.accounts.protection import Visibility
from people.translated import gettext as _
from people.translated import label


def written(lines: Iterable[Shown]) -> SafeString:
    """The lines under the months they stand in; empty where there are none."""
    sources, sections, language = escape(_("Sources")), [], get_language()
    for month, group in groupby(lines, key=lambda each: each.entry.happened and each.entry.happened.replace(day=1)):
        title = _month(month, language) if month else escape(_("Undated"))
        items = "\n".join(_item(line, sources) for line in group)
        sections.append(f"<section>\n<h2>{title}</h2>\n<ol>\n{items}\n</ol>\n</section>\n")
    return SafeString(f'<div class="timeline">\n{"".join(sections)}</div>' if sections else "")


@cache
def _month(first: date, _language: str | None) -> str:
    return escape(date_format(first, "F Y"))


def _item(line: Shown, sources: str) -> str:
    entry, heading = line.entry, line.heading[:1].upper() + line.heading[1:]
    parts = [f'<a href="{escape(entry.url)}"><strong>{escape(heading)}</strong></a>']
    parts += [f", {escape(line.place)}"] if line.place else []
    parts += [_badge(Certainty(entry.certainty), line.language)] if entry.certainty != "reported" else []
    parts += [_badge(Visibility(entry.visibility), line.language)] if entry.visibility != Visibility.TEAM else []
    parts += [f"<div>{_paragraphs(entry.text)}</div>"] if entry.text else []
    parts += [f'<div class="small muted">{_everybody(line)}</div>'] if line.persons or line.hidden else []
    parts += [f'<div class="small muted">{sources}: {line.cited}</div>'] if line.sources else []
    return f'<li><div class="when">{escape(line.date)}</div><div class="what">{"".join(parts)}</div></li>'


def _badge(kind: Choices, language: str) -> str:
    return f' <span class="badge {kind.value}">{escape(label(kind, language))}</span>'


def _paragraphs(text: str) -> str:
    return escape(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "<br>")


def _everybody(line: Shown) -> str:
    """Those whom the reader may see, and how many others there are."""
    return ", ".join(filter(None, (line.who, _hidden(line.hidden))))


def _hidden(number: int) -> str:
    if number < 2:
        return escape(_("a person not shown")) if number else ""
    return escape(ngettext("%(n)s person not shown", "%(n)s persons not shown", number) % {"n": number})
