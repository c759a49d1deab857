"""What each tab of a case file shows. A tab loads only what it needs, by as many queries for 500 hearings as for 5."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q

from cases.forms.kinds import NEXT_INSTANCE
from cases.history import history
from cases.loading import with_proceedings
from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    Decision,
    FairTrialPoint,
    Party,
    Sentence,
    Source,
    Stage,
    StageChange,
)
from cases.permissions import (
    citations_for,
    seen_party,
    visible_custody,
    visible_decisions,
    visible_hearings,
    visible_observations,
)
from cases.reckoning import ACCUSED, charges_in_force, cleared_until
from cases.removing import removals_for
from cases.status import case_standing, seen_by, standings, today
from monitor.accounts.access import check
from people.models import Person
from people.panels import panels

PAGE_SIZE, LEDGERS = 100, 25
"""Rows of a page, and persons of a page that tells much of each."""
INCIDENTS = 200


def people_against_whom(cases, user) -> dict[int, Person]:
    """The accused of cases with their parties loaded, whom the user may see: number → person."""
    numbers = {party.person_id for case in cases for party in case.parties.all() if party.role_id in ACCUSED}
    return Person.objects.visible_to(user).in_bulk(numbers)


def _page(request, rows, size=PAGE_SIZE):
    """One page of rows; `request.page_size` is set where the whole is wanted, on paper."""
    return Paginator(rows, getattr(request, "page_size", size)).get_page(request.GET.get("page"))


def overview(request, found, user):
    """Stage, charges and sentences in force, the next date, and the cases that it is connected with."""
    people = people_against_whom([Case.objects.prefetch_related("parties").get(pk=found.pk)], user)
    held = standings(people, today(), seen_by(user))
    loaded = _loaded(found, held, user)
    at = case_standing(loaded, today())
    numbers = dict.fromkeys(party.person_id for party in loaded.parties.all() if party.person_id in people)
    return {
        "at": at,
        "stage": Stage.objects.filter(pk=at.stage.code).first() if at.stage else None,
        "stages": sorted(loaded.stages.all(), key=lambda each: (each.entered, each.pk)),
        "accused": [Accused(people[each], at.sentences.get(each), _of(at, each), held[each]) for each in numbers],
        "before": _connected(found.follows, user),
        "after": list(Case.objects.visible_to(user).filter(follows=found).order_by("opened", "pk")),
    }


def _loaded(found, held, user) -> Case:
    """The case with its proceedings, which were loaded with the standings of those whom it is brought against."""
    known = (case for at in held.values() for case in at.cases if case.pk == found.pk)
    return next(known, None) or with_proceedings([found.pk], user)[0]


@dataclass(frozen=True)
class Accused:
    """Where one accused stands in the case today: sentence, charges in force, custody."""

    person: Person
    sentence: object
    charges: list
    held: object


def _of(at, person):
    return [charge for charge in at.charges if charge.party.person_id == person]


def _connected(case, user):
    return case if case and case.is_visible_to(user) else None


def parties(request, found, user):
    """Everybody in the case, with their roles."""
    rows = Party.objects.filter(case=found).select_related("person", "organisation", "role")
    return {"parties": rows.prefetch_related(citations_for(user)).order_by("role__position", "pk")}


def charges(request, found, user):
    """Charges by party, each with its dated updates, and which of them stand today."""
    updates = ChargeUpdate.objects.select_related("became__provision", "decision__outcome")
    rows = Party.objects.filter(seen_party(user), case=found, charges__isnull=False).distinct()
    rows = rows.select_related("person", "organisation", "role").prefetch_related(
        "charges__provision",
        Prefetch("charges__updates", updates.prefetch_related(citations_for(user)).order_by("happened", "pk")),
        Prefetch("charges__came_from", ChargeUpdate.objects.select_related("charge__provision")),
    )
    page = _page(request, rows.order_by("pk"), LEDGERS)
    charged, decided = list(page), visible_decisions(user).filter(case=found)
    return {"page": page, "charged": charged, "standing": _standing(charged, decided)}


def _standing(parties, decisions) -> set[int]:
    """Numbers of the charges that are in force today, of parties with their charges loaded."""
    day, decided = today(), list(decisions.prefetch_related("persons", "sentences"))
    cleared = {party.pk: cleared_until(decided, party.person_id, day) for party in parties}
    rows = (charge for party in parties for charge in party.charges.all())
    return {each.pk for each in charges_in_force(rows, day, lambda charge: cleared[charge.party_id])}


def hearings(request, found, user):
    """Hearings, the latest first, with what was observed at them."""
    observed = visible_observations(user).select_related("judge", "created_by").order_by("pk")
    observed = observed.prefetch_related(Prefetch("points", FairTrialPoint.objects.order_by("position")))
    rows = visible_hearings(user).filter(case=found).select_related("kind", "court", "judge", "place")
    rows = rows.prefetch_related(
        citations_for(user),
        Prefetch("observations", observed.prefetch_related(citations_for(user))),
        Prefetch("decisions", visible_decisions(user).select_related("outcome")),
    )
    return {"page": _page(request, rows.order_by(*LATEST_FIRST)), "today": today()}


LATEST_FIRST = ("-held", "-time", "-pk")


def page_of_hearing(hearing, user) -> int:
    """The page of the hearings' tab on which a hearing stands."""
    numbers = visible_hearings(user).filter(case=hearing.case_id).order_by(*LATEST_FIRST).values_list("pk", flat=True)
    return list(numbers).index(hearing.pk) // PAGE_SIZE + 1


def decisions(request, found, user):
    """Decisions in order of time, each with what it reviews and what reviews it."""
    seen = visible_decisions(user).filter(case=found)
    rows = seen.select_related("outcome", "body", "judge", "place")
    rows = rows.prefetch_related(
        Prefetch("persons", Person.objects.visible_to(user)), "sentences__kind", "sentences__person", "claims__source",
        citations_for(user),
    )  # fmt: skip
    page = _page(request, rows.order_by("decided", "pk"))
    told = seen.select_related("outcome").only("decided", "decided_precision", "outcome", "instance", "reviews")
    links = Links({each.pk: each for each in told})
    return {"page": page, "steps": [links.step(each) for each in page], "chains": links.chains()}


@dataclass(frozen=True)
class Step:
    """A decision between what it reviews and what reviews it; `next` is where it would be reviewed."""

    decision: Decision
    reviews: Decision | None
    reviewed_by: list
    next: str

    @property
    def is_review(self) -> bool:
        return self.decision.instance in ("appeal", "cassation")


class Links:
    """Which decision reviews which, of those that the reader may see."""

    def __init__(self, known: dict[int, Decision]):
        self.known, self.after = known, {}
        for each in known.values():
            if each.reviews_id in known:
                self.after.setdefault(each.reviews_id, []).append(each)

    def step(self, decision) -> Step:
        reviews, following = self.known.get(decision.reviews_id), NEXT_INSTANCE.get(decision.instance, "")
        return Step(decision, reviews, self.after.get(decision.pk, []), following)

    def chains(self) -> list[list[Decision]]:
        """Decisions that review one another, from the first to the last; single ones are no chain."""
        first = [each for each in self.known.values() if each.reviews_id not in self.known and each.pk in self.after]
        return [self._from(each) for each in sorted(first, key=lambda each: (each.decided, each.pk))]

    def _from(self, decision, seen=frozenset()) -> list[Decision]:
        later = sorted(self.after.get(decision.pk, []), key=lambda each: (each.decided, each.pk))
        later = [each for each in later if each.pk not in seen]
        return [decision, *(step for each in later for step in self._from(each, seen | {decision.pk}))]


def custody(request, found, user):
    """The custody of each accused, whatever case it is in, and where each stands today."""
    people = people_against_whom([Case.objects.prefetch_related("parties").get(pk=found.pk)], user)
    page = _page(request, sorted(people), LEDGERS)
    rows = visible_custody(user).filter(person__in=list(page))
    rows = rows.select_related("kind", "facility", "place", "end_reason", "case")
    by_person = {number: [] for number in page}
    for period in rows.prefetch_related(citations_for(user)).order_by("began", "pk"):
        by_person[period.person_id].append(period)
    at = standings(page, today(), seen_by(user))
    return {"page": page, "held": [(people[number], at[number], rows) for number, rows in by_person.items()]}


def incidents(request, found, user):
    """What happened around the case, the latest first."""
    rows = found.incidents.visible_to(user).select_related("place").prefetch_related("types")
    return {"incidents": rows.order_by("-happened", "-pk")[:INCIDENTS]}


def documents(request, found, user):
    """The sources on which the facts of the case rest, each with what rests on it."""
    cited = Citation.objects.filter(_of_facts(found, user)).order_by("pk")
    rows = Source.objects.visible_to(user).filter(pk__in=cited.values("source")).select_related("kind").defer("text")
    page = _page(request, rows.prefetch_related(Prefetch("citations", cited, to_attr="of_case")))
    kinds = ContentType.objects.get_for_models(*_facts(found, user)).items()
    names = {kind.pk: model._meta.verbose_name for model, kind in kinds}
    return {"page": page, "documents": [(each, _what_rests(each.of_case, names)) for each in page]}


def _what_rests(citations, names) -> list[str]:
    return sorted({str(names[each.content_type_id]) for each in citations})


def _facts(found, user) -> dict:
    """Model → the facts of the case that the user may see."""
    party = {"party__case": found}
    return {
        Case: Case.objects.filter(pk=found.pk),
        Party: Party.objects.filter(seen_party(user), case=found),
        StageChange: StageChange.objects.filter(case=found),
        Charge: Charge.objects.filter(seen_party(user, "party__"), **party),
        ChargeUpdate: ChargeUpdate.objects.filter(seen_party(user, "charge__party__"), charge__party__case=found),
        **{rows.model: rows.filter(case=found) for rows in (visible_hearings(user), visible_decisions(user))},
        Sentence: Sentence.objects.filter(decision__in=visible_decisions(user).filter(case=found)),
        **{rows.model: rows for rows in _others(found, user)},
    }


def _others(found, user):
    yield visible_custody(user).filter(case=found)
    yield found.incidents.visible_to(user)
    yield visible_observations(user).filter(hearing__case=found)


def _of_facts(found, user) -> Q:
    wanted = Q(pk__in=[])
    for model, rows in _facts(found, user).items():
        kind = ContentType.objects.get_for_model(model)
        wanted |= Q(content_type=kind, object_id__in=rows.order_by().values("pk"))
    return wanted


def timeline(request, found, user):
    """The latest lines of the case's timeline."""
    return {"panels": panels(request, "case", found)}


def changes(request, found, user):
    """Who changed what and when, and what was removed and can be put back; for the team only."""
    check(user, "see_team")
    return {"page": _page(request, history(found, user)), "removals": removals_for(user, found)}
