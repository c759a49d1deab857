"""Compare two written names: same, possible or different, with a score and the reasons in words."""

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Literal

from people.names.evidence import (
    VARIANT,
    Evidence,
    compare_given_names,
    compare_patronymics,
    compare_sexes,
    compare_surnames,
)
from people.names.given_names import Sex
from people.names.likeness import DOUBTFUL
from people.names.parsing import NameParts, readings, sex_of

Verdict = Literal["same", "possible", "different"]

SAME_FROM, POSSIBLE_FROM = 0.75, 0.40
OTHER_ORDER, MARRIED = 0.95, 0.5
HIGHEST_OF_DIFFERENT = 35


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two written names are to each other. `score` is 0..100: same from 75, possible from 40."""

    verdict: Verdict
    score: float
    reasons: list[str]


def compare(a: str, b: str, *, sex_a: Sex | None = None, sex_b: Sex | None = None) -> Comparison:
    """Compare two written names of any script and order; a sex known from elsewhere overrides the one guessed."""
    found = [_compare_readings(one, other, sex_a, sex_b) for one, other in product(readings(a), readings(b))]
    return max(found, key=lambda comparison: (comparison.verdict != "different", comparison.score))


def _compare_readings(a: NameParts, b: NameParts, sex_a: Sex | None, sex_b: Sex | None) -> Comparison:
    surname, given, patronymic = compare_surnames(a, b), compare_given_names(a, b), compare_patronymics(a, b)
    if not surname.value and _may_have_married(given, patronymic, {sex_a or sex_of(a), sex_b or sex_of(b)}):
        surname = Evidence(MARRIED, f"the surname may have changed by marriage: {a.surname}, {b.surname}")
    found = [surname, given, patronymic, compare_sexes(a, b, sex_a, sex_b)]
    if min(a.confidence, b.confidence) < 0.5:
        found.append(Evidence(OTHER_ORDER, "read with surname and given name in the other order"))
    return _sum_up(found)


def _may_have_married(given: Evidence, patronymic: Evidence, sexes: set[Sex | None]) -> bool:
    return "female" in sexes and given.value >= VARIANT and patronymic.reason != "" and patronymic.value > DOUBTFUL


def _sum_up(found: list[Evidence]) -> Comparison:
    against = [evidence.reason for evidence in found if not evidence.value]
    if against:
        agreeing = sum(evidence.value for evidence in found) / len(found)
        return Comparison("different", round(HIGHEST_OF_DIFFERENT * agreeing, 1), against)
    value = prod(evidence.value for evidence in found)
    verdict: Verdict = "same" if value >= SAME_FROM else "possible" if value >= POSSIBLE_FROM else "different"
    return Comparison(verdict, round(100 * value, 1), [evidence.reason for evidence in found if evidence.reason])
