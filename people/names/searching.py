"""What a query looks up among stored `keys`, and how well a stored name answers it.

The query may be any spelling in either script, in either order, a prefix, an initial, or hold one slip of a letter.
Look the tiers up in their order (`key = ANY(...)`) until enough candidates are found, then the prefixes
(LIKE 'prefix%' on a column of collation "C"); rank what was found by `search_score`. Look the slips up too where
the best found scores below GOOD_ANSWER, whatever the number found: the right person may be among none of them.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from people.names.endings import stem
from people.names.folding import fold_word
from people.names.indexing import (
    LONGEST_STEM,
    MOST_WORDS,
    form_key,
    initial_keys,
    pair_key,
    pair_keys,
    stems_and_initials,
    word_keys,
)
from people.names.initials import initial_fits, initials_agree, openings
from people.names.likeness import likeness, skeleton, slip_as_written
from people.names.tokens import tokenise

LETTERS_OF_SKELETONS = "acjklmnprstvx"
LETTERS_STILL_UNSURE = "aeiodzsct"
SHORTEST_PREFIX = 3
GOOD_ANSWER = 90.0
EQUAL, OTHER_ENDING, PREFIX, SLIP, INITIAL_FITS, UNASKED = 1.0, 0.97, 0.9, 0.85, 0.8, 0.01


@dataclass(frozen=True, slots=True)
class SearchKeys:
    """Keys to look up for one query: `tiers` from selective to wide, prefixes of keys, keys within one slip."""

    tiers: tuple[frozenset[str], ...]
    prefixes: tuple[str, ...]
    slips: frozenset[str]


def search_keys(query: str) -> SearchKeys:
    """Return what to look up for a query; everything is empty for a query without letters."""
    words, initials = stems_and_initials(query)
    tiers = [tier for tier in (pair_keys(words), initial_keys(words, initials), word_keys(words)) if tier]
    if tiers:
        tiers[0] |= form_key(words, initials)
    return SearchKeys(tuple(tiers), _prefixes(query), _slips(tokenise(query).words[:MOST_WORDS]))


def _prefixes(query: str) -> tuple[str, ...]:
    """Return `w:` prefixes for the last word, whole and without letters that the rest of the word may yet change."""
    tokens = tokenise(query)
    if not tokens.words:
        return tuple(f"w:{opening}" for initial in tokens.initials for opening in openings(initial))
    last = fold_word(tokens.words[-1])[:LONGEST_STEM]
    settled = last.rstrip(LETTERS_STILL_UNSURE)
    kept = [last] + ([settled] if SHORTEST_PREFIX <= len(settled) < len(last) else [])
    return tuple(f"w:{prefix}" for prefix in kept if prefix)


def _slips(words: tuple[str, ...]) -> frozenset[str]:
    if len(words) == 1:
        return frozenset(f"c:{slip}" for slip in _one_slip_from(words[0]))
    return frozenset(
        pair_key(slip, _skeleton(other)) for word, other in permutations(words, 2) for slip in _one_slip_from(word)
    )


@lru_cache(maxsize=1024)
def _one_slip_from(word: str) -> frozenset[str]:
    """Return the skeletons within one slip of a consonant, or of two letters swapped in the word as written."""
    bare = _skeleton(word)
    cuts = [(bare[:index], bare[index:]) for index in range(len(bare) + 1)]
    left_out = {head + tail[1:] for head, tail in cuts if tail}
    replaced = {head + letter + tail[1:] for head, tail in cuts if tail for letter in LETTERS_OF_SKELETONS}
    added = {head + letter + tail for head, tail in cuts for letter in LETTERS_OF_SKELETONS}
    return frozenset(left_out | replaced | added | {_skeleton(swapped) for swapped in _letters_swapped(word)})


def _letters_swapped(word: str) -> list[str]:
    return [word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1)]


def _skeleton(word: str) -> str:
    return skeleton(stem(fold_word(word))[:LONGEST_STEM])


def search_score(query: str, name: str) -> float:
    """Return 0..100: how well each word and initial of the query is answered by another one of the stored name."""
    asked, stored = tokenise(query), tokenise(name)
    words, initials = list(stored.words), list(stored.initials)
    values = [_answer_word(word, words, initials) for word in asked.words]
    values += [_answer_initial(initial, words, initials) for initial in asked.initials]
    if not values:
        return 0.0
    return round(max(0.0, 100 * (sum(values) / len(values) - UNASKED * len(words + initials))), 1)


def _answer_word(asked: str, words: list[str], initials: list[str]) -> float:
    """Value the best stored word, or initial, for a word of the query, and take it away."""
    best = max(words, key=lambda word: _word_value(asked, word), default="")
    value = _word_value(asked, best) if best else 0.0
    if value:
        words.remove(best)
        return value
    fitting = next((initial for initial in initials if initial_fits(initial, fold_word(asked))), None)
    if fitting is None:
        return 0.0
    initials.remove(fitting)
    return INITIAL_FITS


def _word_value(asked: str, stored: str) -> float:
    query, word = fold_word(asked), fold_word(stored)
    if query == word:
        return EQUAL
    if stem(query) == stem(word):
        return OTHER_ENDING
    settled = query.rstrip(LETTERS_STILL_UNSURE)
    if word.startswith(query) or (len(settled) >= SHORTEST_PREFIX and word.startswith(settled)):
        return PREFIX
    alike = max(likeness(stem(query), stem(word)).value, likeness(query, word).value)
    return SLIP * (alike or slip_as_written(asked, stored))


def _answer_initial(asked: str, words: list[str], initials: list[str]) -> float:
    agreeing = next((initial for initial in initials if initials_agree(asked, initial)), None)
    if agreeing is not None:
        initials.remove(agreeing)
        return EQUAL
    fitting = next((word for word in words if initial_fits(asked, fold_word(word))), None)
    if fitting is None:
        return 0.0
    words.remove(fitting)
    return INITIAL_FITS
