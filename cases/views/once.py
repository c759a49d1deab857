"""A form that is sent twice (a double click, a reload, a slow line) is saved once.

Every new form carries a token. What was saved under it is remembered in the session, before the lock is released.
"""

from uuid import uuid4

from django.db import connection

KEPT = 30


def token(request) -> str:
    """The token that the form carries; a new one when the page is opened."""
    return _sent(request) or uuid4().hex


def saved_before(request) -> str:
    """Where the form led when it was sent before, or nothing. Waits for the other sending; needs a transaction."""
    sent = _sent(request)
    if not sent or not request.session.session_key:
        return ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [sent])
    return type(request.session)(request.session.session_key).get("saved", {}).get(sent, "")


def remember(request, address: str) -> None:
    """Write down where the form led, in the transaction that saves it."""
    if sent := _sent(request):
        latest = list(request.session.get("saved", {}).items())[-KEPT:]
        request.session["saved"] = {**dict(latest), sent: address}
        request.session.save()


def _sent(request) -> str:
    return request.POST.get("once", "").replace("\0", "")[:40]
