"""Custody: dated periods of deprivation or restriction of liberty. The database refuses that one person is held
twice at once.
"""

from datetime import timedelta

import pghistory
import pgtrigger
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value, When
from django.db.models.functions import Cast, Greatest
from django.utils.translation import gettext_lazy as _

from cases.models.incidents import Certainty
from cases.models.proceedings import Case
from cases.models.sources import Citation
from monitor.accounts.protection import Protected
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field, written
from people.models import Organisation, Person, Place


class CustodyKind(Term):
    """police_detention, pretrial_detention, house_arrest, imprisonment, bail, ... `deprives` says which take liberty
    away.
    """

    deprives = models.BooleanField(_("deprives of liberty"), default=False)
    section = models.CharField(_("section of the list"), max_length=1, blank=True)


class EndReason(Term):
    """How custody ended: released, transferred, measure changed, term served, escaped, died, ..."""


def held_during():
    """The days on which somebody was held for certain, as a range `[began, ended)`; open while no end is known.

    A beginning known by month counts from the end of it (the 28th at least), an end from its first day. Where that
    leaves no certain day the range is empty: nobody can say that two periods known by month only overlap.
    """
    days = models.DateField()
    began = models.Case(
        When(began_precision="month", then=Cast(F("began") + Value(timedelta(days=27)), days)),
        When(began_precision="year", then=Cast(F("began") + Value(timedelta(days=364)), days)),
        default=F("began"),
        output_field=days,
    )
    end = models.Case(When(ended__isnull=True, then=Value(None, output_field=days)), default=Greatest("ended", began))
    return Func(began, end, function="daterange", output_field=DateRangeField())


@pghistory.track()
class CustodyPeriod(Protected):
    """A person is held, or bound at liberty, from `began` (inclusive) until `ended` (exclusive). A transfer begins a
    new period.

    Claims that conflict are kept with their sources: only a `chosen` period is computed with.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="custody", verbose_name=_("person"))
    kind = models.ForeignKey(CustodyKind, models.PROTECT, verbose_name=_("kind"))
    deprives = models.BooleanField(editable=False, default=False)
    began = models.DateField(_("from"))
    began_precision = precision_field()
    ended = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The day of release or transfer: no longer held on it.")
    )
    ended_precision = precision_field()
    end_reason = models.ForeignKey(EndReason, models.PROTECT, null=True, blank=True, verbose_name=_("how it ended"))
    end_note = models.CharField(_("how it ended, in words"), max_length=250, blank=True)
    ordered_days = models.PositiveSmallIntegerField(
        _("days ordered"), null=True, blank=True, help_text=_("Administrative arrest: as the court said.")
    )
    ordered_until = models.DateField(
        _("ordered until"), null=True, blank=True, help_text=_("Remand: the day until which it was sanctioned.")
    )
    facility = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="held", verbose_name=_("facility")
    )
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="custody", verbose_name=_("place")
    )
    case = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="custody", verbose_name=_("case")
    )
    certainty = models.CharField(_("certainty"), max_length=10, choices=Certainty, default=Certainty.REPORTED)
    verified = models.DateField(_("last verified on"), null=True, blank=True)
    chosen = models.BooleanField(
        _("computed with"), default=True, help_text=_("Untick a claim that conflicts with the one believed.")
    )
    note = models.TextField(_("note"), blank=True)
    updated_at = models.DateTimeField(auto_now=True)
    citations = GenericRelation(Citation)

    began_on, ended_on = Dated("began"), Dated("ended")

    class Meta:
        ordering = ["person", "began", "pk"]
        verbose_name, verbose_name_plural = _("custody period"), _("custody periods")
        indexes = [models.Index(fields=["began", "ended"], name="custody_days", condition=Q(chosen=True))]
        constraints = [
            precision_constraint("custodyperiod", "began"),
            precision_constraint("custodyperiod", "ended"),
            models.CheckConstraint(
                name="custody_order",
                condition=Q(ended__isnull=True)
                | Q(ended__gte=F("began"))
                | ~Q(ended_precision="day")
                | ~Q(began_precision="day"),
                violation_error_message=_("The custody ends before it begins."),
            ),
            ExclusionConstraint(
                name="custody_no_overlap",
                expressions=[
                    (Func(F("person"), F("person"), Value("[]"), function="int8range"), "&&"),
                    (held_during(), "&&"),
                ],
                condition=Q(deprives=True, chosen=True),
                violation_error_message=_(
                    "The person is already held during some of these days. "
                    "End the other period first, or untick one of the two."
                ),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="custody_deprives",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func="NEW.deprives := (SELECT deprives FROM cases_custodykind WHERE code = NEW.kind_id); RETURN NEW;",
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.kind}, {written(self.began_on)} – {written(self.ended_on) or '…'}"

    def get_absolute_url(self):
        return f"{address('people:person', self.person_id)}#custody-{self.pk}"

    def clean(self):
        super().clean()
        if self.kind_id:
            self.deprives = self.kind.deprives
