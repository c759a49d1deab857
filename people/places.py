"""What place a text means: by any of its names in any language, alone or with what contains it."""

from collections import defaultdict

from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext as _

from people.models import Place, PlaceParent
from people.models.place import fold_place

WIDER = {"country": 0, "region": 1, "city": 2, "district": 3, "settlement": 4}
"""Kinds of places from the widest to the narrowest: of “Mangistau region, Aktau” the narrower is meant."""
LIKELIER = ("city", "settlement", "region", "district", "country")
"""Which kind a bare name means where it could be several: “Abay” is rarely the district of a report."""
UNITS = (" region", " district", " область", " район", " облысы", " ауданы")


def place_named(text: str, day) -> tuple[Place | None, list[str]]:
    """Return the place that a text means on `day`, with the reasons in words; None where none or several fit.

    Understood: any spelling of the register in three languages, “X region”, “Y region, X” and “X, Y region”.
    """
    parts = [part for part in map(str.strip, text.split(",")) if fold_place(part)]
    found = [(part, places) for part in parts if (places := _named(part, day))]
    if not found:
        return None, [_("no place is named “%(text)s”") % {"text": text.strip()}]
    part, places = max(found, key=lambda each: WIDER.get(each[1][0].kind_id, 0))
    around = [others for other, others in found if other != part]
    inside = _inside(places, around, lambda place: place.within(day)) or _inside(places, around, ever_within)
    if around and not inside:
        return None, [_("“%(part)s” does not lie within the other places of “%(text)s”") % {"part": part, "text": text}]
    return _only_one(part, inside, day)


def _only_one(part: str, places: list[Place], day) -> tuple[Place | None, list[str]]:
    likeliest = [place for place in places if place.kind_id == places[0].kind_id]
    if len(likeliest) > 1:
        told = "; ".join(describe(place, day) for place in likeliest)
        return None, [_("several places are named “%(part)s”: %(told)s") % {"part": part, "told": told}]
    reasons = [_("named “%(part)s”") % {"part": part}]
    if len(places) > 1:
        reasons.append(_("the likelier of %(number)d places of that name") % {"number": len(places)})
    return likeliest[0], reasons


def _named(part: str, day) -> list[Place]:
    """Places with that name on `day`, else with that name at any time, else the unit of that name; likeliest first."""
    folded = fold_place(part)
    named = Q(names__folded=folded)
    valid = (Q(names__valid_from__isnull=True) | Q(names__valid_from__lte=day)) & (
        Q(names__valid_until__isnull=True) | Q(names__valid_until__gt=day)
    )
    with_unit = Q(names__folded__in=[folded + unit for unit in UNITS])
    for condition in (named & valid, named, with_unit):
        if found := list(Place.objects.filter(condition).distinct().order_by(_likelihood(), "pk")):
            return found
    return []


def _likelihood():
    kinds = [When(kind=kind, then=Value(position)) for position, kind in enumerate(LIKELIER)]
    return Case(*kinds, default=Value(len(LIKELIER)), output_field=IntegerField())


def _inside(places: list[Place], around: list[list[Place]], within) -> list[Place]:
    """The places that lie within one of every group around; texts often name a region that was split since."""
    return [p for p in places if all({p, *within(p)} & set(others) for others in around)]


def ever_within(place: Place) -> list[Place]:
    """What contained the place at any time, at every level."""
    found, level = [], [place]
    while level := list(Place.objects.filter(children__place__in=level).exclude(pk__in=[each.pk for each in found])):
        found += level
    return found


def search_places(text: str, limit: int = 8) -> list[Place]:
    """Places with a name that is, then begins with, what was typed; countries and regions of equal rank first."""
    folded = fold_place(text)
    if not folded:
        return []
    begins = Place.objects.filter(names__folded__startswith=folded)
    exactness = Case(When(names__folded=folded, then=Value(0)), default=Value(1), output_field=IntegerField())
    ranked = begins.annotate(exactness=exactness, likelihood=_likelihood()).order_by("exactness", "likelihood", "name")
    return list(dict.fromkeys(ranked.select_related("kind")[: limit * 4]))[:limit]


def describe(place: Place, day) -> str:
    """A place with what tells it from its namesakes: its kind and what contains it on `day`, but the country of all."""
    return ", ".join([f"{place} ({place.kind})", *_around(place, day)])


def telling_of_place(place: Place, day) -> str:
    """What tells a place from its namesakes, without its name."""
    return ", ".join([str(place.kind), *_around(place, day)])


def _around(place: Place, day) -> list[str]:
    return [str(other) for other in place.within(day) if other.kind_id != "country"]


def tree(day) -> list[tuple[Place, list]]:
    """All places of `day` as (place, places within it), those with most inside first."""
    links = PlaceParent.objects.on(day).select_related("place__kind")
    within: dict[int, list[Place]] = defaultdict(list)
    for link in sorted(links, key=lambda link: str(link.place)):
        within[link.parent_id].append(link.place)
    inner = {place.pk for some in within.values() for place in some}
    roots = Place.objects.exclude(pk__in=inner).select_related("kind")
    return sorted((_branch(root, within) for root in roots), key=lambda branch: -len(branch[1]))


def _branch(place: Place, within: dict[int, list[Place]]) -> tuple[Place, list]:
    return place, [_branch(each, within) for each in within[place.pk]]
