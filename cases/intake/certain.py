"""Accepts all entries of an import that ask for no second look; says of every other one why it is left to a human.

One worker at a time holds the import by a lease, renewed with every entry. Each entry is a transaction of its own: a
killed run leaves whole entries behind, and a second run goes on with the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.intake import review, words
from cases.intake.decisions import NOTHING
from cases.intake.read import CERTAIN
from cases.intake.suggest import Suggestion, suggest_all
from cases.models import Entry, Import
from monitor.accounts.models import User

LEASE = timedelta(seconds=30)


@dataclass
class Row:
    """An entry, in words what accepting it writes, and why it is left out (nothing: it is certain)."""

    entry: Entry
    summary: str
    persons: list[str]
    facts: list[str]
    doubts: list[str] = field(default_factory=list)


def look(taken_in: Import, user: Any) -> list[Row]:
    """Every waiting entry of the import with what would be written, or why it is left out."""
    known = review.spellings(taken_in, user)
    return [_row(each, known, user) for each in suggest_all(review.waiting(taken_in, user), user)]


def doubts(suggestion: Suggestion, known: dict[str, int], user: Any) -> list[str]:
    """Why an entry asks for a second look, in words; `known`: spelling → person within the bulletin."""
    entry, found = suggestion.entry, suggestion.parsed
    told = [words.label("incident_flags", flag) for flag in entry.flags]
    told += [
        _("“%(name)s” may be somebody of the register") % {"name": each.found.name}
        for each in suggestion.persons
        if each.candidates and not each.chosen and each.found.name not in known
    ]
    because = (
        (found.date is None and "date_garbled" not in entry.flags, _("no date was found")),
        (entry.confidence < CERTAIN, _("the reader is not sure")),
        (entry.repeats_id, _("the same words stand in another document")),
        (suggestion.links.doubtful, _("an incident that is known may be the same")),
        (entry.draft or entry.marks, _("somebody has half corrected it")),
        (review.is_held(entry, user), _("somebody is reviewing it")),
    )
    return told + [why for applies, why in because if applies]


def reserve(taken_in: Import) -> datetime | None:
    """Take the lease for a run that is to begin; None while another one runs."""
    until = timezone.now() + LEASE
    free = Q(leased_until=None) | Q(leased_until__lte=timezone.now())
    mine = Import.objects.filter(free, pk=taken_in.pk, state=Import.State.READY).update(leased_until=until)
    return until if mine else None


def is_running(taken_in: Import) -> bool:
    """Whether somebody's run holds the import."""
    return taken_in.state == Import.State.READY and (taken_in.leased_until or timezone.now()) > timezone.now()


def accept(import_id: int, user_id: int, lease: datetime) -> float:
    """Accept what is certain, holding the lease. Returns 0, or seconds after which to come again: another run is on."""
    taken_in = Import.objects.select_related("source").filter(pk=import_id, state=Import.State.READY).first()
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if taken_in is None or user is None:
        return 0
    if taken_in.leased_until != lease and (lease := reserve(taken_in)) is None:
        return LEASE.total_seconds()
    for held in _renewals(taken_in, user, lease):
        lease = held
    Import.objects.filter(pk=import_id, leased_until=lease).update(leased_until=None)
    return 0


def _renewals(taken_in: Import, user: Any, lease: datetime) -> Iterator[datetime]:
    """Accept one entry after the other; the new lease after each, until another run has taken the import."""
    for _accepted in review.accept_each(taken_in, user, lambda each, known: not doubts(each, known, user)):
        until = timezone.now() + LEASE
        if not Import.objects.filter(pk=taken_in.pk, leased_until=lease).update(leased_until=until):
            return
        lease = until
        yield lease


def _row(suggestion: Suggestion, known: dict[str, int], user: Any) -> Row:
    decided = suggestion.decisions()
    persons = [
        str(each.chosen.person) if each.chosen
        else each.found.name if each.found.name in known
        else _("%(name)s (new)") % {"name": each.found.name}
        for each in suggestion.persons
    ]  # fmt: skip
    facts = [known_as.record.code for _found, known_as, _who in suggestion.articles if known_as.record]
    facts += [words.measure_words(each.found) for each in suggestion.measures if each.write != NOTHING]
    return Row(suggestion.entry, decided.summary, persons, facts, doubts(suggestion, known, user))
