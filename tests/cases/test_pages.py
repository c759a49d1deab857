"""Incidents, sources, panels and the admin, as each may see them."""

import pytest
from django.contrib import admin as site
from django.urls import reverse

from cases import files
from cases.forms.sources import cite
from cases.models import Citation, Incident
from cases.views.sources import pieces
from people.models import Name, Person, Place
from tests.cases.builders import charge, custody, decision, make_case, make_incident, make_source, on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def annas(as_user, anna):
    return as_user(anna)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("since=20 May 2031", {"in May", "about June"}),
        ("until=3 May 2031", {"in May", "in April"}),
        ("since=15 April 2031&until=16 April 2031", {"in April"}),
        ("since=May 2031&until=May 2031", {"in May"}),
        ("q=june", {"about June"}),
        ("q=Lanterns", {"in May"}),
        ("q=фонари", {"in April"}),
        ("certainty=believed", {"in April"}),
        ("type=trial", {"in May"}),
    ],
)
def test_incidents_are_filtered_by_period_words_certainty_and_type(annas, query, expected):
    make_incident("in May", "May 2031", verbatim="He lit a lantern.").types.add("trial")
    make_incident("in April", "April 2031", certainty="believed", verbatim="Погасли фонарь и свеча.")
    make_incident("about June", "about 20 June 2031")
    found = {each.summary for each in annas.get(f"/incidents/?{query}").context["page"].rows}
    assert found == expected


def test_incidents_of_a_region_are_those_of_every_place_in_it(annas):
    city = Place.objects.filter(parents__isnull=False).first()
    make_incident("in the city", "May 2031", place=city)
    make_incident("elsewhere", "May 2031")
    region = city.parents.first().parent
    page = annas.get("/incidents/", {"place": str(region), "place_id": region.pk})
    assert [each.summary for each in page.context["page"].rows] == ["in the city"]


def test_a_filter_that_is_not_understood_shows_nothing_and_says_why(annas):
    make_incident("in May", "May 2031")
    answer = annas.get("/incidents/?since=soon")
    assert "is not understood as a date" in answer.content.decode() and not answer.context["page"].rows


def test_pages_of_incidents_follow_each_other_without_gap_and_say_how_many_there_are(annas, monkeypatch):
    monkeypatch.setattr("cases.paging.PAGE", 3)
    monkeypatch.setattr("cases.views.incidents.MOST", 6)
    made = [make_incident(f"Number {day}", f"{day} May 2031") for day in (5, 6, 6, 7)]
    made = [make_incident("Undated"), make_incident("Undated, too"), *made, make_incident("Last", "30 April 2031")]
    query, seen = {}, []
    while True:
        answer = annas.get("/incidents/", query)
        page, seen = answer.context["page"], [*seen, *(each.pk for each in answer.context["page"].rows)]
        assert "More than 6 rows" in answer.content.decode()
        if not page.following:
            break
        query = {"before": page.following}
    assert seen == [made[at].pk for at in (1, 0, 5, 4, 3, 2, 6)]
    assert "2 rows" in annas.get("/incidents/?q=undated").content.decode()
    assert annas.get("/incidents/?before=5").status_code == 400


def test_a_filter_that_nobody_knows_is_an_error(annas):
    assert annas.get("/incidents/?sinse=2031").status_code == 400


def test_a_month_is_never_shown_as_its_first_day(annas, ayan):
    incident = make_incident("Held", "May 2031", [ayan])
    pages = [annas.get(address).content.decode() for address in ("/incidents/", incident.get_absolute_url())]
    assert all("May 2031" in page and "1 May" not in page for page in pages)


def test_the_page_of_an_incident_shows_each_source_with_its_words_and_hides_what_may_not_be_seen(
    annas, ayan, dana, boris
):
    incident = make_incident("Held at the square", "May 2031", [ayan, dana])
    cite(incident, make_source("A letter", text="He was held there."), "held there")
    cite(incident, make_source("A secret letter", visibility="restricted", shown_to=[boris.pk]), "hidden words")
    type(dana).objects.filter(pk=dana.pk).update(visibility="restricted", shown_to=[boris.pk])
    page = annas.get(incident.get_absolute_url()).content.decode()
    assert "A letter" in page and "held there" in page and "Ayan Serikov" in page
    assert not {"secret", "hidden words", "Omarova"} & set(page.split()) and "hidden words" not in page


def test_lists_do_not_ask_more_often_the_more_rows_they_have(annas, ayan, django_assert_max_num_queries):
    for number in range(30):
        make_incident(f"Number {number}", "May 2031", [ayan]).types.add("trial")
    with django_assert_max_num_queries(7):
        annas.get("/incidents/")


def test_an_incident_with_everything_opens_with_few_queries(annas, ayan, dana, django_assert_max_num_queries):
    incident = make_incident("Held", "May 2031", [ayan, dana])
    incident.cases.add(make_case())
    cite(incident, make_source())
    with django_assert_max_num_queries(14):
        annas.get(incident.get_absolute_url())


def test_the_history_of_an_incident_says_who_changed_what(annas, filled):
    incident = make_incident("At the square", "May 2031")
    incident.types.add("trial")
    address = reverse("cases:incident_edit", args=[incident.pk])
    annas.post(address, filled(annas.get(address), summary="At the market"))
    page = annas.get(f"/history/incident/{incident.pk}/").content.decode()
    assert "anna" in page and "<del>At the square</del>" in page and "<ins>At the market</ins>" in page


def test_the_words_that_facts_rest_on_are_marked_in_the_text_of_the_source(annas):
    source = make_source(text="On Sunday he was held at the square.")
    cite(make_incident("Held", "May 2031"), source, "held at the square")
    page = annas.get(source.get_absolute_url()).content.decode()
    assert '<mark id="cited">held at the square</mark>' in page and "Held" in page


def test_the_mark_of_a_citation_leads_to_its_words_among_others_of_the_source(annas):
    source = make_source(text="He was held at the square. She was fined at the market.")
    cite(make_incident("Held", "May 2031"), source, "held at the square")
    fined = make_incident("Fined", "May 2031")
    cite(fined, source, "fined at the market")
    Citation.objects.filter(quote="fined at the market").update(mark="[2]")
    address = f"/sources/{source.pk}/?mark=2#cited"
    assert f'href="{address}"' in annas.get(fined.get_absolute_url()).content.decode()
    assert '<mark id="cited">fined at the market</mark>' in annas.get(address).content.decode()


def test_pieces_of_a_text_lose_no_character_however_the_citations_overlap():
    text = "abcdefghij"
    found = pieces(text, [(2, 5), (3, 7), (7, 99), (0, 1)])
    assert "".join(piece.text for piece in found) == text
    assert [piece.text for piece in found if piece.cited] == ["a", "cde", "fg", "hij"]


def test_markup_in_a_source_stays_text(annas):
    page = annas.get(make_source(text="<script>alert(1)</script>").get_absolute_url()).content.decode()
    assert "&lt;script&gt;" in page and "<script>alert" not in page


def test_the_original_is_downloaded_as_it_was_received_and_only_by_who_may_see_it(annas, as_user, clara):
    source = make_source(
        "Bulletin", "bulletin", sha256=files.put(b"as received"), file_name="b.txt", media_type="text/plain"
    )
    answer = annas.get(f"/sources/{source.pk}/file/")
    assert answer.content == b"as received" and "attachment" in answer["Content-Disposition"]
    assert as_user(clara).get(f"/sources/{source.pk}/file/").status_code == 404


def test_a_letter_is_entered_as_a_source(annas, filled):
    sent = filled(
        annas.get("/sources/new/"), title="Letter", kind="letter", text="Dear colleagues", published_on="May 2031"
    )
    page = annas.get(annas.post("/sources/new/", sent).url).content.decode()
    assert "Dear colleagues" in page and "May 2031" in page


def test_suggestions_name_only_what_may_be_seen(annas, boris):
    make_source("Letter of a mother")
    make_source("Letter of a father", visibility="restricted", shown_to=[boris.pk])
    make_case("Letter case", visibility="restricted", shown_to=[boris.pk])
    assert annas.get("/sources/pick/?q=letter").content.decode().count("role=") == 1
    assert "Letter" not in annas.get("/cases/pick/?q=letter").content.decode()


@pytest.fixture
def held(ayan):
    case = make_case("The square", accused=[ayan])
    charge(case, ayan, "CC", "405", "2", "March 2031")
    decision(case, "convicted", "5 June 2031", sentences=[(ayan, "imprisonment", 7, "year")])
    custody(ayan, "pretrial_detention", "March 2031", "5 June 2031")
    custody(ayan, "imprisonment", "5 June 2031")
    return ayan


def test_the_page_of_a_person_says_where_they_stood_on_any_day(annas, held):
    before = annas.get(f"/persons/{held.pk}/?as_of=2031-05-01").content.decode()
    after = annas.get(f"/persons/{held.pk}/?as_of=2031-07-01").content.decode()
    assert "since March 2031" in before and "about 61 days" in before and "CC 405 part 2" in before
    assert "imprisonment, 7 years" in after and "not in force" in after and "imprisonment, 7 years" not in before


def test_a_day_that_is_no_day_is_refused_with_a_sentence(annas, held):
    assert annas.get(f"/persons/{held.pk}/?as_of=yesterday").status_code == 400


def test_the_page_of_a_person_tells_a_reader_only_what_is_public(as_user, clara, held):
    type(held).objects.update(visibility="public")
    page = as_user(clara).get(f"/persons/{held.pk}/?as_of=2031-07-01").content.decode()
    assert "imprisonment" not in page and "The square" not in page and "no custody is known" in page


def test_a_person_with_everything_opens_with_a_bounded_number_of_queries(annas, held, django_assert_max_num_queries):
    for number in range(20):
        make_incident(f"Number {number}", "May 2031", [held])
    with django_assert_max_num_queries(18):
        annas.get(f"/persons/{held.pk}/")


EACH_USERS_OWN = {"Follow", "CalendarFeed", "Reminder", "ObservationDraft", "SavedFilter"}
"""Tables of notes, choices and half-written words that nobody else reads, not the administrator either."""


def test_long_sections_of_a_person_begin_with_the_latest_and_lead_to_the_whole(annas, held, monkeypatch):
    monkeypatch.setattr("cases.panels.LINES", 1)
    monkeypatch.setattr("cases.panels.PERIODS", 1)
    for title, year in (("Older case", 2018), ("Newer case", 2019)):
        make_case(title, accused=[held], opened=f"{year}-01-01")
        custody(held, "house_arrest", f"5 May {year}", f"6 May {year}")
    queries = ("", "?whole=cases", "?whole=custody")
    short, cases, periods = (annas.get(f"{held.get_absolute_url()}{query}").content.decode() for query in queries)
    begun = [page.partition('id="cases"')[2].partition("</section>")[0] for page in (short, cases)]
    assert "?whole=cases#cases" in short and "?whole=custody#custody" in short
    assert ["Older case" in each for each in begun] == [False, True] and "?whole=cases#" not in cases
    assert (short.count('<tr id="custody-'), periods.count('<tr id="custody-')) == (1, held.custody.count())


def test_a_restricted_person_who_is_still_named_in_open_words_is_told_of(annas, anna, dana):
    for name, visibility in (("Omarova", "team"), ("Omarova", "restricted"), ("A woman", "team")):
        shown_to = [anna.pk] if visibility == "restricted" else []
        make_incident(f"{name} was held; {visibility}.", affected=[dana], visibility=visibility, shown_to=shown_to)
    Name.objects.create(person=dana, text="Omarova Dana")
    assert "Still named" not in annas.get(dana.get_absolute_url()).content.decode()
    Person.objects.filter(pk=dana.pk).update(visibility="restricted", shown_to=[anna.pk])
    page = annas.get(dana.get_absolute_url())
    assert [each.summary for each in named(page)] == ["Omarova was held; team."]
    Incident.objects.filter(visibility="team").update(visibility="restricted", shown_to=[anna.pk])
    assert "Still named" not in annas.get(dana.get_absolute_url()).content.decode()


def named(page):
    (panel,) = (each for each in page.context["panels"] if each.key == "named")
    return panel.context["incidents"]


def test_every_table_of_this_room_is_in_the_admin_and_opens(as_user, admin, held):
    make_incident("Held", "May 2031", [held])
    client = as_user(admin)
    ours = [model for model in site.site._registry if model._meta.app_label == "cases"]
    missing = set(Incident._meta.apps.get_app_config("cases").get_models()) - set(ours)
    assert {model.__name__ for model in missing if "Event" not in model.__name__} == EACH_USERS_OWN
    lists = {
        model: client.get(reverse(f"admin:cases_{model._meta.model_name}_changelist")).status_code for model in ours
    }
    assert set(lists.values()) == {200}


def test_the_admin_deletes_no_fact_and_shows_no_record_of_others(as_user, admin, boris):
    incident = make_incident("Secret", "May 2031", visibility="restricted", shown_to=[boris.pk])
    client = as_user(admin)
    assert "Secret" not in client.get("/admin/cases/incident/").content.decode()
    assert client.get(f"/admin/cases/incident/{incident.pk}/delete/").status_code in (302, 403)
    assert Incident.objects.filter(pk=incident.pk).exists()


def test_an_incident_that_lasted_days_is_found_by_its_last_day(annas):
    incident = make_incident("A strike", "1 May 2031")
    incident.happened_until = on("9 May 2031").start
    incident.save()
    assert [each.pk for each in annas.get("/incidents/?since=8 May 2031").context["page"].rows] == [incident.pk]
