"""Two found to be one, the old number that redirects for ever, and the remembered "not the same"."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from people.models.organisation import Organisation
from people.models.person import Person
from people.models.place import Place


class Registered(models.TextChoices):
    """What can be merged."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    PLACE = "place", _("place")


KIND_OF = {Person: Registered.PERSON, Organisation: Registered.ORGANISATION, Place: Registered.PLACE}
MODEL_OF = {kind: model for model, kind in KIND_OF.items()}


@pghistory.track()
class Merge(models.Model):
    """One decision that two records are one. Holds all that is needed to undo it exactly."""

    kind = models.CharField(_("kind"), max_length=12, choices=Registered)
    survivor = models.BigIntegerField(_("survivor"))
    merged = models.BigIntegerField(_("merged"))
    snapshot = models.JSONField(_("what was moved"), default=dict)
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("undone by")
    )

    class Meta:
        ordering = ["-at"]
        verbose_name, verbose_name_plural = _("merge"), _("merges")
        constraints = [models.CheckConstraint(name="merge_of_two", condition=~Q(survivor=models.F("merged")))]

    def __str__(self):
        return f"{self.kind} {self.merged} → {self.survivor}"


class Redirect(models.Model):
    """An old number and the one that took its place: addresses, printed lists and exports stay valid."""

    kind = models.CharField(max_length=12, choices=Registered)
    old = models.BigIntegerField()
    new = models.BigIntegerField()

    class Meta:
        verbose_name, verbose_name_plural = _("redirect"), _("redirects")
        constraints = [
            models.UniqueConstraint(fields=["kind", "old"], name="redirect_once"),
            models.CheckConstraint(name="redirect_elsewhere", condition=~Q(old=models.F("new"))),
        ]

    def __str__(self):
        return f"{self.kind} {self.old} → {self.new}"


@pghistory.track()
class NotTheSame(models.Model):
    """A remembered decision that two persons are different, the lower number first, so that nobody is asked twice."""

    lower = models.ForeignKey(Person, models.CASCADE, related_name="not_the_same_above", verbose_name=_("one"))
    higher = models.ForeignKey(Person, models.CASCADE, related_name="not_the_same_below", verbose_name=_("other"))
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("not the same"), _("not the same")
        constraints = [
            models.UniqueConstraint(fields=["lower", "higher"], name="not_the_same_once"),
            models.CheckConstraint(
                name="not_the_same_ordered",
                condition=Q(lower__lt=models.F("higher")),
                violation_error_message=_("Write the lower number first."),
            ),
        ]

    def __str__(self):
        return f"{self.lower} ≠ {self.higher}"
