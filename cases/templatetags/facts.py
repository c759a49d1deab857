"""How facts are written on pages: links to what the reader may see, penalties with their amounts."""

from html import escape

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from people.fields import written

register = template.Library()
WORDS = 30
"""Words of what happened that a row tells."""


@register.simple_tag(takes_context=True)
def shown(context, record, unseen: str = "") -> str:
    """A link to a person, organisation, case or source; words that name nobody where the reader may not see it."""
    if record is None:
        return ""
    if not record.is_visible_to(context["request"].user):
        return format_html('<span class="muted">{}</span>', unseen or _hidden(record))
    return format_html('<a href="{}">{}</a>', record.get_absolute_url(), record)


@register.simple_tag
def incident_rows(incidents) -> SafeString:
    """The rows of incidents, beside much else: date, words, place, types."""
    place, types = escape(_("Place")), escape(_("Type"))
    return SafeString("".join(_incident_row(each, place, types) for each in incidents))


def _incident_row(incident, place: str, types: str) -> str:
    return (
        f'<tr><th scope="row" class="nowrap"><a href="{incident.get_absolute_url()}">'
        f"{written(incident.happened_on) or '–'}</a></th><td>{escape(_beginning(incident.summary))}</td>"
        f'<td data-label="{place}">{escape(str(incident.place or ""))}</td>'
        f'<td data-label="{types}">{escape(", ".join(map(str, incident.types.all())))}</td></tr>'
    )


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= WORDS else " ".join(words[:WORDS]) + "…"


def _hidden(record) -> str:
    words = {
        "person": _("a person not shown"),
        "organisation": _("an organisation not shown"),
        "case": _("a case not shown"),
        "source": _("a source not shown"),
    }
    return words.get(record._meta.model_name, _("not shown"))


@register.simple_tag
def amount(sentence) -> str:
    """A penalty with its amount as stated: `imprisonment, 7 years`."""
    if sentence.value is None:
        return str(sentence.kind)
    return f"{sentence.kind}, {quantity(sentence)}"


def quantity(row) -> str:
    """The value and the unit of a penalty or of a limit of the law: `7 years`."""
    return f"{row.value.normalize():f} {unit_words(row.unit, row.value)}"


def unit_words(unit: str, value) -> str:
    """The unit in the number of the value; units of money are codes that have no plural."""
    return UNITS[unit](int(value)) if unit in UNITS else unit


UNITS = {
    "hour": lambda number: ngettext("hour", "hours", number),
    "day": lambda number: ngettext("day", "days", number),
    "week": lambda number: ngettext("week", "weeks", number),
    "month": lambda number: ngettext("month", "months", number),
    "year": lambda number: ngettext("year", "years", number),
}


@register.simple_tag
def history_url(fact) -> str:
    """Where the history of a fact is shown."""
    return reverse("cases:history", args=[fact._meta.model_name, fact.pk])


@register.simple_tag
def remove_url(fact) -> str:
    """Where a fact is taken out of its case file."""
    return reverse("cases:fact_remove", args=[fact._meta.model_name, fact.pk])


@register.filter
def named_to(party, user) -> bool:
    """Whether the user may see who a party is."""
    return (party.person or party.organisation).is_visible_to(user)


@register.filter
def differs_from(observation, hearing) -> bool:
    """Whether an observer and the record of the hearing name different judges, or disagree whether it was open."""
    judges = {observation.judge_id, hearing.judge_id} - {None}
    openness = {observation.openness, hearing.openness} - {"unknown"}
    return len(judges) > 1 or len(openness) > 1


@register.filter
def shown_to(record, user) -> bool:
    """Whether there is a record, and the user may see it: for its name where no link can stand."""
    return record is not None and record.is_visible_to(user)
