"""Two cards become one: what the survivor of a merge has in every column, enforced by a test; what speaks
against it.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from monitor.accounts.protection import Visibility
from people.models import NotTheSame, Organisation, Person, Place, Relationship

Record = Person | Organisation | Place

Fields = dict[str, Any]


def keep(kept: Record, gone: Record) -> Fields:
    """The survivor's stays."""
    return {}


def fill(*names: str) -> Callable[[Any, Any], Fields]:
    """What the survivor lacks is taken from the other, with the columns that belong to it."""
    return lambda kept, gone: {} if getattr(kept, names[0]) else {name: getattr(gone, name) for name in names}


def _sex(kept: Person, gone: Person) -> Fields:
    return {"sex": gone.sex} if kept.sex == Person.Sex.UNKNOWN else {}


def _note(kept: Record, gone: Record) -> Fields:
    notes = dict.fromkeys(filter(None, (kept.note, gone.note)))
    return {"note": "\n".join(notes)}


def _printing(kept: Person, gone: Person) -> Fields:
    """The one that protects more; with an alias where it asks for one."""
    order = [Person.Printing.NAME, Person.Printing.ALIAS, Person.Printing.COUNT]
    strictest = max(kept.printing, gone.printing, key=order.index)
    return {"printing": strictest, "alias": kept.alias or gone.alias}


def _visibility(kept: Person | Organisation, gone: Person | Organisation) -> Fields:
    """The one that shows less; a restricted person to those only who could see both."""
    order = [Visibility.PUBLIC, Visibility.TEAM, Visibility.RESTRICTED]
    strictest = max(kept.visibility, gone.visibility, key=order.index)
    named = [set(each.shown_to) for each in (kept, gone) if each.visibility == Visibility.RESTRICTED]
    return {"visibility": strictest, "shown_to": sorted(set.intersection(*named)) if named else kept.shown_to}


FIELDS: dict[type, dict[tuple[str, ...], Callable[[Any, Any], Fields]]] = {
    Person: {
        ("id", "display_name", "created_at", "created_by_id"): keep,
        ("sex",): _sex,
        ("born", "born_precision"): fill("born", "born_precision"),
        ("died", "died_precision"): fill("died", "died_precision"),
        ("citizenship_id",): fill("citizenship_id"),
        ("home_id",): fill("home_id"),
        ("note",): _note,
        ("printing", "alias"): _printing,
        ("visibility", "shown_to"): _visibility,
    },
    Organisation: {
        ("id", "kind_id", "name", "created_at", "created_by_id"): keep,
        ("parent_id",): fill("parent_id"),
        ("place_id",): fill("place_id"),
        ("note",): _note,
        ("visibility", "shown_to"): _visibility,
    },
    Place: {
        ("id", "key", "kind_id", "name"): keep,
        ("name_ru",): fill("name_ru"),
        ("name_kk",): fill("name_kk"),
        ("note",): _note,
    },
}
"""Kind of record → its columns → what the survivor has in them after the merge."""


def joined(kept: Record, gone: Record) -> Fields:
    """The columns of the survivor after a merge."""
    return {name: value for rule in FIELDS[type(kept)].values() for name, value in rule(kept, gone).items()}


def related(kept: Person, gone: Person) -> list[str]:
    """What speaks against two being one: a relationship between them, or an earlier decision."""
    told = [_("They are recorded as related: %(kind)s.") % {"kind": each.kind} for each in _relationships(kept, gone)]
    lower, higher = sorted((kept.pk, gone.pk))
    apart = NotTheSame.objects.filter(lower=lower, higher=higher).select_related("by").first()
    if apart:
        sentence = _("It was decided that they are not the same (%(who)s). Merging takes that back.")
        told.append(sentence % {"who": apart.by})
    return told


def _relationships(one: Person, other: Person) -> list[Relationship]:
    return [*one.relationships.filter(other=other), *other.relationships.filter(other=one)]
