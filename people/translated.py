"""Words of the screens, translated once a language: a list says the same few words in every row."""

from functools import cache, lru_cache

from django.db.models import Choices
from django.utils import translation


def gettext(words: str) -> str:
    """The words in the language of the page."""
    return _gettext(words, translation.get_language())


@lru_cache(maxsize=None, typed=True)  # choices of two kinds may be the same text
def label(choice: Choices, language: str) -> str:
    """The label of a choice in a language."""
    with translation.override(language):
        return str(choice.label)


@cache
def _gettext(words: str, _language: str | None) -> str:
    return translation.gettext(words)
