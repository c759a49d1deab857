"""What a query looks up among stored `keys`, and how well a stored name answers it.

The query may be any spelling in either script, in either order, a prefix, an initial, or hold one slip of a letter.
Look the tiers up in their order (`key = ANY(...)`) until enough candidates are found, then the prefixes
(`key >= prefix AND key < prefix || 'ÿ'`, or LIKE 'prefix%'), then the slips; rank what was found by `search_score`.
"""

from dataclasses import dataclass

from people.names.endings import stem
from people.names.folding import fold_word
from people.names.indexing import initial_keys, pair_key, pair_keys, stems_and_initials, word_keys
from people.names.initials import initial_fits, initials_agree, openings
from people.names.likeness import likeness, skeleton
from people.names.tokens import tokenise

LETTERS_OF_SKELETONS = "acjklmnprstvx"
LETTERS_STILL_UNSURE = "aeiodzsct"
SHORTEST_PREFIX = 3
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
    tiers = (pair_keys(words), initial_keys(words, initials), word_keys(words))
    return SearchKeys(tuple(filter(None, tiers)), _prefixes(query), _slips([skeleton(word) for word in words]))


def _prefixes(query: str) -> tuple[str, ...]:
    """Return `w:` prefixes for the last word, whole and without letters that the rest of the word may yet change."""
    tokens = tokenise(query)
    if not tokens.words:
        return tuple(f"w:{opening}" for initial in tokens.initials for opening in openings(initial))
    last = fold_word(tokens.words[-1])
    settled = last.rstrip(LETTERS_STILL_UNSURE)
    kept = [last] + ([settled] if SHORTEST_PREFIX <= len(settled) < len(last) else [])
    return tuple(f"w:{prefix}" for prefix in kept if prefix)


def _slips(skeletons: list[str]) -> frozenset[str]:
    if len(skeletons) == 1:
        return frozenset(f"c:{slip}" for slip in _one_slip_from(skeletons[0]))
    pairs = [(a, b) for a in skeletons for b in skeletons if a != b]
    return frozenset(pair_key(slip, other) for word, other in pairs for slip in _one_slip_from(word))


def _one_slip_from(word: str) -> set[str]:
    cuts = [(word[:index], word[index:]) for index in range(len(word) + 1)]
    left_out = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    replaced = {head + letter + tail[1:] for head, tail in cuts if tail for letter in LETTERS_OF_SKELETONS}
    added = {head + letter + tail for head, tail in cuts for letter in LETTERS_OF_SKELETONS}
    return left_out | swapped | replaced | added


def search_score(query: str, name: str) -> float:
    """Return 0..100: how well each word and initial of the query is answered by another one of the stored name."""
    asked, stored = tokenise(query), tokenise(name)
    words, initials = [fold_word(word) for word in stored.words], list(stored.initials)
    values = [_answer_word(fold_word(word), words, initials) for word in asked.words]
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
    fitting = next((initial for initial in initials if initial_fits(initial, asked)), None)
    if fitting is None:
        return 0.0
    initials.remove(fitting)
    return INITIAL_FITS


def _word_value(asked: str, word: str) -> float:
    if asked == word:
        return EQUAL
    if stem(asked) == stem(word):
        return OTHER_ENDING
    settled = asked.rstrip(LETTERS_STILL_UNSURE)
    if word.startswith(asked) or (len(settled) >= SHORTEST_PREFIX and word.startswith(settled)):
        return PREFIX
    return SLIP * likeness(stem(asked), stem(word)).value


def _answer_initial(asked: str, words: list[str], initials: list[str]) -> float:
    agreeing = next((initial for initial in initials if initials_agree(asked, initial)), None)
    if agreeing is not None:
        initials.remove(agreeing)
        return EQUAL
    fitting = next((word for word in words if initial_fits(asked, word)), None)
    if fitting is None:
        return 0.0
    words.remove(fitting)
    return INITIAL_FITS
