"""Filters that somebody keeps under a name."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Protected


class SavedFilter(Protected):
    """A filter of the timeline under a name, of its owner alone (restricted) or of the team.

    Holds numbers and never names; whoever may not see a record that it names does not see the filter either. Lives
    until its owner deletes it.
    """

    name = models.CharField(_("name"), max_length=120)
    parameters = models.JSONField(_("filters"), help_text=_("Parameter of the address → its values."))

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("saved filter"), _("saved filters")
        constraints = [
            models.UniqueConstraint(
                fields=["created_by", "name"],
                name="saved_filter_once",
                violation_error_message=_("You have a filter of that name already."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("timelines:saved", args=[self.pk])

    @property
    def is_shared(self) -> bool:
        """Whether the team sees it."""
        return self.visibility == self._meta.get_field("visibility").default
