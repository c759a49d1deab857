"""What the whole entry tells about the part of a person: officers tried, a body harmed, a suit against the state."""

from __future__ import annotations

import re

from .model import Role
from .rows import Row

_OFFICERS = (
    r"(?:police(?:m[ae]n)?(?:\s+officers?)?|operatives|officers|servicem[ae]n|guardsm[ae]n|investigators|"
    r"(?:security|prison|colony)\s+(?:officers|guards|staff)|guards|warders)"
)
_OFFICERS_TRIED = re.compile(
    rf"\b(?:trial|verdict|convict\w*|sentenc\w*|accused|guilty|case|dock)\b[^.;]{{0,60}}?\b(?:over|of|against|to|on|for)\s+"
    rf"(?:the\s+|an?\s+)?(?:\w+\s+){{0,2}}?(?:former\s+|ex-)?{_OFFICERS}\b|"
    r"\b(?:case|trial|verdict|sentence|charges?)\s+(?:of|on|over|for|about)\s+(?:the\s+)?torture\b|\btorture\s+case\b|"
    r"\bsentenced\b[^.;:]{0,90}\bfor\s+(?:the\s+)?tortur|"
    rf"\b(?:former|ex-)\s?{_OFFICERS}\b[^.;]{{0,80}}\b(?:trial|tried|convicted|sentenced|accused|guilty|dock)\b|"
    rf"\b(?:two|three|four|five|six|seven|eight|\d+|former|ex-)\s?(?:\w+\s+){{0,2}}{_OFFICERS}\b[^.;,]{{0,80}}\b(?:were|are|have\s+been|received|got)\s+(?:\w+\s+)?(?:trial|tried|"
    rf"convicted|"
    rf"sentenced|accused|found\s+guilty|(?:in\s+)?the\s+dock|\w+\s+years)\b|"
    r"\b(?:guilty|convicted|sentenced|trial|dock|accused)\b[^.;]{0,90}\bArticle\s+146\b|"
    r"\bArticle\s+146\b[^.;]{0,90}\b(?:years?|guilty|convicted|sentenced|trial|dock)\b"
)  # only who holds an office is tried under article 146 of the Criminal Code, torture
_DEFENDANT = re.compile(
    r"\b(?:(?:defendants?|suspects?|accused|convicts?|convicted)\s+(?:of\s+)?|to\s+sentence\s+)$", re.I
)
_PENALTY_BEHIND = re.compile(
    r"\.?,?\s*(?:[–—-]\s*|\(|(?:got|received)\s+)?(?:to\s+)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b|"
    r"\.?\s+(?:was\s+(?:sentenced|convicted|acquitted|found\s+guilty)|(?:is|are)\s+(?:accused|charged|suspected|on\s+trial))\b"
)
_BODY = (
    r"(?:part(?:y|ies)|organi[sz]ations?|associations?|foundations?|funds?|unions?|bureau|newspapers?|websites?|sites?|"
    r"portals?|channels?|publications?|editions?|editorial|films?|documentar(?:y|ies)|exhibitions?|concerts?|plays?|outlets?|magazines?|movements?|communit(?:y|ies)|church)"
)
_HARM = (
    r"(?:refus\w+|denied|return(?:s|ed)|rejected|suspend\w+|closed|fined|fine|blocked|frozen|froze|freezing|unavailable|"
    r"inaccessible|liquidat\w+|attack\w*|hack\w*|inspect(?:s|ed|ion)|search(?:es|ed)?|threat\w*|calls|seized|evict\w+)"
)
_HARMED_BODY = re.compile(rf"\b{_BODY}\b[^.;]{{0,120}}\b{_HARM}\b|\b{_HARM}\b[^.;]{{0,120}}\b{_BODY}\b", re.I)
_ITS_OWN = re.compile(
    r"\b(?:heads?|leader|chair(?:m[ae]n|woman|person)?|(?:co-?)?founders?|director|editor(?:-in-chief)?|journalist|"
    r"correspondent|employee|member)\s*(?:of\s+(?:the|its|this)\s+(?:[\w-]+\s+){1,3}(?:of\s+)?(?:“[^”]{1,40}”\s*)?)?$",
    re.I,
)
_ITS_OWN_BEHIND = re.compile(
    r"\s*,\s+(?:one\s+of\s+(?:the|its)\s+|the\s+|its\s+)?(?:heads?|leader|chair(?:m[ae]n|woman)?|(?:co-?)?founders?|"
    r"editor(?:-in-chief)?|director)\s+(?:of\s+(?:the|its|this)\s+)?",
    re.I,
)
_FORMER_OFFICIAL = re.compile(
    r"\b(?:former|ex-?)\s*(?:(?:vice|prime|deputy|first)[\s-]+)*(?:minister|akim|mayor|governor|prosecutor|judge|head|chief|"
    r"deputy|senator)\b"
)
_GRAFT = re.compile(r"\b(?:brib\w+|embezzl\w+|corrupt\w+|misappropriat\w+|abuse\s+of\s+(?:office|power))\b", re.I)
_OF_COMMISSION = re.compile(r"\b(?:chair\w*|member|secretary|head)\s+of\s+the\s+(?:[\w-]+\s+){0,2}commission\s+$", re.I)
_ELECTION = re.compile(r"\b(?:elections?|polling|ballots?|votes?|voting|referendum)\b", re.I)
_CLAIM_OF = re.compile(
    r"\b(?:claims?|(?:law)?suits?)\s+(?:of|by|from)\s+(?:the\s+)?(?:(?!widow|mother|father|wife|husband|parents)\w+\s+){0,3}$",
    re.I,
)
_OWN_CLAIM = re.compile(
    r"[^.;]{0,60}?\b(?:against\s+(?:the\s+)?(?:\w+\s+){0,3}(?:police|ministry|akimat|department|prosecutor\w*|state|"
    r"committee|colony|school|university|bank|plant|hospital)|to\s+be\s+reinstated|reinstatement|who\s+had\s+been\s+acquitted)",
    re.I,
)

_SUED = re.compile(r"\b(?:claims?|(?:law)?suits?)\b[^.;]{0,90}\bagainst\s+(?:the\s+)?(?:[a-z][\w’-]*\s+){0,5}$")
_ORDERED_AGAINST = re.compile(
    r"\b(?:prolong|exten[dt]|sanction|authori[sz]|order|upheld|replac)\w*\b[^.;]{0,30}\b(?:detention|arrest|custody|remand)\s+"
    r"of\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,6}(?:“[^”]{1,40}”\s+)?$"
)
_PUT = re.compile(r"\b(?:put|places?|placed|took|left|kept|sent)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}$")
_INTO_CUSTODY = re.compile(
    r"\.?,[^,;.]{3,80},\s+(?:under|in|into|to)\s+(?:the\s+|an?\s+)?(?:house\s+arrest|custody|arrest|pre-?trial|remand|"
    r"psychiatric|prison|jail)"
)
_REFUSED = re.compile(
    r"\b(?:refus\w+|denied|forbade|forbidden|prohibited|not\s+allow(?:ed)?)\s+(?:to\s+)?(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}$"
)
_TO_ASSEMBLE = re.compile(r"[^.;]{0,90}\bto\s+(?:hold|conduct|organi[sz]e|stage|carry\s+out|go\s+out)\b")
_ORGANISER = re.compile(
    r"\borgani[sz]ers?\s+of\s+(?:the\s+|an?\s+|this\s+)?(?:[a-z]+\s+)?(?:action|rally|picket|march|protest|performance)s?\s+"
    r"(?:(?:is|was|are|were)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,4})?$",
    re.I,
)
_ONE_OF = re.compile(
    r"\b(?:one\s+of\s+the\s+(?:dismissed|detained|arrested|convicted|fined|detainees),?|"
    r"among\s+the\s+(?:dismissed|detained|arrested|convicted|fined)\s+(?:is|are|was|were)(?:\s+[\w-]+){0,6})\s+$",
    re.I,
)
_OF_ONESELF = re.compile(
    r"[^.;“”]{0,90}\bthat\s+(?:he|she)\s+(?:(?:himself|herself)\s+)?(?:was|is|had\s+been|has\s+been|became|received|got)\s+(?!not\b)"
    r"(?:being\s+)?(?:forced|threaten|beaten|summoned|called|detained|fined|searched|fired|dismissed|refused|denied|"
    r"followed|insulted|attacked|suspect|accused|the\s+suspect|an?\s+(?:suspect|summons|reprimand|warning)|threats|held|"
    r"interrogated|questioned|evicted|expelled|barred|kept|robbed|pressed|told\s+to|made\s+to)"
)
_PROTESTS = re.compile(
    r"\.?(?:,[^,.;]{3,60},)?\s+(?:came|went|stood)\s+(?:out\s+)?(?:with\s+an?\s+(?:poster|placard|banner)|"
    r"(?:to|on)\s+an?\s+(?:[a-z-]+\s+)?(?:picket|rally|protest))"
)
_LAWYER_IS = re.compile(r"\b(?:his|her|their|the)\s+(?:lawyers?|attorneys?|advocates?)\s+(?:is|was|are|were)\s+$", re.I)
_LET_IN = re.compile(
    r"\.?\s+(?:was|is|ha[sd]\s+been)\s+(?:also\s+|\w+ly\s+)?(?:not\s+)?(?:let\s+in(?:to)?\b|admitted|"
    r"allowed\s+(?:in|to\s+(?:see|meet|visit|talk|speak|call))|given\s+an?\s+(?:meeting|visit|date))\b"
)
_FOR_ANOTHER = re.compile(
    r"\b(?:lawyers?|attorneys?|advocates?|counsel|mother|father|wife|husband|sister|brother|son|daughter|widow|friend|"
    r"relatives?|witness|expert)\s+(?:of\s+[^.;,]{1,40}\s+)?$",
    re.I,
)


def officer_on_trial(text: str, body: int, mine: list[Row]) -> bool:
    """A defendant, or somebody with a term behind the name, in an entry about a trial of officers."""
    accused = any(
        _DEFENDANT.search(text, max(0, row.start - 30), row.start) or _PENALTY_BEHIND.match(text, row.end)
        for row in mine
    )
    return accused and bool(_OFFICERS_TRIED.search(text, body))


def in_office(text: str, body: int, mine: list[Row]) -> bool:
    """A former official tried for graft, or a member of an election commission."""
    beside = [text[max(body, row.start - 60) : row.end + 60] for row in mine if "former " in text or "ex-" in text]
    if any(map(_FORMER_OFFICIAL.search, beside)) and _GRAFT.search(text, body):
        return True
    if "commission" not in text:
        return False
    of_commission = any(_OF_COMMISSION.search(text, max(body, row.start - 60), row.start) for row in mine)
    return of_commission and bool(_ELECTION.search(text, body))


def speaks_for_harmed_body(text: str, body: int, mine: list[Row]) -> bool:
    """`The site is blocked, its editor X said`, `registration was refused; X, one of the founders, …`: theirs too."""
    own = any(
        _ITS_OWN.search(text, max(body, row.start - 60), row.start) or _ITS_OWN_BEHIND.match(text, row.end)
        for row in mine
    )
    return own and bool(_HARMED_BODY.search(text, body))


def claims_from_the_state(text: str, mine: list[Row]) -> bool:
    """`the claim of X against the police department`: who was wronged by a body with power over them."""
    row = mine[0]
    if "laim" not in text and "suit" not in text:
        return False
    return bool(_CLAIM_OF.search(text, max(0, row.start - 60), row.start) and _OWN_CLAIM.match(text, row.end))


def suffers(text: str, body: int, mine: list[Row]) -> bool:
    """Who is sued, put in custody, refused a rally, leads the action that is told, or tells of own harm."""
    return any(_suffers(text, max(body, row.start - 140), row, body) for row in mine)


def _suffers(text: str, near: int, row: Row, body: int) -> bool:
    ahead = text[near : row.start]
    return bool(
        ("rgani" in ahead and _ORGANISER.search(ahead))
        or (" the " in ahead and _ONE_OF.search(ahead))
        or _PROTESTS.match(text, row.end)
        or (" of " in ahead and _ORDERED_AGAINST.search(ahead))
        or ("against" in ahead and _SUED.search(ahead) and not _FORMER_OFFICIAL.search(ahead))
        or (_INTO_CUSTODY.match(text, row.end) and _PUT.search(ahead))
        or (_REFUSED.search(ahead[-60:]) and _TO_ASSEMBLE.match(text, row.end))
        or (_OF_ONESELF.match(text, row.end) and not _speaks_for_another(text, body, row))
    )


def _speaks_for_another(text: str, body: int, row: Row) -> bool:
    """A lawyer, a relative, a witness."""
    return bool(_FOR_ANOTHER.search(text, max(body, row.start - 60), row.start))


def of_the_context(text: str, body: int, mine: list[Row], nouns: list[Role]) -> Role | None:
    """The role that follows from what the entry is about; None where the words beside the name decide."""
    if "official" not in nouns and (officer_on_trial(text, body, mine) or in_office(text, body, mine)):
        return "official"
    if any(_LET_IN.match(text, row.end) and _speaks_for_another(text, body, row) for row in mine):
        return "other"
    if any(_LAWYER_IS.search(text[max(body, row.start - 40) : row.start]) for row in mine):
        return "other"
    if claims_from_the_state(text, mine):
        return "affected"
    harmed = speaks_for_harmed_body(text, body, mine) or suffers(text, body, mine)
    return "affected" if "official" not in nouns and harmed else None
