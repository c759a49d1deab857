"""Reasons that pure modules give, in the language of the page. Theirs are English: they know no languages of screens.

A reason is a sentence; behind its last colon stand the words that it speaks of, as they were found.
"""

from django.utils.translation import gettext_noop as _

from people.translated import gettext

SENTENCES = frozenset({
    # Two names (people.names.evidence, likeness, comparing)
    _("no name to compare"), _("no surname to compare"), _("surnames alike, but known as two"),
    _("surname equal"), _("given name equal"), _("patronymic equal"),
    _("surname equal as spelled otherwise"), _("given name equal as spelled otherwise"),
    _("patronymic equal as spelled otherwise"),
    _("surname equal but for the ending of sex"), _("surname equal but for the ending"),
    _("surnames differ in one letter as written"), _("given names differ in one letter as written"),
    _("surnames differ"), _("one part of a double surname equal"),
    _("patronymic of one stands as surname of the other"),
    _("the surname may have changed by marriage"), _("given names are variants of one"),
    _("given name may be a short form"), _("given names differ"), _("given name not in both"),
    _("initial fits"), _("initial does not fit"), _("initials equal"), _("initials differ"),
    _("initials of the patronymic differ"), _("patronymics of one father"), _("patronymics differ"),
    _("endings of the surname show different sexes"), _("different sexes"),
    _("read with surname and given name in the other order"),
    _("surnames"), _("given names"), _("patronymics"),
    _("equal"), _("equal but for u and v"), _("equal but for io and e"), _("differ"),
    _("differ in the first letter"), _("differ in one vowel"), _("differ in n/m before b"),
    _("differ in the voice of one consonant"), _("differ in one letter, as by a slip"),
    _("differ in one consonant"), _("differ in two vowels"), _("differ in two letters"),
    # Flags of an entry (cases.intake.read.flags, dates)
    _("The entry has no footnote mark, so that its source is not named."), _("Another event seems to begin"),
    _("The entry opens with no date."), _("The entry opens with no date; the first one it tells of is proposed."),
    _("The entry’s month is not the bulletin’s"), _("The month is misspelled"),
    _("The day is written again behind the month"),
    _("No year is written, and the bulletin’s period is unknown"), _("This is no day of the calendar"),
    _("Nothing is no penalty"), _("More hours than the law allows"), _("More days than the law allows"),
    _("More months than the law allows"), _("More years than the law allows"),
    _("The article is not expected in this code"), _("Read as a place only by where it stands"),
    _("Read as a person only by the words around"),
})  # fmt: skip


def said(reason: str) -> str:
    """The reason in the language of the page: `surnames: differ in one vowel: Omarov, Omerov`."""
    *sentences, last = reason.split(": ")
    return ": ".join([*map(_translated, sentences), last if sentences else _translated(last)])


def _translated(words: str) -> str:
    return gettext(words) if words in SENTENCES else words
