"""A date with precision: read, compare, print. Pure; it lives in the lower room so that both apps may use it.

"In May 2023" is a value of its own: the first day it can be, the last day it can be, and how exactly it is known.
An unknown day is unknown: it is never shown as the first of the month, and never filled with today's.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

DAY, MONTH, YEAR, CIRCA = PRECISIONS = ("day", "month", "year", "circa")
CIRCA_DAYS = 15
"""Days on either side that "about 15 March" may mean: half a month, so that it touches what "in March" touches."""

MONTHS = {
    language: tuple(names.split())
    for language, names in {
        "en": "January February March April May June July August September October November December",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    }.items()
}
RUSSIAN_ALONE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
MONTHS_ALONE = MONTHS | {"ru": tuple(RUSSIAN_ALONE.split())}
ABOUT = {"en": "about {}", "ru": "около {}", "kk": "шамамен {}"}
YEAR_WORD = {"en": "{}", "ru": "{} г.", "kk": "{} ж."}


class DateError(ValueError):
    """A text that is no date. `template` and `words` let a form say so in the language of its reader."""

    def __init__(self, template: str, **words: str) -> None:
        self.template, self.words = template, words
        super().__init__(template % words)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month, a year, or about a day. `start` is its first possible day for day, month and year precision."""

    start: date
    precision: str = DAY

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise ValueError(f"precision is {self.precision!r}; allowed are {', '.join(PRECISIONS)}")
        if self.precision in (MONTH, YEAR) and self.start.day != 1 or self.precision == YEAR and self.start.month != 1:
            raise ValueError(f"{self.start} cannot have precision {self.precision}: it names more than that")

    @property
    def first(self) -> date:
        """The first day that it can be."""
        return self.start - timedelta(days=CIRCA_DAYS) if self.precision == CIRCA else self.start

    @property
    def last(self) -> date:
        """The last day that it can be (inclusive)."""
        if self.precision == YEAR:
            return date(self.start.year, 12, 31)
        if self.precision == MONTH:
            return (self.start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return self.start + timedelta(days=CIRCA_DAYS) if self.precision == CIRCA else self.start

    def touches(self, since: date | None, until: date | None) -> bool:
        """Whether some day that it can be lies in the period `since`..`until` (both inclusive, None = open)."""
        return (since is None or self.last >= since) and (until is None or self.first <= until)

    def iso(self) -> str:
        """`2023-05-14`, `2023-05`, `2023` or `~2023-05-14`: what `parse` reads back."""
        text = self.start.isoformat()
        if self.precision == DAY:
            return text
        return {MONTH: text[:7], YEAR: text[:4], CIRCA: f"~{text}"}[self.precision]

    def words(self, language: str = "en") -> str:
        """As a person reads it, in English, Russian or Kazakh: `14 May 2023`, `May 2023`, `2023`, `about 14 May
        2023`.
        """
        language = language if language in MONTHS else "en"
        if self.precision == YEAR:
            return str(self.start.year)
        month = self.start.month - 1
        year = YEAR_WORD[language].format(self.start.year)
        if self.precision == MONTH:
            return f"{MONTHS_ALONE[language][month]} {year}"
        day = f"{self.start.day} {MONTHS[language][month]} {year}"
        return ABOUT[language].format(day) if self.precision == CIRCA else day

    def __str__(self) -> str:
        return self.words()


_NUMBERS = {
    name.casefold(): n for names in (*MONTHS.values(), *MONTHS_ALONE.values()) for n, name in enumerate(names, 1)
}
_NUMBERS |= {
    name[:letters].casefold(): n
    for names in MONTHS_ALONE.values()
    for n, name in enumerate(names, 1)
    for letters in (3, 4)
}
_ABOUT = re.compile(r"^(?:~|about |around |circa |ca\.? |c\. |около |шамамен )\s*", re.I)
_TAIL = re.compile(r"\s*(?:г\.?|года|ж\.?|жылы)$", re.I)
_SHAPES = (
    re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<d>\d{1,2})[./])?(?P<m>\d{1,2})[./](?P<y>\d{4})"),
    re.compile(r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<name>[^\W\d]{3,})\.?,?\s+(?P<y>\d{4})"),
    re.compile(r"(?P<name>[^\W\d]{3,})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})"),
)


def parse(text: str) -> PartialDate:
    """Read a date as people write it: `14.05.2023`, `2023-05-14`, `May 14, 2023`, `14 мая 2023 г.`, `May 2023`,
    `05/2023`, `2023`, `about …`.

    Day comes before month in numbers with dots or slashes. Raises DateError with a sentence for the form.
    """
    about = _ABOUT.match(text.strip())
    body = _TAIL.sub("", text.strip()[about.end() :] if about else text.strip())
    for shape in _SHAPES:
        if found := shape.fullmatch(body):
            return _build(text, found.groupdict(), bool(about))
    raise DateError("“%(text)s” is not understood as a date. Write 14.05.2023, May 2023 or 2023.", text=text)


def _build(text: str, parts: dict[str, str | None], about: bool) -> PartialDate:
    name, day = parts.get("name"), parts.get("d")
    number = parts.get("m")
    month = _NUMBERS.get(name.casefold()) if name else int(number) if number else None
    if name and month is None:
        raise DateError("“%(name)s” in “%(text)s” is not the name of a month.", name=name, text=text)
    try:
        start = date(_year(parts["y"] or ""), month or 1, int(day or 1))
    except ValueError:
        raise DateError("“%(text)s” is not a day of the calendar.", text=text) from None
    if about:
        return PartialDate(start, CIRCA) if day else PartialDate(start, MONTH if month else YEAR)
    return PartialDate(start, DAY if day else MONTH if month else YEAR)


def _year(digits: str) -> int:
    """A year with room for spans on both sides, which the first and the last years of the calendar have not."""
    if not 1000 <= int(digits) < 9000:
        raise ValueError(digits)
    return int(digits)


def partial(start: date | None, precision: str) -> PartialDate | None:
    """The pair of columns as one value; None where nothing is known."""
    return PartialDate(start, precision) if start else None
