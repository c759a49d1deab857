"""What the timeline is filtered by, how filters are kept under a name, and what the counts beside it say."""

import calendar
from datetime import date

import pytest
from django.urls import reverse

from cases.models import IncidentProvision, IncidentTyping, SavedFilter, TimelineEntry
from cases.timelines.build import build_due
from cases.timelines.fields import ArticlesField
from cases.timelines.words import first_with_words
from cases.words import words_query
from people.merging import merge
from tests.cases.builders import make_case, make_incident, make_person, make_source, provision
from tests.timelines.making import cite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def aset():
    return make_person("Aset Nurgaliev", visibility="public")


@pytest.fixture
def dana():
    return make_person("Dana Serikova", visibility="public")


@pytest.fixture
def show(as_user):
    """`show(anna, since="May 2023")` → the page's text."""

    def page(user, status=200, name="timeline", **filters):
        build_due()
        response = as_user(user).get(reverse(f"timelines:{name}"), filters)
        assert response.status_code == status
        return response.content.decode()

    return page


def test_lines_of_any_of_several_persons_or_of_all_of_them_together(show, anna, aset, dana):
    make_incident("Aset alone.", "14 May 2023", affected=[aset])
    make_incident("Both of them.", "15 May 2023", affected=[aset, dana])
    both = [aset.pk, dana.pk]
    assert "Aset alone." in show(anna, person=both)
    together = show(anna, person=both, persons="all")
    assert "Both of them." in together
    assert "Aset alone." not in together


def test_a_person_typed_joins_those_that_were_chosen(show, anna, aset, dana):
    make_incident("Dana alone.", "14 May 2023", affected=[dana])
    page = show(anna, person=[str(aset.pk), "Serikova Dana"])
    assert "Dana alone." in page
    assert page.count("checked> Aset Nurgaliev") == 1


def test_the_number_of_a_merged_person_means_the_survivor(show, anna, boris, aset):
    again = make_person("Aset Nurgaliyev", visibility="public")
    make_incident("Detained.", "14 May 2023", affected=[again])
    old = again.pk
    merge(aset, again, boris, "the same")
    assert "Detained." in show(anna, person=str(old))


def test_a_case_and_a_source_are_filters(show, anna):
    case, source = make_case("The case of the bridge"), make_source("Bulletin of the steppe")
    told = make_incident("Told in the bulletin.", "14 May 2023")
    told.cases.add(case)
    cite(told, source, "the mark")
    make_incident("Told elsewhere.", "15 May 2023")
    for filters in ({"case": "The case of the bridge"}, {"source": str(source.pk)}):
        page = show(anna, **filters)
        assert "Told in the bulletin." in page
        assert "Told elsewhere." not in page


def test_types_are_grouped_by_the_right_that_they_touch(show, anna):
    assembly = make_incident("Refused a square.", "14 May 2023")
    IncidentTyping.objects.create(incident=assembly, type_id="assembly_denied")
    death = make_incident("Died in a cell.", "15 May 2023")
    IncidentTyping.objects.create(incident=death, type_id="death")
    page = show(anna, right="ICCPR 21")
    assert "Refused a square." in page
    assert "Died in a cell." not in page


def test_an_article_that_nobody_knows_is_an_error_and_not_silence(show, anna):
    make_incident("Detained.", "14 May 2023")
    page = show(anna, provision="CAO 99999")
    assert "is no article of the register" in page
    assert "Detained." not in page


def test_only_what_may_be_published_leaves_out_whoever_may_not_be_printed(show, anna, aset):
    child = make_person("Madina Serikova", visibility="public", printing="alias", alias="a girl")
    make_incident("Aset in public.", "14 May 2023", affected=[aset], visibility="public")
    make_incident("A child in public.", "15 May 2023", affected=[child], visibility="public")
    make_incident("For the team.", "16 May 2023", affected=[aset])
    page = show(anna, public="on")
    assert "Aset in public." in page
    assert "A child in public." not in page
    assert "For the team." not in page


def test_the_page_says_that_a_date_is_not_known_to_the_day(show, anna):
    make_incident("Some day in May.", "May 2023")
    assert "whose day is not known" in show(anna)
    assert "whose day is not known" not in show(anna, since="2024")


def test_something_that_lasted_is_found_on_every_day_of_it(show, anna):
    make_incident("A strike of two years.", "1 May 2021", happened_until="2023-05-01")
    assert "A strike of two years." in show(anna, since="20 April 2023", until="25 April 2023")
    assert "A strike of two years." not in show(anna, since="2 May 2023")


@pytest.mark.parametrize("order", ["", "oldest"])
def test_words_are_found_in_order_page_by_page_however_far_apart(as_user, anna, order, monkeypatch):
    monkeypatch.setattr("cases.paging.PAGE", 5)
    for number in range(13):
        make_incident(f"A lantern, number {number:03}.", f"14 May {1980 + 3 * number}")
    make_incident("A lantern without a date.")
    build_due()
    query, seen = {"text": "lantern", "order": order}, []
    while True:
        page = as_user(anna).get(reverse("timelines:timeline"), query).context["page"]
        seen += [(entry.first, entry.pk) for entry in page.rows]
        if not page.following:
            break
        query["before"] = page.following
    assert len(seen) == 14
    assert seen == sorted(seen, reverse=not order)


@pytest.mark.parametrize("oldest_first", [False, True], ids=["newest", "oldest"])
@pytest.mark.parametrize("begin", [None, date(2023, 8, 15)], ids=["from the edge", "from a day"])
def test_words_are_found_wherever_they_are_frequent(begin, oldest_first):
    """Words are found within two months, within a year, or everywhere."""
    months = {"lantern": range(1, 13), "kite": (1, 12), "whistle": (1, 5, 6, 7, 12), "drum": (3, 4, 5)}
    for word, each in months.items():
        for number in (*range(4), *range(20, 24)) if word == "drum" else range(4):
            for month in each:
                make_incident(f"A {word}.", f"{month * 2} {calendar.month_name[month]} {2023 - number}")
    build_due()
    for word in months:
        lines = TimelineEntry.objects.filter(search=words_query(word))
        if begin:
            lines = lines.filter(**{"first__gte" if oldest_first else "first__lte": begin})
        found = first_with_words(lines, words_query(word), 7, begin, oldest_first=oldest_first)
        expected = lines.order_by("first", "pk") if oldest_first else lines.order_by("-first", "-pk")
        assert list(found) == list(expected[:7])


def test_counts_say_what_the_filter_leaves_and_lead_to_it(show, anna, boris):
    for number in range(3):
        incident = make_incident(f"Under an article, {number}.", "14 May 2023")
        IncidentProvision.objects.create(incident=incident, provision=provision("CAO", "488", str(1 + number % 2)))
    make_incident("In another year.", "14 May 2024")
    hidden = make_incident("Told in confidence.", "14 May 2024", visibility="restricted", shown_to=[boris.pk])
    IncidentTyping.objects.create(incident=hidden, type_id="torture")
    page = show(anna, name="counts")
    assert '<span class="number">4</span>' in page
    assert "provision=CAO+488%281%29" in page
    assert "since=2024&amp;until=2024" in page
    assert "torture" not in page
    by_article = {"CAO 488(1), CAO 488(2)": 3, "not CAO 488(2)": 3, "CAO 488, not CAO 488(1)": 1, "not cao 488": 1}
    for articles, number in by_article.items():
        page = show(anna, name="counts", provision=articles.split(", "))
        assert f'<span class="number">{number}</span>' in page and f"provision={articles.split(' ')[0]}" in page


@pytest.mark.parametrize("typed", ["not CAO 488(2)", "не КоАП 488 ч. 2", "не ст. 488(2) КоАП", "488(2) ӘҚБтК емес"])
def test_an_article_is_unwanted_in_each_language(typed, vocabularies):
    provision("CAO", "488", "2")
    assert [(str(each), each.unwanted) for each in ArticlesField().clean(typed)] == [("not CAO 488(2)", True)]


def test_a_filter_is_kept_shared_renamed_and_deleted(as_user, anna, boris, aset):
    make_incident("Detained.", "14 May 2023", affected=[aset])
    build_due()
    client, colleague = as_user(anna), as_user(boris)
    query = f"person=Nurgaliev+Aset&person_id={aset.pk}&since=May+2023"
    client.post(reverse("timelines:filter_save"), {"query": query, "name": "About Aset", "shared": "on"})
    kept = SavedFilter.objects.get()
    assert kept.parameters == {"person": [str(aset.pk)], "since": ["2023-05"]}
    assert "Detained." in colleague.get(kept.get_absolute_url(), follow=True).content.decode()
    colleague.post(reverse("timelines:saved_edit", args=[kept.pk]), {"delete": "1"})
    client.post(reverse("timelines:saved_edit", args=[kept.pk]), {"name": "Aset, mine"})
    assert "About Aset" not in colleague.get(reverse("timelines:timeline")).content.decode()
    assert colleague.get(kept.get_absolute_url()).status_code == 404
    client.post(reverse("timelines:saved_edit", args=[kept.pk]), {"delete": "1"})
    assert not SavedFilter.objects.exists()


def test_a_shared_filter_goes_when_the_person_in_it_is_restricted(as_user, anna, boris, aset):
    as_user(anna).post(
        reverse("timelines:filter_save"), {"query": f"person={aset.pk}", "name": "About Aset", "shared": "on"}
    )
    kept = SavedFilter.objects.get()
    assert "About Aset" in as_user(boris).get(reverse("timelines:timeline")).content.decode()
    type(aset).objects.filter(pk=aset.pk).update(visibility="restricted", shown_to=[anna.pk])
    assert "About Aset" not in as_user(boris).get(reverse("timelines:timeline")).content.decode()
    assert as_user(boris).get(kept.get_absolute_url()).status_code == 404
    assert as_user(anna).get(kept.get_absolute_url()).status_code == 302
