"""Template tags: what a user may do, and links that know whether they lead to the page shown."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

register = template.Library()


@register.filter
def can(user, capability: str) -> bool:
    """Tell whether a user has a capability: `{% if user|can:"enter" %}`; False for people who are not logged in."""
    return bool(getattr(user, "is_authenticated", False)) and user.can(capability)


@register.simple_tag(takes_context=True)
def nav_link(context, url_name: str, label: str) -> str:
    """Return a link that carries `aria-current` on its own page ("page") and on pages below it ("true")."""
    address, path = reverse(url_name), getattr(context.get("request"), "path", "")
    is_below = path.startswith(address) and address != reverse("home")
    current = "page" if path == address else "true" if is_below else ""
    return format_html('<a href="{}"{}>{}</a>', address, _aria_current(current), label)


def _aria_current(value: str) -> str:
    return mark_safe(f' aria-current="{value}"') if value else ""
