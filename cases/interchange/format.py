"""The interchange format, without a database: a file's text → histories, or one sentence on what is wrong with it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from people.dates import CIRCA, PartialDate, parse

KINDS = ("criminal", "administrative", "civil")
HISTORY_KEYS = {"title", "kind", "people", "events", "expect"}
PERSON_KEYS = {"key", "name", "other_names", "sex"}
SENTENCE_KEYS = {"kind", "value", "unit", "regime", "who"}
CLAIM_KEYS = {"on", "about", "source"}
COMMON_KEYS = {"on", "about", "what", "who", "place", "source", "note"}
EVENT_KEYS = {
    "custody": {"kind", "facility", "days", "until", "reason"},
    "charge": {"provisions"},
    "requalified": {"from", "to"},
    "dropped": {"provisions"},
    "hearing": {"kind", "court", "openness", "outcome"},
    "decision": {"instance", "outcome", "court", "in_force", "sentences", "claims"},
    "stage": {"stage"},
    "recognition": {"label", "body", "criteria"},
    "withdrawn": {"label", "body", "reason"},
}
"""What an event may say, beside what every event may say. `regime` of a sentence and a date as `in_force` are ours:
written only where the facts need them.
"""
NEEDED = {
    "custody": ("kind",),
    "charge": ("provisions",),
    "requalified": ("from", "to"),
    "hearing": ("kind",),
    "decision": ("instance", "outcome"),
    "stage": ("stage",),
    "recognition": ("label",),
    "withdrawn": ("label",),
}
LISTS = ("who", "provisions", "from", "to", "criteria", "sentences", "claims")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MARKS = re.compile(r"\s*((?:\[[^\[\]]{1,18}\](?:\s*,?\s*))+)$")


class Unreadable(ValueError):
    """The file is no history; the message is one sentence that names what is wrong."""


@dataclass(frozen=True)
class Sketch:
    """A person as a history names one; `key` is known within the history only."""

    key: str
    name: str
    other_names: tuple[str, ...]
    sex: str


@dataclass(frozen=True)
class Event:
    """One event; `who` holds keys, `where` says in words which event it is."""

    on: PartialDate
    what: str
    who: tuple[str, ...]
    data: Mapping[str, Any]
    where: str

    def get(self, key: str, default: Any = None) -> Any:
        found = self.data.get(key)
        return default if found is None else found


@dataclass(frozen=True)
class History:
    """A case as the file tells it. Events stand in the order in which they happened."""

    title: str
    kind: str
    people: tuple[Sketch, ...]
    events: tuple[Event, ...]


def read(text: str) -> list[History]:
    """The histories of a file: one object, or a list of them. Raises Unreadable."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise Unreadable(f"The file is not JSON: {error}.") from None
    rows = found if isinstance(found, list) else [found]
    return [history(row, number) for number, row in enumerate(rows, 1)]


def history(row: Any, number: int = 1) -> History:
    """One history from its object. Raises Unreadable."""
    where = f"History {number}"
    _check_keys(row, HISTORY_KEYS, ("title", "kind", "people", "events"), where)
    title = _text(row["title"], f"{where}, title")
    where = f"“{title}”"
    if row["kind"] not in KINDS:
        raise Unreadable(f"{where}: the kind is {row['kind']!r}; allowed are {', '.join(KINDS)}.")
    people = tuple(_sketch(each, where) for each in _rows(row["people"], where))
    keys = tuple(each.key for each in people)
    if not keys or len(set(keys)) < len(keys):
        raise Unreadable(f"{where}: every one of its people needs a key of their own, and there must be somebody.")
    events = [_event(each, keys, f"{where}, event {n}") for n, each in enumerate(_rows(row["events"], where), 1)]
    return History(title, row["kind"], people, tuple(in_order(events)))


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by date; those of equal or overlapping dates stay as they stand."""
    found: list[Event] = []
    for event in events:
        place = len(found)
        while place and event.on.last < found[place - 1].on.first:
            place -= 1
        found.insert(place, event)
    return found


def source_parts(text: str) -> list[tuple[str, str]]:
    """The (title, mark) pairs of `Bulletin [51], [85]; a letter`: (Bulletin, 51), (Bulletin, 85), (a letter, "")."""
    parts: list[tuple[str, str]] = []
    for piece in filter(None, (each.strip() for each in re.split(r"(?<=\]);", text))):
        marks = _MARKS.search(piece)
        title = piece[: marks.start()] if marks else piece
        found = re.findall(r"\[([^\[\]]+)\]", marks.group()) if marks and title else [""]
        parts += [(title or piece, mark) for mark in found]
    return parts


def source_text(parts: Iterable[tuple[str, str]]) -> str:
    """What `source_parts` reads back."""
    grouped: list[tuple[str, list[str]]] = []
    for title, mark in parts:
        if not (mark and grouped and grouped[-1][0] == title and grouped[-1][1]):
            grouped.append((title, []))
        grouped[-1][1].extend([mark] if mark else [])
    return "; ".join(" ".join([title, ", ".join(f"[{mark}]" for mark in marks)]).strip() for title, marks in grouped)


def squeeze(word: str) -> str:
    """A word of a vocabulary without what writers vary: `Main trial`, `main_trial` and `main-trial` are one."""
    return re.sub(r"[\s_-]+", "", word.casefold())


def date_of(text: Any, about: Any, where: str) -> PartialDate:
    """`2023-11-29`, `2023-11` or `2023`, circa where `about` is true."""
    if not isinstance(text, str) or not _DATE.fullmatch(text):
        raise Unreadable(f"{where}: {text!r} is no date; write 2023-11-29, 2023-11 or 2023.")
    try:
        day = parse(text)
    except ValueError as error:
        raise Unreadable(f"{where}: {error}") from None
    return PartialDate(day.start, CIRCA) if about and day.precision == "day" else day


def write(histories: Iterable[Mapping[str, Any]]) -> str:
    """Histories as the text of a file: a list, one person and one event a line."""
    return "[\n" + ",\n\n".join(map(_written, histories)) + "\n]\n"


def _written(row: Mapping[str, Any]) -> str:
    def line(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    people = ",\n".join(f"   {line(each)}" for each in row["people"])
    events = ",\n".join(f"   {line(each)}" for each in row["events"])
    head = f' {{"title": {line(row["title"])}, "kind": {line(row["kind"])},'
    return f'{head}\n  "people": [\n{people}],\n  "events": [' + (f"\n{events}" if events else "") + "]}"


def _sketch(row: Any, where: str) -> Sketch:
    _check_keys(row, PERSON_KEYS, ("key", "name"), f"{where}, people")
    name = " ".join(_text(row["name"], f"{where}, name").split())
    written = _rows(row.get("other_names") or [], f"{where}, other names")
    others = dict.fromkeys(" ".join(_text(each, f"{where}, other names").split()) for each in written)
    sex = row.get("sex") or ""
    if sex not in ("", "female", "male", "unknown"):
        raise Unreadable(f"{where}: the sex of {name} is {sex!r}; allowed are female, male, unknown.")
    return Sketch(_text(row["key"], f"{where}, key"), name, tuple(each for each in others if each != name), sex)


def _event(row: Any, keys: tuple[str, ...], where: str) -> Event:
    what = row.get("what") if isinstance(row, dict) else None
    if what not in EVENT_KEYS:
        raise Unreadable(f"{where}: “what” is {what!r}; allowed are {', '.join(EVENT_KEYS)}.")
    where = f"{where} ({what})"
    _check_keys(row, EVENT_KEYS[what] | COMMON_KEYS, ("on", *NEEDED.get(what, ())), where)
    _check_values(row, where)
    who = _who(row.get("who"), keys, where)
    for each in row.get("sentences") or []:
        _check_keys(each, SENTENCE_KEYS, ("kind",), f"{where}, sentences")
        _who(each.get("who"), who, f"{where}, sentences")
    for each in row.get("claims") or []:
        _check_keys(each, CLAIM_KEYS, ("on",), f"{where}, claims")
    return Event(date_of(row["on"], row.get("about"), where), what, who, row, where)


def _check_values(row: dict[str, Any], where: str) -> None:
    """Lists are lists, numbers numbers, and the rest is text."""
    for key, value in row.items():
        if key in LISTS:
            _rows(value or [], f"{where}, {key}")
        elif key == "days" and value is not None and (type(value) is not int or not 0 < value < 10000):
            raise Unreadable(f"{where}: days are {value!r}; write a whole number.")
        elif key not in ("about", "in_force", "days") and value is not None:
            _text(value, f"{where}, {key}", empty=True)


def _who(found: Any, keys: tuple[str, ...], where: str) -> tuple[str, ...]:
    if found is None:
        return keys
    if unknown := [key for key in _rows(found, where) if key not in keys]:
        raise Unreadable(f"{where}: nobody there has the key {unknown[0]!r}; known are {', '.join(keys)}.")
    if not found:
        raise Unreadable(f"{where}: “who” names nobody; leave it out to mean everybody.")
    return tuple(key for key in keys if key in found)


def _check_keys(row: Any, allowed: set[str], needed: Iterable[str], where: str) -> None:
    if not isinstance(row, dict):
        raise Unreadable(f"{where}: {row!r} stands where an object is expected.")
    if unknown := sorted(set(row) - allowed):
        raise Unreadable(f"{where}: the key “{unknown[0]}” is not known; known are {', '.join(sorted(allowed))}.")
    if missing := [key for key in needed if key not in row]:
        raise Unreadable(f"{where}: the key “{missing[0]}” is missing.")


def _rows(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise Unreadable(f"{where}: {value!r} stands where a list is expected.")
    return value


def _text(value: Any, where: str, empty: bool = False) -> str:
    if not isinstance(value, str) or not (empty or value.strip()):
        raise Unreadable(f"{where}: {value!r} stands where a text is expected.")
    return value
