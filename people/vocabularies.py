"""Seeds of the register: terms and places from `people/data/`. Only what is missing is added; what people changed
stays.
"""

import csv
from collections import defaultdict
from datetime import date
from itertools import chain
from pathlib import Path

import yaml
from django.db import transaction

from people.merging import merged_record
from people.models import (
    AffiliationRole,
    Merge,
    Occupation,
    OrganisationKind,
    Place,
    PlaceKind,
    PlaceName,
    PlaceParent,
    RelationshipKind,
)
from people.models.merge import Registered
from people.models.place import fold_place
from people.numbers import current_number

DATA = Path(__file__).parent / "data"
TERMS = {
    "place_kinds": PlaceKind,
    "occupations": Occupation,
    "organisation_kinds": OrganisationKind,
    "affiliation_roles": AffiliationRole,
    "relationship_kinds": RelationshipKind,
}


def read_csv(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


def load_terms(path, tables):
    """Add the terms that are missing. `tables`: list in the YAML file → model; keys beside the labels are its
    columns.
    """
    lists = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name, model in tables.items():
        columns = {field.name for field in model._meta.concrete_fields}
        model.objects.bulk_create(
            (model(**_columns(term, columns), position=position) for position, term in enumerate(lists[name])),
            ignore_conflicts=True,
        )


def _columns(term, columns):
    labels = {f"label_{language}": term.get(language, "") for language in ("en", "ru", "kk")}
    return labels | {key: value for key, value in term.items() if key in columns}


@transaction.atomic
def load_places():
    """Add the places whose key is missing, with their dated names and parents."""
    rows = defaultdict(list)
    for row in read_csv(DATA / "places.csv"):
        rows[row["key"]].append(row)
    merged = _merged_places()
    known = set(Place.objects.values_list("key", flat=True)) | merged.keys()
    new = {key: dated for key, dated in rows.items() if key not in known}
    Place.objects.bulk_create(
        Place(
            key=key, kind_id=dated[-1]["kind"], note=_note(dated),
            name=dated[-1]["name_en"], name_ru=dated[-1]["name_ru"], name_kk=dated[-1]["name_kk"],
        )
        for key, dated in new.items()
    )  # fmt: skip
    places = merged | {place.key: place for place in Place.objects.all()}
    PlaceName.objects.bulk_create(chain.from_iterable(_names(places[key], dated) for key, dated in new.items()))
    PlaceParent.objects.bulk_create(chain.from_iterable(_parents(places, key, dated) for key, dated in new.items()))


def _merged_places():
    """The keys of places that were found to be another one → that one."""
    rows = Merge.objects.filter(kind=Registered.PLACE, undone_at=None)
    survivors = Place.objects.in_bulk([current_number(Registered.PLACE, row.survivor) for row in rows])
    return {merged_record(row).key: survivors[current_number(Registered.PLACE, row.survivor)] for row in rows}


def _note(dated):
    return "; ".join(dict.fromkeys(row["note"] for row in dated if row["note"]))


def _names(place, dated):
    seen = {row[f"name_{language}"] for row in dated for language in ("en", "ru", "kk")}
    for row in dated:
        valid = {"valid_from": day(row["valid_from"]), "valid_until": day(row["valid_to"])}
        for language in ("en", "ru", "kk"):
            if text := row[f"name_{language}"]:
                yield PlaceName(place=place, text=text, language=language, folded=fold_place(text), **valid)
        for text in filter(None, (each.strip() for each in row["other_names"].split(";"))):
            if text not in seen:
                seen.add(text)
                yield PlaceName(place=place, text=text, language="en", folded=fold_place(text), other_spelling=True)


def _parents(places, key, dated):
    """One link for each unbroken stretch within the same parent."""
    link = None
    for row in dated:
        parent = places.get(row["within"])
        if link and parent == link.parent and day(row["valid_from"]) == link.valid_until:
            link.valid_until = day(row["valid_to"])
            continue
        if link:
            yield link
        link = parent and PlaceParent(
            place=places[key], parent=parent, valid_from=day(row["valid_from"]), valid_until=day(row["valid_to"])
        )
    if link:
        yield link


def load():
    """Load everything of the register; safe to repeat."""
    load_terms(DATA / "vocabularies.yaml", TERMS)
    load_places()
