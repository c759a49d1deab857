"""Which incident an entry may tell again, and which case it belongs to: proposals with reasons; the editor decides.

An incident is meant without doubt when another document tells it in the same words, or tells of the same day, the same
persons and the same kind of event. Within one bulletin nothing is taken for told twice: the editor only sees it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.intake.proceedings import AGAINST, KIND_OF_LAW, known_case
from cases.models import (
    Case,
    Charge,
    Citation,
    Entry,
    EntryFact,
    Incident,
    IncidentTyping,
    Involvement,
    Party,
    Provision,
)
from monitor.accounts.prepared import Question, fetched
from people.dates import DAY, PartialDate
from people.models import Person
from people.pickers import Option

NEAR = timedelta(days=3)
OFFERED = 5

INCIDENTS = Question(
    lambda asked: (
        Incident.objects.visible_to(asked.user)
        .filter(happened__range=(asked.day("first"), asked.day("last")))
        .filter(pk__in=Involvement.objects.filter(person__in=asked.numbers("persons")).values("incident"))[
            : 4 * OFFERED
        ]
    )
)
CASES = Question(
    lambda asked: Case.objects.visible_to(asked.user).filter(
        pk__in=Party.objects.filter(person__in=asked.numbers("persons"), role__in=AGAINST).values("case")
    )[:OFFERED]
)


@dataclass
class Told:
    """What an entry tells, as far as it helps to find what is known of it. `known`: everybody affected was found."""

    entry: Entry
    happened: PartialDate | None
    persons: list[Person]
    affected: set[int]
    known: bool
    types: list[str]
    charges: list[tuple[Person, Provision]]


@dataclass
class Links:
    """Incidents and cases to choose from; `same` is the incident meant without doubt, `joins` the cases of whom.

    `doubtful`: another document tells of the same persons on the same day, or in the same words. `retold` are
    entries of other documents with the same words, and the incidents that came of them.
    """

    incidents: list[Option] = field(default_factory=list)
    doubtful: bool = False
    same: Incident | None = None
    cases: list[Option] = field(default_factory=list)
    joins: list[tuple[Person, Case]] = field(default_factory=list)
    retold: list[tuple[Entry, Incident | None]] = field(default_factory=list)


def propose(told: Told, user: Any) -> Links:
    """What is known that the entry may tell of, as far as the user may see it."""
    links = Links(retold=_retold(told.entry, user))
    again = {incident.pk: entry for entry, incident in links.retold if incident}
    found = _near(told, user) | {incident.pk: incident for _entry, incident in links.retold if incident}
    elsewhere = [found[pk] for pk in found.keys() - _cited_here(told.entry, found)]
    sure = [each for each in elsewhere if each.pk in again or _is_same(told, each)]
    links.doubtful = any(each.pk in again or not _days(told, each) for each in elsewhere)
    links.same = sure[0] if len(sure) == 1 else None
    ranked = sorted(found.values(), key=lambda each: (each not in sure, _days(told, each) or 0))
    links.incidents = [Option(each, "", _reasons(told, each, again.get(each.pk))) for each in ranked[:OFFERED]]
    links.cases, links.joins = _cases(told, user)
    return links


def incident_of(entry: Entry, user: Any) -> Incident | None:
    """The incident that accepting the entry wrote or linked, if the user may see it."""
    return _incidents_of([entry], user).get(entry.pk)


def _retold(entry: Entry, user: Any) -> list[tuple[Entry, Incident | None]]:
    if not _is_told_elsewhere(entry):
        return []
    others = Entry.objects.visible_to(user).exclude(source=entry.source_id).select_related("source")
    same = list(others.defer("source__text").filter(fingerprint=entry.fingerprint).order_by("pk")[:3])
    incidents = _incidents_of([each for each in same if each.state == Entry.State.ACCEPTED], user)
    return [(each, incidents.get(each.pk)) for each in same]


def _is_told_elsewhere(entry: Entry) -> bool:
    """Whether the same words stand in another document; known of an entry that was claimed as the next one."""
    if entry.is_told_elsewhere is not None:
        return entry.is_told_elsewhere
    told = "SELECT EXISTS (SELECT 1 FROM cases_entry WHERE fingerprint = %s AND source_id <> %s)"
    return fetched(told, [entry.fingerprint, entry.source_id])[0][0]


def _incidents_of(entries: list[Entry], user: Any) -> dict[int, Incident]:
    """Number of the entry → its incident."""
    kind = ContentType.objects.get_for_model(Incident)
    facts = EntryFact.objects.filter(entry__in=entries, content_type=kind) if entries else []
    numbers = {fact.entry_id: fact.object_id for fact in facts}
    seen = Incident.objects.visible_to(user).in_bulk(numbers.values()) if numbers else {}
    _load_all(list(seen.values()))
    return {entry: seen[number] for entry, number in numbers.items() if number in seen}


def _load_all(incidents: list[Incident]) -> None:
    typings = Prefetch("incidenttyping_set", IncidentTyping.objects.select_related("type"))
    prefetch_related_objects(incidents, "involvements", typings)


def _near(told: Told, user: Any) -> dict[int, Incident]:
    """Incidents of the same persons in the days around."""
    if not told.persons or not told.happened:
        return {}
    days = {"first": told.happened.first - NEAR, "last": told.happened.last + NEAR}
    found = INCIDENTS(user, persons=[each.pk for each in told.persons], **days)
    _load_all(found)
    return {each.pk: each for each in found}


def _cited_here(entry: Entry, incidents: Iterable[int]) -> set[int]:
    """Those of the incidents that the document of the entry tells of already."""
    if not incidents:
        return set()
    kind = ContentType.objects.get_for_model(Incident)
    cited = Citation.objects.filter(content_type=kind, object_id__in=list(incidents), source=entry.source_id)
    return set(cited.values_list("object_id", flat=True))


def _is_same(told: Told, incident: Incident) -> bool:
    affected = {each.person_id for each in incident.involvements.all() if each.role_id == "affected"}
    types = {each.type_id for each in incident.incidenttyping_set.all()}
    is_day = told.happened and told.happened.precision == incident.happened_precision == DAY
    same_day = is_day and told.happened.start == incident.happened
    return bool(same_day and told.known and told.affected and affected == told.affected and types & set(told.types))


def _days(told: Told, incident: Incident) -> int | None:
    """How many days lie between the two; None where a day is not known."""
    known: list[date | None] = [told.happened.start if told.happened else None, incident.happened]
    return abs((known[0] - known[1]).days) if all(known) else None


def _reasons(told: Told, incident: Incident, again: Entry | None) -> list[str]:
    days, named = _days(told, incident), {each.person_id for each in incident.involvements.all()}
    who = ", ".join(str(each) for each in told.persons if each.pk in named)
    kinds = ", ".join(str(each.type) for each in incident.incidenttyping_set.all() if each.type_id in told.types)
    reasons = (
        (again, _("the same words stand in %(entry)s") % {"entry": again}),
        (days == 0, _("the same day")),
        (days, ngettext("%(n)d day apart", "%(n)d days apart", days or 0) % {"n": days or 0}),
        (who, _("it names %(who)s") % {"who": who}),
        (kinds, _("also of the kind: %(kinds)s") % {"kinds": kinds}),
    )
    return [words for applies, words in reasons if applies]


def _cases(told: Told, user: Any) -> tuple[list[Option], list[tuple[Person, Case]]]:
    """The cases of the persons, and which of them are joined without asking."""
    if not told.persons:
        return [], []
    found = CASES(user, persons=[each.pk for each in told.persons])
    charges = Prefetch("parties__charges", Charge.objects.select_related("provision"))
    prefetch_related_objects(found, "parties", charges)
    joins = [(person, case) for person in told.persons if found and (case := _joined(told, person, user))]
    return [Option(each, each.get_kind_display(), _of_case(told, each)) for each in found], joins


def _joined(told: Told, person: Person, user: Any) -> Case | None:
    own = [provision for each, provision in told.charges if each == person]
    kinds = {KIND_OF_LAW[each.law_id] for each in own if each.law_id in KIND_OF_LAW}
    return known_case(person, kinds.pop(), own, user, told.happened) if len(kinds) == 1 else None


def _of_case(told: Told, case: Case) -> list[str]:
    named = {each.pk: str(each) for each in told.persons}
    parties = [each for each in case.parties.all() if each.person_id in named]
    charges = {charge.provision.code for party in parties for charge in party.charges.all()}
    who = _("%(who)s is a party") % {"who": ", ".join(dict.fromkeys(named[each.person_id] for each in parties))}
    return [who, *sorted(charges)]
