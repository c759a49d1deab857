"""Keys under which a name is stored, and the keys a query looks up, so that a plain B-tree index finds any spelling.

A stored name has one set of `keys`, each a kind, a colon and folded letters:

- `w:` the stem of each word (`w:jilanbai`): found by equality, and by prefix (`key >= 'w:jil' and key < 'w:jim'`);
- `c:` its consonants without voice (`c:jlnp`): survives any slip of vowels, doubled letters and voice;
- `i:` consonants of one word and the opening of the other, or an initial (`i:jlnp:m`): surname and initial, either order;
- `p:` consonants of both words, sorted (`p:jlnp:mrt`): the most selective, for full names; the block for duplicates.

Any two forms of one name that `compare` calls same or possible share a key: full forms `p:` or at least an `i:`,
a form with an initial and another `i:`, a bare surname `c:`. A query tries the kinds from selective to wide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from people.names.endings import stem
from people.names.folding import fold_word
from people.names.initials import openings
from people.names.likeness import skeleton
from people.names.tokens import tokenise

LETTERS_OF_SKELETONS = "afhjklmnprstxş"


@lru_cache(maxsize=65536)
def keys(text: str) -> frozenset[str]:
    """Return the keys under which a written name is stored and by which duplicates are blocked (about seven)."""
    tokens = tokenise(text)
    stems = [stem(fold_word(word)) for word in tokens.words]
    stems = [found for found in stems if found]
    return frozenset(
        [f"w:{found}" for found in stems]
        + [f"c:{skeleton(found)}" for found in stems]
        + _initial_keys(stems, tokens.initials)
        + [_pair_key(a, b) for a, b in combinations(stems, 2)]
    )


def _initial_keys(stems: list[str], initials: Iterable[str]) -> list[str]:
    firsts = [(None, opening[0]) for initial in initials for opening in openings(initial)]
    firsts += [(index, found[0]) for index, found in enumerate(stems)]
    return [
        f"i:{skeleton(found)}:{first}" for index, found in enumerate(stems) for other, first in firsts if other != index
    ]


def _pair_key(a: str, b: str) -> str:
    return "p:" + ":".join(sorted((skeleton(a), skeleton(b))))
