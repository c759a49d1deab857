"""The form of the review desk: what is suggested for an entry, to be accepted as it stands or corrected."""

from collections.abc import Iterable
from functools import cache

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cases.intake import words
from cases.intake.decisions import ArticleDecision, Decisions, PersonDecision
from cases.intake.desk_rows import MeasureRow, PersonRow
from cases.intake.empty_rows import ADDED, MEASURE, PERSON, empty_measure, empty_person, is_touched, whom_field
from cases.intake.link_fields import CaseLink, IncidentLink
from cases.intake.suggest import MeasureSuggestion, PersonSuggestion, Suggestion, charged_under
from cases.intake.widgets import Choices, PlainCheckboxes, PlainSelect
from cases.models.decisions import Decision
from cases.provisions import UnknownProvision, read_provisions, write_provisions
from monitor.accounts.prepared import Question
from people.fields import PartialDateField
from people.forms import PickerForm, PlaceField
from people.models import Person
from people.numbers import number_in
from people.pickers import Picked

PERSONS = Question(lambda asked: Person.objects.visible_to(asked.user).filter(pk__in=asked.numbers("persons")))


class EntryForm(PickerForm, forms.Form):
    """What is decided of the entry as a whole."""

    happened = PartialDateField(label=gettext_lazy("Date"), required=False)
    until = forms.DateField(label=gettext_lazy("Last day"), required=False)
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    summary = forms.CharField(
        label=gettext_lazy("What happened"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    types = forms.MultipleChoiceField(
        label=gettext_lazy("Types"), widget=PlainCheckboxes,
        error_messages={"required": gettext_lazy("Choose at least one type.")},
    )  # fmt: skip
    articles = forms.CharField(
        label=gettext_lazy("Articles"), required=False, max_length=500,
        help_text=gettext_lazy("For example: CAO 488(6), CC 405. The persons affected are charged under them."),
    )  # fmt: skip
    instance = forms.ChoiceField(
        label=gettext_lazy("Court"), choices=Choices(Decision.Instance.choices), widget=PlainSelect
    )
    upheld = forms.BooleanField(label=gettext_lazy("the earlier decision was left as it was"), required=False)
    brought = forms.BooleanField(label=gettext_lazy("the charges were brought on this day"), required=False)
    case = CaseLink(label=gettext_lazy("Case"), required=False)
    incident = IncidentLink(label=gettext_lazy("Incident"), required=False)

    def __init__(self, data=None, *, suggestion: Suggestion, **kwargs):
        super().__init__(data, **kwargs)
        links, place = suggestion.links, self.initial["place"]
        self.provisions = suggestion.provisions
        self.fields["types"].choices = Choices(suggestion.terms.types.choices)
        self.fields["place"].known = {place.pk: place} if place else {}
        self.initial["case"] = self.fields["case"].offer(links.cases)
        self.initial["incident"] = self.fields["incident"].offer(links.incidents, links.same)

    def clean_articles(self):
        """The provisions of the register that are named."""
        try:
            return read_provisions(self.cleaned_data["articles"], self.provisions)
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
    """All forms of one entry together: its own, a row for each person and measure, one of each that is added."""

    empty_person = empty_measure = whom = None
    """The row for somebody or something else, as long as it is empty."""

    def __init__(self, suggestion: Suggestion, user, data: QueryDict | None = None):
        self.suggestion, self.user, self.is_bound = suggestion, user, data is not None
        self.suggested = suggestion.decisions()
        initial = _initial(suggestion, self.suggested)
        self.main = EntryForm(data, user=user, initial=initial, suggestion=suggestion)
        self.people = self._people(data)
        self.measures = self._measures(data)

    def _people(self, data: QueryDict | None) -> list[PersonRow]:
        rows: dict[str, PersonSuggestion | None] = {f"person-{each.key}": each for each in self.suggestion.persons}
        known, roles = self._known(data or {}, [*rows, PERSON]), Choices(self.suggestion.terms.roles.choices)
        if is_touched(data, PERSON):
            rows[PERSON] = None
        else:
            self.empty_person = empty_person(roles)
        return [
            PersonRow(data, user=self.user, prefix=prefix, suggestion=each, roles=roles, known=known)
            for prefix, each in rows.items()
        ]

    def _known(self, data, rows: Iterable[str]) -> dict[int, Person]:
        """The persons whom the page names by their numbers, in one statement."""
        sent = (data.get(f"{prefix}-who_{part}", "") for prefix in rows for part in ("id", "choice"))
        numbers = {number for each in sent if (number := number_in(each))}
        return {person.pk: person for person in PERSONS(self.user, persons=numbers)} if numbers else {}

    def _measures(self, data: QueryDict | None) -> list[MeasureRow]:
        keys = [each.key for each in self.suggestion.persons]
        named = ((each.key, each.found.name) for each in self.suggestion.persons)
        people, kinds = Choices([*named, (ADDED, _("the person added"))]), _kinds(get_language())
        suggested = self.suggestion.measures
        rows: dict[str, MeasureSuggestion | None] = {f"measure-{n}": each for n, each in enumerate(suggested)}
        if is_touched(data, MEASURE):
            rows[MEASURE] = None
        else:
            self.empty_measure, self.whom = empty_measure(kinds), whom_field(people)
        return [
            MeasureRow(data, prefix=prefix, suggestion=each, people=people, keys=keys, kinds=kinds)
            for prefix, each in rows.items()
        ]

    @property
    def forms(self) -> list[forms.Form]:
        """All parts of the form."""
        return [self.main, *self.people, *self.measures]

    @property
    def has_errors(self) -> bool:
        """Whether something that was sent cannot be accepted."""
        return any(form.is_bound and form.errors for form in self.forms)

    @property
    def is_incomplete(self) -> bool:
        """Whether something is suggested that the page did not show when it was sent."""
        return self.is_bound and any(row.suggestion and not row.is_bound for row in (*self.people, *self.measures))

    def has_changed(self) -> bool:
        """Whether anything differs from what was suggested."""
        return any(form.has_changed() for form in self.forms)

    def is_valid(self) -> bool:
        """Whether everything that was sent can be accepted; errors stand at their fields."""
        return not (self.is_incomplete or self.has_errors)

    def decisions(self) -> Decisions:
        """What was decided; call it after `is_valid`."""
        data, persons, places = self.main.cleaned_data, [], {}
        for row in self.people:
            if row.is_bound and (decision := row.decision(self.suggestion.parsed.text)):
                places[row.prefix.removeprefix("person-")] = len(persons)
                persons.append(decision)
        measures = (row.decision(places) for row in self.measures if row.is_bound)
        return Decisions(
            summary=data["summary"], happened=data["happened"], until=data["until"],
            place=data["place"].pk if data["place"] else None, types=data["types"],
            persons=persons, articles=self._articles(persons, places), measures=[each for each in measures if each],
            instance=data["instance"], upheld=data["upheld"], join_cases=data["case"] is None,
            case=_number(data["case"]), incident=_number(data["incident"]),
        )  # fmt: skip

    def _articles(self, persons: list[PersonDecision], places: dict[str, int]) -> list[ArticleDecision]:
        suggested = {each.provision: each for each in self.suggested.articles}
        affected = [n for n, person in enumerate(persons) if person.role == "affected"]
        found = []
        for provision in self.main.cleaned_data["articles"]:
            known = suggested.get(provision.pk)
            who = self._charged(known, places) if known else affected
            who = [n for n in who if n in affected] if charged_under(provision.law_id, provision.article) else []
            found.append(ArticleDecision(provision.pk, who, known.span if known else (0, 0), self._brought(known)))
        return found

    def _charged(self, known: ArticleDecision, places: dict[str, int]) -> list[int]:
        """As the words say; where they cite an article for all who are affected, as the editor says who that is."""
        people = self.suggestion.persons
        affected = [n for n, each in enumerate(people) if each.found.role == "affected"]
        if known.who == affected:
            return list(places.values())
        return [places[people[n].key] for n in known.who if people[n].key in places]

    def _brought(self, known: ArticleDecision | None) -> bool:
        """As the words say of the article, where they say so of any; else as the editor says of all."""
        told = any(each.brought for each in self.suggested.articles)
        return self.main.cleaned_data["brought"] and (known.brought if known and told else True)

    def follow(self, marked: "DeskForm", data: QueryDict, *, place: bool) -> QueryDict:
        """What was typed on this form, carried over to the form after words were marked.

        A row that was not changed, and a field that follows from the words, is again what is suggested; so is the place
        when it was marked.
        """
        kept = data.copy()
        for row in (*self.people, *self.measures):
            if not row.has_changed():
                _forget(kept, f"{row.prefix}-")
        for name in FROM_WORDS:
            if name not in self.main.changed_data or (name == "place" and place):
                _renew(kept, marked.main, name)
            elif name == "articles":
                kept[name] = _with_more(kept[name], self.main.initial[name], marked.main.initial[name])
        return kept


@cache
def _kinds(_language: str) -> Choices:
    """The kinds of measures in the language of the page."""
    return Choices([("", "–"), *((kind, words.label("measure_kinds", kind)) for kind in words.measure_kinds())])


FROM_WORDS = ("place", "articles", "brought", "summary")


def _forget(data: QueryDict, beginning: str) -> None:
    for name in [each for each in data if each.startswith(beginning)]:
        del data[name]


def _renew(data: QueryDict, form: EntryForm, name: str) -> None:
    """Put into the data what a field of the form begins with."""
    _forget(data, name)
    value = form.fields[name].prepare_value(form.initial[name])
    if isinstance(value, Picked):
        data[name], data[f"{name}_id"] = value.text, value.number
    elif value and value is not True:
        data[name] = value
    elif value:
        data[name] = "on"


def _with_more(typed: str, before: str, now: str) -> str:
    """The articles typed by hand, and those that were marked since."""
    more = [code for code in now.split(", ") if code and code not in before.split(", ") and code not in typed]
    return ", ".join([each for each in (typed.strip(" ,"), *more) if each])


def _number(chosen) -> int | None:
    """The number of a record that was chosen; None for a new one, and where the choice is left to the rules."""
    return getattr(chosen, "pk", None)


def _initial(suggestion: Suggestion, decided: Decisions) -> dict:
    return {
        "happened": decided.happened, "until": decided.until, "summary": decided.summary, "types": decided.types,
        "place": suggestion.place.record if suggestion.place else None, "instance": decided.instance,
        "articles": write_provisions(dict.fromkeys(suggestion.provisions)), "upheld": decided.upheld,
        "brought": any(each.brought for each in decided.articles),
    }  # fmt: skip
