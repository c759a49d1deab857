"""`manage.py run`: web, worker and scheduler under one supervisor."""

import socket
import sys
import threading
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from monitor import embedded, preparation
from monitor.supervisor import Service, Supervisor, say

CELERY = [sys.executable, "-m", "celery", "--quiet", "-A", "monitor"]


class Command(BaseCommand):
    help = "Run web server, Celery worker and scheduler until Ctrl-C; where: MONITOR_BIND and MONITOR_PORT."
    requires_system_checks = []

    def handle(self, *args, **options):
        address = (settings.MONITOR_BIND, settings.MONITOR_PORT)
        refuse_a_taken_port(*address)
        supervisor = Supervisor(services(), watch=watch_database)
        threading.Thread(target=announce, args=address, daemon=True).start()
        if status := supervisor.run():
            sys.exit(status)
        say("Stopped.")


def services():
    """The processes in the order of their start."""
    gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:monitor.gunicorn", "monitor.wsgi"]
    worker = [*CELERY, "worker", "--without-gossip", "--without-mingle"]
    beat = [*CELERY, "beat", "--pidfile="]
    found = [Service("The web server", gunicorn), Service("The worker", worker), Service("The scheduler", beat)]
    if preparation.demo_is_wanted():
        say("Demo data is being taken in; the pages fill while you look.")
        found.append(Service("The demo data", [sys.executable, "manage.py", "prepare", "--demo"], once=True))
    return found


def refuse_a_taken_port(bind, port):
    """Raise a CommandError when somebody else listens there."""
    with socket.socket(socket.AF_INET6 if ":" in bind else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            raise CommandError(
                f"Cannot listen on {bind}:{port} ({error.strerror}). Stop what uses it, or choose another port: "
                "MONITOR_PORT=8001 make run"
            ) from error


def announce(bind, port):
    """Tell the address as soon as the web server answers."""
    while True:
        try:
            socket.create_connection((bind, port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
            continue
        return say(f"\nMonitor is at http://{bind}:{port}/ (Ctrl-C stops it).\n")


def watch_database():
    """Start the embedded database again when somebody killed it."""
    if settings.MONITOR_EMBEDDED and not embedded.is_listening(settings.MONITOR_HOME):
        say("The embedded database is gone and is started again.")
        embedded.ensure_running(settings.MONITOR_HOME)
