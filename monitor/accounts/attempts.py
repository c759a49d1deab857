"""How long somebody must wait who fails to log in.

Guessing is slowed down in three ways, each within fifteen minutes:
- five failures for one account from one address;
- twenty failures for one account from addresses where that account has not logged in during the last month, so that
  a stranger who guesses from elsewhere cannot keep the owner out of the own desk;
- a hundred failures from one address for any accounts: a whole office sits behind one address, so the limit is wide.
The person is told why and for how long. The answer is the same for accounts that do not exist.
"""

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

WINDOW = timedelta(minutes=15)
KEPT = timedelta(days=30)
PAIR_LIMIT, ACCOUNT_LIMIT, ADDRESS_LIMIT = 5, 20, 100


def account_key(username: str) -> str:
    """Return the keyed hash under which tries for a user name are counted; case does not matter."""
    return salted_hmac("monitor.accounts.attempts", username.strip().casefold(), algorithm="sha256").hexdigest()


class AttemptQuerySet(models.QuerySet):
    """Tries to log in."""

    def recent_failures(self):
        """Keep the failures that still count."""
        return self.filter(outcome="failed", at__gt=timezone.now() - WINDOW)

    def begin(self, username: str, address: str | None):
        """Write down a try as failed, before the password is looked at, so that parallel guesses count too."""
        self.filter(at__lt=timezone.now() - KEPT).delete()
        return self.create(account=account_key(username), address=address)

    def blocked_until(self, attempt) -> datetime | None:
        """Return when `attempt` may be repeated, or None if its password may be looked at now."""
        earlier = self.recent_failures().filter(pk__lt=attempt.pk)
        own = self.filter(account=attempt.account, address=attempt.address, outcome="succeeded")
        last_success = own.order_by("-pk").values_list("pk", flat=True).first()
        pair = earlier.filter(account=attempt.account, address=attempt.address, pk__gt=last_success or 0)
        limits = [(pair, PAIR_LIMIT), (earlier.filter(address=attempt.address), ADDRESS_LIMIT)]
        if last_success is None:
            limits.append((earlier.filter(account=attempt.account), ACCOUNT_LIMIT))
        return max(filter(None, (_free_at(failures, limit) for failures, limit in limits)), default=None)


def _free_at(failures, limit: int) -> datetime | None:
    """Return when fewer than `limit` failures will be left in the window; None if that is so now."""
    times = failures.order_by("-at").values_list("at", flat=True)[limit - 1 : limit]
    return times[0] + WINDOW if times else None
