"""The rows of the list of incidents: read by one statement a kind of record, and put into words before the template
goes through them, which it does fifty times.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cases.models import IncidentTyping
from cases.models.incidents import Certainty
from cases.permissions import visible_involvements
from cases.timelines.wording import addresses, named
from monitor.accounts.protection import Visibility
from people.dates import partial
from people.fields import written
from people.models import Place

COLUMNS = ("pk", "happened", "happened_precision", "place_id", "summary", "certainty", "visibility")
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
    places = named(Place.objects, {each.place_id for each in incidents if each.place_id})
    certainties = {code: str(label) for code, label in Certainty.choices}
    address = addresses("cases:incident")
    return [
        Row(
            address=address(each.pk),
            when=written(partial(each.happened, each.happened_precision)),
            summary=each.summary,
            who=_joined(who[each.pk]),
            place=str(places.get(each.place_id, "")),
            types=", ".join(types[each.pk]),
            certainty=each.certainty,
            certainty_words=certainties[each.certainty],
            is_restricted=each.visibility == Visibility.RESTRICTED,
        )
        for each in incidents
    ]


def _who(numbers, user):
    """Incident → (address, name) of everybody and everything involved."""
    of_person, of_organisation = addresses("people:person"), addresses("people:organisation")
    columns = ("incident_id", "person_id", "person__display_name", "organisation_id", "organisation__name")
    found = defaultdict(list)
    involved = visible_involvements(user).filter(incident__in=numbers).order_by("pk")
    for incident, person, name, organisation, title in involved.values_list(*columns):
        known = (of_person(person), name or f"#{person}") if person else (of_organisation(organisation), title)
        found[incident].append(known)
    return found


def _joined(who) -> SafeString:
    links = format_html_join(", ", '<a href="{}">{}</a>', who[:NAMED])
    return links + " …" if len(who) > NAMED else links


def _types(numbers):
    """Incident → labels of its types."""
    label, found = f"type__label_{(get_language() or 'en')[:2]}", defaultdict(list)
    typings = IncidentTyping.objects.filter(incident__in=numbers).order_by("type__position", "type_id")
    for incident, words in typings.values_list("incident_id", Coalesce(NullIf(label, Value("")), "type__label_en")):
        found[incident].append(words)
    return found
