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


def read_bulletin(text: str, period: tuple[int, int] | None) -> Bulletin:
    """Read a bulletin of the period (year, month), or of an unknown one. Any text is read; no character is lost."""
    from .reader import read_bulletin as read  # its rules are compiled by whoever reads, not whenever a command starts

    return read(text, period)
