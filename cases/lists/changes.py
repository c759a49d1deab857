"""What changed between two answers: who was added, removed, changed, each with the reason. Rows go in as frozen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cases.lists.paper import section_name
from cases.lists.survivors import survivors
from cases.lists.wording import Wording
from cases.models import Recognition
from cases.status import Sight, section, standings

COMPARED = ("section", "provisions", "sentence", "in_force", "custody", "facility", "place", "name")
"""Columns whose change is told."""


@dataclass(frozen=True)
class Told:
    """What is told of one person: why added or removed, or which columns changed: (column, before, after) in words."""

    person: int
    section: str
    name: str
    reason: str = ""
    fields: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass
class Changes:
    """The difference between two lists; persons by their numbers of today."""

    added: list[Told] = field(default_factory=list)
    removed: list[Told] = field(default_factory=list)
    changed: list[Told] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


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
    why = reasons_gone([pk for pk in old if pk not in new], days[1], sight)
    changed = {pk: _differences(old[pk], new[pk], wording) for pk in new if pk in old}

    def told(pk: int, row: dict[str, Any], **values: Any) -> Told:
        return Told(pk, section_name(row["section"], wording), wording.name(row), **values)

    return Changes(
        added=[told(pk, new[pk], reason=_reason_added(new[pk], wording, days[0])) for pk in new if pk not in old],
        removed=[told(pk, old[pk], reason=reason) for pk, reason in why.items()],
        changed=[told(pk, new[pk], fields=fields) for pk, fields in changed.items() if fields],
    )


def _differences(old: dict[str, Any], new: dict[str, Any], wording: Wording) -> list[tuple[str, str, str]]:
    before, after = wording.record(old), wording.record(new)
    before["section"], after["section"] = (section_name(row["section"], wording) for row in (old, new))
    return [(wording.say(key), before[key], after[key]) for key in COMPARED if before[key] != after[key]]


def _reason_added(row: dict[str, Any], wording: Wording, old_day: date) -> str:
    """The recognition, or what began since; where both are older than the older list, it was learned late."""
    first = row["recognitions"][0]
    said = wording.recognition(first)
    if first["since"].lstrip("~") > old_day.isoformat():
        return said
    held = row["held_since"] or ""
    if held.lstrip("~") > old_day.isoformat():
        return _("held since %(day)s; %(recognition)s") % {"day": wording.when(held), "recognition": said}
    return _("became known after %(day)s; %(recognition)s") % {
        "day": wording.when(old_day.isoformat()), "recognition": said,
    }  # fmt: skip


def reasons_gone(persons: list[int], day: date, sight: Sight) -> dict[int, str]:
    """Why persons are not listed any more on a day, from the facts that the asker may see."""
    recognitions: dict[int, list[Recognition]] = {pk: [] for pk in persons}
    rows = Recognition.objects.filter(sight(""), sight("person__"), person__in=persons).select_related("body")
    for row in rows.order_by("since"):
        recognitions[row.person_id].append(row)
    known = standings(persons, day, sight)
    return {pk: _reason_gone(recognitions[pk], known.get(pk), day) for pk in persons}


def _reason_gone(recognitions: list[Recognition], at: Any, day: date) -> str:
    ended = [row for row in recognitions if row.until and row.until <= day]
    if ended and ended[-1].until_reason:
        words = {"day": ended[-1].until_on, "reason": ended[-1].until_reason}
        return _("the recognition ended %(day)s: %(reason)s") % words
    lasting = [row for row in recognitions if row.state == "decided" and section(at, row) is not None] if at else []
    if not lasting:
        return _("no recognition that may be shown covers the day")
    if at.released:
        return _("released %(day)s") % {"day": at.released}
    return _("stands in a section that the list does not show, or is not shown")
