"""Addresses of records, made from a pattern: a page has hundreds, and to look one up takes longer than to write it."""

from functools import cache

from django.urls import reverse

NUMBER = 4_242_424_242


def address(name: str, number: int) -> str:
    """The address that `reverse` gives of the record with the number: `address("people:person", 12)`."""
    return _pattern(name) % number


@cache
def _pattern(name: str) -> str:
    return reverse(name, args=[NUMBER]).replace(str(NUMBER), "%d")
