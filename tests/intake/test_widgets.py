"""The desk's quick widgets write what Django's own would."""

import pytest
from django import forms
from lxml import html

from cases.intake.widgets import PlainCheckboxes, PlainSelect

CHOICES = [("", "–"), ("a", "An <i>a</i>"), ("b", "B & b")]


def tags(text):
    return [(each.tag, sorted(each.attrib.items()), (each.text or "").strip()) for each in html.fromstring(text).iter()]


@pytest.mark.parametrize(
    ("plain", "django", "value"),
    [
        (PlainSelect, forms.Select, "b"), (PlainSelect, forms.Select, ""), (PlainSelect, forms.Select, None),
        (PlainCheckboxes, forms.CheckboxSelectMultiple, ["a", "b"]),
        (PlainCheckboxes, forms.CheckboxSelectMultiple, []), (PlainCheckboxes, forms.CheckboxSelectMultiple, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("attrs", [{"id": "id_x"}, {"id": "id_x", "aria-describedby": 'h"1', "aria-invalid": "true"}])
def test_a_plain_widget_writes_the_same_html_as_djangos(plain, django, value, attrs):
    written, expected = (each(choices=CHOICES).render("x", value, dict(attrs)) for each in (plain, django))
    assert tags(written) == tags(expected)
