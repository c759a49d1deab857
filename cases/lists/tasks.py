"""Slow work of the lists, started after the commit. Each task may run twice and may find nothing."""

import logging

from celery import shared_task

from cases.lists import edition
from cases.models import Edition

log = logging.getLogger("monitor.lists")


@shared_task
def freeze(edition_id: int) -> None:
    """Freeze an edition, or finish what an interrupted run began."""
    try:
        edition.freeze(edition_id)
    except Exception as error:
        log.exception("Edition %s could not be frozen", edition_id)
        edition.fail(edition_id, f"{type(error).__name__}: {error}")
        raise


@shared_task
def resume_unfinished() -> None:
    """Take up editions whose worker was killed; those that somebody works on are left alone by `freeze`."""
    unfinished = Edition.objects.filter(state=Edition.State.FREEZING)
    for pk in unfinished.order_by("pk").values_list("pk", flat=True):
        freeze.delay(pk)
