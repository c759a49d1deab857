"""Fields of filters on pages."""

from django import template
from django.template.loader import render_to_string
from django.utils.translation import get_language

register = template.Library()
WRITTEN: dict[tuple, str] = {}
"""Fields in which nothing is set, written before: of a form with twenty fields, one or two are filled in."""


@register.simple_tag
def filter_field(field) -> str:
    """A field of a filter as `_field.html` writes it: `{% filter_field filter.form.since %}`."""
    if field.data or field.errors:
        return render_to_string("_field.html", {"field": field})
    key = (type(field.form), field.name, get_language(), *getattr(field.field, "choices", ()))
    if key not in WRITTEN:
        WRITTEN[key] = render_to_string("_field.html", {"field": field})
    return WRITTEN[key]
