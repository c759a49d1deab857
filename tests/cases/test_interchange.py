"""Histories from a file: what is understood, what is refused, and what an event does to the facts."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.interchange.answers import answer, person_meant
from cases.interchange.exporting import export_history
from cases.interchange.format import Unreadable, history, read, source_parts, source_text
from cases.interchange.importing import import_history
from cases.models import Case, CustodyPeriod, Decision, Recognition, Source
from people.models import Person
from tests.cases.builders import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def told(*events, title="The case of Anuar", people=({"key": "ab", "name": "Anuar Baimenov"},), kind="criminal"):
    return history({"title": title, "kind": kind, "people": list(people), "events": list(events)})


def custody(on, kind, **values):
    return {"on": on, "what": "custody", "kind": kind, **values}


def on(year, month, day):
    return answer(person_meant("Anuar Baimenov"), date(year, month, day))


def test_a_new_custody_ends_the_one_that_was_open_and_a_transfer_is_called_one():
    import_history(told(
        custody("2031-01-07", "police_detention"), custody("2031-01-09", "pretrial_detention", facility="Prison A"),
        custody("2031-02-01", "pretrial_detention", facility="Prison B"),
    ))  # fmt: skip
    ended = CustodyPeriod.objects.order_by("began").values_list("ended", "end_reason")
    assert list(ended) == [(date(2031, 1, 9), "measure_changed"), (date(2031, 2, 1), "transferred"), (None, None)]
    assert (on(2031, 2, 2)["facility"], on(2031, 2, 2)["days_held"]) == ("Prison B", 26)


def test_an_arrest_whose_days_were_over_before_the_next_custody_is_presumed_ended():
    import_history(told(custody("2031-01-03", "administrative_arrest", days=15), custody("2031-06-01", "house_arrest")))
    assert (on(2031, 3, 1)["custody"], on(2031, 3, 1)["certainty"]) == (None, "presumed_ended")
    assert on(2031, 6, 2)["days_held"] == 1


def test_custody_known_by_month_follows_what_happened_earlier_in_that_month():
    import_history(told(
        custody("2031-01-12", "police_detention"), custody("2031-01-14", "pretrial_detention"),
        custody("2031-01", "house_arrest"),
    ))  # fmt: skip
    assert [on(2031, 1, day)["custody"] for day in (11, 12, 14)] == [None, "police_detention", "pretrial_detention"]
    late = on(2031, 2, 10)
    assert (late["custody"], late["precision"], late["days_held"]) == ("house_arrest", "month", 29)


def test_a_requalification_known_by_month_follows_the_charge_of_a_day_in_that_month():
    import_history(told(
        {"on": "2031-03-14", "what": "charge", "provisions": [["CC", "174", "1"]]},
        {"on": "2031-03", "what": "requalified", "from": [["CC", "174", "1"]], "to": [["CC", "405", None]]},
    ))  # fmt: skip
    assert on(2031, 4, 10)["provisions"] == [["CC", "405", None]]
    assert on(2031, 3, 13)["provisions"] == []


def test_dropping_all_charges_does_not_reach_those_that_the_history_tells_later_also_when_imported_again():
    history = told(
        {"on": "2031-01-24", "what": "dropped"},
        {"on": "2031-03-05", "what": "charge", "provisions": [["CC", "272", "2"]]},
    )
    for _again in range(2):
        case = import_history(history).case
        updates = [(each["on"], each["what"]) for each in export_history(case)["events"]]
        assert updates == [("2031-03-05", "charge")]


def test_who_left_the_country_without_ever_being_held_is_listed_as_absent():
    import_history(told(
        custody("2030", None, reason="left the country"),
        {"on": "2031-01-20", "what": "recognition", "label": "political_prisoner"},
    ))  # fmt: skip
    found = on(2031, 2, 1)
    assert (found["custody"], found["section"]) == (None, "G")
    assert Recognition.objects.get().body.name == "Our team"


def test_who_died_in_custody_keeps_the_recognition_in_section_h():
    import_history(told(
        custody("2031-01-12", "pretrial_detention"),
        {"on": "2031-01-20", "what": "recognition", "label": "political_prisoner", "body": "A bureau"},
        custody("2031-02-16", None, reason="died"),
    ))  # fmt: skip
    assert (on(2031, 2, 15)["section"], on(2031, 2, 16)["section"]) == ("B", "H")
    assert Person.objects.get().died == date(2031, 2, 16)


def test_a_recognition_may_be_withdrawn_in_the_month_in_which_it_began():
    import_history(told(
        {"on": "2031-03-10", "what": "recognition", "label": "political_prisoner"},
        {"on": "2031-03", "what": "withdrawn", "label": "political_prisoner", "reason": "an error"},
    ))  # fmt: skip
    assert str(Recognition.objects.get().until_on) == "March 2031"
    assert on(2031, 4, 1)["section"] is None


def arrest(on, days, instance="first", outcome="convicted"):
    penalty = {"kind": "administrative_arrest", "value": days, "unit": "day"}
    return {"on": on, "what": "decision", "instance": instance, "outcome": outcome, "sentences": [penalty]}


def test_an_arrest_lasts_as_long_as_the_court_said_last():
    import_history(told(
        custody("2031-06-06", "police_detention"), custody("2031-06-07", "administrative_arrest"),
        arrest("2031-06-07", 20), arrest("2031-06-12", 10, "appeal", "amended"), kind="administrative",
    ))  # fmt: skip
    assert [on(2031, 6, day)["custody"] for day in (15, 16)] == ["administrative_arrest", None]
    assert (on(2031, 6, 16)["certainty"], on(2031, 6, 14)["nominal_end"]) == ("presumed_ended", "2031-06-16")


def test_who_left_the_country_was_not_under_arrest_until_then():
    import_history(told(
        custody("2029-06-09", "administrative_arrest", days=10),
        custody("2030", None, reason="left for Georgia and asked for asylum"),
        {"on": "2031-01-20", "what": "recognition", "label": "politically_persecuted"},
    ))  # fmt: skip
    assert (on(2029, 6, 19)["custody"], on(2029, 6, 19)["certainty"]) == (None, "presumed_ended")
    assert (on(2031, 2, 1)["certainty"], on(2031, 2, 1)["section"]) == (None, "G")


def test_a_charge_brought_as_an_article_is_the_one_whose_part_is_requalified():
    import_history(told(
        {"on": "2031-01-12", "what": "charge", "provisions": [["CC", "405", None]]},
        {"on": "2031-06-01", "what": "requalified", "from": [["CC", "405", "2"]], "to": [["CC", "405", "1"]]},
    ))  # fmt: skip
    assert on(2031, 5, 31)["provisions"] == [["CC", "405", None]]
    assert on(2031, 6, 1)["provisions"] == [["CC", "405", "1"]]


def test_a_reason_in_free_words_is_kept_beside_what_it_means():
    freed = custody("2031-09", None, reason="deferred for two years")
    import_history(told(custody("2031-01-12", "imprisonment"), freed))
    period = CustodyPeriod.objects.get()
    assert (period.end_reason_id, period.end_note, str(period.ended_on)) == (
        "deferral", "deferred for two years", "September 2031",
    )  # fmt: skip


def test_claims_on_the_date_of_a_verdict_are_kept_with_their_sources():
    import_history(told({
        "on": "2031-11-29", "what": "decision", "instance": "first", "outcome": "convicted",
        "source": "A bulletin [71]", "claims": [{"on": "2031-11-19", "source": "A post [3]"}],
    }))  # fmt: skip
    decision = Decision.objects.get()
    claim = decision.claims.get()
    assert (claim.source.title, claim.note, claim.claimed) == ("A post", "[3]", date(2031, 11, 19))
    cited = decision.citations.get()
    assert (cited.source.title, cited.mark) == ("A bulletin", "71")


def test_a_place_that_nobody_knows_stays_in_the_note():
    done = import_history(told(custody("2031-01-12", "house_arrest", place="Nowhere", note="at home")))
    assert CustodyPeriod.objects.get().note == "Place: Nowhere. at home"
    assert "Nowhere" in " ".join(done.reasons)


def test_only_exactly_the_same_name_is_the_same_person():
    same, other = make_person("Anuar Baimenov"), make_person("Baimenov A.")
    people = [{"key": "ab", "name": "Anuar Baimenov"}, {"key": "x", "name": "Aigul Baimenova"}]
    done = import_history(told(people=people))
    assert f"person {same.pk}" in done.reasons[0] and "new" in done.reasons[1]
    assert not other.parties.exists()


def test_two_namesakes_of_one_history_stay_two_also_when_it_is_imported_again():
    people = [{"key": "a", "name": "Anuar Baimenov"}, {"key": "b", "name": "Anuar Baimenov"}]
    for _time in range(2):
        import_history(told(people=people))
    assert Person.objects.count() == 2
    assert [each["key"] for each in export_history(Case.objects.get())["people"]] == ["ab", "ab2"]


def test_a_history_that_grew_adds_only_what_is_new():
    first = custody("2031-01-12", "police_detention")
    import_history(told(first))
    done = import_history(told(first, custody("2031-01-14", "house_arrest")))
    assert (done.created, done.added, CustodyPeriod.objects.count()) == (False, 1, 2)


def test_the_first_of_several_sentences_stays_the_first_for_everybody():
    people = [{"key": "a", "name": "Anuar Baimenov"}, {"key": "c", "name": "Chinara Dossova"}]
    sentences = [
        {"kind": "imprisonment", "value": 1, "unit": "year", "who": ["c"]},
        {"kind": "fine", "value": 50, "unit": "MCI", "who": ["a"]},
        {"kind": "imprisonment", "value": 1, "unit": "year", "who": ["a"]},
    ]
    verdict = {"on": "2031-03-14", "what": "decision", "instance": "first", "outcome": "convicted"}
    done = import_history(told(verdict | {"sentences": sentences}, people=people))
    exported = export_history(done.case)["events"][0]["sentences"]
    assert [(each["kind"], each["who"]) for each in exported] == [
        ("imprisonment", ["cd"]), ("fine", ["ab"]), ("imprisonment", ["ab"]),
    ]  # fmt: skip


def test_acquittal_by_the_forms_is_exported_as_a_charge_that_was_dropped():
    done = import_history(told({"on": "2031-03-14", "what": "charge", "provisions": [["CC", "174", "1"]]}))
    charge = done.case.parties.get().charges.get()
    charge.updates.create(kind="acquitted", happened=date(2031, 5, 1))
    last = export_history(done.case)["events"][-1]
    assert (last["what"], last["note"]) == ("dropped", "Acquitted.")


@pytest.mark.parametrize(("event", "sentence"), [
    ({"on": "2031-01-12", "what": "custody", "kind": "dungeon"}, "dungeon"),
    ({"on": "2031-01-12", "what": "custody", "kind": None, "colour": "red"}, "colour"),
    ({"on": "2031-13", "what": "stage", "stage": "closed"}, "2031-13"),
    ({"on": "2031-01", "what": "party"}, "party"),
    ({"on": "2031-01", "what": "charge", "provisions": [["XX", "1", None]]}, "XX"),
    ({"on": "2031-01", "what": "stage", "stage": "closed", "who": ["zz"]}, "zz"),
    ({"on": "2031-01", "what": "withdrawn", "label": "political_prisoner"}, "no such recognition"),
    ({"on": "2031-01", "what": "decision", "instance": "first"}, "outcome"),
])  # fmt: skip
def test_an_unknown_word_is_named_in_one_sentence_and_nothing_is_written(event, sentence, tmp_path):
    people = [{"key": "ab", "name": "Anuar Baimenov"}]
    events = [custody("2031-01-01", "bail"), event]
    file = tmp_path / "history.json"
    file.write_text(json.dumps({"title": "The case", "kind": "criminal", "people": people, "events": events}))
    with pytest.raises(CommandError, match=sentence):
        call_command("import_history", str(file), stdout=StringIO())
    assert not (Person.objects.exists() or Case.objects.exists() or Source.objects.exists())


def test_what_is_no_history_is_refused():
    for text in ("{", "[1]", '{"title": "x"}'):
        with pytest.raises(Unreadable):
            read(text)


def test_status_of_nobody_and_of_a_bad_day_is_one_sentence():
    for arguments in (["--person", "Nobody Here"], ["--person", "9999"], ["--person", "1", "--as-of", "yesterday"]):
        with pytest.raises(CommandError):
            call_command("status", *arguments, stdout=StringIO())


def test_sources_are_read_with_their_marks_and_written_back():
    text = "Bulletin [51], [85]; A letter, undated"
    assert source_parts(text) == [("Bulletin", "51"), ("Bulletin", "85"), ("A letter, undated", "")]
    assert source_text(source_parts(text)) == text
