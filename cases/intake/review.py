"""The only door from an entry to facts: claim, accept, reject, reopen. One transaction each; twice is once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.intake import suggest, withdrawing
from cases.intake.custody import write_custody
from cases.intake.decisions import Decisions
from cases.intake.happening import link_cases, write_incident
from cases.intake.proceedings import chosen_case, write_proceedings
from cases.intake.recording import Recorder, persons
from cases.intake.register import look_up
from cases.intake.storing import parsed
from cases.models import Entry, Import, Incident, Involvement
from monitor.accounts.access import check
from monitor.accounts.inserting import tell_history
from monitor.accounts.prepared import fetched
from people.models import Person
from people.nested import loaded

CLAIM = timedelta(minutes=15)
"""A claim that was not used for so long no longer keeps others away: its holder may have lost the connection."""

FRESH = timedelta(minutes=1)
"""A claim that is so young is not renewed: its entry was opened a moment ago."""

NEXT = """
UPDATE cases_entry SET claimed_by_id = %(user)s, claimed_at = %(now)s
WHERE id = (
    SELECT id FROM cases_entry
    WHERE source_id = %(source)s AND state = 'new'
      AND (claimed_by_id IS NULL OR claimed_by_id = %(user)s OR claimed_at < %(unused)s)
    ORDER BY number <= %(after)s, number LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING to_json(cases_entry), EXISTS (
    SELECT FROM cases_entry other
    WHERE other.fingerprint = cases_entry.fingerprint AND other.source_id <> cases_entry.source_id
)
"""
"""Of two who ask at once each gets another entry."""

LOCK = """
SELECT entry.state, entry.claimed_by_id, entry.claimed_at, entry.decided_by_id, source.visibility, source.shown_to
FROM cases_entry AS entry JOIN cases_source AS source ON source.id = entry.source_id
WHERE entry.id = %s FOR UPDATE OF entry
"""
"""What of an entry may have changed since it was loaded; its words never do."""

DECIDE = """
UPDATE cases_entry
SET state = %s, decided_by_id = %s, decided_at = %s, claimed_by_id = %s, claimed_at = %s, reason = %s, draft = NULL
WHERE id = %s
RETURNING id
"""

TRANSITIONS = {
    (Entry.State.NEW, "accept"): Entry.State.ACCEPTED,
    (Entry.State.NEW, "reject"): Entry.State.REJECTED,
    (Entry.State.ACCEPTED, "reopen"): Entry.State.NEW,
    (Entry.State.REJECTED, "reopen"): Entry.State.NEW,
}
"""State and verb → the state after it; docs/architecture.md is drawn from it."""


class CannotDecide(Exception):
    """The decision is not possible now; the sentence says why and what to do."""


class AlreadyDecided(CannotDecide):
    """Somebody was faster, or the same form was sent twice."""


@dataclass
class Accepted:
    """What accepting an entry wrote. `notes` tell what was done otherwise than the words say."""

    entry: Entry
    incident: Incident
    people: list[Person]
    notes: list[str] = field(default_factory=list)


def claim(entry: Entry, user: Any) -> bool:
    """Take a waiting entry for review; False when somebody else has it, or when it is decided already.

    The UPDATE is conditional: of two who try at once, one succeeds.
    """
    check(user, "review")
    now = timezone.now()
    if entry.state == Entry.State.NEW and entry.claimed_by_id == user.pk and now - entry.claimed_at < FRESH:
        return True
    if not Entry.objects.waiting().filter(_free(user), pk=entry.pk).update(claimed_by=user, claimed_at=now):
        return False
    entry.claimed_by, entry.claimed_at = user, now
    return True


def claim_next(taken_in: Import, user: Any, after: int = 0) -> Entry | None:
    """Claim the waiting entry that comes next after the number, from the beginning when the end is reached.

    Returns None where nothing waits that somebody else has not claimed.
    """
    check(user, "review")
    if not taken_in.source.is_visible_to(user):
        return None
    now = timezone.now()
    asked = {"user": user.pk, "now": now, "source": taken_in.source_id, "unused": now - CLAIM, "after": after}
    for row, is_told_elsewhere in fetched(NEXT, asked):
        entry = loaded(Entry, row | {"is_told_elsewhere": is_told_elsewhere})
        entry.source, entry.claimed_by, entry.claimed_at = taken_in.source, user, now
        return entry
    return None


def let_go(entry: Entry, user: Any) -> None:
    """Give up the claim on a waiting entry, so that others may take it."""
    Entry.objects.waiting().filter(pk=entry.pk, claimed_by=user).update(claimed_by=None, claimed_at=None)


def keep_draft(entry: Entry, user: Any, draft: dict[str, str] | None) -> bool:
    """Keep a half-done correction of a waiting entry, or forget it (None); False when somebody else has the entry."""
    check(user, "review")
    mine = Entry.objects.visible_to(user).waiting().filter(_free(user), pk=entry.pk)
    return bool(Entry.objects.filter(pk__in=mine.values("pk")).update(draft=draft, claimed_at=timezone.now()))


def keep_marks(entry: Entry, user: Any, marks: list[dict[str, Any]]) -> bool:
    """Keep what was marked on the words of a waiting entry; False when somebody else has the entry.

    Its flags follow: a marked place or article that the register does not have awaits the administrator.
    """
    check(user, "review")
    entry.marks = marks
    found = parsed(entry)
    entry.flags = [*found.flags, *look_up([found]).unknown(found)]
    mine = Entry.objects.visible_to(user).waiting().filter(_free(user), pk=entry.pk)
    kept = Entry.objects.filter(pk__in=mine.values("pk"))
    return bool(kept.update(marks=marks, flags=entry.flags, claimed_at=timezone.now()))


def forget_corrections(taken_in: Import, user: Any) -> None:
    """Leave neither drafts nor marks nor claims on the entries that wait, except on those that others review now."""
    free = waiting(taken_in, user).filter(_free(user))
    for entry in free.exclude(marks=[]):
        keep_marks(entry, user, [])
    held = Entry.objects.filter(pk__in=free.order_by().values("pk")).exclude(draft=None, claimed_by=None)
    held.update(draft=None, claimed_by=None, claimed_at=None)


def _free(user: Any) -> Q:
    return Q(claimed_by=None) | Q(claimed_by=user) | Q(claimed_at__lt=timezone.now() - CLAIM)


def is_held(entry: Entry, user: Any) -> bool:
    """Whether somebody else reviews the entry: holds a claim that has not run out."""
    return entry.claimed_by_id not in (None, user.pk) and entry.claimed_at >= timezone.now() - CLAIM


@transaction.atomic
def accept(entry: Entry, user: Any, decisions: Decisions | None = None) -> Accepted:
    """Write what was decided about an entry, by default what is suggested, and nothing else.

    Raises AlreadyDecided for an entry that no longer waits, CannotDecide while somebody else reviews it, MissingRight.
    """
    _lock(entry, user, "accept")
    recorder = Recorder(entry, user, decisions or suggest.suggest(entry, user).decisions())
    people = persons(recorder)
    incident = write_incident(recorder, people)
    cases = write_proceedings(recorder, people)
    link_cases(recorder, incident, [*cases.values(), chosen_case(recorder)])
    write_custody(recorder, people, cases)
    recorder.finish()
    _decide(entry, user, "accept")
    return Accepted(entry, incident, people, recorder.notes)


@transaction.atomic
def reject(entry: Entry, user: Any, reason: str = "") -> Entry:
    """Put an entry aside as no fact of ours, with the reason. Raises as `accept` does."""
    _lock(entry, user, "reject")
    return _decide(entry, user, "reject", reason=reason[:250])


@transaction.atomic
def reopen(entry: Entry, user: Any) -> list[str]:
    """Withdraw exactly what accepting the entry wrote, and let it wait again. Returns what had to stay, in words.

    Raises CannotDecide with all obstacles, and then nothing is withdrawn.
    """
    _lock(entry, user, "reopen")
    notes, obstacles = withdrawing.withdraw(entry)
    if obstacles:
        raise CannotDecide("\n".join(obstacles))
    _decide(entry, user, "reopen")
    return notes


def accept_all(taken_in: Import, user: Any) -> list[Accepted]:
    """Accept every waiting entry as suggested, one transaction each; within a bulletin one spelling is one person.

    Persons are linked only when they are meant without doubt; all others become new. Entries that others review stay.
    """
    return list(accept_each(taken_in, user, lambda _suggestion, _known: True))


def accept_each(
    taken_in: Import, user: Any, wanted: Callable[[suggest.Suggestion, dict[str, int]], bool]
) -> Iterator[Accepted]:
    """Accept as suggested the waiting entries that are `wanted`, one after the other, each in its own transaction.

    `wanted` is asked with the suggestion as it is then and with spelling → person of what was accepted before.
    """
    known = spellings(taken_in, user)
    for entry in waiting(taken_in, user):
        suggestion = suggest.suggest(entry, user)
        if not wanted(suggestion, known) or not claim(entry, user):
            continue
        decisions = suggestion.decisions()
        for each in decisions.persons:
            each.person = each.person or known.get(each.as_written)
        try:
            accepted = accept(entry, user, decisions)
        except CannotDecide:  # somebody else decided it in this moment
            continue
        pairs = zip(decisions.persons, accepted.people, strict=True)
        known |= {each.as_written: person.pk for each, person in pairs}
        yield accepted


def waiting(taken_in: Import, user: Any) -> QuerySet[Entry]:
    """The entries of the import that wait, in their order."""
    mine = Entry.objects.visible_to(user).waiting().filter(source=taken_in.source_id)
    return mine.select_related("source", "claimed_by").defer("source__text").order_by("number")


def last_decided(taken_in: Import, user: Any) -> Entry | None:
    """The entry that the user decided last: what "undo" reopens."""
    decided = Entry.objects.visible_to(user).filter(source=taken_in.source_id, decided_by=user)
    decided = decided.exclude(state=Entry.State.NEW).select_related("source").defer("source__text")
    return decided.order_by("-decided_at").first()


def spellings(taken_in: Import, user: Any) -> dict[str, int]:
    """Spelling → person whom the user may see, of what was accepted from this bulletin before."""
    seen = Person.objects.visible_to(user)
    rows = Involvement.objects.filter(citations__source=taken_in.source_id, person__in=seen)
    return dict(rows.order_by("-pk").values_list("as_written", "person"))


def _lock(entry: Entry, user: Any, verb: str) -> None:
    """Lock the row of the entry and say of it what is so now, if the user may decide it and the verb is possible."""
    check(user, "review")
    tell_history()
    now = fetched(LOCK, [entry.pk])
    if now:
        entry.state, entry.claimed_by_id, entry.claimed_at, entry.decided_by_id, *sight = now[0]
        entry.source.visibility, entry.source.shown_to = sight
    if not now or not entry.source.is_visible_to(user):
        raise Http404(_("There is no such entry, or you may not see it."))
    if (entry.state, verb) not in TRANSITIONS:
        raise AlreadyDecided(_already(entry))
    if entry.state == Entry.State.NEW and is_held(entry, user):
        raise CannotDecide(_("%(user)s is reviewing this entry. Take another one.") % {"user": entry.claimed_by})


def _already(entry: Entry) -> str:
    if entry.state == Entry.State.NEW:
        return _("This entry is not decided, so there is nothing to reopen.")
    told = {"state": entry.get_state_display(), "user": entry.decided_by}
    return _("This entry is already %(state)s, by %(user)s. To decide anew, reopen it.") % told


def _decide(entry: Entry, user: Any, verb: str, reason: str = "") -> Entry:
    entry.state = TRANSITIONS[entry.state, verb]
    is_open, now = entry.state == Entry.State.NEW, timezone.now()
    entry.decided_by, entry.decided_at = (None, None) if is_open else (user, now)
    entry.claimed_by, entry.claimed_at = (user, now) if is_open else (None, None)
    entry.draft, entry.reason = None, reason
    decided = (entry.state, entry.decided_by_id, entry.decided_at, entry.claimed_by_id, entry.claimed_at, reason)
    fetched(DECIDE, [*decided, entry.pk])
    return entry
