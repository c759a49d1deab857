"""Small registers for the tests of merging: what the tables hold, and persons to whom many things happened."""

import json

from django.apps import apps
from django.core import serializers

from cases.models import Citation, DecisionPerson, EntryFact, Follow, Involvement, Recognition
from cases.timelines.build import build_due
from people.models import Affiliation, NotTheSame, Relationship
from tests.cases import builders as make
from tests.intake.factory import entry_of, source_of

NOT_COMPARED = {"people.merge", "cases.timelinedue", "people.duplicatesearch"}


def tables():
    """Model → its rows as texts, of every table of the two apps but history and the log of merges."""
    build_due()
    models = [each for app in ("people", "cases") for each in apps.get_app_config(app).get_models()]
    kept = [
        each for each in models if not hasattr(each, "pgh_tracked_model") and each._meta.label_lower not in NOT_COMPARED
    ]
    return {each._meta.label_lower: _rows(each) for each in kept}


def _rows(model):
    rows = json.loads(serializers.serialize("json", model._base_manager.order_by("pk")))
    if model._meta.label_lower == "cases.timelineentry":  # derived: its rows are made anew, with other numbers
        return sorted(json.dumps(row["fields"], sort_keys=True) for row in rows)
    return [json.dumps(row, sort_keys=True) for row in rows]


def everything_happens_to(person, incident, case, by, year):
    """One row at least in every table that names a person."""
    court = make.make_organisation(f"Court {year}")
    person.occupations.add("activist")
    Affiliation.objects.create(person=person, organisation=court, role_id="member")
    third = make.make_person(f"Third Person{'abcdefgh'[year % 8]}")
    Relationship.objects.create(person=person, other=third, kind_id="spouse")
    Relationship.objects.create(person=third, other=person, kind_id="lawyer_of")
    lower, higher = sorted((person, third), key=lambda each: each.pk)
    NotTheSame.objects.create(lower=lower, higher=higher, by=by)
    Involvement.objects.create(incident=incident, person=person, role_id="affected", as_written=f"P. {year}")
    make.Party.objects.create(case=case, person=person, role_id="accused")
    make.charge(case, person, "CC", "405", "2", when=f"6 January {year}")
    make.hearing(case, "remand", f"7 January {year}", judge=person)
    decision = make.decision(
        case, "convicted", f"1 February {year}", judge=person, sentences=[(person, "imprisonment", 3, "year")]
    )
    DecisionPerson.objects.create(decision=decision, person=person)
    make.custody(person, "pretrial_detention", f"6 January {year}", f"1 February {year}", case=case)
    Recognition.objects.create(person=person, body=court, label_id="political_prisoner", since=f"{year}-02-01")
    person.findings.create(body="WGAD")
    Follow.objects.create(user=by, person=person, note=f"ask in {year}")
    told(person, year)
    return person


def told(person, year):
    """A source and an entry that tell of the person."""
    source = source_of(text=f"January {year}", title=f"Bulletin {year}")
    entry = entry_of(f"January 7, Almaty, somebody was fined {year}", persons=[], types=["other"], source=source)
    for fact in (person, person.names.first(), person.involvements.first()):
        Citation.objects.create(fact=fact, source=source, quote=f"words of {year}")
        EntryFact.objects.create(entry=entry, fact=fact, created=True)
