"""The commands that others script against, and the admin."""

import csv
import io
import json

import pytest
from django.apps import apps
from django.contrib import admin as site
from django.core.management import CommandError, call_command
from django.urls import reverse

from people.register import create_person


def compare(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    out = io.StringIO()
    call_command("compare_names", stdout=out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_compare_names_answers_each_pair_in_its_order_with_reasons(monkeypatch):
    pairs = 'a,b\nMarlen Tokbergenov,Токбергенов Марлен\nBolat Ermekov,"Ermekov, Aliya"\n'
    first, second = compare(monkeypatch, pairs)
    assert first["verdict"] == "same" and float(first["score"]) > 90 and first["reasons"]
    assert (second["verdict"], second["b"]) == ("different", "Ermekov, Aliya")


def test_compare_names_says_which_column_is_missing(monkeypatch):
    with pytest.raises(CommandError, match="columns a and b; found: a, c; missing: b"):
        compare(monkeypatch, "a,c\n1,2\n")


@pytest.mark.django_db
def test_find_person_prints_ranked_candidates_as_json(person):
    meant = person("Marlen Tokbergenov")
    person("Murat Tokbergenov")
    out = io.StringIO()
    call_command("find_person", "Токбергенов Марлен", "--format", "json", stdout=out)
    [first, *rest] = json.loads(out.getvalue())
    assert (first["person"], first["verdict"]) == (meant.pk, "same") and first["reasons"] and not rest


def test_find_person_can_be_limited_to_what_a_user_may_see(anna, boris):
    create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    for user, number in (("anna", 1), ("boris", 0)):
        out = io.StringIO()
        call_command("find_person", "Tokbergenov", "--format", "json", "--user", user, stdout=out)
        assert len(json.loads(out.getvalue())) == number
    with pytest.raises(CommandError, match="no user"):
        call_command("find_person", "Tokbergenov", "--user", "nobody")


ROOM = [model for model in apps.get_app_config("people").get_models() if not model.__name__.endswith("Event")]


def test_every_model_of_the_register_is_in_the_admin_and_no_fact_can_be_deleted_there(admin, rf):
    request = rf.get("/")
    request.user = admin
    for model in ROOM:
        assert site.site.is_registered(model), model
        assert not site.site.get_model_admin(model).has_delete_permission(request), model


@pytest.mark.parametrize("model", ROOM, ids=lambda model: model.__name__)
def test_the_admin_lists_and_searches_without_a_statement_for_each_row(
    model, admin, as_user, vocabularies, person, django_assert_max_num_queries
):
    for number in range(12):
        person(f"Marlen Tokbergenov{number}")
    client = as_user(admin)
    address = reverse(f"admin:people_{model._meta.model_name}_changelist")
    with django_assert_max_num_queries(14):
        assert client.get(address, {"q": "a"}).status_code == 200


def test_the_admin_does_not_show_what_is_restricted_to_others(anna, admin, as_user):
    hidden = create_person("Marlen Tokbergenov", user=anna, visibility="restricted")
    client = as_user(admin)
    for model in ("person", "name", "namekey"):
        assert "Tokbergenov" not in client.get(reverse(f"admin:people_{model}_changelist")).content.decode()
    assert client.get(reverse("admin:people_person_change", args=[hidden.pk])).status_code == 302


def test_a_person_can_be_corrected_in_the_admin(person, admin, as_user):
    subject = person("Marlen Tokbergenov")
    assert as_user(admin).get(reverse("admin:people_person_change", args=[subject.pk])).status_code == 200
