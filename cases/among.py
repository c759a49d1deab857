"""Numbers of rows as one parameter of a query: thousands of parameters cost more than the query itself.

Written as text, for the driver looks at every element of a list.
"""

from collections.abc import Iterable

from django.db.models.expressions import RawSQL


def among(numbers: Iterable[int]) -> RawSQL:
    """What stands behind `__in`, for any number of rows."""
    return RawSQL("SELECT unnest(%s::bigint[])", ["{" + ",".join(map(str, numbers)) + "}"])
