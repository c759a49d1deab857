"""Two records found to be one, and the way back: persons, organisations, places.

`merge` moves everything to the survivor by the rules of `people.merging_rules`, in one transaction; the row that
goes is deleted, its number redirects for ever. All of it stands in `Merge.snapshot`, from which `unmerge` restores
what was. What was added after the merge stays with the survivor, unless it belongs to something that goes back.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from people import merging_rules as rules
from people.joining import Record, joined
from people.journal import Journal, removed_row, take_back, touched
from people.merging_names import leave_name, settle_names, show_by_own_name
from people.models import Merge, Redirect
from people.models.merge import KIND_OF, MODEL_OF
from people.numbers import current_number
from people.obstacles import Obstacle, obstacles


class MergeError(ValueError):
    """Why two are not merged or not parted; `obstacles` are what must be settled first."""

    def __init__(self, sentence: str, obstacles: list[Obstacle] | None = None):
        super().__init__(sentence)
        self.obstacles = obstacles or []


def merge(survivor: Record, merged: Record, by, reason: str = "") -> Merge:
    """Make one record of two: `survivor` keeps the number and the name shown. MergeError where that cannot be."""
    try:
        with transaction.atomic():
            kept, gone = _locked(type(survivor), survivor.pk, merged.pk)
            if found := obstacles(kept, gone, by):
                raise MergeError(" ".join(each.sentence for each in found), found)
            return _merge(kept, gone, by, reason)
    except IntegrityError:
        raise MergeError(_("Somebody changed one of the two at the same moment. Look again and repeat.")) from None


def _locked(model: type, survivor: int, merged: int) -> tuple[Record, Record]:
    """Both rows, locked in the order of their numbers, so that merges that meet wait for each other."""
    if survivor == merged:
        raise MergeError(_("A record cannot be merged with itself."))
    rows = model.objects.select_for_update().filter(pk__in=(survivor, merged)).order_by("pk")
    found = {row.pk: row for row in rows}
    for number in (survivor, merged):
        if number not in found:
            raise MergeError(_gone(model, number))
    return found[survivor], found[merged]


def _gone(model: type, number: int) -> str:
    now = current_number(KIND_OF[model], number)
    if now == number:
        return _("There is no record with the number %(number)d.") % {"number": number}
    told = _("#%(number)d was merged into #%(now)d meanwhile. Compare that one.")
    return told % {"number": number, "now": now}


def _merge(kept: Record, gone: Record, by, reason: str) -> Merge:
    journal, shown_as, number, kind = Journal(), str(kept), gone.pk, KIND_OF[type(kept)]
    rules.follow(kept, gone, journal)
    leave_name(kept, gone, journal)
    journal.change(kept, **joined(kept, gone))
    journal.remove(gone)
    _redirect(kind, number, kept.pk, journal)
    snapshot = {"shown_as": shown_as, "steps": journal.steps}
    return Merge.objects.create(
        kind=kind, survivor=kept.pk, merged=number, snapshot=snapshot, reason=reason.strip(), by=by
    )


def _redirect(kind: str, old: int, new: int, journal: Journal) -> None:
    """Lead the old number, and those that led to it, to the new one."""
    for row in Redirect.objects.filter(kind=kind, new=old).order_by("pk"):
        journal.change(row, new=new)
    journal.add(Redirect(kind=kind, old=old, new=new))


# The way back -------------------------------------------------------------------------------------------------------


@transaction.atomic
def unmerge(merge: Merge, by) -> Record:
    """Part again what was merged; returns the record that is back. MergeError where a later merge comes first."""
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    model = MODEL_OF[merge.kind]
    survivor = model.objects.select_for_update().filter(pk=merge.survivor).first()
    if problem := obstacle_to_unmerge(merge):
        raise MergeError(problem)
    show_by_own_name(survivor, merge)
    take_back(merge.snapshot["steps"])
    restored = model.objects.get(pk=merge.merged)
    for record in (survivor, restored):
        settle_names(record)
    merge.undone_at, merge.undone_by = timezone.now(), by
    merge.save(update_fields=["undone_at", "undone_by"])
    return restored


def obstacle_to_unmerge(merge: Merge) -> str:
    """Why a merge cannot be undone now, in words; "" where it can."""
    if merge.undone_at:
        return _("This merge is undone already.")
    later = Merge.objects.filter(kind=merge.kind, undone_at=None, pk__gt=merge.pk)
    onward = later.filter(merged=merge.survivor).first()
    if onward:
        told = _("#%(number)d was itself merged into #%(now)d since. Undo that merge first.")
        return told % {"number": merge.survivor, "now": onward.survivor}
    own = touched(merge.snapshot["steps"])
    for other in later.filter(survivor=merge.survivor).order_by("-pk"):
        if own & touched(other.snapshot["steps"]):
            told = _("The later merge of #%(number)d changed what this one had changed. Undo that merge first.")
            return told % {"number": other.merged}
    return ""


def merged_record(merge: Merge) -> Record | None:
    """The record that was merged, as the row was then; not saved."""
    return removed_row(merge.snapshot["steps"], MODEL_OF[merge.kind], merge.merged)
