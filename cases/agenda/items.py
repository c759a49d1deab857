"""One thing that comes next: what, when, about whom, and on what an estimate rests. No queries."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.dates import CIRCA_DAYS, DAY, PartialDate


class Kind(models.TextChoices):
    """What comes next. The first is a sitting, the last is a time in which one may act, the others end custody."""

    HEARING = "hearing", _("hearing")
    ORDER = "order", _("order that expires")
    ARREST = "arrest", _("administrative arrest that ends")
    TERM = "term", _("term that ends")
    LIMIT = "limit", _("limit of remand by law")
    APPEAL = "appeal", _("appeal period that ends")


OF_CUSTODY = (Kind.ORDER, Kind.ARREST, Kind.TERM)


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, both inclusive; None is open."""

    since: date | None = None
    until: date | None = None

    def meets(self, first: date, last: date) -> bool:
        """Whether some day from `first` to `last` lies within."""
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)

    def within(self, column: str) -> Q:
        """The condition for a column of plain days."""
        since = Q(**{f"{column}__gte": self.since}) if self.since else Q()
        return since & Q(**{f"{column}__lte": self.until}) if self.until else since

    def touching(self, column: str) -> Q:
        """The condition for a date with precision: "in May" touches every window that May touches."""
        about = Q(**{f"{column}_precision": "circa"})
        found = Q()
        if day := self.since:
            found &= (
                Q(**{f"{column}__gte": day})
                | Q(**{f"{column}_precision": "month", f"{column}__gte": day.replace(day=1)})
                | Q(**{f"{column}_precision": "year", f"{column}__gte": day.replace(month=1, day=1)})
                | about & Q(**{f"{column}__gte": day - timedelta(days=CIRCA_DAYS)})
            )
        if day := self.until:
            later = about & Q(**{f"{column}__lte": day + timedelta(days=CIRCA_DAYS)})
            found &= Q(**{f"{column}__lte": day}) | later
        return found


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda. It holds nothing that the user for whom it was made may not see."""

    kind: Kind
    fact: Any
    """The hearing, custody period or decision that it is read from."""
    first: date
    last: date
    """The days that it can be, inclusive: for sorting and filtering, shown only where the day is known."""
    on: PartialDate | None
    """As it is known; None where only the bounds are."""
    persons: tuple[Any, ...] = ()
    case: Any = None
    place: Any = None
    """The court or the facility."""
    at: time | None = None
    inputs: tuple[str, ...] = ()
    """What an estimate was computed from, in sentences; nothing where the day was written down."""
    moved_from: PartialDate | None = None
    """A hearing that was adjourned: the day for which it was announced."""

    @property
    def is_exact(self) -> bool:
        return self.on is not None and self.on.precision == DAY

    @property
    def is_estimate(self) -> bool:
        return bool(self.inputs)

    @property
    def is_of_custody(self) -> bool:
        return self.kind in OF_CUSTODY

    @property
    def key(self) -> str:
        """What names the item for ever, also after it moved."""
        return f"{self.fact._meta.model_name}-{self.fact.pk}"

    @property
    def url(self) -> str:
        """Where the fact stands."""
        if self.kind == Kind.HEARING:
            return f"{self.case.get_absolute_url()}?tab=hearings#hearing-{self.fact.pk}"
        if self.kind == Kind.APPEAL:
            return f"{self.case.get_absolute_url()}?tab=decisions#decision-{self.fact.pk}"
        return self.fact.get_absolute_url()

    def is_over(self, day: date) -> bool:
        """Whether the last day that it can be lies before `day`."""
        return self.last < day

    def order(self) -> tuple:
        """Where it stands among others."""
        return self.first, self.last, self.at or time.max, self.kind, self.fact.pk


def dated(when: PartialDate) -> dict[str, Any]:
    """The three columns of an item for a date with precision."""
    return {"on": when, "first": when.first, "last": when.last}


def between(first: date, last: date) -> dict[str, Any]:
    """The three columns of an item of which only the first and the last possible day are known."""
    return {"on": PartialDate(first) if first == last else None, "first": first, "last": last}
