"""Choices written out at once: Django renders a template for every option, which was most of the time of the desk."""

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def _attributes(attrs: dict) -> SafeString:
    """Attributes as HTML: True is the bare name, None and False are left out."""
    given = [(name, value) for name, value in attrs.items() if value is not None and value is not False]
    pairs = format_html_join("", ' {}="{}"', (each for each in given if each[1] is not True))
    return pairs + format_html_join("", " {}", ((name,) for name, value in given if value is True))


class PlainSelect(forms.Select):
    """A select without groups; the same HTML as Django's."""

    def render(self, name, value, attrs=None, renderer=None):
        """The select with its options."""
        chosen = set(self.format_value(value))
        options = ((each, _attributes({"selected": str(each) in chosen}), label) for each, label in self.choices)
        written = format_html_join("\n", '<option value="{}"{}>{}</option>', options)
        own = self.build_attrs({**self.attrs, "name": name}, attrs)
        return format_html("<select{}>{}</select>", _attributes(own), written)


class PlainCheckboxes(forms.CheckboxSelectMultiple):
    """Checkboxes without groups; the same HTML as Django's."""

    def render(self, name, value, attrs=None, renderer=None):
        """A box with a label for each choice."""
        chosen, own = set(self.format_value(value)), self.build_attrs(self.attrs, attrs)
        whole = own.pop("id", name)
        own.pop("required", None)  # of several boxes none is required by itself
        boxes = (
            (f"{whole}_{n}", _attributes({**own, "type": "checkbox", "name": name, "value": str(each),
                                          "id": f"{whole}_{n}", "checked": str(each) in chosen}), label)
            for n, (each, label) in enumerate(self.choices)
        )  # fmt: skip
        rows = format_html_join("\n", '<div><label for="{}"><input{}>\n {}</label></div>', boxes)
        return format_html('<div id="{}">{}</div>', whole, rows)
