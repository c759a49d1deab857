"""Seeds of the cases: terms, provisions with their dated titles, limits and rates from `cases/data/`. Only what is
missing is added.
"""

from pathlib import Path

from django.db import transaction

from cases.models import (
    Criterion,
    CustodyKind,
    Demand,
    EndReason,
    FairTrialPoint,
    HearingKind,
    IncidentType,
    InvolvementRole,
    Law,
    Limit,
    Outcome,
    PartyRole,
    PenaltyKind,
    Provision,
    ProvisionTitle,
    RecognitionLabel,
    SourceKind,
    Stage,
)
from people.vocabularies import day, load_terms, read_csv

DATA = Path(__file__).parent / "data"
TERMS = {
    "laws": Law,
    "incident_types": IncidentType,
    "involvement_roles": InvolvementRole,
    "stages": Stage,
    "party_roles": PartyRole,
    "hearing_kinds": HearingKind,
    "decision_outcomes": Outcome,
    "penalty_kinds": PenaltyKind,
    "custody_kinds": CustodyKind,
    "custody_end_reasons": EndReason,
    "recognition_labels": RecognitionLabel,
    "demands": Demand,
    "source_kinds": SourceKind,
    "criteria": Criterion,
    "fair_trial_points": FairTrialPoint,
}


@transaction.atomic
def load_provisions():
    """Add the provisions that are missing; titles come with a provision that is new."""
    rows = read_csv(DATA / "provisions.csv")
    known = {(p.law_id, p.article, p.part) for p in Provision.objects.all()}
    new = {(row["code"], row["article"], row["part"]) for row in rows} - known
    made = Provision.objects.bulk_create(
        Provision(law_id=law, article=article, part=part) for law, article, part in sorted(new)
    )
    by_key = {(p.law_id, p.article, p.part): p for p in made}
    ProvisionTitle.objects.bulk_create(
        ProvisionTitle(
            provision=by_key[key],
            valid_from=day(row["valid_from"]),
            valid_until=day(row["valid_to"]),
            verified=row["verified"] == "yes",
            **{column: row[column] for column in ("title_en", "title_ru", "title_kk", "note")},
        )
        for row in rows
        if (key := (row["code"], row["article"], row["part"])) in by_key
    )


def load_limits():
    """Add the dated limits and rates that are missing."""
    Limit.objects.bulk_create(
        (
            Limit(
                key=row["key"],
                value=row["value"],
                unit=row["unit"],
                valid_from=day(row["valid_from"]),
                valid_until=day(row["valid_to"]),
                source=row["source"],
                verified=row["verified"] == "yes",
            )
            for row in read_csv(DATA / "limits.csv")
        ),
        ignore_conflicts=True,
    )


def load():
    """Load everything of the cases; safe to repeat."""
    load_terms(DATA / "vocabularies.yaml", TERMS)
    load_provisions()
    load_limits()
