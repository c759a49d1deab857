"""What part a person has in an entry: affected, official or other; from the words right before and behind the name."""

from __future__ import annotations

import re

from . import lexicon
from .attribution import Row
from .model import FoundPerson, Role
from .sentences import Sentences

_GAP = re.compile(
    r"(?:\s+(?:of|for|to|at|from|in|on|with)\b(?:(?!\b(?:said|that|who|was|were|is|against|support|"
    r"reported|and\s+[a-z]+s|to\s+[a-z]+)\b)(?:[^,;.:]|\bNo\.)){0,110})?[\s“”«»\"(\]–—:-]*(?:,\s*)?",
    re.I,
)
_ADV = r"(?:\w+ly\s+|also\s+|later\s+|again\s+|previously\s+|just\s+|all\s+|both\s+)*"
_SUFFERED = re.compile(
    rf"[’']?s?\s*,?\s*(?:who\s+|(?:and|with)\s+(?:\w+\s+){{1,5}}?)?(?:(?:was|were|is|are|be|being|been|"
    rf"has\s+been|have\s+been|had\s+been|got)\s+(?:not\s+)?{_ADV}(?:\w+\s+and\s+)?(?:detained|arrested|"
    rf"summoned|charged|convicted|sentenced|fined|released|killed|beaten|"
    r"tortured|taken|accused|placed|transferred|attacked|threatened|held|shot|fired|denied|allowed|"
    r"hospitali[sz]ed|forc\w+|visited|called|dismissed|expelled|found|injured|wounded|blocked|prosecuted|"
    r"kept|put|refused|moved|searched|deported|extradited|"
    r"poisoned|kidnapped|abducted|scheduled|going|serving|seized)|died|(?:is\s+)?serv(?:es|ing|ed)|faces|"
    r"remain(?:s|ed)\s+in|(?:did\s+)?not\s+(?:allowed|receive)|suffer(?:ed|s)|received|cut\s|fled|"
    r",?\s*Articles?\s|,?\s*Art\.|,?\s*Part\s\d|"
    r"\s[–—-]\s*(?:\d|accused|charged)|(?:has\s+)?(?:declared|announced|began|started|"
    r"went\s+on)\b[^.;]{0,40}hunger\s+strike|"
    r"[’']s\s+(?:trial|appeal|arrest|detention|case|verdict|sentence|health|home|house|apartment|release|"
    r"request|appeal|lawyer|account|channel|wife|body|rights|death))",
    re.I,
)
_ACTED = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:has\s+|had\s+|have\s+|also\s+|again\s+|\w+ly\s+)*(?:went|came|picketed|"
    r"staged|held|holds|notified|disagree[sd]?|took\s+part|participated|intends?|protested|recorded|"
    r"submitted|filed|organi[sz]ed|demanded|appeals?\b|appealed|"
    r"complain\w*|initiated|launched|visited\s+the|posted|served|left|returned|compiled|invited|sued|"
    r"declared|began|started|wrote|was\s+not|cannot|is\s+in)\b",
    re.I,
)
_SUFFERED_BEFORE = re.compile(
    r"(?:(?:released|detained|arrested|fined|summoned|convicted|sentenced|charged|apprehended)\s*[,:]\s*$|"
    r"(?:in\s+support\s+of|supporters?\s+of|freedom\s+(?:for|to)|releas(?:e|ed|ing)(?:\s+of)?|"
    r"case\s+(?:against|of)|trial\s+(?:of|over|against)|charges?\s+(?:against|of)|detain(?:ed|ing)|"
    r"detention\s+of|arrest(?:ed|s)?(?:\s+of)?|appeal\s+(?:of|by)|verdict\s+(?:against|on|of)|"
    r"sentenced?(?:\s+(?:of|against))?|tortur\w+(?:\s+of)?|death\s+of|die|kill(?:ed|ing)(?:\s+of)?|"
    r"murder\s+of|pressure\s+on|persecut\w+(?:\s+of)?|(?:house|home|apartment|flat|office)\s+of|warned|"
    r"threaten\w*|fined|summon(?:ed|s|ing)|convicted|beat(?:en)?|client|"
    r"memory\s+of|bod(?:y|ies)\s+of|defen[cs]e\s+of|solidarity\s+with|rights\s+of|acquit\w*(?:\s+of)?|"
    r"participation\s+of|probationary\s+control\s+of|permission\s+to|imprison\w+(?:\s+of)?|control\s+of|"
    r"attack\w*(?:\s+on)?|health\s+of|fate\s+of|release\s+for|visit\w*(?:\s+to)?)\s+"
    r"(?:the\s+|an?\s+|his\s+|her\s+|their\s+|of\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$)",
    re.I,
)
_ASIDE = re.compile(r"\s*,\s+(?:an?\s|the\s|[a-z]+s\s+of\s)[^,;.]{3,90}(?=,\s+(?:was|were|has|have)\b)")
_AGAINST = re.compile(r"\bagainst\s+(?:the\s+|an?\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$", re.I)
_NOT_AGAINST_A_PERSON = re.compile(
    r"\b(?:sanctions|fight|struggle|protest\w*|rall(?:y|ies)|combat\w*|campaign|petition|statements?|"
    r"picket\w*)\b[^.;]{0,40}against\s",
    re.I,
)
_CLAIMED = re.compile(
    r"(?:claim|claims|complaint|complaints|suit|lawsuit|request|report|statement|application)\s+(?:of|by|"
    r"from)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$|\bplaintiff\s+is\s+$",
    re.I,
)
_SELF = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|I|[Mm]y|me)\b")
_ORDINARY_CRIME = re.compile(r"\b(?:contract\s+killing|murder|murdered|killers?)\b", re.I)
_KIN_OF = re.compile(
    r"\b(?:lawyers?|attorney|defender|father|mother|parents|wife|husband|spouse|sons?|daughters?|brothers?|"
    r"sisters?|relatives|family|friends?|colleagues?|supporters)\s+of\s+"
    r"(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_PASSIVE = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|not\s+)*(?:detained|arrested|"
    r"summoned|charged|convicted|sentenced|fined|fired|dismissed|expelled|released|killed|beaten|tortured|attacked|"
    r"threatened|allowed|wounded|taken)"
)
_FOR_OR_AGAINST = re.compile(
    r"(?:in\s+support\s+of|solidarity\s+with|freedom\s+for|prevented|detained|arrested|beat|charges\s+against|"
    r"case\s+against|pressure\s+on|fined)\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_PREVENTED = re.compile(r"[^.]{0,160}\bprevented\s+(?:him|her)\b")
_COLON_QUOTE = re.compile(r":\s{0,2}[“«\"]")
_FIRST_PERSON = frozenset({"I", "my", "me", "My"})
_QUOTED = re.compile(r"[“«][^”»]{1,2000}[”»]?")
_EX_PRESIDENT = re.compile(r"\b(?:ex-?|former\s+|first\s+)president\b", re.I)


def settle_roles(
    text: str, persons: list[FoundPerson], groups: list[Row], sentences: Sentences, body: int, cited: bool
) -> None:
    """Give every person of the entry a role. `cited`: the entry cites an article of law."""
    crime = bool(_ORDINARY_CRIME.search(text, body, sentences.bounds[0][1]))
    for person in persons:
        mine = [row for row in groups if any(p is person for p in row.people)]
        person.role = _role(text, persons, person, mine, sentences, body, crime, cited)


def _role(
    text: str,
    persons: list[FoundPerson],
    person: FoundPerson,
    mine: list[Row],
    sentences: Sentences,
    body: int,
    crime: bool,
    cited: bool,
) -> Role:
    nouns = [noun for row in mine for noun in _nouns(text, row, person, sentences)]
    suffered = any(_suffers(text, row) for row in mine)
    if "official" in nouns:
        return "affected" if any(_measures_against(text, row) for row in mine) else "official"
    claimed = any(_CLAIMED.search(text, max(0, row.start - 50), row.start) for row in mine)
    if claimed and "affected" not in nouns:
        return "other"
    if "other" in nouns:
        return "affected" if suffered and "affected" in nouns or _really_suffered(text, mine) else "other"
    if crime and ("affected" not in nouns or _stands_trial(text, mine)):
        return "affected" if _victim(text, mine) else "other"
    acted = any(_ACTED.match(text, row.end) for row in mine)
    if suffered or (acted and not _only_quoted(text, mine)):
        return "affected"
    if "affected" in nouns:
        return "other" if _only_quoted(text, mine) and not _about_oneself(text, mine, sentences) else "affected"
    heads = mine[0].start <= body + 3
    if _only_quoted(text, mine):
        alone = len(persons) == 1 and cited
        return "affected" if alone or _about_oneself(text, mine, sentences) else "other"
    sole = len(persons) == 1 and " " in person.name.strip()
    return "affected" if heads or sole else "other"


def _suffers(text: str, row: Row) -> bool:
    if _SUFFERED.match(text, row.end) or _SUFFERED_BEFORE.search(text, max(0, row.start - 70), row.start):
        return True
    if _suffers_after_aside(text, row):
        return True
    left = text[max(0, row.start - 90) : row.start]
    return bool(_AGAINST.search(left)) and not _NOT_AGAINST_A_PERSON.search(left) and not text.startswith("’s", row.end)


def _nouns(text: str, row: Row, person: FoundPerson, sentences: Sentences) -> list[Role]:
    """The roles that the nouns beside a mention speak for: the nearest before, the first behind."""
    begin, end = sentences.of(row.start)
    left = text[max(begin, row.start - 140) : row.start]
    if _KIN_OF.search(left):  # `the mother of X, Y`: X is who it is about, Y the mother
        return ["affected" if person is row.people[0] else "other"]
    before, far = _noun_before(left)
    behind, plural = _noun_behind(text[row.end : min(end, row.end + 110)])
    if behind and (plural or row.people[-1] is person):
        return [behind] if far or before is None else [before, behind]
    return [before] if before else []


def _noun_before(left: str) -> tuple[Role | None, bool]:
    """The role of the nearest noun before, and whether other words stand between it and the name."""
    best: tuple[int, int, Role] | None = None
    for pattern, role in ((lexicon.OFFICIAL, "official"), (lexicon.OTHER, "other"), (lexicon.AFFECTED, "affected")):
        for match in pattern.finditer(left):
            if _GAP.fullmatch(left, match.end()) and (
                best is None or (match.end(), match.end() - match.start()) > best[:2]
            ):
                best = (match.end(), match.end() - match.start(), role)  # type: ignore[assignment]
    if best is None:
        return None, False
    if "," in left[best[0] :] and _KIN_OF.search(left[: best[0] - (best[1] - 0)]):
        return "other", False  # `the lawyer of the journalist, Y`
    phrase = re.split(r"[,;:]", left[max(0, best[0] - best[1] - 30) : best[0]])[-1] + left[best[0] :]
    far = bool(left[best[0] :].strip(' “«"([,'))
    if best[2] == "official" and (_EX_PRESIDENT.search(phrase) or lexicon.FOREIGN.search(phrase)):
        return "other", far
    return best[2], far


def _noun_behind(right: str) -> tuple[Role | None, bool]:
    """The role of the noun in apposition behind the name, and whether it is a plural, said of a whole row."""
    apposition = re.match(
        r"\s*(?:\([^)]{0,40}\))?\s*,\s*((?:(?:an?|the|his|her|who\s+is|also)\s+)?(?:[\w’'-]+\s+){0,6}?)(?=\w)", right
    )
    if apposition is None or re.match(
        r"\s*,\s*(?:who\s+(?!is)|which|and\b|Art|Part|was|were|in\b|on\b|as\b|because)", right
    ):
        return None, False
    if re.match(r"\s*,\s*(?:\w+ed|said|says|told|went|came|held|did|does|also|but|then|after|when|where)\b", right):
        return None, False
    clause = re.split(r"[,;.:–—]", right[right.index(",") + 1 :])[0]
    best: tuple[int, int, Role] | None = None
    for pattern, role in ((lexicon.OFFICIAL, "official"), (lexicon.OTHER, "other"), (lexicon.AFFECTED, "affected")):
        match = pattern.search(clause)
        if match and (best is None or (match.start(), -match.end()) < (best[0], -best[1])):
            best = (match.start(), match.end(), role)  # type: ignore[assignment]
    if best is None or len(clause[: best[0]].split()) > 6:
        return None, False
    plural = clause[best[0] : best[1]].split()[0].endswith("s")
    return "other" if best[2] == "official" and lexicon.FOREIGN.search(clause) else best[2], plural


def _measures_against(text: str, row: Row) -> bool:
    """A deputy whom the police act against is affected, not an official acting."""
    left = text[max(0, row.start - 160) : row.start]
    return bool(
        re.search(
            r"\b(?:police|prosecutor\w*|nsc)\b.*\b(?:measures|case|charges|"
            r"proceedings)[”»\"]?\s+against\s+(?:\w+\s+){0,3}$",
            left,
            re.I,
        )
    )


def _really_suffered(text: str, mine: list[Row]) -> bool:
    """Passive voice right behind the name, or support for the name: stronger than a profession."""
    return any(
        _PASSIVE.match(text, row.end)
        or _FOR_OR_AGAINST.search(text, max(0, row.start - 60), row.start)
        or _suffers_after_aside(text, row)
        or _PREVENTED.match(text, row.end)
        for row in mine
    )


def _suffers_after_aside(text: str, row: Row) -> bool:
    aside = _ASIDE.match(text, row.end)
    return bool(aside and _SUFFERED.match(text, aside.end()))


def _stands_trial(text: str, mine: list[Row]) -> bool:
    return any(
        re.search(
            r"\b(?:defendant|suspect|accused|convicted|killer)s?\s+$", text[max(0, row.start - 20) : row.start], re.I
        )
        for row in mine
    )


def _victim(text: str, mine: list[Row]) -> bool:
    return any(re.search(
        r"(?:killing|murder|death|memory|beating|rape)\s+of\s+(?:the\s+)?(?:[\w’-]+\s+){0,6}$|(?:activist|"
        r"journalist|blogger|year-old)\s+$", text[max(0, row.start - 80) : row.start], re.I)
               for row in mine)  # fmt: skip


def _only_quoted(text: str, mine: list[Row]) -> bool:
    return all(
        lexicon.QUOTING.match(text, row.end)
        or lexicon.SAID_BEFORE.search(text, max(0, row.start - 80), row.start)
        or _COLON_QUOTE.match(text, row.end)
        for row in mine
    )


def _about_oneself(text: str, mine: list[Row], sentences: Sentences) -> bool:
    """What the speaker says concerns the speaker: a pronoun of theirs stands in the text around."""
    begin, _ = sentences.of(mine[0].start)
    spoken = [match.span() for match in _QUOTED.finditer(text)]
    return any(
        (match[0] in _FIRST_PERSON) == any(start < match.start() < end for start, end in spoken)
        for match in _SELF.finditer(text, begin)
    )
