"""The form that takes a bulletin in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.intake.documents import MEGABYTE, SIZE_LIMIT, Refused, refusals
from cases.intake.periods import month_in, parse_month
from cases.intake.receive import PASTED_LIMIT, Received, receive
from monitor.accounts.forms import NamedUsersField
from monitor.accounts.models import Visibility
from people.dates import DateError


def sentence_of(refused: Refused) -> str:
    """Why a document was refused, in the language of the page."""
    told = _(refused.message)
    return told % refused.values if refused.values else told


class UploadForm(forms.Form):
    """A file or pasted text, how it is called, the month that it covers, and who may see what comes of it."""

    file = forms.FileField(
        label=gettext_lazy("File"), required=False, allow_empty_file=True, max_length=250,
        help_text=gettext_lazy("Word (.docx), web page (.html), text (.txt) or Markdown (.md), at most 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.md,.docx,.html,.htm"}),
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("Or paste the text"), required=False, strip=False, max_length=PASTED_LIMIT,
        widget=forms.Textarea(attrs={"rows": 8}),
    )  # fmt: skip
    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=250, help_text=gettext_lazy("It names the source in every citation.")
    )
    period = forms.CharField(
        label=gettext_lazy("Month"), max_length=40, required=False,
        help_text=gettext_lazy("The month it covers: 2024-01 or January 2024. It gives the year of the dates. "
                               "Left empty, it is taken from the title or the name of the file."),
    )  # fmt: skip
    visibility = forms.ChoiceField(
        label=gettext_lazy("Who may see it"), choices=Visibility.choices, initial=Visibility.TEAM,
        help_text=gettext_lazy("Everything that is accepted from it begins with the same visibility."),
    )  # fmt: skip
    shown_to = NamedUsersField()

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.initial.setdefault("shown_to", [user.pk])

    def clean_file(self):
        """Refuse what is too large before it is read into memory."""
        file = self.cleaned_data["file"]
        if file and file.size > SIZE_LIMIT:
            large = Refused(refusals.TOO_LARGE, found=file.size / MEGABYTE, limit=SIZE_LIMIT // MEGABYTE)
            raise ValidationError(sentence_of(large))
        return file

    def clean_period(self):
        """(year, month), or None where nothing was written."""
        text = self.cleaned_data["period"]
        try:
            return parse_month(text) if text else None
        except DateError as problem:
            raise ValidationError(_(problem.template), params=problem.words) from None

    def clean(self):
        """One of file and text is needed, the month must be known, and who takes a restricted document in sees it."""
        cleaned = super().clean()
        if not self.errors.get("file") and bool(cleaned.get("file")) == bool((cleaned.get("text") or "").strip()):
            self.add_error("file", _("Choose a file or paste the text, one of the two."))
        if "period" in cleaned and not cleaned["period"]:
            cleaned["period"] = self._month_from_names(cleaned)
            if not cleaned["period"]:
                self.add_error("period", _("Which month does it cover? Neither the title nor the file name tells."))
        if cleaned.get("visibility") != Visibility.RESTRICTED:
            cleaned["shown_to"] = []
        elif self.user.pk not in cleaned.get("shown_to", []):
            self.add_error("shown_to", _("You would not see the document yourself. Name yourself too."))
        return cleaned

    def _month_from_names(self, cleaned):
        file = cleaned.get("file")
        return month_in(cleaned.get("title", "")) or (month_in(file.name) if file else None)

    def receive(self) -> Received | None:
        """Take the document in; None, with the reason at the file or the text, when it is refused."""
        data = self.cleaned_data
        given = ("title", "period", "visibility", "shown_to")
        file = data["file"]
        content = {"data": file.read(), "file_name": file.name} if file else {"text": data["text"]}
        try:
            return receive(self.user, **{name: data[name] for name in given}, **content)
        except Refused as refused:
            self.add_error("file" if file else "text", sentence_of(refused))
            return None
