"""One form that is the page, the print and the export: which lines of the timeline are shown."""

import re

import django_filters as filters
from django import forms
from django.contrib.postgres.search import SearchQuery
from django.core.exceptions import BadRequest
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases.models import Case, IncidentType, Law, Provision, TimelineEntry
from cases.models.incidents import Certainty
from people.dates import PartialDate
from people.fields import PartialDateField
from people.forms import OrganisationField, PersonField, PlaceField, give_user

PAGE_PARAMETERS = {"before", "format"}
"""Parameters of the address that choose a page or a file, not rows."""

PICKED = {f"{name}_{part}" for name in ("person", "place", "organisation") for part in ("id", "asked", "choice")}


def when(name, lookup, **kwargs):
    """A filter by a date with precision: "May 2023" begins on its first day, or ends on its last."""

    def keep(queryset, _name, value):
        day = value.first if lookup.endswith("gte") else value.last
        return queryset.filter(**{lookup: day})

    return Given(field_class=PartialDateField, method=keep, help_text="", **kwargs)


class Given(filters.Filter):
    """A filter whose field is one of our own form fields."""

    def __init__(self, field_class, **kwargs):
        self.field_class = field_class
        super().__init__(**kwargs)


class TimelineFilter(filters.FilterSet):
    """The filters of the timeline. A date known by month matches every period that touches the month."""

    since = when("since", "last__gte", label=_("From"))
    until = when("until", "first__lte", label=_("Until"))
    person = Given(PersonField, method="by_person", label=_("Person"))
    place = Given(PlaceField, method="by_place", label=_("Place, with everything inside"))
    organisation = Given(OrganisationField, method="by_organisation", label=_("Organisation"))
    case = filters.ModelChoiceFilter(
        method="by_case", label=_("Case"), queryset=lambda request: Case.objects.visible_to(request.user)
    )
    provision = filters.CharFilter(
        method="by_provision", label=_("Article"), help_text=_("For example CAO 488 or CC 405(2).")
    )
    type = filters.ModelMultipleChoiceFilter(
        queryset=IncidentType.objects.filter(retired=False),
        method="by_type",
        label=_("Type"),
        widget=forms.CheckboxSelectMultiple,
    )
    event = filters.MultipleChoiceFilter(
        choices=TimelineEntry.Event.choices,
        field_name="event",
        label=_("Kind of line"),
        widget=forms.CheckboxSelectMultiple,
    )
    certainty = filters.ChoiceFilter(
        choices=Certainty.choices, field_name="certainty", label=_("Certainty"), empty_label=_("any")
    )
    text = filters.CharFilter(method="by_text", label=_("Words"))
    persecution = filters.BooleanFilter(
        method="without_context", label=_("Persecution only, without context"), widget=forms.CheckboxInput
    )
    order = filters.ChoiceFilter(
        choices=[("oldest", _("oldest first"))], method="keep_all", label=_("Order"), empty_label=_("newest first")
    )

    class Meta:
        model = TimelineEntry
        fields = []

    def __init__(self, data, request):
        unknown = set(data) - set(self.base_filters) - PICKED - PAGE_PARAMETERS
        if unknown:
            raise BadRequest(
                gettext("The timeline has no filter “%(name)s”. Nothing is shown: it would not be what was asked for.")
                % {"name": sorted(unknown)[0][:40]}
            )
        super().__init__(data, queryset=TimelineEntry.objects.visible_to(request.user), request=request)
        give_user(self.form, request.user)

    def chips(self):
        """The filters that are set: [(label, value in words, the address without it)]; for the page to show and
        remove.
        """
        return [
            (field.label, _in_words(self.form.cleaned_data[name]), self._without(name))
            for name, field in self.form.fields.items()
            if self.form.cleaned_data.get(name) and name != "order"
        ]

    def _without(self, name):
        kept = self.data.copy()
        for each in (name, f"{name}_id", f"{name}_asked", f"{name}_choice", "before"):
            kept.pop(each, None)
        return kept.urlencode()

    @property
    def oldest_first(self):
        return self.form.cleaned_data.get("order") == "oldest"

    def by_person(self, queryset, name, person):
        return queryset.filter(persons__contains=[person.pk])

    def by_place(self, queryset, name, place):
        return queryset.filter(places__contains=[place.pk])

    def by_organisation(self, queryset, name, organisation):
        return queryset.filter(organisations__contains=[organisation.pk])

    def by_case(self, queryset, name, case):
        return queryset.filter(cases__contains=[case.pk])

    def by_type(self, queryset, name, types):
        return queryset.filter(types__overlap=[each.code for each in types]) if types else queryset

    def by_provision(self, queryset, name, text):
        return queryset.filter(provisions__overlap=provisions_like(text))

    def by_text(self, queryset, name, text):
        return queryset.filter(search=words_query(text))

    def without_context(self, queryset, name, wanted):
        return queryset.filter(context=False) if wanted else queryset

    def keep_all(self, queryset, name, value):
        return queryset


def _in_words(value):
    if value is True:
        return ""
    if isinstance(value, PartialDate):
        return value.words(get_language() or "en")
    many = isinstance(value, list) or hasattr(value, "all")
    return ", ".join(str(each) for each in value) if many else str(value)


def words_query(text):
    """Words as people type them into a search box, found by their stems or as written. What is called russian
    stems words in Latin letters by the English rules.
    """
    stems, simple = (SearchQuery(text, config=config, search_type="websearch") for config in ("russian", "simple"))
    return stems | simple


def provisions_like(text):
    """Numbers of the provisions that a text such as "CAO 488", "488(6)" or "CC 405 part 2" names; a whole article
    means all its parts.
    """
    found = re.fullmatch(
        r"\s*(?:([A-Za-z][\w-]*)\s+)?(\d[\d-]*)(?:\s*(?:\(|part\s*|p\.?\s*|ч\.?\s*)([\w-]+)\)?)?\s*", text
    )
    if not found:
        return []
    law, article, part = found.groups()
    provisions = Provision.objects.filter(article=article)
    if law:
        provisions = provisions.filter(law__in=Law.objects.filter(code__iexact=law))
    return list((provisions.filter(part=part) if part else provisions).values_list("pk", flat=True))
