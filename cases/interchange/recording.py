"""What the importer of a history writes with: rows found or made, their sources, places and bodies."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Model

from cases.interchange.format import Event, Unreadable, source_parts
from cases.models import Citation, Law, Provision, Source
from people.dates import PartialDate
from people.models import Organisation, Place
from people.places import place_named

KINDS_OF_BODIES = (
    ("prosecut", "prosecutors_office"),
    ("court", "court"),
    ("police", "police"),
    ("psychiatric", "psychiatric_facility"),
    ("hospital", "hospital"),
)


class Record:
    """Writes the rows of one history. A row that is there already is recognised, each at most once, and left alone."""

    def __init__(self, visibility: str):
        self.visibility = visibility
        self.added = 0
        self.remarks: list[str] = []
        self._met: dict[tuple[type[Model], str], set[int]] = defaultdict(set)

    def known(self, rows: Iterable[Any], part: str = "") -> Any | None:
        """The first of some rows that no event of this history, or no event on that part of it, has met before."""
        for row in sorted(rows, key=lambda each: each.pk):
            if row.pk not in self._met[type(row), part]:
                return self.meet(row, part)
        return None

    def meet(self, row: Any, part: str = "") -> Any:
        """Remember that an event of the history stands in the register."""
        self._met[type(row), part].add(row.pk)
        return row

    def add(self, row: Any, event: Event) -> Any:
        """Check and write a new row; Unreadable with what the model says against it."""
        if hasattr(row, "visibility"):
            row.visibility = self.visibility
        self.save(row, event)
        self.added += 1
        return self.meet(row)

    def save(self, row: Any, event: Event) -> None:
        """Check and write a row."""
        try:
            row.full_clean()
        except ValidationError as error:
            raise Unreadable(f"{event.where}: {' '.join(error.messages)}") from None
        row.save()

    def cite(self, row: Any, event: Event, part: str = "") -> None:
        """Rest a fact, or how it ended, on the sources that the event names."""
        fact = {"content_type": ContentType.objects.get_for_model(row), "object_id": row.pk}
        for title, mark in source_parts(event.get("source", "")):
            source = self.source(title, event)
            values = {"source": source, "mark": mark, "part": part}
            if not Citation.objects.filter(**fact, **values).exists():
                Citation.objects.create(**fact, **values, address=source.addresses.get(mark, ""))

    def source(self, title: str, event: Event) -> Source:
        """The source of that title, found or made."""
        found = Source.objects.filter(title=title).order_by("pk").first()
        if found is None:
            found = Source(title=title, kind_id="other", visibility=self.visibility)
            self.save(found, event)
        return found

    def body(self, event: Event, key: str, kind: str, place: Place | None = None) -> Organisation | None:
        """The organisation that an event names, by its name of today or another day; made where it is missing."""
        if not (name := " ".join(event.get(key, "").split())):
            return None
        found = Organisation.objects.filter(name=name) or Organisation.objects.filter(names__text=name)
        if found:
            return found.order_by("pk").first()
        found = Organisation(name=name, kind_id=kind_of_body(name, kind), place=place, visibility=self.visibility)
        self.save(found, event)
        self.remarks.append(f"{name}: organisation {found.pk}, new ({found.kind_id})")
        return found

    def place(self, event: Event) -> Place | None:
        """The place that an event names, where the register knows it on that day."""
        if not (text := event.get("place", "")):
            return None
        found, reasons = place_named(text, event.on.start)
        if found is None:
            self.remarks.append(f"{event.where}: {'; '.join(reasons)}; kept in the note")
        return found

    def note(self, event: Event, place: Place | None = None, *others: str) -> str:
        """The note of an event, with what its row has no column for: a place, persons."""
        unplaced = event.get("place") if place is None else None
        return " ".join(filter(None, [f"Place: {unplaced}." if unplaced else "", *others, event.get("note", "")]))


def kind_of_body(name: str, kind: str) -> str:
    """What kind of organisation a name tells of; `kind` where it tells of none."""
    return next((found for word, found in KINDS_OF_BODIES if word in name.casefold()), kind)


def provisions(event: Event, key: str) -> list[Provision]:
    """The provisions that an event lists as [code, article, part], null for no part; made where missing."""
    return list(dict.fromkeys(_provision(each, event) for each in event.get(key, [])))


def _provision(row: Any, event: Event) -> Provision:
    if not isinstance(row, list) or len(row) not in (2, 3) or any(isinstance(each, list | dict) for each in row):
        raise Unreadable(f"{event.where}: {row!r} is no provision; write [\"CC\", \"405\", \"2\"], null for no part.")
    law, article, part = (str(each or "").strip() for each in [*row, None][:3])
    if not Law.objects.filter(pk=law).exists():
        known = ", ".join(Law.objects.values_list("code", flat=True))
        raise Unreadable(f"{event.where}: “{law}” is not a known law; known are {known}.")
    if not article:
        raise Unreadable(f"{event.where}: {row!r} names no article.")
    return Provision.objects.get_or_create(law_id=law, article=article, part=part)[0]


def on(column: str, day: PartialDate) -> dict[str, Any]:
    """A date with precision as the values of its two columns."""
    return {column: day.start, f"{column}_precision": day.precision}
