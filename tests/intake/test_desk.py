"""The pages of intake: inbox, upload, import, review desk."""

from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from cases.intake import review
from cases.models import CustodyPeriod, Entry, Import, Incident, Involvement, Source
from people.models import Person
from people.register import create_person
from tests.intake.factory import arrest, bulletin, entry_of, source_of

pytestmark = pytest.mark.usefixtures("vocabularies")

FORM = "application/x-www-form-urlencoded"


def page(client, name, *arguments):
    return client.get(reverse(f"intake:{name}", args=arguments))


def form_of(client, entry):
    """What the browser would send if nothing were changed."""
    document = html.fromstring(page(client, "entry", entry.pk).content)
    form = next(each for each in document.forms if each.get("id") == "desk")
    data = {}
    for name, value in form.form_values():
        data.setdefault(name, []).append(value.removeprefix("\n"))  # browsers drop the first line end of a textarea
    return data


def send(client, verb, entry, data=None, *, script=False, **changed):
    """Press a button of the desk, without a script or as static/js/desk.js sends it."""
    words, headers = urlencode({**(data or {}), **changed}, doseq=True), {"HX-Request": "true"} if script else {}
    return client.post(reverse(f"intake:{verb}", args=[entry.pk]), words, FORM, headers=headers)


@pytest.fixture
def editor(as_user, boris):
    return as_user(boris)


def test_the_empty_inbox_says_how_to_begin(editor):
    answer = page(editor, "inbox").content.decode()
    assert "No bulletin has been taken in yet." in answer and reverse("intake:upload") in answer


def test_the_inbox_counts_what_waits_and_hides_what_one_may_not_see(editor, boris, pavel):
    source = source_of()
    review.accept(arrest(source=source), boris)
    arrest("Ospanov Daniyar", source=source)
    arrest(source=source_of(title="Hidden bulletin", visibility="restricted", shown_to=[pavel.pk]))
    answer = page(editor, "inbox")
    assert [(each.waiting, each.accepted) for each in answer.context["imports"]] == [(1, 1)]
    assert "Hidden bulletin" not in answer.content.decode()


def test_the_newest_bulletin_stands_first_in_the_inbox_and_one_without_entries_is_not_called_reviewed(editor, boris):
    older, newer = source_of(title="Older"), source_of(title="Newer")
    review.accept(arrest(source=older), boris)
    Import.objects.filter(source=older).update(found=1)
    answer = page(editor, "inbox")
    assert [each.source for each in answer.context["imports"]] == [newer, older]
    assert answer.content.decode().count('<span class="badge ok">reviewed</span>') == 1


def test_a_bulletin_is_uploaded_and_read(editor, django_capture_on_commit_callbacks):
    file = SimpleUploadedFile("march 2024.txt", bulletin(5).encode())
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor.post(reverse("intake:upload"), {"file": file, "title": "Chronicle", "visibility": "team"})
    assert answer["Location"] == Import.objects.get().get_absolute_url()
    source = Source.objects.get()
    assert (source.period, source.entries.count()) == ((2024, 3), 5)


def test_a_refused_upload_says_why_and_keeps_what_was_typed(editor):
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.7")
    data = {"file": file, "title": "My <b>title</b>", "period": "2024-03", "visibility": "public", "text": ""}
    answer = editor.post(reverse("intake:upload"), data).content.decode()
    assert "The file is a PDF file." in answer
    assert "My &lt;b&gt;title&lt;/b&gt;" in answer and 'value="2024-03"' in answer
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"title": "March 2024"}, "Choose a file or paste the text"),
        ({"title": "A chronicle", "text": "words"}, "Which month does it cover?"),
        ({"title": "x", "text": "words", "period": "2024-13"}, "is not understood as a month"),
        ({"title": "x", "text": "words", "period": "2024-03", "visibility": "restricted"}, "Name yourself too"),
    ],
)
def test_an_incomplete_upload_says_what_is_missing(editor, data, sentence):
    answer = editor.post(reverse("intake:upload"), {"visibility": "team", **data})
    assert sentence in answer.content.decode().replace("&#x27;", "'")


def test_the_import_page_shows_progress_and_offers_to_look_again(editor):
    taken_in = source_of().taken_in
    Import.objects.update(state="reading", done=3, found=10)
    answer = page(editor, "import", taken_in.pk).content.decode()
    assert "Being read: 3 of 10 entries." in answer and "Look again" in answer
    part = editor.get(taken_in.get_absolute_url(), headers={"HX-Request": "true"})
    assert b"<html" not in part.content and b"3 of 10" in part.content
    Import.objects.update(state="ready")
    assert editor.get(taken_in.get_absolute_url(), headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_the_import_page_tells_what_came_of_it(editor, boris):
    source = source_of()
    review.accept(arrest(source=source), boris)
    review.reject(arrest("Ospanov Daniyar", source=source), boris, "ordinary crime")
    source.remainders.create(start=90000, end=90010, text="Our title!")
    answer = page(editor, "import", source.taken_in.pk).content.decode()
    for words in ("1 new, 0 known", "Serikbaeva Aigul", "ordinary crime", "Our title!"):
        assert words in answer


def test_opening_an_entry_marks_the_words_that_support_the_proposals(editor):
    answer = page(editor, "entry", arrest().pk).content.decode()
    assert '<mark class="hl-person" data-target="person-17" data-role="affected">Serikbaeva Aigul</mark>' in answer
    assert '<mark class="hl-measure" data-target="measure-0">15 days of arrest</mark>' in answer
    assert '<mark class="hl-article" data-target="article">Article 488, Part 6</mark>' in answer


def test_a_clean_entry_is_accepted_as_it_stands_and_the_next_one_is_shown(editor):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    answer = send(editor, "accept", first, form_of(editor, first))
    assert answer["Location"] == second.get_absolute_url()
    assert (CustodyPeriod.objects.get().ordered_days, Involvement.objects.get().as_written) == (15, "Serikbaeva Aigul")


def test_the_form_writes_the_same_as_accepting_without_a_form(editor, boris):
    source = source_of()
    through_form, directly = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    send(editor, "accept", through_form, form_of(editor, through_form))
    review.claim(directly, boris)
    review.accept(directly, boris)
    kinds = [sorted(each.facts.values_list("content_type__model", "created")) for each in (through_form, directly)]
    assert kinds[0] == kinds[1]


def test_corrections_are_written(editor):
    entry = arrest()
    data = form_of(editor, entry) | {
        "happened": "5 March 2024", "summary": "Short.", "person-17-role": "other", "measure-0-write": "nothing",
        "articles": "CAO 488(7)",
    }  # fmt: skip
    send(editor, "accept", entry, data)
    incident = Incident.objects.get()
    assert (incident.happened.day, incident.summary) == (5, "Short.")
    assert [each.code for each in incident.provisions.all()] == ["CAO 488(7)"]
    assert Involvement.objects.get().role_id == "other"
    assert not CustodyPeriod.objects.exists()


def test_somebody_is_left_out_and_somebody_else_is_added(editor, boris):
    known = create_person("Ospanov Daniyar", user=boris)
    entry = arrest()
    data = form_of(editor, entry) | {
        "person-17-out": "on", "measure-0-who": ["new"], "person-new-who": "Ospanov Daniyar",
        "person-new-role": "affected",
    }  # fmt: skip
    answer = send(editor, "accept", entry, data)
    assert answer.status_code == 302
    assert Person.objects.get() == known
    assert CustodyPeriod.objects.get().person == known


def test_the_editor_may_say_that_a_namesake_is_somebody_new(editor, boris):
    create_person("Serikbaeva Aigul", user=boris)
    entry = arrest()
    send(editor, "accept", entry, form_of(editor, entry) | {"person-17-who_choice": "new"})
    assert Person.objects.filter(display_name="Serikbaeva Aigul").count() == 2


def test_what_cannot_be_accepted_comes_back_with_every_word(editor):
    entry = arrest()
    typed = {"happened": "32 March", "summary": "My own words."}
    answer = send(editor, "accept", entry, form_of(editor, entry) | typed)
    assert answer.status_code == 422
    words = answer.content.decode()
    assert "is not understood as a date" in words and "My own words." in words and 'value="32 March"' in words
    assert not Incident.objects.exists() and Entry.objects.get().state == "new"


def test_sending_the_form_twice_writes_once_and_says_so(editor):
    entry = arrest()
    data = form_of(editor, entry)
    send(editor, "accept", entry, data)
    answer = editor.post(reverse("intake:accept", args=[entry.pk]), data, follow=True)
    assert "already accepted, by boris" in answer.content.decode()
    assert Incident.objects.count() == 1


def test_a_half_done_correction_is_kept_and_can_be_dropped(editor):
    entry = arrest()
    data = form_of(editor, entry) | {"summary": "Half a sent"}
    assert send(editor, "draft", entry, data).status_code == 204
    answer = page(editor, "entry", entry.pk).content.decode()
    assert "Half a sent" in answer and "half-done correction was kept" in answer
    send(editor, "skip", entry, discard="1")
    assert "Half a sent" not in page(editor, "entry", entry.pk).content.decode()


def test_leaving_an_unchanged_entry_for_later_keeps_no_draft_and_frees_it(editor):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    answer = send(editor, "skip", first, form_of(editor, first))
    assert answer["Location"] == second.get_absolute_url()
    first.refresh_from_db()
    assert (first.draft, first.claimed_by) == (None, None)


def test_reject_reopen_and_undo(editor):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    form_of(editor, first)
    assert send(editor, "reject", first, reason="not ours")["Location"] == second.get_absolute_url()
    assert "not ours" in page(editor, "entry", first.pk).content.decode()
    send(editor, "accept", second, form_of(editor, second))
    answer = editor.post(reverse("intake:undo", args=[source.taken_in.pk]))
    assert answer["Location"] == second.get_absolute_url()
    assert not Incident.objects.exists()
    send(editor, "reopen", first)
    assert set(Entry.objects.values_list("state", flat=True)) == {"new"}


def test_a_colleague_sees_who_reviews_the_entry_and_no_form(editor, as_user, pavel):
    entry = arrest()
    form_of(editor, entry)
    answer = page(as_user(pavel), "entry", entry.pk).content.decode()
    assert "boris is reviewing this entry" in answer and 'id="desk"' not in answer


@pytest.mark.parametrize("verb", ["accept", "reject", "reopen", "skip", "draft"])
def test_a_monitor_reads_entries_and_decides_nothing(as_user, anna, verb):
    entry = arrest()
    assert 'id="desk"' not in page(as_user(anna), "entry", entry.pk).content.decode()
    assert send(as_user(anna), verb, entry).status_code == 403
    assert Entry.objects.get().state == "new"


@pytest.mark.parametrize("verb", ["accept", "reject", "reopen", "skip", "draft"])
def test_an_entry_that_one_may_not_see_is_not_found(editor, pavel, verb):
    entry = arrest(source=source_of(visibility="restricted", shown_to=[pavel.pk]))
    assert page(editor, "entry", entry.pk).status_code == 404
    assert send(editor, verb, entry).status_code == 404


def test_script_in_a_bulletin_stays_text(editor, boris):
    script = "<script>alert(1)</script>"
    entry = entry_of(f"March 3, {script} was fined", day="2024-03-03", persons=[(script, "affected")])
    source = entry.source
    source.title = script
    source.save()
    review.accept(entry, boris)
    for name, pk in (("entry", entry.pk), ("import", source.taken_in.pk)):
        answer = page(editor, name, pk).content.decode()
        assert script not in answer and "&lt;script&gt;" in answer


def test_the_same_words_of_a_hidden_source_are_not_mentioned(editor, pavel):
    hidden = arrest(source=source_of(title="Hidden bulletin", visibility="restricted", shown_to=[pavel.pk]))
    shown = arrest(source=source_of(title="Other bulletin"))
    Entry.objects.filter(pk=shown.pk).update(repeats=hidden)
    assert "Hidden bulletin" not in page(editor, "entry", shown.pk).content.decode()


def test_unknown_terms_are_listed_for_the_administrator_until_they_are_known(as_user, admin, editor):
    entry_of("March 3, Nowhereville, quiet", day="2024-03-03", places=["Nowhereville"], flags=["unknown_place"])
    assert "Nowhereville" in page(as_user(admin), "unknown").content.decode()
    assert page(editor, "unknown").status_code == 403


def test_a_decision_that_a_script_sends_is_answered_by_the_next_entry_alone(editor):
    source = source_of()
    first, second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    answer = send(editor, "accept", first, form_of(editor, first), script=True)
    words = answer.content.decode()
    assert (answer.status_code, answer["HX-Push-Url"]) == (200, second.get_absolute_url())
    assert "<title>March 2024 · 2" in words and "Ospanov Daniyar" in words and "site-head" not in words
    assert Entry.objects.get(pk=second.pk).claimed_by_id == Entry.objects.get(pk=first.pk).decided_by_id


def test_a_script_is_led_to_the_import_after_the_last_entry_and_stays_where_something_is_missing(editor):
    entry = arrest()
    data = form_of(editor, entry)
    refused = send(editor, "accept", entry, data | {"happened": "32 March"}, script=True)
    assert (refused.status_code, refused["HX-Push-Url"]) == (422, entry.get_absolute_url())
    last = send(editor, "accept", entry, data, script=True)
    assert last["HX-Redirect"] == entry.source.taken_in.get_absolute_url() and not last.content
    twice = send(editor, "accept", entry, data, script=True)
    assert "already accepted, by boris" in twice.content.decode() and Incident.objects.count() == 1


def test_the_history_knows_who_accepted_every_fact(editor, boris):
    entry = arrest()
    send(editor, "accept", entry, form_of(editor, entry))
    tracked = [each.fact.events for each in entry.facts.all() if hasattr(each.fact, "events")]
    told = {event.pgh_context.metadata["user"] for events in tracked for event in events.all()}
    assert len(tracked) > 10 and told == {boris.pk}


def test_the_next_entry_says_that_another_document_has_its_words(editor):
    arrest("Ospanov Daniyar", source=source_of(title="Other bulletin"))
    source = source_of()
    first, _second = arrest(source=source), arrest("Ospanov Daniyar", source=source)
    words = send(editor, "accept", first, form_of(editor, first), script=True).content.decode()
    assert "The same words stand in" in words and "Other bulletin · 1" in words
