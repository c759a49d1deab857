"""What part a person has in an entry: affected, official or other; from the words right before and behind the name."""

from __future__ import annotations

import re

from . import lexicon
from .model import FoundPerson, Role
from .rows import Row, rows
from .sentences import Sentences

_GAP = re.compile(
    r"\.?(?:\s+(?:of|for|to|at|from|in|on|with)\b(?:(?!\b(?:said|that|who|was|were|is|against|support|defen[cs]e|behalf|memory|"
    r"came|went|took|brought|led|told|made|gave|broke|beat|drew|saw|put|hit|let|"
    r"(?!(?:speciali[sz]|unit|authori[sz]|arm|retir|nam|call|attach|bas|relat)ed\b)[a-z]{3,}ed|and\s+[a-z]+s|to\s+[a-z]+)\b)(?:[^,;.:]|\bNo\.)){0,110})?"
    r"(?:,?\s+(?:including|among\s+(?:them|whom)(?:\s+(?:is|are|was|were))?|such\s+as|"
    r"namely)\b)?[\s“”«»\"(\]–—:-]*(?:,\s*)?",
    re.I,
)
_ADV = r"(?:\w+ly\s+|also\s+|later\s+|again\s+|previously\s+|just\s+|all\s+|both\s+|each\s+)*"
_SUFFERED = re.compile(
    rf"[’']?s?\s*,?\s*(?:who\s+|(?:and|with)\s+(?:\w+\s+){{1,5}}?)?(?:(?:was|were|is|are|be|being|been|"
    rf"has\s+been|have\s+been|had\s+been|got)\s+(?:not\s+)?{_ADV}(?:\w+\s+and\s+)?(?:detained|arrested|"
    rf"summoned|charged|convicted|sentenced|fined|released|killed|beaten|"
    r"tortured|taken|accused|placed|transferred|attacked|threatened|held|shot|fired|denied|allowed|"
    r"hospitali[sz]ed|forc\w+|visited|called|dismissed|expelled|found|injured|wounded|blocked|prosecuted|"
    r"kept|put|refused|moved|searched|deported|extradited|handed\s+over|interrogated|questioned|discharged|"
    r"poisoned|kidnapped|abducted|scheduled|going|serving|seized|wanted|discriminated|humiliated|insulted)|died|"
    r"(?:,\s*)?(?:wanted\s+by|accused\s+of|charged\s+with|suspected\s+of|convicted\s+of|sentenced\s+to|imprisoned|"
    r"facing)\b|(?:is\s+)?serv(?:es|ing|ed)|faces|"
    r"remain(?:s|ed)\s+in|(?:did\s+)?not\s+(?:allowed|receive)|suffer(?:ed|s)|received|cut\s|fled|"
    r",?\s*Articles?\s|,?\s*Art\.|,?\s*Part\s\d|"
    r",?\s\d[\d.,]*\s(?:years?|months?|days?)\b(?!\s+(?:old|of\s+age))|\s[–—-]\s*(?:\d|accused|charged)|(?:has\s+)?(?:declared|announced|began|started|"
    r"went\s+on)\b[^.;]{0,40}hunger\s+strike|"
    r"[’']s\s+(?:trial|appeal|arrest|detention|case|verdict|sentence|health|home|house|apartment|release|"
    r"request|appeal|lawyer|account|channel|wife|body|rights|death))",
    re.I,
)
_ACTED = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:has\s+|had\s+|have\s+|also\s+|again\s+|\w+ly\s+)*(?:went|came(?!\s+out\s+to\s+(?:the\s+)?(?:people|workers|"
    r"protesters|them|strikers|crowd|residents)\b)|picketed|"
    r"staged|held|holds|notified|disagree[sd]?|took\s+part|participated|intends?|protested|recorded|"
    r"submitted|filed|organi[sz]ed|demanded|appeals?\b|appealed|"
    r"complain\w*|initiated|launched|visited\s+the|posted|served|left|returned|compiled|invited|sued|"
    r"declared|began|started|wrote|was\s+not|cannot|is\s+in)\b",
    re.I,
)
_PROTESTED = re.compile(
    r"\s*,?\s*(?:who\s+)?(?:\w+ly\s+|also\s+|again\s+)?(?:picketed|protested|went\s+(?:out|on)|"
    r"came\s+out(?!\s+to\s+(?:the\s+)?(?:people|workers|protesters|them|strikers|crowd|residents)\b)|staged|"
    r"took\s+part|"
    r"(?:held|began|started|declared)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:picket|protest|rally|action|strike))\b"
)
_SUFFERED_BEFORE = re.compile(
    r"\bthe\s+late\s+$|(?:(?:released|detained|arrested|fined|summoned|convicted|sentenced|charged|apprehended)\s*[,:]\s*$|"
    r"(?:in\s+support\s+of|supporters?\s+of|freedom\s+(?:for|to)|releas(?:e|ed|ing)(?:\s+of)?|"
    r"case\s+(?:against|of)|trial\s+(?:of|over|against)|charges?\s+(?:against|of)|detain(?:ed|ing)|"
    r"detention\s+of|arrest(?:ed|s)?(?:\s+of)?|appeal\s+(?:of|by)|verdict\s+(?:against|on|of)|"
    r"sentenced?(?:\s+(?:of|against))?|tortur\w+(?:\s+of)?|death\s+of|die|kill(?:ed|ing)(?:\s+of)?|"
    r"murder\s+of|pressure\s+on|persecut\w+(?:\s+of)?|(?:house|home|apartment|flat|office)\s+of|warned|"
    r"threaten\w*|fined|summon(?:ed|s|ing)|convicted|beat(?:en)?|client|sued|(?:\d|\w)\s+(?:years?|months?|days?)\s+(?:in\s+\w+\s+)?for|"
    r"memory\s+of|bod(?:y|ies)\s+of|defen[cs]e\s+of|solidarity\s+with|rights\s+of|acquit\w*(?:\s+of)?|"
    r"participation\s+of|probationary\s+control\s+of|permission\s+to|imprison\w+(?:\s+of)?|control\s+of|"
    r"attack\w*(?:\s+on)?|health\s+of|fate\s+of|release\s+for|visit\w*(?:\s+to)?)\s+"
    r"(?:the\s+|an?\s+|his\s+|her\s+|their\s+|of\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$)",
)
_ASIDE = re.compile(
    r"\s*,\s+(?:(?:aged\s+)?\d{2}|(?:an?\s|the\s|[a-z]+s\s+of\s)[^,;.]{3,160})(?=,\s+(?:was|were|has|have)\b)"
)
_AGAINST = re.compile(r"\bagainst\s+(?:the\s+|an?\s+)?(?:[\w’-]+\s+){0,3}[“\"]?$", re.I)
_NOT_AGAINST_A_PERSON = re.compile(
    r"\b(?:sanctions|fight|struggle|protest\w*|rall(?:y|ies)|combat\w*|campaign|petition|statements?|"
    r"picket\w*)\b[^.;]{0,40}against\s",
    re.I,
)
_THIRD_PARTY = re.compile(
    r"(?:\b(?:claims?|(?:law)?suits?|reports?|statements?|applications?|(?:at|on|upon|after|following)\s+(?:the|"
    r"an?)\s+"
    r"(?:complaint|request))\s+(?:of|by|from)|\bplaintiff\s+is|\b(?:surety|guarantee)\s+of|"
    r"\bpay\b[^.;]{0,60}\bto|\bin\s+favou?r\s+of|(?:case|charges?|claims?|suit|lawsuit|complaint|action)\s+(?:was\s+|were\s+)?"
    r"(?:brought|filed|lodged|initiated|submitted|started)\s+by)\s+(?:the\s+|an?\s+)?(?P<noun>(?:[\w-]+\s+){0,3})$|"
    r"\b(?:surety|guarantee)\s+of\s[^.;]{3,80},\s+$|"
    r"\b(?:case|suit|claim|lawsuit|complaint)\s+(?:brought|filed|lodged)\s+by\s[^.;,]{3,60},\s+$|"
    r"\b(?:website|site|channel|page|blog|account|newspaper|followers|supporters|associates)\s+of\s+$",
)  # who claims, stands surety or is paid
_OWN_MATTER = re.compile(
    r",\s+who\s+(?:claims?|says?|states?|stated|claimed|told|believes)\b[^.;]*\b(?:he|she)\s+(?:was|had\s+been|has\s+been)\b|"
    r",\s+who\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:fined|detained|arrested|convicted|sentenced|tortured|beaten|dismissed|held)\b"
)
_COUNTED_NOUN = re.compile(
    r"\b(?:of|by|from|with|to|for)\s+(?:the\s+)?(?:two|three|four|five|six|seven|several|many|\d+)\s+(?:[\w’-]+\s+){0,2}[a-z]+s\b[^,;.]{0,60},\s+$"
)
_GUARANTOR = re.compile(r"surety|guarantee", re.I)
_PRIVATE = re.compile(
    r"\b(?:employees?|directors?|managers?|teachers?|doctors?|physicians?|owners?|(?:co-?)?founders?|heads?|"
    r"chair(?:m[ae]n|"
    r"wom[ae]n|persons?)?|entrepreneurs?|business(?:m[ae]n|wom[ae]n)|oligarchs?|principals?|secretar(?:y|ies)|"
    r"scholars?|"
    r"scientists?|professors?|coordinators?|representatives?|psychologists?|historians?)\b[^.;]*$",
    re.I,
)  # a station in life, that does not make somebody a bystander as `lawyer` or `witness` does
_INCIDENT = re.compile(
    r"\b(?:detain\w*|arrest\w*|sentenc\w*|convict\w*|fined|imprison\w*|tortur\w*|beaten|killed|died|dead|charged|"
    r"summoned|released|dismissed|fired|attacked|psychiatric|searched|custody|remand\w*|court|trial|police|verdict|lawsuit|"
    r"hunger|colony|prison|facility|days|reinstated|diagnosed)\b"
)
_SELF = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|I|[Mm]y|me)\b")
_ORDINARY_CRIME = re.compile(r"\b(?:contract\s+killing|murder|murdered|killers?)\b")
_KIN_OF = re.compile(
    r"\b(?:lawyers?|attorney|defender|father|mother|parents|wife|husband|spouse|sons?|daughters?|brothers?|"
    r"sisters?|relatives|family|friends?|colleagues?|supporters)\s+of\s+"
    r"(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_OF_A_BODY = re.compile(
    r"\b(?:coalition|bureau|foundation|fund|organi[sz]ation|party|movement|cent(?:er|re)|committee|commission|company|union|association|"
    r"firm|ministry|akimat|bar|newspaper|portal|council|ombudsman|college|agency|group|society|initiative|legal\s+\w+|plant|mine|"
    r"plaintiffs?|[”»])\s+$",
    re.I,
)  # `the lawyer of the Coalition X`: X is the lawyer
_SPEAKS_FOR_KIN = re.compile(
    r"[^.;]{0,60}\b(?:says|said|told|stated|reported|complain\w*|believes|claims?|informed)\b[^.;]{0,60}\b(?:that|about)\s+(?:her|his)\s+"
    r"(?:\w+\s+)?(?:son|daughter|husband|wife|brother|sister|father|mother|nephew|grandson)\b"
)
_PARTY_BODY = re.compile(r"\b(?:organi[sz]ing\s+committee|strike\s+committee|initiative\s+group)\b", re.I)
_OF_THE_BODY = re.compile(
    r"\b(?:[Cc]hair\w*|[Hh]ead|[Ll]eader|[Mm]ember|[Ss]ecretary)\s+of\s+the\s+(?:\w+\s+)?(?:committee|group)\s+$"
)
_FOREIGN_HOUSE = re.compile(
    r"\b(?:European\s+Parliament|Bundestag|Congress|House\s+of\s+(?:Commons|Lords)|Seimas|Sejm|PACE)\b"
)
_BARE_MEMBER = re.compile(r"\b(?:[Dd]eputy|[Ss]enator|MP|[Mm]ember|[Cc]hairman|[Ss]peaker)\s+$")
_SEVERAL_OF = re.compile(
    r"\b(?:lawyers|parents|relatives|family|families|friends|colleagues|supporters|wives|mothers)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
_PASSIVE = re.compile(
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|not\s+)*(?:detained|arrested|"
    r"summoned|charged|convicted|sentenced|fined|fired|dismissed|expelled|released|killed|beaten|tortured|attacked|"
    r"threatened|allowed|wounded|taken|given|let\s+out|found\s+guilty|deprived|disbarred|stripped|put|brought|hospitali[sz]ed|"
    r"deported|"
    r"extradited|searched|prosecuted|acquitted|expelled|kidnapped|poisoned|placed|transferred)|"
    r"\s+(?:died|perished|was\s+found\s+dead|was\s+shot|lost\s+(?:his|her|their)\s+jobs?)\b|"
    r"[’']?s?\s*,?\s*(?:who\s+)?(?:is|are)\s+(?:\w+ly\s+|also\s+|still\s+)*(?:on\s+trial|in\s+the\s+dock|charged\s+with|"
    r"being\s+(?:held|tried|kept|prosecuted|tortured|beaten)|not\s+(?:given|allowed|let|treated|shown)|denied|accused\s+of|"
    r"under\s+(?:house\s+)?arrest|in\s+custody|behind\s+bars)\b"
)
_WERE = re.compile(r"[’']?s?\s*,?\s*(?:who\s+)?(?:were|have\s+been)\b|\s+lost\s+their\b")
_FOR_OR_AGAINST = re.compile(
    r"(?:in\s+support\s+of|solidarity\s+with|freedom\s+for|(?:arrest|detention|sentence|case|trial|release|beating|"
    r"search|conviction|harassment|licen[cs]e|registration|candidacy|contract|eviction|house|home|apartment|flat|office|car)\s+of|prevented|"
    r"detained|arrested|beat|charges\s+against|"
    r"case\s+against|pressure\s+on|fined|(?:not|n’t)\s+(?:let|allow|permit)|(?:police|officers|guards|men|authorities|"
    r"court|judge|investigators?|administration|management|security|persons|people|they)\s+(?:(?:in|of|"
    r"at)\s+[\w-]+\s+)?(?:\w+ly\s+|also\s+)?(?:kept|held|took|seized|released|sentenced|convicted|summoned|"
    r"tortured|searched|"
    r"fired|expelled|escorted|attacked|interrogated|questioned|threatened|visited|stopped|handed\s+over|extradited|"
    r"deported|apprehended|beat\s+up|killed|shot|dragged|grabbed|pushed|warned|charged|acquitted|kidnapped|"
    r"poisoned|followed))"
    r"\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}$",
)
_CAPTIVE = re.compile(
    r"\b(?:defendants?|prisoners?|convicts?|detainees?|suspects?|inmates?|co-?defendants?|victims?)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_PREVENTED = re.compile(r"[^.]{0,160}\bprevented\s+(?:him|her)\b")
_COLON_QUOTE = re.compile(r":\s{0,2}[“«\"]")
_FIRST_PERSON = frozenset({"I", "my", "me", "My"})
_QUOTED = re.compile(r"[“«][^”»]{1,2000}[”»]?")
_NO_LONGER = re.compile(r"\b(?:ex-?|former\s+|first\s+)president\b|\bretired\b|\bin\s+retirement\b", re.I)
_EACH_OTHERS = re.compile(
    r"\s*,\s*(?:(?:a|the|two|three)\s+)?(?:(?:brother|sister|father|mother|son|daughter|husband|wife|uncle|nephew)\s+and\s+"
    r"(?:brother|sister|father|mother|son|daughter|husband|wife|uncle|nephew)|brothers|sisters|spouses|twins)\b"
)  # kin of each other, not of somebody whom the entry is about


def settle_roles(
    text: str, persons: list[FoundPerson], groups: list[Row], sentences: Sentences, body: int, cited: bool
) -> None:
    """Give every person of the entry a role. `cited`: the entry cites an article of law."""
    together = _suffer_together(text, persons)
    crime = bool(_ORDINARY_CRIME.search(text[body : sentences.bounds[0][1]].lower()))
    for person in persons:
        mine = [row for row in groups if any(p is person for p in row.people)]
        person.role = _role(text, persons, person, mine, sentences, body, crime, cited)
        if person.role == "other" and person.name in together:
            person.role = "affected"


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
    if "official" in nouns and _of_a_foreign_house(text, mine[0]):
        return "other"
    if "official" in nouns and _of_a_party(text, mine[0]):
        return "affected"
    if "official" in nouns:
        return "affected" if any(_measures_against(text, row) for row in mine) else "official"
    if _is_third_party(text, mine) or _speaks_for_kin(text, mine):
        return "other"
    if "other" in nouns:
        weak = "affected" in nouns or any(_PRIVATE.search(text, max(0, row.start - 60), row.start) for row in mine)
        acted = any(_PROTESTED.match(text, row.end) for row in mine)
        return "affected" if (weak and (suffered or acted)) or _really_suffered(text, mine) else "other"
    if crime and ("affected" not in nouns or _stands_trial(text, mine)):
        return "affected" if _victim(text, mine) else "other"
    acted = any(_ACTED.match(text, row.end) for row in mine)
    if suffered or _really_suffered(text, mine) or (acted and not _only_quoted(text, mine)):
        return "affected"
    if "affected" in nouns:
        bystander = _only_quoted(text, mine) and not _about_oneself(text, mine, sentences)
        return "other" if bystander and not _in_their_power(text, mine) else "affected"
    if _only_quoted(text, mine):
        alone = len(persons) == 1 and cited
        return "affected" if alone or _about_oneself(text, mine, sentences) else "other"
    full = " " in person.name.strip() or "." in person.name or any(len(row.people) > 1 for row in mine)
    leads = mine[0].start <= body + 3 or len(persons) == 1
    return "affected" if leads and full or (full and (cited or _INCIDENT.search(text, body))) else "other"


def _of_a_foreign_house(text: str, row: Row) -> bool:
    """`Members of the European Parliament … The deputy X`: a bare title in an entry about a parliament abroad."""
    return bool(
        _BARE_MEMBER.search(text, max(0, row.start - 30), row.start) and _FOREIGN_HOUSE.search(text, 0, row.start)
    )


def _of_a_party(text: str, row: Row) -> bool:
    """`The organizing committee … Chairman of the committee X`: no body of the state."""
    return bool(_OF_THE_BODY.search(text, max(0, row.start - 60), row.start) and _PARTY_BODY.search(text, 0, row.start))


def _suffer_together(text: str, persons: list[FoundPerson]) -> set[str]:
    """`X, his brother Y and their lawyer Z were detained`: what a plural verb says is said of all of them."""
    joined = (row for row in rows(text, persons, with_nouns=True) if len(row.names) > 1)
    return {
        name for row in joined if _WERE.match(text, row.end) and _PASSIVE.match(text, row.end) for name in row.names
    }


def _is_third_party(text: str, mine: list[Row]) -> bool:
    """Somebody whose claim, surety or money it is, unless the noun says an activist or the like."""
    match = _THIRD_PARTY.search(_before(text, mine[0], 90))
    told = _OWN_MATTER.match(text, mine[0].end)
    return bool(match and not told and (_GUARANTOR.match(match[0]) or not lexicon.ENGAGED.search(match["noun"] or "")))


def _speaks_for_kin(text: str, mine: list[Row]) -> bool:
    """`X says that her son, Y, was beaten`: it is about Y."""
    behind = text[mine[0].end : mine[0].end + 160]
    if " her " not in behind and " his " not in behind:
        return False
    return bool(_SPEAKS_FOR_KIN.match(behind)) and not _really_suffered(text, mine)


def _before(text: str, row: Row, reach: int) -> str:
    """The words right before a row in lower case, on which patterns run faster than with a flag."""
    return text[max(0, row.start - reach) : row.start].lower()


def _suffers(text: str, row: Row) -> bool:
    if _SUFFERED.match(text, row.end) or _SUFFERED_BEFORE.search(_before(text, row, 70)):
        return True
    if _suffers_after_aside(text, row):
        return True
    left = text[max(0, row.start - 90) : row.start]
    return bool(_AGAINST.search(left)) and not _NOT_AGAINST_A_PERSON.search(left) and not text.startswith("’s", row.end)


def _nouns(text: str, row: Row, person: FoundPerson, sentences: Sentences) -> list[Role]:
    """The roles that the nouns beside a mention speak for: the nearest before, the first behind."""
    begin, end = sentences.of(row.start)
    left = text[max(begin, row.start - 140) : row.start]
    if _KIN_OF.search(left) and not _OF_A_BODY.search(left):  # `the mother of X, Y`: X is who it is about, Y the mother
        several = _SEVERAL_OF.search(left)
        return ["affected" if several or person is row.people[0] else "other"]
    before, far = (None, False) if _is_of_others(left, row) else _noun_before(left)
    behind, plural = _noun_behind(text[row.end : min(end, row.end + 110)])
    if behind and (plural or row.people[-1] is person):
        return [behind] if far or before is None else [before, behind]
    return [before] if before else []


def _is_of_others(left: str, row: Row) -> bool:
    """`under the surety of two deputies, X was let out`: the counted noun is not in apposition to one name."""
    return len(row.people) == 1 and bool(_COUNTED_NOUN.search(left))


def _noun_before(left: str) -> tuple[Role | None, bool]:
    """The role of the nearest noun before, and whether other words stand between it and the name."""
    best: tuple[int, int, Role] | None = None
    for start, end, role in lexicon.role_nouns(left):
        if (best is None or (end, end - start) > best[:2]) and _GAP.fullmatch(left, end):
            best = (end, end - start, role)
    if best is None:
        return None, False
    if "," in left[best[0] :] and _KIN_OF.search(left[: best[0] - (best[1] - 0)]):
        return "other", False  # `the lawyer of the journalist, Y`
    phrase = re.split(r"[,;:]", left[max(0, best[0] - best[1] - 30) : best[0]])[-1] + left[best[0] :]
    far = bool(left[best[0] :].strip(' “«"([,'))
    if best[2] == "official" and (_NO_LONGER.search(phrase) or lexicon.FOREIGN.search(phrase)):
        return "other", far
    return best[2], far


def _noun_behind(right: str) -> tuple[Role | None, bool]:
    """The role of the noun in apposition behind the name, and whether it is a plural, said of a whole row."""
    if _EACH_OTHERS.match(right):
        return None, False
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
    nouns = list(lexicon.role_nouns(clause))
    best = min(nouns, key=lambda noun: (noun[0], -noun[1])) if nouns else None
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
        or _FOR_OR_AGAINST.search(_before(text, row, 60))
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


def _in_their_power(text: str, mine: list[Row]) -> bool:
    """Defendants and prisoners are subjected to something even where they only speak."""
    return any(_CAPTIVE.search(text, max(0, row.start - 40), row.start) for row in mine)


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
