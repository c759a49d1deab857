"""What changed between two answers: who was added, removed, changed, each with the reason. Rows go in as frozen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cases.among import among
from cases.lists.paper import section_name
from cases.lists.reference import Fact, citations, notes_of
from cases.lists.survivors import survivors
from cases.lists.wording import Wording
from cases.models import CustodyPeriod, Recognition
from cases.standing_set import Stand, stands
from cases.status import Sight, section
from people.fields import written

COMPARED = ("section", "provisions", "sentence", "in_force", "custody", "facility", "place", "name")
"""Columns whose change is told."""


CUSTODY = ("section", "custody", "facility", "place")
SENTENCE = ("sentence", "in_force")


@dataclass(frozen=True)
class Told:
    """What is told of one person: why added, removed or changed, the sources, and (column, before, after) in words."""

    person: int
    section: str
    name: str
    reason: str = ""
    notes: list[dict[str, Any]] = field(default_factory=list)
    fields: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass
class Changes:
    """The difference between two lists; persons by their numbers of today."""

    added: list[Told] = field(default_factory=list)
    removed: list[Told] = field(default_factory=list)
    changed: list[Told] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.all)

    @property
    def all(self) -> list[Told]:
        return [*self.added, *self.removed, *self.changed]


def compare(
    before: Iterable[dict[str, Any]],
    after: Iterable[dict[str, Any]],
    wording: Wording,
    days: tuple[date, date],
    sight: Sight,
) -> Changes:
    """The difference of two lists of frozen rows as of `days`; a person who was merged since is the survivor."""
    before, after = list(before), list(after)
    now = survivors(row["person"] for row in (*before, *after))
    old, new = ({now[row["person"]]: row for row in rows} for rows in (before, after))
    gone = why_gone([pk for pk in old if pk not in new], days[1], sight)
    different = {pk: fields for pk in new if pk in old and (fields := _differences(old[pk], new[pk], wording))}

    def told(pk: int, row: dict[str, Any], reason: str, notes: list[dict[str, Any]], **values: Any) -> Told:
        return Told(pk, section_name(row["section"], wording), wording.name(row), reason, notes, **values)

    def changed(pk: int, fields: list[tuple[str, str, str]]) -> Told:
        row, said = new[pk], [(wording.say(column), *values) for column, *values in fields]
        return told(pk, row, _why_changed(row, fields, wording, days[0]), _new_notes(old[pk], row), fields=said)

    added = [(pk, row) for pk, row in new.items() if pk not in old]
    return Changes(
        added=[told(pk, row, _why_added(row, wording, days[0]), row["notes"]) for pk, row in added],
        removed=[told(pk, old[pk], *reason_and_notes) for pk, reason_and_notes in gone.items()],
        changed=[changed(pk, fields) for pk, fields in different.items()],
    )


def _differences(old: dict[str, Any], new: dict[str, Any], wording: Wording) -> list[tuple[str, str, str]]:
    """(column, before, after) in words, of the columns that say something else."""
    if old == new:
        return []
    before, after = wording.record(old), wording.record(new)
    before["section"], after["section"] = (section_name(row["section"], wording) for row in (old, new))
    return [(key, before[key], after[key]) for key in COMPARED if before[key] != after[key]]


def _new_notes(old: dict[str, Any], new: dict[str, Any]) -> list[dict[str, Any]]:
    """The sources that the line did not have before; those that it has, where none is new."""
    return [note for note in new["notes"] if note not in old["notes"]] or new["notes"]


def _why_added(row: dict[str, Any], wording: Wording, old_day: date) -> str:
    """The recognition, or what began since; where both are older than the older list, it was learned late."""
    first = row["recognitions"][0]
    said = wording.recognition(first)
    if _is_after(first["since"], old_day):
        return said
    held = row["held_since"] or ""
    if _is_after(held, old_day):
        return _("held since %(day)s; %(recognition)s") % {"day": wording.when(held), "recognition": said}
    return _known_late(said, wording, old_day)


def _why_changed(row: dict[str, Any], fields: list[tuple[str, str, str]], wording: Wording, old_day: date) -> str:
    """What happened, by its dates; empty where nothing dated did, as with a name."""
    columns = {column for column, _before, _after in fields}
    dated = []
    if columns & set(CUSTODY) and (day := row["died"] or row["since"] or row["released"]):
        dated.append((day, f"{wording.custody(row)} ({wording.when(day)})"))
    if columns & set(SENTENCE) and row["sentence"]:
        dated.append((row["sentence"]["decided"], wording.sentence(row)))
    said = "; ".join(words for _day, words in dated)
    return (
        said
        if not dated or any(_is_after(day, old_day) for day, _words in dated)
        else _known_late(said, wording, old_day)
    )


def _known_late(said: str, wording: Wording, old_day: date) -> str:
    words = {"day": wording.when(old_day.isoformat()), "what": said}
    return _("became known after %(day)s; %(what)s") % words


def _is_after(iso: str, day: date) -> bool:
    return iso.lstrip("~") > day.isoformat()


def why_gone(persons: list[int], day: date, sight: Sight) -> dict[int, tuple[str, list[dict[str, Any]]]]:
    """Why persons are not listed any more on a day, from the facts that the asker may see: reason and sources."""
    recognitions: dict[int, list[Recognition]] = {pk: [] for pk in persons}
    rows = Recognition.objects.filter(sight(""), sight("person__"), person__in=among(persons)).select_related("body")
    for row in rows.order_by("since"):
        recognitions[row.person_id].append(row)
    known = stands(persons, day, sight)
    facts = {pk: _facts_of_end(recognitions[pk], known.get(pk)) for pk in persons}
    found = citations([fact for each in facts.values() for fact in each], sight)
    return {pk: (_why_gone(recognitions[pk], known.get(pk), day), notes_of(facts[pk], found)) for pk in persons}


def _facts_of_end(recognitions: list[Recognition], at: Stand | None) -> list[Fact]:
    """The records that can say how it ended."""
    ended = [(Recognition, row.pk) for row in recognitions if row.until]
    return ended + ([(CustodyPeriod, at.period)] if at and at.period else [])


def _why_gone(recognitions: list[Recognition], at: Stand | None, day: date) -> str:
    ended = [row for row in recognitions if row.until and row.until <= day]
    if ended and ended[-1].until_reason:
        words = {"day": written(ended[-1].until_on), "reason": ended[-1].until_reason}
        return _("the recognition ended %(day)s: %(reason)s") % words
    lasting = [row for row in recognitions if row.state == "decided" and section(at, row) is not None] if at else []
    if not lasting:
        return _("no recognition that may be shown covers the day")
    if at.released:
        return _("released %(day)s") % {"day": written(at.released)}
    return _("stands in a section that the list does not show, or is not shown")
