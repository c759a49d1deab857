"""For whom a measure is stated and for whom an article is cited: rows of names, subjects, objects and pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .model import FoundArticle, FoundMeasure, FoundPerson
from .sentences import Sentences

_LINK = re.compile(
    r"\.?[’']?s?\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*/\s*|\s*&\s*)(?:(?:the\s+)?(?:PF|fund|"
    r"foundation)\s+“[^”]{1,30}”\s+|(?:the\s+)?(?:activists?|journalists?|bloggers?|his\s+wife|"
    r"her\s+husband)\s+)?$",
    re.I,
)
_GROUP = re.compile(
    r"\b(?:relatives|workers?|demonstrators|strikers|participants|people|persons|citizens|employees?|sons?|"
    r"residents|suspects?|detainees|members|women|men|policem[ae]n|officers|defendants|teachers|"
    r"\d+\s+(?:\w+\s+)?activists|activists|protesters|others|minors|juveniles|doctors|mothers|children|"
    r"accused|guards|drivers|couriers)\b",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|who|the\s+(?:activists?|bloggers?|journalists?|defendants?|"
    r"politicians?|convicts?|prisoners?|lawyer|woman|man|detainees?|young\s+man|artist|victim|"
    r"human\s+rights\s+\w+|political\s+prisoner|girl|latter))\b",
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
    r"against|dismissed|fired|jailed|put|of|for|took|on)\s+(?:[\w’“”\"-]+\s+){0,5}$",
    re.I,
)
_PASSIVE = re.compile(r"(?:was|were|been|is|are)\b")
_BEFORE_PASSIVE = re.compile(r"\.?(?:\s*,)?(?:\s+who|\s+with(?:\s\w+){1,4}|\s+has|\s+have|\s+had)?\s*")
_WHO_CLAUSE = re.compile(r"[’'s]*\s*,\s*(?:who|whom)\b")
_BOUNDARY = re.compile(r"[;:]|\bwhile\b|\bwhere\b", re.I)


@dataclass(slots=True)
class Row:
    """Neighbouring mentions joined by commas and "and": they share what is said of them."""

    start: int
    end: int
    people: list[FoundPerson] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Their names, each once, in order."""
        return list(dict.fromkeys(person.name for person in self.people))


def rows(text: str, persons: list[FoundPerson]) -> list[Row]:
    """All mentions of an entry, joined to rows, in the order of the text."""
    mentions = sorted((start, end, i) for i, person in enumerate(persons) for start, end in person.spans)
    found: list[Row] = []
    for start, end, i in mentions:
        if (
            found
            and start >= found[-1].end
            and start - found[-1].end < 40
            and _LINK.fullmatch(text, found[-1].end, start)
        ):
            found[-1].end = end
            found[-1].people.append(persons[i])
        else:
            found.append(Row(start, end, [persons[i]]))
    return found


class Attribution:
    """Who of an entry's persons is meant at an offset. Officials and others are never subjected to a measure here."""

    def __init__(self, text: str, groups: list[Row], sentences: Sentences, body: int) -> None:
        self.text, self.rows, self.sentences, self.body = text, groups, sentences, body
        self._starts = [row.start for row in groups]

    def give(self, measures: list[FoundMeasure], articles: list[FoundArticle]) -> list[FoundMeasure]:
        """Fill in `who`; measures told twice are one."""
        for measure in measures:
            measure.who = self._who(measure)
        for article in articles:
            article.who = self._cited_for(article)
        return _distinct(measures)

    def _who(self, measure: FoundMeasure) -> list[str]:
        if measure.kind == "dismissal" and re.match(
            r"(?:the\s+dismissal|terminat|lay)", self.text[measure.start :], re.I
        ):
            return []
        begin, end = self.sentences.of(measure.start)
        listed = self._listed(begin, measure.start)
        if listed:
            return listed.names
        before = self._before(begin, measure.start)
        after = self._after(measure, end)
        if before and self._adjacent(before, measure):
            return _subjects(before)
        passive = self._passive_subject(begin, measure) or self._interrupted_subject(begin, measure)
        if passive:
            return passive
        if after:
            return _subjects(after)
        late = self._of_somebody(measure, end) if before is None else None
        if late:
            return _subjects(late)
        if before:
            between = self.text[before.end : measure.start]
            group = _GROUP.search(between)
            if not group or _PRONOUN.search(between) or re.match(r"\.?\s+and\s+(?:\w+\s+){1,5}", between):
                return _subjects(before)
            return []
        return self._from_context(begin, measure.start)

    def _before(self, begin: int, offset: int) -> Row | None:
        """The last row of affected people in the sentence before the offset, rows that are only a topic aside."""
        found: Row | None = None
        for row in self.rows[: bisect_left(self._starts, offset)]:
            if row.start >= begin and _subjects(row) and not self._aside(row):
                found = row
        return found

    def _listed(self, begin: int, offset: int) -> Row | None:
        """The row right before the offset when a dash joins them: `Name – 16 years`, whatever part they have."""
        index = bisect_left(self._starts, offset) - 1
        row = self.rows[index] if index >= 0 else None
        joined = row and row.start >= begin and re.fullmatch(r"\.?\s*[–—:-]\s*", self.text[row.end : offset])
        return row if joined else None

    def _passive_subject(self, begin: int, measure: FoundMeasure) -> list[str]:
        """Of a row right before `was detained` everybody is meant, officials too."""
        index = bisect_left(self._starts, measure.start) - 1
        row = self.rows[index] if index >= 0 else None
        if row is None or row.start < begin or not _PASSIVE.match(self.text, measure.start):
            return []
        return row.names if _BEFORE_PASSIVE.fullmatch(self.text, row.end, measure.start) else []

    def _interrupted_subject(self, begin: int, measure: FoundMeasure) -> list[str]:
        """`Officer X, accused of torturing Y, was sentenced …`: the subject stands before the clause between commas."""
        index = bisect_left(self._starts, measure.start) - 1
        if index < 1 or self.rows[index - 1].start < begin:
            return []
        subject, inner = self.rows[index - 1], self.rows[index]
        closes = re.match(
            r"\.?\s*,\s+(?:was|were|has\s+been|had\s+been|got|received)\b", self.text[inner.end : measure.end]
        )
        opens = re.match(r"\.?\s*,\s+\w", self.text[subject.end : inner.start])
        return subject.names if closes and opens else []

    def _aside(self, row: Row) -> bool:
        """A row that is only the topic: `in support of …`, `the trial of …`, `lawyer of …`."""
        left = self.text[max(0, row.start - 60) : row.start]
        if _WHO_CLAUSE.match(self.text, row.end):
            return False
        return bool(
            re.search(
                r"(?:in\s+support\s+of|attend|trial\s+of|lawyer\s+of|according\s+to|by|during|in\s+defen[cs]e\s+of|"
                r"memory\s+of)\s+(?:[\w’]+\s+){0,3}$",
                left,
                re.I,
            )
        )

    def _adjacent(self, row: Row, measure: FoundMeasure) -> bool:
        """`Name – 16 years`, `Name to 7 years`, `Name, Article 405 …, 7 years`."""
        between = self.text[row.end : measure.start]
        return bool(
            re.fullmatch(
                r"\.?[’']?s?\s*(?:[–—:,-]|to|for|was|were|is|has\s+been|have\s+been|,?\s*who\s+\w+)?\s*", between
            )
        ) or (bool(re.match(r"\.?\s*,\s*(?:Part|Art)", between)) and "; " not in between)

    def _after(self, measure: FoundMeasure, end: int) -> Row | None:
        """The object of an active verb: `fined Bokay M. … 18,460 tenge` names him before, `detained X` behind."""
        for row in self.rows[bisect_left(self._starts, measure.end - 1) :]:
            if row.start >= end:
                return None
            between = self.text[measure.start : row.start]
            gap = self.text[measure.end : row.start]
            if _subjects(row) and re.fullmatch(r"[^.;]{0,60}\bincluding\s+(?:the\s+)?(?:\w+\s+){0,3}", gap):
                return row
            if (
                re.fullmatch(
                    r"[\s,:“”\"–-]*(?:(?:the|an?|of|for|to|against|on|"
                    r"by\s+the\s+police)\s+)?(?:[\w’“”\"!-]+\s+){0,5}[“\"]?",
                    gap,
                )
                and _subjects(row)
                and (_OBJECT_VERB.search(between) or gap.strip() in ("", ",", ":"))
                and not re.search(r"\bby\s", gap)
            ):
                return row
            return None
        return None

    def _of_somebody(self, measure: FoundMeasure, end: int) -> Row | None:
        """`the arrest for 15 days under Article … of activists A and B`: the owners stand behind."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        return row if row and _subjects(row) and _OF_SOMEBODY.fullmatch(self.text, measure.end, row.start) else None

    def _from_context(self, begin: int, offset: int) -> list[str]:
        """No name in the sentence before the words: a pronoun or a bare verb means the row that the entry is about."""
        clause = self.text[max(begin, self.body) : offset]
        if _KIN.search(clause):
            return []
        lead = next((row for row in self.rows if _subjects(row)), None)
        if lead is None:
            only = self.rows[0].names if len({name for row in self.rows for name in row.names}) == 1 else []
            return only if re.search(r"\b(?:he|she)\s*$", clause, re.I) and self.rows[0].end <= offset else []
        heads_list = lead.start < begin or (
            lead.end <= offset and self.text[lead.end : lead.end + 2].strip(". ") == ":"
        )
        if _GROUP.search(clause) and not _PRONOUN.search(clause) and self.text[lead.end : lead.end + 1] != ":":
            return []
        nearest = [row for row in self.rows[: bisect_left(self._starts, begin)] if _subjects(row)]
        if not heads_list or not nearest:
            return []
        if re.search(r"\b(?:they|them|their)\b", clause, re.I):
            return max(nearest, key=lambda row: len(row.people)).names
        return _subjects(nearest[0])

    def _cited_for(self, article: FoundArticle) -> list[str]:
        begin, _ = self.sentences.of(article.start)
        before = self._before(begin, article.start)
        if before:
            return _subjects(before)
        told = [
            row
            for row in self.rows[: bisect_left(self._starts, article.start)]
            if row.start >= begin and _subjects(row)
        ]
        return _subjects(told[-1]) if told else self._from_context(begin, article.start)


def _subjects(row: Row) -> list[str]:
    return list(
        dict.fromkeys(person.name for person in row.people if person.role == "affected" or person.confidence < 0)
    )


def _distinct(measures: list[FoundMeasure]) -> list[FoundMeasure]:
    """One measure for each kind, amount and row of people; a bare kind beside one with an amount says nothing new."""
    kept: list[FoundMeasure] = []
    for measure in sorted(measures, key=lambda m: (m.value is None, m.start)):
        twin = next(
            (
                m
                for m in kept
                if m.kind == measure.kind
                and (measure.value is None or (m.value, m.unit) == (measure.value, measure.unit))
                and (not measure.who or not m.who or set(measure.who) & set(m.who))
            ),
            None,
        )
        if twin is None:
            kept.append(measure)
        else:
            twin.who += [name for name in measure.who if name not in twin.who]
    return sorted((m for m in kept if not _implied(m, kept)), key=lambda m: m.start)


def _implied(measure: FoundMeasure, others: list[FoundMeasure]) -> bool:
    """`Remanded in custody` without a term, said of somebody under administrative arrest, is that arrest."""
    if measure.kind == "pretrial_detention" and measure.value is None and not measure.who:
        return measure.confidence < 0.8
    return (
        measure.kind == "pretrial_detention"
        and measure.value is None
        and any(other.kind == "administrative_arrest" and set(other.who) == set(measure.who) for other in others)
    )
