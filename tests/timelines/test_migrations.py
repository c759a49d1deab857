"""What the migrations of the timeline do to lines that were there before."""

from importlib import import_module

import pytest
from django.db import connection

from cases.models import TimelineDue, TimelineEntry
from cases.timelines.build import build_due
from tests.cases.builders import make_incident

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_lines_built_before_are_marked_to_learn_their_sources():
    numbers = {make_incident(words, "14 May 2023").pk for words in ("A picket.", "A search.")}
    build_due()
    assert not TimelineDue.objects.exists()
    run(import_module("cases.migrations.0004_timeline_saved_filters").BUILT_ANEW)
    assert set(TimelineDue.objects.values_list("fact", "object_id")) == {("incident", number) for number in numbers}


def test_lines_built_before_are_found_by_their_month():
    make_incident("A picket.", "14 May 2023")
    build_due()
    built = TimelineEntry.objects.values_list("search", flat=True)
    as_built = built.get()
    run("UPDATE cases_timelineentry SET search = ts_delete(search, '@202305')")
    assert "@202305" in as_built and "@202305" not in built.get()
    run(import_module("cases.migrations.0005_timeline_months").MONTHS)
    assert built.get() == as_built
