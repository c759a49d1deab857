"""How we know: a source found or described in the form of a fact, and the form of a source by itself."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.base import FactForm
from cases.models import Citation, Source, SourceKind
from monitor.accounts.forms import NamedUsersField
from monitor.accounts.models import Visibility
from people import register
from people.fields import PartialDateField, written
from people.pickers import Option, PickerField

NEW_KIND = "media_report"


class SourceField(PickerField):
    """Finds a source by words of its title or by its address; what is not found can be added."""

    model = Source
    view = "cases:source_pick"

    def new(self, text):
        return Source(title=text, kind_id=NEW_KIND, address=text if _is_address(text) else "")

    def resolve(self, text):
        if _is_address(text):
            found = list(self.visible().filter(address=text)[:2])
            return (found[0] if len(found) == 1 else None), [Option(each, telling(each)) for each in found]
        found = list(find_sources(self.visible(), text)[:8])
        exact = [each for each in found if each.title.casefold() == text.casefold()]
        return (exact[0] if len(exact) == 1 else None), [Option(each, telling(each)) for each in found]


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def find_sources(queryset, text: str):
    """Sources whose title has every word of the text, the newest first; their texts are not loaded."""
    for word in text.split()[:8]:
        queryset = queryset.filter(title__icontains=word)
    return queryset.select_related("kind").defer("text").order_by("-received_at", "-pk")


def telling(source: Source) -> str:
    """What tells a source from others of the same title."""
    told = (source.kind, written(source.published_on), source.address[:60])
    return " · ".join(str(each) for each in told if each)


class CitedForm(FactForm):
    """A form of a fact that says how we know it: the source, its words, and the footnote mark."""

    source = SourceField(
        label=gettext_lazy("Source"), required=False, create=True,
        help_text=gettext_lazy("Words of its title, or a web address. What is not known yet can be added."),
    )  # fmt: skip
    source_kind = forms.ModelChoiceField(
        label=gettext_lazy("Kind of a new source"), queryset=SourceKind.objects.filter(retired=False), required=False,
        initial=NEW_KIND,
    )  # fmt: skip
    source_address = forms.URLField(
        label=gettext_lazy("Address"), required=False, max_length=1000, assume_scheme="https",
        help_text=gettext_lazy("The page that says so."),
    )  # fmt: skip
    quote = forms.CharField(
        label=gettext_lazy("Words quoted"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("The words on which this rests, as they stand there."),
    )  # fmt: skip

    def clean(self):
        cleaned = super().clean()
        told = self.cleaned_data.get("quote") or self.cleaned_data.get("source_address")
        if told and not self.cleaned_data.get("source") and "source" not in self.errors:
            self.add_error("source", _("Name the source that these words or this address belong to."))
        return cleaned

    @transaction.atomic
    def save(self, commit=True):
        source = self.save_source()
        saved = super().save(commit)
        if source:
            cite(saved, source, self.cleaned_data["quote"], self.cleaned_data["source_address"])
        return saved

    def save_source(self):
        """The source named, added to the register where it is new; None where none is named."""
        source = self.cleaned_data.get("source")
        if source and source.pk is None:
            source.kind = self.cleaned_data.get("source_kind") or source.kind
            source.address = self.cleaned_data["source_address"] or source.address
            visibility = getattr(self.instance, "visibility", Visibility.TEAM)
            register.save_new(source, user=self.user, visibility=visibility)
        return source

    def own_fields(self):
        """The bound fields beside those of the source and of who may see it, for the template."""
        return [self[name] for name in self.fields if name not in {*self.not_compared, "visibility", "shown_to"}]


def cite(fact, source: Source, quote: str = "", address: str = "") -> Citation:
    """Let a fact rest on words of a source, found in its text where they stand there. Citing twice is once."""
    start = source.text.find(quote) if quote else -1
    span = {"start": start, "end": start + len(quote)} if start >= 0 else {}
    found = fact.citations.filter(source=source, quote=quote).first()
    return found or Citation.objects.create(fact=fact, source=source, quote=quote, address=address, **span)


class SourceForm(FactForm):
    """A source by itself: a letter, a media report with its address, a testimony."""

    dated = ("published_on",)

    published_on = PartialDateField(label=gettext_lazy("Published"), required=False)
    shown_to = NamedUsersField()

    class Meta:
        model = Source
        fields = ("kind", "title", "address", "published_on", "text", "reliability", "visibility", "shown_to")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = SourceKind.objects.filter(retired=False)
        self.fields["text"].widget.attrs["rows"] = 12
