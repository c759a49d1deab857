"""The rows for somebody, and for a measure, that the reader missed: they stand empty on almost every page of the desk.

An empty row is neither read nor built: it is written once a language. One in which something stands is a row as others.
"""

from functools import lru_cache

from django.forms import BoundField
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cases.intake.decisions import NOTHING
from cases.intake.desk_rows import MeasureRow, PersonRow, Whom
from cases.intake.widgets import Choices, Pairs

ADDED = "new"
"""The key of the row for somebody, or for a measure, that is added by hand."""
PERSON, MEASURE = f"person-{ADDED}", f"measure-{ADDED}"
UNTOUCHED = {"", "affected", NOTHING}
"""What the fields of an empty row hold."""


def is_touched(data: QueryDict | None, prefix: str) -> bool:
    """Whether something stands in the row, as it was sent."""
    sent = (value for name in data or () if name.startswith(f"{prefix}-") for value in data.getlist(name))
    return any(value not in UNTOUCHED for value in sent)


def empty_person(roles: Choices) -> SafeString:
    """The empty row for somebody else."""
    return _person(get_language(), roles.pairs)


def empty_measure(kinds: Choices) -> SafeString:
    """The fields of the empty row for another measure, but for those whom it concerns."""
    return _measure(get_language(), kinds.pairs)


def whom_field(people: Choices) -> BoundField:
    """The field for those whom the measure concerns."""
    return Whom(prefix=MEASURE, people=people)["who"]


@lru_cache(maxsize=50)
def _person(_language: str, roles: Pairs) -> SafeString:
    row = PersonRow(user=None, prefix=PERSON, suggestion=None, roles=Choices(roles), known={})
    return render_to_string("intake/_added_person.html", {"row": row})


@lru_cache(maxsize=50)
def _measure(_language: str, kinds: Pairs) -> SafeString:
    row = MeasureRow(prefix=MEASURE, suggestion=None, people=Choices(()), keys=[], kinds=Choices(kinds))
    return render_to_string("intake/_measure.html", {"row": row})
