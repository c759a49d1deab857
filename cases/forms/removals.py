"""Why something is taken out of a case file."""

from django import forms
from django.utils.translation import gettext_lazy


class RemovalForm(forms.Form):
    """The reason stays in the history beside what was removed."""

    reason = forms.CharField(
        label=gettext_lazy("Why"), max_length=250,
        help_text=gettext_lazy("Entered twice, wrong case, ... It stays in the history."),
    )  # fmt: skip
