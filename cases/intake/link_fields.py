"""Fields that link an entry to an incident or a case: radio buttons for what is proposed, and a picker for others.

They clean to a record, to NEW, or to None where the choice is left to the rules.
"""

from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from cases.forms.incidents import CaseField, IncidentField
from people.pickers import NEW, Option, Picked, Picker

AUTOMATIC = "automatic"


class LinkPicker(Picker):
    """Radio buttons for what is proposed, and an input to find another record."""

    template = "intake/_link.html"

    def __init__(self, *, words: dict):
        super().__init__()
        self.words = words

    def render(self, name, value, attrs=None, renderer=None):
        """The choices and the input."""
        context = {
            "name": name, "value": value or Picked(), "attrs": flatatt(self.build_attrs(self.attrs, attrs)), "new": NEW,
            "options": self.options, "asks": self.asks, "address": self.address, "words": self.words,
            "automatic": AUTOMATIC,
        }  # fmt: skip
        return render_to_string(self.template, context)


class LinkMixin:
    """The choice of a radio button counts as long as nothing is typed."""

    default = NEW

    def offer(self, options: list[Option], chosen=None) -> Picked:
        """Propose records; `chosen` is the one that is meant without doubt."""
        self.widget.options = options
        return Picked(choice=str(chosen.pk) if chosen else self.default)

    def clean(self, value):
        """The record, NEW, or None."""
        if isinstance(value, Picked) and not value.text:
            return self._chosen(value.choice or self.default)
        return super().clean(value)

    def _chosen(self, choice: str):
        if choice in (NEW, AUTOMATIC):
            return NEW if choice == NEW else None
        if record := self.found_by_number(choice):
            return record
        raise ValidationError(_("What was chosen is not there any more. Choose again."), "gone")

    def has_changed(self, initial, data):
        """Whether something else is chosen than was proposed."""
        return bool(data.text) or (data.choice or self.default) != (initial or Picked()).choice


class IncidentLink(LinkMixin, IncidentField):
    """The incident that an entry tells again; NEW for one that nobody told before."""

    widget = LinkPicker(
        words={"new": _("a new incident"), "another": _("Another incident: its number, or words of it")}
    )


class CaseLink(LinkMixin, CaseField):
    """The case that an entry belongs to; None lets each person's case under the articles be joined."""

    widget = LinkPicker(
        words={
            "automatic": _("by its articles: the case that each person has under them, else a new one"),
            "new": _("a new case"),
            "another": _("Another case: its title or number"),
        }
    )
    default = AUTOMATIC
