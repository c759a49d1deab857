"""How long the site takes to answer: requests through the whole of it, in this process, without a network."""

import io
import statistics
import time
from dataclasses import dataclass

from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import Client
from django.urls import reverse

ROUNDS = 30
WARM = 3


@dataclass(frozen=True)
class Took:
    """Milliseconds of a page, of its own SQL and of the raw SQL beside it, measured in turns; statements and bytes of
    the page. Its own SQL is everything that is asked for it: session, user, rights, labels, and the rows.
    """

    median: float
    p95: float
    sql: float
    raw: float
    statements: int
    size: int

    @property
    def ratio(self) -> float:
        """How many times the raw SQL the whole page takes."""
        return self.median / self.raw if self.raw else 0

    @property
    def asked(self) -> float:
        """How many times the raw SQL its own SQL takes."""
        return self.sql / self.raw if self.raw else 0

    def __str__(self):
        raw = f"raw SQL {self.raw:6.1f}: page × {self.ratio:4.1f}, SQL × {self.asked:3.1f}" if self.raw else " " * 37
        own = f"= SQL {self.sql:6.1f} + Python {self.median - self.sql:5.1f}"
        size = f"{self.statements:3} statements  {self.size:4} KB"
        return f"median {self.median:6.1f} ms  p95 {self.p95:6.1f}  {own}  {raw}  {size}"


class Visitor:
    """Somebody who is logged in and opens pages."""

    def __init__(self, user):
        client = Client()
        client.force_login(user)
        client.get(reverse("home"), SERVER_NAME="localhost")
        for signal in (request_started, request_finished):  # the connection is that of the test, as in Django's client
            signal.disconnect(close_old_connections)
        self.cookie = "; ".join(f"{name}={each.value}" for name, each in client.cookies.items())
        self.handler = WSGIHandler()
        self.asked = []
        connection.execute_wrappers.append(self._note)

    def _note(self, execute, *statement):
        """Note for how long the page waited for a statement."""
        began = time.perf_counter()
        try:
            return execute(*statement)
        finally:
            self.asked.append(time.perf_counter() - began)

    def open(self, address: str) -> tuple[float, bytes]:
        """Seconds and body of an answer; AssertionError for anything but 200."""
        path, _mark, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query, "HTTP_COOKIE": self.cookie,
            "SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(),
        }  # fmt: skip
        said = []
        began = time.perf_counter()
        answer = self.handler(environ, lambda status, headers: said.append(status))
        body = b"".join(answer)
        took = time.perf_counter() - began
        answer.close()
        assert said[0].startswith("200"), f"{address}: {said[0]}"
        return took, body

    def measure(self, address: str, raw: str = "", parameters=(), rounds: int = ROUNDS) -> Took:
        """Open a page again and again, each time after the raw SQL of the same question."""
        pages, asked, queries, body = [], [], [], b""
        for number in range(rounds + WARM):
            query = _query(raw, parameters) if raw else 0.0
            self.asked.clear()
            took, body = self.open(address)
            if number >= WARM:
                pages.append(took)
                asked.append(sum(self.asked))
                queries.append(query)
        pages.sort()
        p95 = pages[int(len(pages) * 0.95)]
        millis = (statistics.median(pages), p95, statistics.median(asked), statistics.median(queries))
        return Took(*(1000 * each for each in millis), len(self.asked), len(body) // 1024)


def _query(sql: str, parameters) -> float:
    began = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters or None)
        cursor.fetchall()
    return time.perf_counter() - began
