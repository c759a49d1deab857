"""Fields of filters on pages."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
WRITTEN: dict[tuple, str] = {}
"""Fields in which nothing is set, written before: of a form with twenty fields, one or two are filled in."""


@register.simple_tag
def filter_fields(filters, names: str = "") -> SafeString:
    """Fields of a `QuickFilterSet` whose form is `AskedFields`, with their labels: `{% filter_fields filters "since
    until" %}`; all of them without names.
    """
    language = get_language()
    return SafeString("\n".join(_field(filters, name, language) for name in names.split() or filters.filters))


def _field(filters, name, language) -> str:
    """A field as it was written before, but for one that is set; written anew when something else is offered."""
    if name in filters.form.fields:
        return filters.form[name].as_field_group()
    choices = filters.offered.get(name, ())
    key = (type(filters), name, language, *choices)
    if key not in WRITTEN:
        form = filters.get_form_class()()
        if choices:
            form.fields[name].choices = choices
        WRITTEN[key] = form[name].as_field_group()
    return WRITTEN[key]
