"""Fields of filters on pages."""

from django import template
from django.template.loader import render_to_string
from django.utils.translation import get_language

register = template.Library()
WRITTEN: dict[tuple, str] = {}
"""Fields in which nothing is set, written before: of a form with twenty fields, one or two are filled in."""


@register.simple_tag
def filter_field(filters, name: str) -> str:
    """A field of filters whose form is `AskedFields`, as `_field.html` writes it: `{% filter_field filters "since" %}`.
    What is offered there may change from page to page; it is asked for, and the field written anew for it.
    """
    if name in filters.form.fields:
        return _written(filters.form[name])
    offered = filters.filters[name].extra.get("choices")
    choices = offered() if callable(offered) else ()
    key = (type(filters), name, get_language(), *choices)
    if key not in WRITTEN:
        form = filters.get_form_class()()
        if choices:
            form.fields[name].choices = choices
        WRITTEN[key] = _written(form[name])
    return WRITTEN[key]


def _written(field) -> str:
    return render_to_string("_field.html", {"field": field})
