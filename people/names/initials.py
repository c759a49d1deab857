"""Whether an initial can stand for a name: "D." for Duman and Dzhamilya, "Zh." and "J." for Zhanna, "E." for Yerlan."""

from functools import lru_cache

from people.names.folding import fold_word

# How a folded given name may begin for a single written letter that usage takes from several spellings of a sound.
OPENINGS = {
    "d": ("d", "j"), "dz": ("j", "d"), "z": ("z", "j"), "j": ("j", "i"), "y": ("i", "e"), "c": ("k", "ch", "ts"),
    "x": ("k",), "w": ("v", "o"), "i": ("i",), "д": ("d", "j"), "й": ("i", "e"),
}  # fmt: skip


@lru_cache(maxsize=8192)
def openings(initial: str) -> tuple[str, ...]:
    """Return the beginnings, in folded letters, of the names that `initial` may stand for."""
    return OPENINGS.get(initial.lower()) or (fold_word(initial),)


def initial_fits(initial: str, folded_name: str) -> bool:
    """Tell whether `initial`, as written, may abbreviate a name given in folded letters."""
    if initial.lower() == "с" and folded_name.startswith("sh"):  # Cyrillic has a letter of its own for sh
        return False
    return folded_name.startswith(openings(initial))


def fits_loosely(initial: str, folded_name: str) -> bool:
    """Tell whether `initial` is but the first of the two letters that write the sound: "S." for Shyngys."""
    return initial.lower() == "s" and folded_name.startswith("sh")


def initials_agree(a: str, b: str) -> bool:
    """Tell whether two written initials may stand for one name ("Zh." and "J.", "D." and "Dzh.")."""
    return initial_fits(a, fold_word(b)) or initial_fits(b, fold_word(a))
