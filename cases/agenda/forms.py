"""Which items are shown; the note on what is followed; the calendar and the mail of the morning."""

from django import forms
from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.agenda.agenda import RELEASE, about, around, counts, filed_under
from cases.agenda.items import Item, Kind, Window
from cases.forms.incidents import CaseField
from cases.models import CalendarFeed, Follow, Reminder
from cases.status import today
from people.forms import PersonField, give_user

AHEAD = {"7": 7, "30": 30, "90": 90, "366": 366, "all": None}
USUAL = "90"
KINDS = [
    (Kind.HEARING.value, gettext_lazy("Hearings")),
    (Kind.ORDER.value, gettext_lazy("Orders that expire")),
    (Kind.ARREST.value, gettext_lazy("Arrests that end")),
    (Kind.TERM.value, gettext_lazy("Terms that end")),
    (Kind.LIMIT.value, gettext_lazy("Limits of remand")),
    (Kind.APPEAL.value, gettext_lazy("Periods of appeal")),
    (RELEASE, gettext_lazy("Releases to confirm")),
]


class AgendaForm(forms.Form):
    """One form that is the page, its print and its links."""

    whose = forms.ChoiceField(required=False, choices=[("", ""), ("followed", "")], widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        required=False, choices=[("", gettext_lazy("any")), *KINDS], widget=forms.HiddenInput
    )  # fmt: skip
    person = PersonField(label=gettext_lazy("Person"), required=False)
    case = CaseField(label=gettext_lazy("Case"), required=False)
    ahead = forms.ChoiceField(
        label=gettext_lazy("Ahead"), required=False,
        choices=[
            ("7", gettext_lazy("seven days")), ("30", gettext_lazy("thirty days")), ("", gettext_lazy("ninety days")),
            ("366", gettext_lazy("a year")), ("all", gettext_lazy("without end")),
        ],
    )  # fmt: skip
    overdue = forms.ChoiceField(
        label=gettext_lazy("Overdue"), required=False,
        choices=[("", gettext_lazy("of the last sixty days")), ("all", gettext_lazy("however old"))],
    )  # fmt: skip

    def __init__(self, data, user):
        super().__init__(data)
        give_user(self, user)
        if unknown := sorted(set(data) - set(self.fields) - PARTS):
            allowed = ", ".join(self.fields)
            raise BadRequest(
                _("The address has parameters that are not known: %(found)s. Known are %(allowed)s.")
                % {"found": ", ".join(unknown)[:80], "allowed": allowed}
            )

    def window(self, today) -> Window:
        """The days that are asked for."""
        chosen = self.cleaned_data
        window = around(today, AHEAD[chosen["ahead"] or USUAL])
        return Window(None, window.until) if chosen["overdue"] == "all" else window

    def kept(self, items: list[Item], mine: set[str]) -> list[Item]:
        """The items of the person and the case, or whose key is `mine`; of every kind, so that kinds can be counted."""
        chosen = self.cleaned_data
        if chosen.get("whose"):
            items = [item for item in items if item.key in mine]
        if person := chosen.get("person"):
            items = [item for item in items if about(item, {person.pk}, set())]
        if case := chosen.get("case"):
            items = [item for item in items if about(item, set(), {case.pk})]
        return items

    def of_kind(self, items: list[Item], today) -> list[Item]:
        """The items of the chosen kind. A release to confirm is one, whatever custody it ends."""
        kind = self.cleaned_data.get("kind")
        return [item for item in items if filed_under(item, today) == kind] if kind else items

    def kinds(self, items: list[Item], today) -> list[tuple[str, str, int]]:
        """(code, in words, how many) of every kind that there is, or that is chosen."""
        number, chosen = counts(items, today), self.data.get("kind")
        return [(code, label, number[code]) for code, label in KINDS if number[code] or code == chosen]

    @property
    def is_used(self) -> bool:
        """Whether something is left out that the bare page shows."""
        return self.is_valid() and any(self.cleaned_data.values())


PARTS = {"page", *(f"{name}_{part}" for name in ("person", "case") for part in ("id", "asked", "choice"))}
"""Parameters that choose a page, or that a picker sends along."""


class NoteForm(forms.ModelForm):
    """The private note."""

    note = forms.CharField(
        label=gettext_lazy("Private note"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Only you see it: no colleague, no history, no export."),
    )  # fmt: skip

    class Meta:
        model = Follow
        fields = ["note"]


class CalendarForm(forms.ModelForm):
    """What the calendar holds. Saving changes what the known address answers, not the address."""

    class Meta:
        model = CalendarFeed
        fields = ["names", "only_followed"]


class ReminderForm(forms.Form):
    """Whether a mail is sent each morning, where to, and about what."""

    wanted = forms.BooleanField(label=gettext_lazy("Send me a mail each morning"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("Address"), required=False,
        help_text=gettext_lazy("The mail holds numbers and a link: no name, no case, no place."),
    )  # fmt: skip
    only_followed = forms.BooleanField(label=gettext_lazy("Only of what I follow"), required=False)

    def __init__(self, data, user):
        self.user, self.reminder = user, Reminder.objects.filter(user=user).first()
        initial = {
            "wanted": self.reminder is not None, "email": user.email,
            "only_followed": bool(self.reminder and self.reminder.only_followed),
        }  # fmt: skip
        super().__init__(data, initial=initial)

    def clean(self):
        """A mail needs an address."""
        cleaned = super().clean()
        if cleaned.get("wanted") and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the address to which the mail is sent."))
        return cleaned

    def save(self) -> None:
        """Remember the address and the choice; the first mail comes tomorrow."""
        chosen = self.cleaned_data
        self.user.email = chosen["email"]
        self.user.save(update_fields=["email"])
        if chosen["wanted"]:
            kept = {"only_followed": chosen["only_followed"]}
            first = kept | {"sent_on": today()}
            Reminder.objects.update_or_create(user=self.user, defaults=kept, create_defaults=first)
        elif self.reminder:
            self.reminder.delete()
