"""Short ways to write down persons, cases and custody in tests. Dates are texts: `3 January 2031`, `May 2031`."""

from cases.models import (
    Case,
    Charge,
    ChargeUpdate,
    CustodyPeriod,
    Decision,
    Hearing,
    Incident,
    Involvement,
    InvolvementRole,
    Observation,
    Party,
    Provision,
    Sentence,
    Source,
    StageChange,
)
from people.dates import parse
from people.models import Name, Organisation, Person


def on(text):
    """A PartialDate, or None for an empty text."""
    return parse(text) if text else None


def make_person(name, **values):
    person = Person.objects.create(**values)
    Name.objects.create(person=person, text=name, preferred=True)
    person.refresh_from_db()
    return person


def make_organisation(name, kind="court", **values):
    return Organisation.objects.create(name=name, kind_id=kind, **values)


def make_source(title="Letter of a relative", kind="letter", **values):
    return Source.objects.create(title=title, kind_id=kind, **values)


def make_incident(summary, happened="", affected=(), **values):
    incident = Incident(summary=summary, **values)
    incident.happened_on = on(happened)
    incident.save()
    for person in affected:
        Involvement.objects.create(incident=incident, person=person, role=InvolvementRole.objects.get(code="affected"))
    return incident


def make_case(title="The case", kind="criminal", accused=(), **values):
    case = Case.objects.create(title=title, kind=kind, **values)
    for person in accused:
        Party.objects.create(case=case, person=person, role_id="accused")
    return case


def provision(law, article, part=""):
    return Provision.objects.get_or_create(law_id=law, article=article, part=part)[0]


def charge(case, person, law, article, part="", when="", kind="brought", became=None):
    """An update of the charge, which is made where it does not exist yet; returns the charge."""
    party = case.parties.get(person=person)
    row = Charge.objects.get_or_create(party=party, provision=provision(law, article, part))[0]
    update = ChargeUpdate(charge=row, kind=kind, became=became)
    update.happened_on = on(when)
    update.save()
    return row


def stage(case, code, when, **values):
    row = StageChange(case=case, stage_id=code, **values)
    row.entered_on = on(when)
    row.save()
    return row


def hearing(case, kind, when, **values):
    row = Hearing(case=case, kind_id=kind, **values)
    row.held_on = on(when)
    row.save()
    return row


def observation(hearing, points=(), **values):
    """What somebody observed; `points` are codes of what was violated."""
    row = Observation.objects.create(hearing=hearing, **values)
    row.points.set(points)
    return row


def decision(case, outcome, when, instance="first", in_force="", sentences=(), **values):
    """`sentences` are (person, kind, value, unit)."""
    row = Decision(case=case, outcome_id=outcome, instance=instance, **values)
    row.decided_on, row.in_force_from = on(when), on(in_force)
    row.save()
    for person, kind, value, unit in sentences:
        Sentence.objects.create(decision=row, person=person, kind_id=kind, value=value, unit=unit)
    return row


def custody(person, kind, began, ended="", reason=None, **values):
    row = CustodyPeriod(person=person, kind_id=kind, end_reason_id=reason, **values)
    row.began_on, row.ended_on = on(began), on(ended)
    row.save()
    return row
