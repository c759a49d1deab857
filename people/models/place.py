"""Places: a tree whose names and parents are dated, because towns are renamed and regions are split."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from people.addresses import address
from people.fields import Term


class PlaceKind(Term):
    """Country, region, city, district, settlement."""


@pghistory.track()
class Place(models.Model):
    """A settlement, district, region or country. `name`, `name_ru` and `name_kk` are today's names, of which a page
    shows the one in its language; the dated ones stand in `names`.
    """

    key = models.SlugField(
        _("key"), unique=True, max_length=60, help_text=_("Stable for ever; data files refer to it.")
    )
    kind = models.ForeignKey(PlaceKind, models.PROTECT, verbose_name=_("kind"))
    name = models.CharField(_("name"), max_length=120, db_index=True)
    name_ru = models.CharField(_("name in Russian"), max_length=120, blank=True)
    name_kk = models.CharField(_("name in Kazakh"), max_length=120, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("place"), _("places")

    def __str__(self):
        return self.name_in(get_language())

    def get_absolute_url(self):
        return address("people:place", self.pk)

    def name_in(self, language):
        """Today's name in the language, the English one where it is missing."""
        return getattr(self, f"name_{(language or 'en')[:2]}", "") or self.name

    def name_on(self, day, language="en"):
        """The name that was valid on `day` in the language; today's name where none is recorded."""
        dated = self.names.official().on(day).filter(language=language[:2]).first()
        return dated.text if dated else self.name_in(language)

    def within(self, day):
        """The places that contain it on `day`, nearest first."""
        found, link = [], self.parents.on(day).select_related("parent").first()
        while link and link.parent not in found:
            found.append(link.parent)
            link = link.parent.parents.on(day).select_related("parent").first()
        return found


class DatedQuerySet(models.QuerySet):
    """Rows valid from a day (inclusive) until a day (exclusive); empty ends are open."""

    def on(self, day):
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day), Q(valid_until__isnull=True) | Q(valid_until__gt=day)
        )

    def official(self):
        return self.filter(other_spelling=False)


class DatedRow(models.Model):
    """Something that holds from a day (inclusive) until a day (exclusive)."""

    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True


def valid_order(name):
    """The database refuses a validity that ends before it begins."""
    return models.CheckConstraint(
        name=name,
        condition=Q(valid_from__isnull=True) | Q(valid_until__isnull=True) | Q(valid_until__gt=models.F("valid_from")),
        violation_error_message=_("It ends before it begins."),
    )


@pghistory.track()
class PlaceName(DatedRow):
    """One way a place is written, official in its time or merely another spelling that texts use."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names", verbose_name=_("place"))
    text = models.CharField(_("name"), max_length=120)
    language = models.CharField(
        _("language"), max_length=2, choices=[("en", "English"), ("ru", "русский"), ("kk", "қазақша")]
    )
    other_spelling = models.BooleanField(_("other spelling"), default=False)
    folded = models.CharField(max_length=120, editable=False, db_index=True)

    class Meta:
        ordering = ["place", "language", models.F("valid_from").desc(nulls_last=True)]
        verbose_name, verbose_name_plural = _("name of a place"), _("names of places")
        constraints = [
            valid_order("place_name_order"),
            models.UniqueConstraint(
                fields=["place", "language", "text", "valid_from"],
                name="place_name_once",
                nulls_distinct=False,
                violation_error_message=_("This place has that name already."),
            ),
        ]

    def __str__(self):
        return self.text

    def save(self, *args, **kwargs):
        self.folded = fold_place(self.text)
        super().save(*args, **kwargs)


def fold_place(text):
    """The form in which spellings of places are compared: lower case, hyphens as spaces, no "city of"."""
    words = text.casefold().replace("-", " ").replace("’", "'").replace("oblast", "region").split()
    return " ".join(word for word in words if word not in {"city", "town", "village", "of", "the", "г.", "город"})


@pghistory.track()
class PlaceParent(DatedRow):
    """What a place lies within, and since when."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="parents", verbose_name=_("place"))
    parent = models.ForeignKey(Place, models.PROTECT, related_name="children", verbose_name=_("within"))

    class Meta:
        ordering = ["place", "valid_from"]
        verbose_name, verbose_name_plural = _("where a place lies"), _("where places lie")
        constraints = [
            valid_order("place_parent_order"),
            models.CheckConstraint(
                name="place_not_within_itself",
                condition=~Q(place=models.F("parent")),
                violation_error_message=_("A place cannot lie within itself."),
            ),
        ]

    def __str__(self):
        return f"{self.place} → {self.parent}"
