"""What holds for every ledger of custody, whatever is in it; and that code speaks of terms that exist."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import held, reckoning, status
from cases.models import CustodyKind, EndReason, HearingKind, Outcome, PartyRole, Stage
from people.dates import MONTH, PartialDate

KINDS = ["police_detention", "pretrial_detention", "house_arrest", "administrative_arrest", "imprisonment"]
FIRST = date(2031, 1, 1)


def period(number, kind, begins, lasts, exact, days):
    """A period after the model, without a database; `lasts` None is open."""
    began = PartialDate(begins) if exact else PartialDate(begins.replace(day=1), MONTH)
    ended = None if lasts is None else PartialDate(begins + timedelta(days=lasts))
    return SimpleNamespace(
        pk=number, kind_id=kind, began=began.start, began_precision=began.precision, began_on=began,
        ended=ended and ended.start, ended_precision="day", ended_on=ended, end_reason_id=None,
        ordered_days=days if kind == held.ARREST else None, case_id=1,
    )  # fmt: skip


@st.composite
def ledgers(draw):
    """Periods one after the other, the last perhaps open, as the database lets them be."""
    found, day = [], FIRST
    for number in range(draw(st.integers(1, 6))):
        day += timedelta(days=draw(st.sampled_from([0, 0, 1, 20])))
        lasts = draw(st.integers(0, 60))
        parts = draw(st.sampled_from(KINDS)), day, lasts, draw(st.booleans()) or day.day == 1, draw(st.integers(1, 30))
        found.append(period(number, *parts))
        day += timedelta(days=lasts)
    if draw(st.booleans()):
        found.append(period(99, draw(st.sampled_from(KINDS)), day, None, True, 10))
    return found


@given(ledgers())
def test_nobody_is_held_twice_at_once_and_nobody_ends_before_beginning(ledger):
    spells = held.spells(ledger)
    exact = all(each.began_precision == "day" for each in ledger)
    for one, other in zip(spells, spells[1:], strict=False):
        assert not exact or one.end <= other.begin
    assert not exact or all(each.begin <= each.end for each in spells)


@given(ledgers(), st.integers(0, 400))
def test_days_held_are_never_negative_and_count_an_unbroken_chain(ledger, offset):
    day, spells = FIRST + timedelta(days=offset), held.spells(ledger)
    if spell := held.on(spells, day):
        chain = held.unbroken(spells, spell)
        assert (day - chain[0].begin).days >= 0
        assert all(one.end == other.begin for one, other in zip(chain, chain[1:], strict=False))


@given(ledgers())
def test_only_an_administrative_arrest_ends_by_its_days(ledger):
    assert all(spell.kind == held.ARREST for spell in held.spells(ledger) if spell.presumed)


@pytest.mark.parametrize(
    ("start", "value", "unit", "end"),
    [
        (date(2031, 1, 31), 1, "month", date(2031, 2, 28)),
        (date(2022, 2, 6), 29, "month", date(2024, 7, 6)),
        (date(2031, 1, 1), 2.5, "year", date(2033, 7, 1)),
        (date(2031, 1, 1), 15, "day", date(2031, 1, 16)),
        (date(2031, 1, 1), 20, "MCI", None),
        (date(2031, 1, 1), 99999999, "year", None),
    ],
)
def test_a_term_ends_on_the_day_of_the_calendar(start, value, unit, end):
    assert held.add_term(start, value, unit) == end


@pytest.mark.django_db
def test_the_rules_speak_only_of_terms_that_are_seeded(vocabularies):
    spoken = {
        Stage: {*reckoning.STAGE_OF_DECISION.values(), *reckoning.STAGE_OF_HEARING.values(), "decision"},
        Outcome: {*reckoning.REMOVES, *(outcome for _instance, outcome in reckoning.STAGE_OF_DECISION)},
        HearingKind: set(reckoning.STAGE_OF_HEARING),
        PartyRole: reckoning.ACCUSED,
        CustodyKind: {*status.SECTION_OF_KIND, *held.CREDITED, held.ARREST, held.PRISON},
        EndReason: {*status.ABROAD, held.PRESUMED},
    }
    for model, codes in spoken.items():
        assert codes - set(model.objects.values_list("code", flat=True)) == set(), model
