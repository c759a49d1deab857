"""Accepting an entry writes the facts that it tells, each with its citation, and nothing else."""

import threading
from datetime import date

import pytest
from django.db import connection
from django.db.models import Q

from cases.intake import review
from cases.intake.suggest import suggest
from cases.models import Case, ChargeUpdate, Citation, CustodyPeriod, Entry, Incident, Involvement, Party, Sentence
from people.models import Name, Person
from people.register import create_person
from tests.intake.factory import arrest, entry_of, source_of

pytestmark = pytest.mark.usefixtures("vocabularies")


def detention(name="Serikbaeva Aigul", day="2024-03-02", **named):
    return entry_of(
        f"March 2, Almaty, {name} was detained by the police", day=day, places=["Almaty"], persons=[(name, "affected")],
        measures=[("detained by the police", "police_detention", None, None, [name])], types=["detention"], **named,
    )  # fmt: skip


def release(name="Serikbaeva Aigul", day="2024-03-18", **named):
    return entry_of(
        f"March 18, {name} was released", day=day, persons=[(name, "affected")], types=["release"],
        measures=[("was released", "release", None, None, [name])], **named,
    )  # fmt: skip


def test_an_arrest_becomes_incident_person_case_charge_decision_sentence_and_custody(boris):
    entry = arrest()
    review.accept(entry, boris)
    incident, person = Incident.objects.get(), Person.objects.get()
    assert (incident.happened, str(incident.place), incident.verbatim) == (date(2024, 3, 3), "Almaty", entry.text)
    assert [each.code for each in incident.types.all()] == ["administrative_penalty"]
    assert [each.code for each in incident.provisions.all()] == ["CAO 488(6)"]
    involved = Involvement.objects.get()
    assert (involved.person, involved.role_id, involved.as_written) == (person, "affected", "Serikbaeva Aigul")
    case = Case.objects.get()
    assert (case.kind, list(incident.cases.all())) == ("administrative", [case])
    assert Party.objects.get().role_id == "respondent"
    assert ChargeUpdate.objects.get().kind == "convicted"
    sentence = Sentence.objects.get()
    assert (sentence.person, sentence.value, sentence.unit) == (person, 15, "day")
    custody = CustodyPeriod.objects.get()
    assert custody.kind_id == sentence.kind_id == "administrative_arrest"
    assert (custody.began, custody.ended, custody.ordered_days) == (date(2024, 3, 3), None, 15)
    assert custody.case == case
    entry.refresh_from_db()
    assert (entry.state, entry.decided_by) == ("accepted", boris)


def test_every_fact_cites_the_words_it_rests_on_with_mark_and_address(boris):
    entry = arrest(source=None)
    review.accept(entry, boris)
    text = entry.source.text
    for citation in Citation.objects.all():
        assert text[citation.start : citation.end] == citation.quote != ""
        assert (citation.mark, citation.address) == ("1", "https://news.example/1")
    cited = {citation.content_type.model: citation.quote for citation in Citation.objects.all()}
    assert cited["sentence"] == cited["custodyperiod"] == "15 days of arrest"
    assert cited["charge"] == "Article 488, Part 6"
    assert cited["involvement"] == cited["name"] == "Serikbaeva Aigul"
    assert cited["incident"] == entry.text


def test_facts_begin_with_the_visibility_of_their_source(boris):
    source = source_of(visibility="restricted", shown_to=[boris.pk])
    review.accept(arrest(source=source), boris)
    for model in (Person, Incident, Case, CustodyPeriod):
        fact = model.objects.get()
        assert (fact.visibility, fact.shown_to, fact.created_by) == ("restricted", [boris.pk], boris)


def test_accepting_twice_is_accepting_once(boris):
    entry = arrest()
    review.accept(entry, boris)
    with pytest.raises(review.AlreadyDecided, match="already accepted, by boris"):
        review.accept(entry, boris)
    assert Incident.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_double_click_accepts_once(boris):
    entry, together, refused = arrest(), threading.Barrier(2), []

    def click():
        together.wait()
        try:
            review.accept(entry, boris)
        except review.AlreadyDecided as already:
            refused.append(already)
        connection.close()

    threads = [threading.Thread(target=click) for _click in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    assert Incident.objects.count() == Person.objects.count() == 1


def test_somebody_who_is_known_without_doubt_is_linked(boris):
    known = create_person("Serikbaeva Aigul", user=boris)
    review.accept(arrest(), boris)
    assert Person.objects.get() == known
    assert Name.objects.count() == 1


def test_namesakes_are_put_to_the_editor_and_not_guessed(boris):
    for _namesake in range(2):
        create_person("Serikbaeva Aigul", user=boris)
    suggestion = suggest(arrest(), boris)
    assert len(suggestion.persons[0].candidates) == 2
    assert suggestion.persons[0].chosen is None and not suggestion.is_clean


def test_an_unseen_person_is_never_suggested(boris, anna):
    create_person("Serikbaeva Aigul", user=anna, visibility="restricted")
    assert suggest(arrest(), boris).persons[0].candidates == []


def test_an_article_of_the_criminal_code_makes_one_criminal_case_for_all(boris):
    entry = entry_of(
        "March 3, Astana, Ospanov Daniyar and Ivanova Elena are suspects under Article 405, Part 2",
        day="2024-03-03", persons=[("Ospanov Daniyar", "affected"), ("Ivanova Elena", "affected")],
        articles=[("Article 405, Part 2", "CC", "405", "2")], types=["criminal_prosecution"],
    )  # fmt: skip
    review.accept(entry, boris)
    case = Case.objects.get()
    assert case.kind == "criminal"
    assert [(str(party.person), party.role_id) for party in case.parties.all()] == [
        ("Ospanov Daniyar", "suspect"), ("Ivanova Elena", "suspect"),
    ]  # fmt: skip
    assert set(ChargeUpdate.objects.values_list("kind", flat=True)) == {"brought"}
    assert "Ospanov" not in case.title


def test_an_article_that_only_defines_charges_nobody(boris):
    entry = entry_of(
        "March 3, Ospanov Daniyar asks for parole under Article 72 of the Criminal Code", day="2024-03-03",
        persons=[("Ospanov Daniyar", "affected")], articles=[("Article 72", "CC", "72", None)],
    )  # fmt: skip
    review.accept(entry, boris)
    assert Incident.objects.get().provisions.count() == 1
    assert not Case.objects.exists()


def test_the_steps_of_one_arrest_are_one_case_and_one_custody_after_the_other(boris):
    source = source_of()
    entries = [detention(source=source), arrest(source=source), release(source=source)]
    for entry in entries:
        review.accept(entry, boris)
    held = CustodyPeriod.objects.order_by("began")
    assert [(each.kind_id, each.began.day, each.ended.day, each.end_reason_id) for each in held] == [
        ("police_detention", 2, 3, "transferred"), ("administrative_arrest", 3, 18, "term_served"),
    ]  # fmt: skip
    assert Person.objects.count() == Case.objects.count() == 1


def test_the_editor_is_told_when_accepting_ends_an_earlier_custody(boris):
    source = source_of()
    review.accept(detention(source=source), boris)
    told = review.accept(arrest(source=source), boris).notes
    assert told == ["Serikbaeva Aigul: police detention since 2 March 2024 ends on 3 March 2024."]


def test_custody_that_overlaps_without_being_the_next_step_stands_aside_as_a_claim(boris):
    source = source_of()
    prison = entry_of(
        "March 1, Serikbaeva Aigul was sentenced to 3 years", day="2024-03-01", source=source,
        persons=[("Serikbaeva Aigul", "affected")], types=["verdict"],
        measures=[("3 years", "imprisonment", 3, "year", ["Serikbaeva Aigul"])],
    )  # fmt: skip
    review.accept(prison, boris)
    told = review.accept(arrest(source=source), boris).notes
    assert "overlaps with another one (imprisonment)" in told[0]
    assert list(CustodyPeriod.objects.order_by("began").values_list("kind", "chosen")) == [
        ("imprisonment", True), ("administrative_arrest", False),
    ]  # fmt: skip


def test_an_arrest_of_an_older_bulletin_that_is_taken_in_later_ends_by_its_days(boris):
    review.accept(arrest(day="2024-03-03"), boris)
    review.accept(arrest(day="2024-02-01", days=10), boris)
    held = CustodyPeriod.objects.order_by("began")
    assert [(each.began.month, each.ended and each.ended.day, each.end_reason_id, each.chosen) for each in held] == [
        (2, 11, "presumed", True), (3, None, None, True),
    ]  # fmt: skip


def test_a_release_told_by_an_older_bulletin_ends_the_detention_that_was_over_by_the_law(boris):
    review.accept(detention(), boris)
    review.accept(detention(day="2024-02-01"), boris)
    review.accept(release(day="2024-02-02"), boris)
    first = CustodyPeriod.objects.order_by("began").first()
    assert (first.ended.day, first.ended_precision, first.end_reason_id) == (2, "day", "released")


def test_the_same_arrest_told_again_is_linked_and_cited_and_not_doubled(boris):
    source = source_of()
    review.accept(arrest(source=source), boris)
    review.accept(arrest(day="2024-03-04", source=source), boris)
    custody = CustodyPeriod.objects.get()
    assert custody.citations.count() == 2
    assert Case.objects.count() == 1


def test_a_release_of_somebody_who_was_not_held_ends_nothing_and_says_so(boris):
    told = review.accept(release(), boris).notes
    assert told == ["Serikbaeva Aigul: released, but no custody was open; nothing was ended."]
    assert not CustodyPeriod.objects.exists()


def test_an_appeal_that_upholds_reviews_the_first_decision_and_begins_no_second_custody(boris):
    source = source_of()
    review.accept(arrest(source=source), boris)
    appeal = entry_of(
        "March 8, the City Court upheld the arrest of Serikbaeva Aigul for 15 days under Article 488, Part 6",
        day="2024-03-08", persons=[("Serikbaeva Aigul", "affected")], types=["appeal"], source=source,
        articles=[("Article 488, Part 6", "CAO", "488", "6")],
        measures=[("15 days", "administrative_arrest", 15, "day", ["Serikbaeva Aigul"])],
    )  # fmt: skip
    review.accept(appeal, boris)
    first, second = Case.objects.get().decisions.order_by("decided")
    assert (second.instance, second.outcome_id, second.reviews) == ("appeal", "upheld", first)
    assert CustodyPeriod.objects.count() == 1


def test_a_penalty_that_is_only_mentioned_is_told_and_not_written(boris):
    entry = entry_of(
        "March 3, activists picketed for Ospanov Daniyar, who has 15 days of arrest", day="2024-03-03",
        persons=[("Ospanov Daniyar", "affected")], types=["assembly"],
        measures=[("15 days", "administrative_arrest", 15, "day", ["Ospanov Daniyar"])],
    )  # fmt: skip
    review.accept(entry, boris)
    assert not CustodyPeriod.objects.exists() and not Sentence.objects.exists()


def test_an_undated_entry_writes_no_custody_and_no_decision_and_says_so(boris):
    told = review.accept(arrest(day="2024-03-03"), boris).notes
    assert told == []
    entry = entry_of(
        "Ospanov Daniyar was given 15 days", persons=[("Ospanov Daniyar", "affected")],
        types=["administrative_penalty"],
        measures=[("15 days", "administrative_arrest", 15, "day", ["Ospanov Daniyar"])], flags=["unclear"],
    )  # fmt: skip
    told = review.accept(entry, boris).notes
    assert len(told) == 2 and all("not known" in note for note in told)
    assert CustodyPeriod.objects.count() == 1


def test_unknown_places_and_articles_never_enter_a_vocabulary(boris):
    from cases.models import Provision
    from people.models import Place

    places, provisions = Place.objects.count(), Provision.objects.count()
    entry = entry_of(
        "March 3, Nowhereville, Ospanov Daniyar was charged under Article 9999", day="2024-03-03",
        places=["Nowhereville"], persons=[("Ospanov Daniyar", "affected")],
        articles=[("Article 9999", "CC", "9999", None)],
        flags=["unknown_place", "unknown_article"],
    )  # fmt: skip
    suggestion = suggest(entry, boris)
    assert (suggestion.place.record, suggestion.place.why) == (None, "not in the register")
    review.accept(entry, boris)
    incident = Incident.objects.get()
    assert incident.place is None and incident.flags == ["unknown_place", "unknown_article"]
    assert (Place.objects.count(), Provision.objects.count()) == (places, provisions)


def test_accepting_all_makes_one_person_of_one_spelling_and_leaves_what_others_review(boris, pavel):
    source = source_of()
    entries = [arrest("Ospanov D.", day=f"2024-03-0{n}", source=source) for n in (3, 4, 5)]
    review.claim(entries[2], pavel)
    accepted = review.accept_all(source.taken_in, boris)
    assert [each.entry.number for each in accepted] == [1, 2]
    assert Person.objects.count() == 1
    assert Entry.objects.get(state="new") == entries[2]


def test_no_two_chosen_periods_of_one_person_overlap_after_a_chain_of_entries(boris):
    source = source_of()
    for entry in (arrest(day="2024-03-05", source=source), detention(source=source), release(source=source)):
        review.accept(entry, boris)
    held = CustodyPeriod.objects.filter(Q(chosen=True)).order_by("began")
    assert [(each.kind_id, each.began.day, each.ended.day) for each in held] == [
        ("police_detention", 2, 5), ("administrative_arrest", 5, 18),
    ]  # fmt: skip
