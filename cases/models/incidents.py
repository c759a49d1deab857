"""Incidents: something that happened on a date at a place, and who was involved in which role."""

from textwrap import shorten

import pghistory
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.law import Provision
from cases.models.sources import Citation
from cases.words import words_of
from monitor.accounts.protection import Protected
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field, written
from people.models import Organisation, Person, Place
from people.models.organisation import one_of


class IncidentType(Term):
    """What kind of thing happened. `context` types are kept but left out of persecution statistics by default."""

    context = models.BooleanField(_("context"), default=False)
    rights = models.JSONField(
        _("rights touched"), default=list, blank=True, help_text=_('For example ["ICCPR 9", "ICCPR 21"].')
    )


class InvolvementRole(Term):
    """affected, perpetrator, official, witness, lawyer, relative, source, other."""


class Certainty(models.TextChoices):
    """How sure we are that a fact is so. Unknown is a value; it is not "no"."""

    CONFIRMED = "confirmed", _("confirmed")
    REPORTED = "reported", _("reported")
    BELIEVED = "believed", _("believed")
    UNKNOWN = "unknown", _("unknown")


INCIDENT_WORDS = words_of("summary", "verbatim")
"""The words by which incidents are found."""

LASTING = models.ExpressionWrapper(models.F("happened_until") - models.F("happened"), models.DurationField())
"""For how long an incident lasted; indexed, so that the longest is known at once and bounds the search for a period."""


@pghistory.track()
class Incident(Protected):
    """Something that happened, neutrally summed up, with the verbatim text it came from."""

    happened = models.DateField(_("date"), null=True, blank=True)
    happened_precision = precision_field()
    happened_until = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only where it lasted several days.")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="incidents", verbose_name=_("place")
    )
    types = models.ManyToManyField(IncidentType, through="IncidentTyping", verbose_name=_("types"))
    provisions = models.ManyToManyField(
        Provision, through="IncidentProvision", blank=True, verbose_name=_("provisions")
    )
    cases = models.ManyToManyField(
        "cases.Case", through="IncidentCase", blank=True, related_name="incidents", verbose_name=_("cases")
    )
    summary = models.TextField(_("what happened"))
    verbatim = models.TextField(_("verbatim text"), blank=True)
    certainty = models.CharField(_("certainty"), max_length=10, choices=Certainty, default=Certainty.REPORTED)
    flags = models.JSONField(
        _("flags"), default=list, blank=True, help_text=_("Slips kept as written, e.g. date_outside_period.")
    )
    updated_at = models.DateTimeField(auto_now=True)
    citations = GenericRelation(Citation)

    happened_on = Dated("happened")

    class Meta:
        ordering = ["-happened", "-pk"]
        verbose_name, verbose_name_plural = _("incident"), _("incidents")
        indexes = [
            models.Index(fields=["-happened", "-id"], name="incident_newest"),
            GinIndex(INCIDENT_WORDS, name="incident_words"),
            models.Index(LASTING, name="incident_lasting", condition=models.Q(happened_until__isnull=False)),
        ]
        constraints = [
            precision_constraint("incident", "happened"),
            models.CheckConstraint(
                name="incident_days_order",
                condition=models.Q(happened_until__isnull=True) | models.Q(happened_until__gte=models.F("happened")),
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    def __str__(self):
        return f"{written(self.happened_on) or _('undated')}: {shorten(self.summary, 80, placeholder='…')}"

    def get_absolute_url(self):
        return address("cases:incident", self.pk)


@pghistory.track()
class IncidentTyping(models.Model):
    """That an incident is of a type."""

    incident = models.ForeignKey(Incident, models.CASCADE, verbose_name=_("incident"))
    type = models.ForeignKey(IncidentType, models.PROTECT, verbose_name=_("type"))

    class Meta:
        verbose_name, verbose_name_plural = _("type of an incident"), _("types of incidents")
        constraints = [models.UniqueConstraint(fields=["incident", "type"], name="incident_type_once")]

    def __str__(self):
        return str(self.type)


@pghistory.track()
class IncidentProvision(models.Model):
    """That a provision was applied or cited in an incident."""

    incident = models.ForeignKey(Incident, models.CASCADE, verbose_name=_("incident"))
    provision = models.ForeignKey(Provision, models.PROTECT, verbose_name=_("provision"))

    class Meta:
        verbose_name, verbose_name_plural = _("provision in an incident"), _("provisions in incidents")
        constraints = [models.UniqueConstraint(fields=["incident", "provision"], name="incident_provision_once")]

    def __str__(self):
        return str(self.provision)


@pghistory.track()
class IncidentCase(models.Model):
    """That an incident belongs to a case."""

    incident = models.ForeignKey(Incident, models.CASCADE, verbose_name=_("incident"))
    case = models.ForeignKey("cases.Case", models.CASCADE, verbose_name=_("case"))

    class Meta:
        verbose_name, verbose_name_plural = _("case of an incident"), _("cases of incidents")
        constraints = [models.UniqueConstraint(fields=["incident", "case"], name="incident_case_once")]

    def __str__(self):
        return str(self.case)


@pghistory.track()
class Involvement(models.Model):
    """A person or organisation in an incident, with the role played in it. The role belongs to the incident, not to
    the person.
    """

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="involvements", verbose_name=_("incident"))
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="involvements", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="involvements", verbose_name=_("organisation")
    )
    role = models.ForeignKey(InvolvementRole, models.PROTECT, verbose_name=_("role"))
    as_written = models.CharField(_("as written"), max_length=200, blank=True)
    citations = GenericRelation(Citation)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("involvement"), _("involvements")
        constraints = [
            one_of("involvement_of_one"),
            models.UniqueConstraint(
                fields=["incident", "person", "role"],
                name="involvement_person_once",
                condition=models.Q(person__isnull=False),
                violation_error_message=_("This person already has that role in the incident."),
            ),
            models.UniqueConstraint(
                fields=["incident", "organisation", "role"],
                name="involvement_organisation_once",
                condition=models.Q(organisation__isnull=False),
                violation_error_message=_("This organisation already has that role in the incident."),
            ),
        ]

    def __str__(self):
        return f"{self.person or self.organisation} ({self.role})"
