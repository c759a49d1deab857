"""How gunicorn serves us, on a laptop and on a server: `gunicorn --config python:monitor.gunicorn monitor.wsgi`."""

from monitor import settings

bind = f"{settings.MONITOR_BIND}:{settings.MONITOR_PORT}"
worker_class = "gthread"
workers, threads = 2, 4
timeout = 120  # seconds; a 50 MB upload over a slow line must not look like a hanging process
graceful_timeout = 10
loglevel = "warning"  # no access log: addresses of pages and of people are nobody's business
control_socket_disable = True
