"""What is withheld of frozen lines from somebody who may not see (any more) a record that they tell of."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Func, JSONField, Q, Value

from cases.among import among
from cases.lists.survivors import survivors
from cases.models import Edition, Recognition, Source
from monitor.accounts.protection import visible_q
from people.models import Organisation, OrganisationName, Person


class Veil:
    """What one user may not see, of the records that some lines tell of.

    A line is withheld from a reader who may not see the person, a recognition, who recognised, the facility or the
    court. Of sources that the reader may not see, nothing is told; the line stays.
    """

    def __init__(self, user: Any, rows: list[dict[str, Any]]):
        self.now = survivors(row["person"] for row in rows)
        self.persons = _visible(Person, user, set(self.now.values()))
        self.recognitions = _hidden_recognitions(user, [each for row in rows for each in row["recognitions"]])
        facilities = {row["facility_number"] for row in rows if row["facility"]} - {None}
        self.facilities = facilities - _visible(Organisation, user, facilities)
        self.courts = _hidden_names(user, {_court(row) for row in rows if _court(row)})

    def hides(self, row: dict[str, Any]) -> bool:
        """Whether the line is withheld from the user."""
        unseen = self.now[row["person"]] not in self.persons or row["facility_number"] in self.facilities
        return unseen or _court(row) in self.courts or not self.recognitions.isdisjoint(recognitions_of(row))


def recognitions_of(row: dict[str, Any]) -> list[int]:
    """The numbers of the recognitions that a line tells of."""
    return [each["number"] for each in row["recognitions"]]


def _court(row: dict[str, Any]) -> str | None:
    return row["sentence"] and row["sentence"]["court"]


def _hidden_recognitions(user: Any, frozen: list[dict[str, Any]]) -> set[int]:
    """The recognitions among the frozen ones that the user may not see, or not by whom they are where that is told."""
    told, naming = [each["number"] for each in frozen], [each["number"] for each in frozen if each["body"]]
    unseen = Recognition.objects.filter(pk__in=among(told)).exclude(visible_q(user))
    by_unseen = Recognition.objects.filter(pk__in=among(naming)).exclude(visible_q(user, "body__"))
    return {*unseen.values_list("pk", flat=True), *by_unseen.values_list("pk", flat=True)}


def _hidden_names(user: Any, names: Iterable[str]) -> set[str]:
    """Those names that only organisations bear, or bore, which the user may not see. Lines tell courts by name."""
    names = list(names)
    dated = OrganisationName.objects.filter(text__in=names).values("organisation")
    bearing = Organisation.objects.filter(Q(name__in=names) | Q(pk__in=dated))
    hidden = _names(bearing.filter(~visible_q(user)))
    return hidden.intersection(names) - _names(bearing.filter(visible_q(user))) if hidden else hidden


def _names(organisations: Any) -> set[str]:
    dated = OrganisationName.objects.filter(organisation__in=organisations.order_by().values("pk"))
    return {*organisations.values_list("name", flat=True), *dated.values_list("text", flat=True)}


def has_withheld(edition: Edition, user: Any) -> bool:
    """Whether an edition tells of somebody or something that the user may not see (any more). Of thousands of lines
    only those are read whole that can.
    """
    sources = Source.objects.filter(pk__in=among(_told(edition, "$.notes[*].source")))
    if sources.exclude(visible_q(user)).exists():
        return True
    hidden = Organisation.objects.exclude(visible_q(user))
    recognised = Recognition.objects.exclude(visible_q(user) & visible_q(user, "body__"))
    unseen = ~Q(person__in=Person.objects.visible_to(user).values("pk")) | Q(person__in=recognised.values("person"))
    unseen |= Q(row__facility_number__in=list(hidden.values_list("pk", flat=True)))
    unseen |= Q(row__sentence__court__in=_hidden_names(user, filter(None, _told(edition, "$.sentence.court"))))
    rows = list(edition.lines.filter(unseen).values_list("row", flat=True))
    return len(visible_rows(rows, user)) < len(rows)


def _told(edition: Edition, path: str) -> Iterable[Any]:
    """What stands at a JSON path in the lines of an edition, each value once."""
    found = Func(F("row"), Value(path), function="jsonb_path_query", output_field=JSONField())
    return edition.lines.order_by().annotate(told=found).values_list("told", flat=True).distinct()


def visible_rows(rows: Iterable[dict[str, Any]], user: Any) -> list[dict[str, Any]]:
    """The rows without those that tell of somebody or something that the user may not see (any more)."""
    rows = list(rows)
    veil = Veil(user, rows)
    return [row for row in rows if not veil.hides(row)]


def visible_sources(notes: Iterable[dict[str, Any]], user: Any) -> set[int]:
    """The sources of some footnotes that the user may open."""
    return _visible(Source, user, {note["source"] for note in notes})


def _visible(model: Any, user: Any, numbers: set[int]) -> set[int]:
    return set(model.objects.visible_to(user).filter(pk__in=among(numbers)).values_list("pk", flat=True))
