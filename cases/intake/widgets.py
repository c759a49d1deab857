"""Choices written out at once, and kept for the next row that offers the same: the desk shows hundreds on each page."""

from collections.abc import Iterable
from functools import lru_cache

from django import forms
from django.forms.utils import flatatt
from django.utils.choices import BaseChoiceIterator
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from monitor.widgets import Renderer, help_and_errors

Pairs = tuple[tuple[str, str], ...]


class Choices(BaseChoiceIterator):
    """Choices that forms share: they are neither looked through nor copied for each of them."""

    def __init__(self, pairs: Iterable):
        self.pairs = tuple(pairs)

    def __iter__(self):
        return iter(self.pairs)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _in_words(choices: Iterable) -> Pairs:
    """The choices in the language of the page, so that what is written of them can be kept for the next row."""
    return tuple((str(value), str(label)) for value, label in choices)


@lru_cache(maxsize=512)
def _options(choices: Pairs, chosen: frozenset[str]) -> SafeString:
    options = ((value, SafeString(" selected" * (value in chosen)), label) for value, label in choices)
    return format_html_join("\n", '<option value="{}"{}>{}</option>', options)


class PlainSelect(forms.Select):
    """A select without groups; the same HTML as Django's."""

    def render(self, name, value, attrs=None, renderer=None):
        """The select with its options."""
        own = self.build_attrs({**self.attrs, "name": name}, attrs)
        options = _options(_in_words(self.choices), frozenset(self.format_value(value)))
        return format_html("<select{}>{}</select>", flatatt(own), options)


@lru_cache(maxsize=512)
def _boxes(choices: Pairs, chosen: frozenset[str], whole: str, same: SafeString) -> SafeString:
    boxes = (
        (whole, n, same, each, whole, n, SafeString(" checked" * (each in chosen)), label)
        for n, (each, label) in enumerate(choices)
    )
    box = '<div><label for="{}_{}"><input{} value="{}" id="{}_{}"{}>\n {}</label></div>'
    return format_html_join("\n", box, boxes)


class PlainCheckboxes(forms.CheckboxSelectMultiple):
    """Checkboxes without groups; the same HTML as Django's."""

    def render(self, name, value, attrs=None, renderer=None):
        """A box with a label for each choice."""
        own = self.build_attrs(self.attrs, attrs)
        whole = own.pop("id", name)
        own.pop("required", None)  # of several boxes none is required by itself
        same = flatatt({**own, "type": "checkbox", "name": name})
        boxes = _boxes(_in_words(self.choices), frozenset(self.format_value(value)), whole, same)
        return format_html('<div id="{}">{}</div>', whole, boxes)


def compact_field(field) -> SafeString:
    """A field whose label only a screen reader needs."""
    error, notes = " has-error" if field.errors else "", help_and_errors(field)
    if field.use_fieldset:
        words = (error, field.label, field, notes)
        return format_html('<fieldset class="field{}"><legend class="small">{}</legend>{}{}</fieldset>', *words)
    if field.widget_type == "checkbox":
        words = (field, field.id_for_label, field.label)
        return format_html('<div class="field check">{}<label for="{}">{}</label></div>', *words)
    words = (error, field.id_for_label, field.label, field, notes)
    return format_html('<div class="field{}"><label class="clip" for="{}">{}</label>{}{}</div>', *words)


class CompactRenderer(Renderer):
    """Writes the fields of a row."""

    write_field = staticmethod(compact_field)
