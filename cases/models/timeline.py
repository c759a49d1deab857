"""The timeline's read model: one row per dated thing, with what is needed to filter and show it without joins.

Everything here is derived: `cases.timelines.build` can make it anew from the facts at any time.
"""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.base import ModelState
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from cases.models.custody import CustodyPeriod
from cases.models.decisions import Decision, DecisionClaim, DecisionPerson, Sentence
from cases.models.incidents import Incident, IncidentCase, IncidentProvision, IncidentTyping, Involvement
from cases.models.proceedings import (
    Case,
    Charge,
    ChargeUpdate,
    Hearing,
    Party,
    StageChange,
)
from cases.models.recognition import Recognition
from cases.models.sources import Citation
from monitor.accounts.protection import Protected, ProtectedQuerySet, Visibility
from people.fields import Dated, precision_field, written
from people.models import Person

LASTING = models.ExpressionWrapper(models.F("last") - models.F("first"), models.DurationField())
"""For how long a line can be; indexed, so that the longest is known at once and bounds the search for a period."""


def numbers():
    return ArrayField(models.BigIntegerField(), default=list)


class TimelineEntryQuerySet(ProtectedQuerySet):
    """Lines of a timeline."""

    def to_show(self):
        """Without the columns that only filter; each with `is_behind`: whether some fact is not on the timeline yet."""
        due = models.Exists(TimelineDue.objects.all())
        return self.defer("search", "cited", "cases", "places", "shown_to").annotate(is_behind=due)


class TimelineEntry(models.Model):
    """One line of somebody's or something's history. `first`..`last` are the days that it can be; they filter, they
    are never shown.

    Names of persons are not stored: a page looks up those that its reader may see.
    """

    class Event(models.TextChoices):
        INCIDENT = "incident", _("incident")
        STAGE = "stage", _("stage of the case")
        CHARGE = "charge", _("charge")
        HEARING = "hearing", _("hearing")
        DECISION = "decision", _("decision")
        CUSTODY_BEGAN = "custody_began", _("custody began")
        CUSTODY_ENDED = "custody_ended", _("custody ended")
        RECOGNISED = "recognised", _("recognised")
        RECOGNITION_ENDED = "recognition_ended", _("recognition ended")

    fact = models.CharField(max_length=20, help_text="model name in lower case: incident, decision, ...")
    object_id = models.BigIntegerField()
    event = models.CharField(max_length=18, choices=Event)
    happened = models.DateField(null=True)
    happened_precision = precision_field()
    first = models.DateField()
    last = models.DateField()
    place_id = models.BigIntegerField(null=True)
    persons, cases, organisations, places, provisions = numbers(), numbers(), numbers(), numbers(), numbers()
    roles = models.JSONField(default=dict, help_text="person number → role code")
    types = ArrayField(models.CharField(max_length=40), default=list)
    context = models.BooleanField(default=False)
    certainty = models.CharField(max_length=10, default="reported")
    codes = models.JSONField(
        default=dict, help_text="vocabulary codes and amounts from which the line is worded in any language"
    )
    text = models.TextField(blank=True)
    sources = models.JSONField(default=list, help_text="[{source: number, mark, quote, address}]")
    cited = numbers()
    url = models.CharField(max_length=200)
    search = SearchVectorField(null=True)
    visibility = models.CharField(max_length=10, choices=Visibility.choices)
    shown_to = ArrayField(models.IntegerField(), default=list)

    happened_on = Dated("happened")
    objects = TimelineEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-first", "-pk"]
        verbose_name, verbose_name_plural = _("timeline entry"), _("timeline entries")
        indexes = [
            models.Index(fields=["-first", "-id"], name="timeline_newest"),
            models.Index(LASTING, name="timeline_lasting"),
            GinIndex(fields=["persons"], name="timeline_persons"),
            GinIndex(fields=["cases"], name="timeline_cases"),
            GinIndex(fields=["organisations"], name="timeline_orgs"),
            GinIndex(fields=["places"], name="timeline_places"),
            GinIndex(fields=["provisions"], name="timeline_provisions"),
            GinIndex(fields=["types"], name="timeline_types"),
            GinIndex(fields=["cited"], name="timeline_sources"),
            GinIndex(fields=["search"], name="timeline_search"),
        ]
        constraints = [models.UniqueConstraint(fields=["fact", "object_id", "event"], name="timeline_fact_once")]

    def __str__(self):
        return f"{written(self.happened_on) or _('undated')}: {self.text[:60]}"

    @classmethod
    def from_db(cls, db, field_names, values):
        """A line as it was read. What a model does when it is made takes longer than to show the line."""
        line = cls.__new__(cls)
        line.__dict__.update(zip(field_names, values, strict=True))
        line._state = ModelState()
        line._state.db, line._state.adding = db, False
        return line


class TimelineDue(models.Model):
    """A fact that changed and whose lines are to be built anew. Written by triggers, in the fact's own transaction."""

    fact = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    marked_at = models.DateTimeField(db_default=Now())

    def __str__(self):
        return f"{self.fact} {self.object_id}"


def marks(name, select, *, is_protected, is_named_later):
    """A trigger that marks facts as due. `select` gives (fact, object_id) rows; `r` stands for the row, old and new
    alike. When it changes who may see a protected record, its lines go at once, and come back when they are built.
    A new row that facts can only name later makes none due: each of them marks itself.
    """
    insert = (
        "INSERT INTO cases_timelinedue (fact, object_id) "
        "SELECT fact, object_id FROM ({}) due (fact, object_id) WHERE object_id IS NOT NULL;"
    )
    old, new = (insert.format(select.replace("r.", f"{row}.")) for row in ("OLD", "NEW"))
    hide = f"""IF TG_OP = 'UPDATE' AND (OLD.visibility, OLD.shown_to) IS DISTINCT FROM (NEW.visibility, NEW.shown_to)
        THEN
        DELETE FROM cases_timelineentry line USING ({select.replace("r.", "NEW.")}) due (fact, object_id)
        WHERE (line.fact, line.object_id) = (due.fact, due.object_id); END IF;"""
    changed = pgtrigger.Update | pgtrigger.Delete
    return pgtrigger.Trigger(
        name=f"due_{name}",
        operation=changed if is_named_later else pgtrigger.Insert | changed,
        when=pgtrigger.After,
        func=f"IF TG_OP <> 'INSERT' THEN {old} END IF; IF TG_OP <> 'DELETE' THEN {new} END IF; "
        f"{hide if is_protected else ''} RETURN NULL;",
    )


def _itself(fact):
    return f"SELECT '{fact}', r.id::bigint"


def _of(fact, column):
    return f"SELECT '{fact}', r.{column}::bigint"


def _of_case(column):
    """Everything dated in a case: who its parties are and who may see it is told on each of these lines."""
    return f"""
        SELECT 'stagechange', id FROM cases_stagechange WHERE case_id = r.{column}
        UNION ALL SELECT 'hearing', id FROM cases_hearing WHERE case_id = r.{column}
        UNION ALL SELECT 'decision', id FROM cases_decision WHERE case_id = r.{column}
        UNION ALL SELECT 'custodyperiod', id FROM cases_custodyperiod WHERE case_id = r.{column}
        UNION ALL SELECT 'chargeupdate', u.id FROM cases_chargeupdate u
            JOIN cases_charge c ON c.id = u.charge_id
            JOIN cases_party p ON p.id = c.party_id WHERE p.case_id = r.{column}"""


_CITED = """SELECT CASE t.model WHEN 'involvement' THEN 'incident' WHEN 'sentence' THEN 'decision' ELSE t.model END,
        CASE t.model WHEN 'involvement' THEN (SELECT incident_id FROM cases_involvement WHERE id = r.object_id)
                     WHEN 'sentence' THEN (SELECT decision_id FROM cases_sentence WHERE id = r.object_id)
                     ELSE r.object_id END
        FROM django_content_type t WHERE t.id = r.content_type_id
    UNION ALL SELECT 'chargeupdate', u.id FROM cases_chargeupdate u
        JOIN django_content_type t ON t.id = r.content_type_id WHERE t.model = 'charge' AND u.charge_id = r.object_id"""

_OF_PERSON = """SELECT 'custodyperiod', id FROM cases_custodyperiod WHERE person_id = r.id
    UNION ALL SELECT 'recognition', id FROM cases_recognition WHERE person_id = r.id
    UNION ALL SELECT 'chargeupdate', u.id FROM cases_chargeupdate u
        JOIN cases_charge c ON c.id = u.charge_id JOIN cases_party p ON p.id = c.party_id WHERE p.person_id = r.id"""

for model, select in {
    Incident: _itself("incident"),
    Involvement: _of("incident", "incident_id"),
    IncidentTyping: _of("incident", "incident_id"),
    IncidentProvision: _of("incident", "incident_id"),
    IncidentCase: _of("incident", "incident_id"),
    Case: _of_case("id"),
    Party: _of_case("case_id"),
    StageChange: _itself("stagechange"),
    Charge: "SELECT 'chargeupdate', id FROM cases_chargeupdate WHERE charge_id = r.id",
    ChargeUpdate: _itself("chargeupdate"),
    Hearing: _itself("hearing"),
    Decision: _itself("decision"),
    DecisionPerson: _of("decision", "decision_id"),
    DecisionClaim: _of("decision", "decision_id"),
    Sentence: _of("decision", "decision_id"),
    CustodyPeriod: _itself("custodyperiod"),
    Recognition: _itself("recognition"),
    Citation: _CITED,
    Person: _OF_PERSON,
}.items():
    trigger = marks(
        model._meta.model_name, select, is_protected=issubclass(model, Protected),
        is_named_later=model in (Case, Charge, Person),
    )  # fmt: skip
    pgtrigger.register(trigger)(model)
