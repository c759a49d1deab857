"""Following a person or a case: begun and ended by the follower, seen by nobody else."""

from cases.models import Follow


def follow_of(user, record) -> Follow | None:
    """How the user follows the person or case; None where not."""
    return Follow.objects.filter(user=user, **_named(record)).first()


def begin(user, record, note: str | None = None) -> None:
    """Follow, once however often it is asked; a note that is not given stays as it was."""
    given = {} if note is None else {"note": note.strip()}
    Follow.objects.update_or_create(user=user, **_named(record), defaults=given)


def stop(user, record) -> None:
    """Follow no longer; the note is deleted."""
    Follow.objects.filter(user=user, **_named(record)).delete()


def _named(record) -> dict:
    return {record._meta.model_name: record}
