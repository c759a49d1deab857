"""What happens around every request that may have changed something."""

import logging

from kombu.exceptions import OperationalError

from cases.timelines.build import behind
from cases.timelines.tasks import build_due

logger = logging.getLogger(__name__)


class TimelineMiddleware:
    """After a request that changed facts, ask a worker to bring the timeline up to date; the database has marked
    what is due.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "POST" and behind():
            ask_for_timelines()
        return response


def ask_for_timelines():
    """Start the task. Without a broker nothing is lost: the marks stay, and the scheduler asks again."""
    try:
        build_due.delay()
    except OperationalError:
        logger.warning("The broker does not answer; the timeline is brought up to date when it does.")
