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
    rf"\b(?:former|ex-)\s?{_OFFICERS}\b[^.;]{{0,80}}\b(?:trial|tried|convicted|sentenced|accused|guilty|dock)\b"
)
_DEFENDANT = re.compile(r"\b(?:defendants?|suspects?|accused|convicts?|convicted)\s+(?:of\s+)?$", re.I)
_PENALTY_BEHIND = re.compile(
    r"\.?\s*(?:[–—-]\s*|,\s*|\()(?:to\s+)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_BODY = (
    r"(?:part(?:y|ies)|organi[sz]ations?|associations?|foundations?|funds?|unions?|bureau|newspapers?|websites?|sites?|"
    r"portals?|channels?|publications?|editions?|editorial|outlets?|magazines?|movements?|communit(?:y|ies)|church)"
)
_HARM = (
    r"(?:refus\w+|denied|return(?:s|ed)|rejected|suspend\w+|closed|fined|fine|blocked|frozen|froze|freezing|unavailable|"
    r"inaccessible|liquidat\w+|attack\w*|hack\w*|inspect(?:s|ed|ion)|search(?:es|ed)?|threat\w*|calls|seized|evict\w+)"
)
_HARMED_BODY = re.compile(rf"\b{_BODY}\b[^.;]{{0,120}}\b{_HARM}\b|\b{_HARM}\b[^.;]{{0,120}}\b{_BODY}\b", re.I)
_ITS_OWN = re.compile(
    r"\b(?:heads?|leader|chair(?:m[ae]n|woman|person)?|(?:co-?)?founders?|director|editor(?:-in-chief)?|journalist|"
    r"correspondent|employee|member)\s*(?:of\s+(?:the|its|this)\s+(?:[\w-]+\s+){1,3})?$",
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
    return bool(_CLAIM_OF.search(text, max(0, row.start - 60), row.start) and _OWN_CLAIM.match(text, row.end))


def of_the_context(text: str, body: int, mine: list[Row], nouns: list[Role]) -> Role | None:
    """The role that follows from what the entry is about; None where the words beside the name decide."""
    if "official" not in nouns and (officer_on_trial(text, body, mine) or in_office(text, body, mine)):
        return "official"
    if claims_from_the_state(text, mine):
        return "affected"
    return "affected" if "official" not in nouns and speaks_for_harmed_body(text, body, mine) else None
