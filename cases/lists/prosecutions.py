"""How many prosecutions stand behind the persons who are counted."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from cases.among import among
from cases.models import Case, Charge, Decision, Hearing, Party, StageChange
from cases.models.proceedings import CaseKind
from cases.reckoning import ACCUSED
from cases.status import Sight


def prosecutions(persons: list[int], day: date, sight: Sight) -> int:
    """Criminal cases that had begun by the day against any of the persons, each counted once."""
    charged = Exists(Charge.objects.filter(party=OuterRef("pk")))
    accused = Party.objects.filter(Q(role__in=ACCUSED) | charged, person__in=among(persons))
    sentenced = Decision.objects.filter(sight(""), sentences__person__in=among(persons))
    against = Q(pk__in=accused.values("case")) | Q(pk__in=sentenced.values("case"))
    return Case.objects.filter(sight(""), against, _begun(day, sight), kind=CaseKind.CRIMINAL).count()


def _begun(day: date, sight: Sight) -> Q:
    """Whether something is known of a case by the day; of a case without any date, that is assumed."""
    of_case = {"case": OuterRef("pk")}
    dated = [
        (StageChange.objects.filter(**of_case), "entered"),
        (Decision.objects.filter(sight(""), **of_case), "decided"),
        (Hearing.objects.filter(sight(""), **of_case), "held"),
    ]
    begun, undated = Q(opened__lte=day), Q(opened__isnull=True)
    for rows, column in dated:
        begun |= Q(Exists(rows.filter(**{f"{column}__lte": day})))
        undated &= ~Q(Exists(rows))
    return begun | undated
