"""Lists of political prisoners: a policy in words and numbers, and the frozen, numbered answers given by it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Protected
from people.models import Organisation


class Section(models.TextChoices):
    """Where on the list a person stands (DOMAIN.md, rules of time, 4)."""

    SERVING = "A", _("Serving a sentence")
    PRETRIAL = "B", _("In pre-trial detention")
    HOUSE_ARREST = "C", _("Under house arrest")
    PSYCHIATRIC = "D", _("In forced psychiatric treatment")
    AT_LIBERTY = "E", _("Not deprived of liberty")
    ADMINISTRATIVE = "F", _("Under administrative arrest")
    ABSENT = "G", _("Tried in absentia or abroad")
    DIED = "H", _("Died in custody")
    RELEASED = "I", _("Released since the last edition")


HEADLINE = ["A", "B", "C", "D"]


def headline_sections():
    return list(HEADLINE)


def all_sections():
    return list(Section.values)


def all_languages():
    return [code for code, name in settings.LANGUAGES]


def codes(default, **kwargs):
    return ArrayField(models.CharField(max_length=2), default=default, **kwargs)


@pghistory.track()
class PrisonerList(Protected):
    """A list is a policy: whose recognition counts, which sections it shows, which make the headline number."""

    title = models.CharField(_("title"), max_length=200)
    bodies = models.ManyToManyField(
        Organisation,
        blank=True,
        related_name="lists",
        verbose_name=_("whose recognition counts"),
        help_text=_("None chosen: anybody's."),
    )
    sections = codes(all_sections, verbose_name=_("sections shown"))
    headline = codes(headline_sections, verbose_name=_("sections in the headline number"))
    languages = codes(all_languages, verbose_name=_("languages"))
    policy = models.TextField(_("policy in words"), blank=True, help_text=_("Printed with every edition."))
    public = models.BooleanField(
        _("for the public"), default=True, help_text=_("Shows only public facts; protected persons by alias or count.")
    )

    class Meta:
        ordering = ["title"]
        verbose_name, verbose_name_plural = _("list"), _("lists")
        constraints = [
            models.CheckConstraint(
                name="list_of_team_facts_not_public",
                condition=models.Q(public=True) | ~models.Q(visibility="public"),
                violation_error_message=_(
                    "A list that shows the team's facts cannot be seen by everybody. "
                    "Make it a list for the public, or show it to the team."
                ),
            )
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("lists:list", args=[self.pk])


def frozen(name):
    """Rows of an edition are written once, while it is being frozen; nobody changes or adds any later."""
    return [
        pgtrigger.Trigger(
            name=name,
            operation=pgtrigger.Update | pgtrigger.Delete,
            when=pgtrigger.Before,
            func=(
                "RAISE EXCEPTION 'A frozen edition is never changed: table %, row %. Freeze a new edition instead.', "
                "TG_TABLE_NAME, OLD.id;"
            ),
        ),
        pgtrigger.Trigger(
            name=f"{name}_closed",
            operation=pgtrigger.Insert,
            when=pgtrigger.Before,
            func=(
                "IF (SELECT state FROM cases_edition WHERE id = NEW.edition_id FOR SHARE) = 'frozen' THEN "
                "RAISE EXCEPTION 'Edition % is frozen: nothing is added to it. Freeze a new edition instead.', "
                "NEW.edition_id; "
                "END IF; RETURN NEW;"
            ),
        ),
    ]


class Edition(Protected):
    """A frozen, numbered answer to "who was behind bars for politics on day D?", as known when it was frozen."""

    class State(models.TextChoices):
        FREEZING = "freezing", _("being frozen")
        FROZEN = "frozen", _("frozen")
        FAILED = "failed", _("failed")

    list = models.ForeignKey(PrisonerList, models.PROTECT, related_name="editions", verbose_name=_("list"))
    number = models.PositiveIntegerField(_("number"))
    as_of = models.DateField(_("as of"))
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.FREEZING)
    problem = models.TextField(_("problem"), blank=True)
    policy = models.JSONField(_("policy"), default=dict, editable=False)
    counts = models.JSONField(_("counts"), default=dict, editable=False)
    fingerprint = models.CharField(_("SHA-256 of the rows"), max_length=64, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("decided by")
    )
    frozen_at = models.DateTimeField(_("frozen at"), null=True, editable=False)

    class Meta:
        ordering = ["list", "-number"]
        verbose_name, verbose_name_plural = _("edition"), _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=["list", "number"],
                name="edition_number_once",
                violation_error_message=_("This list has an edition with that number already."),
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="edition_frozen",
                operation=pgtrigger.Update | pgtrigger.Delete,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(old__state="frozen"),
                func="RAISE EXCEPTION 'Edition % is frozen and never changed. Freeze a new one instead.', OLD.number;",
            )
        ]

    def __str__(self):
        return f"{self.list}, {_('edition')} {self.number}"

    def get_absolute_url(self):
        return reverse("lists:edition", args=[self.pk])


class EditionLine(models.Model):
    """One person on an edition, with everything that is printed about them. `person` is the number at that time; it
    may redirect since.
    """

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="lines")
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=1, choices=Section)
    person = models.BigIntegerField(db_index=True)
    row = models.JSONField()

    class Meta:
        ordering = ["edition", "position"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "position"], name="edition_position_once"),
            models.UniqueConstraint(fields=["edition", "person"], name="edition_person_once"),
        ]
        triggers = frozen("edition_line_frozen")

    def __str__(self):
        return f"{self.section} {self.position}"


class EditionFile(models.Model):
    """A file of an edition: its bytes stand in the store under their SHA-256."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="files")
    format = models.CharField(max_length=4)
    language = models.CharField(max_length=2)
    sha256 = models.CharField(max_length=64)
    bytes = models.PositiveBigIntegerField()

    class Meta:
        ordering = ["edition", "language", "format"]
        constraints = [models.UniqueConstraint(fields=["edition", "format", "language"], name="edition_file_once")]
        triggers = frozen("edition_file_frozen")

    def __str__(self):
        return f"{self.edition_id}.{self.language}.{self.format}"
