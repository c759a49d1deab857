"""Forms of the staff: login, profile, users."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from monitor.accounts.addresses import client_address
from monitor.accounts.models import LoginAttempt, User
from monitor.accounts.passwords import is_expired
from monitor.accounts.roles import roles_with
from monitor.accounts.team import check_keeps_an_administrator


class LoginForm(AuthenticationForm):
    """User name and password; counts failures and says how long to wait after too many."""

    def clean(self):
        """Look at the password unless this account or address must wait."""
        username, address = self.cleaned_data.get("username", ""), client_address(self.request)
        attempt = LoginAttempt.objects.begin(username, address)
        if until := LoginAttempt.objects.blocked_until(attempt):
            attempt.finish(LoginAttempt.Outcome.REFUSED)
            raise ValidationError(_waiting_message(until), code="wait")
        cleaned = super().clean()
        attempt.finish(LoginAttempt.Outcome.SUCCEEDED)
        return cleaned

    def confirm_login_allowed(self, user):
        """Refuse deactivated users and expired one-time passwords with the words used for a wrong password."""
        if not user.is_active or is_expired(user):
            raise self.get_invalid_login_error()


def _waiting_message(until) -> str:
    minutes = max(1, -(-int((until - timezone.now()).total_seconds()) // 60))
    return ngettext(
        "Logging in is paused, because there were too many failed attempts for this name or from your network. "
        "This slows down people who guess passwords. Try again in %(minutes)d minute.",
        "Logging in is paused, because there were too many failed attempts for this name or from your network. "
        "This slows down people who guess passwords. Try again in %(minutes)d minutes.",
        minutes,
    ) % {"minutes": minutes}


class ProfileForm(forms.ModelForm):
    """What users change about themselves."""

    class Meta:
        model = User
        fields = ["first_name", "last_name", "language"]


class UserForm(forms.ModelForm):
    """What an administrator says about a user."""

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "role", "language"]
        help_texts = {
            "username": _("Letters, digits and @ . + - _ only. It appears in the history of every record."),
            "role": _("The role decides what the user may see and do."),
        }

    def clean_username(self):
        """Refuse a name that differs from another one only by upper and lower case."""
        username = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("There is already a user “%(name)s”.") % {"name": username}, code="taken")
        return username

    def clean_role(self):
        """Refuse to take the administrator's role from the last one who has it."""
        role = self.cleaned_data["role"]
        if self.initial.get("role") in roles_with("administer") and role not in roles_with("administer"):
            check_keeps_an_administrator(self.instance)
        return role


class NamedUsersField(forms.ModelMultipleChoiceField):
    """Chooses the users who may see a restricted record; cleans to the list of ids that `shown_to` keeps."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Shown to"))
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", _("Only for restricted records: nobody else will see it."))
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        super().__init__(queryset=User.objects.filter(is_active=True), **kwargs)

    def label_from_instance(self, user) -> str:
        """Return the full name with the user name."""
        return f"{user.get_full_name()} ({user.username})" if user.get_full_name() else user.username

    def clean(self, value) -> list[int]:
        """Return the ids of the chosen users, in order."""
        return sorted(user.pk for user in super().clean(value))
