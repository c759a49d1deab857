"""What the migrations of the register do to rows that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from people import names
from people.models import NameKey, Place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("migration", "text"),
    [
        ("0002_keys_of_double_surnames", "Dana Ivanova-Petrova"),
        ("0005_keys_of_hashtags_and_w", "Däwren Jwkov"),
        ("0005_keys_of_hashtags_and_w", "#danashevchuk"),
    ],
)
def test_names_written_before_get_the_search_keys_of_today(person, migration, text):
    name = person(text).names.get()
    name.keys.exclude(key__startswith="n:").delete()
    untouched = person("Dana Omarova").names.get().keys.values_list("pk", flat=True)
    before = set(untouched)
    import_module(f"people.migrations.{migration}").write_keys(apps, None)
    assert set(NameKey.objects.filter(name=name).values_list("key", flat=True)) == names.keys(name.text)
    assert set(untouched.all()) == before


def test_places_written_before_have_the_russian_and_kazakh_names_of_today(vocabularies):
    Place.objects.update(name_ru="", name_kk="")
    import_module("people.migrations.0003_names_of_places").write_names(apps, None)
    assert Place.objects.filter(key="astana").values_list("name_ru", "name_kk").get() == ("Астана", "Астана")
    assert Place.objects.get(key="karaganda-region").name_ru == "Карагандинская область"
    assert not Place.objects.filter(name_ru="").exists()
