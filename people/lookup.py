"""Looks names up by their keys: a plain B-tree index, a few statements for any number of texts, no extension."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from monitor.accounts.prepared import fetched
from people.models import Person
from people.names import SearchKeys

NAMES_A_KEY, NAMES_A_TEXT = 120, 80
"""How many names are taken at most for a key and for a text: those that share the rarest keys are kept."""
KEYED_A_TEXT, FEWEST_A_KEY = 900, 4
"""Of many keys (all slips of a letter) each brings a few names, so that the work stays bounded."""

EQUAL = "key = wanted.key"
BEGINS = "key ~>=~ wanted.key AND key ~<~ (wanted.key || 'ÿ')"  # the operators of the pattern index: byte by byte
LOOK_UP = """
SELECT ranked.asked, ranked.tier, name.text, person.id, person.sex, person.display_name, person.home_id
FROM (
    SELECT wanted.asked, found.name_id, min(wanted.tier) AS tier,
           row_number() OVER (
               PARTITION BY wanted.asked ORDER BY min(wanted.tier), min(found.commonness), found.name_id
           ) AS place
    FROM unnest({asked}::int[], {asked}::int[], {asked}) AS wanted(asked, tier, key)
    CROSS JOIN LATERAL (
        SELECT name_id, count(*) OVER () AS commonness
        FROM (
            SELECT name_id FROM people_namekey WHERE {condition} {among} ORDER BY {order} LIMIT %s
        ) AS keyed
    ) AS found
    GROUP BY wanted.asked, found.name_id
) AS ranked
JOIN people_name AS name ON name.id = ranked.name_id
JOIN people_person AS person ON person.id = name.person_id
WHERE place <= %s
ORDER BY ranked.asked, ranked.place
"""

ASKED = "(SELECT string_to_array(%s, ' '))"  # a query of its own, or the server would plan anew for each number of keys


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name of the register and what its person is shown as; `sex` and `home` are those of the person.

    `tier` says by what it was found: 0 by the most that the text says (two words of it), then by less.
    """

    tier: int
    text: str
    person: int
    sex: str
    shown_as: str
    home: int | None


Tiers = Sequence[Iterable[str]]
Among = tuple[str, tuple]
"""Among which persons names are looked up, as SQL with its parameters: it is the same at every step of a search."""


def together(keys: SearchKeys) -> Tiers:
    """The form itself and words that occur together, or the single word where there is only one."""
    return keys.tiers[:-1] or keys.tiers


def apart(keys: SearchKeys) -> Tiers:
    """Each word alone, where that was not asked before."""
    return keys.tiers[-1:] if len(keys.tiers) > 1 else ()


def begun(keys: SearchKeys) -> Tiers:
    """What a word in the making may begin with."""
    return (keys.prefixes,)


def slipped(keys: SearchKeys) -> Tiers:
    """Keys within one slip of a letter."""
    return (keys.slips,)


STEPS = ((EQUAL, together), (EQUAL, apart), (BEGINS, begun), (EQUAL, slipped))
"""How a search widens: each step only for the texts that the steps before did not answer."""


def only(among: QuerySet[Person] | None) -> Among:
    """The condition that keeps the keys of some persons, of all for None, before anything is counted or cut off."""
    if among is None:
        return "", ()
    sql, parameters = among.order_by().values("pk").query.sql_with_params()
    return f"AND person_id IN ({sql})", parameters


def look_up(step, wanted: Mapping[int, SearchKeys], among: Among) -> dict[int, list[FoundName]]:
    """Return for each number of `wanted` the names that one of STEPS finds, those of the rarest keys first.

    At most NAMES_A_TEXT for each.
    """
    condition, keys_of = step
    keyed = [
        (number, tier, key)
        for number, keys in wanted.items()
        for tier, some in enumerate(keys_of(keys))
        for key in sorted(some)
    ]
    found: dict[int, list[FoundName]] = defaultdict(list)
    for number, *row in _rows(condition, keyed, among):
        found[number].append(FoundName(*row))
    return found


def are_cut(rows: Sequence[FoundName]) -> bool:
    """Whether there may be more names than these."""
    return len(rows) == NAMES_A_TEXT


def _rows(condition: str, keyed: list[tuple[int, int, str]], among: Among) -> list[tuple]:
    if not keyed:
        return []
    sql, parameters = among
    order = "person_id" if condition == EQUAL else "key USING ~<~"
    wanted = [" ".join(map(str, column)) for column in zip(*keyed, strict=True)]
    statement = LOOK_UP.format(condition=condition, among=sql, order=order, asked=ASKED)
    return fetched(statement, [*wanted, *parameters, _most_of_a_key(keyed), NAMES_A_TEXT])


def _most_of_a_key(keyed: list[tuple[int, int, str]]) -> int:
    keys_a_text = len(keyed) / len({number for number, _tier, _key in keyed})
    return min(NAMES_A_KEY, max(FEWEST_A_KEY, int(KEYED_A_TEXT / keys_a_text)))
