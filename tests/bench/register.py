"""An invented register of any size, always the same one: what searching and the search for duplicates are measured on.

Given names are those of the list, surnames are made of them, of common surnames and of syllables, a few borne by very
many, as in life. Written with COPY, the triggers of history switched off: that is not what is measured.
"""

import csv
import random
from collections.abc import Iterable, Iterator

import pgtrigger
from django.db import connection, transaction

from people import names
from people.models import Name, Person
from people.names.given_names import LIST
from people.names.surnames import COMMON

BATCH = 10_000
BEGINNINGS = ["al", "bek", "dos", "er", "nur", "kai", "tol", "sar", "muk", "zhan", "kul", "tem", "ama", "bol", "kus"]
MIDDLES = ["tan", "mir", "bai", "ken", "dan", "gal", "sen", "kyz", "zhol", "mur"]
ENDINGS = ("ov", "ev", "bayev", "in", "")
FORMS = ("{given} {surname}", "{surname} {given}", "{surname} {initial}.", "{initial}. {surname}")
WEIGHTS_OF_FORMS = (50, 30, 14, 6)


def invented_names(seed: int = 7) -> Iterator[str]:
    """Written names without end, every sixth in Cyrillic letters."""
    chance = random.Random(seed)
    given = list(csv.DictReader(LIST.open(encoding="utf-8", newline="")))
    surnames = _surnames([row["name"] for row in given if row["sex"] == "male"], chance)
    rarities = [1 / (place + 5) for place in range(len(surnames))]
    while True:
        for surname in chance.choices(surnames, rarities, k=BATCH):
            yield _written(surname, chance.choice(given), chance)


def _surnames(stems: list[str], chance: random.Random) -> list[str]:
    of_names = [stem + ("yev" if stem[-1] in "aeiouy" else "ov") for stem in stems]
    of_syllables = [a.capitalize() + b + c for a in BEGINNINGS for b in MIDDLES for c in ENDINGS]
    found = [*of_names, *COMMON.split(), *of_syllables]
    chance.shuffle(found)
    return found


def _written(surname: str, row: dict[str, str], chance: random.Random) -> str:
    if row["sex"] == "female" and surname.endswith(("ov", "ev", "in")):
        surname += "a"
    given = chance.choice([row["name"]] * 3 + row["variants"].split())
    form = chance.choices(FORMS, WEIGHTS_OF_FORMS)[0]
    text = form.format(surname=surname, given=given, initial=given[0])
    return names.to_cyrillic(text) if chance.random() < 1 / 6 else text


def add(texts: Iterable[str]) -> list[int]:
    """Write one person for each text, with the keys of search; returns their numbers in the order of the texts."""
    texts, numbers = list(texts), []
    with transaction.atomic(), pgtrigger.ignore():
        for begin in range(0, len(texts), BATCH):
            numbers += _add_batch(texts[begin : begin + BATCH])
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE people_person, people_name, people_namekey")
    return numbers


def _add_batch(texts: list[str]) -> list[int]:
    persons = Person.objects.bulk_create(Person(display_name=text, visibility="public") for text in texts)
    written = Name.objects.bulk_create(
        Name(person=person, text=text, script=names.script_of(text), preferred=True)
        for person, text in zip(persons, texts, strict=True)
    )
    with connection.cursor() as cursor, cursor.copy("COPY people_namekey (name_id, person_id, key) FROM STDIN") as rows:
        for name in written:
            for key in names.keys(name.text):
                rows.write_row((name.pk, name.person_id, key))
    return [person.pk for person in persons]
