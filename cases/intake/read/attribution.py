"""For whom a measure is stated and for whom an article is cited: rows of names, subjects, objects and pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from .anaphora import meant
from .distinct import distinct
from .model import FoundArticle, FoundMeasure
from .rows import Row, subjects
from .sentences import Sentences
from .terms import RESPECTIVELY

_GROUP = re.compile(
    r"\b(?:relatives|workers?|demonstrators|strikers|participants|people|persons|citizens|employees?|sons?|"
    r"residents|suspects?|detainees|members|women|men|policem[ae]n|officers|defendants|teachers|"
    r"\d+\s+(?:\w+\s+)?activists|activists|protesters|others|minors|juveniles|doctors|mothers|children|"
    r"accused(?!\s+of)|guards|drivers|couriers|farmers|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|dozens|\d+)\s+(?:more|other|others)\b)\b",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|who|both|the\s+(?:(?:two|three|four|five|six|\d+)\s+)?(?:activists?|"
    r"bloggers?|journalists?|defendants?|"
    r"politicians?|convicts?|prisoners?|lawyer|woman|man|detainees?|young\s+man|artist|victim|"
    r"human\s+rights\s+\w+|political\s+prisoner|girl|latter)|all\s+(?:the\s+)?(?:two|three|four|five|six|seven)|"
    r"all\s+of\s+them)\b",
    re.I,
)
_KIN = re.compile(
    r"\b(?:his|her|their)\s+(?:\w+\s+)?(?:sons?|daughters?|brothers?|sisters?|husbands?|wife|wives|father|"
    r"mother|parents|relatives|clients?|comrades|colleagues|children)\b",
    re.I,
)
_OF_SOMEBODY = re.compile(r"[^.;]{0,160}\bof\s+(?:the\s+)?(?:[\w’“”!\"-]+\s+){0,4}$", re.I)
_OBJECT_VERB = re.compile(
    r"(?:fined|sentenced|detained|arrested|summoned|convicted|released|imprisoned|placed|apprehended|"
    r"against|dismissed|fired|jailed|put|of|for|took|on)\s+(?:[\w’“”\"-]+\s+){0,5}$|\b(?:to|from)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.I,
)
_PASSIVE = re.compile(r"(?:was|were|been|is|are)\b")
_BEFORE_PASSIVE = re.compile(r"\.?(?:\s*,)?(?:\s+who|\s+with(?:\s\w+){1,4}|\s+has|\s+have|\s+had)?\s*")
_PASSIVE_TERM = re.compile(
    r"(?:\.?,\s(?:(?!\bwhere\b)[^;“”]){3,200},|\.?,?)\s*(?:was|were|has\s+been|had\s+been|got)\s[^,;.:]{0,80}"
)
_HAS_VERB = re.compile(r"\s+(?:was|were|is|are|has|have|had|got|\w+ed)\b")
_WAS = re.compile(r"\b(?:was|were|been)\s+(?:[^.;]{3,80}\sand\s+)?$")
_ALL_OF_A_CLASS = re.compile(
    r"\ball\s+(?:of\s+)?the\s+(?:convicted|convicts|detained|detainees|defendants|accused|arrested|sentenced|"
    r"participants)\b",
    re.I,
)
_ACQUITTED = re.compile(r"\.?\s+(?:was|were)\s+(?:acquitted|found\s+not\s+guilty)\b")
_SOME_OF_THEM = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|part)\s+of\s+(?:them|those)\b", re.I
)
_THE_REST = re.compile(r"\b(?:the\s+(?:rest|others?|remaining(?:\s+\w+)?)|all\s+(?:the\s+)?others)\b[^.;]{0,30}$", re.I)
_WHO_CLAUSE = re.compile(r"[’'s]*\s*,\s*(?:who|whom)\b")
_RELATIVE = re.compile(r"\bwho\s+(?:\w+\s+){0,4}$")
_DID = re.compile(
    r"who\s+(?:had\s+|have\s+)?(?:\w+ed|took|came|went|wrote|held)\s"
)  # who did something; then the main verb
_WAS_DONE = re.compile(r"(?:was|were|has|have)\b")
_LIST_OF = re.compile(r"\blists?\s+of\s+(?:\w+\s+){0,3}\w+,?\s*$", re.I)
_IMPERSONAL = re.compile(r"the\s+dismissal|terminat|lay", re.I)
_DASH = re.compile(r"\.?\s*[–—:-]\s*")
_GOT = re.compile(r"\.?,?\s*(?:received|got|gets|was\s+given|were\s+given)\s+")
_DASH_OR_COMMA = re.compile(r"\.?\s*[–—:,-]\s*(?:(?:an?|the)\s+)?(?:(?:fine|arrest|term|sentence)\s+(?:of|for)\s*)?")
_JOINED = re.compile(r"\.?[’']?s?\s*(?:[–—:,-]|to|for|was|were|is|has\s+been|have\s+been|,?\s*who\s+\w+)?\s*")
_CITED = re.compile(r"\.?\s*,\s*(?:Part|Art)")
_CLAUSE_OPENS = re.compile(r"\.?\s*,\s+\w")
_CLAUSE_CLOSES = re.compile(r"\.?\s*,\s+(?:was|were|has\s+been|had\s+been|got|received)\b")
_INCLUDING = re.compile(
    r"[^.;]{0,60}\b(?:including|among\s+(?:them|whom|those)(?:\s+(?:are|is|were|was))?)\s+(?:the\s+)?(?:\w+\s+){0,3}"
)
_OBJECT_GAP = re.compile(
    r"[\s,:“”\"–-]*(?:(?:the|an?|of|for|to|from|against|on|was\s+(?:taken|handed|given|served|delivered)|by\s+the\s+police)\s+)?(?:[\w’“”\"!-]+\s+){0,5}[“\"]?"
)
_ORDERED_TO_PAY = re.compile(r"\b(?:ordered|obliged|compelled|ruled|decided)\b[^.;]{0,120}?\bpay\b")
_RECOVERED_FROM = re.compile(
    r"\b(?:recover|collect|exact)\w*\b[^.;]{0,80}?\bfrom\s+(?:the\s+|an?\s+)?(?:[a-z][\w-]*\s+){0,5}"
    r"(?:[A-Z][\w’.-]*\s*){1,3}"
)
_COLON_LIST = re.compile(r"[^.;:“]{0,100}:\s*(?:(?:the\s+)?[a-z][\w-]*\s+){0,3}")
_RECEIVES = re.compile(r"\b(?:must|has\s+to|have\s+to|is\s+to)\s+pay\s+(?:him|her|them)\b")
_PAYER_ABOVE = re.compile(r"\b(?:him|her|them|defendants?|respondents?|activist|journalist|blogger)\s+to\s+pay$")
_COURT_VERB = re.compile(r"(?<!was )(?<!were )(?<!been )\b(?:sentenced|convicted|fined|found)\b", re.I)
_TITLE_GAP = re.compile(r"\s+(?:(?!to\b|for\b|that\b)[\w’“”\"-]+\s+){0,6}[“\"]?")
_AMONG = re.compile(r"\s*Among\s+(?:them|those\s+\w+|the\s+detain\w+)\b")
_BESIDE = re.compile(
    r"[’']?(?:\s+(?:of|in)(?:\s+[\w’-]+){1,4})?(?:\s+imprisonment)?,?\s+(?:with|and|plus)\s+(?:[a-z-]+\s+){0,14}"
)
_BRACKET = re.compile(r"\((?:[a-z]+\s+){0,3}$")
_SOME_MORE = re.compile(r"\s*(?:Also|One|Two|Three|Four|Five|Some|Several|Others)\s+(?:of\s+them|among\s+them|there)\b")
_AND_OTHERS = re.compile(r"\.?\s+and\s+(?:\w+\s+){1,5}")
_APPOSED = re.compile(r"\.?\s*,\s[^,;.]{3,90},\s+(?:was|were|has|have|had|got|\w+ed)\b")
_CONVICTED = re.compile(
    r"\b(?:found|sentenced|convicted|fined|arrested|detained|warrant\s+against)\s+(?:[\w’-]+\s+){0,5}$"
)
_THEY = re.compile(
    r"\b(?:they|them|their|both|(?:the|all(?:\s+the)?)\s+(?:two|three|four|five|six|seven|\d+)\b|"
    r"(?:all|each|every\s+one)\s+of\s+them|all\s+(?:were|was|are|remain))\b",
    re.I,
)
_HE = re.compile(
    r"\b(?:he|she)\s*$|\bthe\s+(?:penalty|sentence|punishment|term|verdict)(?:\s+(?:is|was|of))?[\s:–—-]*$", re.I
)
_NEW_SUBJECT = re.compile(r"(?:,\s+(?:and|while|but)|\band|\bwhile|;)\s+the\s+(?:\w+\s+)?[a-z]+\s+$")
_CLAUSE_LIST = re.compile(r"[^.;:]{0,80},\s+(?:the\s+|\w+s\s+)?")
_TITLED_OBJECT = re.compile(
    r"\s+(?:(?:against|of|for)\s+)?(?:the\s+|an?\s+)?(?:(?!to\b|by\b|in\b|at\b|from\b)[\w’-]+\s+){0,6}"
)
_ACTIVE = re.compile(r"(?<!was )(?<!were )(?<!been )(?:detained|arrested|dismissed|fired|sacked|warrant|against)$")


class Attribution:
    """Who of an entry's persons is meant at an offset. Officials and others are never subjected to a measure here."""

    def __init__(self, text: str, groups: list[Row], sentences: Sentences, body: int) -> None:
        self.text, self.rows, self.sentences, self.body = text, groups, sentences, body
        self._starts = [row.start for row in groups]

    def give(self, measures: list[FoundMeasure], articles: list[FoundArticle]) -> list[FoundMeasure]:
        """Fill in `who`; measures told twice are one."""
        for i, measure in enumerate(measures):
            measure.who = self._the_rest(measure, measures[:i]) or self._who(measure)
        self._share_respectively(measures)
        self._share_beside(measures)
        for article in articles:
            article.who = self._cited_for(article)
        return distinct([measure for measure in measures if measure.who or not self._in_passing(measure)])

    def _share_respectively(self, measures: list[FoundMeasure]) -> None:
        """`7 and 10 days respectively`: as many terms as the last persons named before them, one for each."""
        timed = [measure for measure in measures if measure.value is not None]
        if len(timed) < 2:
            return
        for word in RESPECTIVELY.finditer(self.text):
            begin, end = self.sentences.of(word.start())
            mine = [measure for measure in timed if begin <= measure.start < end]
            mine = [measure for measure in mine if measure.kind == mine[-1].kind]
            names = self._last_named(mine[0].start, len(mine)) if len(mine) > 1 else []
            for measure, name in zip(mine, names, strict=False):
                measure.who = [name]

    def _share_beside(self, measures: list[FoundMeasure]) -> None:
        """`sentenced to 6 years with a ban on holding posts`: what stands beside a measure is for the same people."""
        for first, second in pairwise(measures):
            between = self.text[first.end : second.start]
            if not second.who and first.kind != second.kind and _BESIDE.fullmatch(between):
                second.who = list(first.who)

    def _last_named(self, offset: int, count: int) -> list[str]:
        """The last `count` persons named before the offset, in the order of the text; [] when there are fewer."""
        names = [name for row in self.rows if row.end <= offset for name in row.names]
        last = list(dict.fromkeys(reversed(names)))[:count]
        return last[::-1] if len(last) == count else []

    def _the_rest(self, measure: FoundMeasure, told: list[FoundMeasure]) -> list[str]:
        """`A was arrested, the rest were fined`: all of the longest row but those of the last measure."""
        begin, _ = self.sentences.of(measure.start)
        if not told or not _THE_REST.search(self.text, begin, measure.start):
            return []
        rows_before = [row for row in self.rows if row.end <= measure.start]
        everybody = max((subjects(row) for row in rows_before), key=len, default=[])
        last = [name for other in told if other.start >= begin for name in other.who]
        return [name for name in everybody if name not in last]

    def _in_passing(self, measure: FoundMeasure) -> bool:
        """Said of an uncounted group in a relative clause only: `relatives of people who were detained gathered`."""
        begin, _ = self.sentences.of(measure.start)
        clause = _RELATIVE.search(self.text, begin, measure.start)
        told = clause and _WAS_DONE.match(self.text, measure.start) and _DID.search(clause[0])
        if measure.value is not None or told or (clause and _LIST_OF.search(self.text, begin, clause.start())):
            return False
        return clause is not None and not any(
            c.isdigit() for c in self.text[max(begin, clause.start() - 60) : clause.start()]
        )

    def _who(self, measure: FoundMeasure) -> list[str]:
        if measure.kind == "dismissal" and _IMPERSONAL.match(self.text, measure.start):
            return self._object(measure, *self.sentences.of(measure.start)) or []
        begin, end = self.sentences.of(measure.start)
        rules = (
            self._payer, self._in_brackets, self._inside, self._listed, self._interrupted_subject,
            self._adjacent_subject, self._sentenced, self._passive_subject, self._object, self._titled_object,
            self._owner_behind, self._colon_list, self._among_them, self._subject, self._convict, self._from_context,
        )  # fmt: skip
        for rule in rules:
            names = rule(measure, begin, end)
            if names is not None:
                return names
        return []

    def _before(self, begin: int, offset: int) -> Row | None:
        """The last row of affected people in the sentence before the offset, rows that are only a topic aside."""
        found: Row | None = None
        for row in self.rows[: bisect_left(self._starts, offset)]:
            if row.start >= begin and subjects(row) and not self._aside(row):
                found = row
        return found

    def _nearest(self, begin: int, offset: int) -> Row | None:
        """The last row of anybody in the sentence before the offset."""
        index = bisect_left(self._starts, offset) - 1
        row = self.rows[index] if index >= 0 else None
        return row if row and row.start >= begin else None

    def _payer(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """Compensation is stated for the one who pays: nobody when a body or an unnamed party was ordered to."""
        if measure.kind != "compensation":
            return None
        if _RECEIVES.search(self.text, begin, end):
            return []
        order = _ORDERED_TO_PAY.search(self.text, begin, end) or _RECOVERED_FROM.search(self.text, begin, end)
        if order is None:
            return None
        if _WAS.search(self.text, begin, order.start()):
            return None  # `X was ordered to pay`: the subject pays
        named = [name for row in self.rows if order.start() <= row.start < order.end() for name in row.names]
        named = named or meant(self.text, self.text[order.start() : order.end()], self._told(begin)) or []
        return named or (None if _PAYER_ABOVE.search(order[0]) else [])

    def _in_brackets(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`A (12 days), B (15 days)`: the term in brackets is that of the name right before."""
        near = max(begin, measure.start - 40)
        opens = _BRACKET.search(self.text, near, measure.start) if "(" in self.text[near : measure.start] else None
        if not opens:
            return None
        behind = self.text[begin : opens.start()].rstrip(" .’s")
        named = (person.name for row in self.rows for person in row.people)
        return next(([name] for name in named if behind.endswith(name.rstrip("."))), None)

    def _sentenced(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`sentenced Sergeant X for the beating of Y to 4 years`: the object of the court's verb, officials too."""
        verbs = list(_COURT_VERB.finditer(self.text, begin, measure.start))
        if not verbs or measure.value is None:
            return None
        index = bisect_left(self._starts, verbs[-1].end())
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < measure.start else None
        return row.names if row and _TITLE_GAP.fullmatch(self.text, verbs[-1].end(), row.start) else None

    def _inside(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`the arrest of X was extended`: the name stands between the words."""
        index = bisect_left(self._starts, measure.start)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < measure.end else None
        return subjects(row) or None if row else None

    def _listed(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Name – 16 years`, `Name, 16 years`: nothing but a sign between, whatever part the person has."""
        row = self._nearest(begin, measure.start)
        sign = _DASH if measure.value is None else _DASH_OR_COMMA
        if row is None:
            return None
        joined = sign.fullmatch(self.text, row.end, measure.start) or _GOT.fullmatch(self.text, row.end, measure.start)
        return row.names if joined else None

    def _adjacent_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Name, Article 405 …, 7 years`, `Name to 7 years`."""
        row = self._before(begin, measure.start)
        if row is None:
            return None
        between = self.text[row.end : measure.start]
        cited = _CITED.match(between) and "; " not in between
        return subjects(row) if cited or _JOINED.fullmatch(between) else None

    def _passive_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """Of a row right before `was detained` everybody is meant, officials too."""
        row = self._nearest(begin, measure.start)
        if row is None:
            return None
        if measure.value is not None and _PASSIVE_TERM.fullmatch(self.text, row.end, measure.start):
            return row.names
        passive = _PASSIVE.match(self.text, measure.start)
        return row.names if passive and _BEFORE_PASSIVE.fullmatch(self.text, row.end, measure.start) else None

    def _interrupted_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Officer X, accused of torturing Y, was sentenced …`: the subject stands before the clause between commas."""
        index = bisect_left(self._starts, measure.start) - 1
        if index < 1 or self.rows[index - 1].start < begin:
            return None
        subject, inner = self.rows[index - 1], self.rows[index]
        closes = _CLAUSE_CLOSES.match(self.text, inner.end, measure.end)
        return subject.names if closes and _CLAUSE_OPENS.match(self.text, subject.end, inner.start) else None

    def _aside(self, row: Row) -> bool:
        """A row that is only the topic: `in support of …`, `the trial of …`, `lawyer of …`."""
        left = self.text[max(0, row.start - 60) : row.start]
        if _WHO_CLAUSE.match(self.text, row.end):
            return False
        return bool(
            re.search(
                r"(?:in\s+support\s+of|attend|trial\s+of|lawyer\s+of|according\s+to|by|during|in\s+defen[cs]e\s+of|"
                r"memory\s+of|(?:father|mother|brother|sister|wife|husband|son|daughter|widow|parents|relatives)\s+of)\s+"
                r"(?:[\w’]+\s+){0,3}$",
                left,
                re.I,
            )
        )

    def _object(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """The object of an active verb behind the words: `police detained X`, `detained 11 people, including X`."""
        index = bisect_left(self._starts, measure.end - 1)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or not subjects(row):
            return None
        gap = self.text[measure.end : row.start]
        if gap.strip() == "," and _HAS_VERB.match(self.text, row.end):
            return None  # `they were released, X was fined`: the next clause
        if _INCLUDING.fullmatch(gap):
            return subjects(row)
        verb = _OBJECT_VERB.search(self.text, measure.start, row.start) or gap.strip() in ("", ",", ":")
        return subjects(row) if verb and _OBJECT_GAP.fullmatch(gap) else None

    def _titled_object(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`police arrested Minister X`, `an arrest warrant against Judge X`: the object of the verb, officials too."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or not _ACTIVE.search(self.text[begin : measure.end].lower()):
            return None
        return row.names if _TITLED_OBJECT.fullmatch(self.text, measure.end, row.start) else None

    def _owner_behind(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`the arrest for 15 days under Article … of activists A and B`: the owners stand behind."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or not subjects(row) or self._before(begin, measure.start):
            return None
        return subjects(row) if _OF_SOMEBODY.fullmatch(self.text, measure.end, row.start) else None

    def _colon_list(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`The following were released from the facility: A, B and C`: the list behind the colon."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or self._before(begin, measure.start):
            return None
        clause = self.text[measure.start - 2 : measure.start] == ", "  # `four people, detained in May, A, B, C and D`
        between = _CLAUSE_LIST if clause else _COLON_LIST
        return subjects(row) or None if between.fullmatch(self.text, measure.end, row.start) else None

    def _among_them(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`20 women were detained. Among them are A and B`: the next sentence names some of the group."""
        named: list[str] = []
        for row in self.rows[bisect_left(self._starts, end) :]:
            head, _ = self.sentences.of(row.start)
            if not named and head != end:
                break
            among = _AMONG.match(self.text, head) or (named and _SOME_MORE.match(self.text, head))
            if among and row.start - head < 80:
                named += [name for name in subjects(row) if name not in named]
        return named or None

    def _subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """The row before in the sentence, unless an unnamed group has come between."""
        row = self._before(begin, measure.start)
        if row is None:
            return None
        between = self.text[row.end : measure.start]
        other = _NEW_SUBJECT.search(between)
        if other and (one := meant(self.text, other[0], [*self._told(begin), row])):
            return one
        named = (
            not _GROUP.search(between)
            or _PRONOUN.search(between)
            or _AND_OTHERS.match(between)
            or _APPOSED.match(between)
        )
        return subjects(row) if named else []

    def _convict(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`found the officer X guilty and sentenced him to …`: officials too, when they are a court's object."""
        row = self._nearest(begin, measure.start)
        if row is None or not _CONVICTED.search(self.text, max(begin, row.start - 80), row.start):
            return None
        return row.names

    def _from_context(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """No name in the sentence before the words: a pronoun or a bare verb means the row that the entry is about."""
        return self._about(begin, measure.start)

    def _about(self, begin: int, offset: int) -> list[str]:
        clause = self.text[max(begin, self.body) : offset]
        if _ALL_OF_A_CLASS.search(clause):
            return self._everybody_before(offset)
        lead = next((row for row in self.rows if subjects(row)), None)
        if _KIN.search(clause) or _SOME_OF_THEM.search(clause):
            return []
        if lead is None:
            return self._only_person(clause, offset)
        heads_list = lead.end <= offset and self.text[lead.end : lead.end + 2].strip(". ") == ":"
        if _GROUP.search(clause) and not _PRONOUN.search(clause) and not heads_list:
            return []
        told = self._told(begin)
        if not told or not (heads_list or lead.start < begin):
            return []
        many = _THEY.search(clause)
        if not many and (one := meant(self.text, clause, told)):
            return one
        return max(told, key=lambda row: len(row.people)).names if many else subjects(told[0])

    def _told(self, begin: int) -> list[Row]:
        """The rows of affected people before an offset."""
        return [row for row in self.rows[: bisect_left(self._starts, begin)] if subjects(row)]

    def _everybody_before(self, offset: int) -> list[str]:
        """`All the convicted were …`: whoever was named before, but for those acquitted."""
        named = [row for row in self.rows if row.end <= offset and not _ACQUITTED.match(self.text, row.end)]
        return list(dict.fromkeys(name for row in named for name in subjects(row)))

    def _only_person(self, clause: str, offset: int) -> list[str]:
        """`he was detained`, when the entry names one person only, an official."""
        names = {name for row in self.rows for name in row.names}
        single = len(names) == 1 and self.rows[0].end <= offset and _HE.search(clause)
        return list(names) if single else []

    def _cited_for(self, article: FoundArticle) -> list[str]:
        begin, _ = self.sentences.of(article.start)
        before = self._before(begin, article.start)
        if before:
            return subjects(before)
        told = [
            row for row in self.rows[: bisect_left(self._starts, article.start)] if row.start >= begin and subjects(row)
        ]
        return subjects(told[-1]) if told else self._about(begin, article.start)
