"""What the migrations of the register do to rows that were there before."""

from importlib import import_module

import pytest
from django.apps import apps

from people import names
from people.models import NameKey

pytestmark = pytest.mark.django_db


def test_double_surnames_written_before_are_found_by_either_part(person):
    name = person("Dana Ivanova-Petrova").names.get()
    name.keys.exclude(key__startswith="n:").delete()
    untouched = person("Dana Omarova").names.get().keys.values_list("pk", flat=True)
    before = set(untouched)
    import_module("people.migrations.0002_keys_of_double_surnames").write_keys(apps, None)
    assert set(NameKey.objects.filter(name=name).values_list("key", flat=True)) == names.keys(name.text)
    assert set(untouched.all()) == before
