"""Two persons side by side: what is known of each, and what speaks for and against their being one."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from people.fields import written
from people.joining import related
from people.matching import compare_persons
from people.merging import obstacles
from people.merging_rules import Obstacle
from people.models import Person
from people.names import Comparison
from people.panels import Panel, panels
from people.permissions import visible_affiliations, visible_relationships


@dataclass(frozen=True)
class Row:
    """One line of the card: what is known of the one and of the other. `differs` where both are known and differ."""

    label: str
    left: list[str]
    right: list[str]
    differs: bool = False


@dataclass(frozen=True)
class Compared:
    """All that the page shows of two persons."""

    one: Person
    other: Person
    names: Comparison
    against: list[str]
    obstacles: list[Obstacle]
    rows: list[Row]
    sides: list[tuple[Person, list[Panel]]]


def compared(request, one: Person, other: Person) -> Compared:
    """Put two persons side by side, as the reader of the page may see them."""
    user, both = request.user, (one, other)
    return Compared(
        one, other, compare_persons(one, other), related(one, other), obstacles(one, other, user),
        _rows(_card(one, user), _card(other, user)), [(each, panels(request, "comparison", each)) for each in both],
    )  # fmt: skip


def _rows(left: dict[str, list[str]], right: dict[str, list[str]]) -> list[Row]:
    single = {_("Sex"), _("Born"), _("Died"), _("Citizenship")}
    rows = [
        Row(label, left[label], right[label], label in single and _differ(left[label], right[label])) for label in left
    ]
    return [row for row in rows if row.left or row.right]


def _differ(left: list[str], right: list[str]) -> bool:
    return bool(left and right and left != right)


def _card(person: Person, user) -> dict[str, list[str]]:
    known = {
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
    return {_("Names"): [each.text for each in person.names.all()]} | {
        k: list(filter(None, v)) for k, v in known.items()
    }


def _kin(person: Person, user) -> list[str]:
    rows = visible_relationships(user)
    told = [
        _("%(kind)s of %(person)s") % {"kind": each.kind, "person": each.other} for each in rows.filter(person=person)
    ]
    return told + [f"{each.kind}: {each.person}" for each in rows.filter(other=person)]
