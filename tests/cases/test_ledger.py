"""The ledger drawn: what the bar shows, and that the table says the same to those who cannot see it."""

import re
from datetime import date

import pytest

from cases.ledger import contested, drawn
from tests.cases.builders import custody, make_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def rows(person):
    return person.custody.select_related("kind", "facility").order_by("began", "pk")


def test_held_bound_and_claimed_are_drawn_on_lines_of_their_own(ayan):
    custody(ayan, "pretrial_detention", "3 January 2031", "1 March 2031", "measure_changed")
    custody(ayan, "bail", "1 March 2031")
    custody(ayan, "house_arrest", "1 February 2031", chosen=False)
    drawing = drawn(rows(ayan), date(2031, 6, 1))
    assert [(row.name, len(row.pieces)) for row in drawing.rows] == [("held", 1), ("bound", 1), ("claimed", 1)]
    assert [piece.open for row in drawing.rows for piece in row.pieces] == [False, True, True]


def test_pieces_stand_in_order_within_the_drawing_and_a_day_can_still_be_seen(ayan):
    custody(ayan, "police_detention", "3 January 2025", "3 January 2025", "released")
    custody(ayan, "imprisonment", "5 May 2030")
    drawing = drawn(rows(ayan), date(2031, 6, 1))
    first, second = drawing.rows[0].pieces
    assert 0 < first.x < first.x + first.width < second.x < second.x + second.width <= drawing.width
    assert {tick.is_year for tick in drawing.ticks} == {True}


def test_what_is_known_by_month_is_drawn_as_vague_and_an_arrest_that_ended_by_its_days_as_presumed(ayan):
    custody(ayan, "administrative_arrest", "3 January 2031", "18 January 2031", "presumed", ordered_days=15)
    custody(ayan, "house_arrest", "March 2031", "5 April 2031", "released")
    arrest, house = drawn(rows(ayan), date(2031, 6, 1)).rows[0].pieces
    assert sorted([(arrest.vague, arrest.presumed), (house.vague, house.presumed)]) == [(False, True), (True, False)]


def test_nothing_is_drawn_of_who_was_never_held(ayan):
    custody(ayan, "at_liberty", "3 January 2031", "3 January 2031", "left_country")
    assert drawn(rows(ayan), date(2031, 6, 1)) is None


def test_the_chosen_of_several_claims_is_marked(ayan):
    chosen = custody(ayan, "pretrial_detention", "3 January 2031", "1 March 2031", "released")
    custody(ayan, "house_arrest", "May 2031")
    custody(ayan, "house_arrest", "February 2031", "5 March 2031", chosen=False)
    assert contested(rows(ayan)) == {chosen.pk}


def test_every_part_of_the_bar_leads_to_its_row_of_the_table_and_no_month_becomes_a_day(as_user, anna, ayan):
    colony = make_organisation("Colony No. 28", "custody_facility")
    custody(ayan, "pretrial_detention", "May 2020", "3 June 2020", "transferred")
    custody(ayan, "pretrial_detention", "3 June 2020", facility=colony)
    custody(ayan, "house_arrest", "July 2020", chosen=False)
    page = as_user(anna).get(f"/persons/{ayan.pk}/").content.decode()
    linked = set(re.findall(r'<a href="#(custody-\d+)"', page))
    assert len(linked) == 3 and all(f'<tr id="{each}"' in page for each in linked)
    assert "May 2020 – 3 June 2020" in page and "1 May 2020" not in page
    assert "chosen of several claims" in page and "another claim" in page
