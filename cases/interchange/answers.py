"""Where a person stands on a day, in the words in which a history says what is expected."""

from datetime import date
from typing import Any

from django.db.models import Q

from cases.interchange.told import number
from cases.interchange.words import spoken
from cases.models import Recognition
from cases.status import covers, section, standing
from people.matching import find
from people.models import Person, Redirect


def answer(person: Person, day: date) -> dict[str, Any]:
    """Everything that `expect` may name, true at the end of the day; None where there is nothing."""
    at = standing(person, day)
    sentence = at.sentence and [at.sentence.kind, number(at.sentence.value), at.sentence.unit or None]
    return {
        "person": person.pk,
        "name": person.display_name,
        "as_of": day.isoformat(),
        "custody": at.custody,
        "certainty": at.certainty,
        "facility": at.facility,
        "provisions": [[each.law_id, each.article, each.part or None] for each in at.provisions],
        "stage": at.stage and spoken(at.stage.code),
        "sentence": sentence,
        "in_force": at.in_force,
        "days_held": at.days_held,
        "nominal_end": at.nominal_end and at.nominal_end.iso(),
        "section": section(at, _recognition(person, day)),
        "precision": at.precision,
    }


def _recognition(person: Person, day: date) -> Recognition | None:
    """The recognition that covers the day, the earliest of several."""
    rows = Recognition.objects.filter(person=person, state="decided").order_by("since", "pk")
    return next((row for row in rows if covers(row, day)), None)


def person_meant(text: str) -> Person:
    """The person of a number or of a written name. ValueError with a sentence where nobody or several are meant."""
    if text.isdigit():
        return _numbered(int(text))
    named = Person.objects.filter(Q(display_name=text) | Q(names__text=text)).distinct()
    for found in (Person.objects.filter(display_name=text), named):
        if len(found) == 1:
            return found[0]
    candidates = [each for each in find(text) if each.verdict != "different"]
    same = [each.person for each in candidates if each.verdict == "same"]
    if len(same) == 1:
        return same[0]
    told = ", ".join(f"{each.person.pk} {each.person}" for each in candidates)
    raise ValueError(f"“{text}” may mean {told}; say the number." if told else f"Nobody is named “{text}”.")


def _numbered(number: int) -> Person:
    while redirect := Redirect.objects.filter(kind="person", old=number).first():
        number = redirect.new
    person = Person.objects.filter(pk=number).first()
    if person is None:
        raise ValueError(f"There is no person with the number {number}.")
    return person
