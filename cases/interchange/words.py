"""Words of the format ↔ codes of the vocabularies. A word of several may have spaces, hyphens or underscores."""

import re
from typing import Any

from django.db.models import Model

from cases.interchange.format import Event, Unreadable, squeeze
from cases.models import EndReason

REASONS = (
    (r"\bdied\b|\bkilled\b|\bsuicide\b|\bdeceased\b|\bpassed away\b|(?:^(?:his |her )?|\bto )death\b", "died"),
    (
        r"\bleft (?:the country|for\b|\w+stan)|\bfled\b|emigrat|\babroad\b|\bexile\b|\basylum\b|in absentia|\bwanted\b",
        "left_country",
    ),
    (r"\bescape", "escaped"),
    (r"\bextradit|handed over to", "extradited"),
    (r"\bexchange", "exchanged"),
    (r"\bamnest", "amnesty"),
    (r"\bpardon", "pardon"),
    (r"\bparole|conditional(?:ly)? (?:early )?release", "parole"),
    (r"\bdeferr", "deferral"),
    (r"\bsuspended\b", "suspended_sentence"),
    (r"\bacquit", "acquitted"),
    (r"\bclosed\b|\bdiscontinued\b|\bterminated\b", "case_closed"),
    (r"\b72[ -]?h|\bhours (?:expired|ran out|were over)|\blimit\b", "limit_expired"),
    (r"\breplaced\b", "penalty_replaced"),
    (r"\bserved\b|\b(?:term|days|arrest) (?:expired|ended|was over|were over)", "term_served"),
    (r"\bill(?:ness)?\b|\bhealth\b", "illness"),
    (r"\breleased?\b|\bfreed\b", "released"),
)
"""What a reason in free words says, the first that fits; the words themselves are kept beside the code."""


def term(model: type[Model], event: Event, key: str) -> str:
    """The code that a word of an event means; Unreadable where the vocabulary has no such word."""
    return code_of(model, event.get(key, ""), f"{event.where}, {key}")


def code_of(model: type[Model], word: Any, where: str) -> str:
    """The code that a word means, by code or by English label; Unreadable for a word that nobody knows."""
    rows = list(model.objects.values_list("code", "label_en"))
    found = {squeeze(label): code for code, label in rows} | {squeeze(code): code for code, label in rows}
    return _known(word, found, where)


def choice(choices: Any, event: Event, key: str, default: str = "") -> str:
    """The value that a word means among the fixed choices of a column."""
    return choice_of(choices, event.get(key, default), f"{event.where}, {key}")


def choice_of(choices: Any, word: Any, where: str) -> str:
    """The value that a word means among fixed choices."""
    return _known(word, {squeeze(value): value for value in choices.values}, where)


def _known(word: Any, found: dict[str, str], where: str) -> str:
    if not isinstance(word, str) or squeeze(word) not in found:
        raise Unreadable(f"{where}: “{word}” is not a known word; known are {', '.join(sorted(found.values()))}.")
    return found[squeeze(word)]


def reason(text: str) -> tuple[str | None, str]:
    """How custody ended by free words: the code or None, and the words where they are not the vocabulary's own."""
    rows = list(EndReason.objects.values_list("code", "label_en"))
    known = {squeeze(label): code for code, label in rows} | {squeeze(code): code for code, label in rows}
    if not text or squeeze(text) in known:
        return known.get(squeeze(text)), ""
    return next((code for pattern, code in REASONS if re.search(pattern, text, re.I)), None), text


def reason_words(code: str | None, words: str) -> dict[str, str]:
    """The keys of an event that `reason` reads back into the code and the words."""
    read, kept = reason(words)
    if words and read == code and (kept or not code):
        return {"reason": words}
    if words:
        return {"reason": spoken(code or "unknown"), "note": words}
    return {"reason": spoken(code)} if code else {}


def spoken(code: str) -> str:
    """A code as a word of the format: `main_trial` → `main trial`."""
    return code.replace("_", " ")
