"""Forms of the lists: the day, the policy of a list, a recognition and its end."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cases.forms.base import FactForm
from cases.forms.sources import CitedForm, SourceField
from cases.lists.words import Speaker
from cases.models import Criterion, Demand, PrisonerList, Recognition, RecognitionLabel
from cases.models.lists import Section
from monitor.accounts.forms import NamedUsersField
from monitor.accounts.protection import visible_q
from people.fields import PartialDateField
from people.forms import OrganisationField
from people.models import Organisation

RECOGNISING = ["ngo", "movement", "initiative_group", "bar", "media", "party", "trade_union", "international", "other"]
"""Kinds of organisations that are offered as bodies that recognise."""


class DayField(forms.DateField):
    """A day, as the browser's calendar or a hand writes it."""

    def __init__(self, **kwargs):
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d"),
            input_formats=["%Y-%m-%d", "%d.%m.%Y"],
            error_messages={"invalid": gettext_lazy("Write the day as 2024-01-31 or 31.01.2024.")},
            **kwargs,
        )


def past_day(day):
    """The day, today where none is given. One that has not come yet is refused."""
    today = timezone.localdate()
    if day and day > today:
        raise ValidationError(_("%(day)s has not come yet.") % {"day": day.isoformat()}, "future")
    return day or today


class DayForm(forms.Form):
    """As of which day; empty means today. A day that has not come yet is refused."""

    as_of = DayField(label=gettext_lazy("As of"), required=False)

    def clean_as_of(self):
        """The day, today where none is given."""
        return past_day(self.cleaned_data["as_of"])


class CompareForm(forms.Form):
    """Two answers of one list: each an edition by its number, or a day; of a day, what is known of it now."""

    before = forms.ChoiceField(label=gettext_lazy("Before"), required=False)
    before_day = DayField(label=gettext_lazy("or the list on"), required=False)
    after = forms.ChoiceField(label=gettext_lazy("After"), required=False)
    after_day = DayField(label=gettext_lazy("or the list on"), required=False)

    def __init__(self, *args, editions, **kwargs):
        super().__init__(*args, **kwargs)
        offered = [(str(each.number), _named(each)) for each in editions]
        for side in ("before", "after"):
            self.fields[side].choices = [("", _("a day, as known now")), *offered]

    def clean(self):
        """Where no edition is chosen, the day is; an empty one is today."""
        cleaned = super().clean()
        for name in ("before_day", "after_day"):
            try:
                cleaned[name] = past_day(cleaned.get(name))
            except ValidationError as problem:
                self.add_error(name, problem)
        return cleaned


def _named(edition):
    day = date_format(edition.as_of, "j E Y")
    return _("Edition %(number)s, as of %(day)s") % {"number": edition.number, "day": day}


def _boxes(label, choices, help_text=""):
    return forms.MultipleChoiceField(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, help_text=help_text
    )


def _section_choices():
    return [(code, Speaker(get_language()).section(code)) for code in Section.values]


class ListForm(FactForm):
    """The policy of a list in one readable form."""

    bodies = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Whose recognition counts"), queryset=Organisation.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("None chosen: anybody's."),
    )  # fmt: skip
    sections = _boxes(gettext_lazy("Sections shown"), _section_choices)
    headline = _boxes(
        gettext_lazy("Sections in the headline number"), _section_choices,
        gettext_lazy("The number that is quoted. It is printed with this rule."),
    )  # fmt: skip
    languages = _boxes(gettext_lazy("Languages of the files"), settings.LANGUAGES)
    shown_to = NamedUsersField()

    class Meta:
        model = PrisonerList
        fields = ("title", "policy", "bodies", "sections", "headline", "languages", "public", "visibility", "shown_to")
        widgets = {"policy": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("sections", "headline", "languages"):
            self.initial.setdefault(name, getattr(self.instance, name))
        chosen = self.instance.bodies.values("pk") if self.instance.pk else []
        offered = visible_q(self.user) & Q(recognitions__isnull=False) | Q(pk__in=chosen)
        self.fields["bodies"].queryset = Organisation.objects.filter(offered).distinct()

    def clean(self):
        """The headline is made of sections that are shown; a list of team facts is not for everybody."""
        cleaned = super().clean()
        if unseen := set(cleaned.get("headline", [])) - set(cleaned.get("sections", [])):
            words = {"sections": ", ".join(sorted(unseen))}
            self.add_error("headline", _("%(sections)s: counted and not shown. Show it, or leave it out.") % words)
        return cleaned


class RecognitionForm(CitedForm):
    """A proposal to recognise somebody: label, body, since, criteria, exclusion check, grounds, demand, document."""

    dated = ("since_on",)

    since_on = PartialDateField(label=gettext_lazy("Since"))
    body = OrganisationField(label=gettext_lazy("Recognised by"), kinds=RECOGNISING, create=True)
    criteria = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Criteria met"), queryset=Criterion.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    document = SourceField(
        label=gettext_lazy("Document of the recognition"), required=False,
        help_text=gettext_lazy("The statement or protocol by which the body recognised: words of its title."),
    )  # fmt: skip
    shown_to = NamedUsersField()

    class Meta:
        model = Recognition
        fields = (
            "label", "body", "since_on", "criteria", "exclusion", "grounds", "demand", "document", "visibility",
            "shown_to",
        )  # fmt: skip
        widgets = {"grounds": forms.Textarea(attrs={"rows": 6}), "exclusion": forms.RadioSelect}

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = self.instance.person = person
        self.fields["label"].queryset = RecognitionLabel.objects.filter(retired=False)
        self.fields["demand"].queryset = Demand.objects.filter(retired=False)
        self.fields["criteria"].queryset = Criterion.objects.filter(retired=False)
        self.fields["exclusion"].help_text = _("Violence against persons, or calls to it out of hatred.")

    def criteria_with_texts(self):
        """set → (checkbox, text of the criterion in the language of the page)."""
        criteria = {row.pk: row for row in self.fields["criteria"].queryset}
        groups: dict[str, list] = {}
        for box in self["criteria"].subwidgets:
            row = criteria[str(box.data["value"])]
            text = getattr(row, f"text_{get_language()[:2]}", "") or row.text_en
            groups.setdefault(row.set, []).append((box, text))
        return groups.items()

    def save(self, commit=True):
        """A new proposal is the proposer's: a second person decides it."""
        if self.instance.pk is None:
            self.instance.proposed_by = self.user
        return super().save(commit)


class WithdrawalForm(forms.Form):
    """From when a recognition no longer holds, and why."""

    until = PartialDateField(label=gettext_lazy("No longer recognised from"))
    reason = forms.CharField(
        label=gettext_lazy("Why it ended"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Printed in the differences between editions."),
    )  # fmt: skip


class RefusalForm(forms.Form):
    """Why a proposal is not followed."""

    reason = forms.CharField(
        label=gettext_lazy("Why it is refused"), max_length=400, widget=forms.Textarea(attrs={"rows": 2})
    )
