"""Two people edit one record: the second sees what the first changed, keeps what was typed, and chooses.

The form carries the state that its user saw, signed. When it comes back, that is compared with the state of now.
"""

from dataclasses import dataclass

from django import forms
from django.core import signing

from monitor.accounts.models import User

SALT = "cases.forms.seen"


@dataclass(frozen=True)
class Conflict:
    """What a colleague changed: who, and rows of (label, before, now)."""

    who: str
    changes: list[tuple[str, str, str]]


def write_state(state: dict[str, str]) -> str:
    """The state as text for a hidden field, signed."""
    return signing.dumps(state, salt=SALT, compress=True)


def read_state(text: str) -> dict[str, str]:
    """The state that the user saw; empty where the text is not ours, so that everything counts as changed."""
    try:
        return signing.loads(text, salt=SALT)
    except signing.BadSignature:
        return {}


def changes_of_others(form, before: dict[str, str], now: dict[str, str]) -> Conflict:
    """What is different from what the user saw, by the labels of the form."""
    labels = {name: str(form[name].label) if name in form.fields else name for name in now}
    changed = [
        (labels[name], before.get(name, ""), value) for name, value in now.items() if before.get(name, "") != value
    ]
    return Conflict(_last_editor(form.instance), changed)


def _last_editor(instance) -> str:
    event = instance.pgh_event_models["update"].objects.filter(pgh_obj_id=instance.pk).select_related("pgh_context")
    context = getattr(event.order_by("-pgh_id").first(), "pgh_context", None)
    user = User.objects.filter(pk=context.metadata.get("user")).first() if context else None
    return (user.get_full_name() or user.username) if user else ""


def take_over(form, before: dict[str, str], now: dict[str, str]):
    """The data sent, with the colleague's values in the fields that this user left alone, and with now as seen."""
    data = form.data.copy()
    for name, value in now.items():
        untouched = name in form.fields and not _touched(form, name, before.get(name, ""))
        if untouched and before.get(name, "") != value:
            _put(data, form, name)
    data[form.add_prefix("seen")] = write_state(now)
    return data


def _touched(form, name: str, before: str) -> bool:
    sent = form.cleaned_data.get(name)
    return name in form.errors or in_words(form.fields[name], getattr(sent, "pk", sent)) != before


def _put(data, form, name: str) -> None:
    """Write the stored value of a field as the browser would send it."""
    field, key = form.fields[name], form.add_prefix(name)
    value = field.prepare_value(form.get_initial_for_field(field, name))
    if hasattr(value, "text"):
        data[key], data[f"{key}_id"] = value.text, value.number
    elif isinstance(field.widget, forms.CheckboxInput):
        data[key] = "on" if value else ""
    elif isinstance(value, list | tuple):
        data.setlist(key, [str(getattr(each, "pk", each)) for each in value])
    else:
        data[key] = "" if value is None else str(value)


def in_words(field, value) -> str:
    """A value of a form field as people read it."""
    value = field.prepare_value(value)
    if value is None or value == "":
        return ""
    if hasattr(value, "text"):
        return value.text
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, list | tuple | set):
        return ", ".join(sorted(labels.get(str(getattr(each, "pk", each)), str(each)) for each in value))
    return labels.get(str(value), str(value))
