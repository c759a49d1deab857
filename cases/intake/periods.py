"""The month that a bulletin covers, as people write it."""

import argparse
import re

from people.dates import MONTH, DateError, parse

YEARS = range(1900, 2101)
IN_TITLE = re.compile(r"([^\W\d_]{3,}\.?,?\s+\d{4}|\d{4}-\d{2}|\d{1,2}[./]\d{4})")


def parse_month(text: str) -> tuple[int, int]:
    """(year, month) of `2024-01`, `01.2024` or `January 2024` in our languages; DateError with a sentence."""
    try:
        found = parse(text)
    except ValueError:
        found = None
    if found is None or found.precision != MONTH or found.start.year not in YEARS:
        raise DateError("“%(text)s” is not understood as a month. Write 2024-01 or January 2024.", text=text)
    return found.start.year, found.start.month


def month_in(title: str) -> tuple[int, int] | None:
    """The month that a title or file name tells, None when it tells none."""
    for found in IN_TITLE.finditer(title):
        try:
            return parse_month(found[0])
        except ValueError:
            continue
    return None


def month_argument(text: str) -> tuple[int, int]:
    """`parse_month` for the command line."""
    try:
        return parse_month(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
