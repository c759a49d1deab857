"""Inputs, choices and whole fields written out at once. Django renders a template for every input, for every option
and for the attributes of each, which was a third of the time of a page with a form; the HTML is the same.

`{{ form.place.as_field_group }}` writes what `{% include "_field.html" with field=form.place %}` does.
"""

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape, escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

INPUTS = ("text", "number", "email", "url", "password", "hidden", "date", "time", "search", "checkbox")


def _attributes(attrs: dict) -> SafeString:
    """Attributes as HTML: True is the bare name, False is left out."""
    return SafeString("".join(_attribute(name, value) for name, value in attrs.items() if value is not False))


def _attribute(name, value):
    return f" {escape(name)}" if value is True else f' {escape(name)}="{conditional_escape(value)}"'


def _input(widget) -> SafeString:
    value = SafeString("") if widget["value"] is None else format_html(' value="{}"', widget["value"])
    words = (widget["type"], widget["name"], value, _attributes(widget["attrs"]))
    return format_html('<input type="{}" name="{}"{}{}>', *words)


def _textarea(widget) -> SafeString:
    words = (widget["name"], _attributes(widget["attrs"]), widget["value"] or "")
    return format_html('<textarea name="{}"{}>\n{}</textarea>', *words)


def _select(widget) -> SafeString:
    groups = format_html_join("\n", "{}", ((_group(*group),) for group in widget["optgroups"]))
    words = (widget["name"], _attributes(widget["attrs"]), groups)
    return format_html('<select name="{}"{}>\n{}</select>', *words)


def _group(name, options, _number) -> SafeString:
    shown = ((each["value"], _attributes(each["attrs"]), each["label"]) for each in options)
    written = format_html_join("\n", '<option value="{}"{}>{}</option>', shown)
    return format_html('<optgroup label="{}">{}</optgroup>', name, written) if name else written


def _box(option) -> str:
    of = _attributes({"for": option["attrs"].get("id", False)})
    return f"<div><label{of}>{_input(option)} {conditional_escape(option['label'])}</label></div>"


def _boxes(widget) -> SafeString:
    """Boxes or buttons to choose from; without groups, which we have none of."""
    around = {name: value for name, value in widget["attrs"].items() if name in ("id", "class") and value}
    options = (option for _name, options, _number in widget["optgroups"] for option in options)
    written = SafeString("\n".join(_box(option) for option in options))
    return format_html("<div{}>{}</div>", _attributes(around), written)


WRITERS = {"textarea": _textarea, "select": _select, "checkbox_select": _boxes, "radio": _boxes}
WRITERS |= dict.fromkeys(INPUTS, _input)
WRITERS = {f"django/forms/widgets/{name}.html": write for name, write in WRITERS.items()}


def help_and_errors(field) -> SafeString:
    """What `_field_notes.html` says below a field."""
    words = SafeString("")
    if field.help_text:
        words += format_html('<div class="help" id="{}_helptext">{}</div>', field.auto_id, SafeString(field.help_text))
    if field.errors:
        errors = format_html_join("", "<li>{}</li>", ((error,) for error in field.errors))
        words += format_html('<ul class="errors" id="{}_error">{}</ul>', field.auto_id, errors)
    return words


def field_html(field) -> SafeString:
    """A field with its label, as `_field.html` writes it."""
    if field.is_hidden:
        return field.as_widget()
    error, notes = " has-error" if field.errors else "", help_and_errors(field)
    if not field.use_fieldset and field.widget_type == "checkbox":
        words = (error, field, field.id_for_label, field.label, notes)
        return format_html('<div class="field check{}">{}<label for="{}">{}</label>{}</div>', *words)
    optional = "" if field.field.required else format_html(' <span class="optional">({})</span>', _("optional"))
    if not field.use_fieldset:
        words = (error, field.id_for_label, field.label, optional, field, notes)
        return format_html('<div class="field{}"><label for="{}">{}{}</label>{}{}</div>', *words)
    about = field.aria_describedby
    about = format_html(' aria-describedby="{}"', about) if about else ""
    words = (error, about, field.label, optional, field, notes)
    return format_html('<fieldset class="field{}"{}><legend>{}{}</legend>{}{}</fieldset>', *words)


class Renderer(DjangoTemplates):
    """Writes fields and the usual widgets itself, and leaves the others to their templates."""

    field_template_name = "_field.html"
    write_field = staticmethod(field_html)

    def render(self, template_name, context, request=None):
        """The HTML of a widget, a field or a form."""
        if template_name == self.field_template_name:
            return self.write_field(context["field"])
        write = WRITERS.get(template_name)
        return write(context["widget"]) if write else super().render(template_name, context, request)
