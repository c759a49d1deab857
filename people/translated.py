"""Words of the screens, translated once a language: a list says the same few words in every row."""

from functools import cache, lru_cache

from django.db.models import Choices
from django.utils import translation


def gettext(words: str) -> str:
    """The words in the language of the page."""
    return _gettext(words, translation.get_language())


def label(choice: Choices) -> str:
    """The label of a choice in the language of the page."""
    return _label(choice, translation.get_language())


@cache
def _gettext(words: str, _language: str | None) -> str:
    return translation.gettext(words)


@lru_cache(maxsize=None, typed=True)  # choices of two kinds may be the same text
def _label(choice: Choices, _language: str | None) -> str:
    return str(choice.label)
