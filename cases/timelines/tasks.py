"""Timelines in the background."""

from celery import shared_task

from cases.timelines import build


@shared_task
def build_due():
    """Build what is marked as due."""
    return build.build_due()


@shared_task
def rebuild():
    """Nightly: build everything anew, so that a line can never stay wrong for longer than a day."""
    build.mark_all()
    return build.build_due()
