"""Something that was taken out of a case file, with the reason; all that is needed to put it back exactly."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.proceedings import Case
from people.models import Person


@pghistory.track()
class Removal(models.Model):
    """A fact entered by mistake and taken away, together with what belonged to it. Never deleted itself.

    `steps` are those of a `people.journal`. What it says of the fact is shown to those who might see the fact.
    """

    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="removals", verbose_name=_("case"))
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+", verbose_name=_("person"))
    kind = models.CharField(_("kind"), max_length=20)
    number = models.BigIntegerField(_("number"))
    reason = models.CharField(_("reason"), max_length=250)
    steps = models.JSONField(_("what was removed"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone at"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by")
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name, verbose_name_plural = _("removal"), _("removals")
        constraints = [
            models.CheckConstraint(
                name="removal_from_something", condition=Q(case__isnull=False) | Q(person__isnull=False)
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.number}"
