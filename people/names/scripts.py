"""Which script a text is in, and mending words that mix two: a Cyrillic "а" typed inside a Latin surname."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

Script = Literal["Latn", "Cyrl", "Zyyy"]

LATIN_LOOKALIKES = "ABCEHIKMOPTXYaceiopxyÖöË"
CYRILLIC_LOOKALIKES = "АВСЕНІКМОРТХУасеіорхуӨөЁ"
TO_LATIN_SHAPE = str.maketrans(CYRILLIC_LOOKALIKES, LATIN_LOOKALIKES)
TO_CYRILLIC_SHAPE = str.maketrans(LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES)

CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
WORD = re.compile(r"[^\W\d_]+")


def script_of(text: str) -> Script:
    """Return "Latn" or "Cyrl" if all letters are of that script, else "Zyyy" (no letters, or mixed)."""
    cyrillic, latin = bool(CYRILLIC.search(text)), bool(LATIN.search(text))
    if cyrillic == latin:
        return "Zyyy"
    return "Cyrl" if cyrillic else "Latn"


def _mend_word(match: re.Match[str]) -> str:
    word = match.group()
    cyrillic, latin = len(CYRILLIC.findall(word)), len(LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    mended = word.translate(TO_LATIN_SHAPE if latin >= cyrillic else TO_CYRILLIC_SHAPE)
    if script_of(mended) != "Zyyy":
        return mended
    return word.translate(TO_CYRILLIC_SHAPE if latin >= cyrillic else TO_LATIN_SHAPE)


@lru_cache(maxsize=65536)
def mend(text: str) -> str:
    """Compose accents and give every word the script of most of its letters by swapping look-alike letters."""
    return WORD.sub(_mend_word, unicodedata.normalize("NFKC", text))
