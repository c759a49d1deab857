"""How the register is written on pages: dates with their precision, panels of other rooms, addresses by kind."""

from django import template
from django.template.loader import get_template
from django.urls import reverse

from people.addresses import address
from people.fields import written
from people.models.merge import KIND_OF

register = template.Library()
register.filter("when", written)
register.simple_tag(address)


@register.filter
def kind_of(record) -> str:
    """Whether a record is a person, an organisation or a place."""
    return KIND_OF[type(record)].value


@register.simple_tag
def address_of(kind, what, *numbers) -> str:
    """The address of a page that records of every kind have: `{% address_of record "compare" 12 14 %}`."""
    return reverse(f"people:{kind if isinstance(kind, str) else kind_of(kind)}_{what}", args=numbers)


@register.simple_tag(takes_context=True)
def panel(context, shown) -> str:
    """A panel with its own context on top of that of the page."""
    with context.push(**shown.context):
        return get_template(shown.template).template.render(context)
