"""What an editor must look at before believing an entry: every flag with its sentence."""
from __future__ import annotations

from .dates import MONTHS, Opener
from .model import ParsedEntry


def judge(entry: ParsedEntry, opener: Opener | None, period: tuple[int, int] | None, marked: bool) -> None:
    """Set the entry's flags, their reasons and its confidence. `marked`: the document has footnote marks at all."""
    _judge_date(entry, opener, period)
    if marked and not entry.footnotes:
        _raise(entry, "no_footnote", "The entry has no footnote mark: its source is not named.")
    entry.confidence = 0.9 if not entry.flags else 0.5


def _raise(entry: ParsedEntry, flag: str, why: str) -> None:
    if flag not in entry.flags:
        entry.flags.append(flag)
        entry.why[flag] = why


def _judge_date(entry: ParsedEntry, opener: Opener | None, period: tuple[int, int] | None) -> None:
    if opener is None:
        _raise(entry, "unclear", "The entry opens with no date.")
    elif opener.inside:
        _raise(entry, "unclear", "The entry opens with no date; the first one it tells of is proposed.")
    elif opener.garbled:
        _raise(entry, "date_garbled", opener.garbled)
    elif entry.date is None:
        _raise(entry, "date_garbled", f"“{entry.text[opener.start:opener.end]}” is no day of the calendar.")
    if opener and period and not opener.inside and (opener.month != period[1] or (opener.year or period[0]) != period[0]):
        written = f"{MONTHS[opener.month - 1].capitalize()} {opener.year or period[0]}"
        _raise(entry, "date_outside_period", f"The entry is dated {written}, the bulletin covers "
               f"{MONTHS[period[1] - 1].capitalize()} {period[0]}.")  # fmt: skip
