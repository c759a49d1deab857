"""One normal form for all spellings of a name, made by small rules that each have a name for the reader.

A rule is named so that a comparison can say why two spellings were found equal: a rule counts as a reason
when the two words differ without it.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from people.names.scripts import mend, script_of
from people.names.transliteration import to_latin

LETTER_NAMES = str.maketrans({
    "ý": "u", "ş": "sh", "š": "sh", "ș": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ı": "i", "ß": "ss", "ø": "o",
    "ł": "l", "đ": "d", "æ": "a", "ə": "a",
})  # fmt: skip
NOT_LETTERS = re.compile(r"[^a-z]+")
WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ`ʹ´‘]+[^\W\d_]+)*")


def _plain_letters(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.translate(LETTER_NAMES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _sub(pattern: str, replacement: str) -> Callable[[str], str]:
    return lambda word, compiled=re.compile(pattern): compiled.sub(replacement, word)  # type: ignore[misc]


Rule = tuple[str, Callable[[str], str]]
RULES: list[Rule] = [
    ("Kazakh Latin letters", _plain_letters),
    ("apostrophes and hyphens", _sub(r"[^a-z]+", "")),
    ("Skh/Sh", _sub(r"(?<=[iy])sh(?=an)|(?<=^a)sh(?=at)|(?<=^i)sh(?=ak)", "skh")),
    ("Sh/Sch", _sub(r"shch|tsch|sch|sh", "ş")),
    ("Ch/Tch", _sub(r"tch|ch", "ç")),
    ("J/Y", _sub(r"(?<=[aeiou])j(?![aeiouy])", "i")),
    ("Zh/Dzh/J", _sub(r"dzh|dzj|dj|zh", "j")),
    ("Ts/Tz/Tc", _sub(r"t[zc]", "ts")),
    ("X/Ks", _sub(r"x", "ks")),
    ("G/Gh", _sub(r"gh", "g")),
    ("F/Ph", _sub(r"ph", "f")),
    ("T/Th", _sub(r"th", "t")),
    ("Kh/H/K/Q", _sub(r"kh|ck|[qhc]", "k")),
    ("U/W/V", _sub(r"(?<=[aeiou])w|(?<!^)w(?![aeiouy])", "u")),
    ("V/W", _sub(r"w", "v")),
    ("Yo/E", _sub(r"(?<![aeiouy])yo", "e")),
    ("Yer-/Er-", _sub(r"^[iy]+(?=e)", "")),
    ("-ayev/-aev", _sub(r"(?<=[aeiouy])[iy]+(?=e)", "")),
    ("Y/I", _sub(r"y", "i")),
    ("U/O", _sub(r"u", "o")),
    ("N/Ng", _sub(r"ng+", "n")),
    ("doubled letters", _sub(r"(.)\1+", r"\1")),
    ("Mukhamed/Mukhamet", _sub(r"mokam[ae]d", "mokamet")),
]
RULE_NAMES = [name for name, _ in RULES]
CLOSE_RULES: list[Rule] = [
    ("K/Q", _sub(r"ck|[qc]", "k")) if name == "Kh/H/K/Q" else (name, change) for name, change in RULES if name != "U/O"
]


@lru_cache(maxsize=262144)
def fold_word(word: str) -> str:
    """Return the normal form of one word, letters a–z only ("Dzhaparbayeva" and «Жапарбаева» → "japarbaeva")."""
    return _apply(_latin(word), RULES)


@lru_cache(maxsize=65536)
def fold_word_closely(word: str) -> str:
    """Return a form of one word that keeps apart what usage often mixes: o and u, kh and k."""
    return _apply(_latin(word), CLOSE_RULES)


def fold(text: str) -> str:
    """Return the normal form of every word of `text`, joined by spaces; equal forms are spellings of one name."""
    return " ".join(filter(None, (fold_word(word) for word in WORD.findall(mend(text)))))


def rules_between(a: str, b: str) -> list[str]:
    """Name what makes two words of equal `fold_word` equal: the rules without which they would differ."""
    scripts = {script_of(a), script_of(b)}
    reasons = ["Cyrillic/Latin"] if scripts == {"Latn", "Cyrl"} else []
    a, b = _latin(a), _latin(b)
    if a == b:
        return reasons
    return reasons + [name for name in RULE_NAMES if _without(a, name) != _without(b, name)]


def _latin(word: str) -> str:
    return to_latin(word).lower()


def _without(word: str, left_out: str) -> str:
    return _apply(word, [rule for rule in RULES if rule[0] != left_out])


def _apply(word: str, rules: list[Rule]) -> str:
    for _, change in rules:
        word = change(word)
    return word.replace("ş", "sh").replace("ç", "ch")
