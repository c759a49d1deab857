"""Where an entry stands in its bulletin, how much is left, and at what pace the user decides."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from cases.models import Entry

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


def progress(entry: Entry, user: Any) -> Progress:
    """Progress of the bulletin of the entry, in two statements."""
    entries = Entry.objects.filter(source=entry.source_id)
    numbers = entries.filter(pk=entry.pk).annotate(
        earlier=_neighbour(entries.filter(number__lt=OuterRef("number")).order_by("-number")),
        later=_neighbour(entries.filter(number__gt=OuterRef("number")).order_by("number")),
    )
    earlier, later = numbers.values_list("earlier", "later").get()
    recent = Q(decided_by=user, decided_at__gt=timezone.now() - SESSION)
    counted = entries.aggregate(
        total=Count("pk"), waiting=Count("pk", Q(state=Entry.State.NEW)), decisions=Count("pk", recent),
        first=Min("decided_at", filter=recent), last=Max("decided_at", filter=recent),
    )  # fmt: skip
    return Progress(earlier, later, counted["total"], counted["waiting"], _seconds(counted))


def _neighbour(entries: QuerySet[Entry]) -> Subquery:
    return Subquery(entries.values("pk")[:1])


def _seconds(counted: dict[str, Any]) -> float | None:
    """Seconds from one decision to the next, of those that were made lately."""
    if counted["decisions"] < ENOUGH:
        return None
    return (counted["last"] - counted["first"]).total_seconds() / (counted["decisions"] - 1)
