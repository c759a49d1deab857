"""From which network address a request came."""

import ipaddress

from django.conf import settings

IPV6_HOUSEHOLD = 64


def client_address(request) -> str | None:
    """Return the client's IP address, or None when it cannot be known (a Unix socket, a broken header).

    `X-Forwarded-For` is believed only as far as our own proxies wrote it (`TRUSTED_PROXIES`, a count, 0 by default):
    what stands left of that was sent by the client and may be invented. Of an IPv6 address only the network is kept,
    because one computer has 2^64 addresses of its network to choose from.
    """
    proxies = settings.TRUSTED_PROXIES
    written = [request.META.get("REMOTE_ADDR", "")]
    if proxies:
        written = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-proxies:]
    try:
        return str(_household(ipaddress.ip_address(written[0].strip())))
    except ValueError:
        return None


def _household(address):
    if address.version == 4:
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    return ipaddress.ip_network((int(address), IPV6_HOUSEHOLD), strict=False).network_address
