"""The other side of a matter: what a report is about, who tells it, what an appeal is against."""

from __future__ import annotations

import re

from .findings import Findings
from .scores import Scores

_REPORT = re.compile(
    r"\b(?:reviews?|digests?|bulletin|reports?(?!\s+to)|reported|said|counted|index|rating|ranking|survey|study|monitoring|figures|statistics|recorded|"
    r"registered|attributed|placed|lowered|blocked)\b"
)
_OF_OTHERS = ("review", "digest", "bulletin")  # whoever made them, they report on others
_ON_MEDIA = re.compile(
    r"\b(?:journalists?|media|press\s+freedom|freedom\s+of\s+(?:the\s+press|speech|expression)|internet|editorial)\b"
)
_ORGANISATION = re.compile(
    r"\b(?:foundation|fund|cent(?:er|re)|organi[sz]ation|committee|coalition|union|monitor|barometer|index|ministry|"
    r"bureau)\b"
)
_TELLS = (
    r"(?:report(?:s|ed)|inform(?:s|ed)|told|tells|sa(?:ys|id)|stated?s?|wrote|writes|believes|complain(?:s|ed)|asks?|"
    r"asked|recorded|appeal(?:s|ed))"
)
_PRESS = r"(?:journalists?|editors?(?:-in-chief)?|editorial\s+office|correspondents?|edition|bloggers?|bureau)"
_WORK = ("workers", "drivers", "miners", "oilmen", "employees", "strikers", "nurses", "doctors")
_WORKERS = rf"(?:{'|'.join(_WORK)})"
# Who tells what happened to them makes no statement beside it.
_OWN_STORY = {
    code: re.compile(rf"\b{who}\b[^.]{{0,80}}\b{_TELLS}\b|”[,\s–—-]{{1,4}}{_TELLS}\b[^.“]{{0,60}}\b{who}\b")
    for code, who in (("media", _PRESS), ("strike", _WORKERS))
}
_TELLING = re.compile(
    r"[\w·.’]*,?(?:\s+who\b[^,.]{0,140},)?\s+(?:report(?:s|ed)|inform(?:s|ed)|told|tells|sa(?:ys|id)|complain(?:s|ed))\b"
)
_STEP_OF_INQUIRY = re.compile(r"\b(?:search(?:es|ed)?|interrogat\w+|questioned)\b")
_INQUIRY = re.compile(
    r"\b(?:in|within|of)\s+(?:the\s+framework\s+of\s+)?(?:the\s+|an?\s+)?(?:same\s+)?(?:case|investigation)\b|"
    r"\bcriminal\s+case\b|\baccused\b|\bsuspect"
)
_COUNTED_CASES = re.compile(r"\b\d+\s+(?:\w+\s+)?criminal\s+cases\b")
_COUNTED_HARM = re.compile(
    r"\b\d+\s+(?:\w+\s+)?(?:cases|complaints|facts|reports|appeals)\s+(?:\w+\s+){0,2}?(?:torture|ill-treatment|beatings?)\b"
)
_BLOGGER = re.compile(r"\bbloggers?\b")
_PUBLISHED = re.compile(
    r"\b(?:videos?|publication|published|broadcast|channel|slander|libel|reputation|article\s+about|report\s+about)\b"
)
_BANNED_RALLY = re.compile(
    r"\b(?:prohibited|banned|unauthori[sz]ed|unsanctioned|forbidden|illegal)\s+(?:\w+\s+)?(?:rall(?:y|ies)|pickets?|"
    r"march|protests?|assembl(?:y|ies)|meetings?)\b"
)
_NOTIFIED = re.compile(
    r"\b(?:notifications?|notices?|applications?|notified)\b[^.]{0,120}\b(?:rall(?:y|ies)|pickets?|march|protests?|assembl(?:y|ies)|"
    r"meetings?|procession)\b"
)
_REFUSED = re.compile(r"\b(?:refus(?:ed|al)|denied|rejected|declined|not\s+(?:allowed|permitted|agreed))\b")
_SENTENCES = ("community_service", "imprisonment", "restriction_of_freedom", "suspended_sentence")
_BEREAVED = re.compile(
    r"\b(?:mothers?|fathers?|parents|relatives|widows?|wives|families)\s+of\s+(?:the\s+)?(?:\w+\s+){1,4}?who\s+(?:were\s+)?"
    r"(?:died|killed|shot)\b"
)
_RULING = re.compile(
    r"\b(?:courts?|judges?|verdicts?|sentenced?|fines?|fined|arrest\w*|rulings?|decisions?|instance|prison|detention|"
    r"convict\w*|imprison\w*|restriction|years|cassation|appellate|"
    r"(?:court\s+)?of\s+appeal|satisf\w+)\b"
)
_LABOUR = re.compile(
    r"\b(?:wages?|salar\w+|bonus\w*|shifts?|engines?|strike|fired|dismissed|pay|overtime|negotiat\w+|contract\w*|"
    r"trade\s+union|working\s+conditions|production|indexation)\b"
)
_WORKERS_ACT = re.compile(
    rf"\b{_WORKERS}\b[^.]{{0,120}}\b(?:recorded|appealed|demand\w*|refus\w+|declared|ask\w*|complain\w*|unhappy|stopped)\b|"
    rf"\bmet\s+with\b[^.]{{0,60}}\b{_WORKERS}\b"
)


def weigh_sides(scores: Scores, found: Findings) -> None:
    """Give points to the side that another side implies, and take them from what only tells the same again."""
    _report_on(scores, found)
    _told_by_themselves(scores, found)
    _of_an_inquiry(scores, found)
    blogger = _BLOGGER.search(found.lower, *found.first) if "blogger" in found.lower else None
    if blogger and found.affected and _PUBLISHED.search(found.lower, found.first[0]):
        scores.lift("media", 4.5, *blogger.span())
    _of_an_assembly(scores, found)
    if scores.has("appeal", 5):
        _appealed(scores, found)
    if scores.has("verdict", 4) and found.measure(*_SENTENCES):
        scores.silence(("criminal_prosecution",), 0.5)


def _report_on(scores: Scores, found: Findings) -> None:
    """A report, a count or an index has two sides: that it was made, and what it is about."""
    start, end = found.first
    report = None if found.affected else _REPORT.search(found.lower, start, end)
    if not report:
        return
    topic = _ON_MEDIA.search(found.lower, start, end)
    if topic and (report[0].startswith(_OF_OTHERS) or _ORGANISATION.search(found.lower, start, end)):
        scores.lift("statement", 5, *report.span())
        scores.lift("media", 5, *topic.span())
    harmed = _COUNTED_HARM.search(found.lower, start, end)
    if harmed:
        scores.lift("statement", 5, *report.span())
        scores.lift("torture", 5, *harmed.span())
    counted = _COUNTED_CASES.search(found.lower, start, end)
    if counted:
        scores.lift("statement", 5, *report.span())
        scores.lift("criminal_prosecution", 5, *counted.span())


def _told_by_themselves(scores: Scores, found: Findings) -> None:
    start, end = found.first
    acting = any(word in found.lower for word in _WORK) and _WORKERS_ACT.search(found.lower, start, end)
    if acting and _LABOUR.search(found.lower, start):
        scores.lift("strike", 5, *acting.span())
    if not scores.has("statement", 2):
        return
    own = any(scores.has(code, 4) and told.search(found.lower, start) for code, told in _OWN_STORY.items())
    spans = [span for person in found.affected for span in person.spans if start <= span[0] < end]
    if own or any(_TELLING.match(found.text, stop) for _, stop in spans):
        scores.silence(("statement",), 0.3)


def _of_an_inquiry(scores: Scores, found: Findings) -> None:
    """A search or an interrogation presses on those searched, and is a step of the case that it is made in."""
    told = scores.has("torture", 4) or scores.has("trial", 4) or scores.has("death", 4)
    if told or not found.affected:
        return
    asked = "search" in found.lower or "interrogat" in found.lower or "questioned" in found.lower
    step = _STEP_OF_INQUIRY.search(found.lower, found.first[0]) if asked else None
    if step and _INQUIRY.search(found.lower, found.first[0]):
        scores.lift("pressure", 4.5, *step.span())
        if "CC" in found.codes or "criminal case" in found.lower:
            scores.lift("criminal_prosecution", 4.5)


def _of_an_assembly(scores: Scores, found: Findings) -> None:
    """Who is detained at a banned assembly was at one; who remembers the dead at one reports no death."""
    stopped = scores.has("detention", 4) or scores.has("administrative_penalty", 4)
    banned = _BANNED_RALLY.search(found.lower, *found.first) if stopped else None
    if banned:
        scores.silence(("assembly_denied",), 0.2)
        if scores.has("detention", 4):
            scores.lift("assembly", 5, *banned.span())
    notified = scores.has("assembly", 2) and _NOTIFIED.search(found.lower, *found.first)
    if notified and _REFUSED.search(found.lower, notified.end()):
        scores.lift("assembly_denied", 6, *notified.span())
    if scores.has("assembly", 4) and scores.has("death", 1) and not _BEREAVED.search(found.lower, *found.first):
        scores.silence(("death",), 0.4)


def _appealed(scores: Scores, found: Findings) -> None:
    """An appeal is against a ruling, a penalty for one; an appeal to somebody else is a statement."""
    if found.codes == {"CAO"}:
        scores.lift("administrative_penalty", 4.5)
    if not _RULING.search(found.lower, found.first[0]):
        scores.silence(("appeal",), 0.2)
        scores.lift("statement", 5)
