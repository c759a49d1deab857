"""What a user may do, for templates."""

from django import template

register = template.Library()


@register.filter
def can(user, capability: str) -> bool:
    """Tell whether a user has a capability: `{% if user|can:"enter" %}`; False for people who are not logged in."""
    return bool(getattr(user, "is_authenticated", False)) and user.can(capability)
