"""From which network address a request came."""

import ipaddress

from django.conf import settings


def client_address(request) -> str | None:
    """Return the client's IP address, or None when it cannot be known (a Unix socket, a broken header).

    `X-Forwarded-For` is believed only as far as our own proxies wrote it (`TRUSTED_PROXIES`, a count, 0 by default):
    what stands left of that was sent by the client and may be invented.
    """
    proxies = getattr(settings, "TRUSTED_PROXIES", 0)
    written = [request.META.get("REMOTE_ADDR", "")]
    if proxies:
        written = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-proxies:]
    try:
        return str(ipaddress.ip_address(written[0].strip()))
    except ValueError:
        return None
