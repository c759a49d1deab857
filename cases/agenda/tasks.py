"""The mail of the morning, in the background. It may run twice, and may find nothing."""

from celery import shared_task

from cases.agenda import reminding


@shared_task
def remind() -> int:
    """Send what was not sent today."""
    return reminding.remind_all()
