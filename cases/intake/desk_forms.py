"""The form of the review desk: what is suggested for an entry, to be accepted as it stands or corrected."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.intake import words
from cases.intake.decisions import (
    BOTH,
    CUSTODY,
    NOTHING,
    PENALTY,
    ArticleDecision,
    Decisions,
    MeasureDecision,
    PersonDecision,
)
from cases.intake.suggest import MeasureSuggestion, PersonSuggestion, Suggestion, charged_under
from cases.intake.widgets import PlainCheckboxes, PlainSelect
from cases.models import IncidentType, InvolvementRole, Sentence
from cases.models.decisions import Decision
from cases.provisions import UnknownProvision, read_provisions, write_provisions
from people.fields import PartialDateField
from people.forms import PersonField, PickerForm, PlaceField
from people.pickers import NEW, Option, Picked, Picker

WRITES = [
    (NOTHING, gettext_lazy("only told in the incident")),
    (CUSTODY, gettext_lazy("custody")),
    (PENALTY, gettext_lazy("penalty")),
    (BOTH, gettext_lazy("custody and penalty")),
]


class DeskPicker(Picker):
    """A picker that shows from the beginning who of the register may be meant, and "new" beside them."""

    template = "intake/_person.html"


class DeskPersonField(PersonField):
    """Finds a person; what the entry suggests stands ready as radio buttons."""

    widget = DeskPicker

    def suggest(self, suggestion: PersonSuggestion) -> Picked:
        """Offer the candidates, and choose the one that is meant without doubt, or somebody new."""
        candidates, chosen = suggestion.candidates, suggestion.chosen
        self.widget.options = [Option(each.person, each.person.telling(), each.reasons) for each in candidates]
        self.widget.asks = True
        name = suggestion.found.name
        return Picked(name, asked=name, choice=str(chosen.person.pk) if chosen else NEW)

    def has_changed(self, initial, data):
        """Whether another person is meant than was suggested."""
        if not isinstance(initial, Picked):
            return super().has_changed(initial, data)
        return (initial.text, initial.choice) != (data.text, data.choice)


class Row(forms.Form):
    """A row that the page may fold away while nothing in it was changed."""

    @property
    def is_open(self) -> bool:
        """Whether the page shows the fields at once."""
        return self.is_bound and bool(self.errors or self.has_changed())


class PersonRow(PickerForm, Row):
    """One person of the entry, or one whom the reader missed."""

    who = DeskPersonField(label=gettext_lazy("Person"), create=True, required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"), widget=PlainSelect)
    out = forms.BooleanField(label=gettext_lazy("leave out"), required=False)

    def __init__(self, *args, roles: list[tuple[str, str]], suggestion: PersonSuggestion | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.suggestion = suggestion
        self.fields["role"].choices = roles
        self.initial["role"] = "affected"
        if suggestion:
            self.initial |= {"who": self.fields["who"].suggest(suggestion), "role": suggestion.found.role}

    def clean(self):
        """Whom it is about does not matter for a person who is left out."""
        if self.cleaned_data.get("out"):
            self.errors.pop("who", None)
            self.cleaned_data["who"] = None
        return self.cleaned_data

    def decision(self) -> PersonDecision | None:
        """What was decided of the person; None for an empty row and for one that is left out."""
        person = self.cleaned_data["who"]
        if person is None:
            return None
        found = self.suggestion.found if self.suggestion else None
        return PersonDecision(
            name=str(person), role=self.cleaned_data["role"], person=person.pk,
            as_written=found.name if found else str(person),
            span=found.spans[0] if found and found.spans else (0, 0),
        )  # fmt: skip


class MeasureRow(Row):
    """One measure of the entry: what, how much, for whom, and what is written of it beside the incident."""

    kind = forms.ChoiceField(label=gettext_lazy("Measure"), required=False, widget=PlainSelect)
    value = forms.DecimalField(
        label=gettext_lazy("Amount"), required=False, max_digits=14, decimal_places=2, min_value=Decimal("0.01")
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Unit"), required=False, choices=[("", "–"), *Sentence.Unit.choices], widget=PlainSelect
    )
    who = forms.MultipleChoiceField(label=gettext_lazy("For"), required=False, widget=PlainCheckboxes)
    write = forms.ChoiceField(label=gettext_lazy("Write as"), required=False, choices=WRITES, widget=PlainSelect)

    def __init__(
        self, *args, people: list[tuple[str, str]], kinds: list[tuple[str, str]],
        suggestion: MeasureSuggestion | None = None, **kwargs,
    ):  # fmt: skip
        super().__init__(*args, **kwargs)
        self.suggestion = suggestion
        self.fields["kind"].choices = kinds
        self.fields["who"].choices = people
        self.initial["write"] = NOTHING
        if suggestion:
            found = suggestion.found
            self.initial |= {
                "kind": found.kind, "value": found.value if found.unit else None, "unit": found.unit or "",
                "who": [str(n) for n in suggestion.who], "write": suggestion.write,
            }  # fmt: skip

    @property
    def words(self) -> str:
        """What was suggested, in words."""
        return words.measure_words(self.suggestion.found)

    def clean(self):
        """An amount needs its unit, and what is written down needs a person and has to be what the kind allows."""
        cleaned = super().clean()
        kind, write = cleaned.get("kind"), cleaned.get("write") or NOTHING
        if cleaned.get("value") and not cleaned.get("unit"):
            self.add_error("unit", _("An amount needs its unit."))
        if kind and write != NOTHING and not cleaned.get("who"):
            self.add_error("who", _("Choose for whom, or let it only be told in the incident."))
        if kind and write in (CUSTODY, BOTH) and kind != "release" and not words.custody_of(kind):
            self.add_error("write", _("This measure is no custody."))
        if kind and write in (PENALTY, BOTH) and not words.penalty_of(kind):
            self.add_error("write", _("This measure is no penalty of a court."))
        return cleaned

    def decision(self, places: dict[int, int]) -> MeasureDecision | None:
        """What was decided of the measure; `places` lead from rows of the form to persons of the decisions."""
        data = self.cleaned_data
        if not data.get("kind"):
            return None
        who = [places[int(n)] for n in data["who"] if int(n) in places]
        found = self.suggestion.found if self.suggestion else None
        return MeasureDecision(
            kind=data["kind"], who=who, write=data["write"] if who else NOTHING, value=data["value"], unit=data["unit"],
            span=(found.start, found.end) if found else (0, 0),
        )  # fmt: skip


class EntryForm(PickerForm, forms.Form):
    """What is decided of the entry as a whole."""

    happened = PartialDateField(label=gettext_lazy("Date"), required=False)
    until = forms.DateField(label=gettext_lazy("Last day"), required=False)
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    summary = forms.CharField(
        label=gettext_lazy("What happened"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    types = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Types"), queryset=IncidentType.objects.filter(retired=False),
        widget=PlainCheckboxes, error_messages={"required": gettext_lazy("Choose at least one type.")},
    )  # fmt: skip
    articles = forms.CharField(
        label=gettext_lazy("Articles"), required=False, max_length=500,
        help_text=gettext_lazy("For example: CAO 488(6), CC 405. The persons affected are charged under them."),
    )  # fmt: skip
    instance = forms.ChoiceField(
        label=gettext_lazy("Court"), choices=Decision.Instance.choices, widget=PlainSelect
    )
    upheld = forms.BooleanField(label=gettext_lazy("the earlier decision was left as it was"), required=False)
    brought = forms.BooleanField(label=gettext_lazy("the charges were brought on this day"), required=False)
    join_cases = forms.BooleanField(
        label=gettext_lazy("join the case that a person already has under these articles"), required=False
    )

    def clean_articles(self):
        """The provisions of the register that are named."""
        try:
            return read_provisions(self.cleaned_data["articles"])
        except UnknownProvision as problem:
            raise ValidationError(str(problem)) from None

    def clean(self):
        """It ends after it begins."""
        cleaned = super().clean()
        until, happened = cleaned.get("until"), cleaned.get("happened")
        if until and (happened is None or until < happened.start):
            self.add_error("until", _("The last day lies before the first."))
        return cleaned


class DeskForm:
    """All forms of one entry together: its own, a row for each person and measure, one empty row of each."""

    def __init__(self, suggestion: Suggestion, user, data=None):
        self.suggestion, self.user = suggestion, user
        self.suggested = suggestion.decisions()
        self.main = EntryForm(data, user=user, initial=_initial(suggestion, self.suggested))
        people = [*suggestion.persons, None]
        roles = [(role.code, str(role)) for role in InvolvementRole.objects.filter(retired=False)]
        self.people = [
            PersonRow(data, user=user, prefix=f"person-{n}", suggestion=each, roles=roles)
            for n, each in enumerate(people)
        ]
        named = [(str(n), each.found.name if each else _("the person added")) for n, each in enumerate(people)]
        kinds = [("", "–"), *((kind, words.label("measure_kinds", kind)) for kind in words.measure_kinds())]
        self.measures = [
            MeasureRow(data, prefix=f"measure-{n}", suggestion=each, people=named, kinds=kinds)
            for n, each in enumerate([*suggestion.measures, None])
        ]

    @property
    def forms(self) -> list[forms.Form]:
        """All parts of the form."""
        return [self.main, *self.people, *self.measures]

    @property
    def has_errors(self) -> bool:
        """Whether something that was sent cannot be accepted."""
        return any(form.is_bound and form.errors for form in self.forms)

    def has_changed(self) -> bool:
        """Whether anything differs from what was suggested."""
        return any(form.has_changed() for form in self.forms)

    def is_valid(self) -> bool:
        """Whether everything that was sent can be accepted; errors stand at their fields."""
        return not self.has_errors

    def decisions(self) -> Decisions:
        """What was decided; call it after `is_valid`."""
        data, persons, places = self.main.cleaned_data, [], {}
        for n, row in enumerate(self.people):
            if decision := row.decision():
                places[n] = len(persons)
                persons.append(decision)
        return Decisions(
            summary=data["summary"], happened=data["happened"], until=data["until"],
            place=data["place"].pk if data["place"] else None, types=[each.code for each in data["types"]],
            persons=persons, articles=self._articles(persons, places),
            measures=[decision for row in self.measures if (decision := row.decision(places))],
            instance=data["instance"], upheld=data["upheld"], join_cases=data["join_cases"],
        )  # fmt: skip

    def _articles(self, persons: list[PersonDecision], places: dict[int, int]) -> list[ArticleDecision]:
        suggested = {each.provision: each for each in self.suggested.articles}
        affected = [n for n, person in enumerate(persons) if person.role == "affected"]
        found = []
        for provision in self.main.cleaned_data["articles"]:
            known = suggested.get(provision.pk)
            who = [places[n] for n in known.who if n in places] if known else affected
            who = [n for n in who if n in affected] if charged_under(provision.law_id, provision.article) else []
            found.append(ArticleDecision(provision.pk, who, known.span if known else (0, 0), self._brought(known)))
        return found


    def _brought(self, known: ArticleDecision | None) -> bool:
        """As the words say of the article, where they say so of any; else as the editor says of all."""
        told = any(each.brought for each in self.suggested.articles)
        return self.main.cleaned_data["brought"] and (known.brought if known and told else True)


def _initial(suggestion: Suggestion, decided: Decisions) -> dict:
    known = [known.record for _article, known, _who in suggestion.articles if known.record]
    return {
        "happened": decided.happened, "until": decided.until, "place": decided.place, "summary": decided.summary,
        "types": decided.types, "articles": write_provisions(dict.fromkeys(known)), "instance": decided.instance,
        "upheld": decided.upheld, "join_cases": True, "brought": any(each.brought for each in decided.articles),
    }  # fmt: skip
