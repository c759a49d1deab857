"""What is known by month stays a month wherever a case is told: on every tab, on paper, in exports."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from cases.models import Hearing
from cases.timelines.build import build_due
from cases.views.proceedings import TABS
from tests.cases.builders import charge, custody, decision, hearing, make_case, make_incident, stage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
FIRST_DAY = re.compile(r"\b0?1 May 2021|\b0?1\.05\.2021|2021-05-01|May 0?1, 2021")


@pytest.fixture
def vague(ayan):
    """A case of which everything happened in May 2021."""
    case, when = make_case("The square", accused=[ayan]), "May 2021"
    stage(case, "registered", when)
    charge(case, ayan, "CC", "174", "1", when)
    hearing(case, "main_trial", when, result=Hearing.Result.HELD)
    decision(case, "convicted", when, in_force=when, sentences=[(ayan, "imprisonment", 3, "year")])
    custody(ayan, "imprisonment", when, case=case)
    make_incident("Held at the square", when, [ayan]).cases.add(case)
    return case


def test_a_month_is_never_its_first_day_on_any_page_of_a_case_on_paper_or_in_an_export(as_user, anna, ayan, vague):
    build_due()
    exported, client, file = StringIO(), as_user(anna), vague.get_absolute_url()
    call_command("export_history", "--case", str(vague.pk), stdout=exported)
    addresses = [f"{file}?tab={tab}" for tab in TABS] + [
        f"{file}print/", f"/persons/{ayan.pk}/?as_of=2021-06-10", f"/timeline/?person={ayan.pk}",
        f"/timeline/export/?format=csv&person={ayan.pk}", "/next/?overdue=all",
    ]  # fmt: skip
    told = {address: client.get(address) for address in addresses}
    texts = {address: b"".join(answer).decode() for address, answer in told.items()} | {"export": exported.getvalue()}
    assert {answer.status_code for answer in told.values()} == {200}
    assert [address for address, text in texts.items() if FIRST_DAY.search(text)] == []
    assert '"on": "2021-05"' in texts["export"] and "May 2021" in texts[f"{file}print/"]
