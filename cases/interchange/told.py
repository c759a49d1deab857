"""A fact as one event of the format: its date, its source, its place, in keys that stand in a fixed order."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from cases.interchange.format import source_text
from people.dates import CIRCA, PartialDate
from people.models import Place
from people.places import place_named


@dataclass(frozen=True)
class Told:
    """What a fact says, and the day from which it is sorted."""

    day: date
    body: dict[str, Any]


def told(row: Any, on: PartialDate, said: dict[str, Any], *, note: str = "", part: str = "") -> Told:
    """The event of a fact, or of its end. What is not known is left out; `kind: null` is said."""
    said = dict(said)
    note = " ".join(filter(None, [said.pop("unplaced", ""), note]))
    body = dated(on) | {key: value for key, value in said.items() if value not in (None, "", []) or key == "kind"}
    return Told(on.start, body | _named(note=note, source=_source(row, part)))


def dated(on: PartialDate) -> dict[str, Any]:
    """The keys of a date."""
    return {"on": on.iso().lstrip("~")} | ({"about": True} if on.precision == CIRCA else {})


def _named(**texts: str) -> dict[str, str]:
    return {key: text for key, text in texts.items() if text}


def _source(row: Any, part: str) -> str:
    cited = row.citations.filter(part=part).select_related("source").order_by("pk")
    return source_text(dict.fromkeys((each.source.title, each.mark) for each in cited))


def place(row: Any, on: PartialDate) -> dict[str, str]:
    """The place by a name that means it on that day; in the note where every name of it means several places."""
    if row.place is None:
        return {}
    names = [row.place.name_on(on.start), row.place.name]
    names += [f"{row.place.name}, {around.name}" for around in row.place.within(on.start)]
    name = next((name for name in names if _means(name, row.place, on.start)), None)
    return {"place": name} if name else {"unplaced": f"Place: {row.place.name}."}


def _means(name: str, place: Place, day: date) -> bool:
    return place_named(name, day)[0] == place


def number(value: Decimal | None) -> int | float | None:
    """An amount as it is written: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
