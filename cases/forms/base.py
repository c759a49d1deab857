"""What every form of a fact has: dates with precision, who may see it, nobody overwrites a colleague unseen."""

from django import forms
from django.core.exceptions import BadRequest, ValidationError
from django.forms.utils import ErrorDict, ErrorList
from django.utils.translation import gettext as _

from cases.forms.conflict import Conflict, changes_of_others, in_words, read_state, take_over, write_state
from monitor.accounts.models import Visibility
from people.forms import PickerForm
from people.pickers import PickerField


class FactForm(PickerForm, forms.ModelForm):
    """A form of one record. `dated` names its dates with precision; `conflict` tells what a colleague has changed.

    An empty picker does not wipe out a link to a record that the user may not see.
    """

    dated: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    """Fields that the form sets itself and that the model's rules shall be checked with."""
    not_compared = ("seen", "source", "source_kind", "source_address", "quote")
    conflict: Conflict | None = None

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.dated:
            self.initial.setdefault(name, getattr(self.instance, name))
        if self.instance.pk:
            self.initial["seen"] = self.sign()
        if "shown_to" in self.fields and not self.instance.pk:
            self.initial.setdefault("shown_to", [self.user.pk])

    def sight(self) -> str:
        """Who may see the record as it is stored, in a word."""
        return self.instance.get_visibility_display()

    def sign(self) -> str:
        """The stored state as the hidden field carries it."""
        return write_state(self.state())

    def state(self) -> dict[str, str]:
        """What the record says now, field by field, in words."""
        return {name: self.words_of(name) for name in self.fields if name not in self.not_compared}

    def words_of(self, name: str) -> str:
        """The stored value of a field as the form shows it."""
        return in_words(self.fields[name], self.get_initial_for_field(self.fields[name], name))

    def clean(self):
        cleaned = super().clean()
        self._keep_unseen()
        self._check_visibility()
        if self.instance.pk:
            self._check_conflict()
        return cleaned

    def _keep_unseen(self):
        for name, each in self.fields.items():
            stored = self.initial.get(name)
            if stored and self.cleaned_data.get(name) is None and self._is_unseen(each, stored):
                self.cleaned_data[name] = getattr(self.instance, name)

    def _is_unseen(self, field, stored) -> bool:
        """Whether the stored record is one that the user could not choose."""
        if isinstance(field, PickerField):
            return isinstance(stored, int) and field.found_by_number(stored) is None
        if isinstance(field, forms.ModelMultipleChoiceField) or not isinstance(field, forms.ModelChoiceField):
            return False
        return not field.queryset.filter(pk=stored).exists()

    def _check_visibility(self):
        if self.cleaned_data.get("visibility") != Visibility.RESTRICTED:
            if "shown_to" in self.cleaned_data:
                self.cleaned_data["shown_to"] = []
        elif self.user.pk not in self.cleaned_data.get("shown_to", []):
            self.add_error("shown_to", _("You would not see the record yourself any more. Name yourself too."))

    def _check_conflict(self):
        before, now = read_state(self.data.get(self.add_prefix("seen"), "")), self.state()
        if all(before.get(name, "") == value for name, value in now.items()):
            return
        self.conflict = changes_of_others(self, before, now)
        self.data = self._take_over(before, now)
        raise ValidationError(
            _("Somebody changed this record while you were writing. Look at the changes, then save again."), "conflict"
        )

    def _take_over(self, before, now):
        return take_over(self, before, now)

    def _post_clean(self):
        for name in self.dated:
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()

    def _get_validation_exclusions(self):
        columns = {column for name in self.dated if name in self.cleaned_data for column in self._columns(name)}
        return super()._get_validation_exclusions() - columns - set(self.checked)

    def _columns(self, name):
        column = getattr(type(self.instance), name).column
        return column, f"{column}_precision"

    def save(self, commit=True):
        if not self.instance.pk and hasattr(self.instance, "created_by_id"):
            self.instance.created_by = self.user
        return super().save(commit)


def without_verdict(form, *rows) -> None:
    """Let a form and its rows be shown as they were sent, with nothing checked."""
    form._errors = ErrorDict()
    for each in rows:
        each._errors, each._non_form_errors = [], ErrorList()
        for row in each.forms:
            row._errors = ErrorDict()


def one_row_more(data, allowed: tuple[str, ...]):
    """(the data sent with one more row of the kind that a button asked for, that kind). BadRequest for others."""
    asked = data.get("more", "")
    if not asked:
        return data, ""
    if asked not in allowed:
        raise BadRequest(_("There are no rows of that kind: %s") % asked[:40])
    data, number = data.copy(), data.get(f"{asked}-TOTAL_FORMS", "")
    data[f"{asked}-TOTAL_FORMS"] = str(int(number) + 1) if number.isdecimal() and len(number) < 4 else "1"
    return data, asked
