"""What a merge and its end mean for names: nobody is left unfound, and each is shown by a name of its own."""

from people.joining import Record
from people.journal import Journal, Step
from people.models import Merge, Name, NameKey, Organisation, OrganisationName, Person, Place, PlaceName
from people.models.place import fold_place
from people.register import prefer_name


def leave_name(kept: Record, gone: Record, journal: Journal) -> None:
    """Note the name on the card of the one that goes as another name of the survivor. Persons have theirs as rows."""
    if isinstance(kept, Organisation) and not _is_known(kept, gone.name):
        journal.add(OrganisationName(organisation=kept, text=gone.name, other_spelling=True))
    elif isinstance(kept, Place) and not kept.names.filter(folded=fold_place(gone.name)).exists():
        journal.add(PlaceName(place=kept, text=gone.name, language="en", other_spelling=True))


def _is_known(organisation: Organisation, name: str) -> bool:
    return organisation.name == name or organisation.names.filter(text=name).exists()


def show_by_own_name(survivor: Record, merge: Merge) -> None:
    """Before names go back: where the survivor is shown by one of them, prefer one that stays, if it can be the one of
    before.
    """
    if not isinstance(survivor, Person):
        return
    going = _names_that_moved(merge.snapshot["steps"])
    if not survivor.names.filter(pk__in=going, preferred=True).exists():
        return
    own, shown_as = survivor.names.exclude(pk__in=going), merge.snapshot["shown_as"]
    prefer_name(own.filter(text=shown_as).first() or own.first() or _named(survivor, shown_as))


def _names_that_moved(steps: list[Step]) -> list[int]:
    return [step["pk"] for step in steps if step["model"] == Name._meta.label_lower and step["after"]]


def settle_names(record: Record) -> None:
    """Keys follow their names; a person whose preferred name was taken away since is shown by another."""
    if not isinstance(record, Person):
        return
    NameKey.objects.filter(name__person=record).exclude(person=record).update(person=record)
    if not record.names.filter(preferred=True).exists():
        prefer_name(record.names.first() or _named(record, record.display_name))


def _named(person: Person, text: str) -> Name:
    name = Name(person=person, text=text)
    name.save()
    return name
