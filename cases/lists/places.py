"""In which section of the list each of many persons stands on a day.

The database answers for everybody whose custody of the day is beyond doubt: held by exactly one period, or by none.
Whoever needs more thought (a period that begins or ends about that day, a death, a departure) is asked of
`cases.status`, which knows the whole rule. Both give the same answer; a test compares them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Max, Q

from cases.held import ARREST
from cases.models import CustodyPeriod, Recognition
from cases.status import ABROAD, SECTION_OF_KIND, Sight, section, standings
from people.dates import CIRCA, CIRCA_DAYS, DAY, MONTH, YEAR

AT_MOST = {DAY: 0, CIRCA: CIRCA_DAYS, MONTH: 31, YEAR: 366}
"""Days by which a date of a precision can be later than it is written."""
LONGEST_ARREST = 60
"""Days of administrative arrest beyond which its computed end is not taken for granted."""


@dataclass
class Places:
    """Person → section. `doubtful` are those whose section rests on facts that not everybody may see."""

    sections: dict[int, str]
    doubtful: set[int]

    def section(self, person: int) -> str:
        """The section; of whom nothing is known to be held, that of those at liberty."""
        return self.sections.get(person, "E")


def places(recognised: Any, dead: Iterable[int], day: date, sight: Sight, released_since: date | None = None) -> Places:
    """The sections of the persons that `recognised` (persons' numbers, or a query of them) names.

    `dead` are those of them who had died by the day; `released_since` as in `cases.status.section`.
    """
    found = _of_custody(recognised, day, sight, released_since or date.max)
    unclear = {person for person, (code, _team) in found.items() if not code} | set(dead)
    plain = {person: code for person, (code, _team) in found.items() if person not in unclear}
    team = {person for person, (_code, hidden) in found.items() if hidden}
    return Places(plain | _thought_over(unclear, day, sight, released_since), team | unclear)


def _of_custody(recognised: Any, day: date, sight: Sight, released: date) -> dict[int, tuple[str | None, bool]]:
    """Person with any custody → (section or None where it is not plain, whether not all of it is public)."""
    rows = CustodyPeriod.objects.filter(sight(""), person__in=recognised, chosen=True, began__lte=day)
    deprives = Q(kind__deprives=True)
    surely = deprives & _begun_by(day) & _lasts_beyond(day)
    over = _over_by(day)
    counted = rows.values("person").annotate(
        held=Count("pk", filter=surely),
        perhaps=Count("pk", filter=deprives & ~surely & ~over),
        custody=Max("kind", filter=surely),
        moved=Count("pk", filter=Q(end_reason__in=ABROAD)),
        freed=Count("pk", filter=deprives & ~_over_by(released)),
        team=Count("pk", filter=~Q(visibility="public")),
    )
    fields = counted.values_list("person", "held", "perhaps", "custody", "moved", "freed", "team").order_by()
    return {person: (_plain(*values), bool(team)) for person, *values, team in fields}


def _plain(held: int, perhaps: int, kind: str | None, moved: int, freed: int) -> str | None:
    if perhaps or held > 1:
        return None
    if held:
        return SECTION_OF_KIND.get(kind or "")
    return None if moved or freed else "E"


def _begun_by(day: date, column: str = "began") -> Q:
    """Whether a date is not after the day, however late it can be by its precision."""
    found = Q()
    for precision, days in AT_MOST.items():
        found |= Q(**{f"{column}_precision": precision, f"{column}__lte": day - timedelta(days=days)})
    return found


def _lasts_beyond(day: date) -> Q:
    """Whether a period certainly ends after the day, or is not known to end and no term computes its end."""
    later = Q(ended__gt=day + timedelta(days=CIRCA_DAYS)) | Q(ended__gt=day) & ~Q(ended_precision=CIRCA)
    return later | Q(ended__isnull=True) & (~Q(kind=ARREST) | Q(ordered_days__isnull=True))


def _over_by(day: date) -> Q:
    """Whether a period certainly ended by the day."""
    if day == date.max:
        return Q(began__isnull=False)
    served = Q(kind=ARREST, ended__isnull=True, ordered_days__lte=LONGEST_ARREST)
    longest = timedelta(days=AT_MOST[YEAR] + LONGEST_ARREST)
    return Q(ended__isnull=False) & _begun_by(day, "ended") | served & Q(began__lte=day - longest)


def _thought_over(persons: set[int], day: date, sight: Sight, released_since: date | None) -> dict[int, str]:
    if not persons:
        return {}
    always = Recognition(since=date.min)
    found = {pk: section(at, always, released_since) for pk, at in standings(persons, day, sight).items()}
    return {pk: code for pk, code in found.items() if code}
