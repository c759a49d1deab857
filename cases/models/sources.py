"""How we know: documents as received, and the words in them that a fact rests on."""

from urllib.parse import quote

import pghistory
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitor.accounts.protection import Protected
from people.addresses import address
from people.fields import Dated, Term, precision_constraint, precision_field


class SourceKind(Term):
    """Bulletin, ruling, indictment, media report, post, testimony, letter, photo or video."""


@pghistory.track()
class Source(Protected):
    """A document as received: its text, its file, its fingerprint. Never altered after it was received.

    `sha256` is of the bytes received, or of the UTF-8 text where it was pasted: the same document is one source.
    """

    class Reliability(models.TextChoices):
        UNKNOWN = "unknown", _("not assessed")
        RELIABLE = "reliable", _("reliable")
        USUALLY = "usually_reliable", _("usually reliable")
        DOUBTFUL = "doubtful", _("doubtful")

    kind = models.ForeignKey(SourceKind, models.PROTECT, verbose_name=_("kind"))
    title = models.CharField(_("title"), max_length=250)
    text = models.TextField(_("text"), blank=True)
    sha256 = models.CharField(
        _("SHA-256"),
        max_length=64,
        unique=True,
        editable=False,
        null=True,
        error_messages={"unique": _("This very document has been taken in before.")},
    )
    file_name = models.CharField(_("file name"), max_length=250, blank=True, editable=False)
    media_type = models.CharField(_("type"), max_length=100, blank=True, editable=False)
    bytes = models.PositiveBigIntegerField(_("size in bytes"), default=0, editable=False)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    addresses = models.JSONField(_("addresses behind the footnotes"), default=dict, blank=True, editable=False)
    published = models.DateField(_("published"), null=True, blank=True)
    published_precision = precision_field()
    period_year = models.PositiveSmallIntegerField(_("year of the period"), null=True, blank=True)
    period_month = models.PositiveSmallIntegerField(_("month of the period"), null=True, blank=True)
    received_at = models.DateTimeField(_("received at"), auto_now_add=True)
    reliability = models.CharField(_("reliability"), max_length=16, choices=Reliability, default=Reliability.UNKNOWN)

    published_on = Dated("published")

    class Meta:
        ordering = ["-received_at"]
        verbose_name, verbose_name_plural = _("source"), _("sources")
        constraints = [
            precision_constraint("source", "published"),
            models.CheckConstraint(
                name="source_period",
                condition=Q(period_month__isnull=True) | Q(period_month__range=(1, 12), period_year__isnull=False),
                violation_error_message=_("The month of the period is 1 to 12, and needs its year."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("cases:source", self.pk)

    @property
    def period(self):
        """(year, month) of a bulletin, None where it is not known."""
        return (self.period_year, self.period_month) if self.period_month else None


class CitationQuerySet(models.QuerySet):
    def of(self, *facts):
        """Citations of the given facts (instances of any model)."""
        wanted = Q(pk__in=[])
        for fact in facts:
            wanted |= Q(content_type=ContentType.objects.get_for_model(fact), object_id=fact.pk)
        return self.filter(wanted)


@pghistory.track()
class Citation(models.Model):
    """This fact rests on these words of this source. `start`..`end` are characters of `Source.text`; `quote` are the
    words.
    """

    class Part(models.TextChoices):
        """Which part of the fact: all of it, or how a custody or a recognition ended."""

        ALL = "", _("the fact")
        END = "end", _("how it ended")

    content_type = models.ForeignKey(ContentType, models.PROTECT, verbose_name=_("kind of fact"))
    object_id = models.BigIntegerField(_("number of the fact"))
    fact = GenericForeignKey()
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations", verbose_name=_("source"))
    start = models.PositiveIntegerField(_("from character"), null=True, blank=True)
    end = models.PositiveIntegerField(_("to character"), null=True, blank=True)
    quote = models.TextField(_("quoted words"), blank=True)
    mark = models.CharField(_("footnote mark"), max_length=20, blank=True)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    part = models.CharField(_("what rests on it"), max_length=3, choices=Part, default=Part.ALL, blank=True)

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("citation"), _("citations")
        indexes = [models.Index(fields=["content_type", "object_id"], name="citation_fact")]
        constraints = [
            models.CheckConstraint(
                name="citation_span",
                condition=Q(start__isnull=True, end__isnull=True) | Q(end__gt=models.F("start")),
                violation_error_message=_("The quoted words end before they begin."),
            )
        ]

    def __str__(self):
        return f"{self.source} [{self.mark}]" if self.mark else str(self.source)

    @property
    def page(self):
        """Where the words stand in the text of the source."""
        return cited_in(self.source_id, self.mark)


def cited_in(source: int, mark: str) -> str:
    """The address of the cited words in the page of their source; of those with the footnote mark where it has one."""
    page, mark = address("cases:source", source), mark.strip("[] ")
    return f"{page}?mark={quote(mark)}#cited" if mark else f"{page}#cited"
