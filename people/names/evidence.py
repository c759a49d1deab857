"""What each part of two names says for or against their being one: surname, given name, patronymic, sex.

Only what contradicts counts against: an omitted patronymic or an initial says little, another initial says all.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from people.names.endings import fathers_of, keeps_its_ending, sex_of_surname, stem
from people.names.folding import fold_word, rules_between
from people.names.given_names import Sex, given_name
from people.names.initials import fits_loosely, initial_fits, initials_agree
from people.names.likeness import DOUBTFUL, likeness, slip_as_written
from people.names.parsing import NameParts, sex_of
from people.names.surnames import are_neighbours, is_common

Word = Literal["surname", "given name", "patronymic"]

# How much each finding leaves of certainty; `compare` multiplies them. Chosen so that an initial beside a telling
# surname still makes "same", and beside a common surname, or one that differs by a slip, only "possible".
GENDERED, DROPPED, OF_DOUBLE, FATHER_AS_SURNAME = 0.99, 0.95, 0.8, 0.7
VARIANT, SHORT_FORM, INITIAL, INITIAL_WITH_COMMON_SURNAME, ABSENT = 0.98, 0.7, 0.8, 0.7, 0.5
INITIAL_OF_A_PAIR = 0.7
ONLY_GIVEN, OTHER_ENDING_OF_SEX = 0.55, 0.6


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well one part agrees: `value` 0..1, 0 contradicts; `reason` in words, "" where nothing was to compare. Behind
    its last colon stand the words compared; what is before, `people.reasons` says in other languages.
    """

    value: float
    reason: str = ""


def compare_surnames(a: NameParts, b: NameParts) -> Evidence:
    """Compare surnames: equal, with another or no ending, with a slip, one of a double surname, or different."""
    if not (a.surname or a.given) or not (b.surname or b.given):
        return Evidence(0.0, "no name to compare")
    if not a.surname or not b.surname:
        return Evidence(ONLY_GIVEN, "no surname to compare")
    found = _two_surnames(a.surname, b.surname)
    if found.value:
        return found
    return _double_surname(a.surname, b.surname) or _father_as_surname(a, b) or _father_as_surname(b, a) or found


@lru_cache(maxsize=131072)
def _two_surnames(a: str, b: str) -> Evidence:
    found = _compared_surnames(a, b)
    if found.value > DOUBTFUL and _are_known_as_two(a, b):
        return Evidence(DOUBTFUL, f"surnames alike, but known as two: {a}, {b}")
    return found


def _compared_surnames(a: str, b: str) -> Evidence:
    folded_a, folded_b = fold_word(a), fold_word(b)
    if folded_a == folded_b:
        return Evidence(1.0, _equal("surname", a, b))
    stem_a, stem_b = stem(folded_a), stem(folded_b)
    if stem_a == stem_b:
        return _other_ending(a, b, folded_a, folded_b)
    alike = likeness(stem_a, stem_b)
    if alike.value:
        return Evidence(alike.value, f"surnames: {alike.reason}: {a}, {b}")
    if slip_as_written(a, b):
        return Evidence(DOUBTFUL, f"surnames differ in one letter as written: {a}, {b}")
    return Evidence(0.0, f"surnames differ: {a}, {b}")


def _are_known_as_two(a: str, b: str) -> bool:
    """Whether two surnames that look like spellings of one are listed as two, or made of two words."""
    folded_a, folded_b = fold_word(a), fold_word(b)
    return are_neighbours(a, b) or _are_of_two_words(folded_a, folded_b, stem(folded_a), stem(folded_b))


def _are_of_two_words(a: str, b: str, stem_a: str, stem_b: str) -> bool:
    """Whether they are made of two given names (Adilov, Abilov), of a name and its -bai, or of a trade and its -ov."""
    if stem_a == stem_b:
        return keeps_its_ending(stem_a) and (a == stem_a) != (b == stem_b)
    known_a, known_b = given_name(stem_a), given_name(stem_b)
    if known_a and known_b and not known_a.names & known_b.names:
        return True
    shorter, longer = sorted((stem_a, stem_b), key=len)
    return longer.endswith("bai") and longer[:-3] + "ai" == shorter


def _other_ending(a: str, b: str, folded_a: str, folded_b: str) -> Evidence:
    sexes = {sex_of_surname(folded_a), sex_of_surname(folded_b)}
    if sexes == {"male", "female"}:
        return Evidence(GENDERED, f"surname equal but for the ending of sex: {a}, {b}")
    return Evidence(DROPPED, f"surname equal but for the ending: {a}, {b}")


def _double_surname(a: str, b: str) -> Evidence | None:
    parts_a, parts_b = a.split("-"), b.split("-")
    if len(parts_a) == len(parts_b) == 1:
        return None
    stems_a, stems_b = ({stem(fold_word(part)) for part in parts} for parts in (parts_a, parts_b))
    return Evidence(OF_DOUBLE, f"one part of a double surname equal: {a}, {b}") if stems_a & stems_b else None


def _father_as_surname(a: NameParts, b: NameParts) -> Evidence | None:
    if b.patronymic and fold_word(a.surname) == fold_word(b.patronymic):
        return Evidence(FATHER_AS_SURNAME, f"patronymic of one stands as surname of the other: {a.surname}")
    return None


def compare_given_names(a: NameParts, b: NameParts) -> Evidence:
    """Compare given names, or the initials that stand for them."""
    if a.given and b.given:
        return _two_given(a.given, b.given)
    initial_a, initial_b = _initial_of_given(a), _initial_of_given(b)
    if a.given and initial_b:
        return _initial_and_given(initial_b, a.given, a, b)
    if b.given and initial_a:
        return _initial_and_given(initial_a, b.given, a, b)
    if initial_a and initial_b:
        return _two_initials(initial_a, initial_b, a, b)
    return Evidence(ABSENT, "given name not in both")


def _initial_of_given(parts: NameParts) -> str:
    return parts.initials[0] if parts.initials and not parts.given else ""


@lru_cache(maxsize=131072)
def _two_given(a: str, b: str) -> Evidence:
    folded_a, folded_b = fold_word(a), fold_word(b)
    if folded_a == folded_b:
        return Evidence(1.0, _equal("given name", a, b))
    known_a, known_b = given_name(folded_a), given_name(folded_b)
    if known_a and known_b:
        if not known_a.names & known_b.names:
            return Evidence(0.0, f"given names differ: {a}, {b}")
        if known_a.short or known_b.short:
            return Evidence(SHORT_FORM, f"given name may be a short form: {a}, {b}")
        return Evidence(VARIANT, f"given names are variants of one: {a}, {b}")
    return _unlisted_given(a, b, folded_a, folded_b)


def _unlisted_given(a: str, b: str, folded_a: str, folded_b: str) -> Evidence:
    alike = likeness(folded_a, folded_b)
    if alike.value:
        return Evidence(alike.value, f"given names: {alike.reason}: {a}, {b}")
    if slip_as_written(a, b):
        return Evidence(DOUBTFUL, f"given names differ in one letter as written: {a}, {b}")
    shorter, longer = sorted((folded_a, folded_b), key=len)
    if len(shorter) > 2 and longer.startswith(shorter):
        return Evidence(SHORT_FORM, f"given name may be a short form: {a}, {b}")
    return Evidence(0.0, f"given names differ: {a}, {b}")


def _initial_and_given(initial: str, given: str, a: NameParts, b: NameParts) -> Evidence:
    if initial_fits(initial, fold_word(given)):
        weight = INITIAL_OF_A_PAIR if fits_loosely(initial, fold_word(given)) else _weight_of_initial(a, b)
        return Evidence(weight, f"initial fits: {initial}, {given}")
    return Evidence(0.0, f"initial does not fit: {initial}, {given}")


def _two_initials(initial_a: str, initial_b: str, a: NameParts, b: NameParts) -> Evidence:
    if initials_agree(initial_a, initial_b):
        return Evidence(_weight_of_initial(a, b), f"initials equal: {initial_a}")
    return Evidence(0.0, f"initials differ: {initial_a}, {initial_b}")


def _weight_of_initial(a: NameParts, b: NameParts) -> float:
    """An initial tells a person only beside a telling surname, and not where an ending may have made it of a name."""
    if not a.surname or not b.surname:
        return INITIAL
    surnames = {fold_word(a.surname), fold_word(b.surname)}
    made_of_a_name = len(surnames) == 2 and any(given_name(stem(surname)) for surname in surnames)
    common = is_common(a.surname) or is_common(b.surname)
    return INITIAL_WITH_COMMON_SURNAME if made_of_a_name or common else INITIAL


def compare_patronymics(a: NameParts, b: NameParts) -> Evidence:
    """Compare patronymics or their initials; one that is omitted says nothing."""
    if a.patronymic and b.patronymic:
        return _two_patronymics(a.patronymic, b.patronymic)
    initial_a, initial_b = _initial_of_patronymic(a), _initial_of_patronymic(b)
    for initial, full in ((initial_a, b.patronymic), (initial_b, a.patronymic)):
        if initial and full:
            return _fits_patronymic(initial, full)
    if initial_a and initial_b and not initials_agree(initial_a, initial_b):
        return Evidence(0.0, f"initials of the patronymic differ: {initial_a}, {initial_b}")
    return Evidence(1.0)


def _initial_of_patronymic(parts: NameParts) -> str:
    position = 0 if parts.given else 1
    return parts.initials[position] if len(parts.initials) > position and not parts.patronymic else ""


def _fits_patronymic(initial: str, patronymic: str) -> Evidence:
    if initial_fits(initial, fold_word(patronymic)):
        return Evidence(1.0, f"initial fits: {initial}, {patronymic}")
    return Evidence(0.0, f"initial does not fit: {initial}, {patronymic}")


@lru_cache(maxsize=65536)
def _two_patronymics(a: str, b: str) -> Evidence:
    one, other = (fathers_of(fold_word(word)) for word in (a, b))
    if fold_word(a) == fold_word(b):
        return Evidence(1.0, _equal("patronymic", a, b))
    if one & other:
        return Evidence(1.0, f"patronymics of one father: {a}, {b}")
    alike = max((likeness(*pair) for pair in product(one, other)), key=lambda each: each.value)
    if alike.value:
        return Evidence(alike.value, f"patronymics: {alike.reason}: {a}, {b}")
    return Evidence(0.0, f"patronymics differ: {a}, {b}")


def compare_sexes(a: NameParts, b: NameParts, sex_a: Sex | None, sex_b: Sex | None) -> Evidence:
    """Compare the sexes, stated or shown by the names. Endings alone do not part two who share a written given name."""
    told_a, told_b = sex_a or sex_of(a), sex_b or sex_of(b)
    if not told_a or not told_b or told_a == told_b:
        return Evidence(1.0)
    stated = sex_a is not None and sex_b is not None
    if not stated and a.given and b.given and _two_given(a.given, b.given).value:
        return Evidence(OTHER_ENDING_OF_SEX, "endings of the surname show different sexes")
    return Evidence(0.0, "different sexes")


@lru_cache(maxsize=131072)
def _equal(word: Word, a: str, b: str) -> str:
    if a.lower() == b.lower():
        return f"{word} equal"
    rules = rules_between(a, b)
    return f"{word} equal as spelled otherwise: {', '.join(rules)}" if rules else f"{word} equal as spelled otherwise"
