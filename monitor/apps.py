import gc

from django.apps import AppConfig


class MonitorConfig(AppConfig):
    name = "monitor"
    label = "monitor"

    def ready(self):
        """Look for cycles every 20,000 objects, not every 700: pages and lists make many rows and few cycles."""
        gc.set_threshold(20_000)
