"""What forms offer of a vocabulary: codes with their labels, read by one prepared statement."""

from django.contrib.postgres.fields import ArrayField
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from cases.models import IncidentType
from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE


def _label():
    return Coalesce(NullIf(f"label_{(get_language() or 'en')[:2]}", Value("")), "label_en")


def _rights():
    """As an array, which the driver reads by itself."""
    texts = "ARRAY(SELECT jsonb_array_elements_text(%(expressions)s))"
    return Func("rights", template=texts, output_field=ArrayField(TextField()))


TYPES = Question(lambda asked: IncidentType.objects.values_list("pk", _label(), F("retired"), _rights()))


def incident_types() -> list[tuple[str, str]]:
    """The types of incidents as choices, in the language of the page."""
    return [(code, label) for code, label, _retired, _rights in TYPES(CONSOLE)]


def types_and_rights() -> tuple[list[tuple[str, str]], set[str]]:
    """The types that are not retired, and the rights that types touch: `ICCPR 9`."""
    types = TYPES(CONSOLE)
    current = [(code, label) for code, label, retired, _rights in types if not retired]
    return current, {right for *_type, rights in types for right in rights}
