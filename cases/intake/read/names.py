"""The shapes a name has in the genre: `Surname I.`, `I. Surname`, given name and surname, a title and a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from . import gazetteer, lexicon
from .folding import fold
from .given_names import GIVEN

_LATIN = [chr(code) for code in range(0x100, 0x180) if chr(code).isalpha()]  # Turkic, Baltic and Slavic letters
_UP = rf"[A-ZÀ-ÖØ-ÞА-ЯЁӘҒҚҢӨҰҮҺІ{''.join(filter(str.isupper, _LATIN))}]"
_LOW = rf"[a-zß-öø-ÿа-яёәғқңөұүһіʼ{''.join(filter(str.islower, _LATIN))}]"
_SIGN = r"[’'ʼ](?!(?:s|t|d|m|re|ve|ll)\b)"  # part of a letter, no possessive: `Jo’rayeva`, `Ne’mat`
_WORD = (  # no group is possessive: Python before 3.11.5 keeps what such a group tried in vain
    rf"{_UP}(?:[’'ʼ]{_UP}|(?<=[OG])[’'ʼ“])?{_LOW}++(?:{_SIGN}{_LOW}++)?(?:{_UP}{_LOW}++)?(?:[-‐]{_UP}?{_LOW}++){{0,2}}"
    rf"(?![^\W\d_]|{_SIGN}{_LOW})"
)
_INIT = rf"(?:{lexicon.DIGRAPHS}|{_UP})(?:(?<=[OG])’)?\."
_PARTICLE = r"(?:(?:von|van|de|der|den|di|bin|ibn)\s){0,2}"
_CHILD_OF = r"(?:uly|uli|kyzy|kizi|qyzy|ogly|oglu|ugli|uulu)"  # a patronymic written as two words
_SHAPE = re.compile(
    rf"(?P<before>(?<![\w.’'-]){_INIT}(?:\s?{_INIT}){{0,2}}\s?)(?P<sur1>{_WORD})(?:\s(?P<extra>{_WORD}))?"
    rf"|"
    rf"(?P<sur2>(?<![\w’'-])(?:{_WORD}\s)?{_WORD})(?P<after>,?\s(?:{_INIT})(?:\s?{_INIT}){{0,2}})(?!\s?[A-Z]?[a-z]*\.[A-Z]\.)"
    rf"|(?P<sur3>(?<![\w’'-]){_WORD})(?P<bare>(?:\s(?:{lexicon.DIGRAPHS}|{_UP})){{1,2}}(?=[’'](?:s\b|\s)|[\s,;:\[)]|$))"
    rf"|(?P<alone>(?<![\w’'.-])(?<![A-Z][a-z’] )(?:{lexicon.DIGRAPHS}|{_UP})\s)(?P<sur4>{_WORD})(?!\s?{_UP})"
    rf"|(?P<run>(?<![\w’'-]){_WORD}(?:\s{_PARTICLE}{_WORD}){{0,5}}(?:\s{_CHILD_OF}\b)?)"
)
_QUOTE_OPEN = '“«"„‘'
_TITLE_CLOSES = re.compile(
    r"(?:[\s-]+[A-Z0-9][\w.-]*){0,3}[!.,]?(?:[”»\"]|’(?!s))"
)  # the rest of a name in quotation marks
_CAPITALISED = re.compile(rf"(?<![\w’'-]){_WORD}")
_CAPITAL = re.compile(_UP)  # every shape begins with one, and a lone letter is quick to seek
_INITIALS_BEHIND = re.compile(rf"\s{_INIT}")
_LETTERS = re.compile(rf"{lexicon.DIGRAPHS}|{_UP}")
_ARTICLE_BEHIND = re.compile(r"\s*,\s*(?:Articles?|Art\.|Parts?\s\d)")
_POSSESSIVE = re.compile(r"[’']s?$")
_HUMAN_AFTER = re.compile(
    r"(?:[’']s)?\s*(?:,\s*(?:Articles?|Art\.|Parts?\s\d|who\b|an?\s+\w+|the\s+\w+|aged\b|\d{2}\b|born|"
    r"convicted|previously)|[–—-]\s*\d|\(\d{2}\b|(?:was|were|has\s+been|had\s+been|"
    r"is|are|is\s+being)\s+(?:(?:\w+ly|each|both|all|also|again|then|later|not)\s+)*(?:detained|arrested|"
    r"summoned|charged|convicted|sentenced|fined|released|killed|found|beaten|tortured|taken|accused|"
    r"placed|transferred|attacked|threatened|held|shot|fired|denied|acquitted|interrogated|questioned|searched|"
    r"hospitali[sz]ed|wounded|injured|dismissed|extradited|deported|refused|forced|kept|jailed|remanded)|"
    r"(?:said|says|told|reported|reports|stated|noted|wrote|went|held|came|picketed|informed|died|believes|"
    r"considers|appealed|complained|filed|demanded|asked|announced|declared|explained|added|thinks|claims|denied|"
    r"began|started|received|returned|left|lost|pleaded|testified|recorded|staged|served)\b)"
)
_HUMAN_BEFORE = re.compile(
    r"\b(?:detain(?:ed|ing)|arrest(?:ed|ing)|apprehended|(?:to\s+)?register|nominat(?:ed|e)|sentenced|convicted|fined|released|freed|summoned|interrogated|questioned|"
    r"beat(?:en)?|attacked|killed|tortured|charged|acquitted|jailed|deported|extradited|searched|visited|threatened|dismissed|"
    r"(?:house|home|apartment|flat|wife|husband|mother|father|brother|sister|son|daughter|lawyer|case|trial|arrest|detention|"
    r"release|death|murder|body|health|complaint|appeal|verdict|sentence|support|beating|torture|participation|whereabouts)\s+of|"
    r"(?:case|charges|verdict|proceedings|protocol|measures)\s+against|known\s+as|named)\s+$"
)  # what is done to human beings, or belongs to them
_STAFF_OF = re.compile(
    r"\b(?:editors?(?:-in-chief)?|journalists?|correspondents?|reporters?|leaders?|heads?|members?|activists?|coordinators?|chair\w*|founders?|"
    r"participants?|representatives?|supporters?|lawyers?|directors?|employees?|secretary|observers?|initiators?)\s+of\s+the\s+(?:[\w’-]+\s+){1,3}$",
    re.I,
)
_SUBJECTED = re.compile(
    r"(?:\s+and\s+[A-Z][\w’-]{3,})?\s+(?:was|were|has\s+been|have\s+been)\s+(?:each\s+|both\s+|also\s+|again\s+|\w+ly\s+)*"
    r"(?:detained|arrested|fined|sentenced|convicted|summoned|beaten|tortured|interrogated|acquitted)\b"
)  # what is done to human beings only
_TO_A_COUNTRY = re.compile(r"\s+(?:to|of)\s+(?:the\s+)?(?:Republic\s+of\s+)?[A-Z]\w+$")  # `Ambassador to Kazakhstan …`
_NO_NAME_AHEAD = re.compile(  # behind these the first of three words may be a title, or where somebody comes from
    r"(?:(?:[.!?:;—–\]”]|^)|(?P<place>\bfrom|\b(?:resident|native|citizen)s?\s+of))\s+$"
)
_PATRONYMIC = re.compile(r"(?:[ou]v[iy]ch|[oe]vna|ichna|[uû]ly|uli|kyzy|kizi|qyzy)$", re.I)
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s$")
_ROW = re.compile(r"\.?(?:\s\([^()]{1,30}\))?(?:,\s+(?:and\s+)?|\s+and\s+)")  # between two names of a list
_ALIAS = re.compile(r"\b(?:known\s+as|nicknamed|alias|pseudonym)\s+[“«\"]?(?:\w+\s)?$|[”»]\s\((?:\w+\s)?$")


MOST = 200  # mentions of one entry that are read: real lists of names stay far below


@dataclass(slots=True)
class Mention:
    """One place where a person is named: full words, initials, and how sure it is a name at all."""

    start: int
    end: int
    words: list[str]
    initials: list[str]
    confidence: float
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys = [fold(word) for word in self.words]


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """A common given name, or a double one of which a part is common."""
    name = fold(_bare(word))
    return name in GIVEN or ("-" in word and any(part in GIVEN for part in map(fold, _bare(word).split("-"))))


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """An English or institutional word, a place or a nationality: no part of a name."""
    low = _bare(word).lower()
    if low.endswith("-year-old") or (word[word.find("-") + 1 :].islower() and low.split("-")[0] in lexicon.COMMON):
        return True  # `Editor-in-chief`
    if low in lexicon.COMMON or low.rstrip("s") in lexicon.COMMON:
        return True
    if is_given(word):
        return False
    return low in gazetteer.ALL or bool(lexicon.ENGLISH_ENDING.search(low))


@lru_cache(maxsize=16384)
def is_surname(word: str) -> bool:
    """A word with a surname's ending."""
    return len(word) > 4 and bool(lexicon.SURNAME_ENDING.search(_bare(word).lower())) and not is_common(word)


def _is_no_surname(word: str) -> bool:
    """Beside an initial, a town's name with a surname's ending is a surname: `Satpayev D.`"""
    return is_common(word) and not (
        _bare(word).lower() in gazetteer.ALL and lexicon.STRONG_SURNAME.search(word.lower())
    )


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def find_mentions(text: str, start: int) -> list[Mention]:
    """All mentions from `start` on that look like a person by their own shape or by the words around them."""
    found: list[Mention] = []
    position = start
    while len(found) < MOST and (capital := _CAPITAL.search(text, position)):
        position = capital.end()
        match = _SHAPE.match(text, capital.start())
        if match is None:
            continue
        mention, resume = _read(text, match, found[-1].end if found else 0)
        position = max(position, resume)
        if mention:
            found.append(mention)
            position = mention.end
    return found


def _read(text: str, match: re.Match[str], previous: int) -> tuple[Mention | None, int]:
    if match["before"]:
        return _initials_first(text, match)
    if match["sur2"]:
        return _initials_last(text, match, "sur2", "after")
    if match["sur3"]:
        return _initials_last(text, match, "sur3", "bare")
    if match["sur4"]:
        return _letter_first(match)
    return _run(text, match, previous)


def _initials_first(text: str, match: re.Match[str]) -> tuple[Mention | None, int]:
    surname, extra = match["sur1"], match["extra"]
    if _is_no_surname(surname) or lexicon.THING.match(text, match.end("sur1")):
        return None, match.end("before")
    end, words = match.end("sur1"), [surname]
    if extra and not is_common(extra) and not is_given(surname) and is_surname(extra) and not is_surname(surname):
        end, words = match.end("extra"), [surname, extra]
    return Mention(match.start(), end, words, _letters(match["before"]), 0.95), end


def _letter_first(match: re.Match[str]) -> tuple[Mention | None, int]:
    """`K Omarov`: an initial without its dot, before a surname only, for `Plan B` and `A court` are no names."""
    surname = match["sur4"]
    if match["alone"].strip() in "AI" or len(surname) < 5 or is_common(surname) or is_given(surname):
        return None, match.end("alone")
    return Mention(match.start(), match.end("sur4"), [surname], _letters(match["alone"]), 0.75), match.end("sur4")


def _initials_last(text: str, match: re.Match[str], name: str, initials: str) -> tuple[Mention | None, int]:
    words = match[name].split()
    start = match.start(name)
    if len(words) == 2 and (is_common(words[0]) or not (is_given(words[0]) or is_given(words[1]))):
        start += len(match[name]) - len(words[1])
        words = words[1:]
    if "," in match[initials] and len(words) == 2 and any(map(is_given, words)):  # the initial is the next person's
        return Mention(start, match.end(name), words, [], 0.9), match.end(name)
    sure = initials == "after" or is_surname(words[-1]) or match["bare"].strip() != "I"
    if (
        any(_is_no_surname(word) for word in words)
        or not sure
        or ("," in match[initials] and not is_surname(words[-1]))
    ):
        return None, match.end(name)
    if initials == "bare" and not (is_surname(words[-1]) or len(words[-1]) > 3 or len(_letters(match["bare"])) > 1):
        return None, match.end(name)
    end = match.end(initials)
    return Mention(start, end, words, _letters(match[initials]), 0.95 if initials == "after" else 0.8), end


def _letters(words: str) -> list[str]:
    return _LETTERS.findall(words)


def _run(text: str, match: re.Match[str], previous: int) -> tuple[Mention | None, int]:
    """A row of capitalised words: drop titles and bodies at both ends, then weigh what is left."""
    if " " not in match["run"] and is_common(match["run"]):
        return None, match.end()
    words = [(w[0], match.start() + w.start(), match.start() + w.end()) for w in re.finditer(r"\S+", match["run"])]
    after_initials = _INITIALS_BEHIND.match(text, match.end(), match.end() + 6)
    if after_initials and len(words) > 1:  # the last word and the initials behind it are one name
        words = words[:-1]
    last = words[-1][2]
    while words and is_common(words[0][0]) and not _is_name_after_title(words):
        words.pop(0)
    if not words:
        return None, last
    core: list[tuple[str, int, int]] = []
    for word in words:
        if is_common(word[0]) and not (core and is_given(core[-1][0]) and not _is_no_surname(word[0])):
            break
        core.append(word)
    resume, cut = core[-1][2] if core else last, len(core) < len(words)
    if _title_ahead(text, core):
        core = core[1:]
    if (
        not core
        or sum(word[0][:1].isupper() for word in core) > (4 if _PATRONYMIC.search(core[-1][0]) else 3)
        or _ALIAS.search(text, max(0, core[0][1] - 25), core[0][1])
        or _names_a_thing(text, core, cut)
    ):
        return None, max(resume, words[0][2])
    in_a_row = previous > 0 and (len(core) == 2 or is_given(core[0][0])) and _ROW.fullmatch(text, previous, core[0][1])
    confidence = _weigh(text, core) or (0.7 if in_a_row else 0.0)
    if not confidence:
        return None, resume
    return Mention(core[0][1], core[-1][2], [w[0] for w in core], [], confidence), resume


def _is_name_after_title(words: list[tuple[str, int, int]]) -> bool:
    """`Major Askar ...` keeps nothing of the title; a common word stays only when it is a given name too."""
    return is_given(words[0][0]) and len(words) > 1 and is_surname(words[1][0])


def _title_ahead(text: str, core: list[tuple[str, int, int]]) -> bool:
    """`Tinsmith Askar Ivanov`, `from Ghulja Askar Ivanov`: three words whose first is neither name nor surname."""
    if len(core) != 3 or is_given(core[0][0]) or is_surname(core[0][0]) or _PATRONYMIC.search(core[2][0]):
        return False
    head = _NO_NAME_AHEAD.search(text, max(0, core[0][1] - 16), core[0][1])
    return bool(head and (head["place"] or is_given(core[1][0]) or is_given(core[2][0])))


def _names_a_thing(text: str, core: list[tuple[str, int, int]], cut: bool) -> bool:
    start, end = core[0][1], core[-1][2]
    if lexicon.THING.match(text, end):
        return True
    if lexicon.MEMORIAL_BEFORE.search(text, max(0, start - 30), start):
        return not (_STAFF_OF.search(text, max(0, start - 60), start) and any(is_given(word[0]) for word in core))
    if cut and not any(is_given(word[0]) for word in core):
        return True
    return text[start - 1 : start] in tuple(_QUOTE_OPEN) and bool(_TITLE_CLOSES.match(text, end))


def _weigh(text: str, core: list[tuple[str, int, int]]) -> float:
    """0 for no name, else how sure it is one."""
    words = [word for word, _, _ in core]
    start, end = core[0][1], core[-1][2]
    given, surname = sum(map(is_given, words)), sum(map(is_surname, words))
    before = text[max(0, start - 60) : start]
    titled = bool(_noun_before(before))
    if len(words) == 1:
        return _weigh_single(text, words[0], start, end, before, titled)
    if given:
        return 0.95 if surname or given > 1 or titled else 0.9
    if surname:
        return 0.9 if titled or surname > 1 else 0.8
    human = titled or _HUMAN_AFTER.match(text, end) or _HUMAN_BEFORE.search(before) or _before_a_name(text, end)
    return 0.75 if len(words) == 2 and human else 0.0


def _before_a_name(text: str, end: int) -> bool:
    """Whether a name stands behind "and" or a comma: what is in a row with a person is one."""
    link = _ROW.match(text, end)
    following = _CAPITALISED.match(text, link.end()) if link else None
    return bool(following and is_given(following[0]) and not is_common(following[0]))


def _noun_before(before: str) -> bool:
    words = _TO_A_COUNTRY.sub("", before.rstrip(' ,“«"]'))
    return before[-1:] in (" ", "“", "«") and not words.endswith(".") and lexicon.ends_in_person_noun(words)


def _weigh_single(text: str, word: str, start: int, end: int, before: str, titled: bool) -> float:
    if len(word) < 3:
        return 0.0
    if _MISTER.search(before):
        return 0.85
    if titled and not before.rstrip().endswith((",", "s")):
        return 0.85
    if lexicon.STRONG_SURNAME.search(word.lower()) and len(word) > 4:
        return 0.75
    placed = before.endswith(("from ", "in ", "at ", "near "))  # `a man from Ghulja was detained`
    if not placed and _SUBJECTED.match(text, end) and not is_common(word) and not _bare(word).isupper():
        return 0.65
    cited = before.rstrip().endswith((",", ":")) and _ARTICLE_BEHIND.match(text, end, end + 20)
    return 0.7 if cited else 0.0


def unnamed_repeats(text: str, start: int, known: set[str], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Single capitalised words that repeat a part of a name found elsewhere in the entry."""
    for capital in _CAPITAL.finditer(text, start):
        match = _CAPITALISED.match(text, capital.start())
        if match is None:
            continue
        begin, end = match.span()
        if any(a < end and begin < b for a, b in taken) or lexicon.THING.match(text, end):
            continue
        word = match[0]
        if not is_common(word) and (fold(word) in known or is_given(word)):
            yield Mention(begin, end, [word], [], 0.6 if fold(word) in known else 0.0)
