"""The bulletin reader: text in, entries with proposals and spans out. Pure: standard library only."""

from .model import (
    CERTAIN,
    Bulletin,
    FoundArticle,
    FoundDate,
    FoundFootnote,
    FoundMeasure,
    FoundPerson,
    FoundPlace,
    FoundType,
    ParsedEntry,
    Piece,
)
from .reader import read_bulletin

__all__ = [
    "CERTAIN",
    "Bulletin",
    "FoundArticle",
    "FoundDate",
    "FoundFootnote",
    "FoundMeasure",
    "FoundPerson",
    "FoundPlace",
    "FoundType",
    "ParsedEntry",
    "Piece",
    "read_bulletin",
]
