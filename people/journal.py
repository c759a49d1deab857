"""Changes of rows, written down so that they can be taken back one by one: what a merge did, in `Merge.snapshot`.

A step is JSON: the model, the number of the row, its columns `before` and `after` as texts. A row that was added has
no `before`, a row that was removed no `after`; `into` is the row that speaks for a removed one. Columns are written
directly, past `save` and `auto_now`: taken back, a row is what it was to the microsecond. History sees all of it.
"""

from typing import Any

from django.apps import apps
from django.db import models

Step = dict[str, Any]


class Journal:
    """The steps in the order in which they were made."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def change(self, row: models.Model, **columns: Any) -> None:
        """Set columns (attnames: `person_id=12`) of a row; those that are equal already are left out."""
        before = {name: _text(row, name) for name in columns}
        for name, value in columns.items():
            setattr(row, name, value)
        after = {name: _text(row, name) for name in columns}
        changed = [name for name in columns if before[name] != after[name]]
        if changed:
            type(row)._base_manager.filter(pk=row.pk).update(**{name: columns[name] for name in changed})
            self._note(row, {name: before[name] for name in changed}, {name: after[name] for name in changed})

    def remove(self, row: models.Model, into: models.Model | None = None) -> None:
        """Delete a row, for which `into` speaks from now on."""
        before = {field.attname: _text(row, field.attname) for field in row._meta.concrete_fields}
        self._note(row, before, None, into)
        row.delete()

    def add(self, row: models.Model) -> None:
        """Insert a row."""
        row.save(force_insert=True)
        self._note(row, None, {})

    def _note(
        self, row: models.Model, before: dict | None, after: dict | None, into: models.Model | None = None
    ) -> None:
        pk = row.pk
        step = {"model": row._meta.label_lower, "pk": pk, "before": before, "after": after}
        self.steps.append(step | ({"into": into.pk} if into else {}))


def take_back(steps: list[Step]) -> None:
    """Undo the steps, the last first. What was changed since, or lost what it belonged to, stays as it is."""
    for step in reversed(steps):
        model = apps.get_model(step["model"])
        if step["before"] is None:
            model._base_manager.filter(pk=step["pk"]).delete()
        elif step["after"] is None:
            _put_back(model, step["before"])
        else:
            _change_back(model, step)


def touched(steps: list[Step]) -> set[tuple[str, int]]:
    """The (model, number) of every row that the steps changed, removed, or let speak for another."""
    return {(step["model"], step[key]) for step in steps for key in ("pk", "into") if key in step}


def removed_row(steps: list[Step], model: type[models.Model], pk: int) -> models.Model | None:
    """A row of `model` as it was when the steps removed it, not saved; None where they did not."""
    for step in steps:
        if (step["model"], step["pk"]) == (model._meta.label_lower, pk) and step["after"] is None:
            return model(**_values(model, step["before"]))
    return None


def _put_back(model: type[models.Model], before: dict) -> None:
    values = _values(model, before)
    if _has_all_it_names(model, values):
        model(**values).save_base(raw=True, force_insert=True)


def _change_back(model: type[models.Model], step: Step) -> None:
    row = model._base_manager.filter(pk=step["pk"]).first()
    if row is None:
        return
    as_left = {name: text for name, text in step["before"].items() if _text(row, name) == step["after"][name]}
    values = _values(model, as_left)
    if values and _has_all_it_names(model, values):
        model._base_manager.filter(pk=row.pk).update(**values)


def _has_all_it_names(model: type[models.Model], values: dict[str, Any]) -> bool:
    """Whether the rows to which the columns point exist still."""
    links = [field for field in model._meta.concrete_fields if field.remote_field and values.get(field.attname)]
    return all(each.related_model._base_manager.filter(pk=values[each.attname]).exists() for each in links)


def _text(row: models.Model, attname: str) -> str | None:
    field = _field(type(row), attname)
    return None if field.value_from_object(row) is None else field.value_to_string(row)


def _values(model: type[models.Model], texts: dict[str, Any]) -> dict[str, Any]:
    return {name: None if text is None else _field(model, name).to_python(text) for name, text in texts.items()}


def _field(model: type[models.Model], attname: str) -> models.Field:
    return next(field for field in model._meta.concrete_fields if field.attname == attname)
