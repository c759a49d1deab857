"""Taking a fact out of a case file, and putting it back exactly as it was.

What belongs to the fact goes with it: the updates of a charge, the sentences of a decision, the words it rests on.
What only names it keeps its place and loses the link. All of it stands in `Removal.steps`, and in the history.
"""

from dataclasses import dataclass
from operator import attrgetter

from django.db import IntegrityError, models, transaction
from django.db.models.deletion import Collector, ProtectedError
from django.http import Http404
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.models import (
    Charge,
    ChargeUpdate,
    Citation,
    CustodyPeriod,
    Decision,
    DecisionPerson,
    Hearing,
    Observation,
    ObservationDraft,
    ObservedPoint,
    Party,
    Removal,
    StageChange,
)
from monitor.accounts.protection import Protected, visible_q
from people.journal import Journal, removed_row, take_back

REMOVABLE = {
    each._meta.model_name: each
    for each in (Party, StageChange, Charge, ChargeUpdate, Hearing, Decision, Observation, CustodyPeriod)
}
SILENT = (Citation, DecisionPerson, ObservedPoint, ObservationDraft)
"""What goes with a fact without being named: it says nothing without the fact."""
CASE_OF = {
    "charge": attrgetter("party.case"),
    "chargeupdate": attrgetter("charge.party.case"),
    "observation": attrgetter("hearing.case"),
}
"""Kind → the case that a fact belongs to; others name it themselves."""
NAMED = {"case", "person", "organisation", "party", "charge", "hearing", "decision"}
"""Columns whose records a fact speaks of when it is put into words."""


class CannotRemove(ValueError):
    """Why a fact is not removed or not put back, in a sentence."""


class _WithAll(Collector):
    """Collects every row that goes, one by one, so that each can be put back."""

    def can_fast_delete(self, objs, from_field=None):
        return False


def collected(fact: models.Model) -> _WithAll:
    """The rows that go with a fact and the links that are cut. CannotRemove where something rests on it."""
    collector = _WithAll(using="default", origin=fact)
    try:
        collector.collect([fact])
    except ProtectedError as refused:
        kinds = ", ".join(sorted({str(each._meta.verbose_name) for each in refused.protected_objects}))
        told = _("It cannot be removed, because other records rest on it (%(kinds)s). Change or remove those first.")
        raise CannotRemove(told % {"kinds": kinds}) from None
    collector.sort()
    return collector


def goes_with(fact: models.Model, user) -> list[str]:
    """What goes with a fact, in words, as far as the user may see it. CannotRemove where something rests on it."""
    rows = [row for model, some in collected(fact).data.items() if model not in SILENT for row in some if row != fact]
    return [f"{capfirst(row._meta.verbose_name)}: {row}" for row in rows if _names_only_visible(row, user)]


@transaction.atomic
def remove(fact: models.Model, user, reason: str) -> Removal:
    """Take a fact and what belongs to it out of its case file."""
    collector, journal = collected(fact), Journal()
    kind, number = fact._meta.model_name, fact.pk
    of = {"case": case_of(fact), "person": getattr(fact, "person", None)}
    for (field, value), groups in collector.field_updates.items():
        for row in (each for group in groups for each in group):
            journal.change(row, **{field.attname: value})
    for rows in collector.data.values():
        for row in rows:
            journal.remove(row)
    return Removal.objects.create(**of, kind=kind, number=number, reason=reason, steps=journal.steps, by=user)


def case_of(fact):
    """The case that a fact belongs to; None for custody outside of a case."""
    return CASE_OF.get(fact._meta.model_name, attrgetter("case"))(fact)


@transaction.atomic
def put_back(removal: Removal, user) -> None:
    """Put a removed fact back. CannotRemove where something stands in its place, or what it named is gone."""
    model = REMOVABLE[removal.kind]
    try:
        with transaction.atomic():
            take_back(removal.steps)
            if not model._base_manager.filter(pk=removal.number).exists():
                raise CannotRemove(_("It cannot be put back, because what it belonged to was removed or merged since."))
    except IntegrityError:
        told = _("It cannot be put back as it was, because another record stands in its place. Enter it anew.")
        raise CannotRemove(told) from None
    removal.undone_at, removal.undone_by = timezone.now(), user
    removal.save(update_fields=["undone_at", "undone_by"])


@dataclass(frozen=True)
class Shown:
    """A removal with the fact in words, for one reader."""

    removal: Removal
    kind: str
    words: str


def removals_for(user, case) -> list[Shown]:
    """What was removed from a case and not put back, the latest first."""
    return shown_removals(Removal.objects.filter(case=case, undone_at=None).select_related("by"), user)


def shown_removals(rows, user) -> list[Shown]:
    """Those of the removals whose facts the user might see, in words."""
    shown = (_shown(row, user) for row in rows)
    return [each for each in shown if each]


def _shown(removal: Removal, user) -> Shown | None:
    row = removed_row(removal.steps, REMOVABLE[removal.kind], removal.number)
    if not _names_only_visible(row, user):
        return None
    return Shown(removal, capfirst(row._meta.verbose_name), str(row))


def get_removal(user, pk) -> Removal:
    """A removal of a fact that the user might see, not yet undone, locked; or Http404."""
    case = models.Q(case__isnull=True) | visible_q(user, "case__")
    found = Removal.objects.select_for_update(of=("self",)).filter(case, pk=pk, undone_at=None).first()
    if found is None or _shown(found, user) is None:
        raise Http404(_("There is no such record, or you may not see it."))
    return found


def _names_only_visible(row: models.Model, user) -> bool:
    """Whether the user may see a row and what its words name; what is no longer there counts as hidden."""
    if isinstance(row, Protected) and not row.is_visible_to(user):
        return False
    links = [field for field in row._meta.concrete_fields if field.name in NAMED and getattr(row, field.attname)]
    return all(_is_seen(field.related_model, getattr(row, field.attname), user) for field in links)


def _is_seen(model, number, user) -> bool:
    found = model._base_manager.filter(pk=number).first()
    return found is not None and _names_only_visible(found, user)
