"""Who may see a record: the rule that every protected table shares."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Visibility(models.TextChoices):
    """Who may see a record."""

    PUBLIC = "public", _("public")
    TEAM = "team", _("team")
    RESTRICTED = "restricted", _("restricted")


CONSOLE = object()
"""Whoever runs a command on the server. They could read the database itself, so commands hide nothing from them."""

PUBLIC = object()
"""Whoever reads what is published, without a login: sees public rows."""


def visible_q(user, prefix: str = "") -> Q:
    """Return the condition for rows that `user` may see.

    `prefix` reaches a protected table from another one, e.g. `visible_q(user, "incident__")`.
    A restricted row is shown to the users it names and to nobody else, whatever their role.
    """
    if user is CONSOLE:
        return Q()
    if user is PUBLIC:
        return Q(**{f"{prefix}visibility": Visibility.PUBLIC})
    if not user.is_authenticated or not user.is_active:
        return Q(pk__in=[])
    open_to_user = [Visibility.PUBLIC, Visibility.TEAM] if user.can("see_team") else [Visibility.PUBLIC]
    named = Q(**{f"{prefix}visibility": Visibility.RESTRICTED, f"{prefix}shown_to__contains": [user.pk]})
    return Q(**{f"{prefix}visibility__in": open_to_user}) | named


class ProtectedQuerySet(models.QuerySet):
    """Rows with a visibility."""

    def visible_to(self, user):
        """Keep the rows that `user` may see; none for somebody who is not logged in."""
        return self.filter(visible_q(user))


class Protected(models.Model):
    """A record with a visibility.

    `shown_to` holds the ids of the users who may see a restricted record. It is an array and not a table of links
    because users are never deleted, only deactivated: an id in it always names the same person.
    """

    visibility = models.CharField(_("visibility"), max_length=10, choices=Visibility.choices, default=Visibility.TEAM)
    shown_to = ArrayField(models.IntegerField(), verbose_name=_("shown to"), default=list, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )

    objects = ProtectedQuerySet.as_manager()

    class Meta:
        abstract = True

    def clean(self):
        """Refuse a restricted record that nobody would be able to open again."""
        super().clean()
        if self.visibility == Visibility.RESTRICTED and not self.shown_to:
            raise ValidationError(
                {"shown_to": _("A restricted record is shown only to the users it names; name at least one.")}
            )

    def is_visible_to(self, user) -> bool:
        """Tell the same as `visible_to` for one loaded record."""
        if not user.is_authenticated or not user.is_active:
            return False
        if self.visibility == Visibility.RESTRICTED:
            return user.pk in self.shown_to
        return self.visibility == Visibility.PUBLIC or user.can("see_team")
