"""Keys under which a name is stored, so that a plain B-tree index finds any of its spellings.

A key is a kind, a colon, and folded letters:

- `w:` the stem of each word (`w:japar`): found by equality, and by prefix (`w:jap` up to, not including, `w:jaq`);
- `c:` its consonants without voice (`c:jpr`): survives slips of vowels, doubled letters and voice;
- `i:` consonants of one word and the first letter of another word or of an initial (`i:jpr:m`): surname and initial;
- `p:` consonants of two words, sorted (`p:jpr:mrt`): selective, for full names;
- `n:` all stems and initials, sorted (`n:japar.m`): the form itself, which finds first who is stored in just this form.

Two spellings of one name share `p:`; a form with an initial shares `i:` with every fuller form, a bare surname `c:`.
Full forms that differ by a slip in one word share `i:` by the other. So duplicates are blocked by `p:` and `i:`
(`c:` alone would pair all who share a surname), and a form with a bare surname or given name is found by `c:` only.
"""

from functools import lru_cache
from itertools import combinations, permutations

from people.names.endings import is_surely_a_surname, stem
from people.names.folding import fold_word
from people.names.initials import openings
from people.names.likeness import skeleton
from people.names.tokens import tokenise

LONGEST_KEY = 80
LONGEST_STEM = 36
MOST_WORDS = 5


@lru_cache(maxsize=65536)
def keys(text: str) -> frozenset[str]:
    """Return the keys under which a written name is stored: eight for two words, four or five for word and initial.

    A key has at most LONGEST_KEY characters.
    """
    words, initials = stems_and_initials(text)
    return word_keys(words) | initial_keys(words, initials) | pair_keys(words) | form_key(words, initials)


@lru_cache(maxsize=65536)
def stems_and_initials(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the folded stems of the first MOST_WORDS words of a written name, and its initials as written.

    A double surname gives its two parts beside the whole, so that either finds it.
    """
    tokens = tokenise(text)
    words = [*tokens.words, *(part for word in tokens.words for part in _parts_of_double(word))]
    stems = [stem(fold_word(word))[:LONGEST_STEM] for word in words[:MOST_WORDS]]
    return tuple(filter(None, stems)), tokens.initials


def _parts_of_double(word: str) -> list[str]:
    parts = word.split("-")
    return parts if len(parts) > 1 and all(is_surely_a_surname(fold_word(part)) for part in parts) else []


def form_key(words: tuple[str, ...], initials: tuple[str, ...]) -> frozenset[str]:
    """Return the one `n:` key of a form; none where there is no word."""
    parts = sorted(words) + sorted(fold_word(initial) for initial in initials)
    return frozenset(["n:" + ".".join(parts)[: LONGEST_KEY - 2]] if words else [])


def word_keys(words: tuple[str, ...]) -> frozenset[str]:
    """Return `w:` and `c:` keys of folded stems."""
    return frozenset(f"w:{word}" for word in words) | frozenset(f"c:{skeleton(word)}" for word in words)


def initial_keys(words: tuple[str, ...], initials: tuple[str, ...]) -> frozenset[str]:
    """Return `i:` keys of folded stems, each with the first letter of every other word and of every initial."""
    firsts = {opening[0] for initial in initials for opening in openings(initial) if opening}
    by_initial = {f"i:{skeleton(word)}:{first}" for word in words for first in firsts}
    return frozenset(by_initial | {f"i:{skeleton(word)}:{other[0]}" for word, other in permutations(words, 2)})


def pair_keys(words: tuple[str, ...]) -> frozenset[str]:
    """Return `p:` keys of every two folded stems."""
    return frozenset(pair_key(skeleton(a), skeleton(b)) for a, b in combinations(words, 2))


def pair_key(a: str, b: str) -> str:
    """Join two skeletons to a `p:` key, the same in either order."""
    return "p:" + ":".join(sorted((a, b)))
