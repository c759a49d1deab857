"""Lines of a timeline as HTML, written without a template: a page would go through it fifty times."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from html import escape
from itertools import groupby

from django.db.models import TextChoices
from django.utils.safestring import SafeString
from django.utils.text import normalize_newlines
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cases.models.incidents import Certainty
from cases.timelines.wording import Shown
from monitor.accounts.protection import Visibility


def months(lines: Iterable[Shown]) -> Iterator[tuple[date | None, SafeString]]:
    """The lines as items of a list, under the month they stand in: (month, None where undated; the items)."""
    sources = escape(_("Sources"))
    for month, group in groupby(lines, key=lambda each: each.entry.happened and each.entry.happened.replace(day=1)):
        yield month, SafeString("\n".join(_item(line, sources) for line in group))


def _item(line: Shown, sources: str) -> str:
    entry = line.entry
    parts = [f'<a href="{escape(entry.url)}"><strong>{escape(line.heading)}</strong></a>']
    parts += [f", {escape(line.place)}"] if line.place else []
    parts += [_badge(Certainty(entry.certainty), get_language())] if entry.certainty != "reported" else []
    parts += [_badge(Visibility(entry.visibility), get_language())] if entry.visibility != Visibility.TEAM else []
    parts += [f"<div>{_paragraphs(entry.text)}</div>"] if entry.text else []
    parts += [f'<div class="small muted">{_everybody(line)}</div>'] if line.persons or line.hidden else []
    parts += [f'<div class="small muted">{sources}: {line.cited}</div>'] if line.sources else []
    return f'<li><div class="when">{escape(line.date)}</div><div class="what">{"".join(parts)}</div></li>'


@cache
def _badge(kind: TextChoices, _language: str) -> str:
    """A word of few, in the language of the page: written once."""
    return f' <span class="badge {kind.value}">{escape(str(kind.label))}</span>'


def _paragraphs(text: str) -> str:
    return escape(normalize_newlines(text)).replace("\n", "<br>")


def _everybody(line: Shown) -> str:
    """Those whom the reader may see, and how many others there are."""
    return ", ".join(filter(None, (line.who, _hidden(line.hidden))))


def _hidden(number: int) -> str:
    if number == 1:
        return escape(_("a person not shown"))
    words = ngettext("%(n)s person not shown", "%(n)s persons not shown", number)
    return escape(words % {"n": number}) if number else ""
