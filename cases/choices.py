"""What forms offer of a vocabulary: codes with their labels, read by one prepared statement."""

from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from cases.models import IncidentType
from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE


def _label():
    return Coalesce(NullIf(f"label_{(get_language() or 'en')[:2]}", Value("")), "label_en")


TYPES = Question(lambda asked: IncidentType.objects.values_list("pk", _label(), F("retired")))
RIGHTS = Question(
    lambda asked: (
        IncidentType.objects.order_by()
        .values_list(Func("rights", function="jsonb_array_elements_text", output_field=TextField()))
        .distinct()
    )
)


def incident_types() -> list[tuple[str, str]]:
    """The types of incidents as choices, in the language of the page."""
    return [(code, label) for code, label, _retired in TYPES(CONSOLE)]


def current_incident_types() -> list[tuple[str, str]]:
    """Those that are not retired."""
    return [(code, label) for code, label, retired in TYPES(CONSOLE) if not retired]


def rights_touched() -> list[str]:
    """The rights that types touch: `ICCPR 9`."""
    return [right for (right,) in RIGHTS(CONSOLE)]
