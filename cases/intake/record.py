"""An import as a record: what its entries created and linked, whom they name, and what of it was taken back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.utils.translation import gettext as _

from cases.models import Entry, EntryFact, Import
from monitor.accounts.models import User
from people.models import Person


def kinds() -> dict[str, str]:
    """Kind of fact that is counted → its plural, in the language of the page."""
    return {
        "person": _("persons"), "incident": _("incidents"), "case": _("cases"), "charge": _("charges"),
        "decision": _("decisions"), "sentence": _("sentences"), "custodyperiod": _("custody periods"),
    }  # fmt: skip


def states(taken_in: Import) -> dict[str, int]:
    """State → how many entries are in it; every state is told."""
    found = taken_in.source.entries.order_by().values_list("state").annotate(Count("pk"))
    return dict.fromkeys(Entry.State.values, 0) | dict(found)


def counts(taken_in: Import) -> list[dict[str, Any]]:
    """What the accepted entries created (`new`) and linked (`known`), by `kind`."""
    words = kinds()
    rows = _facts(taken_in, words).values("content_type__model").annotate(
        new=Count("object_id", Q(created=True), distinct=True),
        known=Count("object_id", Q(created=False), distinct=True),
    )  # fmt: skip
    by_kind = {row["content_type__model"]: row for row in rows}
    return [{"kind": words[kind], **by_kind[kind]} for kind in words if kind in by_kind]


def persons(taken_in: Import, user: Any) -> QuerySet[Person]:
    """Persons named in what was accepted, as far as the user may see them."""
    return Person.objects.visible_to(user).filter(pk__in=_facts(taken_in, ["person"]).values("object_id"))


def _facts(taken_in: Import, models: Iterable[str]) -> QuerySet[EntryFact]:
    return EntryFact.objects.filter(entry__source=taken_in.source_id, content_type__model__in=list(models))


@dataclass(frozen=True)
class TakenBack:
    """How many entries wait again after they were decided, and who took the last of these decisions back, when."""

    number: int
    at: datetime
    by: User | None


def taken_back(taken_in: Import) -> TakenBack | None:
    """What of the decisions was taken back and not made anew, by the history of the entries; None: nothing."""
    events = Entry.pgh_event_model.objects
    decided = events.exclude(state=Entry.State.NEW).filter(pgh_obj__source=taken_in.source_id)
    decided = decided.filter(pgh_obj__state=Entry.State.NEW)
    told = decided.aggregate(number=Count("pgh_obj", distinct=True), last=Max("pgh_id"))
    if not told["number"]:
        return None
    again = events.filter(pgh_obj__in=decided.values("pgh_obj"), pgh_id__gt=told["last"]).order_by("pgh_id")
    first = again.select_related("pgh_context")[0]  # what was decided and waits has been written once more
    by = first.pgh_context.metadata.get("user") if first.pgh_context else None
    return TakenBack(told["number"], first.pgh_created_at, User.objects.filter(pk=by).first())
