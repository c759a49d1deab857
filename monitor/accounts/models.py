"""Staff, their logins and their downloads; never the people whose cases are monitored."""

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from monitor.accounts import roles
from monitor.accounts.attempts import AttemptQuerySet
from monitor.accounts.protection import Protected, ProtectedQuerySet, Visibility

__all__ = ["Download", "Language", "LoginAttempt", "Protected", "ProtectedQuerySet", "User", "Visibility"]


class Language(models.TextChoices):
    """The languages of the screens, each under its own name."""

    ENGLISH = "en", "English"
    RUSSIAN = "ru", "Русский"
    KAZAKH = "kk", "Қазақша"


class StaffManager(UserManager):
    """Creates users; `manage.py createsuperuser` makes an administrator."""

    def create_superuser(self, username, email=None, password=None, **extra):
        """Create an administrator."""
        return super().create_superuser(username, email, password, **{"role": "administrator", **extra})


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractUser):
    """A member of the team or a reader who may log in.

    Life ends with deactivation, never with deletion: history, `created_by` and `shown_to` keep naming the user.
    """

    role = models.CharField(_("role"), max_length=20, choices=roles.role_choices, default=roles.DEFAULT_ROLE)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices, default=Language.ENGLISH)
    password_expires_at = models.DateTimeField(
        _("one-time password valid until"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Set while the user still has the one-time password of an invitation; empty afterwards."),
    )
    session_round = models.PositiveIntegerField(_("round of sessions"), default=0, editable=False)

    objects = StaffManager()

    class Meta(AbstractUser.Meta):
        ordering = ["username"]
        triggers = [pgtrigger.Protect(name="user_is_never_deleted", operation=pgtrigger.Delete)]

    def can(self, capability: str) -> bool:
        """Tell whether the role gives a capability of roles.yaml; KeyError for an unknown capability."""
        return self.is_active and self.role in roles.roles_with(capability)

    def save(self, *args, **kwargs):
        """Save; the admin site is open to exactly those who administer."""
        self.is_staff = self.is_superuser = self.role in roles.roles_with("administer")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise models.ProtectedError(_("Users are never deleted; deactivate the user instead."), {self})

    def get_session_auth_hash(self) -> str:
        """Return what a session must match; it changes with the password and with `end_sessions`."""
        return f"{self.session_round}:{super().get_session_auth_hash()}"

    def get_session_auth_fallback_hash(self):
        """Yield the same for older secret keys, so that a key rotation logs nobody out."""
        for value in super().get_session_auth_fallback_hash():
            yield f"{self.session_round}:{value}"

    def end_sessions(self) -> None:
        """Log the user out everywhere, at once."""
        type(self).objects.filter(pk=self.pk).update(session_round=models.F("session_round") + 1)
        self.refresh_from_db(fields=["session_round"])


class LoginAttempt(models.Model):
    """One try to log in, kept for a month to slow down guessing; the account is stored as a keyed hash.

    People type passwords into the name field: the hash keeps those out of the database and its backups.
    """

    class Outcome(models.TextChoices):
        SUCCEEDED = "succeeded", _("succeeded")
        FAILED = "failed", _("failed")
        REFUSED = "refused", _("told to wait")

    at = models.DateTimeField(auto_now_add=True)
    account = models.CharField(max_length=64)
    address = models.GenericIPAddressField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.FAILED)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["account", "-at"], name="attempt_by_account"),
            models.Index(fields=["address", "-at"], name="attempt_by_address"),
            models.Index(fields=["at"], name="attempt_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.address}: {self.outcome}"

    def finish(self, outcome: str) -> None:
        """Write down how the try ended."""
        self.outcome = outcome
        self.save(update_fields=["outcome"])


class Download(models.Model):
    """A file that left the site: who took what, when, and its hash, so that a leaked copy can be traced."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="downloads", verbose_name=_("user"))
    at = models.DateTimeField(_("time"), auto_now_add=True, db_index=True)
    what = models.CharField(_("what"), max_length=200)
    parameters = models.JSONField(_("parameters"), default=dict, blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    bytes = models.PositiveBigIntegerField(_("size in bytes"))

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("download")
        verbose_name_plural = _("downloads")

    def __str__(self) -> str:
        return f"{self.what}, {self.bytes} bytes, {self.sha256[:12]}"
