"""Rows that belong to a row, read with it by the same statement.

    Case.objects.annotate(rows=Nested(Party.objects.filter(case=OuterRef("pk")), "id", "person_id", "role__label_en"))

gives every case a list `rows` of parties, each with the columns that were named, and the role as a record of its own;
other columns are fetched when somebody asks for them. Meant for rows that are few or short: they travel as JSON.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.base import ModelState
from django.db.models.functions import JSONArray

WRITTEN = (models.DateField, models.TimeField, models.DecimalField)
"""Columns whose values JSON does not know."""
TERM = ("code", "label_en", "label_ru", "label_kk")
"""The columns of a term of a vocabulary."""


class Nested(models.Subquery):
    """The rows of a queryset as instances. `role__label_en` names a column of the record that `role` leads to."""

    template = "(SELECT json_agg(item)::text FROM (%(subquery)s) part (item))"

    def __init__(self, queryset: models.QuerySet, *columns: str):
        rows = queryset.values_list(JSONArray(*columns))
        super().__init__(rows, output_field=_Instances(queryset.model, columns))


class _Instances(models.TextField):
    """A column of JSON that comes back as a list of instances."""

    def __init__(self, model=None, columns=()):
        super().__init__()
        self.restore = _restorer(model, columns) if model else None

    def from_db_value(self, value, _expression, _connection):
        return [self.restore(row) for row in json.loads(value, parse_float=Decimal)] if value else []


class _Part:
    """The columns of one record in a row: places of the row by the names of columns."""

    def __init__(self, model: type[models.Model]):
        self.model, self.places = model, {}

    def reader(self) -> Callable[[list], models.Model]:
        """A function of a row that gives the record."""
        columns = [(self.model._meta.get_field(name), place) for name, place in self.places.items()]
        known = [(each.attname, place) for each, place in columns]
        written = [(each.attname, each.to_python) for each, _place in columns if isinstance(each, WRITTEN)]

        def read(row):
            values = {name: row[place] for name, place in known}
            for name, convert in written:
                values[name] = convert(values[name])
            return loaded(self.model, values)

        return read

    @property
    def key(self) -> int:
        """Where in a row the key of the record stands, which tells whether there is one."""
        return self.places[self.model._meta.pk.name]


def _restorer(model: type[models.Model], columns: tuple[str, ...]) -> Callable[[list], models.Model]:
    """A function of the values of the columns that gives the record with those that it leads to."""
    own, led = _Part(model), {}
    for place, column in enumerate(columns):
        name, _, rest = column.partition("__")
        part = led.setdefault(name, _Part(model._meta.get_field(name).related_model)) if rest else own
        part.places[part.model._meta.get_field(rest or name).name] = place
    read, others = own.reader(), {name: (part.reader(), part.key) for name, part in led.items()}

    def restore(row: list) -> Any:
        found = read(row)
        for name, (read_other, key) in others.items():
            setattr(found, name, None if row[key] is None else read_other(row))
        return found

    return restore


def loaded(model: type[models.Model], values: dict[str, Any]) -> models.Model:
    """A record with these columns, by their names. What `from_db` does, without a look at each column of the model: of
    a page with hundreds of small records that was most of the time.
    """
    found = model.__new__(model)
    found._state = ModelState()
    found._state.adding, found._state.db = False, DEFAULT_DB_ALIAS
    found.__dict__.update(values)
    return found


def keep(owner: models.Model, relation: str, rows: list) -> None:
    """Let `owner.relation.all()` be these rows, as `prefetch_related` does."""
    if not hasattr(owner, "_prefetched_objects_cache"):
        owner._prefetched_objects_cache = {}
    owner._prefetched_objects_cache[relation] = Kept(rows)


class Kept(list):
    """Rows of a relation that were read; like a queryset as far as templates know."""

    def all(self) -> "Kept":
        return self
