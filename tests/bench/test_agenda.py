"""What comes next among three thousand pending things, in a register of ten thousand cases: page, calendar, home."""

from datetime import timedelta
from statistics import median
from time import perf_counter

import pgtrigger
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.agenda import feeds
from cases.models import Case, CustodyPeriod, Decision, Hearing, Party, Sentence
from cases.status import today
from people.models import Person

EACH = 500
"""Of each of five kinds: hearings, orders, arrests, terms, limits of remand; as many decisions that may be appealed."""
OTHERS = 10_000
"""Cases and persons of whom nothing is pending."""
MILLISECONDS = {"page": 1000, "home": 1000, "calendar": 2500}
pytestmark = pytest.mark.django_db


@pytest.fixture
@pgtrigger.ignore()
def thousands(vocabularies):
    """Things of the next 90 days, written without triggers: those of the history are not what is measured."""
    day, begun = today(), today() - timedelta(days=400)
    people = Person.objects.bulk_create(Person(display_name=f"Person {n}") for n in range(OTHERS))
    cases = Case.objects.bulk_create(Case(title=f"Case {n}") for n in range(OTHERS))
    Party.objects.bulk_create(
        Party(case=case, person=person, role_id="accused") for case, person in zip(cases, people, strict=True)
    )
    Hearing.objects.bulk_create(
        Hearing(case=case, kind_id="main_trial", held=day + timedelta(days=n % 90 if n < EACH else -200 - n % 900),
                result="planned" if n < EACH else "held")
        for n, case in enumerate(cases)
    )  # fmt: skip
    CustodyPeriod.objects.bulk_create(_custody(n, person, day) for n, person in enumerate(people))
    decisions = Decision.objects.bulk_create(
        Decision(case=case, outcome_id="convicted", decided=begun if n < 4 * EACH else day - timedelta(days=n % 15),
                 in_force=begun if n < 4 * EACH else None)
        for n, case in enumerate(cases[: 5 * EACH])
    )  # fmt: skip
    Sentence.objects.bulk_create(
        Sentence(decision=decision, person=person, kind_id="imprisonment", value=1 if n < 4 * EACH else 9, unit="year")
        for n, (decision, person) in enumerate(zip(decisions, people, strict=False))
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _custody(number, person, day):
    """Ordered until a day, ordered for days, serving a year that ends, on remand without an order, or over long ago."""
    kind, ahead = number // EACH, timedelta(days=number % 90)
    remand = day - timedelta(days=50)
    began = {1: remand, 2: day - timedelta(days=10), 3: day + ahead - timedelta(days=366), 5: remand}
    return CustodyPeriod(
        person=person, deprives=True, began=began.get(kind, day - timedelta(days=3000)),
        kind_id={2: "administrative_arrest", 3: "imprisonment"}.get(kind, "pretrial_detention"),
        ordered_until=day + ahead if kind == 1 else None, ordered_days=15 if kind == 2 else None,
        ended=None if kind in began else day - timedelta(days=2000),
    )  # fmt: skip


def milliseconds(ask):
    """The median of five."""
    taken = []
    for _each in range(5):
        begin = perf_counter()
        ask()
        taken.append((perf_counter() - begin) * 1000)
    return median(taken)


def test_thousands_of_pending_things(thousands, anna, as_user, client):
    key = feeds.renew(anna)
    asked = {
        "page": lambda: as_user_.get(reverse("agenda:agenda")),
        "home": lambda: as_user_.get(reverse("home")),
        "calendar": lambda: client.get(reverse("agenda:calendar", args=[key])),
    }
    as_user_ = as_user(anna)
    assert asked["page"]().context["total"] >= 5 * EACH
    for name, ask in asked.items():
        ask()
        with CaptureQueriesContext(connection) as queries:
            ask()
        statements, taken = len(queries), milliseconds(ask)
        print(f"{name}: {taken:.0f} ms, {statements} statements")
        assert taken < MILLISECONDS[name] and statements < 50
