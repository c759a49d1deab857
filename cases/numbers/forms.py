"""Which numbers are asked for: of which list, over which months, how often."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import PrisonerList
from people.dates import MONTH, PartialDate

MOST = 62
"""Days that are counted at most."""
STEPS = [("month", gettext_lazy("the last day of every month")), ("week", gettext_lazy("every seventh day")),
         ("day", gettext_lazy("every day"))]  # fmt: skip


class MonthField(forms.DateField):
    """A month as the browser's calendar or a hand writes it; cleans to its first day."""

    def __init__(self, **kwargs):
        super().__init__(
            widget=forms.DateInput(attrs={"type": "month", "class": "input", "placeholder": "2024-01"}, format="%Y-%m"),
            input_formats=["%Y-%m", "%m.%Y"],
            error_messages={"invalid": gettext_lazy("Write the month as 2024-01 or 01.2024.")},
            required=False,
            **kwargs,
        )


class NumbersForm(forms.Form):
    """Months from and until (by default the last twelve), a list, and on which days its persons are counted."""

    list = forms.ModelChoiceField(PrisonerList.objects.none(), label=gettext_lazy("List"), required=False)
    since = MonthField(label=gettext_lazy("From"))
    until = MonthField(label=gettext_lazy("Until"))
    step = forms.ChoiceField(label=gettext_lazy("Prisoners on"), choices=STEPS, required=False)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["list"].queryset = PrisonerList.objects.visible_to(user)
        self.fields["list"].empty_label = None

    def clean(self):
        """The months in their order, and no more days than can be counted while somebody waits."""
        cleaned = super().clean()
        this = timezone.localdate().replace(day=1)
        until = cleaned["until"] = min(cleaned.get("until") or this, this)
        since = cleaned["since"] = cleaned.get("since") or date(until.year - 1, until.month, 1)
        cleaned["list"] = cleaned.get("list") or self.fields["list"].queryset.first()
        cleaned["step"] = cleaned.get("step") or "month"
        if since > until:
            raise ValidationError(_("“From” is later than “Until”."))
        if len(self.days()) > MOST or len(self.months()) > MOST:
            raise ValidationError(_("That is more than %(most)s days or months; choose fewer.") % {"most": MOST})
        return cleaned

    def months(self) -> "list[date]":
        """The first days of the months."""
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        first, last = since.year * 12 + since.month - 1, until.year * 12 + until.month - 1
        return [date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1)]

    def days(self) -> "list[date]":
        """The days on which prisoners are counted, none of them to come."""
        today = timezone.localdate()
        if self.cleaned_data["step"] == "month":
            return [min(PartialDate(month, MONTH).last, today) for month in self.months()]
        end = min(PartialDate(self.cleaned_data["until"], MONTH).last, today)
        step = {"week": 7, "day": 1}[self.cleaned_data["step"]]
        number = (end - self.cleaned_data["since"]).days // step
        return [end - timedelta(days=step * back) for back in range(number, -1, -1)]
