"""Fields that link an entry to an incident or a case: radio buttons for what is proposed, and a picker for others.

They clean to a record, to NEW, or to None where the choice is left to the rules.
"""

from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cases.forms.incidents import CaseField, IncidentField
from people.pickers import NEW, Option, Picked, Picker

AUTOMATIC = "automatic"
QUESTION = """<p class="small">{}</p><input type="hidden" name="{}_asked" value="{}">
"""
CHOICE = '<label><input type="radio" name="{}_choice" value="{}"{}> <span>{}</span></label>'
RECORD = '<strong>{}</strong> <a class="small" href="{}" target="_blank" rel="noopener">#{}</a>{}{}'


class LinkPicker(Picker):
    """Radio buttons for what is proposed, and an input to find another record."""

    def __init__(self, *, words: dict):
        self.words = words
        super().__init__({"aria-label": words["another"], "placeholder": words["another"]})

    def render(self, name, value, attrs=None, renderer=None):
        """The choices and the input."""
        value, which = _picked(value), _("Which one is “%(text)s”?")
        asked = format_html(QUESTION, which % {"text": value.text}, name, value.text) if self.asks else ""
        offered = [(str(each.record.pk), _in_words(each)) for each in self.options]
        offered += [(choice, self.words[choice]) for choice in (AUTOMATIC, NEW) if choice in self.words]
        rows = ((name, choice, SafeString(" checked" * (value.choice == choice)), said) for choice, said in offered)
        choices = format_html('{}<div class="choices">{}</div>', asked, format_html_join("\n", CHOICE, rows))
        return choices + super().render(name, value, attrs)

    def asked(self, name, value):
        """What is asked stands above the choices."""
        return SafeString("")


def _picked(value) -> Picked:
    """Nothing where nothing was sent; one of which only the choice is known is no less picked."""
    return value if isinstance(value, Picked) else Picked()


def _in_words(option: Option) -> SafeString:
    record, said = option.record, '{}<span class="small muted">{}</span>'
    telling = format_html(said, " ", option.telling) if option.telling else ""
    reasons = format_html(said, SafeString("<br>"), "; ".join(option.reasons)) if option.reasons else ""
    return format_html(RECORD, record, record.get_absolute_url(), record.pk, telling, reasons)


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
        return bool(data.text) or (data.choice or self.default) != _picked(initial).choice


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
