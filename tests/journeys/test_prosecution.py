"""A prosecution from its registration to the cassation, written down on a phone: the first half without JavaScript."""

from datetime import date

import pytest

from cases.models import Case, Hearing, Observation, ObservationDraft
from cases.status import standing
from people.models import Person
from tests import browsing

pytestmark = [
    pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("vocabularies"),
]  # fmt: skip
PHONE = {"viewport": {"width": 380, "height": 780}}


class Phone:
    """A page of 380 px: follows a link, fills a form by the names of its fields, saves; nothing may be cut off."""

    def __init__(self, page, url):
        self.page, self.url = page, url

    def open(self, address):
        self.page.goto(self.url + address)
        return self

    def follow(self, link, last=False):
        found = self.page.locator("main").get_by_role("link", name=link)
        (found.last if last else found.first).click()
        self.page.wait_for_load_state()
        return self

    def fill(self, **fields):
        for name, value in fields.items():
            field = self.page.locator(f"[name='{name.replace('__', '-')}']")
            if field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            elif field.first.get_attribute("type") in ("radio", "checkbox"):
                self.page.locator(f"[name='{name}'][value='{value}']").check()
            else:
                field.fill(value)
        return self

    def save(self, expected):
        self.fits()
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.get_by_text(expected).first.wait_for()
        self.fits()
        return self

    def fits(self):
        assert self.page.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"]


def test_a_prosecution_is_written_down_on_a_phone(chromium, signed_in, anna, live_server, axe):
    with browsing.page(chromium, java_script_enabled=False, **PHONE) as page:
        case, person = until_the_trial(Phone(signed_in(page, anna), live_server.url))
    without_a_line(chromium, signed_in, anna, live_server)
    with browsing.page(chromium, **PHONE) as page:
        phone = Phone(signed_in(page, anna), live_server.url)
        until_the_cassation(phone, case, person)
        for tab in ("overview", "charges", "hearings", "decisions", "custody", "history"):
            phone.open(f"{case.get_absolute_url()}?tab={tab}").fits()
            assert axe(page) == [], tab
    at = standing(person, date(2021, 12, 31))
    assert (at.custody, at.sentence.value, at.in_force, at.stage.code) == ("imprisonment", 5, True, "in_force")
    assert [each.code for each in at.provisions] == ["CC 174(1)"]


def until_the_trial(phone):
    """Registration, charge, remand, requalification, extension, court: the case and the accused."""
    phone.open("/cases/new/").fill(title="The people against Serikov", register_number="215500121000001")
    phone.fill(opened_on="3 March 2021", accused="Ayan Serikov").save("add “Ayan Serikov” as new")
    phone.page.get_by_label("add “Ayan Serikov” as new").check()
    phone.save("No stage is recorded")
    case, person = Case.objects.get(), Person.objects.get()
    phone.follow("New stage").fill(stage="registered", entered_on="3 March 2021").save("registered")
    phone.follow("New charge").fill(kind="brought", happened_on="5 March 2021", provisions="CC 405 part 2")
    phone.save("CC 405 part 2")
    phone.follow("Overview").follow("New decision")
    phone.fill(**{"instance": "pre-trial", "outcome": "sanctioned", "decided_on": "6 March 2021",
                  f"custody_{person.pk}": "pretrial_detention"}).save("sanctioned")  # fmt: skip
    assert standing(person, date(2021, 3, 7)).custody == "pretrial_detention"
    phone.follow("Charges").follow("Requalify").fill(happened_on="April 2021", provisions="CC 174 part 1")
    phone.save("took the place of CC 405 part 2")
    phone.follow("Overview").follow("New stage").fill(stage="sent_to_court", entered_on="2 June 2021")
    phone.save("sent to court")
    phone.follow("New hearing").fill(kind="main_trial", held_on="14 June 2021", time="10:00").save("main trial")
    return case, person


def without_a_line(chromium, signed_in, anna, live_server):
    """The line drops while the hearing is observed: no word is lost, and none is kept on the phone."""
    hearing = Hearing.objects.get()
    context = chromium.new_context(**PHONE)
    page = signed_in(context.new_page(), anna)
    page.goto(f"{live_server.url}/hearings/{hearing.pk}/observe/")
    context.set_offline(True)
    page.fill("[name=note]", "The judge asked the guards to leave.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("No connection").wait_for()
    assert page.url.endswith("/observe/") and not ObservationDraft.objects.exists()
    assert "guards" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    context.set_offline(False)
    page.get_by_text("Kept on the server").wait_for()
    page.reload()
    assert page.input_value("[name=note]") == "The judge asked the guards to leave."
    context.close()


def until_the_cassation(phone, case, person):
    """The hearing observed, the verdict of the next one, its appeal and its cassation."""
    phone.open(case.get_absolute_url()).follow("Hearings").follow("Observe")
    phone.page.get_by_text("is back").wait_for()
    smallest = "Math.min(...[...document.querySelectorAll('fieldset.field label')].map(e => e.offsetHeight))"
    assert phone.page.evaluate(smallest) >= 44
    phone.fill(openness="closed", lawyer="appointed", points="own_lawyer_refused", next_on="2021-06-28")
    phone.save("Saved.")
    assert (Observation.objects.count(), Hearing.objects.count()) == (1, 2)
    phone.follow("Enter the decision").fill(**{
        "outcome": "convicted", "decided_on": "28 June 2021", f"custody_{person.pk}": "imprisonment",
        "sentences-0-kind": "imprisonment", "sentences-0-value": "7", "sentences-0-unit": "year",
        "sentences-0-regime": "medium",
    }).save("imprisonment, 7 years")  # fmt: skip
    phone.follow("Enter its review", last=True).fill(**{
        "outcome": "amended", "decided_on": "9 September 2021", "in_force_from": "9 September 2021",
        "sentences-0-kind": "imprisonment", "sentences-0-value": "5", "sentences-0-unit": "year",
    }).save("imprisonment, 5 years")  # fmt: skip
    phone.follow("Enter its review", last=True).fill(outcome="upheld", decided_on="1 December 2021")
    phone.save("From instance to instance")
