"""Endings of surnames and patronymics on folded words: what they say of sex, and the stem that is left without them."""

import re
from functools import lru_cache

from people.names.given_names import Sex

# Folding wrote u as o and dropped y before e: -ov, -ev, -in; -ovich; -uly/-kyzy; -skiy; -tegi. -aev is -ai + ev.
FEMALE_SURNAME = re.compile(r"(?:[oe]va|ina|skaia|kizi|kiz)$")
MALE_SURNAME = re.compile(r"(?:[oe]v|in|ski|skoi|oli|ogli|ogl)$")
RUSSIAN_PATRONYMIC = re.compile(r"(?P<father>.{3,}?)(?:(?P<male>[oe]vich|ich)|[oe]vna|ichna)$")
KAZAKH_PATRONYMIC = re.compile(r"(?P<father>.{3,}?)(?:(?P<male>oli|ogli|ogl)|kizi|kiz)$")
KAZAKH_DAUGHTER = ("kizi", "kiz")
OF_SOFT_FATHERS = re.compile(r"(?<=..)e?i$")  # Sergei is Serge- before -vich
CHILD_OF = ("oli", "ogli", "kizi")

FAMILY_ENDING = re.compile(r"(?<=..)(?:[oe]va?|skaia|ski|skoi|tegi|oli|kizi)$")
FEMALE_A = re.compile(r"(?<=..in)a$")
SURNAME_LOOK = re.compile(r"(?:[oe]va?|ina?|ski|skaia|skoi|oli|kizi|kiz|ogli|tegi|enko|chok|iok|ian|dze|shvili|ik)$")
TRADE = re.compile(r"[^aeio](?:n|ch|sh)ik$")
STRONG_SURNAME = re.compile(r"(?:[oe]va?|ski|skaia|tegi|enko|dze|shvili)$")


@lru_cache(maxsize=131072)
def stem(folded: str) -> str:
    """Return a folded surname without family and gender endings: japarbaeva → japarbai, tolebekova → tolebek."""
    ending = FAMILY_ENDING.search(folded)
    if ending:
        rest = folded[: ending.start()]
        return rest + "i" if ending.group().startswith("e") and rest[-1] in "aoe" else rest
    return FEMALE_A.sub("", folded)


def sex_of_surname(folded: str) -> Sex | None:
    """Tell the sex that the ending of a folded surname shows; None for surnames that are the same for both."""
    if FEMALE_SURNAME.search(folded):
        return "female"
    return "male" if MALE_SURNAME.search(folded) else None


def has_family_ending(folded: str) -> bool:
    """Tell whether a folded surname carries an ending that usage may drop (-ov, -ova, -ev, -uly, -tegi)."""
    return FAMILY_ENDING.search(folded) is not None


def keeps_its_ending(folded_stem: str) -> bool:
    """Tell whether a stem is a surname by itself, so that usage drops no ending after it: Melnik is not Melnikov."""
    return TRADE.search(folded_stem) is not None


def looks_like_a_surname(folded: str) -> bool:
    """Tell whether a folded word ends as surnames do."""
    return len(folded) > 3 and SURNAME_LOOK.search(folded) is not None


def is_surely_a_surname(folded: str) -> bool:
    """Tell whether a folded word ends as only surnames do (-ov, -ova, -skiy, -tegi, -enko)."""
    return len(folded) > 3 and STRONG_SURNAME.search(folded) is not None


@lru_cache(maxsize=65536)
def father_of(folded: str) -> tuple[str, Sex] | None:
    """Split a folded patronymic into the stem of the father's name and the child's sex; None if it is none."""
    match = RUSSIAN_PATRONYMIC.search(folded) or KAZAKH_PATRONYMIC.search(folded)
    if match is None:
        return None
    sex: Sex = "male" if match["male"] else "female"
    return match["father"], sex


def fathers_of(folded: str) -> frozenset[str]:
    """Return the stems of the names a father may bear, alike whether -evich or -uly follows: Sergeyevich, Sergeyuly.

    Folding lost the k of a father before -kyzy (Serikkyzy). A word without an ending is the father's name itself.
    """
    found = father_of(folded)
    father, child = found or (folded, None)
    eaten = child == "female" and folded.endswith(KAZAKH_DAUGHTER)
    return frozenset(OF_SOFT_FATHERS.sub("", each) for each in ((father, father + "k") if eaten else (father,)))


def is_russian_patronymic(folded: str) -> bool:
    """Tell whether a folded word is a patronymic in -ovich or -ovna, which hardly any surname is."""
    return RUSSIAN_PATRONYMIC.search(folded) is not None
