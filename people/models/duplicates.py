"""The duplicates desk: pairs that may be one person, and the search that finds them. Derived, but for "later"."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import visible_q
from people.models.person import Person


class DuplicatePairQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Pairs of which the user may see both."""
        return self.filter(visible_q(user, "lower__"), visible_q(user, "higher__"))

    def in_turn(self):
        """The likeliest first; what was put off comes after everything else."""
        return self.order_by(models.F("put_off_at").asc(nulls_first=True), "-certain", "-score", "pk")


class DuplicatePair(models.Model):
    """Two persons whose names agree, awaiting a decision. The lower number first."""

    lower = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("one"))
    higher = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name=_("other"))
    certain = models.BooleanField(_("same by name"), default=False)
    score = models.FloatField(_("score"), default=0)
    put_off_at = models.DateTimeField(_("put off at"), null=True, blank=True)

    objects = DuplicatePairQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("possible duplicate"), _("possible duplicates")
        constraints = [
            models.UniqueConstraint(fields=["lower", "higher"], name="duplicate_pair_once"),
            models.CheckConstraint(name="duplicate_pair_ordered", condition=Q(lower__lt=models.F("higher"))),
        ]

    def __str__(self):
        return f"{self.lower} = {self.higher}?"


class DuplicateSearch(models.Model):
    """A run of the search for duplicates: how far it is, so that another worker can go on where one was killed."""

    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    reached = models.BigIntegerField(_("last number compared"), default=0)
    total = models.PositiveIntegerField(_("persons"), default=0)
    done = models.PositiveIntegerField(_("persons compared"), default=0)

    class Meta:
        ordering = ["-started_at"]
        verbose_name, verbose_name_plural = _("search for duplicates"), _("searches for duplicates")

    def __str__(self):
        return f"{self.started_at}: {self.done}/{self.total}"
