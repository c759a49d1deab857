"""What the register knows of the places and articles that entries name. Looks up; never adds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.intake.read import FoundArticle, ParsedEntry
from cases.models import Provision
from monitor.accounts.prepared import fetched
from people.models import Place, PlaceParent
from people.models.place import fold_place
from people.nested import loaded

KNOWN = """
SELECT name.folded, (SELECT to_json(place) FROM people_place place WHERE place.id = name.place_id)
FROM people_placename name WHERE name.folded = ANY((SELECT %s)::text[])
UNION ALL
SELECT NULL, to_json(provision) FROM cases_provision provision WHERE article = ANY((SELECT %s)::text[])
"""
"""What is asked for stands in queries of its own, or the server would plan anew for each number of terms."""
NEAREST_FIRST = ("settlement", "city", "district", "region", "country")


@dataclass(frozen=True)
class Known:
    """A term of an entry with the record that it means, or None, and the reason in words."""

    term: str
    record: Place | Provision | None
    why: str
    exact: bool = True


@dataclass
class Register:
    """The places and provisions that the terms of some entries may mean."""

    places: dict[str, set[Place]] = field(default_factory=lambda: defaultdict(set))
    provisions: dict[tuple[str, str, str], Provision] = field(default_factory=dict)

    def place(self, names: list[str]) -> Known | None:
        """The nearest place that the names of an entry give: the settlement rather than its region."""
        known = [self._place(name, names) for name in names]
        found = [each for each in known if each.record]
        return min(found, key=lambda each: NEAREST_FIRST.index(each.record.kind_id), default=next(iter(known), None))

    def _place(self, name: str, names: list[str]) -> Known:
        found = self.places.get(fold_place(name), set())
        if len(found) > 1:
            found = self._within_another(found, [other for other in names if other != name]) or found
        if len(found) == 1:
            place = next(iter(found))
            return Known(name, place, _("“%(name)s” is a name of it") % {"name": name})
        if found:
            return Known(name, None, _("the register has %(n)d places of this name") % {"n": len(found)})
        return Known(name, None, _("not in the register"))

    def _within_another(self, places: set[Place], others: list[str]) -> set[Place]:
        around = {place for name in others for place in self.places.get(fold_place(name), set())}
        inside = PlaceParent.objects.filter(place__in=places, parent__in=around).values_list("place", flat=True)
        return {place for place in places if place.pk in set(inside)}

    def provision(self, found: FoundArticle) -> Known:
        """The provision of an article; where only the part is unknown, the whole article."""
        term = f"{found.code} {found.article}".strip() + (f"({found.part})" if found.part else "")
        if exact := self.provisions.get((found.code, found.article, found.part or "")):
            return Known(term, exact, _("in the register"))
        whole = self.provisions.get((found.code, found.article, ""))
        why = _("this part is not in the register; the whole article is") if whole else _("not in the register")
        return Known(term, whole, why, exact=False)

    def unknown(self, entry: ParsedEntry) -> dict[str, list[str]]:
        """The terms of an entry that the register does not have, by the flag that tells of them."""
        places = [known for place in entry.places if not (known := self._place(place.name, _names(entry))).record]
        articles = [known for article in entry.articles if not (known := self.provision(article)).exact]
        found = {"unknown_place": places, "unknown_article": articles}
        return {flag: [known.term for known in terms] for flag, terms in found.items() if terms}


def look_up(entries: Iterable[ParsedEntry]) -> Register:
    """Load what the register has for the terms of the entries, in one statement."""
    entries = list(entries)
    register = Register()
    folded = {fold_place(place.name) for entry in entries for place in entry.places}
    articles = {article.article for entry in entries for article in entry.articles}
    for name, row in fetched(KNOWN, [list(folded), list(articles)]) if folded or articles else []:
        if name is None:
            provision = loaded(Provision, row)
            register.provisions[provision.law_id, provision.article, provision.part] = provision
        else:
            register.places[name].add(loaded(Place, row))
    return register


def unknown_terms(entries: list[ParsedEntry]) -> dict[int, list[str]]:
    """Number of the entry → its flags for terms that the register does not have."""
    register = look_up(entries)
    return {entry.n: list(register.unknown(entry)) for entry in entries}


def _names(entry: ParsedEntry) -> list[str]:
    return [place.name for place in entry.places]
