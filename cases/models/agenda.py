"""Whom and what somebody follows, the address of the own calendar, and the mail of the morning. None of it is a fact:
nothing here is in the history, and nobody but the user is shown it.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.proceedings import Case
from monitor.accounts.protection import visible_q
from people.models import Person


class FollowQuerySet(models.QuerySet):
    def of(self, user):
        """What the user follows and may (still) see."""
        person = Q(person__isnull=False) & visible_q(user, "person__")
        case = Q(case__isnull=False) & visible_q(user, "case__")
        return self.filter(person | case, user=user).select_related("person", "case")


class Follow(models.Model):
    """A user follows a person or a case, with a note that only this user sees. Ends when the user stops following."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("user"))
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    case = models.ForeignKey(Case, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("case"))
    note = models.TextField(_("private note"), blank=True)
    since = models.DateTimeField(_("since"), auto_now_add=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "-pk"]
        verbose_name, verbose_name_plural = _("followed record"), _("followed records")
        constraints = [
            models.CheckConstraint(
                name="follow_of_one",
                condition=Q(person__isnull=False, case__isnull=True) | Q(person__isnull=True, case__isnull=False),
            ),
            models.UniqueConstraint(fields=["user", "person"], name="follow_person_once"),
            models.UniqueConstraint(fields=["user", "case"], name="follow_case_once"),
        ]

    def __str__(self):
        return str(self.followed)

    @property
    def followed(self):
        """The person or the case."""
        return self.person or self.case


class OwnChoice(models.Model):
    """What is brought to a user: of everything, or of what the user follows."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("user"))
    only_followed = models.BooleanField(_("only what I follow"), default=False)

    class Meta:
        abstract = True


class CalendarFeed(OwnChoice):
    """The secret address of a user's calendar: shown once, kept as a hash. Renewed by a new one, revoked by deletion.

    It ends with the sessions of its round: when the user is deactivated or everybody is logged out.
    """

    names = models.BooleanField(
        _("with names"), default=False, help_text=_("Names of persons, cases and courts stand in the calendar.")
    )
    selector = models.CharField(max_length=16, unique=True, editable=False)
    secret_hash = models.CharField(max_length=64, editable=False)
    session_round = models.PositiveIntegerField(editable=False)
    made_at = models.DateTimeField(_("made at"))
    fetched_at = models.DateTimeField(_("last fetched"), null=True)

    class Meta:
        verbose_name, verbose_name_plural = _("calendar"), _("calendars")

    def __str__(self):
        return f"{self.user}: {self.made_at:%Y-%m-%d}"


class Reminder(OwnChoice):
    """A mail each morning with counts and a link. `sent_on` is the last day on which one was sent, or was needless."""

    sent_on = models.DateField(_("last sent"), null=True, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = _("reminder"), _("reminders")

    def __str__(self):
        return str(self.user)
