"""How the register is written on pages: dates with their precision, panels of other rooms."""

from django import template
from django.template.loader import get_template

from people.fields import written

register = template.Library()
register.filter("when", written)


@register.simple_tag(takes_context=True)
def panel(context, shown) -> str:
    """A panel with its own context on top of that of the page."""
    with context.push(**shown.context):
        return get_template(shown.template).template.render(context)
