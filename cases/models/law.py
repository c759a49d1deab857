"""Law: paragraphs that are cited, their dated titles, and the dated limits and rates that estimates are computed
from.
"""

import pghistory
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.fields import Term
from people.models.place import DatedRow, valid_order


class Law(Term):
    """A code or law: CC Criminal Code, CAO Code of Administrative Offences, CPC, CIVC, CONST, LAW ..."""


@pghistory.track()
class Provision(models.Model):
    """A paragraph of law, e.g. CC 405 part 2. `article` keeps sub-numbers ("73-3"); `part` is empty for a whole
    article.
    """

    law = models.ForeignKey(Law, models.PROTECT, verbose_name=_("law"))
    article = models.CharField(_("article"), max_length=20)
    part = models.CharField(_("part"), max_length=20, blank=True)

    class Meta:
        ordering = ["law", "article", "part"]
        verbose_name, verbose_name_plural = _("provision"), _("provisions")
        constraints = [
            models.UniqueConstraint(
                fields=["law", "article", "part"],
                name="provision_once",
                violation_error_message=_("This provision is in the register already."),
            )
        ]

    def __str__(self):
        return f"{self.law_id} {self.article}" + (_(" part %s") % self.part if self.part else "")

    @property
    def code(self):
        """The provision in one word, language-free: `CC 405(2)`."""
        return f"{self.law_id} {self.article}" + (f"({self.part})" if self.part else "")

    def title_on(self, day, language=None):
        """What the paragraph was called on `day`; empty where no title is recorded."""
        title = self.titles.on(day).first()
        return title.label(language or get_language()) if title else ""


class ProvisionTitle(DatedRow):
    """What a provision is called, in three languages, while that wording is valid."""

    provision = models.ForeignKey(Provision, models.CASCADE, related_name="titles", verbose_name=_("provision"))
    title_en = models.CharField(_("English"), max_length=400)
    title_ru = models.CharField(_("Russian"), max_length=400, blank=True)
    title_kk = models.CharField(_("Kazakh"), max_length=400, blank=True)
    verified = models.BooleanField(_("verified"), default=False, help_text=_("Compared with the text of the law."))
    note = models.CharField(_("note"), max_length=400, blank=True)

    class Meta:
        ordering = ["provision", "valid_from"]
        verbose_name, verbose_name_plural = _("title of a provision"), _("titles of provisions")
        constraints = [valid_order("provision_title_order")]

    def __str__(self):
        return self.label(get_language())

    def label(self, language):
        return getattr(self, f"title_{(language or 'en')[:2]}", "") or self.title_en


class Limit(DatedRow):
    """A limit or rate of the law, as data with its source: hours of police detention, credit for custody, MCI in
    tenge.
    """

    key = models.SlugField(_("key"), max_length=80)
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=4)
    unit = models.CharField(_("unit"), max_length=40)
    source = models.CharField(_("source"), max_length=400)
    verified = models.BooleanField(_("verified"), default=False)

    class Meta:
        ordering = ["key", "valid_from"]
        verbose_name, verbose_name_plural = _("limit"), _("limits")
        constraints = [
            valid_order("limit_order"),
            models.UniqueConstraint(fields=["key", "valid_from"], name="limit_once", nulls_distinct=False),
        ]

    def __str__(self):
        return f"{self.key} = {self.value.normalize():f} {self.unit}"
