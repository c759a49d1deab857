"""The timeline's read model: one row per dated thing, with what is needed to filter and show it without joins.

Everything here is derived: `cases.timelines.build` can make it anew from the facts at any time.
"""

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import ProtectedQuerySet, Visibility
from people.fields import Dated, precision_field


def numbers():
    return ArrayField(models.BigIntegerField(), default=list)


class TimelineEntry(models.Model):
    """One line of somebody's or something's history. `first`..`last` are the days that it can be; they filter, they are never shown.

    Names of persons are not stored: a page looks up those that its reader may see.
    """

    class Event(models.TextChoices):
        INCIDENT = "incident", _("incident")
        STAGE = "stage", _("stage of the case")
        CHARGE = "charge", _("charge")
        HEARING = "hearing", _("hearing")
        DECISION = "decision", _("decision")
        CUSTODY_BEGAN = "custody_began", _("custody began")
        CUSTODY_ENDED = "custody_ended", _("custody ended")
        RECOGNISED = "recognised", _("recognised")
        RECOGNITION_ENDED = "recognition_ended", _("recognition ended")

    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.BigIntegerField()
    event = models.CharField(max_length=18, choices=Event)
    happened = models.DateField(null=True)
    happened_precision = precision_field()
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    place_id = models.BigIntegerField(null=True)
    persons, cases, organisations, places, provisions = numbers(), numbers(), numbers(), numbers(), numbers()
    roles = models.JSONField(default=dict, help_text="person number → role code")
    types = ArrayField(models.CharField(max_length=40), default=list)
    context = models.BooleanField(default=False)
    certainty = models.CharField(max_length=10, default="reported")
    codes = models.JSONField(default=dict, help_text="vocabulary codes and amounts from which the line is worded in any language")
    text = models.TextField(blank=True)
    sources = models.JSONField(default=list, help_text="[{source, mark, quote, address}]")
    url = models.CharField(max_length=200)
    search = SearchVectorField(null=True)
    visibility = models.CharField(max_length=10, choices=Visibility.choices)
    shown_to = ArrayField(models.IntegerField(), default=list)

    happened_on = Dated("happened")
    objects = ProtectedQuerySet.as_manager()

    class Meta:
        ordering = ["-first", "-pk"]
        verbose_name, verbose_name_plural = _("timeline entry"), _("timeline entries")
        indexes = [
            models.Index(fields=["-first", "-id"], name="timeline_newest"),
            models.Index(fields=["first", "last"], name="timeline_days"),
            GinIndex(fields=["persons"], name="timeline_persons"),
            GinIndex(fields=["cases"], name="timeline_cases"),
            GinIndex(fields=["organisations"], name="timeline_orgs"),
            GinIndex(fields=["places"], name="timeline_places"),
            GinIndex(fields=["provisions"], name="timeline_provisions"),
            GinIndex(fields=["types"], name="timeline_types"),
            GinIndex(fields=["search"], name="timeline_search"),
        ]
        constraints = [models.UniqueConstraint(fields=["content_type", "object_id", "event"], name="timeline_fact_once")]

    def __str__(self):
        return f"{self.happened_on}: {self.text[:60]}"


class TimelineDue(models.Model):
    """A fact that changed and whose lines are to be built anew. Written by the database itself, in the fact's own transaction."""

    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.BigIntegerField()
    marked_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["content_type", "object_id"], name="timeline_due")]

    def __str__(self):
        return f"{self.content_type} {self.object_id}"
