"""What kind of incident an entry tells: measured words, weighed by place, with what the other readers found."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .model import FoundArticle, FoundMeasure, FoundPerson, FoundType
from .sentences import Sentences


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for a type, and how strongly."""

    code: str
    weight: float
    pattern: re.Pattern[str]


_RALLY = r"(?:rall(?:y|ies)|pickets?|protests?|marches|demonstrations?|assembl(?:y|ies)|meetings?|commemorat\w+|memorial\s+(?:event|dinner)|event|action|holding)"
_TABLE = (
    ("assembly_denied", 6, rf"\b(?:did\s+not\s+(?:give|grant|issue)|refus(?:ed|al)|den(?:ied|y|ies|ial)|not\s+(?:receive|allow|permit|authori[sz]e|given?|agree)\w*|reject(?:ed|ion)|without)\b[^.]{{0,60}}?\b(?:permission|hold\w*|{_RALLY}|agree)\b[^.]{{0,90}}?"
     rf"(?:\b{_RALLY}|notification|\bhold)"),
    ("assembly_denied", 5, r"\bpermission\s+(?:to|for)\s+(?:\w+\s+){0,3}(?:hold|conduct|organi[sz]e|protest|picket|rally)\w*[^.]*\b(?:denied|refused|rejected|not)\b"),
    ("assembly_denied", 5, r"\b(?:akimats?|administration|mayor[’']s\s+office)\b[^.]{0,60}?\b(?:refus|den(?:ied|y)|reject|did\s+not\s+(?:give|allow|permit|authori))\w*"),
    ("assembly", 4, r"\b(?:solitary|single|one-(?:man|person)|peaceful|mourning)\s+(?:picket|protest|rally|action|demonstration)|\b(?:held|hold|staged|went\s+on|came\s+out\s+(?:on|to)|organi[sz]ed)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,3}(?:picket|rally|protest|action|march|performance|demonstration)\w*"),
    ("assembly", 4, r"\bpicket(?:ed|ing)\b|\b(?:gathered|gathering|came\s+together|came\s+to\s+the\s+(?:square|monument|stele|building))\b|\bprotest(?:ed|ing)\b|\bblocked\s+the\s+road|\b(?:a|the)\s+(?:\w+\s+){0,2}rally\b"),
    ("assembly", 2, r"\b(?:demonstrators|protesters|placard|poster|banner)\b|\bcame\s+to\s+the\b[^.]{0,40}\bto\s+(?:express|demand|protest)"),
    ("strike", 6, r"\b(?:on\s+strike|strike(?:s|rs?)?\b(?!\s+with)|striking|strikers)\b(?<!hunger strike)"),
    ("strike", 4, r"\b(?:workers|employees|couriers|drivers|miners|oilmen|guards|teachers|doctors|inspectors|unemployed)\b[^.]{0,120}?\b(?:demand\w*|protest\w*|gathered|stopped\s+work|refus\w+\s+to\s+work|wages|pay)\b|\btrade\s+union\b|\bmass\s+(?:layoffs|dismissals)"),
    ("strike", 3, r"\b(?:higher|increase\s+in|raise)\s+(?:\w+\s+)?(?:wages|salar\w+|pay)|\bworking\s+conditions|\bpay\s+rise|\bto\s+(?:be\s+)?(?:get\s+)?employ(?:ed|ment)|\bjobs?\s+in\s+the\s+oil"),
    ("torture", 5, r"\btortur(?:e|ed|ing|es|ers?)\b|\bill-?treatment|\bcruel\s+treatment|\bbeaten\b|\bbeating\b|\brape\b"),
    ("death", 6, r"\b(?:died\s+(?:in|of|at|on|under)|found\s+dead|contract\s+killing|killing\s+of|murder\s+(?:of|case)|death\s+of|(?:daughter|son|husband|brother|father)[’']s\s+death|exhum\w+|deaths?\s+in\s+custody|was\s+killed|burial|buried|shot\s+dead|suicide)\b"),
    ("death", 2, r"\b(?:number\s+of\s+(?:the\s+)?(?:dead|deaths)|list\s+of\s+(?:those\s+)?(?:who\s+)?(?:died|victims|dead)|people\s+died|were\s+(?:reported\s+)?(?:killed|dead)|died)\b"),
    ("imprisonment_conditions", 6, r"\bhunger\s+strike|\btransferred\s+to\b|\b(?:disciplinary|punishment)\s+cell|\bcalled\s+from\s+prison|\bconditions\s+of\s+(?:his|her|their)?\s*(?:detention|imprisonment)|\bcut\s+his\s+(?:wrists|veins|stomach)|\bsewed"),
    ("imprisonment_conditions", 5, r"\b(?:facility|colony|prison|isolator|detention\s+cent\w+|PDF|SIZO|[A-ZА-Я]{2}h?-?\d{3}/\d+)\b[^.]{0,140}?\b(?:health|medical|threat\w*|complain\w*|beat\w*|letter|condition|pressure|illness|doctor|met\s+with|visited|transferred|call\w*)"),
    ("imprisonment_conditions", 3, r"\b(?:correctional|penal)\s+(?:facility|colony|institution)|\bhealth\s+(?:condition|has)|\bin\s+(?:the\s+)?[A-Z]{2}h?-?\d{3}/\d+|\bserving\s+(?:a|his|her)"),
    ("release", 6, r"\b(?:was|were|been)\s+(?:\w+\s+){0,2}released\b(?!\s+(?:from\s+criminal|for\s+burial))|\breleased\s+from\b|\breplaced\s+with\s+a\s+(?:preventive\s+measure|written\s+pledge)|\bgranted\s+(?:parole|early)|\bchanged\s+to\s+(?:a\s+)?(?:written\s+pledge|house\s+arrest)"),
    ("extradition_asylum", 7, r"\brefugee\s+status|\basylum\b|\bextradit\w+|\bdeport\w+|\bflee(?:ing)?\b|\bfled\b(?!\s+the\s+scene)"),
    ("civil_suit", 6, r"\bcivil\s+(?:case|claim|suit|lawsuit)|\bhono(?:u)?r(?:,|\s+and)\s+dignity|\bfiled\s+a\s+(?:law)?suit|\blawsuits?\b|\bthe\s+claims?\b[^.]{0,60}(?:dismissed|considered|residents|without\s+consideration|denied|upheld)|\bplaintiffs?\b|\bthe\s+suit\s+of|\brecovery\s+of\s+damages|\badministrative\s+court\b[^.]{0,80}\b(?:appeal|plaintiff|filed|ministry)"),
    ("association", 7, r"\bregist(?:er|ration)\b[^.]{0,60}\b(?:part(?:y|ies)|union|association|NGO|organi[sz]ation)\b|\b(?:part(?:y|ies)|association|union)\b[^.]{0,60}\bregist(?:er|ered|ration)\b|\binitiative\s+group\b[^.]{0,80}\bparty|\bfounding\s+congress"),
    ("legislation", 6, r"\bdraft\s+(?:law|bill|amendments)|\bamendments?\b|\bnew\s+(?:version\s+of\s+the\s+)?law\b|\bsigned\s+(?:the\s+|a\s+)?(?:law|decree)|\bbill\b|\bapproved\s+by\s+the\s+\w+\s+maslikhat|\bspecial(?:i[sz]ed)?\s+places\s+for\s+peaceful|\bexpand\s+its\s+powers|\bconstitutional\s+reform"),
    ("elections", 7, r"\b(?:presidential|parliamentary|early|local|rural|akim)\s+elections?|\bCEC\b|\bCentral\s+Election|\bpolling\s+stations?|\breferendum|\belection\s+(?:commission|observ\w+|campaign)|\bindependent\s+observers"),
    ("corruption_assets", 7, r"\bcorruption\s+perceptions?|\bcorrupt\s+(?:country|countries)|\basset\s+(?:recovery|return)|\brecovery\s+of\s+assets|\breturn\s+(?:of\s+)?(?:\w+\s+){0,4}(?:assets|stolen)|\boffshore|\bfunds\s+stolen|\billegally\s+(?:acquired|withdrawn)"),
    ("media", 5, r"\baccreditation|\b(?:cyber|DDoS|hacker)[\s-]attacks?|\bDDoS|\bhack(?:ed|ing|er)\b|\bblock(?:ed|ing)\b[^.]{0,60}(?:website|site|channel|account|access|internet)|\bwhatsapp\s+(?:has\s+been|was)\s+blocked|\baccess\s+to\s+(?:his|her|the)\s+(?:telegram|site|channel|website|account|page)|\bmass\s+media\b|\bindependent\s+media|\bmedia\s+(?:outlets?|organi[sz]ations?|representatives|community)|\beditorial|\binternet\s+(?:shutdown|was\s+shut)|\bpublishing\s+house|\bfreedom\s+of\s+(?:expression|speech)"),
    ("media", 3, r"\bjournalists?\b|\bcorrespondents?\b|\bprinting\s+houses|\breporters?\b|\beditor\b|\breplies\s+to\s+the\s+editorial"),
    ("pressure", 5, r"\bsummon(?:ed|s)\b|\bthreat(?:s|en(?:ed|ing|s)?)?\b(?!s?\s+level)|\bwarn(?:ed|ing)\b|\bsurveillance|\bsearch(?:ed|es)?\s+(?:of|at|in|was|were|his|her|the)\b|\bpressur(?:e|ed|i[sz]ed|ing)\b(?!\s+on\s+the\s+kazakh)|\bintimidat\w+|\battack(?:ed)?\s+(?:on\s+)?(?:the\s+)?(?:activist|by)|\bpreventive\s+work|\bnot\s+(?:been\s+)?allowed\s+to\s+leave|\bprevented\s+(?:him|her|them|the)|\bserved\s+(?:her|him|them)\b|\bexplanatory|\bprobationary\s+control|\bcame\s+to\s+(?:the\s+house|his\s+house|her\s+house)|\bexpel"),
    ("pressure", 3, r"\bconsiders\s+what\s+happened\s+as|\brefused\s+to\s+print|\bcontacted\s+the|\bpsychiatric|\bharass\w+|\bfired\b|\btake\s+measures|\binterrogat\w+|\bwas\s+visited\s+by|\bprotocol"),
    ("criminal_prosecution", 5, r"\b(?:a\s+|the\s+)?criminal\s+(?:case|investigation|proceedings)\s+(?:\w+\s+){0,3}(?:opened|initiated|against|reopen\w*|launched|completed|will\s+be|on\b)|\b(?:opened|initiated|reopen|reopened|launched|open)\s+(?:a\s+|the\s+|\d+\s+)?(?:\w+\s+)?criminal\s+(?:case|cases|investigation|proceedings)|\bcriminal\s+(?:cases?|proceedings)\s+(?:were|was|have\s+been|has\s+been)\s+(?:opened|initiated)"),
    ("criminal_prosecution", 4, r"\binvestigation\b[^.]{0,160}\bcompleted|\b(?:is|was|were|been|are)\s+(?:also\s+)?charged\s+(?:under|with)|\bcharges?\s+of\b|\bsuspect(?:ed|s)?\s+(?:in|of|has)|\bunder\s+investigation|\bpre-?trial\s+investigation|\bduring\s+the\s+investigation|\badditional\s+charge|\bin\s+a\s+criminal\s+case|\bregister\s+of\s+pre-trial|\barrest\s+warrant|\bon\s+(?:her|his|their)\s+arrest|\bon\s+suspicion"),
    ("trial", 5, r"\b(?:began|started|starts?|begins?|continu\w+)\s+(?:to\s+)?(?:consider|consider\w*|hear\w*|the\s+(?:trial|hearing|debate)|again)|\bat\s+the\s+trial|\btrial\s+(?:over|of|began|started|was|against|in|on)|\bcourt\s+(?:session|hearing)\s+(?:was|began|is)|\b(?:hearing|debate|trial)\b[^.]{0,60}\b(?:began|started|begin|took\s+place|held|postponed|adjourned)|\bbegan\s+the\s+debate|\bcase\b[^.]{0,90}\bwas\s+dismissed|\bcourt\b[^.]{0,40}\bconsider(?:ed|s|ing)\b"),
    ("verdict", 6, r"\b(?:guilty|acquittal)\s+verdict|\bsentenced\b[^.]{0,60}\b(?:years?|months?)\b|\bfound\s+(?:\w+\s+){0,4}(?:not\s+)?guilty|\bwas\s+(?:convicted|acquitted)\b|\bcourt\b[^.]{0,80}\b(?:sentenced|convicted|acquitted|verdict)|\bpassed\s+a\s+verdict|\border(?:ed|s)?\s+to\s+imprison"),
    ("appeal", 6, r"\bappeal\s+(?:against|of|was|on|in|under|hearing|court)|\b(?:special|court\s+of)\s+appeal|\bappealed\s+against|\bthe\s+appeals?\b|\bhis\s+appeal|\bher\s+appeal|\bunder\s+appeal|\bleft\s+(?:\w+\s+){0,8}unchanged|\bupheld\b|\bwithout\s+satisfaction|\bcassation|\bdid\s+not\s+review\s+the|\bjudicial\s+board|\bboard\s+(?:on|for)\s+(?:criminal|civil|administrative)"),
    ("statement", 4, r"\b(?:statement|open\s+declaration|resolution|report|interview|briefing|overview|press\s+release|address\s+to|address\b|video\s+appeal|open\s+letter|ranking|recorded\s+an|round\s+table|press\s+conference)\b|\breports?\b"),
    ("statement", 3, r"\b(?:said|stated|announced|declared|urged|called\s+(?:on|for)|according\s+to|reported|noted|believes?|criticized|condemned|expressed|told|demanded|appeals?\s+to|claimed|presented|says)\b"),
    ("detention", 4, r"\b(?:was|were|been|are)\s+(?:\w+\s+){0,2}(?:detained|apprehended)\b|\bpolice\s+(?:\w+\s+)?detained|\bdetentions?\s+(?:took|of\s+(?:activists|protesters|the))|\btaken\s+to\s+(?:the\s+)?(?:\w+\s+){0,3}police"),
    ("administrative_penalty", 5, r"\bfined\b|\badministrative\s+(?:arrest|detention|penalty|punishment)|\badministratively\s+(?:arrested|detained|liable)"),
    ("other", 2, r"\b(?:allocat\w+|found|budget|park|weapons?|arms\s+cache|tenge|construction|website\s+was\s+launched|memory)\b"),
)  # fmt: skip
_CUES = tuple(Cue(code, weight, re.compile(pattern, re.I)) for code, weight, pattern in _TABLE)
_SENTENCES_READ = 4
SECOND = 0.5  # a second type needs this share of the first one's points
_JOURNALIST = re.compile(r"\b(?:journalists?|correspondents?|reporters?|editors?(?:-in-chief)?)\b(?!’s)", re.I)
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
    for cue in _CUES:
        match = cue.pattern.search(text, start, end)
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
                       ("pretrial_detention", "criminal_prosecution"), ("probation", "pressure")):  # fmt: skip
        if kind in kinds:
            measure = kinds[kind]
            scores.add(code, 7 if measure.start < first + 200 else 3, measure.start, measure.end)
    if "CC" in codes and not any(kind in kinds for kind in ("imprisonment", "restriction_of_freedom", "release")):
        article = next(a for a in articles if a.code == "CC")
        scores.add("criminal_prosecution", 4 if article.start < first else 2, article.start, article.end)
    journalist = _JOURNALIST.search(text, sentences.bounds[0][0], first)
    if journalist and any(person.role == "affected" for person in persons):
        scores.add("media", 2, *journalist.span())


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
    if scores.has("appeal", 6):
        _silence(scores, ("verdict", "trial", "statement", "imprisonment_conditions", "torture"), 0.3)
    if scores.has("release", 6) and not re.search(r"\bsentenced\b", text[first_start:first_end]):
        _silence(scores, ("administrative_penalty", "assembly", "detention", "statement", "trial", "criminal_prosecution", "imprisonment_conditions", "appeal", "verdict", "pressure", "torture"), 0.3)
    if scores.has("civil_suit", 6):
        _silence(scores, ("trial", "verdict", "statement", "administrative_penalty", "assembly", "imprisonment_conditions", "detention", "release"), 0.3)
    if scores.has("imprisonment_conditions", 6):
        _silence(scores, ("criminal_prosecution", "statement", "appeal", "verdict", "trial", "assembly", "pressure", "administrative_penalty", "detention"), 0.35)
    if any(scores.has(code, 5) for code in scores.points if code not in ("statement", "media", "other", "legislation", "association", "elections", "corruption_assets")):
        _silence(scores, ("statement",), 0.5)
    if scores.has("administrative_penalty", 7):
        _silence(scores, ("criminal_prosecution", "statement", "pressure", "verdict", "trial", "assembly"), 0.4)
    if scores.has("verdict", 6) or scores.has("trial", 5):
        _silence(scores, ("statement", "criminal_prosecution"), 0.5)


def _silence(scores: Scores, codes: tuple[str, ...], factor: float) -> None:
    for code in codes:
        scores.scale(code, factor)


def _choose(scores: Scores) -> list[FoundType]:
    ranked = sorted(scores.points.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 2:
        return [FoundType("other", 0, 0, 0.4)]
    best = ranked[0][1]
    chosen = [ranked[0]] + [item for item in ranked[1:2] if item[1] >= max(3.5, SECOND * best) and item[0] != "other"]
    return [FoundType(code, *scores.words.get(code, (0.0, 0, 0))[1:], round(min(0.95, 0.4 + points / 20), 2)) for code, points in chosen]
