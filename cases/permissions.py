"""Which facts a user may open and change. A hearing or decision is seen by those who may see it and its case."""

from django.db.models import Prefetch, Q

from cases.models import Case, Citation, CustodyPeriod, Decision, Hearing, Incident, Involvement, Source
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


GETTERS = {
    "hearing": get_hearing,
    "decision": get_decision,
    "custodyperiod": get_custody,
    "incident": lambda user, pk: get_for(user, Incident, pk),
    "case": lambda user, pk: get_for(user, Case, pk),
    "source": lambda user, pk: get_for(user, Source, pk),
    "person": lambda user, pk: get_for(user, Person, pk),
    "organisation": lambda user, pk: get_for(user, Organisation, pk),
}


def get_fact(user, kind, pk):
    """A record of a kind (a model's name in lower case) that the user may see, or Http404. KeyError for other kinds."""
    return GETTERS[kind](user, pk)
