"""The Celery application: JSON only, tasks from every room's `tasks.py`."""

import os

from celery import Celery
from celery.signals import worker_ready
from kombu.transport import TRANSPORT_ALIASES

from monitor import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "monitor.settings")
TRANSPORT_ALIASES[broker.NAME] = "monitor.broker:Transport"

app = Celery("monitor")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["cases.intake", "cases.timelines", "cases.lists"])


@worker_ready.connect
def resume(sender, **_named):
    """What a killed worker left unfinished is taken up when one starts, not only a minute later."""
    sender.app.send_task("cases.intake.tasks.resume_unfinished")
