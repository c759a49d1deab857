"""The Celery application: JSON only, tasks from every room's `tasks.py`."""

import os
import warnings

from celery import Celery
from celery.platforms import SecurityWarning
from celery.signals import task_postrun
from kombu.transport import TRANSPORT_ALIASES

from monitor import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "monitor.settings")
warnings.simplefilter("ignore", SecurityWarning)  # about root and pickled messages; ours are JSON
TRANSPORT_ALIASES[broker.NAME] = "monitor.broker:Transport"

app = Celery("monitor")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["cases.agenda", "cases.intake", "cases.timelines", "cases.lists", "people"])


@task_postrun.connect
def timelines_follow(sender, **_named):
    """What a task wrote is on the timeline at once, as what a request wrote is."""
    if sender.app is not app:
        return
    from cases.timelines.build import behind

    if not sender.name.startswith("cases.timelines.") and behind():
        app.send_task("cases.timelines.tasks.build_due")
