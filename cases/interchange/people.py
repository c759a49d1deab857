"""The people of a history → persons of the register, each with the reason; and back to keys."""

import re
from collections.abc import Iterable

from cases.interchange.format import History, Sketch
from cases.models import Case
from cases.reckoning import ACCUSED
from people.matching import Candidate, Hints, find
from people.models import Person
from people.names import to_latin
from people.register import add_name, create_person


def case_of(history: History) -> Case | None:
    """The case that was made from the same history before: same title and kind, and somebody of its people in it."""
    names = {sketch.name for sketch in history.people}
    found = Case.objects.filter(title=history.title, kind=history.kind, parties__person__names__text__in=names)
    return found.order_by("pk").first()


def persons_of(history: History, case: Case | None, visibility: str) -> tuple[dict[str, Person], list[str]]:
    """Key → person, and for each the reason in words. Who is in the case is meant; else who bears exactly that name."""
    found: dict[str, Person] = {}
    reasons = []
    for sketch in history.people:
        taken = {person.pk for person in found.values()}
        found[sketch.key], reason = _person(sketch, case, taken, visibility)
        reasons.append(f"{sketch.name}: {reason}")
        for name in sketch.other_names:
            add_name(found[sketch.key], name)
    return found, reasons


def _person(sketch: Sketch, case: Case | None, taken: set[int], visibility: str) -> tuple[Person, str]:
    if case and (party := _party(sketch, case, taken)):
        return party, f"person {party.pk}, in this case already"
    candidates = find(sketch.name, limit=8, hints=Hints(sex=_sex(sketch)))
    same = [each for each in candidates if _is_exactly(each, sketch) and each.person.pk not in taken]
    if len(same) == 1:
        return same[0].person, f"person {same[0].person.pk}, for {'; '.join(same[0].reasons) or 'the same name'}"
    person = create_person(sketch.name, user=None, visibility=visibility, sex=sketch.sex)
    return person, f"person {person.pk}, new: {_why_new(candidates)}"


def _sex(sketch: Sketch):
    return sketch.sex if sketch.sex in (Person.Sex.FEMALE, Person.Sex.MALE) else None


def _party(sketch: Sketch, case: Case, taken: set[int]) -> Person | None:
    known = Person.objects.filter(parties__case=case, parties__role__in=ACCUSED, names__text=sketch.name)
    return known.exclude(pk__in=taken).order_by("pk").first()


def _is_exactly(candidate: Candidate, sketch: Sketch) -> bool:
    return candidate.verdict == "same" and candidate.person.display_name == sketch.name


def _why_new(candidates: Iterable[Candidate]) -> str:
    near = [f"{each.person} ({each.person.pk}, {each.verdict})" for each in candidates if each.verdict != "different"]
    if not near:
        return "nobody of that name is in the register"
    return f"the register has {', '.join(near)}, which does not decide"


def keys_for(persons: Iterable[Person]) -> dict[int, str]:
    """Person's number → a key: the initials in small Latin letters, and a number where they are taken."""
    keys: dict[int, str] = {}
    for person in persons:
        initials = "".join(re.findall(r"\b[a-z]", to_latin(str(person)).casefold())) or "p"
        number = sum(1 for key in keys.values() if key.rstrip("0123456789") == initials)
        keys[person.pk] = initials + (str(number + 1) if number else "")
    return keys
