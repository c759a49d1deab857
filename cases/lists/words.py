"""Words of printed lists in the three languages, from `cases/data/list_words.yaml` and the seeded vocabularies.

They are no messages of the screens: a print is made in all languages at once, and its words are frozen with it.
"""

from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

import yaml

from people.dates import parse

LANGUAGES = ("en", "ru", "kk")
DATA = Path(__file__).parents[1] / "data"
Words = dict[str, dict[str, str]]
"""Key → language → word, and `unit_year` → language → its forms with a bar between them."""

OF_VOCABULARIES = {"list_sections": "section", "facility_regimes": "regime", "certainty": "certainty"}


@cache
def words() -> Words:
    """All words of prints; what is frozen into an edition."""
    own = _load("list_words.yaml")
    found = {key: dict(zip(LANGUAGES, texts, strict=True)) for key, texts in own["words"].items()}
    for unit, forms in own["units"].items():
        found[f"unit_{unit}"] = {language: "|".join(forms[language]) for language in LANGUAGES}
    vocabularies = _load("vocabularies.yaml")
    for name, prefix in OF_VOCABULARIES.items():
        for term in vocabularies[name]:
            found[f"{prefix}_{term['code']}"] = {language: term[language] for language in LANGUAGES}
    return found


def _load(name: str) -> dict:
    return yaml.load((DATA / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


class Speaker:
    """Says the words of one edition (or of today) in one language; English where a word is missing."""

    def __init__(self, language: str, table: Words | None = None, space: str = " "):
        self.language = language if language in LANGUAGES else "en"
        self.table = words() if table is None else table
        self.space = space
        """Between the parts of dates and amounts: on paper one at which no line is broken."""

    def __call__(self, key: str, *values: object) -> str:
        """The word, its gaps filled with the values; KeyError for a word that nobody wrote."""
        texts = self.table[key]
        return (texts.get(self.language) or texts["en"]).format(*values)

    def section(self, code: str) -> str:
        """`A. Serving a sentence`: a section as pages and prints name it."""
        return f"{code}. {self(f'section_{code}')}"

    def when(self, iso: str) -> str:
        """A frozen date (`2023-05-14`, `2023-05`, `~2023-05-14`) in words, never more exact than it is known."""
        return _date(iso, self.language).replace(" ", self.space)

    def amount(self, value: str | int, unit: str) -> str:
        """`7`, `year` → `7 years`, `7 лет`, `7 жыл`: the value as stated."""
        number = Decimal(value)
        return f"{number.normalize():f}{self.space}{_form(self(f'unit_{unit}').split('|'), number)}"


@lru_cache(maxsize=8192)
def _date(iso: str, language: str) -> str:
    """The same days return in thousands of lines."""
    return parse(iso).words(language)


def _form(forms: list[str], number: Decimal) -> str:
    """The form of a noun after a number, by the count of forms that its language has: 1, 2 (English) or 3 (Russian)."""
    if len(forms) < 3:
        return forms[0] if number == 1 else forms[-1]
    if number != int(number):
        return forms[1]
    last, two = int(number) % 10, int(number) % 100
    if last == 1 and two != 11:
        return forms[0]
    return forms[1] if 2 <= last <= 4 and not 12 <= two <= 14 else forms[2]
