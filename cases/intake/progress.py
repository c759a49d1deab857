"""Where an entry stands in its bulletin, how much is left, and at what pace the user decides."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from cases.models import Entry
from monitor.accounts.prepared import fetched

SESSION = timedelta(minutes=30)
"""The pace is that of the last half hour."""
ENOUGH = 3
"""From so many decisions on there is a pace to speak of."""


@dataclass(frozen=True)
class Progress:
    """Neighbours of an entry (primary keys), how many entries there are and wait, seconds an entry; None: unknown."""

    previous: int | None
    following: int | None
    total: int
    waiting: int
    seconds: float | None

    @property
    def decided(self) -> int:
        """How many entries of the bulletin are decided."""
        return self.total - self.waiting

    @property
    def minutes_left(self) -> int | None:
        """How long the rest takes at this pace, in whole minutes, at least one."""
        return max(1, round(self.waiting * self.seconds / 60)) if self.seconds and self.waiting else None


PLACE = """
SELECT (SELECT id FROM cases_entry WHERE source_id = %(source)s AND number < %(number)s ORDER BY number DESC LIMIT 1),
       (SELECT id FROM cases_entry WHERE source_id = %(source)s AND number > %(number)s ORDER BY number LIMIT 1),
       count(*), count(*) FILTER (WHERE state = 'new'),
       count(*) FILTER (WHERE decided_by_id = %(user)s AND decided_at > %(since)s),
       min(decided_at) FILTER (WHERE decided_by_id = %(user)s AND decided_at > %(since)s),
       max(decided_at) FILTER (WHERE decided_by_id = %(user)s AND decided_at > %(since)s)
FROM cases_entry WHERE source_id = %(source)s
"""
"""Asked for on every page of the desk, and so written out: building it cost more than running it."""


def progress(entry: Entry, user: Any) -> Progress:
    """Progress of the bulletin of the entry."""
    asked = {"source": entry.source_id, "number": entry.number, "user": user.pk, "since": timezone.now() - SESSION}
    previous, following, total, waiting, decisions, first, last = fetched(PLACE, asked)[0]
    return Progress(previous, following, total, waiting, _seconds(decisions, first, last))


def _seconds(decisions: int, first: datetime, last: datetime) -> float | None:
    """Seconds from one decision to the next, of those that were made lately; at least one."""
    return max(1.0, (last - first).total_seconds() / (decisions - 1)) if decisions >= ENOUGH else None
