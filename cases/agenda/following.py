"""Following a person or a case: begun and ended by the follower, seen by nobody else."""

from cases.models import Follow
from monitor.accounts.prepared import Question


def follow_of(user, record) -> Follow | None:
    """How the user follows the person or case; None where not."""
    found = FOLLOWS[record._meta.model_name](user, record=record.pk)
    return found[0] if found else None


def begin(user, record, note: str | None = None) -> None:
    """Follow, once however often it is asked; a note that is not given stays as it was."""
    given = {} if note is None else {"note": note.strip()}
    Follow.objects.update_or_create(user=user, **_named(record), defaults=given)


def stop(user, record) -> None:
    """Follow no longer; the note is deleted."""
    Follow.objects.filter(user=user, **_named(record)).delete()


def _following(kind):
    return lambda asked: Follow.objects.filter(user=asked.user.pk, **{kind: asked.number("record")})


FOLLOWS = {kind: Question(_following(kind)) for kind in ("person", "case")}


def _named(record) -> dict:
    return {record._meta.model_name: record}
