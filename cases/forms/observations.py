"""The form of the monitor in the corridor of the court: what was seen and heard at a hearing, on a phone."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.attachments import AttachmentsField, keep, sight_of
from cases.forms.base import FactForm, without_verdict
from cases.forms.kinds import offered
from cases.forms.sources import cite
from cases.models import FairTrialPoint, Hearing, Observation, ObservationDraft
from people.forms import PersonField

TOOK_PLACE = [choice for choice in Hearing.Result.choices if choice[0] != Hearing.Result.PLANNED]


def _radios(label, choices, initial=None):
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, initial=initial)


class ObservationForm(FactForm):
    """What one monitor observed. It also tells the hearing what its record lacks, and offers to enter the next one."""

    not_compared = (*FactForm.not_compared, "attachments", "plan_next", "result")

    result = _radios(gettext_lazy("Did it take place?"), TOOK_PLACE, Hearing.Result.HELD)
    judge = PersonField(label=gettext_lazy("Who presided"), required=False, create=True)
    openness = _radios(gettext_lazy("Open or closed"), Hearing.Openness.choices)
    let_in = forms.MultipleChoiceField(
        label=gettext_lazy("Who was let in"), choices=Observation.Audience.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    lawyer = _radios(gettext_lazy("Lawyer of the accused"), Observation.Lawyer.choices, Observation.Lawyer.UNKNOWN)
    translation = _radios(gettext_lazy("Translation"), Observation.Translation.choices, Observation.Translation.UNKNOWN)
    points = forms.ModelMultipleChoiceField(
        label=gettext_lazy("What you saw violated"), queryset=FairTrialPoint.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("After article 14 of the Covenant (ICCPR)."),
    )  # fmt: skip
    next_on = forms.DateField(
        label=gettext_lazy("Next date"), required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    next_time = forms.TimeField(
        label=gettext_lazy("Time"), required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )  # fmt: skip
    plan_next = forms.BooleanField(
        label=gettext_lazy("Enter the next hearing with this date"), required=False,
        help_text=gettext_lazy("Same court and judge; it then stands in “What comes next”."),
    )  # fmt: skip
    attachments = AttachmentsField(label=gettext_lazy("Photo or document"))

    class Meta:
        model = Observation
        fields = (
            "judge", "openness", "let_in", "turned_away", "lawyer", "translation", "points", "note", "next_on",
            "next_time",
        )  # fmt: skip
        widgets = {"note": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"note": gettext_lazy("No names of those who told you, or who observe: whoever sees the hearing "
                                           "reads this.")}  # fmt: skip

    def __init__(self, *args, hearing, **kwargs):
        super().__init__(*args, **kwargs)
        self.hearing = self.instance.hearing = hearing
        self.fields["attachments"].user = self.user
        self.fields["points"].queryset = offered(FairTrialPoint.objects)
        if self.instance.pk:
            self.initial.update(result=hearing.result)
        else:
            self._begin_like_the_hearing()

    def _begin_like_the_hearing(self):
        known = self.hearing.result != Hearing.Result.PLANNED
        self.initial.update(judge=self.hearing.judge_id, openness=self.hearing.openness, plan_next=True)
        self.initial.update({"result": self.hearing.result} if known else {})

    def unchecked(self):
        """Show what was half written without a verdict on it."""
        without_verdict(self)

    def clean(self):
        cleaned = super().clean()
        let_in, next_on = cleaned.get("let_in", []), cleaned.get("next_on")
        if Observation.Audience.NOBODY in let_in and len(let_in) > 1:
            self.add_error("let_in", _("Either nobody was let in or somebody was. Untick one of them."))
        if next_on and next_on <= self.hearing.held_on.first:
            self.add_error("next_on", _("The next date is not after this hearing. Correct one of the two."))
        if cleaned.get("next_time") and not next_on and "next_on" not in self.errors:
            self.add_error("next_on", _("You wrote a time; write the day as well."))
        return cleaned

    @transaction.atomic
    def save(self, commit=True):
        observation = super().save(commit)
        self._keep_files(observation)
        self._tell_the_hearing(observation)
        if self.cleaned_data.get("plan_next") and observation.next_on:
            self._plan_the_next(observation)
        ObservationDraft.objects.filter(user=self.user, hearing=self.hearing).delete()
        return observation

    def _keep_files(self, observation):
        sight = sight_of(self.hearing, self.hearing.case)
        for each in self.cleaned_data["attachments"]:
            title = f"{self.hearing.case}, {self.hearing}: {each.name}"
            cite(observation, keep(each, self.user, title=title, **sight))

    def _tell_the_hearing(self, observation):
        """Fill what the record of the hearing lacks; what it says already stays, and the page shows the difference."""
        hearing = Hearing.objects.select_for_update().get(pk=self.hearing.pk)
        hearing.judge_id = hearing.judge_id or observation.judge_id
        if hearing.openness == Hearing.Openness.UNKNOWN:
            hearing.openness = observation.openness
        if hearing.result == Hearing.Result.PLANNED:
            hearing.result = self.cleaned_data["result"]
        if hearing.result == Hearing.Result.ADJOURNED and not hearing.adjourned_to:
            hearing.adjourned_to = observation.next_on
        hearing.save()

    def _plan_the_next(self, observation):
        others = Hearing.objects.filter(case=self.hearing.case, held=observation.next_on)
        if others.exists():
            return
        same = ("case", "kind", "court", "place", "visibility", "shown_to")
        following = Hearing(**{name: getattr(self.hearing, name) for name in same}, created_by=self.user)
        following.judge_id = observation.judge_id or self.hearing.judge_id
        following.held, following.time = observation.next_on, observation.next_time
        following.save()
