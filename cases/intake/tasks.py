"""Intake's tasks. Each may run twice, and may find nothing to do."""

from datetime import datetime

from celery import shared_task
from celery.signals import worker_ready

from cases.intake import certain, storing
from cases.models import Import


@shared_task
def read_import(import_id: int) -> None:
    """Read an import; when another worker is at it, come again after that worker's lease."""
    if seconds := storing.store_entries(import_id):
        read_import.apply_async([import_id], countdown=seconds)


@shared_task
def accept_certain(import_id: int, user_id: int, lease: str) -> None:
    """Accept what is certain in an import; while another worker is at it, come again after that worker's lease."""
    if seconds := certain.accept(import_id, user_id, datetime.fromisoformat(lease)):
        accept_certain.apply_async([import_id, user_id, lease], countdown=seconds)


@shared_task
def resume_unfinished() -> None:
    """Queue the imports that a worker left behind: every minute, and when a worker starts."""
    for import_id in storing.unfinished().values_list("pk", flat=True):
        read_import.delay(import_id)


@shared_task
def resume_all() -> None:
    """Queue every unfinished import; those whose lease a killed worker still holds wait for its end by themselves."""
    for import_id in Import.objects.filter(state__in=Import.UNFINISHED).values_list("pk", flat=True):
        read_import.delay(import_id)


@worker_ready.connect
def resume_when_a_worker_starts(**_signal) -> None:
    """A worker that starts may be the successor of one that was killed."""
    resume_all.delay()
