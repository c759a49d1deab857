"""How alike two folded words are, and in which words to say it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from people.names.transliteration import to_latin

VOWELS = "aeio"
VOICELESS = str.maketrans("bdgzf", "ptksp")  # Kazakh usage wavers: Bekzat/Bekzad, Sapar/Safar
NEAR_VOWELS = ({"a", "e"}, {"e", "i"})
U_AS_V = re.compile(r"(?:^|(?<=[^aeio]))o(?=[aei])")  # folding wrote u as o: Saduakas and Sadvakas, Uali and Vali
IO_AS_E = re.compile(r"(?<=[^aeio])io(?=[^aeio])")  # Kazakh Latin writes io for ё: Fiodorov and Fedorov
SURE, LIKELY, DOUBTFUL = 0.93, 0.87, 0.74


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two words are one: 1 equal, above 0.8 a slip of the pen, 0.74 doubtful, 0 different; and why."""

    value: float
    reason: str


@lru_cache(maxsize=131072)
def skeleton(folded: str) -> str:
    """Return the consonants of a folded word without voice, an opening vowel as "a", sh and ch as x and c."""
    consonants = _undoubled(_voiceless(_assimilated(folded).replace("sh", "x").replace("ch", "c")))
    return "a" + consonants if folded.startswith(tuple(VOWELS)) else consonants


@lru_cache(maxsize=262144)
def likeness(a: str, b: str) -> Likeness:
    """Compare two folded words: equal, one slip of a vowel or letter, or different."""
    if a == b:
        return Likeness(1.0, "equal")
    if U_AS_V.sub("v", a) == U_AS_V.sub("v", b):
        return Likeness(SURE, "equal but for u and v")
    if IO_AS_E.sub("e", a) == IO_AS_E.sub("e", b):
        return Likeness(SURE, "equal but for io and e")
    distance = OSA.distance(a, b, score_cutoff=2)
    length = min(len(a), len(b))
    if distance > 2 or length < 4:
        return Likeness(0.0, "differ")
    return _one_slip(a, b, length) if distance == 1 else _two_slips(a, b, length)


def slip_as_written(a: str, b: str) -> float:
    """Value a single slip between two Latin words as written, such as a swap within "sh" that folding pulls apart."""
    one, other = _latin(a), _latin(b)
    if min(len(one), len(other)) < 5 or one[0] != other[0] or OSA.distance(one, other, score_cutoff=1) != 1:
        return 0.0
    return DOUBTFUL


@lru_cache(maxsize=131072)
def _latin(word: str) -> str:
    return to_latin(word).lower()


def _one_slip(a: str, b: str, length: int) -> Likeness:
    if a[0] != b[0]:
        return Likeness(DOUBTFUL if length > 5 else 0.0, "differ in the first letter")
    if _consonants(a) == _consonants(b):
        return Likeness(SURE if length > 5 or _is_usual(a, b) else DOUBTFUL, "differ in one vowel")
    if _assimilated(a) == _assimilated(b):
        return Likeness(SURE, "differ in n/m before b")
    if length > 6 and _voiceless(a) == _voiceless(b):
        return Likeness(LIKELY, "differ in the voice of one consonant")
    if len(a) != len(b) or sorted(a) == sorted(b):
        return Likeness(LIKELY if length > 5 else DOUBTFUL, "differ in one letter, as by a slip")
    return Likeness(DOUBTFUL, "differ in one consonant")


def _is_usual(a: str, b: str) -> bool:
    """Whether spellings waver so: a vowel left out, or one near it, but not Sadyk and Sydyk."""
    differing = [{one, other} for one, other in zip(a, b, strict=False) if one != other]
    return len(a) != len(b) or (len(differing) == 1 and differing[0] in NEAR_VOWELS)


def _two_slips(a: str, b: str, length: int) -> Likeness:
    if length > 6 and a[0] == b[0] and _consonants(a) == _consonants(b):
        return Likeness(LIKELY, "differ in two vowels")
    return Likeness(DOUBTFUL if length > 8 and a[0] == b[0] else 0.0, "differ in two letters")


def _consonants(folded: str) -> str:
    return "".join(letter for letter in folded if letter not in VOWELS)


def _assimilated(folded: str) -> str:
    """Write m for n before a lip, as Kazakh speech does: Zhanbyl and Zhambyl."""
    return folded.replace("nb", "mb").replace("np", "mp")


def _voiceless(folded: str) -> str:
    return _consonants(folded).translate(VOICELESS)


def _undoubled(text: str) -> str:
    return "".join(letter for index, letter in enumerate(text) if index == 0 or text[index - 1] != letter)
