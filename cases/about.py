"""What is recorded about a person, an organisation or a place, as its page asks for it: a section by one statement."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Model, OuterRef, Q, QuerySet

from cases.loading import LABELS, term
from cases.models import (
    Case,
    Citation,
    CustodyPeriod,
    ExternalFinding,
    Incident,
    IncidentType,
    Involvement,
    Party,
    Recognition,
    Removal,
)
from monitor.accounts.prepared import Asked, Question
from monitor.accounts.protection import visible_q
from people.models import Person
from people.names import parse_name
from people.nested import Nested, keep

LINES = 6
"""Rows of a section at first: the latest; `?whole=cases` shows all of that section."""
ROW = OuterRef("pk")


def _cases(link: str):
    def build(asked: Asked) -> QuerySet:
        parties = Party.objects.filter(**{link: asked.number("record")})
        rows = Case.objects.visible_to(asked.user).filter(pk__in=parties.order_by().values("case"))
        roles = Nested(parties.filter(case=ROW).order_by("pk"), "id", *term("role"))
        return rows.annotate(parts=roles).order_by("-opened", "-pk")

    return build


def _incidents(link: str):
    def build(asked: Asked) -> QuerySet:
        rows, record = Incident.objects.visible_to(asked.user), {link: asked.number("record")}
        if link != "place":
            record = {"pk__in": Involvement.objects.filter(**record).order_by().values("incident")}
        types = Nested(IncidentType.objects.filter(incidenttyping__incident=ROW), "code", *LABELS)
        return (
            rows.filter(**record)
            .select_related("place")
            .annotate(read_types=types)
            .order_by("-happened", "-pk")[: LINES + 1]
        )

    return build


CASES = {kind: Question(_cases(kind)) for kind in ("person", "organisation")}
INCIDENTS = {kind: Question(_incidents(kind)) for kind in ("person", "organisation", "place")}


def cases_of(user: Any, record: Model) -> list[Case]:
    """The cases in which a person or organisation is a party, the latest first; `parts` are its parties to each."""
    return CASES[record._meta.model_name](user, record=record.pk)


def incidents_of(user: Any, record: Model) -> list[Incident]:
    """The latest incidents of a record with their places and types, one more than `LINES`."""
    found = INCIDENTS[record._meta.model_name](user, record=record.pk)
    for each in found:
        keep(each, "types", each.read_types)
    return found


def telling_the_name(user: Any, person: Person) -> QuerySet:
    """The incidents of a person that more may see than the person, and that say a surname of theirs in their words."""
    surnames = {parse_name(name.text).surname for name in person.names.all()} - {""}
    said = (Q(**{f"{column}__icontains": surname}) for surname in surnames for column in ("summary", "verbatim"))
    rows = Incident.objects.visible_to(user).filter(involvements__person=person).exclude(visibility="restricted")
    return rows.filter(reduce(or_, said, Q(pk=None))).distinct()


class Cited(NamedTuple):
    """A source with the marks by which it is cited."""

    number: int
    title: str
    kind: str
    received_at: datetime
    marks: list[str]


def _sources(asked: Asked) -> QuerySet:
    person = asked.number("person")
    incidents = Incident.objects.visible_to(asked.user).filter(involvements__person=person)
    custody = CustodyPeriod.objects.visible_to(asked.user).filter(person=person)
    return _cited(asked, "incident", incidents).union(_cited(asked, "custody", custody), all=True)


def _cited(asked: Asked, kind: str, facts: QuerySet) -> QuerySet:
    """The sources of facts, each with its marks."""
    rows = Citation.objects.filter(content_type=asked.number(kind), object_id__in=facts.order_by().values("pk"))
    sources = rows.filter(visible_q(asked.user, "source__")).order_by()
    columns = ("source_id", "source__title", "source__kind_id", "source__received_at")
    return sources.values_list(*columns).annotate(marks=ArrayAgg("mark", order_by="pk"))


def _citations(asked: Asked) -> QuerySet:
    rows = Citation.objects.filter(content_type=asked.number("kind"), object_id__in=asked.numbers("facts"))
    return rows.filter(visible_q(asked.user, "source__")).select_related("source").defer("source__text").order_by("pk")


SOURCES, CITATIONS = Question(_sources), Question(_citations)


def sources_of(user: Any, person: Person) -> list[Cited]:
    """The sources on which the person's incidents and custody rest, the latest first."""
    found: dict[int, Cited] = {}
    for row in SOURCES(user, person=person.pk, incident=_kind(Incident), custody=_kind(CustodyPeriod)):
        cited = found.setdefault(row[0], Cited(*row[:4], []))
        cited.marks.extend(mark for mark in dict.fromkeys(row[4]) if mark and mark not in cited.marks)
    return sorted(found.values(), key=lambda each: (each.received_at, each.number), reverse=True)


def cite(user: Any, facts: Iterable[Model]) -> None:
    """Load the citations of facts of one kind whose sources the user may see, as `citations_for` does."""
    rows = {fact.pk: fact for fact in facts}
    found = defaultdict(list)
    for citation in CITATIONS(user, kind=_kind(type(next(iter(rows.values())))), facts=rows) if rows else ():
        found[citation.object_id].append(citation)
    for number, fact in rows.items():
        keep(fact, "citations", found[number])


def _kind(model: type[Model]) -> int:
    return ContentType.objects.get_for_model(model).pk


def _seldom(asked: Asked) -> QuerySet:
    recognitions = Recognition.objects.visible_to(asked.user).filter(person=ROW)
    findings = ExternalFinding.objects.visible_to(asked.user).filter(person=ROW)
    removals = Removal.objects.filter(person=ROW, undone_at=None)
    return Person.objects.filter(pk=asked.number("person")).only("pk").annotate(
        recognitions_shown=Nested(
            recognitions.order_by("since", "pk"), "id", "person_id", "since", "since_precision", "until",
            "until_precision", "until_reason", "state", "body__id", "body__name", "body__visibility", "body__shown_to",
            *term("label"), *term("demand"),
        ),
        findings_shown=Nested(
            findings.order_by("found", "pk"), "id", "body", "number", "found", "found_precision", "categories",
            "summary",
        ),
        removals=Nested(
            removals.order_by("-at", "-pk"), "id", "kind", "number", "reason", "steps", "at", "by__id", "by__username",
            "by__first_name", "by__last_name",
        ),
    )  # fmt: skip


SELDOM = Question(_seldom)


def seldom(request, person: Person) -> Person:
    """Recognitions, findings and removals, which few persons have, read once for all sections of a page."""
    known = request.__dict__.setdefault("seldom_recorded", {})
    if person.pk not in known:
        known[person.pk] = SELDOM(request.user, person=person.pk)[0]
    return known[person.pk]
