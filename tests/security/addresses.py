"""Every address of the site, read off its map, with the arguments that lead to a record of a set."""

from dataclasses import dataclass

from django.urls import URLResolver, get_resolver, reverse

ARGUMENTS = {
    "people:person": lambda of: [of.person],
    "people:person_edit": lambda of: [of.person],
    "people:person_history": lambda of: [of.person],
    "people:person_merge": lambda of: [of.person],
    "people:person_compare": lambda of: [of.person, of.relationship.other],
    "people:not_the_same": lambda of: [of.person, of.relationship.other],
    "people:organisation_merge": lambda of: [of.organisation],
    "people:organisation_compare": lambda of: [of.organisation, of.other_organisation],
    "people:place_merge": lambda of: [of.incident.place],
    "people:place_compare": lambda of: [of.incident.place, of.other_place],
    "people:merge_undo": lambda of: [of.merge],
    "people:duplicate_later": lambda of: [of.pair],
    "people:organisation_history": lambda of: [of.organisation],
    "people:name_new": lambda of: [of.person],
    "people:affiliation_new": lambda of: [of.person],
    "people:relationship_new": lambda of: [of.person],
    "people:name_prefer": lambda of: [of.name],
    "people:name_remove": lambda of: [of.name],
    "people:affiliation_edit": lambda of: [of.affiliation],
    "people:relationship_edit": lambda of: [of.relationship],
    "people:organisation": lambda of: [of.organisation],
    "people:organisation_edit": lambda of: [of.organisation],
    "people:organisation_name_new": lambda of: [of.organisation],
    "people:legal_status_new": lambda of: [of.organisation],
    "people:place": lambda of: [of.incident.place],
    "cases:incident": lambda of: [of.incident],
    "cases:incident_edit": lambda of: [of.incident],
    "cases:case": lambda of: [of.case],
    "cases:case_edit": lambda of: [of.case],
    "cases:party_new": lambda of: [of.case],
    "cases:stage_new": lambda of: [of.case],
    "cases:charge_new": lambda of: [of.case],
    "cases:hearing_new": lambda of: [of.case],
    "cases:decision_new": lambda of: [of.case],
    "cases:case_print": lambda of: [of.case],
    "cases:party_edit": lambda of: [of.party],
    "cases:stage_edit": lambda of: [of.stage],
    "cases:charge_edit": lambda of: [of.charge],
    "cases:update_edit": lambda of: [of.charge.updates.first()],
    "cases:hearing": lambda of: [of.hearing],
    "cases:observation_new": lambda of: [of.hearing],
    "cases:observation_draft": lambda of: [of.hearing],
    "cases:observation_edit": lambda of: [of.observation],
    "cases:fact_remove": lambda of: ["observation", of.observation],
    "cases:removal_undo": lambda of: [of.removal],
    "cases:hearing_edit": lambda of: [of.hearing],
    "cases:decision_edit": lambda of: [of.decision],
    "cases:custody_new": lambda of: [of.person],
    "cases:custody_edit": lambda of: [of.custody],
    "cases:source": lambda of: [of.source],
    "cases:source_file": lambda of: [of.source],
    "cases:history": lambda of: ["case", of.case],
    "agenda:follow": lambda of: ["case", of.case],
    "agenda:unfollow": lambda of: ["person", of.person],
    "agenda:calendar": lambda of: [of.calendar],
    "intake:import": lambda of: [of.import_],
    "intake:next": lambda of: [of.import_],
    "intake:undo": lambda of: [of.import_],
    "intake:take_back": lambda of: [of.import_],
    "intake:certain": lambda of: [of.import_],
    "intake:entry": lambda of: [of.entry],
    "intake:accept": lambda of: [of.entry],
    "intake:reject": lambda of: [of.entry],
    "intake:reopen": lambda of: [of.entry],
    "intake:skip": lambda of: [of.entry],
    "intake:draft": lambda of: [of.entry],
    "intake:mark": lambda of: [of.entry],
    "lists:list": lambda of: [of.list],
    "lists:list_edit": lambda of: [of.list],
    "lists:freeze": lambda of: [of.list],
    "lists:list_file": lambda of: [of.list, "csv"],
    "lists:edition": lambda of: [of.edition],
    "lists:edition_retry": lambda of: [of.edition],
    "lists:changes": lambda of: [of.edition],
    "lists:list_changes": lambda of: [of.list],
    "lists:edition_file": lambda of: [of.edition, "csv", "en"],
    "lists:recognition_new": lambda of: [of.person],
    "lists:recognition": lambda of: [of.recognition],
    "lists:recognition_edit": lambda of: [of.recognition],
    "lists:recognition_decide": lambda of: [of.recognition],
    "lists:recognition_withdraw": lambda of: [of.recognition],
    "numbers:numbers_file": lambda of: ["sections"],
    "timelines:saved": lambda of: [of.filter],
    "timelines:saved_edit": lambda of: [of.filter],
    "timelines:person_bands": lambda of: [of.person],
    "timelines:case_bands": lambda of: [of.case],
    "accounts:user_edit": lambda of: [of.seen["created_by"]],
    "accounts:user_reset": lambda of: [of.seen["created_by"]],
    "accounts:user_deactivate": lambda of: [of.seen["created_by"]],
    "accounts:user_reactivate": lambda of: [of.left],
}
"""Name of the address → a function of a set of the world that gives the records (or words) in the address."""

SEEN_BY_ALL = {name for name in ARGUMENTS if name.startswith("accounts:")} | {
    "people:place", "people:place_merge", "people:place_compare", "numbers:numbers_file",
}  # fmt: skip
"""Addresses of records that have no visibility: places and users; and of figures, which everybody may ask for."""

ONLY_POST = {
    "cases:observation_draft", "cases:removal_undo",
    "agenda:unfollow", "agenda:reminder", "agenda:calendar_settings", "agenda:calendar_renew", "agenda:calendar_revoke",
    "people:name_prefer", "people:name_remove", "people:not_the_same", "people:merge_undo", "people:duplicate_later",
    "people:duplicates_search", "intake:undo", "intake:accept", "intake:reject", "intake:reopen", "intake:skip",
    "intake:draft", "intake:mark", "lists:freeze", "lists:edition_retry", "lists:recognition_decide",
    "lists:recognition_withdraw", "accounts:logout", "accounts:language", "accounts:logout_everybody",
    "accounts:user_reset", "accounts:user_deactivate", "accounts:user_reactivate", "timelines:filter_save",
}  # fmt: skip
"""Addresses that change something at once: they cannot be opened, only sent to."""


@dataclass(frozen=True)
class Address:
    """One address of the map: its name, its rule, and the names of its arguments."""

    name: str
    rule: str
    arguments: tuple[str, ...]

    def __str__(self):
        return self.name

    def of(self, records) -> str:
        """The address of the records of a set."""
        return reverse(self.name, args=[getattr(each, "pk", each) for each in self.meant(records)])

    def meant(self, records) -> list:
        """What the address names, of a set."""
        if not self.arguments:
            return []
        assert self.name in ARGUMENTS, (
            f"The address “{self.name}” takes {', '.join(self.arguments)}, and this test does not know which record "
            f"to put there. Add a line to ARGUMENTS in tests/security/addresses.py, and the record to world.py."
        )
        return ARGUMENTS[self.name](records)

    @property
    def needs_sight(self) -> bool:
        """Whether the answer depends on who may see the record."""
        return bool(self.arguments) and self.name not in SEEN_BY_ALL


def addresses(resolver=None, space="") -> list[Address]:
    """Every address of the map but those of Django's admin site."""
    found = []
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                found += addresses(pattern, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            rule = getattr(pattern.callback, "access_rule", "")
            found.append(Address(space + pattern.name, rule, tuple(pattern.pattern.converters)))
    return found
