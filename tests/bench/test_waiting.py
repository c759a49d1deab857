"""What people wait for, with 100,000 incidents and 25,000 persons: each page of the table in PRODUCT.md. `make bench`
prints medians beside the raw SQL for the data alone.
"""

import time

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import Incident
from cases.timelines import build
from monitor.accounts.models import User
from people import names
from people.models import Name, Place
from tests import emptying
from tests.bench.facts import FREQUENT, Size, invent
from tests.bench.serving import Visitor

pytestmark = pytest.mark.django_db

SIZE = Size(persons=25_000, incidents=100_000, cases=15_000)
SOMEBODY, SOMETHING = 500, 4_321
"""A person with much to tell, and an incident."""
LIST = """
    SELECT i.id, i.happened, i.summary, i.certainty, place.name,
        (SELECT json_agg(p.display_name) FROM cases_involvement v JOIN people_person p ON p.id = v.person_id
            WHERE v.incident_id = i.id AND p.visibility IN ('public', 'team')),
        (SELECT json_agg(t.type_id) FROM cases_incidenttyping t WHERE t.incident_id = i.id)
    FROM cases_incident i LEFT JOIN people_place place ON place.id = i.place_id
    WHERE i.visibility IN ('public', 'team') {} ORDER BY i.happened DESC, i.id DESC LIMIT 50"""


@pytest.fixture(scope="module")
def anna(django_db_setup, django_db_blocker):
    """Anna, who opens the pages of the invented team."""
    with django_db_blocker.unblock():
        kept = emptying.tables_with_rows()
        invent(SIZE)
        _add_keys()
        build.build_all()
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        yield Visitor(User.objects.create_user(username="anna", role="monitor"))
        emptying.empty_all_but(kept)


def _add_keys():
    """The keys by which persons are found."""
    written = list(Name.objects.values_list("pk", "person_id", "text"))
    with connection.cursor() as cursor, cursor.copy("COPY people_namekey (name_id, person_id, key) FROM STDIN") as rows:
        for pk, person, text in written:
            for key in names.keys(text):
                rows.write_row((pk, person, key))


def pages():
    """What somebody waits for → (address, milliseconds at most, statements at most, raw SQL)."""
    place = Place.objects.get(key="almaty-region").pk
    year = f"since=2021&until=2021&place={place}"
    incidents, lines = reverse("cases:incident_list"), reverse("timelines:timeline")
    export = reverse("timelines:export")
    return {
        "list with count": (incidents, 12, None, LIST.format("")),
        "list by date and place": (f"{incidents}?{year}", 20, None, LIST.format(
            f"AND i.place_id IN (SELECT place_id FROM people_placeparent WHERE parent_id = {place}) "
            "AND i.happened BETWEEN '2021-01-01' AND '2021-12-31'")),
        "list by a word of 10 %": (f"{incidents}?q={FREQUENT}", 60, None, LIST.format(
            f"AND i.summary ILIKE '%{FREQUENT}%'")),
        "timeline by date and place": (f"{lines}?{year}", 20, None, ""),
        "timeline by a word of 10 %": (f"{lines}?text={FREQUENT}", 60, None, ""),
        "find a person": (f"{reverse('people:person_pick')}?q=Nurlan+Akhmetov36", 20, None, ""),
        "open an incident": (reverse("cases:incident", args=[SOMETHING]), 25, 12, ""),
        "open a person": (reverse("people:person", args=[SOMEBODY]), 30, 15, ""),
        "1,000 lines as JSON": (f"{export}?format=json&until=2015-12", 1000, None, ""),
        "1,000 lines as CSV": (f"{export}?format=csv&until=2015-12", 1000, None, ""),
        "1,000 lines as PDF": (f"{export}?format=pdf&until=2015-12", 5000, None, ""),
    }  # fmt: skip


def test_nobody_waits_longer_than_the_table_allows(anna):
    slow = []
    print()
    for name, (address, most, statements, raw) in pages().items():
        took = anna.measure(address, raw, rounds=5 if most >= 1000 else 25)
        print(f"{name:28} at most {most:5} ms: {took}")
        if took.median > most or (statements and took.statements > statements):
            slow.append(name)
    assert not slow, f"people wait too long for: {', '.join(slow)}"


def test_saving_an_incident_with_two_persons_is_on_the_timeline_soon(anna):
    user = User.objects.get(username="anna")
    began = time.perf_counter()
    incident = Incident.objects.create(summary="Just now.", created_by=user)
    build.build_due()
    print(f"\nwritten and on the timeline: {1000 * (time.perf_counter() - began):.0f} ms")
    assert "Just now." in anna.open(f"{reverse('timelines:timeline')}?text=%22just+now%22")[1].decode()
    incident.delete()
