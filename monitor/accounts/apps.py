"""The app of the staff: who works with Monitor and what each may do."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "monitor.accounts"
    label = "accounts"
    verbose_name = _("Users")
