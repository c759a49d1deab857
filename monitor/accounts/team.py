"""Decisions about users: deactivate, let in again, log everybody out."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from monitor.accounts import roles
from monitor.accounts.models import User


def other_administrators(user):
    """Return the active users besides `user` who may administer."""
    return User.objects.filter(is_active=True, role__in=roles.roles_with("administer")).exclude(pk=user.pk)


def check_keeps_an_administrator(user) -> None:
    """Raise ValidationError if nobody else could manage users once `user` may not."""
    if not other_administrators(user).exists():
        raise ValidationError(
            _("“%(name)s” is the only active administrator; make somebody else administrator first.")
            % {"name": user.username},
            code="last_administrator",
        )


@transaction.atomic
def deactivate(user) -> None:
    """Take a user's access away and end the sessions; ValidationError for the last administrator."""
    check_keeps_an_administrator(user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.end_sessions()


def end_all_sessions() -> None:
    """Log every user out at once, whatever the session store."""
    User.objects.update(session_round=F("session_round") + 1)
