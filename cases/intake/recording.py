"""Writes facts for an entry, each with its citation, and remembers what was created, linked and changed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.intake.decisions import Decisions, Span
from cases.intake.storing import parsed
from cases.models import Citation, Entry, EntryFact
from monitor.accounts.inserting import insert
from monitor.accounts.prepared import Question
from monitor.accounts.protection import Protected
from people.models import Name, Person
from people.names import guess_sex
from people.register import kind_of, write_names

PERSONS = Question(
    lambda asked: (
        Person.objects.visible_to(asked.user).select_for_update().filter(pk__in=asked.numbers("persons")).order_by("pk")
    )
)
"""Locked in the order of their numbers: two who write of the same persons wait for each other in turn."""


class Recorder:
    """One acceptance: everything is created with the visibility of the source and cites the words that it rests on."""

    def __init__(self, entry: Entry, user: Any, decisions: Decisions) -> None:
        self.entry, self.user, self.decisions, self.source = entry, user, decisions, entry.source
        self.facts: dict[tuple[int, int], EntryFact] = {}
        self.citations: dict[tuple[Any, ...], Citation] = {}
        self.written: dict[type[models.Model], list[Any]] = defaultdict(list)
        self.notes: list[str] = []
        self._marks = parsed(entry).footnotes

    def create(self, fact: models.Model, span: Span | None = None) -> Any:
        """Save a new fact; with a span, it cites those words of the entry, (0, 0) for all of them."""
        self.create_all([fact], [span])
        return fact

    def create_all(self, facts: Sequence[models.Model], spans: Sequence[Span | None]) -> None:
        """Save new facts of one kind in one statement, each citing its span."""
        for fact in facts:
            if isinstance(fact, Protected):
                fact.visibility, fact.shown_to = self.source.visibility, self.source.shown_to
                fact.created_by = self.user
        insert(facts)
        self.wrote(facts, spans)

    def wrote(self, facts: Sequence[models.Model], spans: Sequence[Span | None]) -> None:
        """Note new facts that are saved already."""
        for fact, span in zip(facts, spans, strict=True):
            self.written[type(fact)].append(fact)
            self._remember(fact, created=True)
            if span is not None:
                self._cite(fact, span)

    def ensure(self, of: models.Model, fact: models.Model, span: Span | None, *same: str) -> Any:
        """Link the fact that agrees in the columns `same`, or save this one. Of a new one (`of`) only we have told."""
        values = {column: getattr(fact, column) for column in same}
        if self.is_new(of):
            like = (each for each in self.written[type(fact)] if all(getattr(each, c) == values[c] for c in same))
            known = next(like, None)
        else:
            known = type(fact)._base_manager.filter(**values).first()
        return self.link(known, span) if known else self.create(fact, span)

    def link(self, fact: models.Model, span: Span | None = None, part: str = "") -> Any:
        """Note that the entry tells of a fact that is there already; the fact, or a part of it, cites the words."""
        self._remember(fact, created=False)
        if span is not None:
            self._cite(fact, span, part)
        return fact

    def change(self, fact: models.Model, **values: Any) -> None:
        """Change columns of a fact, so that withdrawing can put the former values back."""
        remembered = self._remember(fact, created=False)
        for column, value in values.items():
            before = getattr(fact, column)
            setattr(fact, column, value)
            first = remembered.changed.get(column, [as_text(before)])[0]
            remembered.changed[column] = [first, as_text(value)]
        fact.save(update_fields=[*values, *(["updated_at"] if hasattr(fact, "updated_at") else [])])

    def is_new(self, fact: models.Model) -> bool:
        """Whether this acceptance created the fact, so that nothing can be known of it."""
        remembered = self.facts.get((ContentType.objects.get_for_model(fact).pk, fact.pk))
        return remembered is not None and remembered.created

    def note(self, sentence: str) -> None:
        """Tell the editor what was done otherwise than the words say."""
        self.notes.append(sentence)

    def finish(self) -> None:
        """Write the citations, and what to withdraw when the entry is reopened."""
        citations = list(self.citations.values())
        insert(citations)
        for citation in citations:
            self._remember(citation, created=True)
        insert(list(self.facts.values()))

    def _remember(self, fact: models.Model, *, created: bool) -> EntryFact:
        kind = ContentType.objects.get_for_model(fact)
        new = EntryFact(entry=self.entry, content_type=kind, object_id=fact.pk, created=created)
        return self.facts.setdefault((kind.pk, fact.pk), new)

    def _cite(self, fact: models.Model, span: Span, part: str = "") -> None:
        start, end = span if span[1] > span[0] else self._all_words()
        mark = self._mark_after(end)
        kind = ContentType.objects.get_for_model(fact)
        self.citations[kind.pk, fact.pk, start, end, part] = Citation(
            content_type=kind, object_id=fact.pk, source=self.source,
            start=self.entry.start + start, end=self.entry.start + end, quote=self.entry.text[start:end],
            mark=mark, address=self.source.addresses.get(mark, ""), part=part,
        )  # fmt: skip

    def _all_words(self) -> Span:
        text = self.entry.text
        return len(text) - len(text.lstrip()), len(text.rstrip())

    def _mark_after(self, position: int) -> str:
        """The footnote mark that stands behind the words: the next one, else the entry's last."""
        after = (mark for mark in self._marks if mark.end >= position)
        mark = next(after, self._marks[-1] if self._marks else None)
        return str(mark.number) if mark else ""


def persons(recorder: Recorder) -> list[Person]:
    """The persons of the decisions in their order: those of the register, and new ones with their first name."""
    decided = recorder.decisions.persons
    wanted = sorted({each.person for each in decided if each.person})
    known = {person.pk: person for person in PERSONS(recorder.user, persons=wanted)} if wanted else {}
    spans: dict[str, Span] = {}
    for each in decided:
        if not each.person:
            spans.setdefault(each.name, each.span)
    new = _new_persons(recorder, spans)
    return [recorder.link(known[each.person]) if each.person else new[each.name] for each in decided]


def _new_persons(recorder: Recorder, spans: dict[str, Span]) -> dict[str, Person]:
    """Name → the new person of that name, whose name cites its span."""
    new = {name: Person(display_name=name, sex=guess_sex(name) or Person.Sex.UNKNOWN) for name in spans}
    recorder.create_all(list(new.values()), [None] * len(new))
    names = [Name(person=person, text=name, kind=kind_of(name), preferred=True) for name, person in new.items()]
    recorder.wrote(write_names(names), list(spans.values()))
    return new


def title(recorder: Recorder, kind: str, articles: list[str], *, dated: bool) -> str:
    """A title for a case that names no person, for a title is seen by more people than a name may be.

    `dated`: the entry tells of a step of the case on its day, so that the day may stand in the title.
    """
    kinds = {"criminal": _("Criminal case"), "administrative": _("Administrative case"), "civil": _("Civil case")}
    happened = recorder.decisions.happened
    when = [happened.words(get_language() or "en")] if happened and dated else []
    return ", ".join([kinds[kind], *articles, *when])[:250]


def as_text(value: Any) -> str | None:
    """A value of a column in the form in which `EntryFact.changed` keeps it."""
    return value.isoformat() if isinstance(value, date) else None if value is None else str(value)
