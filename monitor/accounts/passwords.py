"""One-time passwords of invitations: made here, shown once, good for two days."""

import secrets
from datetime import timedelta

from django.utils import timezone

VALID_FOR = timedelta(days=2)
# Letters and digits that are told apart when read aloud or copied from paper.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def give_one_time_password(user) -> str:
    """Replace the user's password by a one-time one, end the user's sessions, and return it to be shown once."""
    password = "-".join("".join(secrets.choice(ALPHABET) for _ in range(5)) for _ in range(4))
    user.set_password(password)
    user.password_expires_at = timezone.now() + VALID_FOR
    user.save()
    user.end_sessions()
    return password


def is_expired(user) -> bool:
    """Tell whether the user's one-time password can no longer be used to log in."""
    return user.password_expires_at is not None and user.password_expires_at <= timezone.now()
