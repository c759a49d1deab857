"""A person with all that the card tells: names, occupations, organisations and relatives, by one statement."""

from django.db.models import OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from monitor.accounts.prepared import LARGEST, Asked, Question
from people.models import Name, Occupation, Person
from people.nested import TERM, Nested, keep
from people.permissions import visible_affiliations, visible_relationships

PERIOD = ("id", "began", "began_precision", "ended", "ended_precision")
PERSON = OuterRef("pk")


def _led_to(name: str, columns: tuple[str, ...]) -> list[str]:
    return [f"{name}__{column}" for column in columns]


def _card(asked: Asked) -> QuerySet:
    related = visible_relationships(asked.user).order_by("kind", "pk")
    persons = [*_led_to("person", ("id", "display_name")), *_led_to("other", ("id", "display_name"))]
    rows = Person.objects.visible_to(asked.user).filter(pk=asked.number("person"))
    return rows.select_related("home", "citizenship").annotate(
        read_names=Nested(
            Name.objects.filter(person=PERSON).order_by("-preferred", "pk"),
            "id", "person_id", "text", "kind", "script", "preferred",
        ),
        read_occupations=Nested(Occupation.objects.filter(personoccupation__person=PERSON), *TERM),
        affiliations_shown=Nested(
            visible_affiliations(asked.user).filter(person=PERSON).order_by("began", "pk"),
            *PERIOD, *_led_to("organisation", ("id", "name")), *_led_to("role", TERM),
        ),
        relationships_shown=Nested(
            related.filter(Q(person=PERSON) | Q(other=PERSON)), *PERIOD, *persons, *_led_to("kind", TERM)
        ),
    )  # fmt: skip


CARD = Question(_card)


def card(user, pk: int) -> Person:
    """The person, if the user may see the record, with `affiliations_shown` and `relationships_shown`; else Http404."""
    found = CARD(user, person=pk) if pk <= LARGEST else []
    if not found:
        raise Http404(_("There is no such record, or you may not see it."))
    keep(found[0], "names", found[0].read_names)
    keep(found[0], "occupations", found[0].read_occupations)
    return found[0]
