"""Which persons and organisations a list shows."""

from collections import OrderedDict
from collections.abc import Mapping
from copy import copy

import django_filters as filters
from django import forms
from django.core.exceptions import BadRequest
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from monitor.accounts.prepared import fetched
from people.models import Occupation, Organisation, OrganisationKind, Person
from people.pickers import PARTS, OrganisationField, PlaceField, give_user, named_organisations


class PickedFilter(filters.Filter):
    """A filter whose field is a picker."""

    def __init__(self, field_class, **kwargs):
        self.field_class = field_class
        super().__init__(required=False, **kwargs)


class _Declared(OrderedDict):
    """The filters of a class, of which every request gets its own: a copy of each, not of all that it holds."""

    def __deepcopy__(self, memo):
        return OrderedDict((name, _copied(each)) for name, each in self.items())


def _copied(each):
    found = copy(each)
    found.method = each.method  # which is bound to its filter
    return found


class AskedFields(forms.Form):
    """A form of those fields that an address names, of a dozen one or two; without an address it has all."""

    def __init__(self, data=None, **kwargs):
        if data is not None:
            asked = {name for name in self.base_fields for part in PARTS if f"{name}{part}" in data}
            self.base_fields = {name: each for name, each in self.base_fields.items() if name in asked}
        super().__init__(data, **kwargs)


class QuickFilterSet(filters.FilterSet):
    """Filters whose form class is made once, and not by every request. `offered` are the choices of those filters whose
    choices may change, as they are today: name → choices.
    """

    offered: Mapping[str, list] = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.made = None

    def __init__(self, *args, **kwargs):
        type(self).base_filters = _Declared(self.base_filters)
        super().__init__(*args, **kwargs)

    def get_form_class(self):
        """The class of the form; its fields are copied for every form."""
        if type(self).made is None:
            type(self).made = super().get_form_class()
        return type(self).made


class RegisterFilter(QuickFilterSet):
    """Filters with pickers: they find what the user of the request may see."""

    @cached_property
    def form(self):
        form = super().form
        give_user(form, self.request.user)
        return form

    def shown(self):
        """The rows that the filters leave; none while a filter is not understood."""
        return self.qs if self.form.is_valid() else self.queryset.none()

    @property
    def is_used(self) -> bool:
        """Whether some filter is set."""
        return self.form.is_valid() and any(self.form.cleaned_data.values())

    @property
    def shows_all(self) -> bool:
        """Whether no filter is set; one that is not understood shows nothing."""
        return self.form.is_valid() and not self.is_used


def check_parameters(request, filterset, others: set[str]) -> None:
    """Refuse an address with a parameter that nobody reads: a misspelt filter must not show everything."""
    parts = {f"{name}{part}" for name in filterset.filters for part in PARTS}
    if unknown := request.GET.keys() - parts - others:
        allowed = ", ".join(sorted({*filterset.filters, *others}))
        words = {"found": ", ".join(sorted(unknown)), "allowed": allowed}
        raise BadRequest(_("The address has parameters that are not known: %(found)s. Known are %(allowed)s.") % words)


class PersonFilter(RegisterFilter):
    """By place with everything inside, occupation, organisation, sex."""

    place = PickedFilter(PlaceField, method="by_place", label=_("Place, with everything inside"))
    occupation = filters.ModelChoiceFilter(
        queryset=Occupation.objects.all(), field_name="occupations", label=_("Occupation"), empty_label=_("any")
    )
    organisation = PickedFilter(
        OrganisationField, field_name="affiliations__organisation", label=_("Organisation"), distinct=True
    )
    sex = filters.ChoiceFilter(choices=Person.Sex.choices, label=_("Sex"), empty_label=_("any"))

    class Meta:
        model = Person
        fields = []

    def by_place(self, queryset, _name, place):
        return queryset.filter(home__in=with_everything_inside(place, localdate()))


class OrganisationFilter(RegisterFilter):
    """By words of any name or code, kind, place with everything inside."""

    q = filters.CharFilter(method="by_name", label=_("Name or code"), widget=forms.TextInput(attrs={"type": "search"}))
    kind = filters.ModelChoiceFilter(queryset=OrganisationKind.objects.all(), label=_("Kind"), empty_label=_("any"))
    place = PickedFilter(PlaceField, method="by_place", label=_("Place, with everything inside"))

    class Meta:
        model = Organisation
        fields = []

    def by_name(self, queryset, _name, text):
        return named_organisations(queryset, text.replace("\0", ""), "icontains")

    def by_place(self, queryset, _name, place):
        return queryset.filter(place__in=with_everything_inside(place, localdate()))


# What does not begin with SELECT is taken for a change by the history.
INSIDE = """
    SELECT id FROM (
        WITH RECURSIVE inside (id) AS (
            SELECT %s::bigint UNION
            SELECT part.place_id FROM inside JOIN people_placeparent part ON part.parent_id = inside.id
            WHERE COALESCE(part.valid_from <= %s::date, true) AND COALESCE(part.valid_until > %s::date, true))
        SELECT id FROM inside) found"""


def with_everything_inside(place, day) -> set[int]:
    """The ids of a place and of all places within it on `day`."""
    return {number for (number,) in fetched(INSIDE, [place.pk, day, day])}
