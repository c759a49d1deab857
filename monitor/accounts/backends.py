"""Who is let in with a password."""

from django.contrib.auth.backends import ModelBackend

from monitor.accounts.passwords import is_expired


class StaffBackend(ModelBackend):
    """Django's backend, which refuses deactivated users; an expired one-time password is refused as well."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        """Return the user whose password this is, or None without saying what was wrong."""
        user = super().authenticate(request, username=username, password=password, **kwargs)
        return None if user is None or is_expired(user) else user
