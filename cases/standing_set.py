"""The proceedings of many persons on a day: the database picks the rows that matter, and only those are loaded."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db.models import Q
from django.db.models.expressions import RawSQL

from cases.models import Case, Charge, Decision, Sentence
from cases.reckoning import SentenceOn, StageOn
from cases.standing_sql import StandingOn, standing_on
from people.dates import PartialDate
from people.models import Person


def proceedings_of(persons: Iterable[int], day: date, sight: Callable[[str], Q]) -> dict[int, dict[str, Any]]:
    """Person number → charges, sentence, stage, cases and last decision, as `cases.status.Standing` names them."""
    numbers = RawSQL("SELECT unnest(%s::bigint[])", [list(persons)])
    rows = standing_on(Person.objects.filter(pk__in=numbers), day, sight)
    loaded = _Loaded(rows)
    return {row.person_id: loaded.values(row) for row in rows}


class _Loaded:
    """The records that the rows of a day name, by their numbers."""

    def __init__(self, rows: list[StandingOn]):
        self.cases = Case.objects.in_bulk({pk for row in rows for pk in row.cases or ()})
        charges = Charge.objects.select_related("provision", "party").prefetch_related("updates", "came_from")
        self.charges = charges.in_bulk({pk for row in rows for pk in row.charges or ()})
        sentences = Sentence.objects.select_related("kind", "decision__outcome")
        self.sentences = sentences.in_bulk({row.sentence_id for row in rows if row.sentence_id})
        decisions = Decision.objects.select_related("outcome")
        self.decisions = decisions.in_bulk({row.decision_id for row in rows if row.decision_id})

    def values(self, row: StandingOn) -> dict[str, Any]:
        return {
            "charges": [self.charges[pk] for pk in row.charges or ()],
            "sentence": self._sentence(row),
            "stage": _stage(row),
            "case": self.cases[row.case_id] if row.case_id else None,
            "cases": [self.cases[pk] for pk in row.cases or ()],
            "begun": [self.cases[pk] for pk in row.begun or ()],
            "last_decision": self.decisions[row.decision_id] if row.decision_id else None,
        }

    def _sentence(self, row: StandingOn) -> SentenceOn | None:
        if row.sentence_id is None:
            return None
        found = self.sentences[row.sentence_id]
        facts = (found.kind_id, found.value, found.unit, found.regime, found, found.decision)
        return SentenceOn(*facts, in_force=bool(row.in_force))


def _stage(row: StandingOn) -> StageOn | None:
    if row.stage is None:
        return None
    return StageOn(row.stage, PartialDate(row.stage_since, row.stage_precision), not row.stage_recorded)
