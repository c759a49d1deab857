"""The page of a case with 500 hearings and 50 parties: CPU time of the server and number of queries, tab by tab.

`make bench` prints the figures. CPU time, because the machine of a test has other things to do meanwhile.
"""

import time
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Decision, Hearing
from cases.views.proceedings import TABS
from tests.cases.builders import charge, custody, make_case, make_person, make_source, observation

HEARINGS, PARTIES, DECISIONS = 500, 50, 20
SLOWEST, QUERIES = 0.150, 40
"""Seconds of CPU for the page that is shown first, and for any tab; queries of any tab."""
ROUNDS = 3

pytestmark = pytest.mark.django_db


@pytest.fixture
def large(vocabularies):
    """A case with everything in it, many times."""
    accused = [make_person(f"Ayan Serikov{number}") for number in range(PARTIES)]
    case, judge, source = make_case("A trial of fifty", accused=accused), make_person("Dana Omarova"), make_source()
    for person in accused:
        charge(case, person, "CC", "272", "2", "3 March 2021")
        charge(case, person, "CC", "272", "2", "5 May 2021", kind="dropped")
        charge(case, person, "CC", "274", "4", "5 May 2021")
        custody(person, "pretrial_detention", "3 March 2021", case=case)
    first = date(2021, 6, 1)
    rows = Hearing.objects.bulk_create(
        Hearing(case=case, kind_id="main_trial", held=first + timedelta(days=day), judge=judge, result="held")
        for day in range(HEARINGS)
    )
    Decision.objects.bulk_create(
        Decision(case=case, outcome_id="extended", instance="pre-trial", decided=first + timedelta(days=day))
        for day in range(DECISIONS)
    )
    for row in rows[-20:]:
        observation(row, ["no_lawyer", "public_shut_out"], judge=judge, note="Seen")
        row.citations.create(source=source, quote="Words")
    return case


def measured(client, address):
    """(seconds of CPU, the fastest of some rounds; queries; bytes)."""
    seconds = []
    for _ in range(ROUNDS):
        with CaptureQueriesContext(connection) as queries:
            began = time.process_time()
            answer = client.get(address)
            seconds.append(time.process_time() - began)
        assert answer.status_code == 200
    return min(seconds), len(queries), len(answer.content)


def test_every_tab_of_a_large_case_is_fast_and_asks_a_bounded_number_of_questions(large, boris):
    client = Client()
    client.force_login(boris)
    client.get(large.get_absolute_url())
    found = {tab: measured(client, f"{large.get_absolute_url()}?tab={tab}") for tab in TABS}
    for tab, (seconds, queries, size) in found.items():
        print(f"{tab:<12} {seconds * 1000:6.0f} ms {queries:4} queries {size / 1000:7.0f} kB")
    assert {tab: queries for tab, (_seconds, queries, _size) in found.items() if queries > QUERIES} == {}
    assert {tab: seconds for tab, (seconds, _queries, _size) in found.items() if seconds > SLOWEST} == {}
