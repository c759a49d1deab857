"""Takes a whole import back: the facts of all its accepted entries, the newest decision first, in one transaction.

The document, its entries and what was rejected stay: they are how we know, and others may cite them. The entries wait
again, as they did before the first decision. An entry with an obstacle stays accepted, and the report says why.
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
    """What taking back does: entries whose facts go, kind of fact → how many, what stays, entry → its obstacles."""

    withdrawn: list[Entry] = field(default_factory=list)
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
    """Withdraw what the import's accepted entries wrote; those entries wait again. Raises MissingRight."""
    check(user, "review")
    report = Report()
    before = _created(taken_in)
    while _pass(taken_in, user, report):
        """What one entry was an obstacle to may go once that entry is withdrawn."""
    report.counts = before - _created(taken_in)
    return report


def _pass(taken_in: Import, user: Any, report: Report) -> bool:
    """Try every entry that is still accepted; whether one was withdrawn while another met an obstacle."""
    accepted = Entry.objects.visible_to(user).filter(source=taken_in.source_id, state=Entry.State.ACCEPTED)
    report.obstacles, done = {}, len(report.withdrawn)
    for entry in accepted.select_related("source").order_by("-decided_at", "-pk"):
        try:
            report.stays += review.reopen(entry, user)
        except review.CannotDecide as refused:
            report.obstacles[entry] = str(refused)
        else:
            review.let_go(entry, user)
            report.withdrawn.append(entry)
    return bool(report.obstacles) and len(report.withdrawn) > done


def _created(taken_in: Import) -> Counter[str]:
    facts = EntryFact.objects.filter(entry__source=taken_in.source_id, created=True)
    return Counter(facts.values_list("content_type__model", flat=True))
