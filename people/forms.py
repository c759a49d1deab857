"""Forms of the register."""

from people.pickers import OrganisationField, PersonField, PickerForm, PlaceField, give_user

__all__ = ["OrganisationField", "PersonField", "PickerForm", "PlaceField", "give_user"]
