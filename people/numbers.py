"""Numbers of records: in addresses, printed lists and exports they stay valid for ever, though records are merged."""

from people.models import Redirect

LONGEST = 18
"""Digits of the largest number that the database can hold, and no more."""


def current_number(kind: str, number: int) -> int:
    """The number under which a merged record is found today; the number itself where it was never merged."""
    while new := Redirect.objects.filter(kind=kind, old=number).values_list("new", flat=True).first():
        number = new
    return number


def number_in(text: str) -> int | None:
    """The number that a text is, as one types it ("12", "#12"); None for any other text."""
    digits = text.strip().removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST else None
