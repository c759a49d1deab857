"""Two records found to be one, and the way back.

`merge` moves everything to the survivor by the rules of `people.merging_rules`, in one transaction; the row that
goes is deleted, its number redirects for ever. All of it stands in `Merge.snapshot`, from which `unmerge` restores
what was. What was added after the merge stays with the survivor, unless it belongs to something that goes back.
"""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from people import merging_rules as rules
from people.joining import joined
from people.journal import Journal, removed_row, take_back, touched
from people.models import Merge, Name, NameKey, Person, Redirect
from people.models.merge import Registered
from people.register import current_number, prefer_name

KIND = Registered.PERSON


class MergeError(ValueError):
    """Why two are not merged or not parted; `obstacles` are what must be settled first."""

    def __init__(self, sentence: str, obstacles: list[rules.Obstacle] | None = None):
        super().__init__(sentence)
        self.obstacles = obstacles or []


def merge(survivor: Person, merged: Person, by, reason: str = "") -> Merge:
    """Make one person of two: `survivor` keeps the number and the name shown. MergeError where that cannot be."""
    try:
        with transaction.atomic():
            kept, gone = _locked(survivor.pk, merged.pk)
            if found := obstacles(kept, gone, by):
                raise MergeError(" ".join(each.sentence for each in found), found)
            return _merge(kept, gone, by, reason)
    except IntegrityError:
        raise MergeError(_("Somebody changed one of the two at the same moment. Look again and repeat.")) from None


def obstacles(survivor: Person, merged: Person, user) -> list[rules.Obstacle]:
    """What must be settled before the two can be merged."""
    return [each for find in rules.OBSTACLES for each in find(survivor, merged, user)]


def _locked(survivor: int, merged: int) -> tuple[Person, Person]:
    """Both rows, locked in the order of their numbers, so that merges that meet wait for each other."""
    if survivor == merged:
        raise MergeError(_("A person cannot be merged with the same person."))
    rows = Person.objects.select_for_update().filter(pk__in=(survivor, merged)).order_by("pk")
    found = {row.pk: row for row in rows}
    for number in (survivor, merged):
        if number not in found:
            raise MergeError(_gone(number))
    return found[survivor], found[merged]


def _gone(number: int) -> str:
    now = current_number(KIND, number)
    if now == number:
        return _("There is no person with the number %(number)d.") % {"number": number}
    told = _("Person #%(number)d was merged into #%(now)d meanwhile. Compare that one.")
    return told % {"number": number, "now": now}


def _merge(kept: Person, gone: Person, by, reason: str) -> Merge:
    journal, shown_as, number = Journal(), kept.display_name, gone.pk
    rules.follow(kept, gone, journal)
    journal.change(kept, **joined(kept, gone))
    journal.remove(gone)
    _redirect(number, kept.pk, journal)
    snapshot = {"shown_as": shown_as, "steps": journal.steps}
    return Merge.objects.create(
        kind=KIND, survivor=kept.pk, merged=number, snapshot=snapshot, reason=reason.strip(), by=by
    )


def _redirect(old: int, new: int, journal: Journal) -> None:
    """Lead the old number, and those that led to it, to the new one."""
    for row in Redirect.objects.filter(kind=KIND, new=old).order_by("pk"):
        journal.change(row, new=new)
    journal.add(Redirect(kind=KIND, old=old, new=new))


# The way back -------------------------------------------------------------------------------------------------------


@transaction.atomic
def unmerge(merge: Merge, by) -> Person:
    """Part again what was merged; returns the person who is back. MergeError where a later merge comes first."""
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    survivor = Person.objects.select_for_update().filter(pk=merge.survivor).first()
    if problem := obstacle_to_unmerge(merge):
        raise MergeError(problem)
    steps = merge.snapshot["steps"]
    _show_by_own_name(survivor, steps, merge.snapshot["shown_as"])
    take_back(steps)
    restored = Person.objects.get(pk=merge.merged)
    for person in (survivor, restored):
        _has_its_keys_and_name(person)
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


def merged_person(merge: Merge) -> Person | None:
    """The person who was merged, as the row was then; not saved."""
    return removed_row(merge.snapshot["steps"], Person, merge.merged)


def _show_by_own_name(survivor: Person, steps: list, shown_as: str) -> None:
    """Where the survivor is shown by a name that goes back, prefer one that stays: the one of before, if it can be."""
    going = [step["pk"] for step in steps if step["model"] == Name._meta.label_lower and step["after"]]
    if not survivor.names.filter(pk__in=going, preferred=True).exists():
        return
    own = survivor.names.exclude(pk__in=going)
    prefer_name(own.filter(text=shown_as).first() or own.first() or _named(survivor, shown_as))


def _has_its_keys_and_name(person: Person) -> None:
    """Keys follow their names; a person whose preferred name was taken away since is shown by another."""
    NameKey.objects.filter(name__person=person).exclude(person=person).update(person=person)
    if not person.names.filter(preferred=True).exists():
        prefer_name(person.names.first() or _named(person, person.display_name))


def _named(person: Person, text: str) -> Name:
    name = Name(person=person, text=text)
    name.save()
    return name
