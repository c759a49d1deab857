"""From mentions to persons: two spellings, a name with initials and a bare repeat are one person inside an entry."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from .folding import close, fold
from .model import FoundPerson
from .names import MOST, Mention, find_mentions, is_given, unnamed_repeats


@dataclass(slots=True)
class Group:
    """The mentions of one person, the first of them leading."""

    mentions: list[Mention]


def read_persons(text: str, start: int) -> list[FoundPerson]:
    """The persons named behind the header's slots, each once, roles not yet weighed."""
    mentions = find_mentions(text, start)
    groups: list[Group] = []
    for mention in sorted(mentions, key=lambda m: ((-len(m.words), -len(m.initials)), m.start)):
        _place(groups, mention)
    _add_repeats(text, start, groups, mentions)
    groups.sort(key=lambda g: min(m.start for m in g.mentions))
    return [_person(text, group) for group in groups]


def _fullness(mention: Mention) -> tuple[int, int]:
    return len(mention.words), len(mention.initials)


def _place(groups: list[Group], mention: Mention) -> None:
    for group in groups:
        if any(same_person(other, mention) for other in group.mentions):
            group.mentions.append(mention)
            return
    groups.append(Group([mention]))


def _add_repeats(text: str, start: int, groups: list[Group], mentions: list[Mention]) -> None:
    known = {key for mention in mentions for key in mention.keys}
    taken = [(mention.start, mention.end) for mention in mentions]
    for repeat in islice(unnamed_repeats(text, start, known, taken), MOST):
        holders = [g for g in groups if any(_same_bare(other, repeat) for other in g.mentions)]
        if len(holders) == 1:
            holders[0].mentions.append(repeat)


def same_person(a: Mention, b: Mention) -> bool:
    """Whether two mentions in one entry can be one person: a shared word, and nothing that tells them apart."""
    if len(a.words) == 1 and len(b.words) == 1:
        return close(a.keys[0], b.keys[0]) and _initials_agree(a.initials, b.initials)
    full, short = (a, b) if len(a.words) >= len(b.words) else (b, a)
    if len(short.words) == 1:
        shared = [key for key in full.keys if close(key, short.keys[0])]
        rest = [key for key in full.keys if not close(key, short.keys[0])]
        return bool(shared) and (not short.initials or any(_starts(key, short.initials[0]) for key in rest))
    return sum(any(close(x, y) for y in full.keys) for x in short.keys) == len(short.keys)


def _initials_agree(a: list[str], b: list[str]) -> bool:
    return not a or not b or _initial(a[0]) == _initial(b[0])


def _initial(letters: str) -> str:
    return fold(letters)[:1] or letters[:1].lower()


def _starts(key: str, initial: str) -> bool:
    return key[:1] == _initial(initial) or (initial[:1] in "YE" and key[:1] in "ei")


def _same_bare(full: Mention, bare: Mention) -> bool:
    """A bare repeat: the same word, or a given name that the initial stands for."""
    if any(close(key, bare.keys[0]) for key in full.keys):
        return True
    return (
        bool(full.initials)
        and len(full.words) == 1
        and is_given(bare.words[0])
        and _starts(bare.keys[0], full.initials[0])
    )


def _person(text: str, group: Group) -> FoundPerson:
    best = max(group.mentions, key=lambda m: (_fullness(m), -m.start))
    spans = sorted((m.start, m.end) for m in group.mentions)
    return FoundPerson(text[best.start : best.end], "other", spans, max(m.confidence for m in group.mentions))
