"""Compare two written names: same, possible or different, with a score and the reasons in words.

Only what contradicts counts against: an omitted patronymic or an initial says little, another initial says all.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from people.names.endings import father_of, sex_of_surname, stem
from people.names.folding import fold_word, rules_between
from people.names.given_names import Sex, given_name
from people.names.initials import initial_fits, initials_agree
from people.names.likeness import DOUBTFUL, likeness
from people.names.parsing import NameParts, readings, sex_of
from people.names.surnames import is_common

Verdict = Literal["same", "possible", "different"]
Word = Literal["surname", "given name", "patronymic"]

SAME_FROM, POSSIBLE_FROM = 0.75, 0.40
GENDERED, DROPPED, OF_DOUBLE, FATHER_AS_SURNAME, MARRIED = 0.99, 0.95, 0.8, 0.7, 0.5
VARIANT, SHORT_FORM, INITIAL, INITIAL_WITH_COMMON_SURNAME, ABSENT = 0.98, 0.7, 0.8, 0.7, 0.5
ONLY_GIVEN, OTHER_ORDER, OTHER_ENDING_OF_SEX = 0.55, 0.95, 0.6


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two written names are to each other. `score` is 0..100: same from 75, possible from 40."""

    verdict: Verdict
    score: float
    reasons: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """How well one part agrees: `value` 0..1, 0 contradicts; `reason` in words, "" where nothing was to compare."""

    value: float
    reason: str = ""


def compare(a: str, b: str, *, sex_a: Sex | None = None, sex_b: Sex | None = None) -> Comparison:
    """Compare two written names of any script and order; a sex known from elsewhere overrides the one guessed."""
    best: Comparison | None = None
    for reading_a in readings(a):
        for reading_b in readings(b):
            swapped = reading_a.confidence < 0.5 or reading_b.confidence < 0.5
            found = _compare_parts(reading_a, reading_b, sex_a, sex_b, swapped)
            if best is None or (found.verdict != "different" and found.score > best.score):
                best = found
    assert best is not None  # readings() always returns one
    return best


def _compare_parts(a: NameParts, b: NameParts, sex_a: Sex | None, sex_b: Sex | None, swapped: bool) -> Comparison:
    surname, given, patronymic = _surname(a, b), _given(a, b), _patronymic(a, b)
    if not surname.value and _may_have_married(given, patronymic, sex_a or sex_of(a)):
        surname = Part(MARRIED, f"{surname.reason}, but given name and patronymic agree: may have changed by marriage")
    parts = [surname, given, patronymic, _sex(a, b, given, sex_a, sex_b)]
    if swapped:
        parts.append(Part(OTHER_ORDER, "read with surname and given name in the other order"))
    return _sum_up(parts)


def _sum_up(parts: list[Part]) -> Comparison:
    value = 1.0
    for part in parts:
        value *= part.value
    against = [part.reason for part in parts if not part.value]
    if against:
        agreeing = sum(part.value for part in parts) / len(parts)
        return Comparison("different", round(35 * agreeing, 1), against)
    reasons = [part.reason for part in parts if part.reason]
    verdict: Verdict = "same" if value >= SAME_FROM else "possible" if value >= POSSIBLE_FROM else "different"
    return Comparison(verdict, round(100 * value, 1), reasons)


def _surname(a: NameParts, b: NameParts) -> Part:
    if not a.surname or not b.surname:
        return Part(ONLY_GIVEN, "no surname to compare") if a.given or b.given else Part(0.0, "no name to compare")
    found = _two_surnames(a.surname, b.surname)
    if found.value:
        return found
    return _double_surname(a.surname, b.surname) or _father_as_surname(a, b) or _father_as_surname(b, a) or found


@lru_cache(maxsize=131072)
def _two_surnames(a: str, b: str) -> Part:
    folded_a, folded_b = fold_word(a), fold_word(b)
    if folded_a == folded_b:
        return Part(1.0, _equal("surname", a, b))
    stem_a, stem_b = stem(folded_a), stem(folded_b)
    if stem_a == stem_b:
        return _other_ending(a, b, folded_a, folded_b)
    alike = likeness(stem_a, stem_b)
    value = alike.value
    if not value and min(len(stem_a), len(stem_b)) < 4:
        value = 0.0
    if not value:
        return Part(0.0, f"surnames differ: {a}, {b}")
    return Part(value, f"surnames {alike.reason}: {a}, {b}")


def _other_ending(a: str, b: str, folded_a: str, folded_b: str) -> Part:
    sexes = {sex_of_surname(folded_a), sex_of_surname(folded_b)}
    if sexes == {"male", "female"}:
        return Part(GENDERED, f"surname equal but for the ending of sex: {a}, {b}")
    return Part(DROPPED, f"surname equal but for the ending: {a}, {b}")


def _double_surname(a: str, b: str) -> Part | None:
    parts_a, parts_b = a.split("-"), b.split("-")
    if len(parts_a) == len(parts_b) == 1:
        return None
    stems_a, stems_b = ({stem(fold_word(part)) for part in parts} for parts in (parts_a, parts_b))
    return Part(OF_DOUBLE, f"one part of a double surname equal: {a}, {b}") if stems_a & stems_b else None


def _father_as_surname(a: NameParts, b: NameParts) -> Part | None:
    if b.patronymic and fold_word(a.surname) == fold_word(b.patronymic):
        return Part(FATHER_AS_SURNAME, f"patronymic of one stands as surname of the other: {a.surname}")
    return None


def _given(a: NameParts, b: NameParts) -> Part:
    if a.given and b.given:
        return _two_given(a.given, b.given)
    initial_a, initial_b = _initial_of_given(a), _initial_of_given(b)
    if a.given and initial_b:
        return _initial_and_given(initial_b, a.given, a, b)
    if b.given and initial_a:
        return _initial_and_given(initial_a, b.given, a, b)
    if initial_a and initial_b:
        return _two_initials(initial_a, initial_b, a, b)
    return Part(ABSENT, "given name not in both")


def _initial_of_given(parts: NameParts) -> str:
    return parts.initials[0] if parts.initials and not parts.given else ""


@lru_cache(maxsize=131072)
def _two_given(a: str, b: str) -> Part:
    folded_a, folded_b = fold_word(a), fold_word(b)
    if folded_a == folded_b:
        return Part(1.0, _equal("given name", a, b))
    known_a, known_b = given_name(folded_a), given_name(folded_b)
    if known_a and known_b:
        if not known_a.names & known_b.names:
            return Part(0.0, f"given names differ: {a}, {b}")
        if known_a.short or known_b.short:
            return Part(SHORT_FORM, f"given name may be a short form: {a}, {b}")
        return Part(VARIANT, f"given names are variants of one: {a}, {b}")
    return _unlisted_given(a, b, folded_a, folded_b)


def _unlisted_given(a: str, b: str, folded_a: str, folded_b: str) -> Part:
    alike = likeness(folded_a, folded_b)
    if alike.value:
        return Part(alike.value, f"given names {alike.reason}: {a}, {b}")
    shorter, longer = sorted((folded_a, folded_b), key=len)
    if len(shorter) > 2 and longer.startswith(shorter):
        return Part(SHORT_FORM, f"given name may be a short form: {a}, {b}")
    return Part(0.0, f"given names differ: {a}, {b}")


def _initial_and_given(initial: str, given: str, a: NameParts, b: NameParts) -> Part:
    if initial_fits(initial, fold_word(given)):
        return Part(_weight_of_initial(a, b), f"initial {initial} fits {given}")
    return Part(0.0, f"initial {initial} does not fit {given}")


def _two_initials(initial_a: str, initial_b: str, a: NameParts, b: NameParts) -> Part:
    if initials_agree(initial_a, initial_b):
        return Part(_weight_of_initial(a, b), f"initials equal: {initial_a}")
    return Part(0.0, f"initials differ: {initial_a}, {initial_b}")


def _weight_of_initial(a: NameParts, b: NameParts) -> float:
    """An initial tells a person only beside a telling surname, and not where an ending may have made it of a name."""
    surname_a, surname_b = fold_word(a.surname), fold_word(b.surname)
    of_a_given_name = surname_a != surname_b and given_name(stem(surname_a)) is not None
    return INITIAL_WITH_COMMON_SURNAME if of_a_given_name or is_common(a.surname) else INITIAL


def _patronymic(a: NameParts, b: NameParts) -> Part:
    if a.patronymic and b.patronymic:
        return _two_patronymics(a.patronymic, b.patronymic)
    initial_a, initial_b = _initial_of_patronymic(a), _initial_of_patronymic(b)
    for initial, full in ((initial_a, b.patronymic), (initial_b, a.patronymic)):
        if initial and full:
            return _fits_patronymic(initial, full)
    if initial_a and initial_b and not initials_agree(initial_a, initial_b):
        return Part(0.0, f"initials of the patronymic differ: {initial_a}, {initial_b}")
    return Part(1.0)


def _initial_of_patronymic(parts: NameParts) -> str:
    position = 0 if parts.given else 1
    return parts.initials[position] if len(parts.initials) > position and not parts.patronymic else ""


def _fits_patronymic(initial: str, patronymic: str) -> Part:
    if initial_fits(initial, fold_word(patronymic)):
        return Part(1.0, f"initial {initial} fits {patronymic}")
    return Part(0.0, f"initial {initial} does not fit the patronymic {patronymic}")


@lru_cache(maxsize=65536)
def _two_patronymics(a: str, b: str) -> Part:
    fathers = [(father_of(fold_word(word)) or (fold_word(word), None))[0] for word in (a, b)]
    alike = likeness(*fathers)
    if alike.value == 1:
        return Part(1.0, _equal("patronymic", a, b))
    if alike.value:
        return Part(alike.value, f"patronymics {alike.reason}: {a}, {b}")
    return Part(0.0, f"patronymics differ: {a}, {b}")


def _may_have_married(given: Part, patronymic: Part, sex: Sex | None) -> bool:
    return sex == "female" and given.value >= VARIANT and patronymic.reason != "" and patronymic.value > DOUBTFUL


def _sex(a: NameParts, b: NameParts, given: Part, sex_a: Sex | None, sex_b: Sex | None) -> Part:
    told_a, told_b = sex_a or sex_of(a), sex_b or sex_of(b)
    if not told_a or not told_b or told_a == told_b:
        return Part(1.0)
    stated = sex_a is not None and sex_b is not None
    if not stated and a.given and b.given and given.value:
        return Part(OTHER_ENDING_OF_SEX, "endings of the surname show different sexes")
    return Part(0.0, f"different sexes: {told_a}, {told_b}")


@lru_cache(maxsize=131072)
def _equal(word: Word, a: str, b: str) -> str:
    if a.lower() == b.lower():
        return f"{word} equal"
    rules = rules_between(a, b)
    return f"{word} equal after {', '.join(rules)}" if rules else f"{word} equal after spelling"
