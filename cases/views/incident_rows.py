"""The rows of the list of incidents: read by one statement a kind of record, and put into words before the template
goes through them, which it does fifty times.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cases.labels import labels
from cases.models import IncidentType, IncidentTyping, Involvement
from cases.models.incidents import Certainty
from cases.timelines.wording import addresses
from monitor.accounts.protection import Visibility
from people.dates import partial
from people.fields import written
from people.models import Organisation, Person

COLUMNS = (
    "pk", "happened", "happened_precision", "summary", "certainty", "visibility",
    "place__name", "place__name_ru", "place__name_kk",
)  # fmt: skip
WORDS = 30
"""Words of what happened that a row tells."""
NAMED = 4
"""Persons and organisations that a row names; it says that there are more."""


@dataclass(frozen=True)
class Row:
    """One incident as the list shows it."""

    address: str
    when: str
    summary: str
    who: SafeString
    place: str
    types: str
    certainty: str
    certainty_words: str
    is_restricted: bool


def rows(incidents, user) -> list[Row]:
    """The rows of incidents, given as tuples of `COLUMNS`, as the user may see them."""
    numbers = [each.pk for each in incidents]
    who, types = _who(numbers, user), _types(numbers)
    local = f"place__name_{get_language() or 'en'}"
    certainties = {code: str(label) for code, label in Certainty.choices}
    address = addresses("cases:incident")
    return [
        Row(
            address=address(each.pk),
            when=written(partial(each.happened, each.happened_precision)),
            summary=_beginning(each.summary),
            who=_joined(who[each.pk]),
            place=getattr(each, local, "") or each.place__name or "",
            types=", ".join(types[each.pk]),
            certainty=each.certainty,
            certainty_words=certainties[each.certainty],
            is_restricted=each.visibility == Visibility.RESTRICTED,
        )
        for each in incidents
    ]


def _beginning(text) -> str:
    words = text.split(maxsplit=WORDS)
    return " ".join(words) if len(words) <= WORDS else " ".join(words[:WORDS]) + " …"


def _who(numbers, user):
    """Incident → (address, name) of everybody and everything involved that the user may see."""
    involved = Involvement.objects.filter(incident__in=numbers).order_by("pk")
    rows = list(involved.values_list("incident_id", "person_id", "organisation_id"))
    persons = _links(Person, "people:person", "display_name", {person for _, person, _ in rows if person}, user)
    bodies = _links(Organisation, "people:organisation", "name", {body for _, _, body in rows if body}, user)
    found = defaultdict(list)
    for incident, person, body in rows:
        if link := persons.get(person) or bodies.get(body):
            found[incident].append(link)
    return found


def _links(model, page, name, numbers, user):
    """Number → (address, name) of the records that the user may see."""
    address, seen = addresses(page), model.objects.visible_to(user).filter(pk__in=numbers)
    return {number: (address(number), text or f"#{number}") for number, text in seen.values_list("pk", name)}


def _joined(who) -> SafeString:
    links = format_html_join(", ", '<a href="{}">{}</a>', who[:NAMED])
    return links + " …" if len(who) > NAMED else links


def _types(numbers):
    """Incident → labels of its types."""
    words, found = labels(), defaultdict(list)
    typings = IncidentTyping.objects.filter(incident__in=numbers).order_by("type__position", "type_id")
    for incident, code in typings.values_list("incident_id", "type_id"):
        found[incident].append(words[IncidentType._meta.db_table, code])
    return found
