"""Names from Cyrillic (Russian and Kazakh) into the Latin spelling usual in reports, and back.

Not an official romanisation: letters that reports do not tell apart (Қ and К, Ү and У) become one Latin letter.
What survives a round trip is the name up to `fold`, never the exact spelling.
"""

import re
import unicodedata

from people.names.scripts import mend

CYRILLIC_LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ї": "yi",
    "є": "ye", "ґ": "g", "ў": "u", "ҳ": "h",
}  # fmt: skip
CYRILLIC_VOWELS = "аәеёиоөуұүыіэюя"
SOUNDED_E = re.compile(rf"(^|(?<=[{CYRILLIC_VOWELS}ъь]))е")
GLIDE_BEFORE_CONSONANT = re.compile(rf"(?<=[{CYRILLIC_VOWELS}])й(?=[^\W{CYRILLIC_VOWELS}])")

LATIN_LETTERS = [
    ("shch", "щ"), ("dzh", "дж"), ("zh", "ж"), ("kh", "х"), ("gh", "ғ"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"),
    ("yu", "ю"), ("ya", "я"), ("yo", "ё"), ("ye", "е"), ("iy", "ий"), ("ph", "ф"), ("th", "т"),
    ("ck", "к"), ("x", "кс"),
    ("ä", "ә"), ("á", "ә"), ("ğ", "ғ"), ("ǵ", "ғ"), ("ñ", "ң"), ("ń", "ң"), ("ö", "ө"), ("ó", "ө"), ("ü", "ү"),
    ("ú", "ү"), ("ū", "ұ"), ("ý", "у"), ("ş", "ш"), ("š", "ш"), ("ç", "ч"), ("č", "ч"), ("ž", "ж"), ("ı", "і"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"),
    ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "қ"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "ы"), ("z", "з"),
]  # fmt: skip
LATIN_TO_CYRILLIC = dict(LATIN_LETTERS)
LATIN_UNIT = re.compile("|".join(latin for latin, _ in LATIN_LETTERS))
Y_AS_GLIDE = re.compile(r"(?<=[aeiouäöü])y(?![aeiou])")
I_AS_GLIDE = re.compile(r"(?<=[aeiouäöü])j(?![aeiouy])|(?<=[aeouäöü])i(?=[^aeiou\W]|$)")
YE_AFTER_CONSONANT = re.compile(r"(?<=[^aeiouyäöüūıý\W])ye")
W_AFTER_VOWEL = re.compile(r"(?<=[aeiouäöü])w")
WORD = re.compile(r"[^\W\d_]+")


def to_latin(text: str) -> str:
    """Write Cyrillic words of `text` in Latin letters ("Жапарбаев Марат" → "Zhaparbayev Marat"); the rest stays."""
    return WORD.sub(lambda match: _with_case_of(match.group(), _word_to_latin(match.group().lower())), mend(text))


def to_cyrillic(text: str) -> str:
    """Write Latin words of `text` in Cyrillic letters ("Zhaparbayev" → "Жапарбаев"); the rest stays."""
    return WORD.sub(lambda match: _with_case_of(match.group(), _word_to_cyrillic(match.group().lower())), mend(text))


def _word_to_latin(word: str) -> str:
    word = SOUNDED_E.sub("ye", word)
    word = GLIDE_BEFORE_CONSONANT.sub("i", word)
    return "".join(CYRILLIC_LETTERS.get(letter, letter) for letter in word)


def _word_to_cyrillic(word: str) -> str:
    word = unicodedata.normalize("NFC", word.replace("i\u0307", "i"))
    word = YE_AFTER_CONSONANT.sub("ье", W_AFTER_VOWEL.sub("u", word))
    word = I_AS_GLIDE.sub("й", Y_AS_GLIDE.sub("й", word))
    return LATIN_UNIT.sub(lambda match: LATIN_TO_CYRILLIC[match.group()], word)


def _with_case_of(original: str, word: str) -> str:
    if len(original) > 1 and original.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if original[:1].isupper() else word
