"""A monitor observes a hearing: one form on a phone, that loses no word and tells the hearing what it lacks."""

from datetime import date, time
from urllib.parse import parse_qs

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases import files
from cases.models import Hearing, Observation, ObservationDraft, Source, TimelineEntry
from cases.timelines.build import build_due
from tests.cases.builders import hearing, make_source, observation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]
JPEG = b"\xff\xd8\xff\xe0 a photo of the door"
RADIOS = {"result": "held", "openness": "open", "lawyer": "chosen", "translation": "not_needed"}


@pytest.fixture
def planned(case):
    return hearing(case, "main_trial", "10 March 2031", time="10:00")


@pytest.fixture
def observe(annas, planned):
    """`observe(**fields)`: what a phone sends for the hearing; the answer."""

    def observe(client=annas, **fields):
        return client.post(f"/hearings/{planned.pk}/observe/", RADIOS | {"note": "Seen."} | fields)

    return observe


def test_an_observation_is_written_and_stands_at_its_hearing(observe, annas, planned, dana):
    answer = observe(
        judge="Dana Omarova", let_in=["relatives", "press"], turned_away="Two diplomats", lawyer="absent",
        points=["no_lawyer", "public_shut_out"],
    )  # fmt: skip
    assert answer.url == f"/hearings/{planned.pk}/"
    page = annas.get(answer.url, follow=True).content.decode()
    for words in ("Dana Omarova", "relatives, press", "Two diplomats", "no lawyer where one was needed (14(3)(d))"):
        assert words in page
    seen = Observation.objects.get()
    assert (seen.judge, seen.created_by.username, seen.let_in) == (dana, "anna", ["relatives", "press"])


def test_it_tells_the_hearing_what_its_record_lacks_and_overwrites_nothing(observe, planned, ayan, dana):
    observe(judge="Dana Omarova", openness="closed")
    planned.refresh_from_db()
    assert (planned.judge, planned.openness, planned.result) == (dana, "closed", "held")
    observe(judge="Ayan Serikov", openness="open")
    planned.refresh_from_db()
    assert (planned.judge, planned.openness) == (dana, "closed")


def test_two_who_saw_it_differently_are_both_kept_and_the_difference_is_marked(observe, annas, boris, as_user, case):
    observe(openness="closed")
    observe(client=as_user(boris), openness="open")
    page = annas.get(f"/cases/{case.pk}/?tab=hearings").content.decode()
    assert Observation.objects.count() == 2 and page.count("The record of the hearing says otherwise") == 1


def test_the_next_hearing_is_entered_once_with_the_same_court(observe, planned, case):
    for _ in range(2):
        observe(next_on="2031-03-24", next_time="09:30", plan_next="on", result="adjourned")
    following = Hearing.objects.exclude(pk=planned.pk).get()
    assert (following.held, following.time, following.kind_id, following.result) == (
        date(2031, 3, 24), time(9, 30), "main_trial", "planned",
    )  # fmt: skip
    planned.refresh_from_db()
    assert (planned.result, planned.adjourned_to) == ("adjourned", date(2031, 3, 24))


def test_the_next_hearing_is_only_offered(observe):
    observe(next_on="2031-03-24")
    assert Hearing.objects.count() == 1 and Observation.objects.get().next_on == date(2031, 3, 24)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"next_on": "2031-03-10"}, "not after this hearing"),
        ({"next_time": "09:00"}, "write the day as well"),
        ({"let_in": ["nobody", "press"]}, "Either nobody was let in"),
        ({"openness": "ajar"}, "ajar"),
    ],
)
def test_what_cannot_be_is_refused_and_every_word_stays(observe, fields, sentence):
    page = observe(note="A long story", **fields).content.decode()
    assert sentence in page and "A long story" in page and not Observation.objects.exists()


def test_a_photo_becomes_a_source_that_is_not_public_whatever_the_hearing_is(observe, annas, planned, case):
    for record in (planned, case):
        type(record).objects.filter(pk=record.pk).update(visibility="public")
    observe(attachments=SimpleUploadedFile("door.jpg", JPEG, "text/html"))
    source = Source.objects.get()
    assert (source.visibility, source.media_type, source.kind_id) == ("team", "image/jpeg", "photo_video")
    assert files.get(source.sha256) == JPEG and Observation.objects.get().citations.get().source == source


def test_the_photo_of_a_restricted_hearing_is_shown_to_those_who_see_all_of_it(observe, planned, case, anna, boris):
    Hearing.objects.update(visibility="restricted", shown_to=[anna.pk, boris.pk])
    type(case).objects.update(visibility="restricted", shown_to=[anna.pk])
    observe(attachments=SimpleUploadedFile("door.jpg", JPEG))
    assert (Source.objects.get().visibility, Source.objects.get().shown_to) == ("restricted", [anna.pk])


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("door.jpg", b"<script>alert(1)</script>", "is no photo and no PDF"),
        ("door.pdf", b"MZ\x90\x00 %PDF-1.7", "is no photo and no PDF"),
        ("door.jpg", b"", "empty"),
    ],
)
def test_a_file_is_told_by_its_beginning_and_refused_with_a_sentence(observe, name, data, sentence):
    page = observe(attachments=SimpleUploadedFile(name, data), note="Kept").content.decode()
    assert sentence in page and "Kept" in page and not Source.objects.exists() and not Observation.objects.exists()


def test_a_file_that_is_too_large_or_hidden_is_refused(observe, monkeypatch, boris):
    monkeypatch.setattr("cases.attachments.SIZE_LIMIT", 10)
    assert "at most 0 MB" in observe(attachments=SimpleUploadedFile("door.jpg", JPEG)).content.decode()
    monkeypatch.setattr("cases.attachments.SIZE_LIMIT", 10_000)
    make_source("A secret", sha256=files.put(JPEG), visibility="restricted", shown_to=[boris.pk])
    page = observe(attachments=SimpleUploadedFile("door.jpg", JPEG)).content.decode()
    assert "not shown to you" in page and "A secret" not in page


def test_the_very_same_photo_is_one_source(observe):
    for _ in range(2):
        observe(attachments=SimpleUploadedFile("door.jpg", JPEG))
    assert Source.objects.count() == 1 and Observation.objects.count() == 2


def test_half_written_words_come_back_to_who_wrote_them_and_to_nobody_else(annas, as_user, boris, planned):
    address = f"/hearings/{planned.pk}/observe/"
    sent = RADIOS | {"note": "Half a senten", "lawyer": "absent", "points": ["no_lawyer"], "once": "token"}
    assert annas.post(f"{address}draft/", sent).status_code == 204
    page = annas.get(address).content.decode()
    assert "Half a senten" in page and "is back" in page and 'class="errors"' not in page
    assert "Half a senten" not in as_user(boris).get(address).content.decode()
    assert "once" not in parse_qs(ObservationDraft.objects.get().form)


def test_a_draft_ends_when_the_observation_is_saved_or_begun_anew(annas, observe, planned):
    address = f"/hearings/{planned.pk}/observe/"
    annas.post(f"{address}draft/", {"note": "Half"})
    annas.post(address, {"discard": "1"})
    assert not ObservationDraft.objects.exists() and not Observation.objects.exists()
    annas.post(f"{address}draft/", {"note": "Half"})
    observe()
    assert not ObservationDraft.objects.exists()


def test_a_form_that_is_sent_twice_is_saved_once(observe):
    assert [observe(once="the same token").status_code for _ in range(2)] == [302, 302]
    assert Observation.objects.count() == 1


def test_an_observation_is_changed_and_shows_who_wrote_it_to_the_team_only(annas, as_user, clara, planned, case, anna):
    for record in (planned, case):
        type(record).objects.filter(pk=record.pk).update(visibility="public")
    row = observation(planned, note="First", created_by=anna)
    annas.post(f"/observations/{row.pk}/edit/", RADIOS | {"note": "Second", "seen": _seen(annas, row)})
    row.refresh_from_db()
    assert (row.note, row.created_by) == ("Second", anna)
    address = f"/cases/{case.pk}/?tab=hearings"
    card = annas.get(address).content.decode().split(f'id="observation-{row.pk}"')[1]
    assert "anna" in card
    page = as_user(clara).get(address).content.decode()
    assert "Second" in page and "anna" not in page


def _seen(client, row):
    page = client.get(f"/observations/{row.pk}/edit/").content.decode()
    return page.split('name="seen" value="')[1].split('"')[0]


def test_an_observation_is_seen_by_whoever_sees_the_hearing(annas, planned, boris):
    row = observation(planned, note="Seen")
    Hearing.objects.update(visibility="restricted", shown_to=[boris.pk])
    answers = [annas.get(address).status_code for address in (
        f"/observations/{row.pk}/edit/", f"/hearings/{planned.pk}/observe/", f"/history/observation/{row.pk}/",
    )]  # fmt: skip
    assert answers == [404, 404, 404]


def test_observations_are_no_lines_of_the_timeline(observe, planned):
    build_due()
    before = TimelineEntry.objects.count()
    observe()
    build_due()
    assert TimelineEntry.objects.count() == before == 1


def test_the_changes_of_an_observation_stand_in_its_history(annas, observe, planned):
    observe(points=["no_lawyer"])
    row = Observation.objects.get()
    page = annas.get(f"/history/observation/{row.pk}/").content.decode()
    assert "no lawyer where one was needed" in page and "Seen." in page
