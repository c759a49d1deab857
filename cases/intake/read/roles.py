"""What part a person has in an entry: affected, official or other; from the words right before and behind the name."""

from __future__ import annotations

import re

from . import lexicon
from . import role_words as w
from .model import FoundPerson, Role
from .role_context import of_the_context
from .rows import Row
from .sentences import Sentences


def settle_roles(
    text: str,
    persons: list[FoundPerson],
    groups: list[Row],
    joined: list[Row],
    sentences: Sentences,
    body: int,
    cited: bool,
) -> None:
    """Give every person of the entry a role.

    `groups`: the rows of names; `joined`: those with nouns between. `cited`: the entry cites an article of law.
    """
    together = {name for row in joined if len(row.names) > 1 and _row_suffers(text, row) for name in row.names}
    crime = bool(w.ORDINARY_CRIME.search(text[body : sentences.bounds[0][1]].lower()))
    for person in persons:
        mine = [row for row in groups if any(p is person for p in row.people)]
        person.role = _role(text, persons, person, mine, sentences, body, crime, cited)
        if person.role == "other" and person.name in together:
            person.role = "affected"
        elif person.role == "affected" and _kin_suffers(text, mine, groups):
            person.role = "other"


def _role(
    text: str,
    persons: list[FoundPerson],
    person: FoundPerson,
    mine: list[Row],
    sentences: Sentences,
    body: int,
    crime: bool,
    cited: bool,
) -> Role:
    nouns = [noun for row in mine for noun in _nouns(text, row, person, sentences)]
    suffered = any(_suffers(text, row) for row in mine)
    if "official" in nouns and _of_a_foreign_house(text, mine[0]):
        return "other"
    if "official" in nouns and _of_a_party(text, mine[0]):
        return "affected"
    if "official" in nouns:
        return "affected" if any(_measures_against(text, row) for row in mine) else "official"
    context = of_the_context(text, body, mine, nouns)
    if context:
        return context
    weak = "other" in nouns and (
        "affected" in nouns or any(w.PRIVATE.search(text, max(0, row.start - 60), row.start) for row in mine)
    )
    party = _is_paid(text, mine, person, persons) or _is_third_party(text, mine) or _speaks_for_kin(text, mine, person)
    if (weak or (party and "other" not in nouns)) and _fate_told(text, persons, mine):
        return "affected"
    if party:
        return "other"
    if "other" in nouns:
        acted = any(w.PROTESTED.match(text, row.end) or w.SUES_FOR_ONESELF.match(text, row.end) for row in mine)
        return "affected" if (weak and (suffered or acted)) or _really_suffered(text, mine) else "other"
    if crime and ("affected" not in nouns or _stands_trial(text, mine)):
        return "affected" if _victim(text, mine) else "other"
    acted = any(w.ACTED.match(text, row.end) for row in mine)
    if suffered or _really_suffered(text, mine) or (acted and not _only_quoted(text, mine, person)):
        return "affected"
    if "affected" in nouns:
        bystander = _only_quoted(text, mine, person) and not _about_oneself(text, mine, sentences)
        return "other" if bystander and not _in_their_power(text, mine) else "affected"
    if _only_quoted(text, mine, person):
        alone = len(persons) == 1 and cited
        return "affected" if alone or _about_oneself(text, mine, sentences) else "other"
    full = " " in person.name.strip() or "." in person.name or any(len(row.people) > 1 for row in mine)
    leads = mine[0].start <= body + 3 or len(persons) == 1
    spoken_of = any(_official_speaks(text, other) for other in persons if other.spans[0] < person.spans[0])
    topic = spoken_of and not (leads or cited or w.INCIDENT.search(text, body))
    return "affected" if full and not topic else "other"


def _official_speaks(text: str, person: FoundPerson) -> bool:
    """Whether the entry only tells what this official says."""
    return person.role == "official" and any(
        lexicon.QUOTING.match(text, end) or lexicon.SAID_BEFORE.search(text, max(0, start - 80), start)
        for start, end in person.spans
    )


def _of_a_foreign_house(text: str, row: Row) -> bool:
    """`Members of the European Parliament … The deputy X`: a bare title in an entry about a parliament abroad."""
    return bool(
        w.BARE_MEMBER.search(text, max(0, row.start - 30), row.start) and w.FOREIGN_HOUSE.search(text, 0, row.start)
    )


def _of_a_party(text: str, row: Row) -> bool:
    """`The organizing committee … Chairman of the committee X`: no body of the state."""
    return bool(
        w.OF_THE_BODY.search(text, max(0, row.start - 60), row.end + 60) and w.PARTY_BODY.search(text, 0, row.end + 60)
    )


def _row_suffers(text: str, row: Row) -> bool:
    """`X, his brother Y and their lawyer Z were detained`, `police detained X and his brother Y`: of all of them."""
    were = w.WERE.match(text, row.end) and w.PASSIVE.match(text, row.end)
    return bool(were or w.DONE_TO_A_ROW.search(text, max(0, row.start - 140), row.start))


def _fate_told(text: str, persons: list[FoundPerson], mine: list[Row]) -> bool:
    """`on the claim of X … She was dismissed`: what happened to the only ones, officials aside, whom an entry names."""
    if any(person.role != "official" and not any(p is person for p in mine[0].people) for person in persons):
        return False
    return bool(w.FATE.search(text, mine[0].end))


def _is_third_party(text: str, mine: list[Row]) -> bool:
    """Somebody whose claim, surety or money it is, unless the noun says an activist or the like."""
    ahead = _before(text, mine[0], 90)
    match = w.THIRD_PARTY.search(ahead)
    told = w.OWN_MATTER.match(text, mine[0].end)
    return bool(match and not told and (w.GUARANTOR.match(match[0]) or not lexicon.ENGAGED.search(match["noun"] or "")))


def _is_paid(text: str, mine: list[Row], person: FoundPerson, persons: list[FoundPerson]) -> bool:
    """`obliged journalist X to pay Y 300,000 tenge`: Y, when the one who pays is named."""
    pays = w.PAYS.search(_before(text, mine[0], 60)) and w.SUM_BEHIND.match(text, mine[0].end)
    return bool(pays) and person is not persons[0]


def _speaks_for_kin(text: str, mine: list[Row], person: FoundPerson) -> bool:
    """`X says that her son, Y, was beaten`: it is about Y."""
    behind = text[mine[0].end : mine[0].end + 160]
    if mine[0].people[-1] is not person or (" her " not in behind and " his " not in behind):
        return False
    return bool(w.SPEAKS_FOR_KIN.match(behind)) and not _really_suffered(text, mine)


def _before(text: str, row: Row, reach: int) -> str:
    """The words right before a row in lower case, on which patterns run faster than with a flag."""
    return text[max(0, row.start - reach) : row.start].lower()


def _suffers(text: str, row: Row) -> bool:
    if _by_the_way(text, row):
        return False
    if w.SUFFERED.match(text, row.end) or w.SUFFERED_BEFORE.search(_before(text, row, 70)):
        return True
    if _suffers_after_aside(text, row) or w.SENT_AWAY.match(text, row.end):
        return True
    left = text[max(0, row.start - 90) : row.start]
    return (
        bool(w.AGAINST.search(left)) and not w.NOT_AGAINST_A_PERSON.search(left) and not text.startswith("’s", row.end)
    )


def _nouns(text: str, row: Row, person: FoundPerson, sentences: Sentences) -> list[Role]:
    """The roles that the nouns beside a mention speak for: the nearest before, the first behind."""
    begin, end = sentences.of(row.start)
    left = text[max(begin, row.start - 140) : row.start]
    if w.KIN_OF.search(left) and not w.OF_A_BODY.search(
        left
    ):  # `the mother of X, Y`: X is who it is about, Y the mother
        several = w.SEVERAL_OF.search(left)
        return ["affected" if several or person is row.people[0] else "other"]
    before, far = (None, False) if _is_of_others(left, row) else _noun_before(left)
    before = _own_noun(text, row, person) or before
    behind, plural = _noun_behind(text[row.end : min(end, row.end + 110)])
    if behind and (plural or row.people[-1] is person):
        return [behind] if far or before is None else [before, behind]
    return [before] if before else []


def _own_noun(text: str, row: Row, person: FoundPerson) -> Role | None:
    """`by order of judge X, blogger Y was placed …`: the noun inside the row, right before the second of its names."""
    start = next((start for start, _ in person.spans if row.start < start < row.end), None)
    link = w.OWN_NOUN.search(text, max(row.start, start - 30), start) if start else None
    return next((role for _, _, role in lexicon.role_nouns(link[1])), None) if link else None


def _is_of_others(left: str, row: Row) -> bool:
    """`under the surety of two deputies, X was let out`: the counted noun is not in apposition to one name."""
    return len(row.people) == 1 and bool(w.COUNTED_NOUN.search(left))


def _noun_before(left: str) -> tuple[Role | None, bool]:
    """The role of the nearest noun before, and whether other words stand between it and the name."""
    best: tuple[int, int, Role] | None = None
    for start, end, role in lexicon.role_nouns(left):
        if (best is None or (end, end - start) > best[:2]) and w.GAP.fullmatch(left, end):
            best = (end, end - start, role)
    if best is None:
        return None, False
    if "," in left[best[0] :] and w.KIN_OF.search(left[: best[0] - (best[1] - 0)]):
        return "other", False  # `the lawyer of the journalist, Y`
    phrase = re.split(r"[,;:]", left[max(0, best[0] - best[1] - 30) : best[0]])[-1] + left[best[0] :]
    far = bool(left[best[0] :].strip(' “«"([,'))
    if best[2] == "official" and (w.NO_LONGER.search(phrase) or lexicon.FOREIGN.search(phrase)):
        return "other", far
    return best[2], far


def _noun_behind(right: str) -> tuple[Role | None, bool]:
    """The role of the noun in apposition behind the name, and whether it is a plural, said of a whole row."""
    if right.lstrip(" .")[:1] not in (",", "("):
        return None, False
    right = w.CITED_FIRST.sub("", right) if ", Art" in right[:8] else right
    if w.EACH_OTHERS.match(right) or w.KIN_NAMED.match(right):
        return None, False
    apposition = re.match(
        r"\s*(?:\([^)]{0,40}\))?\s*,\s*((?:(?:an?|the|his|her|who\s+is|also)\s+)?(?:[\w’'-]+\s+){0,6}?)(?=\w)", right
    )
    if apposition is None or re.match(
        r"\s*,\s*(?:who\s+(?!is)|whose|whom|which|according|together|along|and\b|Art|Part|was|were|because|although|since|"
        r"(?:for|in|on|as|by|at|to|with|from|during|until|while|if|that|it|he|she|they|there|this|not)\b)",
        right,
    ):
        return None, False
    if re.match(r"\s*,\s*(?:\w+ed|said|says|told|went|came|held|did|does|also|but|then|after|when|where)\b", right):
        return None, False
    clause = re.split(r"[,;.:–—]", right[right.index(",") + 1 :])[0]
    nouns = list(lexicon.role_nouns(clause))
    best = min(nouns, key=lambda noun: (noun[0], -noun[1])) if nouns else None
    if best is None or len(clause[: best[0]].split()) > 6:
        return None, False
    if w.NAMED.match(clause, best[1]):
        return None, False  # `X, Article 488 …, the judge Y arrested for 10 days`
    if best[2] == "official" and w.ACTS.match(clause, best[1]):
        return None, False  # `X, the judge will announce it`: the next clause
    plural = clause[best[0] : best[1]].split()[0].endswith("s")
    return "other" if best[2] == "official" and lexicon.FOREIGN.search(clause) else best[2], plural


def _measures_against(text: str, row: Row) -> bool:
    """A deputy whom the police act against, or who is fined for a rally, is affected, not an official acting."""
    if w.FOR_A_PROTEST.match(text, row.end):
        return True
    left = text[max(0, row.start - 160) : row.start]
    return bool(
        re.search(
            r"\b(?:police|prosecutor\w*|nsc)\b.*\b(?:measures|case|charges|"
            r"proceedings)[”»\"]?\s+against\s+(?:\w+\s+){0,3}$",
            left,
            re.I,
        )
    )


def _really_suffered(text: str, mine: list[Row]) -> bool:
    """Passive voice right behind the name, or support for the name: stronger than a profession."""
    return any(
        (w.PASSIVE.match(text, row.end) and not _by_the_way(text, row))
        or w.FOR_OR_AGAINST.search(_before(text, row, 60))
        or _dismissed(_before(text, row, 60))
        or _suffers_after_aside(text, row)
        or w.PREVENTED.match(text, row.end)
        for row in mine
    )


def _dismissed(ahead: str) -> bool:
    """`the dismissal of X`, unless somebody only demands it."""
    return " of " in ahead and bool(w.DISMISSAL_OF.search(ahead)) and "demand" not in ahead


def _kin_suffers(text: str, mine: list[Row], groups: list[Row]) -> bool:
    """`Saule’s son Timur is in custody`: what is told happened to Timur."""
    ends = {behind.end() for row in mine if (behind := w.KIN_BEHIND.match(text, row.end))}
    return bool(ends) and _really_suffered(text, [row for row in groups if row.start in ends])


def _by_the_way(text: str, row: Row) -> bool:
    """`X, according to his sister Y, was beaten`: what follows the comma is not said of Y."""
    return text.startswith(",", row.end) and bool(w.CITED_BY_THE_WAY.search(text, max(0, row.start - 80), row.start))


def _suffers_after_aside(text: str, row: Row) -> bool:
    aside = w.ASIDE.match(text, row.end)
    return bool(aside and (w.SUFFERED.match(text, aside.end()) or w.PASSIVE.match(text, aside.end())))


def _stands_trial(text: str, mine: list[Row]) -> bool:
    return any(
        re.search(
            r"\b(?:defendant|suspect|accused|convicted|killer)s?\s+$", text[max(0, row.start - 20) : row.start], re.I
        )
        for row in mine
    )


def _victim(text: str, mine: list[Row]) -> bool:
    return any(re.search(
        r"(?:killing|murder|death|memory|beating|rape)\s+of\s+(?:the\s+)?(?:[\w’-]+\s+){0,6}$|(?:activist|"
        r"journalist|blogger|year-old)\s+$", text[max(0, row.start - 80) : row.start], re.I)
               for row in mine)  # fmt: skip


def _in_their_power(text: str, mine: list[Row]) -> bool:
    """Defendants and prisoners are subjected to something even where they only speak."""
    return any(w.CAPTIVE.search(text, max(0, row.start - 40), row.start) for row in mine)


def _only_quoted(text: str, mine: list[Row], person: FoundPerson) -> bool:
    speaking = [
        row for row in mine if row.people[-1] is person or not w.KIN_OF.search(text, max(0, row.start - 60), row.start)
    ]
    return bool(speaking) and all(
        lexicon.QUOTING.match(text, row.end)
        or lexicon.SAID_BEFORE.search(text, max(0, row.start - 80), row.start)
        or w.COLON_QUOTE.match(text, row.end)
        for row in speaking
    )


def _about_oneself(text: str, mine: list[Row], sentences: Sentences) -> bool:
    """What the speaker says concerns the speaker: a pronoun of theirs stands in the text around."""
    begin, _ = sentences.of(mine[0].start)
    if w.SELF_NOUN.search(text, begin):
        return True
    spoken = [match.span() for match in w.QUOTED.finditer(text)]
    return any(
        (match[0] in w.FIRST_PERSON) == any(start < match.start() < end for start, end in spoken)
        for match in w.SELF.finditer(text, begin)
    )
