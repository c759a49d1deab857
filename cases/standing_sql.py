"""Where thousands of persons stand on a day, computed by the database: the rule of `cases.held`, `cases.reckoning` and
`cases.status`, said a second time in SQL. The texts are in `cases/sql`; what both need to know comes from Python.

Which rows are looked at is said by querysets, so that nobody is shown more here than elsewhere.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from cases import held, reckoning
from cases.models import Case, CustodyPeriod, Decision, Hearing
from monitor.accounts.prepared import fetched
from people.dates import CIRCA_DAYS, PRECISIONS

SQL = Path(__file__).parent / "sql"
USED_OFTEN, INLINED = {"person", "seen", "period"}, "NOT MATERIALIZED "
"""Queries that are used several times, each time with conditions of their own."""
VISIBLE = {"visible_case", "visible_decision", "visible_hearing"}
"""Queries of whole tables: read once for many persons, by their indexes for few."""
FEW = 200
"""Persons for whom looking up each row takes less time than reading the tables."""
Part = tuple[str, str, tuple[Any, ...]]
"""A name, the text of a query, and its parameters."""

PERIOD = (
    "id", "person_id", "kind_id", "deprives", "began", "began_precision", "ended", "ended_precision", "end_reason_id",
    "ordered_days",
)  # fmt: skip
DECISION = (
    "id", "case_id", "instance", "outcome_id", "decided", "decided_precision", "in_force", "in_force_precision",
    "reviews_id",
)  # fmt: skip
OF_HELD = ("ARREST", "PRESUMED", "PRESUMED_ENDED", "LIBERTY", "SHORT_DETENTION", "RELEASES")
OF_RECKONING = ("ACCUSED", "REMOVES", "CLEARS", "REVIVES", "ENDS", "VERDICTS")
HEARING = ("id", "case_id", "kind_id", "held", "held_precision", "result")
PROCEEDINGS = """
SELECT {custody}, main_case.case_id, stage.stage, stage.stage_since, stage.stage_precision, stage.recorded,
  sentence.sentence_id, sentence.in_force OR sentence.own AND coalesce(stage.stage IN ({enforced}), false),
  last_decision.decision_id, charges.charges, against.cases, against.begun
FROM custody
LEFT JOIN main_case USING (person_id) LEFT JOIN stage USING (person_id) LEFT JOIN sentence USING (person_id)
LEFT JOIN last_decision USING (person_id) LEFT JOIN charges USING (person_id)
LEFT JOIN against USING (person_id)
"""


@dataclass(frozen=True, slots=True)
class CustodyOn:
    """Custody of a person at the end of a day. `custody` is a kind's code, None at liberty.

    `period_id` is the period that holds or, at liberty, the one that ended last; `held_from` is where the unbroken
    deprivation of liberty begins, `released` where the last one ended.
    """

    person_id: int
    custody: str | None
    deprived: bool
    certainty: str | None
    period_id: int | None
    facility_id: int | None
    since: date | None
    precision: str | None
    held_from: date | None
    days_held: int | None
    released: date | None
    released_precision: str | None
    end_reason: str | None
    dead: bool
    died_in_custody: bool


CUSTODY_COLUMNS = tuple(field.name for field in fields(CustodyOn))


@dataclass(frozen=True, slots=True)
class StandingOn(CustodyOn):
    """Custody and proceedings of a person at the end of a day; rows by their numbers."""

    case_id: int | None = None
    stage: str | None = None
    stage_since: date | None = None
    stage_precision: str | None = None
    stage_recorded: bool | None = None
    sentence_id: int | None = None
    in_force: bool | None = None
    decision_id: int | None = None
    charges: list[int] | None = None
    cases: list[int] | None = None
    begun: list[int] | None = None


def custody_on(persons: QuerySet, day: date, sight: Callable[[str], Q]) -> list[CustodyOn]:
    """Custody of all the persons of a queryset at the end of the day, in one query."""
    text, params = custody_query(persons, day, sight)
    return [CustodyOn(*row) for row in _rows(text, params)]


def standing_on(
    persons: QuerySet, day: date, sight: Callable[[str], Q], few: bool = False, all_stages: bool = True
) -> list[StandingOn]:
    """Custody and proceedings of all the persons of a queryset at the end of the day, in one query; `few` says that
    there are no more than `FEW` of them, which changes only how long it takes. Without `all_stages` a row tells no
    stage, unless a sentence is in force because of it.
    """
    text, params = standing_query(persons, day, sight, few, all_stages)
    return [StandingOn(*row) for row in _rows(text, params, few)]


def custody_query(persons: QuerySet, day: date, sight: Callable[[str], Q]) -> tuple[str, tuple[Any, ...]]:
    """The text and the parameters of the query of `custody_on`."""
    head, params = _with(_of_custody(persons, day, sight))
    return f"{head},\n{_text('custody_on')} SELECT {', '.join(CUSTODY_COLUMNS)} FROM custody", params


def standing_query(
    persons: QuerySet, day: date, sight: Callable[[str], Q], few: bool = False, all_stages: bool = True
) -> tuple[str, tuple[Any, ...]]:
    """The text and the parameters of the query of `standing_on`."""
    parts = [*_of_custody(persons, day, sight, all_stages), *_of_cases(sight), *_words()]
    head, params = _with(parts, USED_OFTEN | VISIBLE if few else USED_OFTEN)
    custody = ", ".join(f"custody.{each}" for each in CUSTODY_COLUMNS)
    select = PROCEEDINGS.format(custody=custody, enforced=_literals(sorted(reckoning.ENFORCED)))
    return f"{head},\n{_text('custody_on')},\n{_text('proceedings_on')} {select}", params


def _rows(text: str, params: tuple[Any, ...], few: bool = False) -> Iterable[tuple[Any, ...]]:
    """The rows of a query whose parts are joined by hashing, unless they are few.

    The planner guesses that a part has one row, loops over thousands, and takes a minute for what takes a second. For
    few it thinks longer than it works: it is asked once, for whatever persons and days come.
    """
    setting = "plan_cache_mode = force_generic_plan" if few else "enable_nestloop = off"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL {setting}")
        if not few:
            cursor.execute(text, params)
        found = fetched(text, params, at_once=True) if few else cursor.fetchall()
        cursor.execute(f"SET LOCAL {setting.partition(' ')[0]} TO DEFAULT")
    return found


def _with(parts: Iterable[Part], inlined: Container[str] = USED_OFTEN) -> tuple[str, tuple[Any, ...]]:
    parts = list(parts)
    text = ",\n".join(f"{name} AS {INLINED * (name in inlined)}({query})" for name, query, _params in parts)
    return f"WITH {text}", tuple(value for _name, _query, params in parts for value in params)


def _of_custody(persons: QuerySet, day: date, sight: Callable[[str], Q], all_stages: bool = False) -> list[Part]:
    periods = CustodyPeriod.objects.filter(sight(""), chosen=True).order_by()
    mine, mine_params = _compiled(periods, PERIOD)
    return [
        ("asked", "SELECT %s::date AS day, %s::boolean AS all_stages", (day, all_stages)),
        ("person", *_compiled(persons.order_by(), ("id", "died"))),
        ("seen", mine, mine_params),
        ("period", "SELECT seen.*, died FROM seen JOIN person ON person.id = seen.person_id", ()),
    ]


def _of_cases(sight: Callable[[str], Q]) -> list[Part]:
    return [
        ("visible_case", *_compiled(Case.objects.filter(sight("")).order_by(), ("id", "kind", "opened"))),
        ("visible_decision", *_compiled(Decision.objects.filter(sight("")).order_by(), DECISION)),
        ("visible_hearing", *_compiled(Hearing.objects.filter(sight("")).order_by(), HEARING)),
    ]


def _compiled(rows: QuerySet, columns: Iterable[str]) -> tuple[str, tuple[Any, ...]]:
    text, params = rows.values_list(*columns).query.sql_with_params()
    return text, params


def _words() -> list[Part]:
    """What the rules know of instances, outcomes and hearings, as tables."""
    stages = [(*key, stage) for key, stage in reckoning.STAGE_OF_DECISION.items()]
    others = [(kind, *pair) for kind, words in reckoning.OTHER_WORDS.items() for pair in words.items()]
    return [
        ("reckoned(instance, outcome, stage)", *_values(stages)),
        ("other_word(kind, stage, word)", *_values(others)),
        ("sitting(kind, stage)", *_values(reckoning.STAGE_OF_HEARING.items())),
        ("binding(instance, outcome)", *_values(sorted(reckoning.BINDING))),
    ]


def _values(rows: Iterable[tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    rows = list(rows)
    line = f"({', '.join(['%s'] * len(rows[0]))})"
    return f"VALUES {', '.join([line] * len(rows))}", tuple(value for row in rows for value in row)


@cache
def _text(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8").format_map(_constants())


def _constants() -> dict[str, str]:
    """What the rules call by name in Python and by value in SQL."""
    codes = {name: getattr(held, name) for name in OF_HELD} | {name: getattr(reckoning, name) for name in OF_RECKONING}
    quoted = {name: _literals([found] if isinstance(found, str) else sorted(found)) for name, found in codes.items()}
    return quoted | {
        "CIRCA_DAYS": str(CIRCA_DAYS),
        "OPEN": f"DATE '{held.OPEN}'",
        "PRECISIONS": f"ARRAY[{_literals(PRECISIONS)}]",
        "ZERO": "DATE '0001-01-01'",
        "WIDE": str(2**22),
        "decided_last": _last("decided"),
        "decided_counts": _counts("decided", "visible_decision", "case_id"),
        "in_force_counts": _counts("in_force", "visible_decision", "case_id"),
        "held_counts": _counts("held", "visible_hearing", "case_id"),
        "entered_counts": _counts("entered", "cases_stagechange", "case_id"),
        "happened_counts": _counts("happened", "(cases_chargeupdate {0} JOIN cases_charge {0}_of ON {0}_of.id = "
                                   "{0}.charge_id)", "party_id"),
    }  # fmt: skip


def _literals(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


def _last(column: str) -> str:
    """The last day that a date of `row` can be."""
    return f"""CASE row.{column}_precision
      WHEN 'month' THEN (date_trunc('month', row.{column}) + interval '1 month - 1 day')::date
      WHEN 'year' THEN (date_trunc('year', row.{column}) + interval '1 year - 1 day')::date
      WHEN 'circa' THEN row.{column} + {CIRCA_DAYS} ELSE row.{column} END"""


def _counts(column: str, table: str, group: str) -> str:
    """The day from which `row` counts: see `cases.reckoning.dates_in_order`."""
    source = table.format("other") if "{0}" in table else f"{table} other"
    return f"""CASE WHEN row.{column}_precision = 'day' THEN row.{column} ELSE coalesce((
      SELECT max(other.{column}) FROM {source} WHERE {group} = row.{group} AND other.id < row.id
        AND other.{column} BETWEEN row.{column} AND {_last(column)}), row.{column}) END"""
