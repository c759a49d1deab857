"""Observation of a hearing: what a monitor saw and heard in court, beside what the record of the hearing says.

Two monitors may have seen the same hearing differently: each account stays as it is. Observations are no dated steps
of a case, so the timeline knows nothing of them.
"""

import pghistory
from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.proceedings import Hearing
from cases.models.sources import Citation
from people.fields import Term
from people.models import Person


class FairTrialPoint(Term):
    """One thing that a trial owes the accused, worded as its violation; `article` says which guarantee that is."""

    article = models.CharField(_("article"), max_length=40, blank=True)

    def __str__(self):
        return f"{super().__str__()} ({self.article})" if self.article else super().__str__()


@pghistory.track()
class Observation(models.Model):
    """What one monitor observed at a hearing. Seen by whoever sees the hearing; only the team sees whose it is."""

    class Audience(models.TextChoices):
        PUBLIC = "public", _("anybody who came")
        RELATIVES = "relatives", _("relatives")
        PRESS = "press", _("press")
        OBSERVERS = "observers", _("observers")
        DIPLOMATS = "diplomats", _("diplomats")
        NOBODY = "nobody", _("nobody")

    class Lawyer(models.TextChoices):
        UNKNOWN = "unknown", _("not known")
        CHOSEN = "chosen", _("of their own choosing")
        APPOINTED = "appointed", _("appointed by the state")
        ABSENT = "absent", _("none")

    class Translation(models.TextChoices):
        UNKNOWN = "unknown", _("not known")
        NOT_NEEDED = "not_needed", _("not needed")
        GIVEN = "given", _("given")
        POOR = "poor", _("given, but poor")
        REFUSED = "refused", _("needed, and not given")

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="observations", verbose_name=_("hearing"))
    judge = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("who presided")
    )
    openness = models.CharField(
        _("openness"), max_length=8, choices=Hearing.Openness, default=Hearing.Openness.UNKNOWN
    )
    let_in = ArrayField(
        models.CharField(max_length=10, choices=Audience), verbose_name=_("who was let in"), default=list, blank=True
    )
    turned_away = models.CharField(_("who was turned away, and how"), max_length=250, blank=True)
    lawyer = models.CharField(_("lawyer"), max_length=10, choices=Lawyer, default=Lawyer.UNKNOWN)
    translation = models.CharField(_("translation"), max_length=10, choices=Translation, default=Translation.UNKNOWN)
    points = models.ManyToManyField(
        FairTrialPoint, through="ObservedPoint", blank=True, verbose_name=_("what was violated")
    )
    note = models.TextField(_("notes"), blank=True)
    next_on = models.DateField(_("next date"), null=True, blank=True)
    next_time = models.TimeField(_("at what time"), null=True, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+",
        verbose_name=_("created by"),
    )  # fmt: skip
    citations = GenericRelation(Citation)

    class Meta:
        ordering = ["hearing", "pk"]
        verbose_name, verbose_name_plural = _("observation of a hearing"), _("observations of hearings")

    def __str__(self):
        return _("Observation: %(hearing)s") % {"hearing": self.hearing}

    def get_absolute_url(self):
        return f"{self.hearing.case.get_absolute_url()}?tab=hearings#observation-{self.pk}"

    def let_in_words(self) -> list[str]:
        """Who was let in, in words."""
        words = dict(self.Audience.choices)
        return [str(words.get(each, each)) for each in self.let_in]


@pghistory.track()
class ObservedPoint(models.Model):
    """That an observer saw one thing violated."""

    observation = models.ForeignKey(Observation, models.CASCADE, verbose_name=_("observation of a hearing"))
    point = models.ForeignKey(FairTrialPoint, models.PROTECT, verbose_name=_("what was violated"))

    class Meta:
        verbose_name, verbose_name_plural = _("what was violated"), _("what was violated")
        constraints = [models.UniqueConstraint(fields=["observation", "point"], name="observed_point_once")]

    def __str__(self):
        return str(self.point)


class ObservationDraft(models.Model):
    """A half-written observation, as the form sends it. No fact: nobody but the user is shown it, and it ends when the
    observation is saved or discarded.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("user"))
    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="+", verbose_name=_("hearing"))
    form = models.TextField()
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("half-written observation"), _("half-written observations")
        constraints = [models.UniqueConstraint(fields=["user", "hearing"], name="observation_draft_once")]

    def __str__(self):
        return f"{self.user}: {self.hearing_id}"
