"""The form of a saved filter."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import SavedFilter
from monitor.accounts.models import Visibility


class SavedFilterForm(forms.ModelForm):
    """A name, and whether the team sees it."""

    shared = forms.BooleanField(label=_("The team sees it, too"), required=False)

    class Meta:
        model = SavedFilter
        fields = ["name"]

    def __init__(self, *args, owner, **kwargs):
        super().__init__(*args, **kwargs)
        self.owner = owner
        if self.instance.pk:
            self.initial["shared"] = self.instance.is_shared
        elif not self.instance.created_by_id:
            self.instance.created_by = owner

    def clean_name(self):
        return " ".join(self.cleaned_data["name"].split())

    def validate_unique(self):
        """A new filter takes the place of the owner's filter of the same name."""
        if self.instance.pk:
            super().validate_unique()

    def keep(self, parameters: dict[str, list[str]]) -> SavedFilter:
        """Save the filters under the name."""
        shared = self.cleaned_data["shared"] and self.owner.can("see_team")
        values = {
            "parameters": parameters,
            "visibility": Visibility.TEAM if shared else Visibility.RESTRICTED,
            "shown_to": [] if shared else [self.owner.pk],
        }
        if self.instance.pk:
            SavedFilter.objects.filter(pk=self.instance.pk).update(name=self.instance.name, **values)
            return self.instance
        found, _new = SavedFilter.objects.update_or_create(
            created_by=self.owner, name=self.instance.name, defaults=values
        )
        self.instance = found
        return found
