"""The incident on one page: when, where, what, who, under which article, and how we know."""

from datetime import timedelta

from django import forms
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy

from cases.forms.base import without_verdict
from cases.forms.conflict import in_words
from cases.forms.sources import CitedForm
from cases.models import (
    Case,
    Incident,
    IncidentCase,
    IncidentProvision,
    IncidentType,
    IncidentTyping,
    Involvement,
    InvolvementRole,
)
from cases.permissions import visible_involvements
from cases.provisions import UnknownProvision, read_provisions, write_provisions
from monitor.accounts.forms import NamedUsersField
from people import register
from people.dates import PartialDate
from people.fields import PartialDateField
from people.forms import OrganisationField, PersonField, PlaceField, give_user
from people.pickers import Option, PickerField

NEAR = timedelta(days=3)
ROWS_OFFERED = {"persons": 2, "organisations": 1}
ROWS_ALLOWED = 100


class CaseField(PickerField):
    """Finds a case by its title or one of its numbers."""

    model = Case
    view = "cases:case_pick"

    def resolve(self, text):
        found = list(find_cases(self.visible(), text)[:8])
        exact = [each for each in found if text.casefold() in _exact_names(each)]
        return (exact[0] if len(exact) == 1 else None), [Option(each, telling(each)) for each in found]


def find_cases(queryset, text: str):
    """Cases whose title or number has the text."""
    by_number = Q(register_number__icontains=text) | Q(court_number__icontains=text)
    return queryset.filter(Q(title__icontains=text) | by_number).order_by("-opened", "-pk")


def _exact_names(case: Case) -> set[str]:
    return {each.casefold() for each in (case.title, case.register_number, case.court_number) if each}


def telling(case: Case) -> str:
    """What tells a case from others of the same title."""
    return " · ".join(str(each) for each in (case.get_kind_display(), case.register_number, case.court_number) if each)


class IncidentField(PickerField):
    """Finds an incident by its number or by words of its summary."""

    model = Incident
    view = "cases:incident_pick"

    def resolve(self, text):
        found = list(find_incidents(self.visible(), text)[:8])
        return (found[0] if len(found) == 1 else None), [Option(each, f"#{each.pk}") for each in found]


def find_incidents(queryset, text: str):
    """Incidents with the number, or with all the words in their summary; the newest first."""
    if (number := text.removeprefix("#")).isdecimal():
        return queryset.filter(pk=int(number)) if len(number) <= 18 else queryset.none()
    words = (Q(summary__icontains=word) for word in text.split()[-8:])
    return queryset.filter(Q(*words)).order_by("-happened", "-pk")


class Row(forms.Form):
    """Somebody in an incident, and the role. A row whose name is empty is no row."""

    role = forms.ModelChoiceField(label=gettext_lazy("Role"), queryset=InvolvementRole.objects.none(), empty_label=None)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        give_user(self, user)
        self.fields["role"].queryset = InvolvementRole.objects.filter(retired=False)

    def has_changed(self):
        return "who" in self.changed_data


class PersonRow(Row):
    who = PersonField(label=gettext_lazy("Person"), required=False, create=True)

    field_order = ["who", "role"]


class OrganisationRow(Row):
    who = OrganisationField(label=gettext_lazy("Organisation"), required=False, create=True)

    field_order = ["who", "role"]


def _rows(row, offered):
    return forms.formset_factory(row, extra=offered, max_num=ROWS_ALLOWED, absolute_max=ROWS_ALLOWED)


class IncidentForm(CitedForm):
    """Writes an incident with those involved, its provisions, a link to a case and a citation, all or nothing.

    `persons` and `organisations` are its rows; `duplicates()` are incidents that may be the same one.
    """

    dated = ("happened_on",)
    not_compared = (*CitedForm.not_compared, "case")

    happened_on = PartialDateField(label=gettext_lazy("Date"))
    happened_until = PartialDateField(
        label=gettext_lazy("Last day"), required=False, help_text=gettext_lazy("Only if it lasted several days.")
    )
    place = PlaceField(label=gettext_lazy("Place"), required=False)
    articles = forms.CharField(
        label=gettext_lazy("Articles"), required=False, max_length=500,
        help_text=gettext_lazy("For example: CAO 488(6), CC 405 part 2."),
    )  # fmt: skip
    types = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Types"), queryset=IncidentType.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    case = CaseField(label=gettext_lazy("Belongs to the case"), required=False)
    kept_cases = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Cases linked"),
        queryset=Case.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    shown_to = NamedUsersField()

    class Meta:
        model = Incident
        fields = ("happened_on", "happened_until", "place", "types", "summary", "certainty", "visibility", "shown_to")
        widgets = {"summary": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, data=None, *args, first_person=None, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.fields["types"].queryset = IncidentType.objects.filter(
            Q(retired=False) | Q(pk__in=self._typed())
        ).distinct()
        self.initial["types"] = self._typed()
        if last := self.instance.happened_until:
            self.initial["happened_until"] = PartialDate(last)
        self._offer_cases()
        self.initial.setdefault(
            "articles", write_provisions(self.instance.provisions.select_related(None)) if self.instance.pk else ""
        )
        shown = list(self._shown_rows())
        self.persons = self._rows_of(PersonRow, "persons", [row for row in shown if row.person_id], first_person)
        self.organisations = self._rows_of(
            OrganisationRow, "organisations", [row for row in shown if row.organisation_id]
        )
        if self.instance.pk:
            self.initial["seen"] = self.sign()

    def _typed(self):
        return list(self.instance.incidenttyping_set.values_list("type_id", flat=True)) if self.instance.pk else []

    def _offer_cases(self):
        linked = (
            Case.objects.visible_to(self.user).filter(incidentcase__incident=self.instance)
            if self.instance.pk
            else Case.objects.none()
        )
        if not linked:
            del self.fields["kept_cases"]
            return
        self.fields["kept_cases"].queryset = linked
        self.initial["kept_cases"] = [each.pk for each in linked]

    def _shown_rows(self):
        if not self.instance.pk:
            return []
        rows = visible_involvements(self.user).filter(incident=self.instance)
        return rows.select_related("person", "organisation").order_by("pk")

    def _rows_of(self, row, prefix, shown, first=None):
        initial = [{"who": each.person_id or each.organisation_id, "role": each.role_id} for each in shown]
        initial += [{"who": first, "role": "affected"}] if first else []
        factory = _rows(row, 1 if initial else ROWS_OFFERED[prefix])
        data = self.data if self.is_bound else None
        return factory(data, initial=initial, prefix=prefix, form_kwargs={"user": self.user})

    def state(self):
        told = super().state()
        if hasattr(self, "organisations"):
            told["persons"], told["organisations"] = (_told(rows) for rows in (self.persons, self.organisations))
        return told

    def unchecked(self):
        """Show what was typed without a verdict on it: somebody only asked for one more row."""
        without_verdict(self, self.persons, self.organisations)

    def _take_over(self, before, now):
        data = super()._take_over(before, now)
        for prefix, rows in (("persons", self.persons), ("organisations", self.organisations)):
            for initial in (row for row in rows.initial if _in_words(rows, row) not in before.get(prefix, "")):
                _add_row(data, prefix, rows.empty_form.fields["who"].prepare_value(initial["who"]), initial["role"])
        self.persons = self._bound_rows(PersonRow, "persons", data)
        self.organisations = self._bound_rows(OrganisationRow, "organisations", data)
        return data

    def _bound_rows(self, row, prefix, data):
        return _rows(row, 0)(data, prefix=prefix, form_kwargs={"user": self.user})

    def is_valid(self):
        """Whether the form and all its rows are; every part says what is wrong with it."""
        return all([super().is_valid(), self.persons.is_valid(), self.organisations.is_valid()])

    def clean_happened_until(self):
        last = self.cleaned_data["happened_until"]
        return last.last if last else None

    def clean_articles(self):
        try:
            return read_provisions(self.cleaned_data["articles"])
        except UnknownProvision as unknown:
            raise forms.ValidationError(str(unknown), "unknown") from None

    def duplicates(self):
        """Incidents of the same persons within three days that the user may see, for the warning."""
        known = [row["who"].pk for row in _filled(self.persons) if row["who"].pk]
        day = self.cleaned_data["happened_on"]
        near = Q(happened__lte=day.last + NEAR) & Q(happened__gte=day.first - NEAR)
        found = Incident.objects.visible_to(self.user).filter(near, involvements__person__in=known)
        return found.exclude(pk=self.instance.pk).select_related("place").distinct()[:5] if known else []

    @transaction.atomic
    def save(self, commit=True):
        incident = super().save(commit)
        keep(IncidentProvision, "provision", incident, {each.pk for each in self.cleaned_data["articles"]})
        self._save_cases(incident)
        self._save_rows(incident, self.persons, "person")
        self._save_rows(incident, self.organisations, "organisation")
        return incident

    def _save_m2m(self):
        """Types are rows of their own, written where they differ, so that the history names each."""
        keep(IncidentTyping, "type", self.instance, {each.pk for each in self.cleaned_data["types"]})

    def _save_cases(self, incident):
        kept = {each.pk for each in self.cleaned_data.get("kept_cases", ())}
        shown = set(self.initial.get("kept_cases", ()))
        IncidentCase.objects.filter(incident=incident, case__in=shown - kept).delete()
        if case := self.cleaned_data.get("case"):
            IncidentCase.objects.get_or_create(incident=incident, case=case)

    def _save_rows(self, incident, rows, column):
        wanted = {(self._saved(row["who"], incident), row["role"].pk) for row in _filled(rows)}
        shown = visible_involvements(self.user).filter(incident=incident, **{f"{column}__isnull": False})
        present = {(getattr(each, f"{column}_id"), each.role_id): each for each in shown}
        for key in present.keys() - wanted:
            present[key].delete()
        for number, role in sorted(wanted - present.keys()):
            Involvement.objects.create(incident=incident, role_id=role, **{f"{column}_id": number})

    def _saved(self, record, incident):
        """The number of a person or organisation; one that is new is added once, however many rows name it."""
        if record.pk is None:
            new = self.__dict__.setdefault("_new", {})
            key = (type(record), str(record).casefold())
            record = new.setdefault(key, record)
            record.pk = register.save_new(record, user=self.user, visibility=incident.visibility).pk
        return record.pk


def _filled(rows):
    return [row.cleaned_data for row in rows if row.cleaned_data.get("who")]


def _told(rows) -> str:
    """The stored rows in words, for comparing what two users saw."""
    return ", ".join(sorted(_in_words(rows, row) for row in rows.initial))


def _in_words(rows, row) -> str:
    fields = rows.empty_form.fields
    return f"{in_words(fields['who'], row['who'])} ({in_words(fields['role'], row['role'])})"


def _add_row(data, prefix, who, role) -> None:
    """One more row in the data that a browser sent."""
    number = int(data.get(f"{prefix}-TOTAL_FORMS") or 0)
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    data[f"{prefix}-{number}-who"], data[f"{prefix}-{number}-who_id"] = who.text, who.number
    data[f"{prefix}-{number}-role"] = role


def keep(model, column, incident, wanted):
    """Make the link rows of an incident be exactly the wanted ones, touching only those that differ."""
    present = set(model.objects.filter(incident=incident).values_list(f"{column}_id", flat=True))
    model.objects.filter(incident=incident, **{f"{column}__in": present - wanted}).delete()
    model.objects.bulk_create(model(incident=incident, **{f"{column}_id": pk}) for pk in sorted(wanted - present))
