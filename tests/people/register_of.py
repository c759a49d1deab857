"""Small registers for the tests of merging: what the tables hold, and persons to whom many things happened."""

import os

from django.apps import apps
from django.db import connection
from hypothesis import HealthCheck, Phase, settings

from cases.models import Citation, DecisionPerson, EntryFact, Follow, Involvement, Recognition
from cases.timelines.build import build_due
from people.models import Affiliation, NotTheSame, Relationship
from tests.cases import builders as make
from tests.intake.factory import entry_of, source_of

FEW = settings(
    max_examples=60 if os.environ.get("HYPOTHESIS_PROFILE") == "slow" else 6, deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
"""Random registers are few in the suite; HYPOTHESIS_PROFILE=slow looks at ten times as many."""
NOT_COMPARED = {"people.merge", "cases.timelinedue", "people.duplicatesearch"}


def tables():
    """Table → its rows as texts, of every table of the two apps but history and the log of merges."""
    build_due()
    models = [
        each for app in ("people", "cases") for each in apps.get_app_config(app).get_models(include_auto_created=True)
    ]
    kept = [
        each for each in models if not hasattr(each, "pgh_tracked_model") and each._meta.label_lower not in NOT_COMPARED
    ]
    return {each._meta.label_lower: _rows(each._meta) for each in kept}


def _rows(table):
    """The database writes the rows: quicker than a model for each of them, and no column is forgotten."""
    left_out = ["id"] if table.label_lower == "cases.timelineentry" else []  # derived: made anew, with other numbers
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT (to_jsonb(row) - %s::text[])::text FROM {table.db_table} AS row ORDER BY 1", [left_out])
        return [row for (row,) in cursor.fetchall()]


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
