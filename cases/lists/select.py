"""Who is listed on a day: a recognition that counts covers it, and the custody of that day falls into a section.

A list for the public prints public facts only. Who is listed by facts that are not public, or may not be printed by
name, is counted as withheld. A restricted record is not even counted, except for the users whom it names.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from cases.lists.policy import Policy
from cases.lists.rows import Reference, begun, hide_words, row_of
from cases.models import Criterion, Recognition
from cases.status import Sight, Standing, public_only, section, seen_by, standings
from people.models import Person


@dataclass(frozen=True)
class Withheld:
    """A person who is counted in a section and not named in the print; `why` is `visibility` or `printing`."""

    section: str
    person: int
    name: str
    why: str


@dataclass
class Selection:
    """The list on a day. `rows` (as frozen into editions) stand in the order of sections and names."""

    policy: Policy
    day: date
    rows: list[dict[str, Any]] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    prosecutions: int = 0

    @property
    def sections(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """(code, rows) for every section of the policy, also the empty ones."""
        found = defaultdict(list)
        for row in self.rows:
            found[row["section"]].append(row)
        return [(code, found[code]) for code in self.policy.sections]

    @property
    def counts(self) -> dict[str, Any]:
        """Persons by section, the headline number, how many of each are withheld; what an edition freezes."""
        sections = {code: {"persons": len(rows), "withheld": 0} for code, rows in self.sections}
        for each in self.withheld:
            sections[each.section]["persons"] += 1
            sections[each.section]["withheld"] += 1
        headline = [sections[code] for code in self.policy.headline]
        return {
            "unit": "persons",
            "headline": sum(each["persons"] for each in headline),
            "headline_withheld": sum(each["withheld"] for each in headline),
            "persons": sum(each["persons"] for each in sections.values()),
            "prosecutions": self.prosecutions,
            "sections": sections,
        }


def team_facts(prefix: str = "") -> Q:
    """The facts that the whole team may see: what a print for the team is made of."""
    return ~Q(**{f"{prefix}visibility": "restricted"})


def select(policy: Policy, day: date, user: Any = None, released_since: date | None = None) -> Selection:
    """The list on a day, as `user` may see it; without a user, as it is printed.

    `released_since` is the day of the edition before: who was released after it is in section I. The number of
    queries does not depend on the number of persons.
    """
    sight = seen_by(user) if user else team_facts
    known = _recognitions(policy, day, sight)
    standing = standings(known, day, sight)
    sections = _sections(policy, known, standing, released_since)
    printable = _printable(policy, known, sections, day, released_since)
    chosen = {pk: printable.get(pk, standing[pk]) for pk in sections if not policy.public or pk in printable}
    selection = Selection(policy, day)
    selection.rows = _rows(policy, day, known, sections, chosen, public_only if policy.public else sight)
    selection.withheld = _withheld(known, sections, printable) if policy.public else []
    selection.prosecutions = _prosecutions(policy, day, sections, standing)
    return selection


def _recognitions(policy: Policy, day: date, sight: Sight) -> dict[int, list[Recognition]]:
    """Decided recognitions that hold at the end of the day, by person, the earliest first."""
    rows = Recognition.objects.filter(
        sight(""), sight("person__"), Q(until__isnull=True) | Q(until__gt=day), state="decided", since__lte=day
    )
    if policy.bodies:
        rows = rows.filter(body__in=[int(number) for number in policy.bodies])
    names = Prefetch("person", Person.objects.prefetch_related("names"))
    criteria = Prefetch("criteria", Criterion.objects.order_by("position", "code"))
    found = defaultdict(list)
    for row in rows.prefetch_related(names, criteria).order_by("since", "pk"):
        found[row.person_id].append(row)
    return dict(found)


def _sections(
    policy: Policy,
    known: dict[int, list[Recognition]],
    standing: dict[int, Standing],
    released_since: date | None,
) -> dict[int, str]:
    """Person → section, for those whom the policy shows."""
    found = {pk: section(at, known[pk][0], released_since) for pk, at in standing.items()}
    return {pk: code for pk, code in found.items() if code in policy.sections}


def _printable(
    policy: Policy,
    known: dict[int, list[Recognition]],
    sections: dict[int, str],
    day: date,
    released_since: date | None,
) -> dict[int, Standing]:
    """For a public list: who may be printed, with the standing that follows from public facts alone.

    Where public facts would put the person into another section, the print would say something untrue.
    """
    if not policy.public:
        return {}
    public = {
        pk: rows
        for pk in sections
        if known[pk][0].person.visibility == "public" and known[pk][0].person.printing != "count"
        and (rows := [each for each in known[pk] if each.visibility == "public"])
    }  # fmt: skip
    standing = standings(public, day, public_only)
    shown = _sections(policy, public, standing, released_since)
    return {pk: standing[pk] for pk, code in shown.items() if code == sections[pk]}


def _rows(
    policy: Policy,
    day: date,
    known: dict[int, list[Recognition]],
    sections: dict[int, str],
    chosen: dict[int, Standing],
    sight: Sight,
) -> list[dict[str, Any]]:
    recognitions = {
        pk: [row for row in known[pk] if not policy.public or row.visibility == "public"] for pk in chosen
    }
    reference = Reference.load(day, recognitions, chosen, sight)
    rows = [row_of(reference, sections[pk], recognitions[pk], at, policy.public) for pk, at in chosen.items()]
    if policy.public:
        hide_words(rows, _names_not_printed(known, sections, chosen))
    return sorted(rows, key=lambda row: (row["section"], row["names"]["en"].casefold(), row["person"]))


def _names_not_printed(
    known: dict[int, list[Recognition]], sections: dict[int, str], chosen: dict[int, Standing]
) -> list[str]:
    """All spellings of those who are withheld or printed under an alias."""
    persons = [known[pk][0].person for pk in sections]
    hidden = [each for each in persons if each.pk not in chosen or each.printing == Person.Printing.ALIAS]
    return [name.text for person in hidden for name in person.names.all()]


def _withheld(
    known: dict[int, list[Recognition]], sections: dict[int, str], printable: dict[int, Standing]
) -> list[Withheld]:
    hidden = [(code, known[pk][0].person) for pk, code in sections.items() if pk not in printable]
    found = [
        Withheld(code, person.pk, str(person), "printing" if person.printing == "count" else "visibility")
        for code, person in hidden
    ]
    return sorted(found, key=lambda each: (each.section, each.name))


def _prosecutions(policy: Policy, day: date, sections: dict[int, str], standing: dict[int, Standing]) -> int:
    """Criminal cases against those in the headline number, each counted once."""
    counted = [standing[pk] for pk, code in sections.items() if code in policy.headline]
    return len({case.pk for at in counted for case in at.cases if case.kind == "criminal" and begun(case, day)})
