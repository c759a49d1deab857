"""Widgets that are written without templates are the same HTML as Django's."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.template.loader import render_to_string
from django.test.html import parse_html

from monitor.widgets import WRITERS, Renderer

HOSTILE = "\"><script>'&"
CHOICES = [("", "any"), ("a", HOSTILE), (HOSTILE, "b"), (3, "three")]
GROUPED = [*CHOICES, ("A group", [("x", "within"), ("y", "y")])]
ATTRS = {"id": "id_of", "class": "wide", "required": True, "disabled": False, "title": HOSTILE, "maxlength": 20}
WIDGETS = [
    *((widget(), value) for widget in (forms.TextInput, forms.Textarea, forms.HiddenInput, forms.DateInput)
      for value in (None, "", HOSTILE, 12)),
    (forms.PasswordInput(render_value=True), "secret"), (forms.EmailInput(), "a@b.example"), (forms.URLInput(), None),
    (forms.NumberInput(), 0), (forms.TimeInput(), "10:30"), (forms.CheckboxInput(), True),
    (forms.CheckboxInput(), None), (forms.Select(choices=GROUPED), "x"), (forms.Select(choices=CHOICES), 3),
    (forms.SelectMultiple(choices=CHOICES), ["a", "3"]),
    (forms.CheckboxSelectMultiple(choices=CHOICES), ["a", HOSTILE]),
    (forms.RadioSelect(choices=CHOICES), ""), (forms.NullBooleanSelect(), True),
]  # fmt: skip


@pytest.mark.parametrize(("widget", "value"), WIDGETS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("attrs", [{}, ATTRS], ids=["bare", "attributes"])
def test_a_widget_is_the_same_html_as_from_its_template(widget, value, attrs):
    ours, theirs = (widget.render("of", value, attrs, renderer()) for renderer in (Renderer, DjangoTemplates))
    assert parse_html(ours) == parse_html(theirs)
    assert type(ours) is type(theirs)


def test_the_usual_widgets_are_among_those_that_are_written_at_once():
    assert {widget.template_name for widget, _value in WIDGETS} <= WRITERS.keys()


class Everything(forms.Form):
    """A field of each shape that `_field.html` knows."""

    words = forms.CharField(label="Words <b>", help_text="As <i>written</i>.", max_length=3)
    maybe = forms.CharField(required=False)
    agreed = forms.BooleanField(label="Agreed")
    kinds = forms.MultipleChoiceField(
        choices=CHOICES, widget=forms.CheckboxSelectMultiple, required=False, help_text="Any."
    )
    seen = forms.CharField(widget=forms.HiddenInput)


@pytest.mark.parametrize("data", [None, {}, {"words": HOSTILE, "kinds": ["nothing"], "seen": "1"}], ids=str)
@pytest.mark.parametrize("name", Everything.base_fields)
def test_a_field_is_the_same_html_as_from_its_template(name, data):
    field = Everything(data)[name]
    assert parse_html(field.as_field_group()) == parse_html(render_to_string("_field.html", {"field": field}))
