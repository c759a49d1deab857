"""The rows of names that stand around an offset, and whom a sentence without a name tells of."""

from __future__ import annotations

from bisect import bisect_left

from . import subject_words as w
from .anaphora import meant
from .rows import Row, subjects
from .sentences import Sentences


class Told:
    """The persons of an entry in the order in which it tells of them; to officials and others nothing is done here."""

    def __init__(self, text: str, groups: list[Row], sentences: Sentences, body: int) -> None:
        self.text, self.rows, self.sentences, self.body = text, groups, sentences, body
        self._starts = [row.start for row in groups]
        self._tried: set[str] = set()
        self._harmed: set[int] = set()

    def _tell_culprits_from_victims(self) -> None:
        """Who stands trial though an official, and which mentions are only of people harmed by them."""
        of_others = [row for row in self.rows if not subjects(row)]
        mine = [row for row in self.rows if subjects(row)]
        self._tried = {name for row in of_others if self._stands_trial(row) for name in row.names}
        if len(self.rows) == 1 or not any(stem in self.text for stem in w.HARM):
            return
        harmed = {row.start for row in mine if w.HARMED.search(self.text, max(0, row.start - 90), row.start)}
        if self._tried or len(harmed) < len(mine):  # else nobody but them is there
            self._harmed = harmed

    def _stands_trial(self, row: Row) -> bool:
        """An officer who is convicted or accused: what is imposed in the entry is imposed on him."""
        behind = w.TRIED_BEHIND.match(self.text, row.end)
        return bool(behind or w.TRIED_BEFORE.search(self.text, max(0, row.start - 90), row.start))

    def _done_to(self, row: Row) -> list[str]:
        """The names of a row to whom something can be done: of officials those tried, nobody harmed by others."""
        if row.start in self._harmed:
            return []
        return subjects(row) or [name for name in row.names if name in self._tried]

    def _last_named(self, offset: int, count: int) -> list[str]:
        """The last `count` persons named before the offset, in the order of the text; [] when there are fewer."""
        names = [name for row in self.rows if row.end <= offset for name in row.names]
        last = list(dict.fromkeys(reversed(names)))[:count]
        return last[::-1] if len(last) == count else []

    def _before(self, begin: int, offset: int) -> Row | None:
        """The last row of affected people in the sentence before the offset, rows that are only a topic aside."""
        found: Row | None = None
        for row in self.rows[: bisect_left(self._starts, offset)]:
            if row.start >= begin and self._done_to(row) and not self._aside(row):
                found = row
        return found

    def _nearest(self, begin: int, offset: int) -> Row | None:
        """The last row of anybody in the sentence before the offset."""
        index = bisect_left(self._starts, offset) - 1
        row = self.rows[index] if index >= 0 else None
        return row if row and row.start >= begin else None

    def _row_behind(self, offset: int, end: int) -> Row | None:
        """The first row in the sentence behind the offset to which something can be done."""
        for row in self.rows[bisect_left(self._starts, offset) :]:
            if row.start >= end:
                return None
            if self._done_to(row):
                return row
        return None

    def _aside(self, row: Row) -> bool:
        """A row that is only the topic: `in support of …`, `the trial of …`, `lawyer of …`."""
        left = self.text[max(0, row.start - 60) : row.start]
        if self._disagrees(row):
            return True
        if w.WHO_CLAUSE.match(self.text, row.end) or w.ENDED.match(self.text, row.end):
            return False
        return bool(w.ASIDE_OF.search(left))

    def _anybody_before(self, offset: int) -> bool:
        """Whether anybody is named before the offset of whom a measure may be told."""
        return any(not self._aside(row) for row in self._told(offset))

    def _disagrees(self, row: Row) -> bool:
        """`The officers who beat X were sentenced`: a plural verb behind one name is said of others."""
        if len(row.names) > 1 or not w.SEVERAL_ARE.match(self.text, row.end):
            return False
        return not w.ONE_MORE.search(self.text, max(0, row.start - 60), row.start)

    def _told(self, begin: int) -> list[Row]:
        """The rows of affected people before an offset."""
        return [row for row in self.rows[: bisect_left(self._starts, begin)] if self._done_to(row)]

    def _about(self, begin: int, offset: int) -> list[str]:
        clause = self.text[max(begin, self.body) : offset]
        if w.ALL_OF_A_CLASS.search(clause):
            return self._everybody_before(offset)
        lead = next((row for row in self.rows if self._done_to(row)), None)
        if w.KIN.search(clause) or ("of" in clause and w.SOME_OF_THEM.search(clause)):
            return self._kin_of_speaker(clause, offset)
        if lead is None:
            return self._only_person(clause, offset)
        heads_list = lead.end <= offset and self.text[lead.end : lead.end + 2].strip(". ") == ":"
        if w.GROUP.search(clause) and not w.PRONOUN.search(clause) and not heads_list:
            return []
        told = self._told(begin)
        if not told or not (heads_list or lead.start < begin):
            return []
        many = w.THEY.search(clause)
        if not many and (one := meant(self.text, clause, told)):
            return one
        if not many:
            return self._done_to(told[0])
        widest = max(told, key=lambda row: len(row.people)).names
        return widest if len(widest) > 1 else list(dict.fromkeys(name for row in told for name in self._done_to(row)))

    def _kin_of_speaker(self, clause: str, offset: int) -> list[str]:
        """`the mother of X, Y, said that her son was …`: the only one whom the entry is about, when another speaks."""
        rows_before = [row for row in self.rows if row.end <= offset]
        about = list(dict.fromkeys(name for row in rows_before for name in self._done_to(row)))
        others = any(person.role == "other" for row in rows_before for person in row.people)
        speaks = others and w.HIS_KIN.search(clause)
        return about if speaks and len(about) == 1 else []

    def _everybody_before(self, offset: int) -> list[str]:
        """`All the convicted were …`: whoever was named before, but for those acquitted."""
        named = [row for row in self.rows if row.end <= offset and not w.ACQUITTED.match(self.text, row.end)]
        return list(dict.fromkeys(name for row in named for name in self._done_to(row)))

    def _only_person(self, clause: str, offset: int) -> list[str]:
        """`he was detained`, when the entry names one person only, an official."""
        names = {name for row in self.rows for name in row.names}
        single = len(names) == 1 and self.rows[0].end <= offset and w.HE.search(clause)
        return list(names) if single else []
