"""Recognition: who calls whom a political prisoner, since when, by which criteria. Never a yes/no on the person."""

import pghistory
from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.sources import Citation, Source
from monitor.accounts.protection import Protected
from people.fields import Dated, Term, precision_constraint, precision_field
from people.models import Organisation, Person


class RecognitionLabel(Term):
    """political_prisoner, prisoner_of_conscience, politically_persecuted (not deprived of liberty)."""


class Criterion(Term):
    """A ground: PACE Resolution 1900 (2012) a–e, Guidelines, ... with its text in our words."""

    set = models.SlugField(_("set"), max_length=40, blank=True, help_text=_("pace_1900, guidelines, ..."))
    text_en = models.TextField(_("text in English"), blank=True)
    text_ru = models.TextField(_("text in Russian"), blank=True)
    text_kk = models.TextField(_("text in Kazakh"), blank=True)

    class Meta(Term.Meta):
        verbose_name_plural = _("criteria")


class Demand(Term):
    """release, review or retrial, drop charges, medical release."""


@pghistory.track()
class Recognition(Protected):
    """An organisation gives a person a label from a date until a date. Proposed by one, decided by another."""

    class Exclusion(models.TextChoices):
        """Violence against persons, or calls to it out of hatred."""

        UNCHECKED = "unchecked", _("not checked yet")
        NONE = "none", _("none")
        UNPROVEN = "alleged, not proven", _("alleged, not proven")
        PROVOKED = "provoked", _("provoked")
        EXCLUDING = "excluding", _("excluding")

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        DECIDED = "decided", _("decided")
        REFUSED = "refused", _("refused")

    person = models.ForeignKey(Person, models.PROTECT, related_name="recognitions", verbose_name=_("person"))
    body = models.ForeignKey(Organisation, models.PROTECT, related_name="recognitions", verbose_name=_("recognised by"))
    label = models.ForeignKey(RecognitionLabel, models.PROTECT, verbose_name=_("recognised as"))
    since = models.DateField(_("since"))
    since_precision = precision_field()
    until = models.DateField(_("until"), null=True, blank=True)
    until_precision = precision_field()
    until_reason = models.CharField(_("why it ended"), max_length=400, blank=True)
    criteria = models.ManyToManyField(
        Criterion, through="RecognitionCriterion", blank=True, verbose_name=_("criteria met")
    )
    exclusion = models.CharField(_("exclusion check"), max_length=20, choices=Exclusion, default=Exclusion.UNCHECKED)
    demand = models.ForeignKey(Demand, models.PROTECT, null=True, blank=True, verbose_name=_("demand"))
    grounds = models.TextField(_("grounds"), blank=True)
    document = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="recognitions", verbose_name=_("document")
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    decided_at = models.DateTimeField(null=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True)
    citations = GenericRelation(Citation)

    since_on, until_on = Dated("since"), Dated("until")

    class Meta:
        ordering = ["person", "since"]
        verbose_name, verbose_name_plural = _("recognition"), _("recognitions")
        constraints = [
            precision_constraint("recognition", "since"),
            precision_constraint("recognition", "until"),
            models.CheckConstraint(
                name="recognition_order",
                condition=Q(until__isnull=True)
                | Q(until__gte=F("since"))
                | ~Q(until_precision="day")
                | ~Q(since_precision="day"),
                violation_error_message=_("The recognition ends before it begins."),
            ),
            models.CheckConstraint(
                name="recognition_end_reason",
                condition=Q(until__isnull=True) | ~Q(until_reason=""),
                violation_error_message=_("A recognition that ends needs the reason."),
            ),
            models.CheckConstraint(
                name="recognition_second_person",
                condition=~Q(state="decided")
                | Q(decided_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(decided_by=F("proposed_by")),
                violation_error_message=_("Who proposed a recognition cannot decide it; a second person does."),
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.label}, {self.body}"

    def get_absolute_url(self):
        return f"{self.person.get_absolute_url()}#recognition-{self.pk}"


@pghistory.track()
class RecognitionCriterion(models.Model):
    """That a recognition rests on a criterion."""

    recognition = models.ForeignKey(Recognition, models.CASCADE, verbose_name=_("recognition"))
    criterion = models.ForeignKey(Criterion, models.PROTECT, verbose_name=_("criterion"))

    class Meta:
        verbose_name, verbose_name_plural = _("criterion of a recognition"), _("criteria of recognitions")
        constraints = [models.UniqueConstraint(fields=["recognition", "criterion"], name="recognition_criterion_once")]

    def __str__(self):
        return str(self.criterion)


@pghistory.track()
class ExternalFinding(Protected):
    """What a body outside found about a person's detention: a WGAD opinion (categories I–V), a court, a UN body."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="findings", verbose_name=_("person"))
    body = models.CharField(_("body"), max_length=200)
    number = models.CharField(_("number"), max_length=60, blank=True)
    found = models.DateField(_("date"), null=True, blank=True)
    found_precision = precision_field()
    categories = ArrayField(models.CharField(max_length=4), verbose_name=_("categories"), default=list, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    document = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, verbose_name=_("document"))

    found_on = Dated("found")

    class Meta:
        ordering = ["person", "found"]
        verbose_name, verbose_name_plural = _("external finding"), _("external findings")
        constraints = [precision_constraint("externalfinding", "found")]

    def __str__(self):
        return f"{self.body} {self.number}"
