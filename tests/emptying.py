"""Emptying the database after a test that committed: only what it wrote, so that vocabularies and triggers need no
second loading.
"""

from django.db import connection


def _tables():
    return sorted(connection.introspection.django_table_names(only_existing=True, include_views=False))


def tables_with_rows():
    """The names of Django's tables that hold at least one row."""
    quote = connection.ops.quote_name
    checks = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {quote(name)})" for name in _tables())
    with connection.cursor() as cursor:
        cursor.execute(checks)
        return {name for (name,) in cursor.fetchall()}


def empty_all_but(kept):
    """Truncate what holds rows and is not kept. History is append-only for DELETE, hence TRUNCATE."""
    written = sorted(tables_with_rows() - kept)
    if written:
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {', '.join(map(connection.ops.quote_name, written))} CASCADE")
