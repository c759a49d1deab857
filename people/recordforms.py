"""What all forms of records have in common: dates with precision, visibility, and two who write at the same time."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from monitor.accounts.forms import NamedUsersField
from people.fields import PartialDateField
from people.history import changes_since, version


class DatedForm:
    """Mixin for model forms: reads and writes each `PartialDateField` named like a `Dated` pair of the model."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self._dated():
            self.initial.setdefault(name, getattr(self.instance, name))

    def _dated(self):
        return [name for name, field in self.fields.items() if isinstance(field, PartialDateField)]

    def _post_clean(self):
        for name in self._dated():
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()

    def check_order(self, first: str, last: str) -> None:
        """Refuse an end that certainly lies before the beginning."""
        began, ended = self.cleaned_data.get(first), self.cleaned_data.get(last)
        if began and ended and ended.last < began.first:
            words = {"first": began, "last": ended}
            self.add_error(last, ValidationError(_("%(last)s is before %(first)s.") % words, "order"))


class SeenForm:
    """Mixin for model forms: refuses to overwrite what somebody else changed since the page was opened.

    The form comes back with every typed word, `conflicts` says what was changed; saving once more is a decision.
    Call it for a row that is locked (`select_for_update`), or two who save in the same instant both win.
    Wants `user`, so it stands before `PickerForm`.
    """

    conflicts = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen"] = forms.CharField(required=False, widget=forms.HiddenInput, max_length=60)
        if self.instance.pk:
            self.initial["seen"] = version(self.instance)

    def clean(self):
        """Compare what the page showed with what is there now."""
        cleaned = super().clean()
        seen, now = self.cleaned_data.get("seen"), self.initial.get("seen")
        if now and seen != now:
            self.conflicts = changes_since(self.instance, seen or "0", self.user)
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = now
            raise ValidationError(_("Somebody changed this record meanwhile. See what, then save once more."), "seen")
        return cleaned


class ProtectedForm:
    """Mixin for model forms of protected records: adds who may see them. A restricted record must name somebody."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shown_to"] = NamedUsersField(initial=self.instance.shown_to)
        self.initial["shown_to"] = self.instance.shown_to

    def _post_clean(self):
        if "shown_to" in self.cleaned_data:
            self.instance.shown_to = self.cleaned_data["shown_to"]
        super()._post_clean()
