"""How the register is written on pages: dates with their precision, panels of other rooms."""

from django import template
from django.template.loader import get_template
from django.utils.translation import get_language

from people.dates import PartialDate

register = template.Library()


@register.filter
def when(value: PartialDate | None) -> str:
    """A date with precision in the language of the page: `14 May 2023`, `May 2023`; "" where nothing is known."""
    return value.words(get_language() or "en") if value else ""


@register.simple_tag(takes_context=True)
def panel(context, shown) -> str:
    """A panel with its own context on top of that of the page."""
    with context.push(**shown.context):
        return get_template(shown.template).template.render(context)
