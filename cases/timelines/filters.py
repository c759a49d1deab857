"""One form that is the page, the print, the export and the feed: which lines of the timeline are shown."""

from datetime import date, timedelta

import django_filters as filters
from django import forms
from django.core.exceptions import BadRequest
from django.db.models import BooleanField, Model
from django.db.models.expressions import RawSQL
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext_lazy as _

from cases.forms.incidents import CaseField
from cases.forms.sources import SourceField
from cases.labels import Labels, labels, labels_of
from cases.models import IncidentType, TimelineEntry
from cases.models.incidents import Certainty
from cases.models.timeline import LASTING
from cases.timelines.fields import Article, ArticlesField, PersonsField
from cases.words import words_query
from monitor.accounts.prepared import Question
from monitor.accounts.protection import Visibility
from people.dates import PartialDate
from people.fields import PartialDateField
from people.filters import AskedFields, QuickFilterSet
from people.forms import OrganisationField, PlaceField, give_user
from people.models import Person
from people.pickers import PARTS
from people.translated import gettext

PAGE_PARAMETERS = {"before", "format"}
"""Parameters of the address that choose a page or a file, not rows."""

PICKED = {f"{name}{part}" for name in ("person", "place", "organisation", "case", "source") for part in PARTS}
LONGEST = 200
"""Characters of the words that are searched."""


LASTED = Question(lambda asked: TimelineEntry.objects.order_by(LASTING.desc()).values_list(LASTING)[:1])
"""For how long the longest line can be."""


class Given(filters.Filter):
    """A filter whose field is one of our own form fields."""

    def __init__(self, field_class, **kwargs):
        self.field_class = field_class
        super().__init__(**kwargs)


TREATIES = {gettext_noop("ICCPR"), gettext_noop("ICESCR")}


def _types(words: Labels | None = None):
    """The types that are offered, as choices."""
    return [(each.code, each.label) for each in (words or labels()).types if not each.is_retired]


def rights(words: Labels | None = None):
    """The rights that types touch, by which types are grouped: [("ICCPR 9", its name), …], by treaty and article."""
    found = {(right, _named(right)) for each in (words or labels()).types for right in each.rights}
    return sorted(found, key=lambda pair: (pair[0][:4], len(pair[0]), pair))


def _named(right):
    treaty, space, article = right.partition(" ")
    return f"{gettext(treaty) if treaty in TREATIES else treaty}{space}{article}"


class TimelineFilter(QuickFilterSet):
    """The filters of the timeline. A date known by month matches every period that touches the month."""

    since = Given(PartialDateField, method="from_day", label=_("From"), help_text="")
    until = Given(PartialDateField, method="until_day", label=_("Until"), help_text="")
    person = Given(PersonsField, method="by_person", label=_("Person"))
    persons = filters.ChoiceFilter(
        choices=[("all", _("all of them together"))], method="keep_all", label=_("Of several persons"),
        empty_label=_("any of them"),
    )  # fmt: skip
    place = Given(PlaceField, method="by_place", label=_("Place, with everything inside"))
    organisation = Given(OrganisationField, method="by_organisation", label=_("Organisation"))
    case = Given(CaseField, method="by_case", label=_("Case"))
    source = Given(SourceField, method="by_source", label=_("Source"))
    provision = Given(
        ArticlesField, method="by_provision", label=_("Article"),
        help_text=_("For example CAO 488, CC 405(2) or not CAO 488."),
    )  # fmt: skip
    text = filters.CharFilter(method="by_text", label=_("Words"), max_length=LONGEST)
    certainty = filters.ChoiceFilter(choices=Certainty.choices, label=_("Certainty"), empty_label=_("any"))
    right = filters.ChoiceFilter(choices=rights, method="by_right", label=_("Right touched"), empty_label=_("any"))
    order = filters.ChoiceFilter(
        choices=[("oldest", _("oldest first"))], method="keep_all", label=_("Order"), empty_label=_("newest first")
    )
    public = filters.BooleanFilter(
        method="only_public", label=_("Only what may be published"), widget=forms.CheckboxInput
    )
    persecution = filters.BooleanFilter(
        method="without_context", label=_("Persecution only, without context"), widget=forms.CheckboxInput
    )
    type = filters.MultipleChoiceFilter(
        choices=_types, method="by_type", label=_("Type"), widget=forms.CheckboxSelectMultiple
    )
    event = filters.MultipleChoiceFilter(
        choices=TimelineEntry.Event.choices, label=_("Kind of line"), widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = TimelineEntry
        fields = []
        form = AskedFields

    def __init__(self, data, request, user=None):
        """`user` is whose sight decides, by default the user of the request."""
        self.user = user or request.user
        unknown = set(data) - set(self.base_filters) - PICKED - PAGE_PARAMETERS
        if unknown:
            raise BadRequest(
                gettext("The timeline has no filter “%(name)s”. Nothing is shown: it would not be what was asked for.")
                % {"name": sorted(unknown)[0][:40]}
            )
        super().__init__(data, queryset=TimelineEntry.objects, request=request)
        give_user(self.form, self.user)

    @cached_property
    def qs(self):
        """The lines that the filters leave, as far as the user may see them; the filters have to be valid."""
        return self.filter_queryset(TimelineEntry.objects.visible_to(self.user).to_show())

    @cached_property
    def offered(self):
        words = labels_of(self.request)
        return {"type": _types(words), "right": rights(words)}

    @cached_property
    def given(self):
        """The filters that are set: name → value."""
        return {name: value for name, value in self.form.cleaned_data.items() if value}

    @cached_property
    def parameters(self) -> dict[str, list[str]]:
        """The filters in the one spelling that links, saved filters and files use: name → texts."""
        return {name: [_spelt(each) for each in _each(value)] for name, value in self.given.items()}

    @cached_property
    def query(self) -> str:
        """The parameters as they stand in an address."""
        return address(self.parameters)

    def without(self, name, text=None) -> str:
        """The address without a filter, or without one of its values."""
        kept = [each for each in self.parameters[name] if text is not None and each != text]
        return address(self.parameters | {name: kept})

    def having(self, **values) -> str:
        """The address with other values of filters; of those that take several, the value alone."""
        return address(self.parameters | {name: [text] for name, text in values.items()})

    def chips(self):
        """The filters that are set: [(label, value in words, the address without it)]; for the page to show and
        remove.
        """
        fields = self.form.fields
        for name, value in self.given.items():
            if name == "person":
                yield from ((fields[name].label, str(each), self.without(name, str(each.pk))) for each in value)
            elif name not in ("order", "persons") or name == "persons" and len(self.given.get("person", ())) > 1:
                yield fields[name].label, self._in_words(name, value), self.without(name)

    def _in_words(self, name, value):
        if value is True:
            return ""
        labels = dict(getattr(self.form.fields[name], "choices", ()))
        return ", ".join(_worded(each, labels) for each in _each(value))

    def in_time(self):
        """The lines from the oldest to the newest, as files have them."""
        return self.qs.order_by("first", "pk")

    @property
    def oldest_first(self):
        return self.form.cleaned_data.get("order") == "oldest"

    def from_day(self, queryset, name, when):
        """Lines that can be on the first day or later. None lasts longer than the longest, which is known by index: so
        the search has an end.
        """
        longest = max((days for (days,) in LASTED(self.user)), default=timedelta())
        earliest = date.fromordinal(max(1, when.first.toordinal() - longest.days))
        return queryset.filter(last__gte=when.first, first__gte=earliest)

    def until_day(self, queryset, name, when):
        return queryset.filter(first__lte=when.last)

    def by_person(self, queryset, name, persons):
        numbers = [person.pk for person in persons]
        together = self.form.cleaned_data.get("persons") == "all" or len(numbers) == 1
        return queryset.filter(**{"persons__contains" if together else "persons__overlap": numbers})

    def by_place(self, queryset, name, place):
        return queryset.filter(places__contains=[place.pk])

    def by_organisation(self, queryset, name, organisation):
        return queryset.filter(organisations__contains=[organisation.pk])

    def by_case(self, queryset, name, case):
        return queryset.filter(cases__contains=[case.pk])

    def by_source(self, queryset, name, source):
        return queryset.filter(cited__contains=[source.pk])

    def by_type(self, queryset, name, types):
        return queryset.filter(types__overlap=types) if types else queryset

    def by_right(self, queryset, name, right):
        codes = IncidentType.objects.filter(rights__contains=[right]).values_list("code", flat=True)
        return queryset.filter(types__overlap=list(codes))

    def by_provision(self, queryset, name, articles):
        wanted, unwanted = (
            [number for each in articles if each.unwanted == no for number in each.numbers] for no in (False, True)
        )
        found = queryset.filter(provisions__overlap=wanted) if wanted else queryset
        return found.exclude(provisions__overlap=unwanted) if unwanted else found

    def by_text(self, queryset, name, text):
        return queryset.filter(search=words_query(text))

    def without_context(self, queryset, name, wanted):
        return queryset.filter(context=False) if wanted else queryset

    def only_public(self, queryset, name, wanted):
        """Public lines of which everybody named is public, too, and may be printed by name."""
        return public_only(queryset) if wanted else queryset

    def keep_all(self, queryset, name, value):
        return queryset


NOBODY_PROTECTED = """NOT EXISTS (SELECT FROM people_person person WHERE person.id = ANY(cases_timelineentry.persons)
    AND (person.visibility <> %s OR person.printing <> %s))"""


def public_only(queryset):
    """The lines that may be published: public, and so is everybody in them, by name."""
    by_name = RawSQL(NOBODY_PROTECTED, [Visibility.PUBLIC, Person.Printing.NAME], BooleanField())
    return queryset.filter(by_name, visibility=Visibility.PUBLIC)


def address(parameters: dict[str, list[str]]) -> str:
    """Parameters as the query of an address."""
    query = QueryDict(mutable=True)
    for name, texts in parameters.items():
        query.setlist(name, texts)
    return query.urlencode()


def _each(value):
    """One value or several, as a list."""
    return list(value) if isinstance(value, list | tuple) or hasattr(value, "all") else [value]


def _spelt(value) -> str:
    if value is True:
        return "on"
    if isinstance(value, PartialDate):
        return value.iso()
    return str(value.pk) if isinstance(value, Model) else str(value)


def _worded(value, labels) -> str:
    if isinstance(value, PartialDate):
        return value.words(get_language() or "en")
    if isinstance(value, Article):
        return value.in_words()
    return str(value if isinstance(value, Model) else labels.get(value, value))
