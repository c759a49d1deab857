from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Cases")

    def ready(self):
        """Add what happened to the pages of the register, the timeline last, and say what becomes of it in a merge."""
        import_module("cases.panels")
        import_module("cases.lists.panels").register()
        import_module("cases.timelines.panels").register()
        import_module("cases.merging_rules").register()
