"""In which section of the list each of many persons stands on a day.

The database answers for everybody whose custody of the day is beyond doubt: held by exactly one period, or by none.
Whoever needs more thought (a period that begins or ends about that day, a death, a departure) is asked of
`cases.status`, which knows the whole rule. Both give the same answer; a test compares them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Q

from cases.among import among
from cases.held import ARREST
from cases.models import CustodyPeriod, Recognition
from cases.standing_sql import FEW, StandingOn, standing_on
from cases.status import ABROAD, SECTION_OF_KIND, Sight, section
from people.dates import CIRCA, CIRCA_DAYS, DAY, MONTH, YEAR, PartialDate
from people.models import Person

AT_MOST = {DAY: 0, CIRCA: CIRCA_DAYS, MONTH: 31, YEAR: 366}
"""Days by which a date of a precision can be later than it is written."""
LONGEST_ARREST = 60
"""Days of administrative arrest beyond which its computed end is not taken for granted."""
ALIKE = """
SELECT array_agg(person), array_agg(period), team, held, perhaps, custody, moved, freed FROM (
  SELECT person, bool_or(team) AS team, max(pk) FILTER (WHERE surely) AS period, count(*) FILTER (WHERE surely) AS held,
    bool_or(perhaps) AS perhaps, max(kind) FILTER (WHERE surely) AS custody, bool_or(moved) AS moved,
    bool_or(freed) AS freed
  FROM ({periods}) AS period WHERE team OR surely OR perhaps OR moved OR freed GROUP BY person
) AS each GROUP BY team, held, perhaps, custody, moved, freed
"""
"""Persons, periods, and what is the same of all of them: some dozen rows for thousands of persons."""


@dataclass
class Places:
    """Person → section. `doubtful` are those whose section rests on facts that not everybody may see; `periods` are
    the custody periods that hold, by person.
    """

    sections: dict[int, str]
    doubtful: set[int]
    periods: dict[int, int | None]

    def section(self, person: int) -> str:
        """The section; of whom nothing is known to be held, that of those at liberty."""
        return self.sections.get(person, "E")


class Custody(NamedTuple):
    """What is the same of many persons: the section (None where it is not plain), and whether not all of it is public.
    `periods` are the numbers of those that hold, one for each person.
    """

    section: str | None
    team: bool
    persons: list[int]
    periods: list[int | None]


def places(recognised: Any, dead: Iterable[int], day: date, sight: Sight, released_since: date | None = None) -> Places:
    """The sections of the persons that `recognised` (persons' numbers, or a query of them) names.

    `dead` are those of them who had died by the day; `released_since` as in `cases.status.section`.
    """
    found, unclear = Places({}, set(), {}), set(dead)
    for custody in _of_custody(recognised, day, sight, released_since or date.max):
        if custody.section is None:
            unclear.update(custody.persons)
            continue
        found.sections.update(dict.fromkeys(custody.persons, custody.section))
        found.periods.update(zip(custody.persons, custody.periods, strict=True))
        found.doubtful.update(custody.persons if custody.team else ())
    found.doubtful.update(unclear)
    for person, section_of, period in _thought_over(unclear, day, sight, released_since):
        found.sections[person], found.periods[person] = section_of, period
    return found


def _of_custody(recognised: Any, day: date, sight: Sight, released: date) -> Iterator[Custody]:
    """The custody of all of whom it tells more than that they are at liberty, and everybody may know it."""
    deprives, certain = Q(deprives=True), _begun_by(day) & _lasts_beyond(day)
    rows = CustodyPeriod.objects.filter(sight(""), person__in=recognised, chosen=True, began__lte=day).values(
        "pk", "person", "kind",
        team=~Q(visibility="public"),
        surely=deprives & certain,
        perhaps=deprives & ~certain & ~_over_by(day),
        moved=Q(end_reason__in=ABROAD),
        freed=deprives & ~_over_by(released),
    )  # fmt: skip
    sql, parameters = rows.order_by().query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(ALIKE.format(periods=sql), parameters)
        for persons, periods, team, *values in cursor.fetchall():
            yield Custody(_plain(*values), team, persons, periods)


def _plain(held: int, perhaps: bool, kind: str | None, moved: bool | None, freed: bool) -> str | None:
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


def _thought_over(
    persons: set[int], day: date, sight: Sight, released_since: date | None
) -> Iterator[tuple[int, str, int | None]]:
    """Person, section, and the number of the period that holds, by the whole rule."""
    always = Recognition(since=date.min)
    asked, few = Person.objects.filter(pk__in=among(persons)), len(persons) <= FEW
    for row in standing_on(asked, day, sight, few, all_stages=False) if persons else ():
        if code := section(_end_of_day(row, day), always, released_since):
            yield row.person_id, code, row.period_id if row.deprived else None


class EndOfDay(NamedTuple):
    """What the rule of sections asks of a person's standing."""

    day: date
    died: bool
    died_in_custody: bool
    deprived: bool
    custody: str | None
    in_force: bool | None
    end_reason: str | None
    released: PartialDate | None


def _end_of_day(row: StandingOn, day: date) -> EndOfDay:
    released = PartialDate(row.released, row.released_precision or DAY) if row.released else None
    return EndOfDay(
        day, row.dead, row.died_in_custody, row.deprived, row.custody, row.in_force, row.end_reason, released
    )
