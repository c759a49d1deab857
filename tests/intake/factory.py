"""Invented entries for the tests of intake: words, and what the reader is to have found in them."""

from datetime import date

from cases.intake.read import (
    FoundArticle,
    FoundDate,
    FoundFootnote,
    FoundMeasure,
    FoundPerson,
    FoundPlace,
    FoundType,
    ParsedEntry,
)
from cases.intake.storing import fingerprint
from cases.models import Entry, Import, Source


def span(text, words):
    start = text.index(words)
    return start, start + len(words)


def bulletin(number=100, month="March"):
    """A bulletin of the genre with so many entries, all invented."""
    names = ["Serikbaeva A.", "Ospanov D.", "Ivanova Elena", "Bulat Akhmetov"]
    return "\n\n".join(
        f"{month} {n % 28 + 1}, Almaty, {names[n % 4]} was fined {n + 10} thousand tenge, picket {n}[{n + 1}]."
        for n in range(number)
    )


def source_of(text="", **columns):
    """A source with its import, read already."""
    columns = {"kind_id": "bulletin", "title": "March 2024", "period_year": 2024, "period_month": 3, **columns}
    source = Source.objects.create(text=text, **columns)
    Import.objects.create(source=source, state=Import.State.READY)
    return source


def entry_of(
    text, *, day=None, places=(), persons=(), articles=(), measures=(), types=("other",), flags=(), source=None,
):  # fmt: skip
    """A stored entry.

    `persons`: (name, role); `articles`: (words, code, article, part); `measures`: (words, kind, value, unit, who).
    """
    text += "[1]."
    source = source or source_of(text, addresses={"1": "https://news.example/1"})
    number = source.entries.count() + 1
    start = sum(len(each.text) for each in source.entries.all())
    if start:
        source.text += text
        source.save()
    found = ParsedEntry(
        n=number, start=start, end=start + len(text), text=text, confidence=0.9,
        flags=list(flags), why=dict.fromkeys(flags, "why"),
        date=FoundDate(date.fromisoformat(day), None, "day", 0, 5) if day else None,
        footnotes=[FoundFootnote(1, *span(text, "[1]"))],
        places=[FoundPlace(name, *span(text, name), 0.9) for name in places],
        persons=[FoundPerson(name, role, [span(text, name)], 0.9) for name, role in persons],
        articles=[FoundArticle(code, article, part, *span(text, words)) for words, code, article, part in articles],
        measures=[FoundMeasure(*what, *span(text, words), 0.9) for words, *what in measures],
        types=[FoundType(code, 0, 0, 0.9) for code in types],
    )  # fmt: skip
    proposals = found.as_json()
    del proposals["text"]
    return Entry.objects.create(
        source=source, number=number, start=found.start, end=found.end, text=text, fingerprint=fingerprint(text),
        proposals=proposals, flags=list(flags), confidence=found.confidence,
    )  # fmt: skip


def arrest(name="Serikbaeva Aigul", day="2024-03-03", days=15, **named):
    """An entry that tells of an administrative arrest."""
    cited, term = "Article 488, Part 6", f"{days} days of arrest"
    return entry_of(
        f"March {int(day[-2:])}, Almaty, {name}, {cited} of the Code of Administrative Offences: {term}", day=day,
        places=["Almaty"], persons=[(name, "affected")], articles=[(cited, "CAO", "488", "6")],
        measures=[(term, "administrative_arrest", days, "day", [name])], types=["administrative_penalty"], **named,
    )  # fmt: skip
