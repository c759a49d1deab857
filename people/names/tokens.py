"""Cut a written name into words and initials: hashtags, glued words, hyphens for spaces, missing spaces, asides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from people.names.endings import CHILD_OF, is_surely_a_surname, looks_like_a_surname, stem
from people.names.folding import fold_word
from people.names.given_names import given_name
from people.names.scripts import mend

LETTER = r"[^\W\d_]"
TOKEN = re.compile(rf"{LETTER}+(?:[-'’ʼ`ʹ´‘]{LETTER}+)*\.?")
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|«[^»]*»|“[^”]*”|\"[^\"]*\"")
FORMER = re.compile(rf"({LETTER}+)\s*\(({LETTER}+)\)")
POSSESSIVE = re.compile(r"['’]s\b")
CAMEL = re.compile(r"(?<=[a-zа-яёәғқңөұүһіäğñöūüşı]{2})(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІÄĞÑÖŪÜŞİ])")
NO_NAMES = {"mr", "mrs", "ms", "dr", "sir", "and", "the", "free", "save", "freedom", "for", "свободу", "гр"}
CALL = re.compile(r"^(?:free|save|freedom|свободу)(?=\w{4})", re.IGNORECASE)
GLUED_VERB = re.compile(r"(?<=[oe]v)(a?)(?:was|were|had|has|have|is|and|who|said|will|with|from)$")
VOICED_INITIAL = re.compile(r"^(?:y[aeou]|[ji][aeu])$", re.IGNORECASE)
WITHOUT_VOWEL = re.compile(r"^[^aeiouywаәеёиоөуұүыіэюяäöüūıïáóúý\W]{1,4}$", re.IGNORECASE)
CONSONANT_PAIRS = {"zh", "sh", "ch", "kh", "gh", "ts", "dj", "dz", "дж"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and initials of a name in their order; `initials_first` says that an initial opens the name."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    initials_first: bool


@lru_cache(maxsize=65536)
def tokenise(text: str) -> Tokens:
    """Cut `text` into the words of a name and its initials (without dots); odd text gives no words."""
    tokens = [token for token in TOKEN.findall(_cleaned(text)) if token.rstrip(".").lower() not in NO_NAMES]
    words: list[str] = []
    initials: list[str] = []
    initials_first = False
    for token in tokens:
        if is_initial(token):
            initials_first = initials_first or not words
            initials += _letters_of(token.rstrip("."))
        elif words and fold_word(token) in CHILD_OF:
            words[-1] += "-" + token.rstrip(".")
        else:
            words.append(_without_glued_verb(token.rstrip(".")))
    return Tokens(tuple(_unhyphened(words)), tuple(initials), initials_first)


def is_initial(token: str) -> bool:
    """Tell whether a token abbreviates a name: "M", "M.", "Zh.", "Yu.", "KS"."""
    bare = token.rstrip(".")
    if len(bare) == 1 or WITHOUT_VOWEL.match(bare):
        return True
    return token != bare and VOICED_INITIAL.match(bare) is not None


def _cleaned(text: str) -> str:
    text = DASHES.sub("-", mend(text)).replace("_", " ").strip()
    text = FORMER.sub(_doubled, text)
    without_asides = ASIDE.sub(" ", text)
    if TOKEN.search(without_asides):
        text = without_asides
    text = CAMEL.sub(" ", POSSESSIVE.sub("", text))
    return _unglued(CALL.sub("", text[1:].strip())) if text[:1] in ("#", "@") else text


def _doubled(match: re.Match[str]) -> str:
    """Write a surname with a former one in brackets behind it as a double surname: "Nurbekova (Akimova)"."""
    is_former = all(is_surely_a_surname(fold_word(word)) for word in match.groups())
    return "-".join(match.groups()) if is_former else match.group()


def _letters_of(initial: str) -> list[str]:
    """Split capitals written together ("KS") but not the two letters of one sound ("ZH")."""
    if len(initial) == 2 and initial.isupper() and initial.lower() not in CONSONANT_PAIRS:
        return list(initial)
    return [initial]


def _without_glued_verb(word: str) -> str:
    return GLUED_VERB.sub(r"\1", word)


def _unhyphened(words: list[str]) -> list[str]:
    """Read the hyphens of a name that is one hyphenated word as spaces, unless the whole is a given name."""
    if len(words) == 1 and "-" in words[0] and given_name(fold_word(words[0])) is None:
        parts = words[0].split("-")
        if fold_word(parts[-1]) not in CHILD_OF:
            return parts
    return words


def _unglued(hashtag: str) -> str:
    """Split "maratzhaparbayev" where a listed given name meets a surname, best one that ends as only surnames do."""
    if " " in hashtag or _is_listed(stem(fold_word(hashtag))):  # Sultanbekov is of Sultanbek, not Sultan and Bekov
        return hashtag
    cuts = [(hashtag[:cut], hashtag[cut:]) for cut in range(3, len(hashtag) - 2)]
    for is_surname in (is_surely_a_surname, looks_like_a_surname, _is_listed):
        found = [(a, b) for a, b in cuts if _joins(fold_word(a), fold_word(b), is_surname)]
        if found:
            first, second = max(found, key=_length_of_given_name)
            return f"{first} {second}"
    return hashtag


def _joins(first: str, second: str, is_surname: Callable[[str], bool]) -> bool:
    return (_is_listed(first) and is_surname(second)) or (_is_listed(second) and is_surname(first))


def _length_of_given_name(cut: tuple[str, str]) -> tuple[int, int]:
    """A long given name rather than a short one within it, without a letter of the surname that folding doubles."""
    folded, written = max((len(fold_word(part)), -len(part)) for part in cut if _is_listed(fold_word(part)))
    return folded, written


def _is_listed(folded: str) -> bool:
    return given_name(folded) is not None
