"""What an entry tells as having happened on its day, and what it only mentions of somebody.

A bulletin names people with what they are known for: "N., Articles 405, 258 of the Criminal Code, 7 years, declared a
hunger strike". The day of such an entry is neither that of the charge nor that of the sentence.
"""

import re
from datetime import date

from cases.intake.read import FoundArticle, FoundMeasure, ParsedEntry
from cases.intake.read.sentences import Sentences, mask_initials
from people.dates import MONTHS

CASE = (
    r"criminal\s+(?:case|proceeding|investigation|prosecution)s?|pre-?\s?trial\s+investigations?|administrative\s+case"
)
OPENED = r"(?:re)?(?:opened|initiated|launched|instituted|registered|started)"
CHARGES = r"(?:charge|accusation|indictment)s?"
BROUGHT = re.compile(
    rf"\b(?:{CASE})\b[^.;]{{0,120}}?\b(?:was|were|been|being|is)\s+(?:\w+ly\s+)?{OPENED}\b"
    rf"|\b{OPENED}\s+(?:\w+\s+){{0,2}}?(?:{CASE})\b"
    r"|\b(?:was|were|been)\s+(?:\w+ly\s+|also\s+)?(?:charged|indicted)\s+(?:under|with)\b"
    rf"|\b(?:brought|filed|presented|pressed)\s+(?:\w+\s+)?{CHARGES}\b"
    rf"|\b{CHARGES}\s+(?:was|were|have\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:brought|filed|presented|pressed)\b"
    r"|\b(?:drew|drawn|draws)\s+up\s+(?:\w+\s+){0,3}?(?:protocol|report)s?\b"
    r"|\bprotocols?\b[^.;]{0,80}?\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:drawn|filed|compiled|made)\b"
    r"|\b(?:drew|filed|compiled|made)\s+(?:\w+\s+){0,2}?protocols?\b",
    re.I,
)
"""The words of a case that is opened, of charges that are brought, of a protocol that is drawn up."""

MONTH = f"(?:{'|'.join(MONTHS['en'])})"
ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previously|formerly|last\s+(?:year|month|week|spring|summer|autumn|winter)|"
    r"(?:years?|months?|weeks?|days?)\s+ago|"
    rf"(?:in|on|since|dated)\s+(?:(?P<d>\d{{1,2}})\s+)?(?:(?P<m>{MONTH})(?:\s+(?P<n>\d{{1,2}}))?\b|(?:19|20)\d\d\b))",
    re.I,
)
OWN_DAY = re.compile(
    rf"\b(?:on\s+(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{MONTH})|(?P<m2>{MONTH})\s+(?P<n>\d{{1,2}})|"
    r"the\s+(?P<o>\d{1,2})(?:st|nd|rd|th))\b|(?:the\s+)?(?:next|following)\s+(?:day|morning))",
    re.I,
)
"""A day that the clause of a measure names: `was detained, and on the 16th sentenced to 7 days`."""
KNOWN_OF_SOMEBODY = re.compile(r"\b(?:who|whom|whose|had)\b", re.I)
ASIDE = re.compile(
    r"(?:\b(?:who|whom|whose|which|serving|serves|served|had\s+been|having\s+been|earlier|previously|formerly|faces?|"
    r"facing|risks?|threatened\s+with|punishable\s+by|up\s+to|instead\s+of)\b"
    r"|,\s*(?:\w+ly\s+)?(?:sentenced|convicted|jailed|imprisoned|fined)\s+(?:to|under|for|in|by)\b)[^,;:]*$",
    re.I,
)
"""Words before a measure, with no comma between, after which it is something known of a person or possible."""

ASKED = re.compile(
    r"\b(?:prosecutors?|prosecution|defen[cs]e|lawyers?)\b[^.;]{0,80}?\b(?:ask|demand|request|propos|insist)\w*\b", re.I
)
STANDS = re.compile(
    r"\b(?:is|are|remains?|remained|still|currently)\s+(?:still\s+|currently\s+|being\s+)*"
    r"(?:held|kept|serving|in\s+(?:custody|prison|detention|an?\s+pre|pre)|under\s+(?:house\s+)?arrest)\b",
    re.I,
)
"""Words of a custody that lasts: they do not tell when it began."""

APPEALED = re.compile(r"\b(?:filed|lodged|submitted|prepar\w+|intends?|plans?)\b[^.;]{0,60}?\b(?:appeal|complaint)|"
                      r"\bappealed\b|\b(?:will|began\s+to|is\s+to)\s+(?:consider|hear)", re.I)  # fmt: skip
COURT_ACTS = re.compile(
    r"\b(?:sentenced|imposed|ordered|ruled|fined|punished|convicted|found\s+guilty|passed|handed|upheld|unchanged|left|"
    r"reduced|increased|replaced|changed|announced|pronounced|rejected|dismissed|denied|refused|satisfied|granted|satisfy|"
    r"quashed|overturned|cancelled|verdict)\b",
    re.I,
)
"""The words of a court's act that is told as an event."""

APPOSITION = re.compile(r"(?:(?!\bfor\b)[^,;:.\d]){0,60}[,:]\s*(?=[^\W\d_])(?!and\b|for\b|with\b)")
ANOTHER_NAMED = re.compile(r"(?:and\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){0,2}\s*(?:[,:–—-]|\()")


class Telling:
    """One entry, asked which of its articles and measures it tells as events of its own day."""

    def __init__(self, found: ParsedEntry) -> None:
        self.found = found
        self.text = mask_initials(found.text)
        self.begin = found.date.end if found.date else 0
        self.sentences = Sentences(found.text, self.begin)
        self.brought_at = self._brought_at()

    def _brought_at(self) -> int | None:
        """Where the words begin that tell of charges brought on the day of the entry; None where no words do."""
        for told in BROUGHT.finditer(self.text, self.begin):
            start, _end = self.sentences.of(told.start())
            clause = re.split(r"[,;:]", self.text[start : told.start()])[-1][-60:]
            words = clause + self.text[told.start() : told.end()]
            after = self.text[told.end() : told.end() + 30]
            earlier = self._other_time(words) or self._other_time(after, at_once=True)
            if not (earlier or KNOWN_OF_SOMEBODY.search(words)):
                return told.start()
        return None

    def is_brought(self, article: FoundArticle) -> bool:
        """Whether charges are brought under the article on this day: it stands in or behind the words that say so."""
        if self.brought_at is None:
            return False
        return article.end > self.brought_at or all(each.end <= self.brought_at for each in self.found.articles)

    def is_aside(self, measure: FoundMeasure) -> bool:
        """Whether the measure is told as known of a person, asked for, lasting, or of another time."""
        start, _end = self.sentences.of(measure.start)
        before, words = self.text[start : measure.start], self.text[measure.start : measure.end]
        after = self.text[measure.end : measure.end + 60]
        return bool(
            ASIDE.search(before) or ASKED.search(before) or STANDS.search(before[-40:] + words)
            or self._other_time(after, at_once=True) or self._has_own_day(before)
        )  # fmt: skip

    def _has_own_day(self, before: str) -> bool:
        """Whether the clause before a measure names another day than that of the entry."""
        clause = re.split(r"[;:]|\band\b|,\s+(?:who|whom|which)\b", before)[-1]
        return any(not self._is_this_day(told) for told in OWN_DAY.finditer(clause))

    def is_imposed(self, measure: FoundMeasure, types: list[str]) -> bool:
        """Whether a penalty is the entry's own event, given that its types tell of a court's decision."""
        rest = self.text[measure.end :]
        decided = COURT_ACTS.search(self.text, self.begin)
        if "appeal" in types:
            return bool(decided or not APPEALED.search(self.text))
        return not self.is_aside(measure) and not (self._is_apposition(rest) and not decided)

    def _is_apposition(self, rest: str) -> bool:
        """`7 years, declared …`: what follows the term tells something else, unless it names the next person."""
        comma = APPOSITION.match(rest)
        return bool(comma and not ANOTHER_NAMED.match(rest, comma.end()))

    def _other_time(self, words: str, *, at_once: bool = False) -> bool:
        """Whether the words tell another time than the day of the entry; `at_once`: before their first comma or and."""
        words = re.split(r"\band\b|[,;:.]", words.lstrip(" ,("))[0] if at_once else words
        return any(not self._is_this_day(told) for told in ANOTHER_TIME.finditer(words))

    def _is_this_day(self, told: re.Match[str]) -> bool:
        day: date | None = self.found.date.value if self.found.date else None
        parts = told.groupdict()
        number = parts["d"] or parts["n"] or parts.get("o")
        if day is None or number is None or int(number) != day.day:
            return False
        month = parts["m"] or parts.get("m2")
        return month is None or month.casefold() == MONTHS["en"][day.month - 1].casefold()
