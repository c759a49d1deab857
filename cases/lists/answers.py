"""Two answers to the same question, to be compared: a frozen edition, or the list on a day as known now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from cases.lists import edition as editions
from cases.lists.policy import policy_of
from cases.lists.printout import Printout, printout_of
from cases.lists.select import Selection, select
from cases.lists.veil import visible_rows
from cases.models import Edition, PrisonerList


@dataclass(frozen=True)
class Answer:
    """Who was listed on a day; `number` is that of the edition, None for the list as known now."""

    day: date
    number: int | None
    printout: Printout
    rows: list[dict[str, Any]]
    """The lines that the reader may see."""


def of_edition(edition: Edition, user: Any) -> Answer:
    """A frozen edition, without the lines of persons whom the user may not see (any more)."""
    printout = editions.printout(edition)
    return Answer(edition.as_of, edition.number, printout, visible_rows(printout.rows, user))


def of_day(prisoner_list: PrisonerList, day: date, user: Any) -> Answer:
    """The list on a day, as the user sees it now."""
    printout = printout_of(select_for(user, prisoner_list, day), timezone.now())
    return Answer(day, None, printout, printout.rows)


def select_for(user: Any, prisoner_list: PrisonerList, day: date) -> Selection:
    """The list on a day as a user may see it; "released since" is counted from the last edition before the day."""
    return select(policy_of(prisoner_list), day, user, editions.last_day(prisoner_list, day))
