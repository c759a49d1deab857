"""Persons: human beings as such. What happened to them stands in `cases`."""

import pghistory
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Protected, ProtectedQuerySet
from people import names
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field
from people.models.organisation import Organisation
from people.models.place import Place


class Occupation(Term):
    """Activist, journalist, human rights defender, lawyer, official, ..."""


class AffiliationRole(Term):
    """Member, leader, founder, employee, ..."""


class RelationshipKind(Term):
    """Spouse, parent, sibling, lawyer of, ..."""


class PersonQuerySet(ProtectedQuerySet):
    """Persons, and what a page needs to show of them."""

    def with_telling(self):
        """Load what tells a person from a namesake: place and occupations."""
        return self.select_related("home").prefetch_related("occupations")


@pghistory.track()
class Person(Protected):
    """A human being. A name is never a key: namesakes are two persons, and spellings are one.

    Lives for ever: two found to be one are merged, and the old number redirects to the survivor.
    """

    class Sex(models.TextChoices):
        FEMALE = "female", _("female")
        MALE = "male", _("male")
        UNKNOWN = "unknown", _("unknown")

    class Printing(models.TextChoices):
        """How a public print may show the person (children, survivors, people at risk)."""

        NAME = "name", _("by name")
        ALIAS = "alias", _("under an alias")
        COUNT = "count", _("in the count only")

    display_name = models.CharField(_("name"), max_length=200, editable=False, db_index=True)
    sex = models.CharField(_("sex"), max_length=7, choices=Sex, default=Sex.UNKNOWN)
    born = models.DateField(_("born"), null=True, blank=True)
    born_precision = precision_field()
    died = models.DateField(_("died"), null=True, blank=True)
    died_precision = precision_field()
    citizenship = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="citizens", verbose_name=_("citizenship")
    )
    home = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="residents",
        verbose_name=_("place"),
        help_text=_("Where the person is known to be active. Never a home address."),
    )
    occupations = models.ManyToManyField(
        Occupation, through="PersonOccupation", blank=True, verbose_name=_("occupations")
    )
    note = models.TextField(_("note"), blank=True, help_text=_("What tells this person from a namesake."))
    printing = models.CharField(_("in public prints"), max_length=5, choices=Printing, default=Printing.NAME)
    alias = models.CharField(_("alias in prints"), max_length=120, blank=True)

    born_on, died_on = Dated("born"), Dated("died")

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["display_name", "pk"]
        verbose_name, verbose_name_plural = _("person"), _("persons")
        constraints = [
            precision_constraint("person", "born"),
            precision_constraint("person", "died"),
            models.CheckConstraint(
                name="person_alias_given",
                condition=~Q(printing="alias") | ~Q(alias=""),
                violation_error_message=_("To print the person under an alias, write the alias."),
            ),
        ]

    def __str__(self):
        return self.display_name or f"#{self.pk}"

    def get_absolute_url(self):
        return address("people:person", self.pk)

    def telling(self):
        """What tells the person from a namesake, in a few words: year of birth, place, occupations.

        Load with `with_telling()` where there are many.
        """
        born = [_("born %(year)s") % {"year": self.born.year}] if self.born else []
        place = [str(self.home)] if self.home else []
        return " · ".join(born + place + [str(each) for each in self.occupations.all()])


@pghistory.track()
class PersonOccupation(models.Model):
    """That a person has an occupation."""

    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("person"))
    occupation = models.ForeignKey(Occupation, models.PROTECT, verbose_name=_("occupation"))

    class Meta:
        verbose_name, verbose_name_plural = _("occupation"), _("occupations")
        constraints = [models.UniqueConstraint(fields=["person", "occupation"], name="person_occupation_once")]

    def __str__(self):
        return str(self.occupation)


@pghistory.track()
class Name(models.Model):
    """One way a person is written. The register keeps every spelling; one is preferred for display."""

    class Kind(models.TextChoices):
        FULL = "full", _("full")
        INITIALS = "initials", _("with initials")
        NATIVE = "native_script", _("native script")
        OTHER = "other_spelling", _("other spelling")
        ALIAS = "alias", _("alias")
        BIRTH = "birth_name", _("birth name")

    person = models.ForeignKey(Person, models.CASCADE, related_name="names", verbose_name=_("person"))
    text = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=14, choices=Kind, default=Kind.FULL)
    script = models.CharField(_("script"), max_length=4, editable=False)
    preferred = models.BooleanField(_("preferred"), default=False, help_text=_("Shown in lists and prints."))

    class Meta:
        ordering = ["person", "-preferred", "pk"]
        verbose_name, verbose_name_plural = _("name"), _("names")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "text"],
                name="name_once",
                violation_error_message=_("The person has that name already."),
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(preferred=True),
                name="one_preferred_name",
                violation_error_message=_("Only one name of a person can be preferred."),
            ),
        ]

    def __str__(self):
        return self.text

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Write the name with its search keys and, when it is preferred, the person's display name: all or nothing."""
        self.script = names.script_of(self.text)
        super().save(*args, **kwargs)
        self.keys.all().delete()
        NameKey.objects.bulk_create(self.search_keys())
        if self.preferred:
            Person.objects.filter(pk=self.person_id).exclude(display_name=self.text).update(display_name=self.text)

    def search_keys(self) -> "list[NameKey]":
        """The keys under which a search finds the name, not saved."""
        return [NameKey(name=self, person_id=self.person_id, key=key) for key in sorted(names.keys(self.text))]


class NameKey(models.Model):
    """A search key of a name: an index without extensions, derived from `Name.text` and written with it."""

    name = models.ForeignKey(Name, models.CASCADE, related_name="keys")
    person = models.ForeignKey(Person, models.CASCADE, related_name="name_keys")
    key = models.CharField(max_length=80)

    class Meta:
        indexes = [
            # One index answers equality and prefixes from its own pages: a search reads no row of the table.
            models.Index(
                fields=["key", "person"],
                include=["name"],
                name="name_key",
                opclasses=["varchar_pattern_ops", "int8_ops"],
            ),
        ]

    def __str__(self):
        return self.key


class Period(models.Model):
    """A stretch of time whose ends are known with some precision."""

    began = models.DateField(_("from"), null=True, blank=True)
    began_precision = precision_field()
    ended = models.DateField(_("until"), null=True, blank=True)
    ended_precision = precision_field()

    began_on, ended_on = Dated("began"), Dated("ended")

    class Meta:
        abstract = True


@pghistory.track()
class Affiliation(Period):
    """A person belongs to, leads, or works for an organisation, for a time."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="affiliations", verbose_name=_("person"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="affiliations", verbose_name=_("organisation")
    )
    role = models.ForeignKey(AffiliationRole, models.PROTECT, verbose_name=_("role"))

    class Meta:
        ordering = ["person", "began"]
        verbose_name, verbose_name_plural = _("affiliation"), _("affiliations")
        constraints = [precision_constraint("affiliation", "began"), precision_constraint("affiliation", "ended")]

    def __str__(self):
        return f"{self.person}: {self.role}, {self.organisation}"


@pghistory.track()
class Relationship(Period):
    """How one person stands to another: `person` is the `kind` of `other` (spouse, parent, lawyer of)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="relationships", verbose_name=_("person"))
    other = models.ForeignKey(Person, models.CASCADE, related_name="relationships_to", verbose_name=_("of"))
    kind = models.ForeignKey(RelationshipKind, models.PROTECT, verbose_name=_("kind"))

    class Meta:
        ordering = ["person", "kind"]
        verbose_name, verbose_name_plural = _("relationship"), _("relationships")
        constraints = [
            precision_constraint("relationship", "began"),
            precision_constraint("relationship", "ended"),
            models.UniqueConstraint(fields=["person", "other", "kind"], name="relationship_once"),
            models.CheckConstraint(
                name="relationship_of_two",
                condition=~Q(person=models.F("other")),
                violation_error_message=_("A relationship joins two different persons."),
            ),
        ]

    def __str__(self):
        return f"{self.person}: {self.kind} {self.other}"
