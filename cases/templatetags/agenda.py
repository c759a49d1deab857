"""What comes next on pages: the words of an item, and the button that follows a person or a case."""

from django import template

from cases.agenda import wording
from cases.agenda.agenda import is_release
from cases.agenda.following import follow_of

register = template.Library()
register.filter("item_when", wording.when)
register.filter("item_what", wording.what)
register.filter("item_state", wording.state)
register.filter("is_release", is_release)


@register.inclusion_tag("agenda/_follow.html", takes_context=True)
def follow_button(context, record):
    """The button that follows the record, or tells that it is followed."""
    request = context["request"]
    return {"record": record, "follow": follow_of(request.user, record), "csrf_token": context.get("csrf_token")}


@register.filter
def kind_of(record) -> str:
    """The word for a record in addresses: `person`, `case`."""
    return record._meta.model_name
