"""The project: wiring that knows everybody."""

from monitor.celery import app as celery_app

__all__ = ["celery_app"]
