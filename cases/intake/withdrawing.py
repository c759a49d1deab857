"""Takes back exactly what accepting an entry wrote. What others depend on is handed over, kept, or an obstacle.

A fact that another entry tells of too passes to that entry. A person whom other records name stays in the register.
Any other fact that somebody has changed or built upon is an obstacle: the caller then withdraws nothing at all.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.db.models.deletion import Collector, ProtectedError
from django.utils.translation import gettext as _

from cases.intake.recording import as_text
from cases.models import Entry, EntryFact
from people.models import Name, NameKey, Person
from people.models.merge import KIND_OF
from people.numbers import current_number

DERIVED = (NameKey,)
"""Written with their owner and of no meaning without it."""


def withdraw(entry: Entry) -> tuple[list[str], list[str]]:
    """Withdraw the facts of an entry. Returns (what stays, obstacles), both in words; with obstacles, roll back."""
    facts = list(entry.facts.select_related("content_type").order_by("-pk"))
    return _Withdrawal(entry, facts).run() if facts else ([], [])


class _Withdrawal:
    def __init__(self, entry: Entry, facts: list[EntryFact]) -> None:
        self.entry, self.facts = entry, facts
        self.others = _told_by_others(entry, facts)
        self.rows = _load(facts)
        self.touched = _changed_since(entry, self.rows.values())
        self.stays: list[str] = []
        self.obstacles: list[str] = []
        self.heirs: list[Entry] = []

    def run(self) -> tuple[list[str], list[str]]:
        for fact in self.facts:
            if fact.created and (row := self._row(fact)):
                self._take_back(row)
        for fact in self.facts:
            if fact.changed and (row := self._row(fact)) and row.pk:
                self._restore(fact, row)
        self.entry.facts.all().delete()
        return self.stays, self.obstacles

    def _row(self, fact: EntryFact) -> Any:
        return self.rows.get((fact.content_type_id, fact.object_id))

    def _restore(self, fact: EntryFact, row: models.Model) -> None:
        if any(as_text(getattr(row, column)) != after for column, (_before, after) in fact.changed.items()):
            self.obstacles.append(_("“%(fact)s” was changed since.") % {"fact": row})
            return
        field = row._meta.get_field
        changed = {column: field(column).to_python(before) for column, (before, _after) in fact.changed.items()}
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**changed)
        except IntegrityError:  # what took its place passed to another entry, and the change with it
            self._pass_change_on(fact, row)

    def _pass_change_on(self, fact: EntryFact, row: models.Model) -> None:
        if not self.heirs:
            told = _("“%(fact)s” cannot be as it was before: another record stands there.")
            self.obstacles.append(told % {"fact": row})
            return
        same = {"entry": self.heirs[0], "content_type": fact.content_type, "object_id": fact.object_id}
        EntryFact.objects.update_or_create(**same, defaults={"changed": fact.changed}, create_defaults={
            **same, "changed": fact.changed, "created": False,
        })  # fmt: skip

    def _take_back(self, row: models.Model) -> None:
        """Delete the row; a name goes, passes on or stays with its person."""
        if isinstance(row, Name) or self._hand_over(row):
            return
        collected, dependants = self._dependants(row)
        if row not in self.touched and not dependants:
            collected.delete()
        elif isinstance(row, Person):
            told = _("“%(person)s” stays in the register: other records name this person.")
            self.stays.append(told % {"person": row})
        else:
            self.obstacles.append(self._obstacle(row, dependants))

    def _hand_over(self, row: models.Model) -> bool:
        """Let the next entry that tells of the same thing own it from now on."""
        other = self.others.get((ContentType.objects.get_for_model(row).pk, row.pk))
        if other is None:
            return False
        self.heirs.append(other.entry)
        other.created = True
        other.save(update_fields=["created"])
        for fact in self._names_of(row):
            fact.entry_id = other.entry_id
            fact.save(update_fields=["entry"])
        told = {"fact": row, "entry": other.entry}
        self.stays.append(_("“%(fact)s” stays: entry %(entry)s tells of it too.") % told)
        return True

    def _names_of(self, person: models.Model) -> list[EntryFact]:
        """The facts of this entry that are names of the person."""
        if not isinstance(person, Person):
            return []
        rows = ((fact, self._row(fact)) for fact in self.facts)
        return [fact for fact, row in rows if isinstance(row, Name) and row.person_id == person.pk]

    def _dependants(self, row: models.Model) -> tuple[Collector, list[Any]]:
        """What goes with the row, and what of it this entry did not write: it would vanish or lose its link."""
        collector = Collector(using="default", origin=row)
        try:
            collector.collect([row])
        except ProtectedError as refused:
            return collector, list(refused.protected_objects)
        going = [each for rows in collector.data.values() for each in rows]
        going += [each for rows in collector.fast_deletes for each in rows]
        going += [each for updates in collector.field_updates.values() for rows in updates for each in rows]
        own = {row, *(self._row(fact) for fact in self._names_of(row))}
        return collector, [each for each in going if each not in own and not isinstance(each, DERIVED)]

    def _obstacle(self, row: models.Model, dependants: list[Any]) -> str:
        told = {"fact": row, "kind": row._meta.verbose_name, "others": ", ".join(_who_wrote(dependants))}
        if dependants:
            needed = _("The %(kind)s “%(fact)s” is needed by other records: %(others)s. Reopen or change those first.")
            return needed % told
        return _("The %(kind)s “%(fact)s” was changed since.") % told


def _told_by_others(entry: Entry, facts: list[EntryFact]) -> dict[tuple[int, int], EntryFact]:
    """(kind, number) → the first fact by which another entry tells of the same thing; one statement for all."""
    same = EntryFact.objects.filter(
        content_type__in={fact.content_type_id for fact in facts}, object_id__in={fact.object_id for fact in facts}
    )
    mine = {(fact.content_type_id, fact.object_id) for fact in facts}
    others = same.exclude(entry=entry).select_related("entry__source").defer("entry__source__text").order_by("-pk")
    told = {(fact.content_type_id, fact.object_id): fact for fact in others}
    return {key: fact for key, fact in told.items() if key in mine}


def _load(facts: Iterable[EntryFact]) -> dict[tuple[int, int], models.Model]:
    """(kind, number) → the row, with one statement for each kind; rows that are gone are left out."""
    wanted: dict[Any, list[int]] = defaultdict(list)
    for fact in facts:
        wanted[fact.content_type].append(fact.object_id)
    return {
        (kind.pk, pk): row
        for kind, pks in wanted.items()
        for pk, row in kind.model_class()._base_manager.in_bulk(pks).items()
    }


def _who_wrote(rows: Iterable[models.Model]) -> list[str]:
    """The entries that the rows came from, or the rows themselves where somebody entered them by hand."""
    found = {}
    for row in rows:
        kind = ContentType.objects.get_for_model(row)
        written = EntryFact.objects.filter(content_type=kind, object_id=row.pk, created=True)
        fact = written.select_related("entry").first()
        found[_("entry %(number)d") % {"number": fact.entry.number} if fact else str(row)] = True
    return list(found)


def _changed_since(entry: Entry, rows: Iterable[models.Model]) -> set[models.Model]:
    """Those of the rows that are not as they were when the entry was accepted, by their history.

    A row that was changed and put back, as reopening a later entry does, is as it was; so is one that names a person
    by the number that a merge leads to.
    """
    decided = entry.pgh_event_model.objects.filter(pgh_obj_id=entry.pk, state=Entry.State.ACCEPTED)
    accepted_at = decided.aggregate(at=models.Max("pgh_created_at"))["at"]
    by_model: dict[Any, dict[Any, models.Model]] = defaultdict(dict)
    for row in rows:
        by_model[type(row)][row.pk] = row
    found: set[models.Model] = set()
    for model, known in by_model.items():
        events = getattr(model, "pgh_event_model", None)
        if events:
            later = events.objects.filter(pgh_obj_id__in=list(known), pgh_created_at__gt=accepted_at)
            touched = set(later.values_list("pgh_obj_id", flat=True))
            found |= {known[pk] for pk in touched if not _is_as_at(known[pk], events, accepted_at)}
    return found


def _is_as_at(row: models.Model, events: Any, at: Any) -> bool:
    """Whether every column that the history keeps is as it was at the time."""
    then = events.objects.filter(pgh_obj_id=row.pk, pgh_created_at__lte=at).order_by("-pgh_id").first()
    if then is None:
        return False
    kept = (each for each in events._meta.concrete_fields if each.name not in ("id", "updated_at"))
    return all(_is_same(each, then, row) for each in kept if not each.name.startswith("pgh_"))


def _is_same(column: models.Field, then: models.Model, row: models.Model) -> bool:
    """Whether the column holds what it held, or what that was merged into."""
    before, now = getattr(then, column.attname), getattr(row, column.attname)
    kind = KIND_OF.get(column.related_model) if before and now else None
    return before == now or kind is not None and current_number(kind, before) == now
