"""Parts of the review desk that are the same for every entry."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def written_once(name: str, **words) -> SafeString:
    """A template that knows nothing but these words and the language: `{% written_once "intake/_keys.html" %}`."""
    return _written(name, get_language(), **words)


@lru_cache(maxsize=100)
def _written(name: str, _language: str, **words) -> SafeString:
    return render_to_string(name, words)
