"""Which facts a user may open and change. A hearing or decision is seen by those who may see it and its case."""

from django.db.models import Prefetch, Q
from django.http import Http404
from django.utils.translation import gettext as _

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    Hearing,
    Incident,
    Involvement,
    Observation,
    Party,
    Source,
    StageChange,
)
from monitor.accounts.access import get_for
from monitor.accounts.protection import visible_q
from people.models import Organisation, Person


def visible_hearings(user):
    return Hearing.objects.visible_to(user).filter(visible_q(user, "case__"))


def visible_decisions(user):
    return Decision.objects.visible_to(user).filter(visible_q(user, "case__"))


def visible_custody(user):
    """Custody periods of persons whom the user may see."""
    return CustodyPeriod.objects.visible_to(user).filter(visible_q(user, "person__"))


def seen_party(user, prefix: str = "") -> Q:
    """The condition for parties in cases that the user may see, who are persons or organisations that he may see.

    `prefix` reaches the parties from another table: `seen_party(user, "charge__party__")`.
    """
    person = Q(**{f"{prefix}person__isnull": True}) | visible_q(user, f"{prefix}person__")
    organisation = Q(**{f"{prefix}organisation__isnull": True}) | visible_q(user, f"{prefix}organisation__")
    return visible_q(user, f"{prefix}case__") & person & organisation


def visible_observations(user):
    """Observations of hearings that the user may see."""
    return Observation.objects.filter(visible_q(user, "hearing__"), visible_q(user, "hearing__case__"))


def _parts(user) -> dict:
    """Kind of a part of a case that has no visibility of its own → those that the user may see."""
    return {
        "party": Party.objects.filter(seen_party(user)).select_related("case", "person", "organisation", "role"),
        "stagechange": StageChange.objects.filter(visible_q(user, "case__")).select_related("case", "stage"),
        "charge": Charge.objects.filter(seen_party(user, "party__")).select_related("party__case", "provision"),
        "chargeupdate": ChargeUpdate.objects.filter(seen_party(user, "charge__party__")).select_related(
            "charge__party__case", "charge__provision"
        ),
        "observation": visible_observations(user).select_related("hearing__case", "hearing__kind"),
    }


def get_part(user, kind: str, pk):
    """A party, stage, charge, update of a charge or observation that the user may see, or Http404."""
    found = _parts(user)[kind].filter(pk=pk).first()
    if found is None:
        raise Http404(_("There is no such record, or you may not see it."))
    return found


def get_hearing(user, pk):
    """The hearing with its case, or Http404."""
    return get_for(user, visible_hearings(user).select_related("case"), pk)


def get_decision(user, pk):
    """The decision with its case, or Http404."""
    return get_for(user, visible_decisions(user).select_related("case"), pk)


def get_custody(user, pk):
    """The custody period with its person, or Http404."""
    return get_for(user, visible_custody(user).select_related("person", "kind"), pk)


def citations_for(user):
    """The citations whose source the user may see, with it: to be prefetched where facts are shown."""
    rows = (
        Citation.objects.filter(visible_q(user, "source__"))
        .select_related("source")
        .defer("source__text")
        .order_by("pk")
    )
    return Prefetch("citations", rows)


def visible_involvements(user):
    """Involvements of persons and organisations whom the user may see."""
    someone = Q(person__isnull=False) & visible_q(user, "person__")
    something = Q(organisation__isnull=False) & visible_q(user, "organisation__")
    return Involvement.objects.filter(someone | something)


def _part_getter(kind: str):
    return lambda user, pk: get_part(user, kind, pk)


GETTERS = {
    "hearing": get_hearing,
    "decision": get_decision,
    "custodyperiod": get_custody,
    "incident": lambda user, pk: get_for(user, Incident, pk),
    "case": lambda user, pk: get_for(user, Case, pk),
    "source": lambda user, pk: get_for(user, Source, pk),
    "person": lambda user, pk: get_for(user, Person, pk),
    "organisation": lambda user, pk: get_for(user, Organisation, pk),
    **{kind: _part_getter(kind) for kind in ("party", "stagechange", "charge", "chargeupdate", "observation")},
}


def get_fact(user, kind, pk):
    """A record of a kind (a model's name in lower case) that the user may see, or Http404. KeyError for other kinds."""
    return GETTERS[kind](user, pk)
