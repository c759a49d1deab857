"""Organisations: courts, prosecutors, police, facilities, parties, media. Names, codes and legal status are dated."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Protected
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field
from people.models.place import DatedRow, Place, valid_order


class OrganisationKind(Term):
    """Court, prosecutor's office, police, security service, custody facility, party, movement, NGO, media, ..."""


@pghistory.track()
class Organisation(Protected):
    """A body that acts, holds, or is acted upon. `name` is the one shown today; dated names and codes stand in
    `names`.
    """

    kind = models.ForeignKey(OrganisationKind, models.PROTECT, verbose_name=_("kind"))
    name = models.CharField(_("name"), max_length=250, db_index=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="organisations", verbose_name=_("place")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("organisation"), _("organisations")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address("people:organisation", self.pk)

    def name_on(self, day):
        """The name that was valid on `day`; today's where none is recorded."""
        dated = self.names.official().on(day).first()
        return dated.text if dated else self.name


@pghistory.track()
class OrganisationName(DatedRow):
    """A dated name and code: facilities changed from "RU-170/3" to "No. 28". Or merely another way to write it."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names", verbose_name=_("organisation"))
    text = models.CharField(_("name"), max_length=250, db_index=True)
    code = models.CharField(_("code"), max_length=40, blank=True, db_index=True)
    other_spelling = models.BooleanField(_("other spelling"), default=False)

    class Meta:
        ordering = ["organisation", models.F("valid_from").desc(nulls_last=True)]
        verbose_name, verbose_name_plural = _("name of an organisation"), _("names of organisations")
        constraints = [valid_order("organisation_name_order")]

    def __str__(self):
        return self.text


@pghistory.track()
class LegalStatus(models.Model):
    """Registered, refused, banned by court, liquidated: since when."""

    class Status(models.TextChoices):
        REGISTERED = "registered", _("registered")
        REFUSED = "refused", _("registration refused")
        BANNED = "banned", _("banned by court")
        LIQUIDATED = "liquidated", _("liquidated")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="statuses", verbose_name=_("organisation")
    )
    status = models.CharField(_("status"), max_length=12, choices=Status)
    since = models.DateField(_("since"), null=True, blank=True)
    since_precision = precision_field()
    note = models.CharField(_("note"), max_length=250, blank=True)

    since_when = Dated("since")

    class Meta:
        ordering = ["organisation", "since"]
        verbose_name, verbose_name_plural = _("legal status"), _("legal statuses")
        constraints = [precision_constraint("legalstatus", "since")]

    def __str__(self):
        return self.get_status_display()


ORGANISATION_OR_PERSON = _("Name either a person or an organisation, not both and not neither.")


def one_of(name, first="person", second="organisation"):
    """The database wants exactly one of two links."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{first}__isnull": True}) ^ Q(**{f"{second}__isnull": True}),
        violation_error_message=ORGANISATION_OR_PERSON,
    )
