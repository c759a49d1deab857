"""The rows of the list of incidents: all that they name is read by one statement, and they are written without a
template, which would be gone through fifty times.
"""

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from typing import Any

from django.db.models import BigIntegerField, F, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.models import IncidentTyping
from cases.models.incidents import Certainty
from cases.permissions import visible_involvements
from monitor.accounts.prepared import Asked, Question
from monitor.accounts.protection import Visibility
from people.addresses import address
from people.dates import partial
from people.fields import written

COLUMNS = (
    "pk", "happened", "happened_precision", "summary", "certainty", "visibility",
    "place__name", "place__name_ru", "place__name_kk",
)  # fmt: skip
WORDS = 30
"""Words of what happened that a row tells."""
NAMED = 4
"""Persons and organisations that a row names; it says that there are more."""


def _named(asked: Asked):
    """(incident, place in the row, person, organisation, words): all whom the user may see, and the types, which are
    neither.
    """
    incidents, none = asked.numbers("incidents"), Value(None, BigIntegerField())
    involved = visible_involvements(asked.user).filter(incident__in=incidents).order_by()
    name = Coalesce("person__display_name", "organisation__name")
    typings = IncidentTyping.objects.filter(incident__in=incidents)
    label = Coalesce(NullIf(f"type__label_{(get_language() or 'en')[:2]}", Value("")), "type__label_en")
    return involved.values_list("incident_id", "pk", "person_id", "organisation_id", name).union(
        typings.values_list("incident_id", F("type__position"), none, none, label), all=True
    )


NAMES = Question(_named)


def rows(incidents: Iterable[Any], user) -> SafeString:
    """The rows of incidents, given as tuples of `COLUMNS`, as the user may see them."""
    who, types = _read([each.pk for each in incidents], user)
    row = _Row()
    return SafeString("".join(row.written(each, who[each.pk], types[each.pk]) for each in incidents))


def _read(numbers, user) -> tuple[dict, dict]:
    """Incident → links to everybody and everything involved, and incident → labels of its types."""
    who, types = defaultdict(list), defaultdict(list)
    for incident, _place, one, body, words in sorted(NAMES(user, incidents=numbers), key=lambda row: row[1]):
        if one or body:
            page = address("people:person", one) if one else address("people:organisation", body)
            who[incident].append(f'<a href="{page}">{escape(words) or f"#{one or body}"}</a>')
        else:
            types[incident].append(escape(words))
    return who, types


class _Row:
    """Writes rows in the language of the page."""

    def __init__(self):
        self.place = f"place__name_{get_language() or 'en'}"
        self.certainty = {code: escape(str(label)) for code, label in Certainty.choices}
        self.restricted = f' <span class="badge restricted">{escape(_("restricted"))}</span>'
        labels = (_("Who"), _("Place"), _("Type"), _("Certainty"))
        self.cells = [f'<td data-label="{escape(label)}">' for label in labels]

    def written(self, incident, who: list[str], types: list[str]) -> str:
        """One row as HTML."""
        when = written(partial(incident.happened, incident.happened_precision)) or "–"
        restricted = self.restricted if incident.visibility == Visibility.RESTRICTED else ""
        place = escape(getattr(incident, self.place, "") or incident.place__name or "")
        certainty = f'<span class="badge {incident.certainty}">{self.certainty[incident.certainty]}</span>'
        told = (", ".join(who[:NAMED]) + (" …" if len(who) > NAMED else ""), place, ", ".join(types), certainty)
        cells = "".join(f"{cell}{words}</td>" for cell, words in zip(self.cells, told, strict=True))
        return (
            f'<tr><th scope="row" class="nowrap"><a href="{address("cases:incident", incident.pk)}">{when}</a></th>'
            f"<td>{escape(_beginning(incident.summary))}{restricted}</td>{cells}</tr>\n"
        )


def _beginning(text: str) -> str:
    words = text.split(maxsplit=WORDS)
    return " ".join(words) if len(words) <= WORDS else " ".join(words[:WORDS]) + " …"
