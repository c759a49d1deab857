"""Common Kazakh and Russian given names with sex, spelling variants and short forms (given_names.csv).

The list is general knowledge, not a list of people. It tells a given name from a surname, and which spellings are
one name.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from people.names.folding import fold_word

Sex = Literal["male", "female"]
LIST = Path(__file__).with_name("given_names.csv")
MALE_ELEMENTS = ("bek", "bai", "jan", "kan", "mirza", "gali", "geldi", "ola", "bol", "molat")
FEMALE_ELEMENTS = ("gol", "kiz", "bibi", "solo", "bike")


@dataclass(frozen=True, slots=True)
class GivenName:
    """What the list knows about a folded form: the names it may stand for, their sexes, whether all are short forms."""

    names: frozenset[str]
    sexes: frozenset[Sex]
    short: bool


@lru_cache(maxsize=1)
def _forms() -> dict[str, GivenName]:
    forms: dict[str, GivenName] = {}
    with LIST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for form in (row["name"], *row["variants"].split()):
                _add(forms, form, row, short=False)
            for form in row["short_forms"].split():
                _add(forms, form, row, short=True)
    return forms


def _add(forms: dict[str, GivenName], form: str, row: dict[str, str], *, short: bool) -> None:
    sex: Sex = "female" if row["sex"] == "female" else "male"
    key = fold_word(form)
    known = forms.get(key, GivenName(frozenset(), frozenset(), short))
    forms[key] = GivenName(known.names | {row["name"]}, known.sexes | {sex}, known.short and short)


def given_name(folded: str) -> GivenName | None:
    """Look a folded word up in the list; None where the list does not know it."""
    return _forms().get(folded)


def given_names() -> tuple[str, ...]:
    """Return every folded form of the list."""
    return tuple(_forms())


def sex_of_given_name(folded: str) -> Sex | None:
    """Tell the sex of a folded given name by the list, else by its last element (-bek, -gul); None if unsure."""
    known = given_name(folded)
    if known:
        return next(iter(known.sexes)) if len(known.sexes) == 1 else None
    if folded.endswith(FEMALE_ELEMENTS):
        return "female"
    return "male" if folded.endswith(MALE_ELEMENTS[:2]) else None


def sounds_like_a_given_name(folded: str) -> bool:
    """Tell whether an unlisted word ends in an element of Kazakh given names (-bek, -zhan, -gul)."""
    return len(folded) > 4 and folded.endswith(MALE_ELEMENTS + FEMALE_ELEMENTS)
