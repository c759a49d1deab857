"""Writing into the register: a person and the name go together, or not at all."""

from django.db import transaction
from django.utils.translation import gettext as _

from monitor.accounts.inserting import insert
from monitor.accounts.protection import Visibility
from people import names
from people.matching import Candidate, Hints, compare_persons, find
from people.models import Name, NotTheSame, Organisation, Person


@transaction.atomic
def create_person(name_text: str, *, user, visibility: str = Visibility.TEAM, sex: str = "", **facts) -> Person:
    """Add a person known by `name_text`, which becomes the preferred name; sex is guessed from it where not given.

    A restricted person is shown to its creator; `user` is None for a command. `facts` are other fields of Person.
    ValueError for an empty name.
    """
    text = " ".join(name_text.split())
    if not text:
        raise ValueError(_("A person needs a name: the text is empty."))
    facts.setdefault("shown_to", [user.pk] if user and visibility == Visibility.RESTRICTED else [])
    person = Person.objects.create(
        display_name=text, sex=sex or names.guess_sex(text) or Person.Sex.UNKNOWN,
        visibility=visibility, created_by=user, **facts,
    )  # fmt: skip
    Name(person=person, text=text, kind=kind_of(text), preferred=True).save()
    return person


def save_new(record: Person | Organisation, *, user, visibility: str = Visibility.TEAM) -> Person | Organisation:
    """Save what a picker made of "create new"; a record that is saved already is returned as it is."""
    if record.pk:
        return record
    if isinstance(record, Person):
        return create_person(record.display_name, user=user, visibility=visibility)
    record.created_by, record.visibility = user, visibility
    record.shown_to = [user.pk] if visibility == Visibility.RESTRICTED else []
    record.save()
    return record


def write_names(new: list[Name]) -> list[Name]:
    """Save first names of persons who are shown by them already, with their search keys. `tell_history` first."""
    for name in new:
        name.script = names.script_of(name.text)
    insert(new)
    insert([key for name in new for key in name.search_keys()])
    return new


@transaction.atomic
def add_name(person: Person, text: str, *, kind: str = "", preferred: bool = False) -> Name:
    """Add one more spelling, its kind read off where not given; a spelling that the person has is returned as it is."""
    text = " ".join(text.split())
    name = person.names.filter(text=text).first()
    if name is None:
        name = Name(person=person, text=text, kind=kind or kind_of(text))
        name.save()
    if preferred:
        prefer_name(name)
    return name


@transaction.atomic
def prefer_name(name: Name) -> None:
    """Show the person by this name from now on."""
    Person.objects.select_for_update().get(pk=name.person_id)
    name.person.names.filter(preferred=True).exclude(pk=name.pk).update(preferred=False)
    name.preferred = True
    name.save()


@transaction.atomic
def remove_name(name: Name) -> None:
    """Take a spelling away; history keeps it. ValueError for the preferred one: a person is shown by a name."""
    if name.preferred:
        raise ValueError(_("This is the preferred name. Prefer another name first."))
    name.delete()


def kind_of(text: str) -> str:
    """What kind of name a text is: with initials, in native script, or full."""
    if names.parse_name(text).initials:
        return Name.Kind.INITIALS
    return Name.Kind.NATIVE if names.script_of(text) == "Cyrl" else Name.Kind.FULL


def probable_duplicates(person_or_name: Person | str, user, *, hints: Hints | None = None) -> list[Candidate]:
    """Persons visible to `user` who are the same as, or may be, a person or a name about to be written.

    Those who were decided to be "not the same" are left out.
    """
    if isinstance(person_or_name, str):
        return [each for each in find(person_or_name, user=user, hints=hints) if each.verdict != "different"]
    person = person_or_name
    found = {e.person.pk: e for name in person.names.all() for e in find(name.text, user=user, limit=10, hints=hints)}
    others = [each for pk, each in found.items() if pk not in {person.pk, *_told_apart(person)}]
    return [each for each in others if compare_persons(person, each.person).verdict != "different"]


def _told_apart(person: Person) -> set[int]:
    above = NotTheSame.objects.filter(lower=person).values_list("higher_id", flat=True)
    below = NotTheSame.objects.filter(higher=person).values_list("lower_id", flat=True)
    return {*above, *below}
