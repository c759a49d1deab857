"""Two records side by side: what is known of each, and what speaks for and against their being one."""

from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from people.fields import written
from people.joining import Record, related
from people.matching import compare_persons
from people.models import Organisation, Person, Place
from people.models.merge import KIND_OF
from people.names import Comparison
from people.obstacles import Obstacle, obstacles
from people.panels import Panel, panels
from people.permissions import visible_affiliations, visible_relationships
from people.pickers import telling_of_organisation
from people.places import telling_of_place


@dataclass(frozen=True)
class Row:
    """One line of the card: what is known of the one and of the other. `differs` where both are known and differ."""

    label: str
    left: list[str]
    right: list[str]
    differs: bool = False


@dataclass(frozen=True)
class Side:
    """One of the two: what tells it from its namesakes, and what happened to it."""

    record: Record
    telling: str
    panels: list[Panel]


@dataclass(frozen=True)
class Compared:
    """All that the page shows of two records; `names` is the comparison of two persons' names."""

    one: Record
    other: Record
    names: Comparison | None
    against: list[str]
    obstacles: list[Obstacle]
    rows: list[Row]
    sides: list[Side]

    @property
    def kind(self) -> str:
        """What the two are: person, organisation or place."""
        return KIND_OF[type(self.one)].value


def compared(request, one: Record, other: Record) -> Compared:
    """Put two records side by side, as the reader of the page may see them."""
    user, are_persons = request.user, isinstance(one, Person)
    kind = f"{KIND_OF[type(one)]} comparison"
    return Compared(
        one, other, compare_persons(one, other) if are_persons else None, related(one, other) if are_persons else [],
        obstacles(one, other, user), _rows(card(one, user), card(other, user)),
        [Side(each, telling(each), panels(request, kind, each)) for each in (one, other)],
    )  # fmt: skip


def telling(record: Record) -> str:
    """What tells a record from its namesakes, in a few words."""
    if isinstance(record, Place):
        return telling_of_place(record, localdate())
    return telling_of_organisation(record) if isinstance(record, Organisation) else record.telling()


def _rows(left: dict[str, list[str]], right: dict[str, list[str]]) -> list[Row]:
    single = {_("Sex"), _("Born"), _("Died"), _("Citizenship"), _("Kind")}
    rows = [
        Row(label, left[label], right[label], label in single and _differ(left[label], right[label])) for label in left
    ]
    return [row for row in rows if row.left or row.right]


def _differ(left: list[str], right: list[str]) -> bool:
    return bool(left and right and left != right)


def card(record: Record, user) -> dict[str, list[str]]:
    """What is known of a record: label → values, as `user` may see them."""
    known = _CARDS[type(record)](record, user)
    return {label: list(filter(None, values)) for label, values in known.items()}


def _card_of_person(person: Person, user) -> dict[str, list[str]]:
    return {
        _("Names"): [each.text for each in person.names.all()],
        _("Sex"): [person.get_sex_display()] if person.sex != Person.Sex.UNKNOWN else [],
        _("Born"): [written(person.born_on)],
        _("Died"): [written(person.died_on)],
        _("Citizenship"): [str(person.citizenship or "")],
        _("Place"): [str(person.home or "")],
        _("Occupations"): [str(each) for each in person.occupations.all()],
        _("Organisations"): [
            f"{each.role}, {each.organisation}" for each in visible_affiliations(user).filter(person=person)
        ],
        _("Relationships"): _kin(person, user),
        _("Note"): [person.note],
        _("Visibility"): [person.get_visibility_display()],
    }


def _card_of_organisation(organisation: Organisation, user) -> dict[str, list[str]]:
    parent, members = organisation.parent, visible_affiliations(user).filter(organisation=organisation)
    return {
        _("Kind"): [str(organisation.kind)],
        _("Names and codes"): [" ".join(filter(None, (each.text, each.code))) for each in organisation.names.all()],
        _("Place"): [str(organisation.place or "")],
        _("Part of"): [str(parent)] if parent and parent.is_visible_to(user) else [],
        _("Legal status"): [f"{each} {written(each.since_when)}".strip() for each in organisation.statuses.all()],
        _("Persons"): [f"{each.person}, {each.role}" for each in members],
        _("Note"): [organisation.note],
        _("Visibility"): [organisation.get_visibility_display()],
    }


def _card_of_place(place: Place, _user) -> dict[str, list[str]]:
    return {
        _("Kind"): [str(place.kind)],
        _("Names"): list(dict.fromkeys(each.text for each in place.names.all())),
        _("Lies within"): list(dict.fromkeys(str(each.parent) for each in place.parents.select_related("parent"))),
        _("Note"): [place.note],
    }


_CARDS = {Person: _card_of_person, Organisation: _card_of_organisation, Place: _card_of_place}


def _kin(person: Person, user) -> list[str]:
    rows = visible_relationships(user)
    told = [
        _("%(kind)s of %(person)s") % {"kind": each.kind, "person": each.other} for each in rows.filter(person=person)
    ]
    return told + [f"{each.kind}: {each.person}" for each in rows.filter(other=person)]
