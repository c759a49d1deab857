"""Fields of the timeline's filters that are the timeline's own: several persons, and articles as people type them."""

import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from cases.models import Law, Provision
from cases.provisions import LAWS
from monitor.accounts.prepared import Question
from people.forms import PersonField
from people.models import Person
from people.pickers import LONGEST, Picked, Picker

MOST = 20
"""Persons that one filter takes."""
PERSONS = Question(lambda asked: Person.objects.visible_to(asked.user).filter(pk__in=asked.numbers("persons")))


@dataclass(frozen=True)
class Several:
    """What came back from the page: numbers that were chosen before, and one person more as typed."""

    numbers: tuple[int, ...] = ()
    typed: Picked = Picked()

    def __bool__(self):
        return bool(self.numbers or self.typed)


class PersonsWidget(Picker):
    """The persons chosen, each with a box to untick, and an input for one more."""

    chosen: list[Person] = []
    understood = False

    def value_from_datadict(self, data, files, name):
        """Return numbers and what was typed; `?person=12&person=15` are two numbers."""
        values = [value.replace("\0", "").strip()[:LONGEST] for value in data.getlist(name)]
        numbers = [int(value.removeprefix("#")) for value in values if _is_number(value)]
        typed = [value for value in values if value and not _is_number(value)]
        picked = super().value_from_datadict(data, files, name)
        text = typed[-1] if typed else ""
        return Several(tuple(dict.fromkeys(numbers)), Picked(text, picked.number, picked.asked, picked.choice))

    def render(self, name, value, attrs=None, renderer=None):
        typed = value.typed if isinstance(value, Several) and not self.understood else Picked()
        picker = super().render(name, typed, attrs, renderer)
        return render_to_string("timelines/_persons.html", {"name": name, "chosen": self.chosen, "picker": picker})


def _is_number(text: str) -> bool:
    return text.removeprefix("#").isdecimal() and len(text) < 18


class PersonsField(PersonField):
    """Finds any number of persons; cleans to a list. The number of a merged person means the survivor."""

    widget = PersonsWidget

    def prepare_value(self, value):
        return value

    def bound_data(self, data, initial):
        return data

    def clean(self, value):
        """Return the persons; ValidationError for a number that means nobody and for a text that does not decide."""
        value = value if isinstance(value, Several) else Several()
        if len(value.numbers) > MOST:
            raise ValidationError(_("A timeline is filtered by %(most)s persons at most.") % {"most": MOST}, "many")
        self.widget.chosen = persons = self._numbered(value.numbers)
        typed = super().clean(value.typed)
        self.widget.understood = True
        if typed and typed not in persons:
            persons.append(typed)
        return persons

    def _numbered(self, numbers):
        if not numbers:
            return []
        seen = {person.pk: person for person in PERSONS(self.user, persons=numbers)}
        found = {number: seen.get(number) or self.found_by_number(number) for number in numbers}
        missing = [number for number, person in found.items() if person is None]
        if missing:
            words = _("There is no person #%(number)s, or you may not see the record.")
            raise ValidationError(words % {"number": missing[0]}, "none")
        return list(dict.fromkeys(found.values()))


ARTICLE = re.compile(
    r"(?P<no>(?:not|не)\s+)?(?:(?P<law>(?!ст\b|стать|art)[^\W\d][\w-]*)\s+)?(?:(?:art(?:icle|\.)?|ст(?:атья|\.)?)\s*)?"
    r"(?P<article>\d[\d-]*)(?:-бап)?(?:\s*(?:\(|part\s*|p\.?\s*|ч\.?\s*)(?P<part>[\w-]+)\)?)?"
    r"(?:\s+(?!емес)(?P<of>[^\W\d][\w-]*))?(?P<neither>\s+емес)?",
    re.IGNORECASE,
)
"""An article as it is typed. That it is unwanted is said before it in English and Russian, after it in Kazakh; the law
stands before or after it: `ст. 488 КоАП`.
"""


class ArticlesWidget(forms.TextInput):
    """One input; an address may name the articles one by one."""

    def value_from_datadict(self, data, files, name):
        return ", ".join(data.getlist(name))


class ArticlesField(forms.CharField):
    """Articles as people type them: `CAO 488`, `488(6), CC 405 part 2`, `not CAO 488`. Cleans to a list of them."""

    widget = ArticlesWidget

    def clean(self, value):
        text = super().clean(value)
        return [self._read(piece.strip()) for piece in re.split(r"[,;]", text) if piece.strip()]

    def _read(self, piece):
        found = ARTICLE.fullmatch(piece)
        law = found and (found["law"] or found["of"])
        article = found and Article(found["no"] or found["neither"], law, found["article"], found["part"])
        if not article or not article.numbers:
            words = _("“%(text)s” is no article of the register. Write, for example, CAO 488 or CC 405(2).")
            raise ValidationError(words % {"text": piece[:60]}, "unknown")
        return article


class Article:
    """An article, alone or with its part and law. `numbers` are the provisions that it means: a whole article means all
    its parts. `unwanted` is one under which nothing shall be.
    """

    def __init__(self, no: str | None, law: str | None, article: str, part: str | None):
        self.unwanted = bool(no)
        law = law and LAWS.get(law.upper(), law)
        self.named = " ".join(filter(None, ((law or "").upper(), article))) + (f"({part})" if part else "")
        wanted = Q(article=article)
        wanted &= Q(law__in=Law.objects.filter(code__iexact=law)) if law else Q()
        wanted &= Q(part=part) if part else Q()
        self.numbers = list(Provision.objects.filter(wanted).values_list("pk", flat=True))

    def __str__(self):
        return f"not {self.named}" if self.unwanted else self.named

    def in_words(self) -> str:
        """As the page says it, in its language; `str()` is what addresses have."""
        return _("not %(article)s") % {"article": self.named} if self.unwanted else self.named
