"""Looking for words in texts, in Russian, in English and as written."""

from contextlib import contextmanager

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection, transaction


def words_query(text: str):
    """Words as people type them into a search box, found by their stems or as written. What is called russian stems
    words in Latin letters by the English rules.
    """
    stems, simple = (SearchQuery(text, config=config, search_type="websearch") for config in ("russian", "simple"))
    return stems | simple


def words_of(*columns: str):
    """The words of columns, for an index and for the filter that uses it."""
    return SearchVector(*columns, config="russian") + SearchVector(*columns, config="simple")


@contextmanager
def words_first():
    """Inside, the database looks for words by their index. It takes a word that it does not know for one in two
    hundred rows, and would rather read all of them in order.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_indexscan = off; SET LOCAL enable_seqscan = off")
        yield
        cursor.execute("SET LOCAL enable_indexscan = on; SET LOCAL enable_seqscan = on")
