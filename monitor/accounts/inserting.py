"""New rows by prepared statements: to compile and plan an INSERT takes longer than to run it, for one row or a few."""

import json
from collections.abc import Sequence
from functools import cache

from django.db import DEFAULT_DB_ALIAS, connection, models

from monitor.accounts.prepared import fetched


def tell_history() -> None:
    """Let the history know who writes in this transaction, before statements that go past it to be prepared.

    It adds that to every statement of Django's that is no SELECT, and what it adds lasts as long as the transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("VALUES (0)")


def insert(rows: Sequence[models.Model]) -> None:
    """Save new rows of one kind by one statement; they get their numbers, as of `bulk_create`. `tell_history` first."""
    if not rows:
        return
    sql, fields = _statement(type(rows[0]))
    values = [{each.column: each.pre_save(row, add=True) for each in fields} for row in rows]
    for row, (number,) in zip(rows, fetched(sql, [json.dumps(values, default=str)]), strict=True):
        row.pk = number
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


@cache
def _statement(model: type[models.Model]) -> tuple[str, list[models.Field]]:
    """The INSERT of rows that come as JSON, and the fields that each row is to have."""
    fields = [each for each in model._meta.concrete_fields if not each.primary_key and not each.generated]
    table, columns = model._meta.db_table, ", ".join(f'"{each.column}"' for each in fields)
    rows = f'json_populate_recordset(NULL::"{table}", %s::json)'
    return f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM {rows} RETURNING "{model._meta.pk.column}"', fields
