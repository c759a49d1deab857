"""Who is listed on a day: a recognition that counts covers it, and the custody of that day falls into a section.

First everybody's place is found, in the database; lines are made of those who are asked for, a chunk at a time, so
that a page costs what it shows and an edition never holds the records of all.

A list for the public prints public facts only. Who is listed by facts that are not public, or may not be printed by
name, is counted as withheld. A restricted record is not even counted, except for the users whom it names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, QuerySet

from cases.among import among
from cases.lists.known import counting, names_of
from cases.lists.places import Places, places
from cases.lists.policy import Policy
from cases.lists.prosecutions import prosecutions
from cases.lists.rows import hide_words, rows_of, words_of
from cases.status import Sight, public_only, seen_by
from people.models import Name, Person

ALIAS, COUNT = str(Person.Printing.ALIAS), str(Person.Printing.COUNT)

CHUNK = 5000
"""Persons whose records are in memory at a time."""


class Listed(NamedTuple):
    """A person in a section.

    `hidden` says why a public list counts the person and does not print the name: `visibility` or `printing`, else
    empty. `alias` is what it prints instead of the name, empty where it prints the name. `period` is the number of
    the custody period that holds on the day.
    """

    section: str
    person: int
    hidden: str = ""
    alias: str = ""
    period: int | None = None


@dataclass
class Selection:
    """The list on a day: who is where, and the lines (as frozen into editions) of those who are asked for."""

    policy: Policy
    day: date
    sight: Sight
    listed: list[Listed] = field(default_factory=list)
    prosecutions: int = 0

    def printed(self, section: str | None = None) -> list[Listed]:
        """Those who have a line in a section (or in any), in the order of sections and of names in English."""
        chosen = [each for each in self.listed if not each.hidden and section in (None, each.section)]
        names = names_of([each.person for each in chosen])
        keys = ((each.section, (each.alias or names[each.person]).casefold(), each.person) for each in chosen)
        return [each for _key, each in sorted(zip(keys, chosen, strict=True))]

    @property
    def withheld(self) -> list[tuple[Listed, str]]:
        """Those who are counted in a section and not named, each with the name: only for those who may read it."""
        hidden = [each for each in self.listed if each.hidden]
        names = names_of([each.person for each in hidden])
        named = ((each, names[each.person]) for each in hidden)
        return sorted(named, key=lambda pair: (pair[0].section, pair[1], pair[0].person))

    def lines(self, chosen: Iterable[Listed] | None = None) -> Iterator[dict[str, Any]]:
        """The lines of those `chosen` among the printed, of all where nobody is chosen; in chunks, as wanted."""
        sight = public_only if self.policy.public else self.sight
        everybody = iter(self.printed() if chosen is None else chosen)
        while chunk := list(islice(everybody, CHUNK)):
            sections = {each.person: each.section for each in chunk}
            rows = rows_of(self.day, sections, self.policy, sight)
            yield from hide_words(rows, self._hidden_words) if self.policy.public else rows

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """All lines."""
        return list(self.lines())

    @property
    def sections(self) -> list[tuple[str, list[dict[str, Any]]]]:
        """(code, rows) for every section of the policy, also the empty ones."""
        found = defaultdict(list)
        for row in self.rows:
            found[row["section"]].append(row)
        return [(code, found[code]) for code in self.policy.sections]

    @cached_property
    def counts(self) -> dict[str, Any]:
        """Persons by section, the headline number, how many of each are withheld; what an edition freezes."""
        sections = {code: {"persons": 0, "withheld": 0} for code in self.policy.sections}
        for each in self.listed:
            sections[each.section]["persons"] += 1
            sections[each.section]["withheld"] += bool(each.hidden)
        headline = [sections[code] for code in self.policy.headline]
        return {
            "unit": "persons",
            "headline": sum(each["persons"] for each in headline),
            "headline_withheld": sum(each["withheld"] for each in headline),
            "persons": sum(each["persons"] for each in sections.values()),
            "prosecutions": self.prosecutions,
            "sections": sections,
        }

    @cached_property
    def _hidden_words(self) -> set[str]:
        """Words of all spellings of those who are withheld or printed under an alias."""
        persons = among(each.person for each in self.listed if each.hidden or each.alias)
        return words_of(Name.objects.filter(person__in=persons).values_list("text", flat=True))


def team_facts(prefix: str = "") -> Q:
    """The facts that the whole team may see: what a print for the team is made of."""
    return ~Q(**{f"{prefix}visibility": "restricted"})


def select(policy: Policy, day: date, user: Any = None, released_since: date | None = None) -> Selection:
    """The list on a day, as `user` may see it; without a user, as it is printed.

    `released_since` is the day of the edition before: who was released after it is in section I. The number of
    queries does not depend on the number of persons.
    """
    sight = seen_by(user) if user else team_facts
    listed = who(policy, day, sight, released_since)
    headline = [each.person for each in listed if each.section in policy.headline]
    return Selection(policy, day, sight, listed, prosecutions(headline, day, sight))


def who(policy: Policy, day: date, sight: Sight, released_since: date | None) -> list[Listed]:
    """Everybody in the sections of the policy, by three queries or four; in no order."""
    known = counting(policy, day, sight)
    persons = _persons(known)
    dead = {number for number, person in persons.items() if person.died and person.died <= day}
    found = places(known.values("person"), dead, day, sight, released_since)
    hidden = _hidden(persons, found, dead, day, released_since) if policy.public else {}
    return [
        Listed(code, number, hidden.get(number, ""), person.alias if policy.public else "", found.periods.get(number))
        for number, person in persons.items()
        if (code := found.section(number)) in policy.sections
    ]


class Recognised(NamedTuple):
    """What is the same of many recognised persons, as far as it decides about naming; `public` where person and
    recognition are.
    """

    died: date | None
    printing: str
    alias: str
    public: bool


def _persons(known: QuerySet) -> dict[int, Recognised]:
    columns = ("person__died", "person__printing", "person__alias", "person__visibility", "visibility")
    found: dict[int, Recognised] = {}
    rows = known.order_by().values_list(*columns).annotate(persons=ArrayAgg("person"))
    for died, printing, alias, of_person, of_recognition, persons in rows:
        public = of_person == of_recognition == "public"
        alike = Recognised(died, printing, alias if printing == ALIAS else "", public)
        found |= {person: alike for person in persons if public or person not in found}
    return found


def _hidden(
    persons: dict[int, Recognised], found: Places, dead: set[int], day: date, released_since: date | None
) -> dict[int, str]:
    """Person → why a public list does not name him or her.

    Where public facts alone would put the person into another section, the print would say something untrue.
    """
    hidden = {number: "visibility" for number, person in persons.items() if not person.public}
    hidden |= {number: "printing" for number, person in persons.items() if person.printing == COUNT}
    doubtful = found.doubtful - set(hidden)
    if not doubtful:
        return hidden
    told = places(list(doubtful), dead & doubtful, day, public_only, released_since)
    return hidden | {pk: "visibility" for pk in doubtful if told.section(pk) != found.section(pk)}
