"""What kind of incident an entry tells: measured words, weighed by place, with what the other readers found."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .model import FoundArticle, FoundMeasure, FoundPerson, FoundType
from .sentences import Sentences
from .type_words import TABLE


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a type, and how strongly."""

    code: str
    weight: float
    stems: tuple[str, ...]
    pattern: re.Pattern[str]


_CUES = tuple(Cue(code, weight, tuple(stem.replace("_", " ") for stem in stems.split()), re.compile(pattern, re.I)) for code, weight, stems, pattern in TABLE)
_SENTENCES_READ = 4
PLENTY = 9.0  # more points than these do not make a type surer
SECOND = 0.5  # a second type needs this share of the first one's points
_JOURNALIST = re.compile(r"\b(?:journalists?|correspondents?|reporters?|editors?(?:-in-chief)?)\b(?!’s)", re.I)
_DECIDED_ON_APPEAL = re.compile(r"\bleft\b(?:[^.]|\.(?=\d)){0,150}\bunchanged|\bupheld\b[^.]{0,60}\b(?:verdict|sentence|decision|arrest|ruling)|\bwithout\s+satisfaction|\bnot\s+satisf\w+\s+the\s+appeal", re.I)
_SPEAKER = re.compile(
    r"\b(?:[A-Z][\w’-]+|office|ministry|service|committee|coalition|parliament|council|union|organi[sz]ation|experts?|president|minister|ambassador|deput(?:y|ies)|analyst|scientist|lawyers?|authorities|representatives?|akorda|press)\b[^.“«]{0,60}\s"
    r"(?:stated|urged|condemned|declared|announced|reported|responded|noted|reiterated|called|criticized|expressed|said|believes?|published|presented|adopted|demanded|launched)\b")
_PAST = re.compile(r"\b(?:events?\s+of\s+January|January\s+(?:20\d\d\s+)?(?:events|protests|tragedy|unrest)|in\s+memory|victims\s+of|memorial|commemorat\w+)", re.I)
_RESULTS = frozenset({"verdict", "appeal", "release", "civil_suit"})


class Scores:
    """Points for each type, and the words that gave the most of them."""

    def __init__(self) -> None:
        self.points: dict[str, float] = {}
        self.words: dict[str, tuple[float, int, int]] = {}

    def add(self, code: str, points: float, start: int = 0, end: int = 0) -> None:
        """Count `points` for a type because of the words text[start:end]."""
        self.points[code] = self.points.get(code, 0.0) + points
        if end and points > self.words.get(code, (0.0, 0, 0))[0]:
            self.words[code] = (points, start, end)

    def has(self, code: str, at_least: float = 4.0) -> bool:
        """Whether a type has gathered so many points."""
        return self.points.get(code, 0.0) >= at_least

    def scale(self, code: str, factor: float) -> None:
        """Weigh a type up or down."""
        if code in self.points:
            self.points[code] *= factor


def read_types(
    text: str, sentences: Sentences, persons: list[FoundPerson], measures: list[FoundMeasure], articles: list[FoundArticle]
) -> list[FoundType]:
    """One or two types, rarely three, the strongest first; `other` when nothing speaks for any."""
    scores = _weigh_words(text, sentences)
    _weigh_findings(scores, text, sentences, persons, measures, articles)
    _rule_out(scores, text, sentences, measures)
    return _choose(scores)


def _weigh_words(text: str, sentences: Sentences) -> Scores:
    scores = Scores()
    bounds = sentences.bounds[:_SENTENCES_READ]
    start, first, end = bounds[0][0], bounds[0][1], bounds[-1][1]
    lowered = text[start:end].lower()
    for cue in _CUES:
        match = cue.pattern.search(text, start, end) if any(stem in lowered for stem in cue.stems) else None
        if match:
            scores.add(cue.code, cue.weight * (1.0 if match.start() < first else 0.45), *match.span())
    return scores


def _weigh_findings(
    scores: Scores, text: str, sentences: Sentences, persons: list[FoundPerson], measures: list[FoundMeasure], articles: list[FoundArticle]
) -> None:
    first = sentences.bounds[0][1]
    kinds = {measure.kind: measure for measure in measures}
    codes = {article.code for article in articles}
    for kind, code in (("administrative_arrest", "administrative_penalty"), ("fine", "administrative_penalty"), ("release", "release"),
                       ("police_detention", "detention"), ("summons", "pressure"), ("travel_ban", "pressure"), ("forced_psychiatric", "detention"),
                       ("pretrial_detention", "criminal_prosecution"), ("probation", "pressure"), ("activity_ban", "verdict"),
                       ("compensation", "civil_suit"), ("pledge_not_to_leave", "release"), ("house_arrest", "criminal_prosecution"), ("bail", "release"), ("personal_surety", "release")):  # fmt: skip
        if kind in kinds:
            measure = kinds[kind]
            near = 7 if measure.who else 4
            scores.add(code, near if measure.start < first + 40 else 2.5, measure.start, measure.end)
    if "CC" in codes and not any(kind in kinds for kind in ("imprisonment", "restriction_of_freedom", "release")):
        article = next(a for a in articles if a.code == "CC")
        scores.add("criminal_prosecution", 4 if article.start < first else 2, article.start, article.end)
    if codes == {"CAO"}:
        scores.scale("criminal_prosecution", 0.2)
    if "forced_psychiatric" in kinds:
        scores.add("pressure", 3)
    if "dismissal" in kinds and kinds["dismissal"].who:
        scores.add("pressure", 6, kinds["dismissal"].start, kinds["dismissal"].end)
    penalty = next((kinds[kind] for kind in ("imprisonment", "restriction_of_freedom", "suspended_sentence", "life_imprisonment") if kind in kinds), None)
    if codes == {"CAO"} and {"community_service", "activity_ban"} & set(kinds):
        scores.add("administrative_penalty", 7)
    if penalty and penalty.start < first and "CC" in codes and not any(points >= 5 for points in scores.points.values()):
        scores.add("verdict", 4, penalty.start, penalty.end)
    for journalist in _JOURNALIST.finditer(text, sentences.bounds[0][0], first):
        named = any(start - journalist.end() in (1, 2) for person in persons if person.role == "affected" for start, _ in person.spans)
        scores.add("media", 4 if named else 1.5, *journalist.span())
        break
    appeal = _DECIDED_ON_APPEAL.search(text, sentences.bounds[0][0])
    if appeal:
        scores.add("appeal", 5, *appeal.span())
    if not measures and not any(person.role == "affected" for person in persons) and _SPEAKER.search(text, sentences.bounds[0][0], first + 1):
        scores.add("statement", 4)
        _silence(scores, ("torture", "death", "criminal_prosecution", "detention", "release", "verdict"), 0.6)


def _rule_out(scores: Scores, text: str, sentences: Sentences, measures: list[FoundMeasure]) -> None:
    """What one type says of another: a denied picket is no picket, a strike is no rally, a result is no statement."""
    first_start, first_end = sentences.bounds[0]
    if _PAST.search(text) and not re.search(r"\bdeath\s+of|murder|contract\s+killing|died\s+in\s+hospital", text):
        scores.scale("death", 0.3)
        scores.scale("torture", 0.8)
    if scores.has("assembly_denied", 5):
        _silence(scores, ("assembly", "statement", "administrative_penalty", "criminal_prosecution", "media", "trial", "pressure", "imprisonment_conditions"), 0.2)
    if scores.has("strike", 4):
        _silence(scores, ("assembly", "statement", "imprisonment_conditions", "media", "criminal_prosecution"), 0.5)
    if re.search(r"hunger\s+strike", text, re.I) and not re.search(r"\bstrikers|\bon\s+strike|workers", text, re.I):
        scores.points.pop("strike", None)
    if scores.has("appeal", 5):
        _silence(scores, ("verdict", "trial", "statement", "imprisonment_conditions", "torture"), 0.3)
    if scores.has("release", 6) and not re.search(r"\bsentenced\b", text[first_start:first_end]):
        _silence(scores, ("administrative_penalty", "assembly", "detention", "statement", "trial", "criminal_prosecution", "imprisonment_conditions", "appeal", "verdict", "pressure", "torture"), 0.3)
    if scores.has("civil_suit", 6):
        _silence(scores, ("trial", "verdict", "statement", "administrative_penalty", "assembly", "imprisonment_conditions", "detention", "release"), 0.3)
    if scores.has("imprisonment_conditions", 6):
        _silence(scores, ("criminal_prosecution", "statement", "appeal", "verdict", "trial", "assembly", "pressure", "administrative_penalty", "detention"), 0.35)
    if {measure.kind for measure in measures} >= {"administrative_arrest"} and not any(m.kind == "police_detention" for m in measures):
        scores.scale("detention", 0.2)
    if any(scores.has(code, 6) for code in scores.points if code not in ("statement", "media", "other", "legislation", "association", "elections", "corruption_assets")):
        _silence(scores, ("statement",), 0.5)
    if scores.has("administrative_penalty", 7):
        _silence(scores, ("criminal_prosecution", "statement", "pressure", "verdict", "trial", "assembly"), 0.4)
    if re.search(r"\b(?:called|calls)\s+on\b|\burge[sd]\b|\bcondemn(?:s|ed)\b", text[first_start:first_end]):
        scores.add("statement", 4)
        _silence(scores, ("verdict", "criminal_prosecution", "release"), 0.4)
    if scores.has("verdict", 6) or scores.has("trial", 5):
        _silence(scores, ("statement", "criminal_prosecution"), 0.5)


def _silence(scores: Scores, codes: tuple[str, ...], factor: float) -> None:
    for code in codes:
        scores.scale(code, factor)


def _choose(scores: Scores) -> list[FoundType]:
    ranked = sorted(scores.points.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 2:
        return [FoundType("other", 0, 0, 0.4)]
    best = min(ranked[0][1], PLENTY)
    chosen = [ranked[0]] + [item for item in ranked[1:2] if item[1] >= max(3.5, SECOND * best) and item[0] != "other"]
    return [FoundType(code, *scores.words.get(code, (0.0, 0, 0))[1:], round(min(0.95, 0.4 + points / 20), 2)) for code, points in chosen]
