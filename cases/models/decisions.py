"""Decisions: what a court, prosecutor or investigator decided, and the sentences that it imposed."""

import pghistory
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.proceedings import Case, Hearing
from cases.models.sources import Citation, Source
from monitor.accounts.protection import Protected
from people.fields import Dated, Term, precision_constraint, precision_field, written
from people.models import Organisation, Person, Place


class Outcome(Term):
    """What a decision decided: sanctioned, extended, convicted, acquitted, upheld, amended, quashed, returned, ..."""


class PenaltyKind(Term):
    """imprisonment, restriction_of_freedom, fine, ... `main` penalties are what "the sentence" of a person means."""

    main = models.BooleanField(_("main penalty"), default=False)


@pghistory.track()
class Decision(Protected):
    """What a court, prosecutor or investigator decided. It concerns the persons named, or everybody accused in the
    case.
    """

    class Instance(models.TextChoices):
        PRETRIAL = "pre-trial", _("pre-trial")
        FIRST = "first", _("first instance")
        APPEAL = "appeal", _("appeal")
        CASSATION = "cassation", _("cassation")
        AFTER = "after sentence", _("after sentence")

    case = models.ForeignKey(Case, models.CASCADE, related_name="decisions", verbose_name=_("case"))
    instance = models.CharField(_("instance"), max_length=14, choices=Instance, default=Instance.FIRST)
    outcome = models.ForeignKey(Outcome, models.PROTECT, verbose_name=_("outcome"))
    decided = models.DateField(_("date"))
    decided_precision = precision_field()
    in_force = models.DateField(_("in force from"), null=True, blank=True)
    in_force_precision = precision_field()
    body = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("decided by")
    )
    judge = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="decided", verbose_name=_("judge")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("place")
    )
    hearing = models.ForeignKey(
        Hearing, models.SET_NULL, null=True, blank=True, related_name="decisions", verbose_name=_("hearing")
    )
    reviews = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="reviewed_by", verbose_name=_("reviews")
    )
    persons = models.ManyToManyField(
        Person, through="DecisionPerson", blank=True, related_name="decisions", verbose_name=_("concerns")
    )
    note = models.TextField(_("note"), blank=True)
    citations = GenericRelation(Citation)

    decided_on, in_force_from = Dated("decided"), Dated("in_force")

    class Meta:
        ordering = ["decided", "pk"]
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            precision_constraint("decision", "decided"),
            precision_constraint("decision", "in_force"),
            models.CheckConstraint(
                name="decision_not_of_itself",
                condition=Q(reviews__isnull=True) | ~Q(reviews=models.F("pk")),
                violation_error_message=_("A decision cannot review itself."),
            ),
        ]

    def __str__(self):
        return f"{written(self.decided_on) or _('undated')}: {self.outcome}"

    def get_absolute_url(self):
        return f"{self.case.get_absolute_url()}#decision-{self.pk}"


@pghistory.track()
class DecisionPerson(models.Model):
    """That a decision concerns a person."""

    decision = models.ForeignKey(Decision, models.CASCADE, verbose_name=_("decision"))
    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"))

    class Meta:
        verbose_name, verbose_name_plural = _("person concerned by a decision"), _("persons concerned by decisions")
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="decision_person_once")]

    def __str__(self):
        return str(self.person)


@pghistory.track()
class DecisionClaim(models.Model):
    """Another date that a source gives for a decision. The decision's own date is the one chosen for computing."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="claims", verbose_name=_("decision"))
    claimed = models.DateField(_("date"))
    claimed_precision = precision_field()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, verbose_name=_("source"))
    note = models.CharField(_("note"), max_length=250, blank=True)

    claimed_on = Dated("claimed")

    class Meta:
        ordering = ["decision", "claimed"]
        verbose_name, verbose_name_plural = _("other date of a decision"), _("other dates of decisions")
        constraints = [precision_constraint("decisionclaim", "claimed")]

    def __str__(self):
        return str(self.claimed_on)


@pghistory.track()
class Sentence(models.Model):
    """A penalty that a decision imposes on a person: amount and unit as stated."""

    class Unit(models.TextChoices):
        HOUR = "hour", _("hours")
        DAY = "day", _("days")
        WEEK = "week", _("weeks")
        MONTH = "month", _("months")
        YEAR = "year", _("years")
        KZT = "KZT", "KZT"
        EUR = "EUR", "EUR"
        USD = "USD", "USD"
        MCI = "MCI", _("MCI")

    class Regime(models.TextChoices):
        MINIMUM = "minimum", _("minimum security")
        MEDIUM = "medium", _("medium security")
        MAXIMUM = "maximum", _("maximum security")
        EMERGENCY = "emergency", _("emergency security")
        FULL = "full", _("full security")

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="sentences", verbose_name=_("decision"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="sentences", verbose_name=_("person"))
    kind = models.ForeignKey(PenaltyKind, models.PROTECT, verbose_name=_("penalty"))
    value = models.DecimalField(_("amount"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=5, choices=Unit, blank=True)
    regime = models.CharField(_("regime"), max_length=10, choices=Regime, blank=True)
    note = models.CharField(_("note"), max_length=250, blank=True)
    citations = GenericRelation(Citation)

    class Meta:
        ordering = ["decision", "pk"]
        verbose_name, verbose_name_plural = _("sentence"), _("sentences")
        constraints = [
            models.CheckConstraint(
                name="sentence_unit",
                condition=Q(value__isnull=True) | ~Q(unit=""),
                violation_error_message=_("An amount needs its unit."),
            ),
            models.CheckConstraint(
                name="sentence_positive",
                condition=Q(value__isnull=True) | Q(value__gt=0),
                violation_error_message=_("The amount must be more than nothing."),
            ),
        ]

    def __str__(self):
        amount = f", {self.value.normalize():f} {self.get_unit_display()}" if self.value is not None else ""
        return f"{self.kind}{amount}"
