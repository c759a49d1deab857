"""Names of persons in two scripts and many spellings: folding, parsing, comparing with reasons, keys for search."""

from people.names.comparing import Comparison, Verdict, compare
from people.names.folding import fold
from people.names.given_names import Sex
from people.names.indexing import keys
from people.names.parsing import NameParts, guess_sex, parse_name
from people.names.scripts import Script, script_of
from people.names.searching import GOOD_ANSWER, SearchKeys, search_keys, search_score
from people.names.transliteration import to_cyrillic, to_latin

__all__ = [
    "GOOD_ANSWER",
    "Comparison",
    "NameParts",
    "Script",
    "SearchKeys",
    "Sex",
    "Verdict",
    "compare",
    "fold",
    "guess_sex",
    "keys",
    "parse_name",
    "script_of",
    "search_keys",
    "search_score",
    "to_cyrillic",
    "to_latin",
]
