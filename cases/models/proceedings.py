"""Proceedings: a case, its stages, parties, charges and hearings."""

import pghistory
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.law import Provision
from cases.models.sources import Citation
from monitor.accounts.protection import Protected
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field, written
from people.models import Organisation, Person, Place
from people.models.organisation import one_of


class PartyRole(Term):
    """suspect, accused, defendant, convicted, witness, victim, judge, prosecutor, investigator, lawyer, observer,
    ...
    """


class Stage(Term):
    """A stage of a case: registered, detained, sent to court, main trial, verdict, appeal, in force, serving,
    closed, ...
    """

    case = ArrayField(models.CharField(max_length=14), verbose_name=_("kinds of case"), default=list)


class HearingKind(Term):
    """remand, remand extension, preliminary, main trial, debate, verdict, appeal, cassation, parole, administrative,
    civil.
    """


class CaseKind(models.TextChoices):
    CRIMINAL = "criminal", _("criminal")
    ADMINISTRATIVE = "administrative", _("administrative")
    CIVIL = "civil", _("civil")


@pghistory.track()
class Case(Protected):
    """One prosecution or suit. Its stage on a day is the last stage change until that day, never a column."""

    kind = models.CharField(_("kind"), max_length=14, choices=CaseKind, default=CaseKind.CRIMINAL)
    title = models.CharField(_("title"), max_length=250)
    register_number = models.CharField(
        _("register number"), max_length=60, blank=True, db_index=True, help_text=_("ERDR / URPTI.")
    )
    court_number = models.CharField(_("court number"), max_length=60, blank=True, db_index=True)
    opened = models.DateField(_("opened"), null=True, blank=True)
    opened_precision = precision_field()
    follows = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="followed_by", verbose_name=_("follows from")
    )
    note = models.TextField(_("note"), blank=True)
    updated_at = models.DateTimeField(auto_now=True)
    citations = GenericRelation(Citation)

    opened_on = Dated("opened")

    class Meta:
        ordering = ["-opened", "-pk"]
        verbose_name, verbose_name_plural = _("case"), _("cases")
        constraints = [
            precision_constraint("case", "opened"),
            models.CheckConstraint(
                name="case_not_after_itself",
                condition=Q(follows__isnull=True) | ~Q(follows=models.F("pk")),
                violation_error_message=_("A case cannot follow from itself."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("cases:case", self.pk)


@pghistory.track()
class StageChange(models.Model):
    """A case enters a stage on a date."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="stages", verbose_name=_("case"))
    stage = models.ForeignKey(Stage, models.PROTECT, verbose_name=_("stage"))
    entered = models.DateField(_("date"))
    entered_precision = precision_field()
    note = models.CharField(_("note"), max_length=250, blank=True)
    citations = GenericRelation(Citation)

    entered_on = Dated("entered")

    class Meta:
        ordering = ["case", "entered", "pk"]
        verbose_name, verbose_name_plural = _("stage of a case"), _("stages of cases")
        constraints = [precision_constraint("stagechange", "entered")]

    def __str__(self):
        return f"{self.stage}, {written(self.entered_on) or _('undated')}"


@pghistory.track()
class Party(models.Model):
    """A person or organisation in a case, with the role in it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="parties", verbose_name=_("case"))
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="parties", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="parties", verbose_name=_("organisation")
    )
    role = models.ForeignKey(PartyRole, models.PROTECT, verbose_name=_("role"))
    citations = GenericRelation(Citation)

    worded = ("person", "organisation", "role")
    """What a party is called by."""

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("party"), _("parties")
        constraints = [
            one_of("party_of_one"),
            models.UniqueConstraint(
                fields=["case", "person", "role"],
                name="party_person_once",
                condition=Q(person__isnull=False),
                violation_error_message=_("This person already has that role in the case."),
            ),
            models.UniqueConstraint(
                fields=["case", "organisation", "role"],
                name="party_organisation_once",
                condition=Q(organisation__isnull=False),
                violation_error_message=_("This organisation already has that role in the case."),
            ),
        ]

    def __str__(self):
        return f"{self.person or self.organisation} ({self.role})"


@pghistory.track()
class Charge(models.Model):
    """A party is accused under a provision. Whether it is in force on a day is derived from its dated updates."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="charges", verbose_name=_("party"))
    provision = models.ForeignKey(Provision, models.PROTECT, related_name="charges", verbose_name=_("provision"))
    citations = GenericRelation(Citation)

    worded = ("provision", "party__person", "party__organisation")
    """What a charge is called by."""

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("charge"), _("charges")
        constraints = [
            models.UniqueConstraint(
                fields=["party", "provision"],
                name="charge_once",
                violation_error_message=_(
                    "The party is already charged under this provision; add an update to that charge."
                ),
            )
        ]

    def __str__(self):
        return f"{self.provision}"


@pghistory.track()
class ChargeUpdate(models.Model):
    """What became of a charge on a date. A requalification ends this charge and names the one that took its place."""

    class Kind(models.TextChoices):
        BROUGHT = "brought", _("brought")
        REQUALIFIED = "requalified_to", _("requalified to")
        DROPPED = "dropped", _("dropped")
        CONVICTED = "convicted", _("convicted")
        ACQUITTED = "acquitted", _("acquitted")

    ENDS = (Kind.REQUALIFIED, Kind.DROPPED, Kind.ACQUITTED)

    charge = models.ForeignKey(Charge, models.CASCADE, related_name="updates", verbose_name=_("charge"))
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.BROUGHT)
    happened = models.DateField(_("date"), null=True, blank=True)
    happened_precision = precision_field()
    became = models.ForeignKey(
        Charge, models.CASCADE, null=True, blank=True, related_name="came_from", verbose_name=_("new charge")
    )
    decision = models.ForeignKey(
        "cases.Decision",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="charge_updates",
        verbose_name=_("decision"),
    )
    note = models.CharField(_("note"), max_length=250, blank=True)
    citations = GenericRelation(Citation)

    happened_on = Dated("happened")

    class Meta:
        ordering = ["charge", "happened", "pk"]
        verbose_name, verbose_name_plural = _("update of a charge"), _("updates of charges")
        constraints = [
            precision_constraint("chargeupdate", "happened"),
            models.CheckConstraint(
                name="charge_became_only_when_requalified",
                condition=Q(became__isnull=True) | Q(kind="requalified_to"),
                violation_error_message=_("Only a requalification names a new charge."),
            ),
        ]

    def __str__(self):
        return f"{self.charge}: {self.get_kind_display()}"


@pghistory.track()
class Hearing(Protected):
    """A sitting of a court in a case: when, where, who presided, who was let in."""

    class Openness(models.TextChoices):
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")
        ONLINE = "online", _("online")
        UNKNOWN = "unknown", _("unknown")

    class Result(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        ADJOURNED = "adjourned", _("adjourned")
        CANCELLED = "cancelled", _("cancelled")

    case = models.ForeignKey(Case, models.CASCADE, related_name="hearings", verbose_name=_("case"))
    kind = models.ForeignKey(HearingKind, models.PROTECT, verbose_name=_("kind"))
    held = models.DateField(_("date"))
    held_precision = precision_field()
    time = models.TimeField(_("time"), null=True, blank=True)
    court = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="hearings", verbose_name=_("court")
    )
    judge = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="presided", verbose_name=_("judge")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="hearings", verbose_name=_("place")
    )
    openness = models.CharField(_("openness"), max_length=8, choices=Openness, default=Openness.UNKNOWN)
    result = models.CharField(_("result"), max_length=10, choices=Result, default=Result.PLANNED)
    adjourned_to = models.DateField(_("adjourned to"), null=True, blank=True)
    observers = models.CharField(
        _("observed by"), max_length=250, blank=True, help_text=_("Organisations, not names of staff.")
    )
    violations = models.TextField(_("what was violated"), blank=True)
    note = models.TextField(_("note"), blank=True)
    citations = GenericRelation(Citation)

    held_on = Dated("held")

    class Meta:
        ordering = ["held", "time", "pk"]
        verbose_name, verbose_name_plural = _("hearing"), _("hearings")
        constraints = [precision_constraint("hearing", "held")]

    def __str__(self):
        return f"{written(self.held_on) or _('undated')}: {self.kind}"

    def get_absolute_url(self):
        return f"{self.case.get_absolute_url()}#hearing-{self.pk}"
