"""Files that leave the site: sent with safe headers and written down."""

import hashlib
from collections.abc import Mapping
from urllib.parse import quote

from django.http import HttpResponse

from monitor.accounts.models import Download


def attachment(
    request,
    content: bytes,
    filename: str,
    content_type: str,
    *,
    what: str = "",
    parameters: Mapping | None = None,
) -> HttpResponse:
    """Send bytes as a file to keep and write the download down with its SHA-256.

    `what` names the kind of file in the log, by default the path of the request. `parameters` are the filters that
    chose its content; leave out names of persons, the log is read by administrators who need not know them.
    """
    Download.objects.create(
        user=request.user,
        what=(what or request.path)[:200],
        parameters=dict(parameters or {}),
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
    )
    return HttpResponse(content, content_type=content_type, headers=_safe_headers(filename))


def _safe_headers(filename: str) -> dict[str, str]:
    """Make the browser keep the file instead of opening it, and let no cache share it between users."""
    return {
        "Content-Disposition": content_disposition(filename),
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }


def content_disposition(filename: str) -> str:
    """Return the header for a file name of any script: an ASCII fallback and the RFC 5987 form."""
    name = "".join(c for c in filename if c.isprintable() and c not in '/\\:*?"<>|')[:150].strip(". ") or "download"
    fallback = "".join(c if c.isascii() else "_" for c in name)
    return f"attachment; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}"
