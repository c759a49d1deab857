"""Questions that are compiled once and asked often, and rows that are read with the row that they belong to."""

from datetime import date

from django.db.models import OuterRef
from django.utils import translation

from monitor.accounts.prepared import Question
from monitor.accounts.protection import CONSOLE, PUBLIC, Visibility
from people.models import Affiliation, AffiliationRole, Name, Organisation, Person, Place
from people.nested import Nested

WHO = Question(
    lambda asked: Person.objects.visible_to(asked.user).filter(pk__in=asked.numbers("persons")).values_list("pk")
)
CARDS = Question(
    lambda asked: Person.objects.visible_to(asked.user).filter(pk=asked.number("person")).select_related("home")
)
EITHER = Question(
    lambda asked: (
        Person.objects.filter(pk=asked.number("person"))
        .values_list("pk", "note")
        .union(Organisation.objects.filter(pk=asked.number("organisation")).values_list("pk", "note"), all=True)
    )
)
PLACES = Question(
    lambda asked: Place.objects.filter(key="almaty-region").values_list(f"name_{translation.get_language()}")
)


def test_the_same_question_answers_everybody_by_what_they_may_see(person, anna, boris, clara):
    shown = person("Saule Temirbekova", visibility=Visibility.PUBLIC)
    hers = person("Temir Ospanov", visibility=Visibility.RESTRICTED, shown_to=[anna.pk])
    ours = person("Omir Qasenov", visibility=Visibility.TEAM)
    everybody = [shown.pk, hers.pk, ours.pk]

    def seen(user):
        return {row.pk for row in WHO(user, persons=everybody)}

    assert seen(anna) == {shown.pk, hers.pk, ours.pk} == seen(CONSOLE)
    assert seen(boris) == {shown.pk, ours.pk}
    assert seen(PUBLIC) == {shown.pk}
    boris.is_active = False
    assert seen(boris) == set()
    assert seen(anna) == {shown.pk, hers.pk, ours.pk}


def test_each_asking_is_for_its_own_numbers(person, anna):
    one, other = person("Saule Temirbekova"), person("Temir Ospanov")
    for number in range(12):  # more often than it takes for the server to keep the plan
        wanted = (one, other)[number % 2]
        assert [row.pk for row in WHO(anna, persons=[wanted.pk])] == [wanted.pk]
    assert WHO(anna, persons=[]) == []


def test_records_come_with_those_that_they_lead_to(person, anna, django_assert_num_queries):
    home = Place.objects.get(key="almaty-region")
    made = person("Saule Temirbekova", home=home)
    with django_assert_num_queries(1):
        (found,) = CARDS(anna, person=made.pk)
        assert (found, found.home.key, found.note) == (made, "almaty-region", made.note)


def test_questions_of_two_kinds_are_one_statement(person, anna, django_assert_num_queries):
    made = person("Saule Temirbekova", note="Writes.")
    court = Organisation.objects.create(name="A court", kind_id="court", note="Sits.")
    with django_assert_num_queries(1):
        found = EITHER(anna, person=made.pk, organisation=court.pk)
    assert {row.note for row in found} == {"Writes.", "Sits."}


def test_a_question_is_asked_in_the_language_of_the_page(anna):
    told = set()
    for language in ("ru", "kk", "ru"):
        with translation.override(language):
            told.add(PLACES(anna)[0][0])
    place = Place.objects.get(key="almaty-region")
    assert told == {place.name_ru, place.name_kk}


def test_rows_that_belong_to_a_row_come_with_it(person, anna, django_assert_num_queries):
    made = person("Saule Temirbekova", "Темирбекова Сауле")
    party = Organisation.objects.create(name="A party of the steppe", kind_id="party", note="Small.")
    role = AffiliationRole.objects.first()
    Affiliation.objects.create(
        person=made, organisation=party, role=role, began=date(2031, 5, 1), began_precision="month"
    )
    links = Affiliation.objects.filter(person=OuterRef("pk"))
    columns = ("id", "began", "began_precision", "ended", "organisation__id", "organisation__name", "role_id")
    rows = Person.objects.annotate(
        links=Nested(links, *columns), spellings=Nested(Name.objects.filter(person=OuterRef("pk")), "id", "text")
    )
    with django_assert_num_queries(1):
        found = rows.get(pk=made.pk)
        (link,) = found.links
        assert (str(link.began_on), link.ended, link.role_id) == ("May 2031", None, role.code)
        assert link.organisation == party and str(link.organisation) == "A party of the steppe"
        assert {each.text for each in found.spellings} == {"Saule Temirbekova", "Темирбекова Сауле"}
    assert link.organisation.note == "Small."  # what was not named is fetched when somebody asks for it
    assert rows.exclude(pk=made.pk).filter(names__isnull=True).first() is None


def test_what_never_changes_is_part_of_the_statement_whatever_its_signs(person, anna):
    strange = "100 % of ''it'', %s and \\ \"all\""
    made, _other = person("Saule Temirbekova", note=strange), person("Temir Ospanov", note="100")
    noted = Question(
        lambda asked: Person.objects.visible_to(asked.user).filter(note=strange, pk__gte=asked.number("least"))
    )
    assert noted(anna, least=made.pk) == [made]
    assert noted(anna, least=made.pk + 1) == []
    assert [len(each.parameters) for each in noted.compiled.values()] == [2]  # the user and the number
