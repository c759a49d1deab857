"""The register: who, and where. Knows nothing of what happened."""

from people.models.duplicates import DuplicatePair, DuplicateSearch
from people.models.merge import Merge, NotTheSame, Redirect
from people.models.organisation import LegalStatus, Organisation, OrganisationKind, OrganisationName
from people.models.person import (
    Affiliation,
    AffiliationRole,
    Name,
    NameKey,
    Occupation,
    Person,
    PersonOccupation,
    Relationship,
    RelationshipKind,
)
from people.models.place import Place, PlaceKind, PlaceName, PlaceParent

__all__ = [
    "Affiliation",
    "AffiliationRole",
    "DuplicatePair",
    "DuplicateSearch",
    "LegalStatus",
    "Merge",
    "Name",
    "NameKey",
    "NotTheSame",
    "Occupation",
    "Organisation",
    "OrganisationKind",
    "OrganisationName",
    "Person",
    "PersonOccupation",
    "Place",
    "PlaceKind",
    "PlaceName",
    "PlaceParent",
    "Redirect",
    "Relationship",
    "RelationshipKind",
]
