"""Facts → lines: for each kind of fact, which timeline entries it makes. Reads facts in bulk, writes nothing."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.contrib.contenttypes.models import ContentType

from cases.models import (
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    Hearing,
    Incident,
    Involvement,
    Recognition,
    Sentence,
    StageChange,
    TimelineEntry,
)
from monitor.accounts.protection import Visibility
from people.dates import PartialDate
from people.models import PlaceParent

UNDATED = date.min
"""Stands for the days of something undated: it touches no period, and sorts last. Never shown."""

ACCUSED = ["suspect", "accused", "defendant", "convicted", "respondent"]
Event = TimelineEntry.Event


def narrowest(*records):
    """The visibility of a line that rests on several records: the narrowest, shown to those whom every restricted
    one names.
    """
    records = [record for record in records if record]
    restricted = [record for record in records if record.visibility == Visibility.RESTRICTED]
    if restricted:
        return Visibility.RESTRICTED, sorted(set.intersection(*(set(record.shown_to) for record in restricted)))
    public = all(record.visibility == Visibility.PUBLIC for record in records)
    return (Visibility.PUBLIC if public else Visibility.TEAM), []


def line(fact, event, when: PartialDate | None, visible, url, **values) -> TimelineEntry:
    visibility, shown_to = visible
    return TimelineEntry(
        fact=fact._meta.model_name,
        object_id=fact.pk,
        event=event,
        happened_on=when,
        first=when.first if when else UNDATED,
        last=when.last if when else UNDATED,
        visibility=visibility,
        shown_to=shown_to,
        url=url,
        **values,
    )


class Context:
    """What many lines need and is read once a batch: the tree of places, and the citations of the facts."""

    def __init__(self, facts_by_model):
        self.parents = {
            place: list(links)
            for place, links in groupby(
                PlaceParent.objects.order_by("place_id", "valid_from"), key=lambda link: link.place_id
            )
        }
        self.citations = {}
        for model, ids in facts_by_model.items():
            self._load_citations(model, ids)

    def _load_citations(self, model, ids):
        kind = ContentType.objects.get_for_model(model)
        for citation in Citation.objects.filter(content_type=kind, object_id__in=ids).order_by("pk"):
            self.citations.setdefault((model, citation.object_id), []).append(citation)

    def sources(self, *facts):
        """Where the facts rest on: one item a source and mark, the longest quote first."""
        found = [citation for fact in facts for citation in self.citations.get((type(fact), fact.pk), [])]
        best = {}
        for citation in sorted(found, key=lambda each: -len(each.quote)):
            best.setdefault((citation.source_id, citation.mark), citation)
        return [
            {"source": each.source_id, "mark": each.mark, "quote": each.quote, "address": each.address}
            for each in best.values()
        ]

    def within(self, place_id, when: PartialDate | None):
        """The place and everything that contained it on that day, nearest first; today's tree where no day is known."""
        day, found = (when.first if when else date.today()), []
        while place_id and place_id not in found:
            found.append(place_id)
            place_id = self._parent(place_id, day)
        return found

    def _parent(self, place_id, day):
        for link in self.parents.get(place_id, []):
            if (not link.valid_from or link.valid_from <= day) and (not link.valid_until or day < link.valid_until):
                return link.parent_id
        return None


def accused(case):
    """Numbers of the persons that a case is about, with their role."""
    return {
        party.person_id: party.role_id for party in case.parties.all() if party.person_id and party.role_id in ACCUSED
    }


def incidents(ids) -> Iterator[TimelineEntry]:
    facts = Incident.objects.filter(pk__in=ids).prefetch_related("involvements", "types", "provisions", "cases")
    involvements = Involvement.objects.filter(incident__in=ids).values_list("pk", flat=True)
    context = Context({Incident: ids, Involvement: list(involvements)})
    for fact in facts:
        involved, types = list(fact.involvements.all()), list(fact.types.all())
        yield line(
            fact,
            Event.INCIDENT,
            fact.happened_on,
            narrowest(fact),
            fact.get_absolute_url(),
            place_id=fact.place_id,
            places=context.within(fact.place_id, fact.happened_on),
            persons=[each.person_id for each in involved if each.person_id],
            roles={str(each.person_id): each.role_id for each in involved if each.person_id},
            organisations=[each.organisation_id for each in involved if each.organisation_id],
            cases=[case.pk for case in fact.cases.all()],
            provisions=[provision.pk for provision in fact.provisions.all()],
            types=[each.code for each in types],
            context=bool(types) and all(each.context for each in types),
            certainty=fact.certainty,
            codes={"until": fact.happened_until.isoformat()} if fact.happened_until else {},
            text=fact.summary,
            sources=context.sources(fact, *involved),
        )


def of_case(case, persons=None, **values):
    """What every line of a case has in common."""
    roles = accused(case)
    persons = list(roles) if persons is None else persons
    return {
        "cases": [case.pk],
        "persons": persons,
        "roles": {str(each): roles.get(each, "accused") for each in persons},
        **values,
    }


def stage_changes(ids) -> Iterator[TimelineEntry]:
    context = Context({StageChange: ids})
    for fact in StageChange.objects.filter(pk__in=ids).select_related("case").prefetch_related("case__parties"):
        yield line(
            fact,
            Event.STAGE,
            fact.entered_on,
            narrowest(fact.case),
            fact.case.get_absolute_url(),
            **of_case(fact.case, types=["criminal_prosecution"] if fact.case.kind == "criminal" else []),
            codes={"stage": fact.stage_id},
            text=fact.note,
            sources=context.sources(fact),
        )


def charge_updates(ids) -> Iterator[TimelineEntry]:
    facts = ChargeUpdate.objects.filter(pk__in=ids).select_related(
        "charge__party__case", "charge__party__person", "charge__provision", "became__provision"
    )
    context = Context({ChargeUpdate: ids, Charge: list(facts.values_list("charge_id", flat=True))})
    for fact in facts.prefetch_related("charge__party__case__parties"):
        party, case = fact.charge.party, fact.charge.party.case
        provisions = [fact.charge.provision] + ([fact.became.provision] if fact.became else [])
        yield line(
            fact,
            Event.CHARGE,
            fact.happened_on,
            narrowest(case, party.person),
            case.get_absolute_url(),
            **of_case(case, [party.person_id] if party.person_id else []),
            organisations=[party.organisation_id] if party.organisation_id else [],
            provisions=[provision.pk for provision in provisions],
            types=["criminal_prosecution"] if case.kind == "criminal" else ["administrative_penalty"],
            codes={"update": fact.kind, "provisions": [provision.code for provision in provisions]},
            text=fact.note,
            sources=context.sources(fact, fact.charge),
        )


def hearings(ids) -> Iterator[TimelineEntry]:
    context = Context({Hearing: ids})
    for fact in Hearing.objects.filter(pk__in=ids).select_related("case").prefetch_related("case__parties"):
        yield line(
            fact,
            Event.HEARING,
            fact.held_on,
            narrowest(fact, fact.case),
            fact.get_absolute_url(),
            **of_case(fact.case),
            place_id=fact.place_id,
            places=context.within(fact.place_id, fact.held_on),
            organisations=[fact.court_id] if fact.court_id else [],
            types=["trial"],
            codes={"hearing": fact.kind_id, "openness": fact.openness, "result": fact.result}
            | ({"time": fact.time.strftime("%H:%M")} if fact.time else {})
            | ({"adjourned_to": fact.adjourned_to.isoformat()} if fact.adjourned_to else {}),
            text="\n".join(filter(None, [fact.violations, fact.note])),
            sources=context.sources(fact),
        )


VERDICT_TYPES = {"appeal": "appeal", "cassation": "appeal", "first": "verdict"}


def decisions(ids) -> Iterator[TimelineEntry]:
    sentences = list(Sentence.objects.filter(decision__in=ids).values_list("pk", flat=True))
    context = Context({Decision: ids, Sentence: sentences})
    facts = (
        Decision.objects.filter(pk__in=ids)
        .select_related("case")
        .prefetch_related("case__parties", "sentences", "persons", "claims")
    )
    for fact in facts:
        persons = [person.pk for person in fact.persons.all()] or None
        imposed = list(fact.sentences.all())
        yield line(
            fact,
            Event.DECISION,
            fact.decided_on,
            narrowest(fact, fact.case),
            fact.get_absolute_url(),
            **of_case(fact.case, persons),
            place_id=fact.place_id,
            places=context.within(fact.place_id, fact.decided_on),
            organisations=[fact.body_id] if fact.body_id else [],
            types=[VERDICT_TYPES.get(fact.instance, "trial")],
            codes={
                "outcome": fact.outcome_id,
                "instance": fact.instance,
                "in_force": fact.in_force_from.iso() if fact.in_force_from else "",
                "claims": [claim.claimed_on.iso() for claim in fact.claims.all()],
                "sentences": [_sentence(each) for each in imposed],
            },
            text=fact.note,
            sources=context.sources(fact, *imposed),
        )


def _sentence(sentence):
    value = None if sentence.value is None else f"{sentence.value.normalize():f}"
    return {"person": sentence.person_id, "kind": sentence.kind_id, "value": value, "unit": sentence.unit}


def custody_periods(ids) -> Iterator[TimelineEntry]:
    """Being at liberty (abroad, in absentia) is a period too, but nobody's custody began with it."""
    context = Context({CustodyPeriod: ids})
    for fact in CustodyPeriod.objects.filter(pk__in=ids).exclude(kind="at_liberty").select_related("case", "person"):
        common = {
            "visible": narrowest(fact, fact.case, fact.person),
            "url": fact.get_absolute_url(),
            "persons": [fact.person_id],
            "roles": {str(fact.person_id): "affected"},
            "cases": [fact.case_id] if fact.case_id else [],
            "organisations": [fact.facility_id] if fact.facility_id else [],
            "place_id": fact.place_id,
            "certainty": fact.certainty,
            "sources": context.sources(fact),
        }
        codes = {
            "custody": fact.kind_id,
            "facility": fact.facility_id,
            "days": fact.ordered_days,
            "claim": not fact.chosen,
        }
        yield line(
            fact,
            Event.CUSTODY_BEGAN,
            fact.began_on,
            **common,
            codes=codes,
            text=fact.note,
            types=["detention"],
            places=context.within(fact.place_id, fact.began_on),
        )
        if fact.ended_on:
            yield line(
                fact,
                Event.CUSTODY_ENDED,
                fact.ended_on,
                **common,
                codes=codes | {"reason": fact.end_reason_id},
                types=["release"] if fact.end_reason_id == "released" else [],
                places=context.within(fact.place_id, fact.ended_on),
            )


def recognitions(ids) -> Iterator[TimelineEntry]:
    """Decided recognitions only: a proposal is nobody's fact yet."""
    context = Context({Recognition: ids})
    for fact in Recognition.objects.filter(pk__in=ids, state=Recognition.State.DECIDED).select_related("person"):
        common = {
            "visible": narrowest(fact, fact.person),
            "url": fact.get_absolute_url(),
            "persons": [fact.person_id],
            "roles": {str(fact.person_id): "affected"},
            "organisations": [fact.body_id],
            "sources": context.sources(fact),
        }
        yield line(fact, Event.RECOGNISED, fact.since_on, **common, codes={"label": fact.label_id}, text=fact.grounds)
        if fact.until_on:
            yield line(
                fact,
                Event.RECOGNITION_ENDED,
                fact.until_on,
                **common,
                codes={"label": fact.label_id},
                text=fact.until_reason,
            )


MAKERS = {
    "incident": (Incident, incidents),
    "stagechange": (StageChange, stage_changes),
    "chargeupdate": (ChargeUpdate, charge_updates),
    "hearing": (Hearing, hearings),
    "decision": (Decision, decisions),
    "custodyperiod": (CustodyPeriod, custody_periods),
    "recognition": (Recognition, recognitions),
}
