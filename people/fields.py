"""Two columns that are one date with precision, and the rows of a vocabulary: the building stones of both apps'
models.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.dates import DAY, DateError, PartialDate, parse, partial


class Precision(models.TextChoices):
    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")
    CIRCA = "circa", _("about")


def precision_field():
    """The column beside a date that says how exactly it is known."""
    return models.CharField(_("precision"), max_length=5, choices=Precision, default=DAY)


class Dated(property):
    """
    The pair `<name>` and `<name>_precision` as one `PartialDate`: `began_on = Dated("began")`.

    A property, so that a model also takes it as an argument: `Affiliation(began_on=parse("May 2023"))`.
    """

    def __init__(self, column):
        self.column = column
        super().__init__(self._read, self._write)

    def _read(self, instance):
        return partial(getattr(instance, self.column), getattr(instance, f"{self.column}_precision"))

    def _write(self, instance, value: PartialDate | None):
        setattr(instance, self.column, value.start if value else None)
        setattr(instance, f"{self.column}_precision", value.precision if value else DAY)


def precision_constraint(model, column):
    """The database refuses a month that names a day, or a year that names a month."""
    return models.CheckConstraint(
        name=f"{model}_{column}_precision",
        condition=Q(**{f"{column}__isnull": True})
        | Q(**{f"{column}_precision__in": ["day", "circa"]})
        | Q(**{f"{column}_precision": "month", f"{column}__day": 1})
        | Q(**{f"{column}_precision": "year", f"{column}__day": 1, f"{column}__month": 1}),
        violation_error_message=_("A date known by month or year only cannot name a day."),
    )


def written(value: PartialDate | None) -> str:
    """A date with precision in the language of the page: `14 May 2023`, `May 2023`; "" where nothing is known."""
    return value.words(get_language() or "en") if value else ""


class PartialDateField(forms.CharField):
    """A form field for a date as people write it: a day, a month or a year. Cleans to `PartialDate` or None."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", _("A day, a month or a year: 14.05.2023, May 2023, 2023."))
        super().__init__(max_length=40, **kwargs)

    def prepare_value(self, value):
        return written(value) if isinstance(value, PartialDate) else value

    def clean(self, value):
        text = super().clean(value)
        try:
            return parse(text) if text else None
        except DateError as error:
            raise ValidationError(_(error.template), code="invalid", params=error.words) from None

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class Term(models.Model):
    """A word of a vocabulary. Code refers to `code`, people read the label; retired terms stay for old records."""

    code = models.SlugField(_("code"), max_length=40, primary_key=True)
    label_en = models.CharField(_("English"), max_length=120)
    label_ru = models.CharField(_("Russian"), max_length=120, blank=True)
    label_kk = models.CharField(_("Kazakh"), max_length=120, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    retired = models.BooleanField(_("retired"), default=False, help_text=_("No longer offered; old records keep it."))

    class Meta:
        abstract = True
        ordering = ["position", "code"]

    def __str__(self):
        return self.label(get_language())

    def label(self, language):
        """The label in the language, English where it is missing."""
        return getattr(self, f"label_{(language or 'en')[:2]}", "") or self.label_en
