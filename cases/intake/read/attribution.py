"""For whom a measure is stated and for whom an article is cited: rows of names, subjects, objects and pronouns."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from . import subject_words as w
from .anaphora import meant, of_pronoun
from .distinct import distinct
from .lexicon import ends_in_person_noun
from .model import FoundArticle, FoundMeasure
from .terms import RESPECTIVELY, hours_until
from .told import Told


class Attribution(Told):
    """Who of an entry's persons is meant at an offset. Officials and others are never subjected to a measure here."""

    def give(self, measures: list[FoundMeasure], articles: list[FoundArticle]) -> list[FoundMeasure]:
        """Fill in `who`; measures told twice are one."""
        if measures:
            self._tell_culprits_from_victims()
        for i, measure in enumerate(measures):
            before = measures[:i]
            rest = self._the_rest(measure, before)
            measure.who = rest if rest is not None else self._they(measure, before) or self._who(measure)
            measure.who += [name for name in self._company(measure) if measure.who and name not in measure.who]
        if measures:
            self._share(measures)
        for article in articles:
            article.who = self._cited_for(article)
        return distinct([measure for measure in measures if measure.who or not self._in_passing(measure)])

    def _share(self, measures: list[FoundMeasure]) -> None:
        """What measures tell of each other."""
        self._share_respectively(measures)
        self._share_one_by_one(measures)
        self._share_beside(measures)
        self._lasted(measures)
        self._same_for(measures)

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

    def _share_one_by_one(self, measures: list[FoundMeasure]) -> None:
        """`A and B were sentenced to 4 and 5 years`: two numbers, two names."""
        for first, second in pairwise(measures):
            joined = w.AND.fullmatch(self.text, first.end, second.start) and first.kind == second.kind
            if joined and len(second.who) == 2 and set(first.who) <= set(second.who):
                first.who, second.who = second.who[:1], second.who[1:]

    def _share_beside(self, measures: list[FoundMeasure]) -> None:
        """`sentenced to 6 years with a ban on holding posts`: what stands beside a measure is for the same people."""
        for first, second in pairwise(measures):
            between = self.text[first.end : second.start]
            if not second.who and first.kind != second.kind and w.BESIDE.fullmatch(between):
                second.who = list(first.who)

    def _lasted(self, measures: list[FoundMeasure]) -> None:
        """`X was detained. She was released after four hours`: so long the detention of those named lasted."""
        for release in measures:
            hours = hours_until(self.text, release.start, release.end) if release.kind == "release" else None
            for held in measures if hours and 0 < len(release.who) < 3 else ():
                alone = not w.CROWD.search(self.text, self.sentences.of(held.start)[0], held.end + 30)
                if alone and held.kind == "police_detention" and held.value is None and held.who == release.who:
                    held.value, held.unit = hours, "hour"

    def _same_for(self, measures: list[FoundMeasure]) -> None:
        """`X was arrested for 15 days. The same term was given to Y`: Y shares the measure told last."""
        for same in w.SAME_FOR.finditer(self.text) if " same " in self.text else ():
            begin, end = self.sentences.of(same.start())
            told = [measure for measure in measures if measure.value is not None and measure.start < same.start()]
            row = self._row_behind(same.end(), end) or self._before(begin, same.start())
            if told and row:
                told[-1].who += [name for name in self._done_to(row) if name not in told[-1].who]

    def _the_rest(self, measure: FoundMeasure, told: list[FoundMeasure]) -> list[str] | None:
        """`A was arrested, the rest were fined`: all of the longest row but those of the measures before."""
        begin, _ = self.sentences.of(measure.start)
        if not told or not w.THE_REST.search(self.text, begin, measure.start):
            return None
        rows_before = [row for row in self.rows if row.end <= measure.start]
        if rows_before and w.THE_REST.search(self.text, begin, rows_before[-1].start):
            return None  # `the other defendants, A and B, were fined`
        everybody = max((self._done_to(row) for row in rows_before), key=len, default=[])
        last = [name for other in told if other.start >= begin for name in other.who] or told[-1].who
        return [name for name in everybody if name not in last]

    def _they(self, measure: FoundMeasure, told: list[FoundMeasure]) -> list[str]:
        """`X was detained together with Y. They were released`: those whom the measures before were stated for."""
        if not told:
            return []
        begin, _ = self.sentences.of(measure.start)
        earlier = [other for other in told if other.start < begin]
        if not earlier or not w.THEY_WERE.match(self.text, begin, measure.end) or self._before(begin, measure.start):
            return []
        if len(earlier[-1].who) > 1:
            return list(earlier[-1].who)
        one_by_one = list(dict.fromkeys(name for other in earlier for name in other.who))
        return one_by_one if len(one_by_one) > max((len(row.names) for row in self._told(begin)), default=1) else []

    def _in_passing(self, measure: FoundMeasure) -> bool:
        """Said of an uncounted group in a relative clause only: `relatives of people who were detained gathered`."""
        begin, _ = self.sentences.of(measure.start)
        clause = w.RELATIVE.search(self.text, begin, measure.start)
        told = clause and w.WAS_DONE.match(self.text, measure.start) and w.DID.search(clause[0])
        if measure.value is not None or told or (clause and w.LIST_OF.search(self.text, begin, clause.start())):
            return False
        return clause is not None and not any(
            c.isdigit() for c in self.text[max(begin, clause.start() - 60) : clause.start()]
        )

    def _company(self, measure: FoundMeasure) -> list[str]:
        """`X was detained together with Y`, `X, together with Y, was detained`: Y shares what is done to X."""
        if "together with" not in self.text and "along with" not in self.text:
            return []
        begin, end = self.sentences.of(measure.start)
        near = (
            row for row in self.rows if begin <= row.start < min(end, measure.end + 60) and row.end > measure.start - 60
        )
        return [name for row in near if w.COMPANY.search(self.text, begin, row.start) for name in self._done_to(row)]

    def _who(self, measure: FoundMeasure) -> list[str]:
        if measure.kind == "dismissal" and w.IMPERSONAL.match(self.text, measure.start):
            place = self.sentences.of(measure.start)
            return self._object(measure, *place) or self._among_them(measure, *place) or []
        begin, end = self.sentences.of(measure.start)
        rules = (
            self._payer, self._in_brackets, self._inside, self._interrupted_subject, self._meant_for, self._listed,
            self._adjacent_subject, self._sentenced, self._passive_subject, self._kin, self._object,
            self._titled_object, self._owner_behind, self._colon_list, self._among_them, self._pronoun, self._counted,
            self._subject, self._convict, self._fronted, self._from_context,
        )  # fmt: skip
        for rule in rules:
            names = rule(measure, begin, end)
            if names is not None:
                return names
        return []

    def _payer(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """Compensation is stated for the one who pays: nobody when a body or an unnamed party was ordered to."""
        if measure.kind != "compensation":
            return None
        sued = [row for row in self.rows if row.start >= begin and w.SUED.search(self.text, begin, row.start)]
        if sued and self._done_to(sued[0]):
            return self._done_to(sued[0])
        if w.RECEIVES.search(self.text, begin, end):
            return []
        order = w.ORDERED_TO_PAY.search(self.text, begin, end) or w.RECOVERED_FROM.search(self.text, begin, end)
        if order is None:
            return None
        if w.WAS.search(self.text, begin, order.start()):
            return None  # `X was ordered to pay`: the subject pays
        named = [name for row in self.rows if order.start() <= row.start < order.end() for name in row.names]
        named = named or meant(self.text, self.text[order.start() : order.end()], self._told(begin)) or []
        return named or (None if w.PAYER_ABOVE.search(order[0]) else [])

    def _in_brackets(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`A (12 days), B (15 days)`: the term in brackets is that of the name right before."""
        near = max(begin, measure.start - 40)
        opens = w.BRACKET.search(self.text, near, measure.start) if "(" in self.text[near : measure.start] else None
        if not opens:
            return None
        behind = self.text[begin : opens.start()].rstrip(" .’s")
        named = (person.name for row in self.rows for person in row.people)
        return next(([name] for name in named if behind.endswith(name.rstrip("."))), None)

    def _sentenced(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`sentenced Sergeant X for the beating of Y to 4 years`: the object of the court's verb, officials too."""
        verbs = list(w.COURT_VERB.finditer(self.text, begin, measure.start))
        if not verbs or measure.value is None:
            return None
        index = bisect_left(self._starts, verbs[-1].end())
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < measure.start else None
        return row.names if row and w.TITLE_GAP.fullmatch(self.text, verbs[-1].end(), row.start) else None

    def _inside(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`the arrest of X was extended`: the name stands between the words."""
        index = bisect_left(self._starts, measure.start)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < measure.end else None
        return self._done_to(row) or None if row else None

    def _listed(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Name – 16 years`, `Name, 16 years`: nothing but a sign between, whatever part the person has."""
        row = self._nearest(begin, measure.start)
        sign = w.DASH if measure.value is None else w.DASH_OR_COMMA
        if row is None:
            return None
        joined = sign.fullmatch(self.text, row.end, measure.start) or w.GOT.fullmatch(self.text, row.end, measure.start)
        return row.names if joined else None

    def _adjacent_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Name, Article 405 …, 7 years`, `Name to 7 years`."""
        row = self._before(begin, measure.start)
        if row is None:
            return None
        between = self.text[row.end : measure.start]
        cited = w.CITED.match(between) and "; " not in between
        return self._done_to(row) if cited or w.JOINED.fullmatch(between) else None

    def _passive_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """Of a row right before `was detained` everybody is meant, officials too."""
        row = self._nearest(begin, measure.start)
        if row is None or self._disagrees(row):
            return None
        if measure.value is not None and w.PASSIVE_TERM.fullmatch(self.text, row.end, measure.start):
            return row.names
        passive = w.PASSIVE.match(self.text, measure.start)
        if passive is None:
            return None
        return row.names if w.BEFORE_PASSIVE.fullmatch(self.text, row.end, measure.start) else None

    def _interrupted_subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`Officer X, accused of torturing Y, was sentenced …`: the subject stands before the clause between commas."""
        index = bisect_left(self._starts, measure.start) - 1
        if index < 1 or self.rows[index - 1].start < begin:
            return None
        subject, inner = self.rows[index - 1], self.rows[index]
        if self._aside(subject):
            return None  # `the husband of X, the farmer Y, was arrested`
        closes = w.CLAUSE_CLOSES.match(self.text, inner.end, measure.end)
        return subject.names if closes and w.CLAUSE_OPENS.match(self.text, subject.end, inner.start) else None

    def _object(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """The object of an active verb behind the words: `police detained X`, `detained 11 people, including X`."""
        index = bisect_left(self._starts, measure.end - 1)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or not self._done_to(row):
            return None
        gap = self.text[measure.end : row.start]
        if gap.strip() == "," and w.HAS_VERB.match(self.text, row.end):
            return None  # `they were released, X was fined`: the next clause
        if w.INCLUDING.fullmatch(gap) or (w.SOME_OF_WHOM.fullmatch(gap) and not self._anybody_before(measure.start)):
            return self._done_to(row)
        verb = w.OBJECT_VERB.search(self.text, measure.start, row.start) or gap.strip() in ("", ",", ":")
        return self._done_to(row) if verb and w.OBJECT_GAP.fullmatch(gap) else None

    def _titled_object(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`police arrested Minister X`, `an arrest warrant against Judge X`: the object of the verb, officials too."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or not w.ACTIVE.search(self.text[begin : measure.end].lower()):
            return None
        return row.names if w.TITLED_OBJECT.fullmatch(self.text, measure.end, row.start) else None

    def _meant_for(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`a fine of 20 MCI for X`, `17 years in a colony for the miner X`: the name right behind the preposition."""
        row = self._row_behind(measure.end, end)
        behind = w.MEANT_FOR.fullmatch(self.text, measure.end, row.start) if row else None
        if row is None or behind is None or (behind["title"].strip() and not ends_in_person_noun(behind["title"])):
            return None
        return self._done_to(row)

    def _pronoun(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`X visited Y, after which he was fined`: the only one named before whom the pronoun may mean."""
        if w.UNNAMED.match(self.text, begin, measure.start) and not self._nearest(begin, measure.start):
            return []  # `a woman who was passing by was detained, she was let go`
        last = next((row.end for row in reversed(self.rows) if begin <= row.end <= measure.start), begin)
        pronoun = w.SUBJECT_PRONOUN.search(self.text, last, measure.start)
        return of_pronoun(pronoun[1], self._told(measure.start)) if pronoun else None

    def _kin(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`his brother was called in, X said`: kin of somebody whom the entry names only afterwards."""
        kin = w.KIN_SUBJECT.search(self.text, max(begin, measure.start - 40), measure.start)
        return [] if kin and not self._told(measure.start) else None

    def _counted(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`two operatives received 5 years each`: people without a name."""
        counted = w.COUNTED_SUBJECT.search(self.text, begin, measure.start)
        beside = counted and any(w.BESIDE_NAMED.fullmatch(self.text, row.end, counted.start()) for row in self.rows)
        return [] if counted and not beside else None

    def _fronted(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`In addition to 5 years in prison, X got a ban`: the subject follows the phrase that opens the sentence."""
        row = self._row_behind(measure.end, end)
        if row is None or w.FINITE.search(self.text, begin, measure.start):
            return None
        return self._done_to(row) if w.FRONTED.fullmatch(self.text, measure.end, row.start) else None

    def _owner_behind(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`the arrest for 15 days under Article … of activists A and B`: the owners stand behind."""
        row = self._row_behind(measure.end, end)
        if row is None or self._before(begin, measure.start):
            return None
        gap = (measure.end, row.start)
        belongs = w.OF_SOMEBODY.fullmatch(self.text, *gap) or w.FOR_SOMEBODY.fullmatch(self.text, *gap)
        return self._done_to(row) if belongs else None

    def _colon_list(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`The following were released from the facility: A, B and C`: the list behind the colon."""
        index = bisect_left(self._starts, measure.end)
        row = self.rows[index] if index < len(self.rows) and self.rows[index].start < end else None
        if row is None or self._before(begin, measure.start):
            return None
        clause = self.text[measure.start - 2 : measure.start] == ", "  # `four people, detained in May, A, B, C and D`
        between = w.CLAUSE_LIST if clause else w.COLON_LIST
        return self._done_to(row) or None if between.fullmatch(self.text, measure.end, row.start) else None

    def _among_them(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`20 women were detained. Among them are A and B`: the next that are named are some of the group."""
        named: list[str] = []
        later = self.rows[bisect_left(self._starts, end) :]
        opening = w.AMONG if not later or self._anybody_before(measure.start) else w.SOME_OF_THE_GROUP
        for row in later:
            head, _ = self.sentences.of(row.start)
            among = opening.match(self.text, head) or (named and w.SOME_MORE.match(self.text, head))
            if among and row.start - head < 100:
                named += [name for name in self._done_to(row) if name not in named]
            elif not named:
                break
        return named or None

    def _subject(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """The row before in the sentence, unless an unnamed group has come between."""
        row = self._before(begin, measure.start)
        if row is None:
            return None
        between = w.PREDICATE.sub(" ", w.AGENT.sub(" ", self.text[row.end : measure.start]))
        if w.KIN_GETS.match(between) or w.OTHERS_OF.search(between):
            return []
        other = w.NEW_SUBJECT.search(between)
        told = ([row], [*self._told(begin), row]) if other else ()  # `the activist` is rather the one named last
        if other and (one := next(filter(None, (meant(self.text, other[0], rows) for rows in told)), None)):
            return one
        named = (
            not self._group_acts(between, measure)
            or w.PRONOUN.search(between)
            or w.PRONOUN.search(self.text, measure.start, measure.end)
            or w.AND_OTHERS.match(between)
            or w.APPOSED.match(between)
        )
        return self._done_to(row) if named else []

    def _group_acts(self, between: str, measure: FoundMeasure) -> bool:
        """Whether people without a name come between as the subject: not in `filmed the officers and was detained`."""
        group = next(reversed(list(w.GROUP.finditer(between))), None)
        if group is None:
            return False
        behind = between[group.end() :]
        of_one = w.PLURAL.search(group[0]) and w.IS_DONE.match(behind.lstrip() + self.text[measure.start : measure.end])
        return not (of_one or w.ALSO_DID.match(behind))

    def _convict(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """`found the officer X guilty and sentenced him to …`: officials too, when they are a court's object."""
        row = self._nearest(begin, measure.start)
        if row is None or not w.CONVICTED.search(self.text, max(begin, row.start - 80), row.start):
            return None
        return row.names

    def _from_context(self, measure: FoundMeasure, begin: int, end: int) -> list[str] | None:
        """No name in the sentence before the words: a pronoun or a bare verb means the row that the entry is about."""
        return self._about(begin, measure.start)

    def _cited_for(self, article: FoundArticle) -> list[str]:
        begin, _ = self.sentences.of(article.start)
        before = self._before(begin, article.start)
        if before:
            return self._done_to(before)
        told = [
            row
            for row in self.rows[: bisect_left(self._starts, article.start)]
            if row.start >= begin and self._done_to(row)
        ]
        return self._done_to(told[-1]) if told else self._about(begin, article.start)
