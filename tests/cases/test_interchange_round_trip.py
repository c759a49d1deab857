"""What is exported and imported into an empty register is exported again byte by byte, and stands where it stood."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from cases.interchange.answers import answer
from cases.interchange.exporting import export_history
from cases.interchange.format import Unreadable, read, write
from cases.interchange.importing import import_history
from cases.models import Case
from people.models import Person

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
ROOT = Path(__file__).parents[2]
FILES = {"demo": ROOT / "monitor/demo/histories.json", "gold": ROOT.parent / "shared/gold/histories.json"}


QUICK = [Phase.explicit, Phase.reuse, Phase.generate]
"""Without shrinking, which takes minutes with a database."""


def exported():
    return write(export_history(case) for case in Case.objects.order_by("pk"))


def in_an_empty_register(text, days=(), times=1):
    """The export after the import of a text, and where everybody stands on the days; nothing of it stays."""
    with transaction.atomic():
        for history in read(text) * times:
            import_history(history)
        found = exported(), [_said(answer(each, day)) for each in _persons() for day in days]
        transaction.set_rollback(True)
    return found


def _persons():
    return Person.objects.order_by("display_name")


def _said(found):
    return " ".join(f"{key} {value}" for key, value in found.items() if key != "person")


@pytest.mark.parametrize("name", FILES)
def test_export_import_export_is_byte_identical(name):
    if not FILES[name].exists():
        pytest.skip("The samples are not beside this checkout.")
    days = [date(2022, 2, 28), date(2023, 7, 1), date(2024, 1, 31), date(2031, 2, 28), date(2031, 4, 30)]
    first, standing = in_an_empty_register(FILES[name].read_text(), days)
    second, stood = in_an_empty_register(first, days)
    assert stood == standing
    assert second == first
    assert len(read(first)) == len(read(FILES[name].read_text()))


PEOPLE = [{"key": "ab", "name": "Anuar Baimenov", "other_names": ["Baimenov A."], "sex": "male"},
          {"key": "cd", "name": "Chinara Dossova", "sex": "female"}]  # fmt: skip
dates = st.one_of(
    st.dates(date(2031, 1, 1), date(2031, 6, 30)).map(lambda day: {"on": day.isoformat()}),
    st.integers(1, 6).map(lambda month: {"on": f"2031-{month:02}"}),
    st.dates(date(2031, 1, 1), date(2031, 6, 30)).map(lambda day: {"on": day.isoformat(), "about": True}),
)
ONE_OF = st.sampled_from


def event(what, optional=None, **needed):
    return st.fixed_dictionaries({"what": st.just(what)} | needed, optional=optional or {})


provisions = st.lists(ONE_OF([["CC", "174", "1"], ["CC", "405", None], ["CC", "272", "2"]]), min_size=1, max_size=2)
sentences = st.lists(
    st.fixed_dictionaries(
        {"kind": st.just("imprisonment"), "value": ONE_OF([1, 2.5]), "unit": st.just("year")},
        optional={"who": ONE_OF([["ab"], ["cd"]])},
    ),
    max_size=2,
)
claims = st.just([{"on": "2031-03", "source": "A letter [4]"}])
held = ONE_OF(["police_detention", "imprisonment", "house_arrest", "bail"])
where = {"facility": ONE_OF(["Colony No. 1", "Colony No. 2"]), "place": ONE_OF(["Aktau", "Nowhere"])}
why = {"reason": ONE_OF(["amnesty", "left the country", "freed, fine paid", "died"]), "note": st.just("seen")}
said = st.one_of(
    event("custody", where, kind=held),
    event("custody", kind=st.just("administrative_arrest"), days=st.integers(5, 30)),
    event("custody", why, kind=st.none()),
    event("charge", provisions=provisions),
    event("requalified", **{"from": provisions, "to": provisions}),
    event("dropped", {"provisions": provisions}),
    event("stage", stage=ONE_OF(["main trial", "sent to court"])),
    event("hearing", kind=ONE_OF(["main trial", "remand"])),
    event(
        "decision", {"in_force": st.booleans(), "claims": claims, "sentences": sentences},
        instance=ONE_OF(["first", "appeal"]), outcome=ONE_OF(["convicted", "upheld", "quashed"]),
    ),
    event("recognition", label=st.just("political_prisoner")),
    event("withdrawn", label=st.just("political_prisoner")),
)  # fmt: skip
extra = st.fixed_dictionaries(
    {},
    optional={"who": ONE_OF([["ab"], ["cd"], ["ab", "cd"]]), "source": ONE_OF(["A bulletin [1], [2]", "A post"])},
)
events = st.builds(lambda on, said, extra: on | said | (extra if "sentences" not in said else {}), dates, said, extra)
histories = st.lists(events, max_size=9).map(
    lambda rows: {"title": "The case", "kind": "criminal", "people": PEOPLE, "events": rows}
)
DAYS = [date(2031, 1, 1) + timedelta(days=41 * n) for n in range(5)]


@given(histories)
@settings(max_examples=15, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_any_history_that_can_be_imported_survives_the_round_trip(history):
    try:
        first, standing = in_an_empty_register(write([history]), DAYS)
    except Unreadable:
        assume(False)
    second, stood = in_an_empty_register(first, DAYS)
    assert second == first
    assert stood == standing


@given(histories)
@settings(max_examples=8, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_any_history_imported_twice_is_imported_once(history):
    try:
        once = in_an_empty_register(write([history]), DAYS)
    except Unreadable:
        assume(False)
    assert in_an_empty_register(write([history]), DAYS, times=2) == once
