"""What the register and the recognitions say of those who are listed, as values: no model is made for a person."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from cases.among import among
from cases.lists.policy import Policy
from cases.models import Recognition, RecognitionCriterion
from cases.standing_set import dated
from cases.status import Sight
from people.dates import PartialDate, partial
from people.models import Name, Person

KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
WRITTEN = [Name.Kind.FULL, Name.Kind.NATIVE, Name.Kind.OTHER]
"""Kinds of names that are printed; an initial or a birth name is not."""
BEST_FIRST = (
    "-preferred",
    Case(When(kind=Name.Kind.FULL, then=0), When(kind=Name.Kind.NATIVE, then=1), default=2),
    "pk",
)


@dataclass(slots=True)
class Known:
    """One person. `names` are (text, script), the best first; `alias` is empty where the name is printed."""

    number: int
    shown: str
    alias: str
    born: PartialDate | None
    names: list[tuple[str, str]] = field(default_factory=list)
    recognitions: list[dict[str, Any]] = field(default_factory=list)

    def in_languages(self) -> dict[str, str]:
        """The name for each language in its script where one is known, else as displayed; or the alias."""
        if self.alias:
            return dict.fromkeys(("en", "ru", "kk"), self.alias)
        cyrillic = [text for text, script in self.names if script == "Cyrl"]
        return {
            "en": next((text for text, script in self.names if script == "Latn"), self.shown),
            "ru": min(cyrillic, key=_is_kazakh, default=self.shown),
            "kk": max(cyrillic, key=_is_kazakh, default=self.shown),
        }


def _is_kazakh(text: str) -> bool:
    return not KAZAKH.isdisjoint(text)


def counting(policy: Policy, day: date, sight: Sight, last: date | None = None) -> QuerySet[Recognition]:
    """The decided recognitions that count for the list and hold at the end of the day, or of one up to the `last`."""
    lasting = Q(until__isnull=True) | Q(until__gt=day)
    rows = Recognition.objects.filter(sight(""), sight("person__"), lasting, state="decided", since__lte=last or day)
    return rows.filter(body__in=[int(number) for number in policy.bodies]) if policy.bodies else rows


def names_of(persons: list[int]) -> dict[int, str]:
    """Person → the name that is printed in English, as `Known.in_languages` tells it."""
    latin = Name.objects.filter(person__in=among(persons), kind__in=WRITTEN, script="Latn")
    rows = latin.order_by("person_id", *BEST_FIRST).distinct("person_id").values_list("person_id", "text")
    shown = Person.objects.filter(pk__in=among(persons)).order_by().values_list("pk", "display_name")
    return {pk: name or f"#{pk}" for pk, name in shown} | dict(rows)


def load(persons: Iterable[int], policy: Policy, day: date, sight: Sight) -> dict[int, Known]:
    """The persons with their names and the recognitions that count, the earliest first; by four queries."""
    persons = list(persons)
    rows = Person.objects.filter(pk__in=among(persons)).order_by()
    columns = ("pk", "display_name", "printing", "alias", "born", "born_precision")
    found = {
        pk: Known(pk, shown or f"#{pk}", _alias(printing, alias, policy), partial(born, precision))
        for pk, shown, printing, alias, born, precision in rows.values_list(*columns)
    }
    for person, text, script in _names(persons):
        found[person].names.append((text, script))
    for person, recognition in _recognitions(persons, policy, day, sight):
        found[person].recognitions.append(recognition)
    return found


def _alias(printing: str, alias: str, policy: Policy) -> str:
    return alias if policy.public and printing == Person.Printing.ALIAS else ""


def _names(persons: list[int]) -> Any:
    rows = Name.objects.filter(person__in=among(persons), kind__in=WRITTEN).order_by(*BEST_FIRST)
    return rows.values_list("person_id", "text", "script")


def _recognitions(persons: list[int], policy: Policy, day: date, sight: Sight) -> list[tuple[int, dict[str, Any]]]:
    rows = counting(policy, day, sight).filter(person__in=among(persons)).order_by("since", "pk")
    columns = ("person_id", "pk", "label_id", "body_id", "demand_id", "since", "since_precision")
    found = list(rows.values_list(*columns))
    criteria = _criteria([number for _person, number, *_rest in found])
    return [
        (person, {"number": number, "label": label, "body": body, "demand": demand,
                  "since": dated(since, precision).iso(), "criteria": criteria[number]})
        for person, number, label, body, demand, since, precision in found
    ]  # fmt: skip


def _criteria(recognitions: list[int]) -> dict[int, list[str]]:
    rows = RecognitionCriterion.objects.filter(recognition__in=among(recognitions))
    found = defaultdict(list)
    for number, code in rows.order_by("criterion__position", "criterion").values_list("recognition_id", "criterion_id"):
        found[number].append(code)
    return found
