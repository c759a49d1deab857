"""Saved filters: who sees which. A filter that names a record is seen only by those who may see the record."""

from cases.models import Case, SavedFilter, Source
from cases.timelines.filters import address
from monitor.accounts.prepared import Question
from people.models import Organisation, Person, Redirect

NAMED = {"person": Person, "organisation": Organisation, "case": Case, "source": Source}
"""Parameters that name protected records by number."""
MOST = 100

KEPT = Question(lambda asked: SavedFilter.objects.visible_to(asked.user)[:MOST])


def shown_to(user) -> list[SavedFilter]:
    """The filters that a user may open: the own ones and those of the team, without those that name hidden records."""
    rows = KEPT(user)
    hidden = {name: _hidden(model, user, _numbers(rows, name)) for name, model in NAMED.items()}
    return [row for row in rows if not any(_numbers([row], name) & hidden[name] for name in NAMED)]


def names_hidden(row: SavedFilter, user) -> bool:
    """Whether the filter names a record that the user may not see."""
    return any(_hidden(model, user, _numbers([row], name)) for name, model in NAMED.items())


def _numbers(rows, name) -> set[int]:
    return {int(text) for row in rows for text in row.parameters.get(name, [])}


def _hidden(model, user, numbers) -> set[int]:
    """Of the numbers, those whose record the user may not see, or that is gone."""
    if not numbers:
        return set()
    kind = model._meta.model_name
    now = dict(Redirect.objects.filter(kind=kind, old__in=numbers).values_list("old", "new"))
    wanted = {now.get(each, each) for each in numbers}
    seen = set(model.objects.visible_to(user).filter(pk__in=wanted).values_list("pk", flat=True))
    return {each for each in numbers if now.get(each, each) not in seen}


def query(row: SavedFilter) -> str:
    """The filter as the query of an address."""
    return address(row.parameters)
