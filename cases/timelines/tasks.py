"""Timelines in the background."""

import logging
from dataclasses import asdict

from celery import shared_task

from cases.timelines import build

log = logging.getLogger("monitor.timelines")


@shared_task
def build_due():
    """Build what is marked as due."""
    return build.build_due()


@shared_task
def rebuild():
    """Nightly: compare every line with its fact, repair what differs and say how much that was. Marks make every
    change due, so a difference means that a line was altered or a trigger was missing.
    """
    build.build_due()
    found = build.build_all()
    if found:
        log.error("The timeline differed from the facts and was repaired: %s", found)
    else:
        log.info("The timeline agrees with the facts.")
    return asdict(found)
