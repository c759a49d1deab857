"""Two found to be one: everything moves, nothing is lost, the old number leads on, and the way back is exact."""

import pytest
from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.urls import reverse

from cases.models import Charge, ChargeUpdate, Citation, CustodyPeriod, Involvement, Party, TimelineEntry
from cases.timelines.build import build_due, mark_all
from people.joining import FIELDS
from people.merging import MergeError, merge, unmerge
from people.merging_rules import GENERIC, RELATIONS, is_history, links_to, name_of
from people.models import Merge, Name, NameKey, NotTheSame, Organisation, Person, Place, Redirect, Relationship
from people.register import add_name, create_person, prefer_name
from tests.cases import builders as make
from tests.people.register_of import everything_happens_to, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


@pytest.fixture
def two(boris):
    """Two to whom the same and different things happened: (survivor, merged)."""
    incident, case = make.make_incident("A picket.", "7 January 2031"), make.make_case()
    one, other = create_person("Marat Seitkali", user=boris), create_person("Seitkali Marat", user=boris)
    add_name(other, "Marat Seitkali")
    other.note, other.born_on = "a teacher", make.on("May 1980")
    other.save()
    return tuple(
        everything_happens_to(each, incident, case, boris, year) for each, year in ((one, 2031), (other, 2032))
    )


def folded_models():
    """Models whose rows may be folded into another, and those that are merged."""
    return [*FIELDS, *{link.model for link in all_links() if getattr(RELATIONS.get(name_of(link)), "once", ())}]


def all_links():
    models = [each for app in apps.get_app_configs() for each in app.get_models(include_auto_created=True)]
    return [f for each in models if not is_history(each) for f in each._meta.concrete_fields if f.is_relation]


# The rules ----------------------------------------------------------------------------------------------------------


def test_every_column_that_points_at_what_is_merged_or_folded_has_a_rule():
    wanted = {name_of(link) for link in all_links() if link.related_model in folded_models()}
    assert wanted - RELATIONS.keys() == set()
    assert {name_of(link) for model in FIELDS for link in links_to(model)} <= wanted


def test_every_rule_is_of_a_column_that_exists():
    assert RELATIONS.keys() - {name_of(link) for link in all_links()} == set()


def test_every_model_that_names_records_by_kind_and_number_has_a_rule():
    models = [each for each in apps.get_models() if not is_history(each)]
    named = {
        m._meta.label_lower for m in models if any(isinstance(f, GenericForeignKey) for f in m._meta.private_fields)
    }
    assert named == set(GENERIC)


@pytest.mark.parametrize("model", [Person, Organisation, Place])
def test_every_column_of_what_is_merged_has_a_rule(model):
    assert sorted(name for names in FIELDS[model] for name in names) == sorted(
        field.attname for field in model._meta.concrete_fields
    )


# Merging ------------------------------------------------------------------------------------------------------------


def test_nothing_names_the_merged_person_any_more(two, boris):
    survivor, merged = two
    merge(survivor, merged, boris, "same birthday")
    assert not Person.objects.filter(pk=merged.pk).exists()
    for link in links_to(Person):
        assert not link.model._base_manager.filter(**{link.attname: merged.pk}).exists(), name_of(link)


def test_everything_different_moves_and_everything_equal_is_folded(two, boris):
    survivor, merged = two
    merge(survivor, merged, boris)
    assert survivor.involvements.count() == survivor.parties.count() == Charge.objects.count() == 1
    assert survivor.custody.count() == survivor.recognitions.count() == ChargeUpdate.objects.count() == 2
    assert {name.text for name in survivor.names.all()} == {"Marat Seitkali", "Seitkali Marat"}
    assert survivor.names.get(preferred=True).text == "Marat Seitkali"
    assert Citation.objects.of(survivor).count() == Citation.objects.of(survivor.involvements.get()).count() == 2


def test_the_card_of_the_survivor_is_completed(two, boris):
    survivor, merged = two
    merge(survivor, merged, boris)
    survivor.refresh_from_db()
    assert (survivor.note, survivor.born_on) == ("a teacher", make.on("May 1980"))
    assert survivor.display_name == "Marat Seitkali"


def test_the_one_that_protects_more_prevails(boris, person):
    open_ = person("Timur Sadykov", visibility="public")
    hidden = person("Sadykov Timur", visibility="restricted", shown_to=[boris.pk], printing="alias", alias="T.")
    merge(open_, hidden, boris)
    open_.refresh_from_db()
    assert (open_.visibility, open_.shown_to, open_.printing, open_.alias) == ("restricted", [boris.pk], "alias", "T.")


def test_the_timeline_tells_everything_of_the_survivor(two, boris):
    survivor, merged = two
    build_due()
    merge(survivor, merged, boris)
    build_due()
    assert not TimelineEntry.objects.filter(persons__contains=[merged.pk]).exists()
    followed = tables()["cases.timelineentry"]
    mark_all()
    assert tables()["cases.timelineentry"] == followed


def test_the_old_number_leads_to_the_survivor_for_ever(boris, as_user, person):
    one, two, three = person("Timur Sadykov"), person("Sadykov Timur"), person("T. Sadykov")
    merge(two, one, boris)
    merge(three, two, boris)
    assert dict(Redirect.objects.values_list("old", "new")) == {one.pk: three.pk, two.pk: three.pk}
    response = as_user(boris).get(reverse("people:person", args=[one.pk]))
    assert response.headers["Location"] == three.get_absolute_url()


def test_a_relationship_between_the_two_goes_and_comes_back(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur")
    Relationship.objects.create(person=two, other=one, kind_id="sibling")
    before = tables()
    done = merge(one, two, boris)
    assert not Relationship.objects.exists()
    unmerge(done, boris)
    assert tables() == before


def test_not_the_same_is_remembered_of_the_survivor(boris, person):
    one, two, stranger = person("Timur Sadykov"), person("Sadykov Timur"), person("T. Sadykov")
    NotTheSame.objects.create(lower=two, higher=stranger, by=boris)
    merge(one, two, boris)
    assert NotTheSame.objects.filter(lower=one, higher=stranger).count() == 1


def test_custody_that_would_overlap_is_refused_with_both_periods(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur")
    make.custody(one, "pretrial_detention", "3 January 2031", "1 February 2031")
    make.custody(two, "imprisonment", "20 January 2031")
    before = tables()
    with pytest.raises(MergeError) as refused:
        merge(one, two, boris)
    assert "3 January 2031 – 1 February 2031" in str(refused.value) and "20 January 2031 – …" in str(refused.value)
    links = [address for each in refused.value.obstacles for _text, address in each.links]
    assert sorted(links) == sorted(each.get_absolute_url() for each in CustodyPeriod.objects.all())
    assert tables() == before


def test_custody_that_is_not_believed_is_no_obstacle(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur")
    make.custody(one, "pretrial_detention", "3 January 2031", "1 February 2031")
    make.custody(two, "imprisonment", "20 January 2031", chosen=False)
    merge(one, two, boris)
    assert one.custody.count() == 2


def test_a_custody_that_the_user_may_not_see_is_not_described(boris, person, anna):
    one, two = person("Timur Sadykov"), person("Sadykov Timur")
    hidden = {"visibility": "restricted", "shown_to": [anna.pk]}
    make.custody(one, "pretrial_detention", "3 January 2031", "1 February 2031", **hidden)
    make.custody(two, "imprisonment", "20 January 2031")
    with pytest.raises(MergeError) as refused:
        merge(one, two, boris)
    assert "3 January" not in str(refused.value) and "may not see" in str(refused.value)


def test_a_person_is_not_merged_with_herself_nor_with_one_who_is_gone(boris, person):
    one, two, three = person("Timur Sadykov"), person("Sadykov Timur"), person("T. Sadykov")
    with pytest.raises(MergeError):
        merge(one, one, boris)
    merge(one, two, boris)
    with pytest.raises(MergeError, match=f"#{two.pk} was merged into #{one.pk}"):
        merge(two, three, boris)


# The way back -------------------------------------------------------------------------------------------------------


def test_unmerging_restores_every_table(two, boris):
    survivor, merged = two
    before = tables()
    done = merge(survivor, merged, boris)
    assert tables() != before
    unmerge(done, boris)
    assert tables() == before
    assert (Merge.objects.get().undone_by, Redirect.objects.count()) == (boris, 0)


def test_what_was_added_since_stays_on_the_side_it_belongs_to(two, boris):
    survivor, merged = two
    done = merge(survivor, merged, boris)
    moved = survivor.custody.get(began__year=2032)
    moved.note = "corrected since"
    moved.save()
    add_name(survivor, "Marat S.")
    late = make.custody(survivor, "imprisonment", "1 March 2033")
    kept = survivor.parties.get()
    Citation.objects.create(fact=moved, source=Citation.objects.first().source, quote="since")
    unmerge(done, boris)
    moved.refresh_from_db()
    assert (moved.person_id, moved.note) == (merged.pk, "corrected since")
    assert Citation.objects.of(moved).get().quote == "since"
    late.refresh_from_db()
    assert late.person_id == survivor.pk and survivor.names.filter(text="Marat S.").exists()
    assert Party.objects.get(pk=kept.pk).person_id == survivor.pk and Party.objects.filter(person=merged).count() == 1


def test_a_field_changed_since_keeps_the_change(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur", note="a teacher")
    done = merge(one, two, boris)
    Person.objects.filter(pk=one.pk).update(note="a teacher from Aktau")
    unmerge(done, boris)
    assert Person.objects.get(pk=one.pk).note == "a teacher from Aktau"
    assert Person.objects.get(pk=two.pk).note == "a teacher"


def test_each_is_shown_by_an_own_name_again_though_another_was_preferred(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur", "Садыков Тимур")
    before = tables()
    done = merge(one, two, boris)
    prefer_name(one.names.get(text="Садыков Тимур"))
    unmerge(done, boris)
    kept = ("people.name", "people.person")
    assert {name: tables()[name] for name in kept} == {name: before[name] for name in kept}
    assert all(key.person_id == key.name.person_id for key in NameKey.objects.select_related("name"))


def test_a_person_whose_preferred_name_was_removed_since_is_shown_by_another(boris, person):
    one, two = person("Timur Sadykov"), person("Sadykov Timur", "Садыков Тимур")
    done = merge(one, two, boris)
    one.names.get(text="Sadykov Timur").delete()
    unmerge(done, boris)
    assert Person.objects.get(pk=two.pk).display_name == "Садыков Тимур"


def test_a_fact_deleted_since_does_not_come_back_and_stands_in_nobodys_way(two, boris):
    survivor, merged = two
    done = merge(survivor, merged, boris)
    Involvement.objects.get().incident.delete()
    CustodyPeriod.objects.filter(began__year=2032).delete()
    unmerge(done, boris)
    assert not Involvement.objects.exists() and not Person.objects.get(pk=merged.pk).custody.exists()


def test_a_chain_is_undone_from_its_end(boris, person):
    one, two, three = person("Timur Sadykov"), person("Sadykov Timur"), person("T. Sadykov")
    before = tables()
    first, second = merge(two, one, boris), merge(three, two, boris)
    with pytest.raises(MergeError, match="Undo that merge first"):
        unmerge(first, boris)
    unmerge(second, boris)
    unmerge(first, boris)
    assert tables() == before
    with pytest.raises(MergeError, match="undone already"):
        unmerge(first, boris)


def test_an_earlier_merge_is_undone_alone_where_the_later_one_changed_other_things(boris, person):
    one, two, three = person("Timur Sadykov"), person("Sadykov Timur"), person("T. Sadykov")
    first = merge(one, two, boris)
    merge(one, three, boris)
    unmerge(first, boris)
    assert {name.text for name in one.names.all()} == {"Timur Sadykov", "T. Sadykov"}
    assert Person.objects.get(pk=two.pk).names.get().text == "Sadykov Timur"


def test_an_earlier_merge_waits_where_the_later_one_was_folded_into_it(boris, person):
    one, two, three = person("Timur Sadykov"), person("Sadykov Timur"), person("Sadykov Timur")
    first = merge(one, two, boris)
    second = merge(one, three, boris)
    with pytest.raises(MergeError, match=f"#{three.pk}"):
        unmerge(first, boris)
    unmerge(second, boris)
    unmerge(first, boris)
    assert Name.objects.filter(text="Sadykov Timur").count() == 2
