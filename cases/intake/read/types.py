"""What kind of incident an entry tells: measured words, weighed by place, with what the other readers found."""

from __future__ import annotations

import re

from . import type_signs as w
from .findings import Findings
from .frames import filled
from .lexicon import words
from .measures import NOBODY
from .model import FoundType
from .scores import Scores
from .theme_words import hints
from .type_pairs import CLASSES, STEPS, YIELDS, needed, strong
from .type_sides import weigh_sides

_SENTENCES_READ = 4
_LATER = 0.45  # words behind the first sentence count so much, except those of these types
_LATER_OF = {"torture": 0.8, "assembly_denied": 0.8, "release": 0.3, "criminal_prosecution": 0.6}
_FRAME_LATER = 0.7  # a frame behind the first sentence, where that says nothing sure
_DETAINED_LATER = 3.6  # points of a detention of somebody named, behind the first sentence; other measures are less
_HINTED = 2.6  # with fewer points than these the words that only hint are asked too
_ASIDE = 0.5  # and so do words in a relative clause: `X, who was detained in May, …`
_DECIDED = ("unchanged", "upheld", "satisf")  # one of them is in every text that tells of a decision on appeal
# What a document or a count only speaks of.
_CONTENT = tuple(words("pressure assembly_denied detention legislation administrative_penalty media release assembly "
                       "association criminal_prosecution"))  # fmt: skip

# A measure speaks for a type.
_BY_MEASURE = {
    "administrative_arrest": "administrative_penalty",
    "fine": "administrative_penalty",
    "release": "release",
    "pledge_not_to_leave": "criminal_prosecution",
    "bail": "criminal_prosecution",
    "personal_surety": "criminal_prosecution",
    "police_detention": "detention",
    "forced_psychiatric": "pressure",
    "summons": "pressure",
    "travel_ban": "pressure",
    "pretrial_detention": "criminal_prosecution",
    "house_arrest": "criminal_prosecution",
    "compensation": "civil_suit",
}
_LIGHTER = frozenset({"pledge_not_to_leave", "bail", "personal_surety", "house_arrest"})
_SENTENCES = ("imprisonment", "restriction_of_freedom", "suspended_sentence", "life_imprisonment")
# An article that says by itself what an entry is about (verify with the codes in force).
_BY_ARTICLE = {
    ("CC", "99"): "death",
    ("CC", "105"): "death",
    ("CC", "146"): "torture",
    ("CC", "218"): "corruption_assets",
    ("CC", "366"): "corruption_assets",
    ("CC", "367"): "corruption_assets",
    ("CC", "402"): "strike",
    ("CAO", "489"): "association",
}

# A type that has gathered so many points leaves others only a share of theirs: a denied picket is no picket,
# a strike is no rally, a result is no step of the proceedings. In this order.
_SILENCES = tuple((code, at_least, tuple(silenced.split()), share) for code, at_least, silenced, share in (
    ("assembly_denied", 5, "assembly statement administrative_penalty criminal_prosecution media trial pressure "
     "imprisonment_conditions association", 0.2),
    ("strike", 4, "statement imprisonment_conditions media criminal_prosecution pressure", 0.5),
    ("appeal", 5, "verdict trial statement imprisonment_conditions", 0.3),
    ("release", 6, "administrative_penalty assembly detention statement trial imprisonment_conditions verdict "
    "pressure", 0.3),
    ("civil_suit", 6, "trial verdict statement administrative_penalty assembly imprisonment_conditions detention "
     "release", 0.3),
    ("imprisonment_conditions", 6, "criminal_prosecution statement appeal verdict trial assembly pressure "
     "administrative_penalty detention", 0.35),
    ("elections", 6, "civil_suit legislation statement assembly", 0.5),
    ("extradition_asylum", 7, "criminal_prosecution statement torture", 0.5),
))  # fmt: skip
_SILENCES_LAST = (
    (
        "administrative_penalty",
        7,
        ("criminal_prosecution", "statement", "pressure", "verdict", "trial", "assembly"),
        0.4,
    ),
    ("verdict", 6, ("statement", "criminal_prosecution", "association"), 0.5),
    ("trial", 5, ("statement", "criminal_prosecution"), 0.4),
)
_BESIDE_STATEMENT = frozenset(
    {"statement", "media", "other", "legislation", "association", "elections", "corruption_assets"}
)


def read_types(found: Findings) -> list[FoundType]:
    """One or two types, the strongest first; `other` when nothing speaks for any."""
    scores = _weigh_words(found)
    _weigh_frames(scores, found)
    _weigh_measures(scores, found)
    _weigh_law(scores, found)
    _weigh_media(scores, found)
    _weigh_speech(scores, found)
    weigh_sides(scores, found)
    _rule_out(scores, found)
    return _choose(scores, found)


def _weigh_words(found: Findings) -> Scores:
    scores = Scores()
    start, first = found.first
    read = found.sentences.bounds[:_SENTENCES_READ][-1][1]
    for cue, spans in found.cues:
        tried = (cue.pattern.search(found.lower, *span) for span in spans if span[1] <= read)
        match = next(filter(None, tried), None)
        if match and not NOBODY.search(found.lower, max(start, match.start() - 30), match.start()):
            later = 1.0 if match.start() < first else _LATER_OF.get(cue.code, _LATER)
            share = later * (_ASIDE if CLASSES.get(cue.code) != "harm" and found.aside(match.start()) else 1.0)
            scores.add(cue.code, cue.weight * share, *match.span())
    return scores


def _weigh_frames(scores: Scores, found: Findings) -> None:
    """A frame in the first sentence lifts its type to its points; it adds nothing to words that have said as much."""
    for code, points, start, end in filled(found.lower, *found.first):
        scores.lift(code, points * (_ASIDE if found.aside(start) else 1.0), start, end)


def _weigh_measures(scores: Scores, found: Findings) -> None:
    if not found.measures:
        return
    abroad = "extradit" in found.lower  # arrested until it is decided whether another state gets them
    for kind, code in _BY_MEASURE.items():
        measure = found.kinds.get(kind)
        if measure and code == "criminal_prosecution" and abroad:
            code = "extradition_asylum"
        if measure and not (code == "criminal_prosecution" and found.measure("release")):
            near = 4 if kind in _LIGHTER or not measure.who else 7
            share = _ASIDE if found.aside(measure.start) else 1.0
            later = _DETAINED_LATER if measure.who and kind == "police_detention" else 2.5
            points = near * share if measure.start < found.first[1] else later
            scores.add(code, points, measure.start, measure.end)
    if found.measure(*_LIGHTER) and w.CHANGED.search(found.text, found.first[0]):
        scores.add("release", 5)
        scores.add("criminal_prosecution", 2)
    if found.measure("probation") and not (
        found.measure(*_SENTENCES) or scores.has("appeal", 5) or scores.has("verdict", 6)
    ):
        scores.add("pressure", 5)
    dismissal = found.measure("dismissal")
    if dismissal and dismissal.who:
        scores.add("pressure", 6, dismissal.start, dismissal.end)
    if found.measure("forced_psychiatric") and w.COURT.search(found.lower, *found.first):
        scores.add("criminal_prosecution" if "examination" in found.lower else "verdict", 6)
        scores.silence(("pressure",), 0.3)
    if found.measure("police_detention") and w.AT_A_RALLY.search(found.text, found.first[0]):
        scores.add("assembly", 3.5)


def _weigh_law(scores: Scores, found: Findings) -> None:
    for article in found.articles:
        code = _BY_ARTICLE.get((article.code, article.article))
        if code:
            scores.add(code, 3.5 if CLASSES.get(code) == "harm" else 3, article.start, article.end)
    penalty = found.measure(*_SENTENCES)
    criminal = next((article for article in found.articles if article.code == "CC"), None)
    if criminal and not found.measure(*_SENTENCES):
        near = criminal.start < found.first[1] and not found.aside(criminal.start)
        scores.add("criminal_prosecution", 4 if near else 2, criminal.start, criminal.end)
    if w.FACILITY_SLOT.search(found.text, 0, found.first[0]):
        scores.add("imprisonment_conditions", 4)
        scores.silence(("criminal_prosecution",), 0.3)
    if found.codes == {"CAO"}:
        scores.silence(("criminal_prosecution",), 0.2)
        if found.measure("community_service", "activity_ban"):
            scores.add("administrative_penalty", 7)
    elif found.measure("community_service"):
        scores.add("verdict", 4)
    nothing_else = not any(scores.has(code, 5) for code in (*STEPS, "death", "statement"))
    nothing_else = nothing_else and not scores.has("imprisonment_conditions", 4)
    nothing_else = nothing_else and not (penalty and w.IN_BRACKETS.search(found.text, found.first[0], penalty.start))
    of_crime = criminal or not (found.articles or scores.has("statement", 3))
    if penalty and of_crime and penalty.start < found.first[1] and nothing_else and not found.aside(penalty.start):
        scores.add("verdict", 4, penalty.start, penalty.end)


def _weigh_media(scores: Scores, found: Findings) -> None:
    journalist = w.JOURNALIST.search(found.lower, *found.first)
    if journalist:
        behind = (journalist.end() + 1, journalist.end() + 2)
        named = any(
            start in behind or w.APPOSED.fullmatch(found.text, end, journalist.start())
            for person in found.affected
            for start, end in person.spans
        )
        scores.add("media", 4 if named else 1.5, *journalist.span())


def _weigh_speech(scores: Scores, found: Findings) -> None:
    decided = any(stem in found.lower for stem in _DECIDED)
    appeal = w.DECIDED_ON_APPEAL.search(found.lower, found.first[0]) if decided else None
    if appeal:
        scores.add("appeal", 5, *appeal.span())
    start, end = found.first
    if "hearing" in found.lower and w.PARLIAMENT.search(found.lower, start, end):
        scores.silence(("trial",), 0.2)
        scores.add("statement", 4)
    counted = not found.affected and w.COUNTED.search(found.lower, start, end)
    if counted or (not found.affected and w.DOCUMENT.search(found.lower, start, end)):
        scores.add("statement", 5)
        scores.silence(_CONTENT if counted else ("torture", *_CONTENT), 0.35)
    elif not found.affected and w.OFFICIAL_SAID.search(found.text, start):
        scores.add("statement", 6)
        scores.silence(("detention", "release", "verdict"), 0.6)
    elif not found.measures and max(scores.points.values(), default=0) < 4 and w.ONLY_SPEECH.match(found.text, start):
        scores.add("statement", 5)
    elif w.COURT_SPEAKS.search(found.lower, start, end):
        scores.silence(("statement",), 0.3)
    elif w.TRAILING.search(found.text[start:end].rstrip(" .[]0123456789")):
        scores.silence(("statement",), 0.6)
    elif not found.measures and not found.affected and _declares(scores, w.SPEAKER.search(found.text, start, end + 1)):
        scores.add("statement", 4)
        scores.silence(("torture", "criminal_prosecution"), 0.8)
        scores.silence(("death", "detention", "release", "verdict"), 0.6)


def _declares(scores: Scores, spoken: re.Match[str] | None) -> bool:
    """Whether somebody declares something: who demands at a rally or adopts a law does not do so beside it."""
    acted = scores.has("legislation", 6) or scores.has("assembly", 4)
    return bool(spoken and not (acted and spoken[0].endswith(("demanded", "adopted"))))


def _rule_out(scores: Scores, found: Findings) -> None:
    harm = "death" in scores.points or "torture" in scores.points
    if harm and w.PAST.search(found.text) and not w.NAMED_DEATH.search(found.text):
        scores.silence(("death",), 0.3)
        scores.silence(("torture",), 0.8)
    if "strike" in scores.points and w.HUNGER.search(found.lower) and not w.WORKERS.search(found.lower):
        scores.points.pop("strike", None)
    detained, released = found.measure("police_detention"), found.measure("release")
    if detained and released and detained.start < released.start and not found.aside(detained.start):
        scores.silence(("release",), 0.4)  # the end of the detention that the entry tells of
    if detained:
        scores.silence(("association",), 0.5)
    if found.measure("summons") and found.affected and scores.has("strike", 4):
        scores.add("pressure", 4)
    _hunger_outside(scores, found)
    if found.measure("fine") and found.codes == {"CC"}:
        scores.silence(("administrative_penalty",), 0.2)
        scores.add("verdict", 6)
    if scores.has("death", 6) and detained and found.aside(detained.start):
        scores.silence(("detention",), 0.5)
    if scores.has("death", 6):
        scores.silence(("criminal_prosecution",), 0.5)
    penalty = found.measure("imprisonment")
    if scores.has("verdict", 6) and penalty and penalty.value is not None and penalty.start < found.first[1]:
        scores.silence(("imprisonment_conditions",), 0.3)  # `sent to a colony for 5 years` moves nobody
    _apply(scores, _SILENCES)
    if found.measure("administrative_arrest") and not found.measure("police_detention"):
        scores.silence(("detention",), 0.2)
    if any(points >= 6 for code, points in scores.points.items() if code not in _BESIDE_STATEMENT):
        scores.silence(("statement",), 0.5)
    if w.CALL.search(found.text, *found.first) and not (scores.has("assembly", 4) or scores.has("strike", 4)):
        scores.add("statement", 4)
        scores.silence(("verdict", "criminal_prosecution", "release"), 0.4)
        if not found.affected:  # torture in general, nobody's
            scores.silence(("torture",), 0.4)
    _apply(scores, _SILENCES_LAST)


def _hunger_outside(scores: Scores, found: Findings) -> None:
    """A hunger strike of relatives or residents in an office or a street is a protest, not a prisoner's."""
    if w.HUNGER.search(found.lower) and w.PROTESTERS.search(found.lower, *found.first):
        scores.points.pop("imprisonment_conditions", None)
        scores.add("assembly", 5)


def _apply(scores: Scores, silences: tuple[tuple[str, int, tuple[str, ...], float], ...]) -> None:
    points = scores.points
    for code, at_least, silenced, share in silences:
        if points.get(code, 0.0) >= at_least:
            scores.silence(silenced, share)


def _choose(scores: Scores, found: Findings) -> list[FoundType]:
    ranked = _ranked(scores)
    silent = not ranked or ranked[0][1] < 2
    speech = w.SPEECH.search(found.text, found.first[0]) if silent or ranked[0][0] == "other" else None
    if speech:
        return [FoundType("statement", *speech.span(), 0.5)]
    if not ranked or (ranked[0][1] < _HINTED and ranked[0][0] != "other"):
        _take_hints(scores, found)
        ranked = _ranked(scores)
        return [_type(scores, *ranked[0])] if ranked else [FoundType("other", 0, 0, 0.4)]
    first, most = ranked[0]
    if any((first, code) in YIELDS and points >= strong(first, code, most) for code, points in ranked[1:5]):
        ranked = [item for item in ranked if item[0] != first]
        first, most = ranked[0]
    second = [(code, points) for code, points in ranked[1:5] if code != "other" and points >= needed(first, code, most)]
    return [_type(scores, code, points) for code, points in ranked[:1] + second[:1]]


def _ranked(scores: Scores) -> list[tuple[str, float]]:
    return sorted(scores.points.items(), key=lambda item: -item[1])


def _take_hints(scores: Scores, found: Findings) -> None:
    """Where nothing sure was said, words that only hint decide; those behind the first sentence count half."""
    begin, first = found.first
    read = found.sentences.bounds[:_SENTENCES_READ][-1][1]
    for code, points, start, end in filled(found.lower, first, read):
        scores.add(code, points * _FRAME_LATER, start, end)
    for code, points, start, end in hints(found.lower, begin, first):
        scores.add(code, points, start, end)
    for code, points, start, end in hints(found.lower, first, read):
        scores.add(code, points * _LATER, start, end)


def _type(scores: Scores, code: str, points: float) -> FoundType:
    _, start, end = scores.words.get(code, (0.0, 0, 0))
    return FoundType(code, start, end, round(min(0.95, 0.4 + points / 20), 2))
