"""The secret address of a user's calendar: made, renewed, revoked, and looked up without a session.

The address is a selector, by which the row is found, and a secret, of which only the hash is kept. Both are random.
"""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from cases.models import CalendarFeed

SELECTOR, SECRET_BYTES = 12, 32
NOBODY = hashlib.sha256(b"").hexdigest()
NOTED_EVERY = timedelta(hours=1)


@transaction.atomic
def renew(user) -> str:
    """Give the user a new address, end the old one at once, and return the key of it, to be shown once."""
    selector = secrets.token_hex(SELECTOR // 2)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    CalendarFeed.objects.update_or_create(
        user=user,
        defaults={
            "selector": selector,
            "secret_hash": _hash(secret),
            "session_round": user.session_round,
            "made_at": timezone.now(),
            "fetched_at": None,
        },
    )
    return f"{selector}{secret}"


def revoke(user) -> None:
    """Let the address lead nowhere from now on."""
    CalendarFeed.objects.filter(user=user).delete()


def feed_of(key: str) -> CalendarFeed | None:
    """The calendar with this key; None where it is unknown or revoked, or its user was deactivated or logged out.

    A key that nobody has is compared as well, so that the time of the answer says nothing.
    """
    feed = CalendarFeed.objects.select_related("user").filter(selector=key[:SELECTOR]).first()
    known = constant_time_compare(_hash(key[SELECTOR:]), feed.secret_hash if feed else NOBODY)
    return feed if feed and known and is_live(feed) else None


def is_live(feed: CalendarFeed) -> bool:
    """Whether the address answers still: it ends with the sessions of its user."""
    user = feed.user
    return user.is_active and not user.password_expires_at and feed.session_round == user.session_round


def note_fetched(feed: CalendarFeed) -> None:
    """Write down that somebody fetched it, once an hour at most: the owner looks whether a stranger does."""
    now = timezone.now()
    if feed.fetched_at is None or feed.fetched_at < now - NOTED_EVERY:
        CalendarFeed.objects.filter(pk=feed.pk).update(fetched_at=now)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
