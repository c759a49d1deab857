"""Intake: the import as a record, the entries that await a human, and the remainder of the text that is no entry."""

import pghistory
from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from cases.models.sources import Source
from monitor.accounts.protection import visible_q
from people.addresses import address


class Import(models.Model):
    """One taking-in of a document: who, when, how far the reading is. One source has one import, however often it is
    sent.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READING = "reading", _("being read")
        READY = "ready", _("read")
        FAILED = "failed", _("could not be read")

    UNFINISHED = (State.WAITING, State.READING)

    source = models.OneToOneField(Source, models.PROTECT, related_name="taken_in", verbose_name=_("source"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="imports", verbose_name=_("by")
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.WAITING)
    found = models.PositiveIntegerField(_("entries found"), default=0)
    done = models.PositiveIntegerField(_("entries stored"), default=0)
    problem = models.TextField(_("problem"), blank=True)
    created_at = models.DateTimeField(_("at"), auto_now_add=True)
    leased_until = models.DateTimeField(
        null=True, editable=False, help_text="Until then a worker is at it; after that another may take over."
    )
    finished_at = models.DateTimeField(_("finished at"), null=True)

    class Meta:
        ordering = ["-created_at"]
        verbose_name, verbose_name_plural = _("import"), _("imports")

    def __str__(self):
        return str(self.source)

    def get_absolute_url(self):
        return address("intake:import", self.pk)


class EntryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Entries of the sources that `user` may see."""
        return self.filter(visible_q(user, "source__"))

    def waiting(self):
        return self.filter(state=Entry.State.NEW)


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(condition=pghistory.AnyChange(exclude=["claimed_by", "claimed_at"])),
    pghistory.DeleteEvent(),
    exclude=["proposals"],
)
class Entry(models.Model):
    """One parsed piece of a bulletin that awaits a human. Its words never change; what becomes of it is decided in
    `review`. To look at an entry claims it, which is no event of its history.
    """

    class State(models.TextChoices):
        NEW = "new", _("to review")
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("rejected")

    source = models.ForeignKey(Source, models.PROTECT, related_name="entries", verbose_name=_("source"))
    number = models.PositiveIntegerField(_("number"))
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    text = models.TextField(_("text"))
    fingerprint = models.CharField(
        max_length=64, editable=False, db_index=True, help_text="SHA-256 of the words, spacing folded."
    )
    proposals = models.JSONField(_("what the reader found"), default=dict, editable=False)
    marks = models.JSONField(
        _("what editors marked"), default=list, editable=False, help_text="Words that the reader missed or misread."
    )
    draft = models.JSONField(_("half-done correction"), null=True, editable=False)
    flags = models.JSONField(_("flags"), default=list, editable=False)
    confidence = models.FloatField(_("confidence"), default=0, editable=False)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.NEW)
    repeats = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="repeated_by", verbose_name=_("same words as")
    )
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("claimed by"),
        db_index=False,  # to claim is then to write the row alone, and no index
    )  # fmt: skip
    claimed_at = models.DateTimeField(null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("decided by"),
        db_index=False,
    )  # fmt: skip
    decided_at = models.DateTimeField(null=True, editable=False)
    reason = models.CharField(_("reason"), max_length=250, blank=True)

    is_told_elsewhere: bool | None = None
    """Whether another document has the same words; None where that was not asked."""

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["source", "number"]
        verbose_name, verbose_name_plural = _("entry"), _("entries")
        indexes = [models.Index(fields=["source", "number"], name="entry_waiting", condition=Q(state="new"))]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="entry_number_once"),
            models.CheckConstraint(name="entry_span", condition=Q(end__gt=F("start"))),
            ExclusionConstraint(
                name="entry_no_overlap",
                expressions=[
                    (Func(F("source"), F("source"), Value("[]"), function="int8range"), "&&"),
                    (Func(F("start"), F("end"), function="int4range"), "&&"),
                ],
            ),
        ]

    def __str__(self):
        return f"{self.source} · {self.number}"

    def get_absolute_url(self):
        return address("intake:entry", self.pk)


class Remainder(models.Model):
    """Characters of a document that belong to no entry: titles, page furniture, introductions. Kept, and shown."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="remainders")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ["source", "start"]
        constraints = [models.UniqueConstraint(fields=["source", "start"], name="remainder_once")]

    def __str__(self):
        return self.text[:60]


class EntryFact(models.Model):
    """What accepting an entry wrote or linked, so that reopening it withdraws exactly that."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="facts")
    content_type = models.ForeignKey(ContentType, models.PROTECT)
    object_id = models.BigIntegerField()
    fact = GenericForeignKey()
    created = models.BooleanField(help_text="False: it was there before and the entry only links to it.")
    changed = models.JSONField(
        default=dict, help_text='What accepting changed in it: {"column": [before, after]}, as texts.'
    )

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="entry_fact")]
        constraints = [models.UniqueConstraint(fields=["entry", "content_type", "object_id"], name="entry_fact_once")]

    def __str__(self):
        return f"{self.entry}: {self.content_type} {self.object_id}"
