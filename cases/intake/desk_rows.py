"""Rows of the review desk: a person of the entry, and a measure, each to be accepted as it stands or corrected."""

from decimal import Decimal

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.intake import words
from cases.intake.decisions import BOTH, CUSTODY, NOTHING, PENALTY, MeasureDecision, PersonDecision
from cases.intake.marking import locate
from cases.intake.suggest import MeasureSuggestion, PersonSuggestion
from cases.intake.widgets import Choices, CompactRenderer, PlainCheckboxes, PlainSelect
from cases.models import Sentence
from people.forms import PersonField, PickerForm
from people.models import Person
from people.pickers import NEW, Option, Picked, Picker

WRITES = Choices([
    (NOTHING, gettext_lazy("only told in the incident")),
    (CUSTODY, gettext_lazy("custody")),
    (PENALTY, gettext_lazy("penalty")),
    (BOTH, gettext_lazy("custody and penalty")),
])  # fmt: skip
UNITS = Choices([("", "–"), *Sentence.Unit.choices])


NEW_ONE = """<input type="hidden" name="{}_asked" value="{}">
<input type="hidden" name="{}_choice" value="{}"> <span class="small muted">{}</span>
"""


class DeskPicker(Picker):
    """A picker that shows from the beginning who of the register may be meant, and "new" beside them."""

    question = "intake/_person.html"

    def asked(self, name, value):
        """Nothing needs to be asked of somebody who is new in the register."""
        if self.options or not self.asks:
            return super().asked(name, value)
        return format_html(NEW_ONE, name, value.text, name, NEW, _("new in the register"))


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

    default_renderer = CompactRenderer
    asked = ""
    """The field without which the page did not show the row."""

    def __init__(self, data=None, **kwargs):
        """A row that the page did not show stands as it is suggested: its words were marked since."""
        shown = data is not None and f"{kwargs['prefix']}-{self.asked}" in data
        super().__init__(data if shown else None, **kwargs)

    def has_changed(self) -> bool:
        """Whether the page was sent with something else than was suggested."""
        return self.is_bound and super().has_changed()

    @property
    def is_open(self) -> bool:
        """Whether the page shows the fields at once."""
        return self.is_bound and bool(self.errors or self.has_changed())


class PersonRow(PickerForm, Row):
    """One person of the entry, or one whom the reader missed."""

    asked = "role"

    who = DeskPersonField(label=gettext_lazy("Person"), create=True, required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"), widget=PlainSelect)
    out = forms.BooleanField(label=gettext_lazy("leave out"), required=False)

    def __init__(
        self, data=None, *, roles: Choices, known: dict[int, Person],
        suggestion: PersonSuggestion | None, **kwargs,
    ):  # fmt: skip
        super().__init__(data, **kwargs)
        self.suggestion = suggestion
        self.fields["role"].choices, self.fields["who"].known = roles, known
        self.initial["role"] = "affected"
        if suggestion:
            self.initial |= {"who": self.fields["who"].suggest(suggestion), "role": suggestion.found.role}

    def clean(self):
        """Whom it is about does not matter for a person who is left out."""
        if self.cleaned_data.get("out"):
            self.errors.pop("who", None)
            self.cleaned_data["who"] = None
        return self.cleaned_data

    def decision(self, text: str) -> PersonDecision | None:
        """What was decided of the person, None for an empty row and for one that is left out; `text` is the entry's."""
        person = self.cleaned_data["who"]
        if person is None:
            return None
        found = self.suggestion.found if self.suggestion else None
        name, typed = str(person), locate(text, self["who"].value().text)
        return PersonDecision(
            name, self.cleaned_data["role"], person.pk, as_written=found.name if found else name,
            span=(found.spans or [(0, 0)])[0] if found else typed or (0, 0),
        )  # fmt: skip


class Whom(Row):
    """For whom a measure is."""

    asked = "kind"

    who = forms.MultipleChoiceField(label=gettext_lazy("For"), required=False, widget=PlainCheckboxes)

    def __init__(self, data=None, *, people: Choices, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["who"].choices = people


class MeasureRow(Whom):
    """One measure of the entry: what, how much, for whom, and what is written of it beside the incident."""

    kind = forms.ChoiceField(label=gettext_lazy("Measure"), required=False, widget=PlainSelect)
    value = forms.DecimalField(
        label=gettext_lazy("Amount"), required=False, max_digits=14, decimal_places=2, min_value=Decimal("0.01")
    )
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False, choices=UNITS, widget=PlainSelect)
    write = forms.ChoiceField(label=gettext_lazy("Write as"), required=False, choices=WRITES, widget=PlainSelect)

    def __init__(self, data=None, *, keys: list[str], kinds: Choices, suggestion: MeasureSuggestion | None, **kwargs):
        super().__init__(data, **kwargs)
        self.suggestion = suggestion
        self.fields["kind"].choices = kinds
        self.initial["write"] = NOTHING
        if suggestion:
            found = suggestion.found
            self.initial |= {
                "kind": found.kind, "value": found.value if found.unit else None, "unit": found.unit or "",
                "who": [keys[n] for n in suggestion.who], "write": suggestion.write,
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

    def decision(self, places: dict[str, int]) -> MeasureDecision | None:
        """What was decided of the measure; `places` lead from rows of the form to persons of the decisions."""
        data = self.cleaned_data
        if not data.get("kind"):
            return None
        who = [places[key] for key in data["who"] if key in places]
        found = self.suggestion.found if self.suggestion else None
        return MeasureDecision(
            kind=data["kind"], who=who, write=data["write"] if who else NOTHING, value=data["value"], unit=data["unit"],
            span=(found.start, found.end) if found else (0, 0),
        )  # fmt: skip
