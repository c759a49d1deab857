"""A filtered timeline in the form of a monthly chronicle: dated paragraphs, each with the numbers of its sources."""

from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.models import TimelineEntry
from cases.timelines.wording import Shown, shown
from people.dates import DAY, MONTH, MONTHS, PartialDate


@dataclass(frozen=True)
class Paragraph:
    """One line: `January 3, Almaty, …`, and the numbers of its footnotes."""

    month: str
    text: str
    notes: list[int]


@dataclass
class Chronicle:
    """What a paper says: title, the filters in words, paragraphs by time, and the footnotes from number 1."""

    language: str
    title: str
    filters: list[str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def chronicle(chosen, user) -> Chronicle:
    """The lines of a `TimelineFilter`, oldest first, as its user may see them."""
    lines = shown(list(chosen.in_time()), user)
    filters = [": ".join(filter(None, map(str, chip[:2]))) for chip in chosen.chips()]
    made = Chronicle(get_language() or "en", _title(lines), filters)
    years = {line.entry.happened.year for line in lines if line.entry.happened}
    for line in lines:
        numbers = [_note(made, source) for source in line.sources]
        made.paragraphs.append(Paragraph(_month(line), _text(line, made.language, len(years) > 1), numbers))
    return made


def _title(lines: list[Shown]) -> str:
    """`Chronicle, January 2024`, or with the first and the last month."""
    months = list(dict.fromkeys(month for line in lines if (month := _month(line))))
    return ", ".join([_("Chronicle"), " – ".join(dict.fromkeys([months[0], months[-1]]))]) if months else _("Chronicle")


def _month(line: Shown) -> str:
    happened = line.entry.happened
    if happened is None or line.entry.happened_precision == "year":
        return ""
    return PartialDate(happened.replace(day=1), MONTH).words(get_language() or "en")


def _note(made: Chronicle, source: dict) -> int:
    title = f"{source['title']}, {_('note')} {source['mark']}" if source["mark"] else source["title"]
    made.notes.append(". ".join(filter(None, (title, source["address"]))))
    return len(made.notes)


def _text(line: Shown, language: str, with_year: bool) -> str:
    """Date, place and what happened; who it happened to where the words themselves do not say it."""
    place = [line.place] if line.place else []
    words = line.entry.text
    if line.entry.event != TimelineEntry.Event.INCIDENT or not words:
        names = ", ".join(person.name for person in line.persons)
        words = ". ".join(filter(None, (": ".join(filter(None, (names, line.heading))), words)))
    return " ".join(", ".join([*day_words(line.entry.happened_on, language, with_year), *place, words]).split())


def day_words(when: PartialDate | None, language: str, with_year: bool) -> list[str]:
    """The date at the head of a paragraph: `January 3`, `January 3, 2024`; `January 2024` where no day is known."""
    if when is None:
        return [_("Undated")]
    if when.precision != DAY:
        return [when.words(language)]
    if language == "en":
        day = f"{MONTHS['en'][when.start.month - 1]} {when.start.day}"
        return [f"{day}, {when.start.year}" if with_year else day]
    words = when.words(language)
    return [words if with_year else " ".join(words.split()[:2])]
