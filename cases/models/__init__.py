"""What happened, and how we know."""

from cases.models.agenda import CalendarFeed, Follow, Reminder
from cases.models.custody import CustodyKind, CustodyPeriod, EndReason
from cases.models.decisions import Decision, DecisionClaim, DecisionPerson, Outcome, PenaltyKind, Sentence
from cases.models.entries import Entry, EntryFact, Import, Remainder
from cases.models.incidents import (
    Incident,
    IncidentCase,
    IncidentProvision,
    IncidentType,
    IncidentTyping,
    Involvement,
    InvolvementRole,
)
from cases.models.law import Law, Limit, Provision, ProvisionTitle
from cases.models.lists import Edition, EditionFile, EditionLine, PrisonerList
from cases.models.observations import FairTrialPoint, Observation, ObservationDraft, ObservedPoint
from cases.models.proceedings import (
    Case,
    Charge,
    ChargeUpdate,
    Hearing,
    HearingKind,
    Party,
    PartyRole,
    Stage,
    StageChange,
)
from cases.models.recognition import (
    Criterion,
    Demand,
    ExternalFinding,
    Recognition,
    RecognitionCriterion,
    RecognitionLabel,
)
from cases.models.removals import Removal
from cases.models.saved import SavedFilter
from cases.models.sources import Citation, Source, SourceKind
from cases.models.timeline import TimelineDue, TimelineEntry

__all__ = [
    "CalendarFeed",
    "Case",
    "Charge",
    "ChargeUpdate",
    "Citation",
    "Criterion",
    "CustodyKind",
    "CustodyPeriod",
    "Decision",
    "DecisionClaim",
    "DecisionPerson",
    "Demand",
    "Edition",
    "EditionFile",
    "EditionLine",
    "EndReason",
    "Entry",
    "EntryFact",
    "ExternalFinding",
    "FairTrialPoint",
    "Follow",
    "Hearing",
    "HearingKind",
    "Import",
    "Incident",
    "IncidentCase",
    "IncidentProvision",
    "IncidentType",
    "IncidentTyping",
    "Involvement",
    "InvolvementRole",
    "Law",
    "Limit",
    "Observation",
    "ObservationDraft",
    "ObservedPoint",
    "Outcome",
    "Party",
    "PartyRole",
    "PenaltyKind",
    "PrisonerList",
    "Provision",
    "ProvisionTitle",
    "Recognition",
    "RecognitionCriterion",
    "RecognitionLabel",
    "Remainder",
    "Reminder",
    "Removal",
    "SavedFilter",
    "Sentence",
    "Source",
    "SourceKind",
    "Stage",
    "StageChange",
    "TimelineDue",
    "TimelineEntry",
]
