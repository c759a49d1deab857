"""Slow work of the register. The task may run twice, and may find nothing to do."""

from celery import shared_task

from people import duplicates


@shared_task
def find_duplicates() -> None:
    """Fill the duplicates desk, a stretch at a time, so that other work has its turn in between."""
    if not duplicates.search():
        find_duplicates.delay()
