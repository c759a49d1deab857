"""The decision in one go: outcome for each accused, the sentences, what becomes of the charges, since when in force."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.base import without_verdict
from cases.forms.cases import OfCase
from cases.forms.charges_after import ChargesAfter
from cases.forms.custody import FACILITIES
from cases.forms.custody_after import CustodyAfter
from cases.forms.kinds import instances_of, offered_in
from cases.models import Decision, DecisionPerson, Outcome, PenaltyKind, Sentence
from cases.permissions import visible_decisions, visible_hearings
from monitor.accounts.forms import NamedUsersField
from people.fields import PartialDateField
from people.forms import OrganisationField, PersonField, PlaceField

DECIDING = ["court", "prosecutors_office", "police", "security_service", "anti_corruption"]
ROWS_ALLOWED = 60
NOT_CONCERNED = "none"


class SentenceRow(forms.Form):
    """One penalty for one person. A row without a penalty is no row."""

    number = forms.ModelChoiceField(queryset=Sentence.objects.none(), required=False, widget=forms.HiddenInput)
    person = forms.TypedChoiceField(label=gettext_lazy("Person"), coerce=int)
    kind = forms.ModelChoiceField(label=gettext_lazy("Penalty"), queryset=PenaltyKind.objects.none(), required=False)
    value = forms.DecimalField(
        label=gettext_lazy("Amount"), required=False, min_value=0, max_digits=14, decimal_places=2, localize=True
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), choices=[("", "–"), *Sentence.Unit.choices], required=False)
    regime = forms.ChoiceField(
        label=gettext_lazy("Regime"), choices=[("", "–"), *Sentence.Regime.choices], required=False
    )
    note = forms.CharField(label=gettext_lazy("Of what"), required=False, max_length=250)

    def __init__(self, *args, persons, sentences, case, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = list(persons.items())
        self.fields["kind"].queryset = offered_in(case, "penalty", PenaltyKind.objects, self.initial.get("kind"))
        self.fields["number"].queryset = sentences

    def has_changed(self):
        return "kind" in self.changed_data

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("value") is not None and not cleaned.get("unit"):
            self.add_error("unit", _("An amount needs its unit."))
        if cleaned.get("value") == 0:
            self.add_error("value", _("The amount must be more than nothing."))
        return cleaned


class DecisionForm(OfCase):
    """A decision of a court, prosecutor or investigator. Accused whose outcome differs get a decision of their own."""

    dated = ("decided_on", "in_force_from")

    decided_on = PartialDateField(label=gettext_lazy("Date"))
    in_force_from = PartialDateField(
        label=gettext_lazy("In force from"),
        required=False,
        help_text=gettext_lazy("Empty while it is not in force, or nobody knows."),
    )
    body = OrganisationField(label=gettext_lazy("Decided by"), kinds=DECIDING, required=False, create=True)
    judge = PersonField(label=gettext_lazy("Judge"), required=False, create=True)
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    charges_follow = forms.BooleanField(
        label=gettext_lazy("Charges in force follow the outcome"), required=False, initial=True,
        help_text=gettext_lazy("Convicted, acquitted, or dropped where the case is closed."),
    )  # fmt: skip
    custody_facility = OrganisationField(
        label=gettext_lazy("Where those who are held from now on are"), kinds=FACILITIES, required=False, create=True
    )
    shown_to = NamedUsersField()

    class Meta:
        model = Decision
        fields = (
            "instance", "outcome", "decided_on", "in_force_from", "body", "judge", "place", "hearing", "reviews",
            "note", "visibility", "shown_to",
        )  # fmt: skip
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.persons = self.accused()
        self.fields["instance"].choices = instances_of(self.case)
        self.fields["outcome"].queryset = offered_in(self.case, "outcome", Outcome.objects, self.instance.outcome_id)
        self.fields["hearing"].queryset = visible_hearings(self.user).filter(case=self.case)
        self.fields["reviews"].queryset = (
            visible_decisions(self.user).filter(case=self.case).exclude(pk=self.instance.pk)
        )
        self._offer_persons()
        self.charges, self.custody = ChargesAfter(self), CustodyAfter(self)
        self.has_consequences = not self.instance.pk and self.case.kind != "civil"
        if self.has_consequences:
            self.fields.update(self.charges.fields() | self.custody.fields())
        else:
            del self.fields["charges_follow"], self.fields["custody_facility"]
        self.sentences = self._rows()
        if self.instance.pk:
            self.initial["seen"] = self.sign()

    def _offer_persons(self):
        """One choice per accused: the outcome above, another one, or not concerned."""
        outcomes = [(each.pk, str(each)) for each in self.fields["outcome"].queryset]
        same = [("same", _("as above")), (NOT_CONCERNED, _("not concerned"))]
        named = set(self.instance.persons.values_list("pk", flat=True)) if self.instance.pk else set()
        for number, name in self.persons.items():
            self.fields[f"person_{number}"] = forms.ChoiceField(
                label=name, choices=same + (outcomes if not self.instance.pk else []),
                initial="same" if not named or number in named else NOT_CONCERNED,
            )  # fmt: skip

    def _rows(self):
        stored = self.instance.sentences.all() if self.instance.pk else Sentence.objects.none()
        initial = [
            {
                "number": each.pk,
                "person": each.person_id,
                "kind": each.kind_id,
                "value": each.value,
                "unit": each.unit,
                "regime": each.regime,
                "note": each.note,
            }
            for each in stored.filter(person__in=self.persons)
        ]
        offered_rows = 1 if initial else max(1, min(len(self.persons), 10))
        factory = forms.formset_factory(
            SentenceRow, extra=offered_rows, max_num=ROWS_ALLOWED, absolute_max=ROWS_ALLOWED
        )
        kwargs = {"persons": self.persons, "sentences": stored, "case": self.case}
        return factory(self.data if self.is_bound else None, initial=initial, prefix="sentences", form_kwargs=kwargs)

    def instance_field(self):
        """The field `instance`, which a form hides behind its own record of that name."""
        return self["instance"]

    def unchecked(self):
        """Show what was typed without a verdict on it: somebody only asked for one more row."""
        without_verdict(self, self.sentences)

    def charge_fields(self):
        """The bound choices of what becomes of each charge."""
        return [self[name] for name in self.charges.fields()] if self.has_consequences else []

    def has_own_charges(self):
        """Whether something was chosen for a single charge, so that the page shows it."""
        return any(field.value() for field in self.charge_fields())

    def person_fields(self):
        """The bound choices of each accused, for the template: of the outcome, and of the custody where it is asked."""
        names = ([f"person_{number}", self.custody.name_of(number)] for number in self.persons)
        return [[self[name] for name in some if name in self.fields] for some in names]

    def state(self):
        told = super().state()
        if self.instance.pk:
            told["sentences"] = ", ".join(
                f"{each.person}: {each}"
                for each in self.instance.sentences.select_related("kind", "person").order_by("pk")
            )
        return told

    def clean(self):
        cleaned = super().clean()
        if self.has_consequences:
            self.custody.check(cleaned)
        return cleaned

    def is_valid(self):
        """Whether the form and its rows of sentences are."""
        return all([super().is_valid(), self.sentences.is_valid()])

    @transaction.atomic
    def save(self, commit=True):
        decision = super().save(commit)
        outcomes = self._outcomes()
        concerned = [person for person, outcome in outcomes.items() if outcome == "same"]
        self._keep_persons(
            decision, concerned if set(concerned) != set(self.persons) or len(outcomes) != len(self.persons) else []
        )
        decisions = {"same": decision} | {
            code: self._other(decision, code) for code in sorted(set(outcomes.values()) - {"same"})
        }
        for person, code in outcomes.items():
            if code != "same":
                DecisionPerson.objects.get_or_create(decision=decisions[code], person_id=person)
        self._save_sentences({person: decisions[code] for person, code in outcomes.items()}, decision)
        if self.has_consequences:
            self.charges.save({person: decisions[code] for person, code in outcomes.items()})
            self._change_custody(decisions, outcomes)
        return decision

    def _change_custody(self, decisions, outcomes):
        """New facilities were saved with the decision, and left at the record of the form."""
        told = {person: decisions[code].outcome_id for person, code in outcomes.items()}
        facility = getattr(self.instance, "custody_facility", None) or self.cleaned_data.get("custody_facility")
        self.custody.save(decisions["same"], told, facility)

    def _outcomes(self) -> dict[int, str]:
        """Person → "same" or the code of another outcome; persons who are not concerned are left out."""
        chosen = {number: self.cleaned_data.get(f"person_{number}") for number in self.persons}
        main = self.cleaned_data["outcome"].pk
        return {number: "same" if code == main else code for number, code in chosen.items() if code != NOT_CONCERNED}

    def _keep_persons(self, decision, numbers):
        rows = DecisionPerson.objects.filter(decision=decision, person__in=self.persons)
        rows.exclude(person__in=numbers).delete()
        for number in numbers:
            DecisionPerson.objects.get_or_create(decision=decision, person_id=number)

    def _other(self, decision, code):
        other = Decision(outcome_id=code, created_by=self.user)
        for name in ("case", "instance", "body", "judge", "place", "hearing", "reviews", "visibility", "shown_to"):
            setattr(other, name, getattr(decision, name))
        other.decided_on, other.in_force_from = decision.decided_on, decision.in_force_from
        other.save()
        return other

    def _save_sentences(self, decisions, main):
        rows = [row.cleaned_data for row in self.sentences if row.cleaned_data.get("kind")]
        kept = {row["number"].pk for row in rows if row.get("number")}
        main.sentences.filter(person__in=self.persons).exclude(pk__in=kept).delete()
        for row in rows:
            sentence = row["number"] or Sentence()
            sentence.decision = decisions.get(row["person"], main)
            sentence.person_id, sentence.kind, sentence.value = row["person"], row["kind"], row["value"]
            sentence.unit, sentence.regime, sentence.note = row["unit"], row["regime"], row["note"]
            sentence.save()
