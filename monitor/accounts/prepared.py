"""Questions that every page asks: built and compiled once, planned once by the server, asked with other values.

    NAMES = Question(
        lambda asked: Person.objects.visible_to(asked.user).filter(pk__in=asked.numbers("persons"))
        .values_list("pk", "display_name")
    )
    for row in NAMES(request.user, persons=[3, 5]): ...

To build and compile a queryset takes longer than the database takes to answer it. Whatever differs from one asking to
the next is taken from `asked` and not from outside, or it would stay what it was at first: the user, numbers, days.
A question is compiled anew for every language and for those who may see what is the team's and those who may not.
"""

import re
from collections import namedtuple
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models.query import get_related_populators
from django.utils.translation import get_language
from psycopg import Cursor
from psycopg.sql import Literal

from monitor.accounts.protection import CONSOLE, PUBLIC

LARGEST = 2**63 - 1
"""No number of a record is larger."""


class Given(models.Expression):
    """The place of a value that is known when the question is asked."""

    def __init__(self, name: str, sql: str, output_field: models.Field | None = None):
        self.name, self.sql = name, sql
        super().__init__(output_field=output_field or models.BigIntegerField())

    def as_sql(self, compiler, connection):
        """The SQL with itself as the parameter, which the value replaces."""
        return self.sql, [self]


class _Reader:
    """Stands for the users of the same rights while a question is built; for all of them one plan is made."""

    is_authenticated = is_active = True
    pk = Given("user", "(SELECT %s::integer)", models.IntegerField())

    def __init__(self, rights: dict[str, bool]):
        self.can = rights.__getitem__


class Asked:
    """What a question is built from: who asks, and the values that come with each asking, by their names."""

    def __init__(self, user: Any, single: frozenset[str]):
        self.user, self.single = user, single

    def number(self, name: str, *, alike: bool = False) -> Given:
        """Where rows for every number are `alike` few, the server shall not plan by which number it is."""
        return Given(name, "(SELECT %s::bigint)" if alike else "%s::bigint")

    def numbers(self, name: str) -> Given:
        """To stand behind `__in`, for any number of them. One alone is a question of its own: of a list nobody knows
        beforehand how long it is, so that the server plans anew each time.
        """
        return Given(name, "(SELECT %s::bigint)" if name in self.single else "(SELECT unnest(%s::bigint[]))")

    def day(self, name: str) -> Given:
        return Given(name, "%s::date", models.DateField())

    def text(self, name: str) -> Given:
        """A text, by which nothing is planned."""
        return Given(name, "(SELECT %s::text)", models.TextField())


class _Prepared(Cursor):
    """A cursor with a name: to its statements the history adds nothing, for then they could not be prepared."""

    name = "prepared"


class _Planned(_Prepared):
    """Lets the server keep the plan from the first time on."""

    def execute(self, query, params=None):
        return super().execute(query, params, prepare=True)


def fetched(sql: str, parameters: Iterable = (), at_once: bool = False) -> list[tuple]:
    """The rows of a statement that is asked often, and whose plan the server keeps therefore; `at_once` for one that
    takes longer to plan than to answer. Of one that writes, the history knows who wrote after `inserting.tell_history`
    in the same transaction.
    """
    connection.ensure_connection()
    counted = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with counted((_Planned if at_once else _Prepared)(connection.connection)) as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


@dataclass(frozen=True)
class _Compiled:
    """A statement with the values that it is given, and how its rows become tuples or records."""

    sql: str
    parameters: tuple[Given, ...]
    convert: Callable[[list], Iterable]
    make: Callable[[Any], Any]

    def ask(self, values: dict) -> list:
        sent = [values[each.name] for each in self.parameters]
        return list(map(self.make, self.convert(fetched(self.sql, sent))))


class Question:
    """A queryset that is asked again and again; `build` makes it from an `Asked`."""

    def __init__(self, build: Callable[[Asked], models.QuerySet]):
        self.build = build
        self.compiled: dict[tuple, _Compiled | None] = {}

    def __call__(self, user: Any, **values: Any) -> list:
        """The rows for the user: records, or named tuples of a `values_list`. Values: numbers, days, texts, and
        iterables of numbers.
        """
        reader, rights = _reader(user)
        several = {name for name, value in values.items() if isinstance(value, Iterable) and not isinstance(value, str)}
        lists = {name: list(values[name]) for name in several}
        single = frozenset(name for name, numbers in lists.items() if len(numbers) == 1)
        key = (rights, get_language(), single)
        if key not in self.compiled:
            self.compiled[key] = self._compile(Asked(reader, single))
        found = self.compiled[key]
        known = values | {name: _sent(numbers) for name, numbers in lists.items()}
        return found.ask(known | {"user": getattr(user, "pk", None)}) if found else []

    def _compile(self, asked: Asked) -> _Compiled | None:
        queryset = self.build(asked)
        try:
            sql, parameters = queryset.query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
        except EmptyResultSet:
            return None
        first = (queryset.query.combined_queries or (queryset.query,))[0].get_compiler(DEFAULT_DB_ALIAS)
        first.pre_sql_setup()
        converters = first.get_converters(expression for expression, _sql, _alias in first.select)
        convert = partial(first.apply_converters, converters=converters) if converters else list
        return _Compiled(*_with_constants(sql, parameters), convert, _maker(queryset, first))


def _with_constants(sql: str, parameters: Iterable) -> tuple[str, tuple]:
    """The statement with the values that never change written into it, as the server can plan by them; what is left of
    the parameters are those that are given at each asking.
    """
    left, coming = [], iter(parameters)

    def written(mark: re.Match) -> str:
        if mark[0] == "%%" or isinstance(value := next(coming), Given):
            left.extend([value] if mark[0] == "%s" else [])
            return mark[0]
        return Literal(value).as_string(connection.connection).replace("%", "%%")

    connection.ensure_connection()
    return re.sub("%[s%]", written, sql), tuple(left)


def _maker(queryset, compiler) -> Callable[[Any], Any]:
    """A function of a row that gives a named tuple, or the record with those that `select_related` names."""
    if queryset._fields is not None:
        return namedtuple("Row", compiler.query.selected)._make
    model, places = compiler.klass_info["model"], compiler.klass_info["select_fields"]
    names = [compiler.select[place][0].target.attname for place in places]
    related = get_related_populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)
    begin, end = places[0], places[-1] + 1

    def make(row):
        found = model.from_db(DEFAULT_DB_ALIAS, names, row[begin:end])
        for each in related:
            each.populate(row, found)
        for name, place in compiler.annotation_col_map.items():
            setattr(found, name, row[place])
        return found

    return make


def _reader(user) -> tuple[Any, Any]:
    """Who stands for the user while a question is built, and what the compiled question depends on."""
    if user is CONSOLE or user is PUBLIC:
        return user, user
    if not user.is_authenticated or not user.is_active:
        return user, None
    rights = {"see_team": user.can("see_team")}
    return _Reader(rights), rights["see_team"]


def _sent(numbers: list) -> Any:
    """Several as the text of an array: the driver would look at every element."""
    return numbers[0] if len(numbers) == 1 else "{" + ",".join(map(str, numbers)) + "}"
