"""Form fields that find a person, an organisation or a place by what is typed.

    class PartyForm(PickerForm, forms.ModelForm):
        person = PersonField(create=True)
        court = OrganisationField(kinds=["court"], required=False)
        place = PlaceField(required=False)

    form = PartyForm(request.POST or None, user=request.user)

A field cleans to an instance (or None). Only what `user` may see is found; a field without a user finds nothing.
`give_user(form, user)` does the same for a form that is not a `PickerForm` (a django-filter form).

In a page a field is an `<input>` and a hidden number; static/js/picker.js offers suggestions while one types. Without
JavaScript the typed text is resolved when the form is sent: one that is certainly meant is taken, several come back
as radio buttons that show what tells them apart, and with `create=True` the last of them is "add as new". Then the
field cleans to an unsaved instance (`pk is None`): `PickerForm.save()` saves it, other forms call
`people.register.save_new(instance, user=…)` inside their own transaction.

Parameters, for `form[name]`: `name` what is typed (a bare number or "#12" is the number of a record, so that
addresses may say `?person=12`), `name_id` the number picked, `name_asked` and `name_choice` the answer to the radios.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from monitor.accounts.prepared import Question
from monitor.accounts.protection import Protected
from people import places, register
from people.matching import Candidate, find
from people.models import Organisation, Person, Place
from people.models.merge import KIND_OF
from people.names import parse_name
from people.numbers import current_number, number_in

NEW, NOBODY = "new", AnonymousUser()
PARTS = ("", "_id", "_asked", "_choice")
"""What the names of a picker's inputs end with."""
LONGEST = 200
INPUTS = """<div class="picker" data-picker="{}"{}>
  <input type="text" name="{}" value="{}" maxlength="200" autocomplete="off"{}>
  <input type="hidden" name="{}_id" value="{}">
{}</div>"""
ANSWER = '<input type="hidden" name="{}_asked" value="{}"><input type="hidden" name="{}_choice" value="{}">'
PROBLEMS = {
    "several": _("“%(text)s” could mean several. Choose one below."),
    "new": _("Nothing is known as “%(text)s”. Add it as new below, or write it differently."),
    "none": _("Nothing is known as “%(text)s”. Write it differently, or add it to the register first."),
}


@dataclass(frozen=True)
class Picked:
    """What came back from the page."""

    text: str = ""
    number: str = ""
    asked: str = ""
    choice: str = ""

    def __bool__(self):
        return bool(self.text or self.number)


@dataclass(frozen=True)
class Option:
    """One answer that a picker offers: a record, what tells it from its namesakes, and why it is offered."""

    record: object
    telling: str = ""
    reasons: list[str] = field(default_factory=list)


class Picker(forms.Widget):
    """An input that is resolved on the server, with radio buttons when the text could mean several."""

    question = "people/_picker.html"
    """The template of what is asked where the text could mean several."""
    options: list[Option] = []
    asks = answered = create = False
    """`asks`: show the radio buttons; `answered`: they were, and the answer stays while other fields are mended."""
    view = query = ""
    """Whom a script asks while one types: the name of a view, and what stands behind its address."""

    def value_from_datadict(self, data, files, name):
        """Return what was typed and picked."""
        parts = (data.get(f"{name}{part}") or "" for part in PARTS)
        return Picked(*(str(part).replace("\0", "").strip()[:LONGEST] for part in parts))

    def value_omitted_from_data(self, data, files, name):
        return name not in data

    def render(self, name, value, attrs=None, renderer=None):
        value, own = value or Picked(), flatatt(self.build_attrs(self.attrs, attrs))
        created = format_html(' data-create="{}"', _("Add “%s” as new")) if self.create else ""
        asked = self.asked(name, value) if self.asks or self.answered else ""
        address = _address(self.view) + self.query
        return format_html(INPUTS, address, created, name, value.text, own, name, value.number, asked)

    def asked(self, name: str, value: Picked) -> SafeString:
        """The radio buttons; the answer alone where they need not be shown again."""
        if not self.asks:
            return format_html(ANSWER, name, value.text, name, value.choice)
        context = {"name": name, "value": value, "options": self.options, "create": self.create, "new": NEW}
        return render_to_string(self.question, context)


def _visible(model: type, user) -> QuerySet:
    return model.objects.visible_to(user) if issubclass(model, Protected) else model.objects.all()


@cache
def _numbered(model: type) -> Question:
    """The record with a number, as far as the user may see it."""
    return Question(lambda asked: _visible(model, asked.user).filter(pk=asked.number("record")))


@cache
def _address(view: str) -> str:
    return reverse(view)


class PickerField(forms.Field):
    """Finds one record by what is typed; the three fields below say where and how.

    Each says `resolve(text)`: (the record certainly meant or None, options to choose from), and, where records may be
    added, `new(text)`: an unsaved record for "add as new".
    """

    widget = Picker
    model: type
    view = ""
    user: Any = NOBODY
    create = False
    known: dict[int, object] | None = None
    """Number → the record that the user may see, as found before or loaded with the page that the form belongs to."""

    def __init__(self, *, create=False, **kwargs):
        super().__init__(**kwargs)
        self.create = self.widget.create = create
        self.widget.view = self.view

    def found_by_number(self, number):
        """The visible record with that number, "12" or "#12"; of a merged one the survivor; or None. A form asks
        several times: to check the value and to show it.
        """
        found = number_in(str(number))
        if not found or self.known is None:
            return self._read(found) if found else None
        if found not in self.known:
            self.known[found] = self._read(found)
        return self.known[found]

    def _read(self, found: int):
        record, kind = self._seen(found), KIND_OF.get(self.model)
        if record or not kind:
            return record
        survivor = current_number(kind, found)
        return self._seen(survivor) if survivor != found else None

    def _seen(self, number: int):
        record = next(iter(_numbered(self.model)(self.user, record=number)), None)
        return record if record and self.fits(record) else None

    def fits(self, record) -> bool:
        """Whether a record that the user may see may be picked here."""
        return True

    def prepare_value(self, value):
        """Show a record, or its number, by its name."""
        if isinstance(value, Picked) or not value:
            return value
        record = value if isinstance(value, self.model) else self.found_by_number(value)
        return Picked(str(record), str(record.pk or "")) if record else None

    def bound_data(self, data, initial):
        """An address may say `?person=12`; the page then shows the name."""
        record = isinstance(data, Picked) and not data.number and self.found_by_number(data.text)
        return Picked(str(record), str(record.pk)) if record else data

    def clean(self, value):
        """Return the instance that is meant; ValidationError with the choices where the text does not decide."""
        value = value if isinstance(value, Picked) else Picked(str(value or ""))
        if not value.text:
            return super().clean(None)
        record = self._answered(value) or self._by_number(value) or self._resolve(value.text)
        super().clean(record)
        return record

    def has_changed(self, initial, data):
        """Whether another record is picked than the form began with."""
        before = self.prepare_value(initial) or Picked()
        return (before.text, before.number) != (data.text, data.number) if isinstance(data, Picked) else bool(data)

    def _answered(self, value: Picked):
        """The radio button chosen, as long as the text is the one that was asked about."""
        if not value.choice or value.asked != value.text:
            return None
        is_new = value.choice == NEW and self.create
        record = self.new(value.text) if is_new else self.found_by_number(value.choice)
        self.widget.answered = record is not None
        return record

    def _by_number(self, value: Picked):
        """The record picked, unless the text was changed afterwards; or the number typed in its place."""
        record = self.found_by_number(value.number) if value.number else None
        if record and str(record) == value.text:
            return record
        return self.found_by_number(value.text)

    def _resolve(self, text: str):
        certain, options = self.resolve(text)
        if certain:
            return certain
        self.widget.options, self.widget.asks = options, bool(options) or self.create
        problem = "several" if options else "new" if self.create else "none"
        raise ValidationError(PROBLEMS[problem], problem, {"text": text})

    def visible(self):
        """The records that the user may pick."""
        return _visible(self.model, self.user)


class PersonField(PickerField):
    """Finds a person; the only one who is the same by name is taken without asking."""

    model = Person
    view = "people:person_pick"

    def new(self, text):
        return Person(display_name=text)

    def resolve(self, text):
        found = [] if self.user is NOBODY else find(text, user=self.user, limit=8)
        return _certain(text, found), [Option(each.person, each.person.telling(), each.reasons) for each in found]


def _certain(text: str, found: list[Candidate]) -> Person | None:
    """The person certainly meant: the only one who is the same, by a full name or with nobody else in sight."""
    same = [each for each in found if each.verdict == "same"]
    if len(same) != 1:
        return None
    is_full = parse_name(text).is_full and parse_name(same[0].name).is_full
    return same[0].person if is_full or len(found) == 1 else None


class OrganisationField(PickerField):
    """Finds an organisation by name or code, of the given kinds only; a new one gets the first of them."""

    model = Organisation
    view = "people:organisation_pick"

    def __init__(self, *, kinds=(), **kwargs):
        self.kinds = list(kinds)
        super().__init__(**kwargs)
        self.widget.query = "?" + urlencode({"kind": self.kinds}, doseq=True)

    def visible(self):
        return super().visible().filter(**({"kind__in": self.kinds} if self.kinds else {}))

    def fits(self, record):
        return not self.kinds or record.kind_id in self.kinds

    def new(self, text):
        return Organisation(name=text, kind_id=self.kinds[0] if self.kinds else "other")

    def resolve(self, text):
        exact = list(named_organisations(self.visible(), text, "iexact")[:8])
        found = exact or list(named_organisations(self.visible(), text, "icontains")[:8])
        options = [Option(each, telling_of_organisation(each)) for each in found]
        return (exact[0] if len(exact) == 1 else None), options


class PlaceField(PickerField):
    """Finds a place by any of its names, alone or with its region; places are added by administrators only."""

    model = Place
    view = "people:place_pick"

    def __init__(self, *, day=None, **kwargs):
        super().__init__(**kwargs)
        self.day = day

    def resolve(self, text):
        day = self.day or localdate()
        certain, _reasons = places.place_named(text, day)
        found = [] if certain else places.search_places(text.split(",")[0])
        return certain, [Option(each, places.describe(each, day)) for each in found]


def named_organisations(queryset, text: str, lookup: str):
    """Organisations whose name, dated name or code agrees with the text; `lookup` is iexact, icontains, ..."""
    fields = ("name", "names__text", "names__code")
    condition = Q(*((f"{field}__{lookup}", text) for field in fields), _connector=Q.OR)
    return queryset.filter(condition).select_related("kind", "place").distinct().order_by("name", "pk")


def telling_of_organisation(organisation: Organisation) -> str:
    """What tells an organisation from its namesakes: its kind and place."""
    return " · ".join(map(str, filter(None, (organisation.kind, organisation.place))))


def give_user(form, user) -> None:
    """Let the picker fields of a form find what `user` may see."""
    for each in form.fields.values():
        if isinstance(each, PickerField):
            each.user, each.known = user, {}


class PickerForm:
    """Mixin for forms with picker fields: knows the user, and saves what is new together with the record."""

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        give_user(self, user)

    def new_records(self) -> dict:
        """Field → unsaved record, for every "add as new"."""
        return {name: value for name, value in self.cleaned_data.items() if _is_new(self.fields.get(name), value)}

    def _get_validation_exclusions(self):
        """A record that is saved in a moment has no number yet: the model must not miss it."""
        return super()._get_validation_exclusions() | set(self.new_records())

    @transaction.atomic
    def save(self, commit=True):
        """Save new persons and organisations first, then the record that names them."""
        visibility = getattr(self.instance, "visibility", None) or Person.visibility.field.default
        for name, record in self.new_records().items():
            setattr(self.instance, name, register.save_new(record, user=self.user, visibility=visibility))
        return super().save(commit)


def _is_new(form_field, value) -> bool:
    return isinstance(form_field, PickerField) and value is not None and value.pk is None
