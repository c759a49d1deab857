"""Penalties, preventive measures and deprivations of liberty that an entry states: kind, amount, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .cues import Held
from .measure_words import IN_REMAND
from .model import FoundMeasure
from .money import find_sums
from .sentences import Sentences, lowered
from .terms import CITATION, find_terms

WEAK = 0.6  # how sure `arrested` is without a term: it may only repeat a measure that is told with one
_REMAND_BEHIND = re.compile(rf"\s+(?:in|into|at)\s+{IN_REMAND}")
_NEGATED = re.compile(
    r"\b(?:demand\w*|(?<!at the )(?<!on the )(?<!at )request(?:ed|s|ing|s\s+for)?|"
    r"call(?:s|ed|(?<!of\scall)(?<!for\scall)ing)?\s+(?:for|on)|"
    r"asked|asks|urg\w+|wants?\s+to|wanted\s+to|"
    r"to\s+be|will\s+be|would\s+be|not\s+to\s+be|should\s+(?:have|be)|must\s+be|if|in\s+order\s+to|threat\w+|"
    r"warn\w*|intend\w*|"
    r"hope\w*|oppos\w+|seeking|agree\s+to|can\s+be|could\s+be|may\s+be|without|refus\w+|denied|reject\w*|"
    r"(?:motion|petition|request|application)\b[^.;]{0,60}\b(?:for|to\s+(?:replace|change|release|transfer|soften|mitigate))|(?:in\s+spite\s+of|despite)\s+(?:being|having|the\s+fact|\d+|an?\b|several)|instead\s+of|not\s+(?:take|"
    r"consider|accept|find)|(?<!not )(?:cancell?ed|annulled|overturned|quashed)|norms?|provisions?|bills?|"
    r"draft\s+law|amendments?|constitutionality|the\s+body|bodies|body)\b(?:(?!\band\s+(?:was|were|later|then|has|had|took|put|placed|"
    r"sent|gave|chose|imposed|let)\b|,\s+(?:(?-i:[A-Z])\w+|the|who|which|because|as|since|but|where|both|all|they|he|she|it|was|"
    r"were)\b)[^.;:]){0,70}$",
    re.I,
)
NOBODY = re.compile(r"\b(?:nobody|no\s+one|none(?:\s+of\s+(?:the\s+)?\w+)?|neither(?:\s+of\s+\w+)?)\s+$", re.I)
_ANYBODY = re.compile(
    r"(?<!\d )(?:people|citizens|activists|journalists|critics|persons|everyone)\s+(?:are\s+)?$", re.I
)
_A_THING = re.compile(
    r"\b(?:accounts?|property|assets|cars?|house|apartment|flat|money|cards?|equipment|circulation|funds|estate|phones?|"
    r"telephones?|laptops?|computers?|documents?|newspapers?|issues?|films?|books?|videos?|posters?|banners?|songs?|albums?|"
    r"websites?|statements?|body|bodies)(?:\s+of\s+(?:the\s+)?(?:[\w’·-]+\s*){1,4})?\s+$",
    re.I,
)
_STAFF = re.compile(
    r"\b(?:doctors?|investigators?|experts?|policem[ae]n|officers?|prosecutors?|witness(?:es)?|judges?|ambulance|police|court)"
    r"\s+$",
    re.I,
)  # they are called to their work
_AND = re.compile(r"(?:\b(?:and|but)|,)\s+$")
_FINITE = re.compile(r"(?:was|were|has|have|had|got)\b")
_LONG_AGO = re.compile(r"\bin\s+(?:January|20\d\d)(?:\s+20\d\d)?,?\s+(?:he|she|they)\s+(?:\w+\s+){0,2}$", re.I)
_BE_DONE = re.compile(r"(?:was|were|been|is|are|got|arrested|released|summoned)\b")
_MET_THERE = re.compile(
    r"\b(?:met|meets?|meeting|talked|spoke)\s+with\b[^.;]*$|\bvisit(?:ed|s|ing)?\b[^.;]*$|"
    r"\b(?:number|conditions|there\s+is|there\s+are|heads?|staff|employees|building|died|dies|dead|death)\b"
    r"[^.;]{0,60}$",
    re.I,
)
_PAPERS = re.compile(
    r"\b(?:case|claims?|appeals?|complaints?|lawsuit|suit|petition|motion|charges)\b(?:(?!\bthat\b|"
    r"\bwho\b)[^.;,])*$",
    re.I,
)  # these are dismissed too


def find_measures(text: str, start: int, sentences: Sentences, cues: list[Held]) -> list[FoundMeasure]:
    """Everything imposed on somebody from `start` on, in the order of the text; nobody is named in `who` yet.

    `cues`: those of which a stem occurs in the text.
    """
    terms = find_terms(text, start, sentences) + list(find_sums(text, start, sentences))
    found = terms + list(_cues(text, start, sentences, terms, cues))
    return sorted(found, key=lambda measure: measure.start)


def _cues(
    text: str, start: int, sentences: Sentences, terms: list[FoundMeasure], cues: list[Held]
) -> Iterator[FoundMeasure]:
    lower = lowered(text)
    for cue, begin, end in ((cue, *span) for cue, spans in cues for span in spans):
        for match in cue.pattern.finditer(lower, begin, end):
            ahead = text[max(begin, match.start() - 110) : match.start()]
            if _negated(ahead, match) or _covered(cue.code, match, terms) or _in_remand(cue.code, match, end):
                continue
            if _BE_DONE.match(match[0]) and _A_THING.search(ahead):
                continue  # property is arrested too, newspapers are released
            if cue.code == "police_detention" and _LONG_AGO.search(ahead):
                continue
            if cue.code == "summons" and _STAFF.search(ahead):
                continue
            visit = match[0].partition(" the ")[0]  # `to visit the pre-trial facility` matches from "to" on
            if cue.code == "pretrial_detention" and _MET_THERE.search(ahead + visit):
                continue  # the facility is only where they met
            papers = cue.code == "dismissal" and match[0].endswith("dismissed")
            if papers and _PAPERS.search(text, begin, match.start()):
                continue
            yield FoundMeasure(
                cue.code, None, None, [], match.start(), match.end(), WEAK if "arrested" in cue.stems else cue.weight
            )


def _negated(ahead: str, match: re.Match[str]) -> bool:
    """Asked for, threatened or refused only; `refused to testify and was released` tells of a second act."""
    if ahead.endswith(("not ", "not yet ")):
        return True
    second_act = _AND.search(ahead) and _FINITE.match(match[0])
    return bool(NOBODY.search(ahead)) or _in_general(ahead, match) or (not second_act and bool(_NEGATED.search(ahead)))


def _in_general(ahead: str, match: re.Match[str]) -> bool:
    """`people are jailed for likes` tells of nobody."""
    return match[0].startswith(("are ", "being ")) and bool(_ANYBODY.search(ahead))


def _in_remand(kind: str, match: re.Match[str], end: int) -> bool:
    """`detained in the pre-trial facility` is remand, not a detention by the police beside it."""
    return kind == "police_detention" and bool(_REMAND_BEHIND.match(match.string, match.end(), end))


def _covered(kind: str, match: re.Match[str], terms: list[FoundMeasure]) -> bool:
    """`detained for 15 days` is one measure, not a detention beside an arrest."""
    reach = {"police_detention": 40, "pretrial_detention": 40, "activity_ban": 90}.get(kind, 30)
    same = {
        "police_detention": ("administrative_arrest", "police_detention", "pretrial_detention"),
        "pretrial_detention": ("administrative_arrest", "pretrial_detention", "imprisonment"),
        "imprisonment": ("administrative_arrest", "imprisonment"),
    }.get(kind, (kind,))
    return any(
        term.kind in same
        and not re.search(
            r"\b(?:sentenced|and\s+(?:was|were|then|later|arrested|fined))\b|[.!?]\s+[A-Z]",
            match.string[match.end() : max(match.end(), term.start)],
        )
        and -10 <= _distance(match, term) <= reach
        and match.start() <= term.start
        for term in terms
    )


def _distance(match: re.Match[str], term: FoundMeasure) -> int:
    """Characters between a verb and its term: `arrested under Article … for 15 days`, the article aside."""
    gap = term.start - match.end()
    return gap if gap < 40 or gap > 200 else len(CITATION.sub(" ", match.string[match.end() : term.start]))
