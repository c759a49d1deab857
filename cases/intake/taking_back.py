"""Takes a whole import back: every decision on its entries, the newest first, in one transaction.

What accepted entries wrote is withdrawn; all entries, the rejected ones too, wait again as they did before the first
decision, without what editors marked or half corrected. The document and its entries stay: they are how we know, and
others may cite them. An entry with an obstacle stays accepted, and the report says why.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from cases.intake import review
from cases.models import Entry, EntryFact, Import
from monitor.accounts.access import check


@dataclass
class Report:
    """What taking back does: entries whose facts go, rejected ones that wait again, kind of fact → how many, what
    stays, entry → its obstacles.
    """

    withdrawn: list[Entry] = field(default_factory=list)
    rejected: list[Entry] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    stays: list[str] = field(default_factory=list)
    obstacles: dict[Entry, str] = field(default_factory=dict)


def preview(taken_in: Import, user: Any) -> Report:
    """What `take_back` would do now: done, and undone again, so that nothing is promised that does not come true."""
    with transaction.atomic():
        report = take_back(taken_in, user)
        transaction.set_rollback(True)
    return report


@transaction.atomic
def take_back(taken_in: Import, user: Any) -> Report:
    """Withdraw what the import's accepted entries wrote; all that were decided wait again. Raises MissingRight."""
    check(user, "review")
    report = Report()
    before = _created(taken_in)
    while _pass(taken_in, user, report):
        """What one entry was an obstacle to may go once that entry is withdrawn."""
    report.counts = before - _created(taken_in)
    review.forget_corrections(taken_in, user)
    return report


def _pass(taken_in: Import, user: Any, report: Report) -> bool:
    """Try every entry that is still decided; whether one was withdrawn while another met an obstacle."""
    decided = Entry.objects.visible_to(user).filter(source=taken_in.source_id).exclude(state=Entry.State.NEW)
    report.obstacles, done = {}, len(report.withdrawn)
    for entry in decided.select_related("source").defer("source__text").order_by("-decided_at", "-pk"):
        taken_back = report.withdrawn if entry.state == Entry.State.ACCEPTED else report.rejected
        try:
            report.stays += review.reopen(entry, user)
        except review.CannotDecide as refused:
            report.obstacles[entry] = str(refused)
        else:
            taken_back.append(entry)
    return bool(report.obstacles) and len(report.withdrawn) > done


def _created(taken_in: Import) -> Counter[str]:
    facts = EntryFact.objects.filter(entry__source=taken_in.source_id, created=True)
    return Counter(facts.values_list("content_type__model", flat=True))
