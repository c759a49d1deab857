"""The database says no: rules of DOMAIN.md that hold also for raw SQL and whoever writes."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from cases.models import ChargeUpdate, CustodyPeriod, Edition, EditionLine, Incident, PrisonerList, Recognition, Source
from people.models import NotTheSame, Organisation, Person
from tests.cases.builders import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("vocabularies")]


def held(person, kind, began, ended=None, **more):
    return CustodyPeriod.objects.create(person=person, kind_id=kind, began=began, ended=ended, **more)


def test_nobody_is_held_twice_at_once():
    aset = make_person("Aset Nurgaliev")
    held(aset, "pretrial_detention", date(2031, 1, 3), date(2031, 3, 1))
    with pytest.raises(IntegrityError, match="custody_no_overlap"), transaction.atomic():
        held(aset, "administrative_arrest", date(2031, 2, 1))


def test_a_transfer_on_the_day_of_the_end_is_no_overlap():
    aset = make_person("Aset Nurgaliev")
    held(aset, "police_detention", date(2031, 1, 3), date(2031, 1, 5))
    held(aset, "pretrial_detention", date(2031, 1, 5))
    assert aset.custody.count() == 2


def test_bail_and_a_claim_that_is_not_computed_with_may_stand_beside_custody():
    aset = make_person("Aset Nurgaliev")
    held(aset, "pretrial_detention", date(2031, 1, 3))
    held(aset, "bail", date(2031, 2, 1))
    held(aset, "house_arrest", date(2031, 2, 1), chosen=False)
    assert aset.custody.filter(deprives=True).count() == 2


def test_the_overlap_is_refused_in_a_form_with_a_sentence():
    aset = make_person("Aset Nurgaliev")
    held(aset, "pretrial_detention", date(2031, 1, 3))
    second = CustodyPeriod(person=aset, kind_id="imprisonment", began=date(2031, 4, 1))
    with pytest.raises(ValidationError, match="already held"):
        second.full_clean()


def test_raw_sql_cannot_pretend_that_a_prison_does_not_deprive_of_liberty():
    aset = make_person("Aset Nurgaliev")
    period = held(aset, "imprisonment", date(2031, 1, 3))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_custodyperiod SET deprives = false WHERE id = %s", [period.pk])
    period.refresh_from_db()
    assert period.deprives


def test_a_date_known_by_month_cannot_name_a_day():
    with pytest.raises(IntegrityError, match="incident_happened_precision"), transaction.atomic():
        Incident.objects.create(summary="x", happened=date(2031, 5, 14), happened_precision="month")


def test_two_persons_are_not_the_same_once_and_in_order(boris):
    lower, higher = make_person("Aset Nurgaliev"), make_person("Aset Nurgalym")
    NotTheSame.objects.create(lower=lower, higher=higher, by=boris)
    with pytest.raises(IntegrityError, match="not_the_same_ordered"), transaction.atomic():
        NotTheSame.objects.create(lower=higher, higher=lower, by=boris)


def test_the_same_document_is_one_source():
    Source.objects.create(kind_id="bulletin", title="January", sha256="0" * 64)
    again = Source(kind_id="bulletin", title="January again", sha256="0" * 64)
    with pytest.raises(ValidationError, match="taken in before"):
        again.validate_unique()


def test_only_a_requalification_names_a_new_charge():
    constraint = next(
        each for each in ChargeUpdate._meta.constraints if each.name == "charge_became_only_when_requalified"
    )
    with pytest.raises(ValidationError, match="requalification"):
        constraint.validate(ChargeUpdate, ChargeUpdate(kind="dropped", became_id=1))


def test_who_proposed_a_recognition_cannot_decide_it(boris):
    body = Organisation.objects.create(kind_id="ngo", name="Steppe Watch")
    values = {
        "person": make_person("Aset Nurgaliev"),
        "body": body,
        "label_id": "political_prisoner",
        "since": date(2031, 1, 1),
    }
    with pytest.raises(IntegrityError, match="recognition_second_person"), transaction.atomic():
        Recognition.objects.create(**values, state="decided", proposed_by=boris, decided_by=boris)


def test_a_frozen_edition_is_never_changed_not_even_by_raw_sql(pavel):
    edition = Edition.objects.create(
        list=PrisonerList.objects.create(title="Political prisoners"),
        number=1,
        as_of=date(2031, 1, 31),
        decided_by=pavel,
    )
    line = EditionLine.objects.create(edition=edition, position=1, section="A", person=1, row={})
    Edition.objects.filter(pk=edition.pk).update(state="frozen")
    for statement in (
        f"UPDATE cases_edition SET number = 9 WHERE id = {edition.pk}",
        f"DELETE FROM cases_editionline WHERE id = {line.pk}",
    ):
        with pytest.raises(Exception, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_every_change_of_a_fact_is_recorded_also_by_raw_sql():
    aset = make_person("Aset Nurgaliev")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET note = 'from Aral' WHERE id = %s", [aset.pk])
    notes = list(
        Person.pgh_event_model.objects.filter(pgh_obj_id=aset.pk).order_by("pgh_id").values_list("note", flat=True)
    )
    assert notes[-1] == "from Aral" and notes[0] == ""


def test_history_cannot_be_changed():
    aset = make_person("Aset Nurgaliev")
    with pytest.raises(Exception, match="Cannot"), transaction.atomic():
        Person.pgh_event_model.objects.filter(pgh_obj_id=aset.pk).update(note="never")
