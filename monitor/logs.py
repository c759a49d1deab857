"""Log lines that name places in the code, never people: error texts may quote a row or a document."""

import copy
import logging
import re
import traceback

SECRET_ADDRESS = re.compile(r"(/next/calendar/)[^\s?\"']+")
"""A calendar's address is a password: whoever reads it in a log could fetch the calendar."""

QUOTES_DATA = ("exc", "traceback", "return_value", "args", "kwargs")


class DiscreetFormatter(logging.Formatter):
    """Writes an exception as its frames, its class and its SQL state, without its text.

    PostgreSQL says `Key (name)=(…) already exists`, a parser quotes the line that it cannot read: none of that is for
    a log. Celery puts the text of an exception and the result of a task into its messages as well.
    """

    def format(self, record: logging.LogRecord) -> str:
        if isinstance(record.args, dict) and record.name.startswith("celery"):
            record = copy.copy(record)
            record.args = {**record.args, **dict.fromkeys(QUOTES_DATA, "(not logged)")}
        return SECRET_ADDRESS.sub(r"\1(not logged)", super().format(record))

    def formatException(self, exc_info) -> str:  # noqa: N802 - the name is logging's
        error, parts = exc_info[1], []
        while error is not None and len(parts) < 10:
            state = getattr(error, "sqlstate", None)
            name = f"{type(error).__module__}.{type(error).__qualname__}" + (f" (SQL state {state})" if state else "")
            parts.append("".join(traceback.format_tb(error.__traceback__)) + name)
            error = error.__cause__ or error.__context__
        return "\nbecause of\n".join(parts)
