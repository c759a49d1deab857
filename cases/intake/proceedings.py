"""Articles and penalties of an entry → case, parties, charges, and the decision with its sentences."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Q, Subquery
from django.utils.translation import gettext as _

from cases.intake import words
from cases.intake.decisions import BOTH, PENALTY, ArticleDecision, MeasureDecision
from cases.intake.recording import Recorder, title
from cases.models import Case, Charge, ChargeUpdate, Decision, DecisionPerson, Party, Provision, Sentence
from people.dates import PartialDate
from people.models import Person

ADMINISTRATIVE, CRIMINAL, CIVIL = "administrative", "criminal", "civil"
KIND_OF_LAW = {"CC": CRIMINAL, "CAO": ADMINISTRATIVE}
KIND_OF_PENALTY = {"administrative_arrest": ADMINISTRATIVE, "compensation": CIVIL}
ROLES = {ADMINISTRATIVE: "respondent", CIVIL: "respondent"}
AGAINST = ("suspect", "accused", "defendant", "convicted", "respondent")
OUTCOMES = {ADMINISTRATIVE: "fined", CRIMINAL: "convicted", CIVIL: "satisfied"}
SAME_CASE = timedelta(days=60)
"""An administrative case is over within weeks: a later one under the same article is another."""

Penalties = list[tuple[MeasureDecision, int]]
"""Measures that are penalties, each with the place of the person in the decisions."""


def write_proceedings(recorder: Recorder, people: list[Person]) -> dict[int, Case]:
    """Write what the articles and penalties say. Returns the case of each person concerned, by the person's number."""
    provisions = Provision.objects.order_by().in_bulk([each.provision for each in recorder.decisions.articles])
    cases: dict[int, Case] = {}
    for kind in (CRIMINAL, ADMINISTRATIVE, CIVIL):
        laws = {law for law, of in KIND_OF_LAW.items() if of == kind}
        charges = [each for each in recorder.decisions.articles if provisions[each.provision].law_id in laws]
        charges.sort(key=lambda each: not provisions[each.provision].part)  # a whole article is one of its parts
        penalties = _penalties(recorder, kind, provisions)
        concerned = sorted({n for each in charges for n in each.who} | {n for _measure, n in penalties})
        for case, group in _cases(recorder, kind, concerned, people, charges, provisions):
            _write_case(recorder, case, group, people, charges, penalties)
            cases |= {people[n].pk: case for n in group if people[n].pk not in cases}
    return cases


def _penalties(recorder: Recorder, kind: str, provisions: dict[int, Provision]) -> Penalties:
    measures = (each for each in recorder.decisions.measures if each.write in (PENALTY, BOTH))
    return [
        (each, n) for each in measures if words.penalty_of(each.kind) for n in each.who
        if _kind_of_case(recorder, each, n, provisions) == kind
    ]  # fmt: skip


def _kind_of_case(recorder: Recorder, measure: MeasureDecision, n: int, provisions: dict[int, Provision]) -> str:
    """The kind of case of a penalty: by the penalty itself, by the person's articles, by the entry's types."""
    if measure.kind in KIND_OF_PENALTY:
        return KIND_OF_PENALTY[measure.kind]
    laws = {provisions[each.provision].law_id for each in recorder.decisions.articles if n in each.who}
    kinds = {KIND_OF_LAW[law] for law in laws if law in KIND_OF_LAW}
    if len(kinds) == 1:
        return kinds.pop()
    return ADMINISTRATIVE if "administrative_penalty" in recorder.decisions.types else CRIMINAL


def _cases(
    recorder: Recorder, kind: str, concerned: list[int], people: list[Person], charges: list[ArticleDecision],
    provisions: dict[int, Provision],
) -> Iterable[tuple[Case, list[int]]]:  # fmt: skip
    """The case of each person concerned: one that is known, or a new one (administrative: one for each person)."""
    groups: dict[Case, list[int]] = defaultdict(list)
    without: list[int] = []
    for n in concerned:
        own = [provisions[each.provision] for each in charges if n in each.who]
        known = _case_of(recorder, people[n], kind, own)
        if known:
            groups[recorder.link(known, (0, 0))].append(n)
        else:
            without.append(n)
    for group in [[n] for n in without] if kind == ADMINISTRATIVE else [without] if without else []:
        own = [each for each in charges if set(group) & set(each.who)]
        cited = sorted({provisions[each.provision].code for each in own})
        groups[_new_case(recorder, kind, cited, opened=any(each.brought for each in own))] = group
    return groups.items()


def _case_of(recorder: Recorder, person: Person, kind: str, provisions: list[Provision]) -> Case | None:
    """The case that the editor chose, if it is of the kind; else the one that the person has."""
    decided = recorder.decisions
    chosen = chosen_case(recorder)
    if chosen and chosen.kind == kind:
        return chosen
    if recorder.is_new(person) or not decided.join_cases:
        return None
    return known_case(person, kind, provisions, recorder.user, decided.happened)


def chosen_case(recorder: Recorder) -> Case | None:
    """The case that the editor chose by hand."""
    number = recorder.decisions.case
    return Case.objects.visible_to(recorder.user).filter(pk=number).first() if number else None


def _new_case(recorder: Recorder, kind: str, cited: list[str], *, opened: bool) -> Case:
    imposed = any(each.write in (PENALTY, BOTH) for each in recorder.decisions.measures)
    case = Case(kind=kind, title=title(recorder, kind, cited, dated=opened or imposed))
    case.opened_on = recorder.decisions.happened if opened else None
    return recorder.create(case, _first_span(recorder))


def _first_span(recorder: Recorder) -> tuple[int, int]:
    spans = [each.span for each in (*recorder.decisions.articles, *recorder.decisions.measures)]
    return next((span for span in spans if span[1]), (0, 0))


def known_case(
    person: Person, kind: str, provisions: list[Provision], user: Any, happened: PartialDate | None
) -> Case | None:
    """The one case that the person has under these articles; if administrative, of the same weeks."""
    against = Q(parties__person=person, parties__role__in=AGAINST)
    cases = Case.objects.visible_to(user).filter(against, kind=kind)
    if provisions:
        cases = cases.filter(_charged_under(provisions), parties__person=person)
    if kind == ADMINISTRATIVE:
        if not happened:
            return None
        start = happened.start
        weeks = (start - SAME_CASE, start + SAME_CASE)
        told = Q(incidents__happened__range=weeks) | Q(decisions__decided__range=weeks)
        cases = cases.filter(Q(opened__range=weeks) | Q(opened=None) & told)
    found = list(cases.distinct()[:2])
    return found[0] if len(found) == 1 else None


def _charged_under(provisions: list[Provision]) -> Q:
    """A charge under one of the articles; a part that is not told may be any."""
    charged, found = "parties__charges__provision__", Q()
    for each in provisions:
        part = Q(**{f"{charged}part__in": ["", each.part]}) if each.part else Q()
        found |= part & Q(**{f"{charged}law": each.law_id, f"{charged}article": each.article})
    return found


def _write_case(
    recorder: Recorder, case: Case, group: list[int], people: list[Person], charges: list[ArticleDecision],
    penalties: Penalties,
) -> None:  # fmt: skip
    own = [(measure, n) for measure, n in penalties if n in group]
    decision = _decision(recorder, case, own, people) if own else None
    for n in group:
        convicted = decision if any(each == n for _measure, each in own) else None
        party = _party(recorder, case, people[n], _span_for(n, charges, own))
        for article in charges:
            if n in article.who:
                _charge(recorder, party, article, convicted)


def _span_for(n: int, charges: list[ArticleDecision], penalties: Penalties) -> tuple[int, int]:
    spans = [each.span for each in charges if n in each.who]
    spans += [measure.span for measure, each in penalties if each == n]
    return next((span for span in spans if span[1]), (0, 0))


def _party(recorder: Recorder, case: Case, person: Person, span: tuple[int, int]) -> Party:
    party = Party(case=case, person=person, role_id=_role(recorder, case))
    if recorder.is_new(case):
        return recorder.ensure(case, party, span, "case_id", "person_id")
    known = case.parties.filter(person=person, role__in=AGAINST).first()
    return recorder.link(known, span) if known else recorder.create(party, span)


def _role(recorder: Recorder, case: Case) -> str:
    types = set(recorder.decisions.types)
    if case.kind != CRIMINAL:
        return ROLES[case.kind]
    return "convicted" if "verdict" in types else "defendant" if types & {"trial", "appeal"} else "suspect"


def _charge(recorder: Recorder, party: Party, article: ArticleDecision, decision: Decision | None) -> None:
    is_first = recorder.is_new(party) and not any(each.party_id == party.pk for each in recorder.written[Charge])
    known = None if is_first else _known_charge(party, article.provision)
    new = Charge(party=party, provision_id=article.provision)
    charge = recorder.link(known, article.span) if known else recorder.create(new, article.span)
    if not decision:
        kind, dated = ChargeUpdate.Kind.BROUGHT, article.brought
    else:  # an appeal tells of a conviction whose day it does not tell
        kind, dated = ChargeUpdate.Kind.CONVICTED, recorder.decisions.instance == "first"
    told = list(charge.updates.all()) if known else []
    _update(recorder, charge, article, kind, told, dated=dated, decision=decision)


def _known_charge(party: Party, provision: int) -> Charge | None:
    """The charge under the provision; an article told without its part is a known charge under one of its parts."""
    exact = party.charges.filter(provision=provision).first()
    if exact:
        return exact
    whole = Provision.objects.filter(pk=provision, part="")
    law, article = whole.values("law")[:1], whole.values("article")[:1]
    return party.charges.filter(provision__law=Subquery(law), provision__article=Subquery(article)).first()


def _update(
    recorder: Recorder, charge: Charge, article: ArticleDecision, kind: str, told: list[ChargeUpdate], *, dated: bool,
    decision: Decision | None = None,
) -> None:  # fmt: skip
    """Write what became of the charge, once; a day that is told later is added where none was known before (`told`)."""
    happened = recorder.decisions.happened if dated else None
    known = next((each for each in told if each.kind == kind), None)
    if known and happened and known.happened is None:
        recorder.change(known, happened=happened.start, happened_precision=happened.precision)
        recorder.link(known, article.span)
    elif not known and (decision or happened or not told):
        update = ChargeUpdate(charge=charge, kind=kind, decision=decision)
        update.happened_on = happened
        recorder.create(update, article.span)


def _decision(recorder: Recorder, case: Case, penalties: Penalties, people: list[Person]) -> Decision | None:
    """The decision behind the penalties: the one that is known for that day and instance, or a new one."""
    decided = recorder.decisions
    if not decided.happened:
        recorder.note(_("The day of the decision is not known: its penalties were not written. Add it to the case."))
        return None
    span = penalties[0][0].span
    day = {"decided": decided.happened.start, "decided_precision": decided.happened.precision}
    known = None if recorder.is_new(case) else case.decisions.filter(**day, instance=decided.instance).first()
    decision = recorder.link(known, span) if known else _new_decision(recorder, case, span)
    for measure, n in penalties:
        _sentence(recorder, decision, people[n], measure)
    return decision


def _new_decision(recorder: Recorder, case: Case, span: tuple[int, int]) -> Decision:
    decided = recorder.decisions
    outcome = OUTCOMES[case.kind] if decided.instance == "first" else "upheld" if decided.upheld else "amended"
    decision = Decision(case=case, instance=decided.instance, outcome_id=outcome, place_id=decided.place)
    decision.decided_on = decided.happened
    if decided.instance != "first" and not recorder.is_new(case):
        below = list(case.decisions.exclude(instance=decided.instance).filter(decided__lte=decision.decided)[:2])
        decision.reviews = below[0] if len(below) == 1 else None
    return recorder.create(decision, span)


def _sentence(recorder: Recorder, decision: Decision, person: Person, measure: MeasureDecision) -> None:
    concerned = DecisionPerson(decision=decision, person=person)
    recorder.ensure(decision, concerned, None, "decision_id", "person_id")
    value, unit = (measure.value, measure.unit) if measure.unit and measure.value else (None, "")
    kind = words.penalty_of(measure.kind)
    sentence = Sentence(decision=decision, person=person, kind_id=kind, value=value, unit=unit)
    recorder.ensure(decision, sentence, measure.span, "decision_id", "person_id", "kind_id", "value", "unit")
