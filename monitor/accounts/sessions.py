"""Who asks: the session and its user, read for every request by statements that are compiled and planned once."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from monitor.accounts.models import User
from monitor.accounts.prepared import Question, fetched
from monitor.accounts.protection import CONSOLE

USER = Question(lambda asked: User.objects.filter(pk=asked.number("number")))


class SessionStore(DatabaseStore):
    """Django's sessions in the database."""

    def load(self):
        """What the session holds; nothing where there is none or its time is over."""
        found = fetched(
            "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s",
            [self.session_key, timezone.now()],
        )
        if not found:
            self._session_key = None
        return self.decode(found[0][0]) if found else {}


class Backend(ModelBackend):
    """Django's users in the database."""

    def get_user(self, user_id):
        """The user of a session; None for one who was deactivated."""
        found = USER(CONSOLE, number=user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None
