"""Filters of the lists of incidents, cases and sources; one form each, in the address."""

from contextlib import nullcontext
from datetime import timedelta

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from cases.labels import labels
from cases.models import (
    Case,
    Incident,
    IncidentTyping,
    Involvement,
    Source,
    SourceKind,
    Stage,
    StageChange,
)
from cases.models.incidents import INCIDENT_WORDS, LASTING, Certainty
from cases.models.proceedings import CaseKind
from cases.words import words_first, words_query
from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE
from people.dates import CIRCA_DAYS
from people.fields import PartialDateField
from people.filters import AskedFields, PickedFilter, RegisterFilter, with_everything_inside
from people.forms import PersonField, PlaceField

CIRCA = timedelta(days=CIRCA_DAYS)
LONGEST = Question(
    lambda asked: Incident.objects.filter(happened_until__isnull=False)
    .order_by(LASTING.desc())
    .values_list(LASTING)[:1]
)
"""For how long the longest incident lasted."""


def _types():
    return [(each.code, each.label) for each in labels().types]


class DateFilter(django_filters.Filter):
    field_class = PartialDateField


class IncidentFilter(RegisterFilter):
    """Incidents by period, place (with what lies inside), type, person, certainty, words."""

    since = DateFilter(label=_("From"), method="filter_since")
    until = DateFilter(label=_("Until"), method="filter_until")
    place = PickedFilter(PlaceField, label=_("Place"), method="filter_place")
    person = PickedFilter(PersonField, label=_("Person"), method="filter_person")
    type = django_filters.ChoiceFilter(
        label=_("Type"), choices=_types, method="filter_type", empty_label=_("any")
    )
    certainty = django_filters.ChoiceFilter(label=_("Certainty"), choices=Certainty.choices, empty_label=_("any"))
    q = django_filters.CharFilter(label=_("Words"), method="filter_words", max_length=200)

    class Meta:
        model = Incident
        fields: list[str] = []
        form = AskedFields

    @cached_property
    def offered(self):
        return {"type": _types()}

    def filter_since(self, rows, name, value):
        """What may have happened on or after the first day: "in May" touches 20 May. None lasts longer than the
        longest, which is known by index: so the search has an end.
        """
        day, lasted = value.first, [days for (days,) in LONGEST(CONSOLE)]
        earliest = min(day.replace(month=1, day=1), day - max([*lasted, CIRCA]))
        exact = Q(happened__gte=day) | Q(happened_until__gte=day)
        month = Q(happened_precision="month", happened__gte=day.replace(day=1))
        year = Q(happened_precision="year", happened__gte=day.replace(month=1, day=1))
        circa = Q(happened_precision="circa", happened__gte=day - CIRCA)
        return rows.filter(exact | month | year | circa, happened__gte=earliest)

    def filter_until(self, rows, name, value):
        circa = Q(happened_precision="circa", happened__lte=value.last + CIRCA)
        return rows.filter(Q(happened__lte=value.last) | circa, happened__lte=value.last + CIRCA)

    def filter_place(self, rows, name, value):
        return rows.filter(place__in=with_everything_inside(value, localdate()))

    def filter_person(self, rows, name, value):
        return rows.filter(Exists(Involvement.objects.filter(incident=OuterRef("pk"), person=value)))

    def filter_type(self, rows, name, value):
        return rows.filter(Exists(IncidentTyping.objects.filter(incident=OuterRef("pk"), type=value)))

    def filter_words(self, rows, name, value):
        return rows.alias(words=INCIDENT_WORDS).filter(words=words_query(value))

    def words_first(self):
        """Inside, words are looked for by their index, if there are any among the filters."""
        return words_first() if self.form.is_valid() and self.form.cleaned_data.get("q") else nullcontext()


class CaseFilter(RegisterFilter):
    """Cases by kind, stage on record, words of the title or a number."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=CaseKind.choices, empty_label=_("any"))
    stage = django_filters.ModelChoiceFilter(
        label=_("Stage"), queryset=Stage.objects.all(), method="filter_stage", empty_label=_("any")
    )
    q = django_filters.CharFilter(label=_("Title or number"), method="filter_words", max_length=200)

    class Meta:
        model = Case
        fields: list[str] = []

    def filter_stage(self, rows, name, value):
        last = StageChange.objects.filter(case=OuterRef("pk")).order_by("-entered", "-pk").values("stage")[:1]
        return rows.alias(last_stage=last).filter(last_stage=value.pk)

    def filter_words(self, rows, name, value):
        for word in value.split()[:8]:
            numbers = Q(register_number__icontains=word) | Q(court_number__icontains=word)
            rows = rows.filter(Q(title__icontains=word) | numbers)
        return rows


class SourceFilter(RegisterFilter):
    """Sources by kind and words of the title or address."""

    kind = django_filters.ModelChoiceFilter(label=_("Kind"), queryset=SourceKind.objects.all(), empty_label=_("any"))
    q = django_filters.CharFilter(label=_("Title or address"), method="filter_words", max_length=200)

    class Meta:
        model = Source
        fields: list[str] = []

    def filter_words(self, rows, name, value):
        for word in value.split()[:8]:
            rows = rows.filter(Q(title__icontains=word) | Q(address__icontains=word))
        return rows
