"""A timeline entry in words, in the language of its reader: made from codes when it is shown, so that no language is
stored.
"""

from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_lazy

from cases.labels import labels
from cases.models import (
    ChargeUpdate,
    CustodyKind,
    Decision,
    EndReason,
    Hearing,
    HearingKind,
    IncidentType,
    InvolvementRole,
    Outcome,
    PartyRole,
    PenaltyKind,
    RecognitionLabel,
    Sentence,
    Source,
    Stage,
    TimelineEntry,
)
from cases.models.sources import cited_in
from monitor.accounts.prepared import Question
from monitor.accounts.protection import Protected
from people.addresses import address
from people.dates import parse
from people.models import Organisation, Person, Place
from people.translated import gettext as _
from people.translated import label

Event = TimelineEntry.Event
QUOTED = 200
"""Characters of a quote that are shown where it is pointed at."""


CHARGE_WORDS = {
    ChargeUpdate.Kind.BROUGHT: gettext_lazy("Charge: %s"),
    ChargeUpdate.Kind.REQUALIFIED: gettext_lazy("Charge requalified: %s"),
    ChargeUpdate.Kind.DROPPED: gettext_lazy("Charge dropped: %s"),
    ChargeUpdate.Kind.CONVICTED: gettext_lazy("Convicted under %s"),
    ChargeUpdate.Kind.ACQUITTED: gettext_lazy("Acquitted of %s"),
}


class Involved(NamedTuple):
    """A person of a line, whom its reader may see."""

    number: int
    name: str
    role: str
    address: str


@dataclass
class Shown:
    """One line as it is shown: `entry` with its heading in words, the persons and sources its reader may see."""

    entry: TimelineEntry
    language: str
    heading: str
    place: str
    persons: list[Involved] = field(default_factory=list)
    hidden: int = 0
    sources: list[dict] = field(default_factory=list)
    types: list[str] = field(default_factory=list)

    @property
    def who(self):
        """The persons as links, each with the role."""
        return SafeString(", ".join(map(_person, self.persons)))

    @property
    def cited(self):
        """The sources as links, each with its mark; the quoted words are the title of the link."""
        return SafeString("; ".join(map(_source, self.sources)))

    @property
    def is_imprecise(self):
        """Whether the day itself is not known, only the month, the year or about when."""
        return bool(self.entry.happened) and self.entry.happened_precision != "day"

    @property
    def date(self):
        """The date as written out, with its precision; "undated" where none is known."""
        when = self.entry.happened_on
        words = when.words(self.language) if when else _("undated")
        until = self.entry.codes.get("until")
        return f"{words} – {parse(until).words(self.language)}" if until else words


def _person(person: Involved) -> str:
    role = person.role and f" ({escape(person.role)})"
    return f'<a href="{person.address}">{escape(person.name)}</a>{role}'


def _source(source: dict) -> str:
    quote, mark = source["quote"], source["mark"]
    title = f' title="{escape(quote if len(quote) <= QUOTED else Truncator(quote).chars(QUOTED))}"' if quote else ""
    return f'<a href="{source["page"]}"{title}>{escape(source["title"])}{mark and f" [{escape(mark)}]"}</a>'


class Words:
    """Labels and names for a page of entries, by one statement each. `words` are the labels, where they are known."""

    def __init__(self, entries, user, words=None):
        self.language = get_language() or "en"
        named = _named(entries, user)
        self.persons, self.organisations = named["person"], named["organisation"]
        self.sources, self.places = named["source"], named["place"]
        self.label = (words or labels()).of

    def shown(self, entry) -> Shown:
        known = [number for number in entry.persons if number in self.persons]
        return Shown(
            entry=entry,
            language=self.language,
            heading=self.heading(entry),
            place=self.places.get(entry.place_id, ""),
            persons=[self._involved(number, entry.roles) for number in known],
            hidden=len(set(entry.persons)) - len(set(known)),
            sources=[self._source(each) for each in entry.sources if each["source"] in self.sources],
            types=[self.label(IncidentType, code) for code in entry.types],
        )

    def _involved(self, number, roles):
        role = self.role(roles.get(str(number), ""))
        return Involved(number, self.persons[number], role, address("people:person", number))

    def _source(self, cited):
        title, web = self.sources[cited["source"]]
        more = {"title": title, "address": cited["address"] or web, "page": cited_in(cited["source"], cited["mark"])}
        return cited | more | {"mark": cited["mark"].strip("[] ")}

    def choice(self, choices, value):
        return label(choices(value), self.language)

    def role(self, code):
        words = self.label(InvolvementRole, code)
        return words if words != code else self.label(PartyRole, code)

    def heading(self, entry) -> str:
        codes, make = entry.codes, getattr(self, f"_{entry.event}")
        return make(codes, entry)

    def _incident(self, codes, entry):
        return ", ".join(self.label(IncidentType, code) for code in entry.types) or _("incident")

    def _stage(self, codes, entry):
        return _("Stage of the case: %s") % self.label(Stage, codes["stage"])

    def _charge(self, codes, entry):
        return CHARGE_WORDS[codes["update"]] % " → ".join(codes["provisions"])

    def _hearing(self, codes, entry):
        parts = [
            _("Hearing: %s") % self.label(HearingKind, codes["hearing"]),
            self.choice(Hearing.Result, codes["result"]),
        ]
        if codes["openness"] != Hearing.Openness.UNKNOWN:
            parts.append(self.choice(Hearing.Openness, codes["openness"]))
        if codes.get("time"):
            parts.insert(1, codes["time"])
        if codes.get("adjourned_to"):
            parts.append(_("adjourned to %s") % parse(codes["adjourned_to"]).words(self.language))
        return ", ".join(parts)

    def _decision(self, codes, entry):
        head = f"{self.label(Outcome, codes['outcome'])} ({self.choice(Decision.Instance, codes['instance'])})"
        sentences = [self._sentence(each) for each in codes["sentences"]]
        force = [_("in force from %s") % parse(codes["in_force"]).words(self.language)] if codes["in_force"] else []
        claims = [_("other sources give %s") % parse(each).words(self.language) for each in codes["claims"]]
        return "; ".join([head, *sentences, *force, *claims])

    def _sentence(self, sentence):
        amount = f" {sentence['value']} {self.choice(Sentence.Unit, sentence['unit'])}" if sentence["value"] else ""
        person = self.persons.get(sentence["person"])
        who = f" ({person})" if person else ""
        return f"{self.label(PenaltyKind, sentence['kind'])}{amount}{who}"

    def _custody(self, codes):
        parts = [self.label(CustodyKind, codes["custody"])]
        if codes["facility"] in self.organisations:
            parts.append(self.organisations[codes["facility"]])
        if codes["days"]:
            parts.append(_("%s days") % codes["days"])
        if codes["claim"]:
            parts.append(_("a claim that is not computed with"))
        return ", ".join(parts)

    def _custody_began(self, codes, entry):
        return _("Custody began: %s") % self._custody(codes)

    def _custody_ended(self, codes, entry):
        reason = f" ({self.label(EndReason, codes['reason'])})" if codes.get("reason") else ""
        return (_("Custody ended: %s") % self._custody(codes)) + reason

    def _recognised(self, codes, entry):
        return _("Recognised: %s") % self.label(RecognitionLabel, codes["label"])

    def _recognition_ended(self, codes, entry):
        return _("Recognition ended: %s") % self.label(RecognitionLabel, codes["label"])


def _names(asked):
    """Whatever lines name: (kind, number, name, address), as far as the user may see it."""
    unknown = Value("", CharField())

    def rows(model, kind, name, address=unknown, **of):
        found = model.objects.filter(pk__in=asked.numbers(kind)).order_by()
        found = found.visible_to(asked.user) if issubclass(model, Protected) else found
        return found.values_list(Value(kind, CharField()), "pk", name, address)

    language = (get_language() or "en")[:2]
    place = F("name") if language == "en" else Coalesce(NullIf(f"name_{language}", Value("")), "name")
    return rows(Person, "person", F("display_name")).union(
        rows(Organisation, "organisation", F("name")),
        rows(Place, "place", place),
        rows(Source, "source", F("title"), F("address")),
        all=True,
    )


NAMES = Question(_names)


def _named(entries, user) -> dict[str, dict]:
    """For each kind, number → name, of a source with its address."""
    found = {"person": {}, "organisation": {}, "place": {}, "source": {}}
    rows = NAMES(
        user,
        person={each for entry in entries for each in entry.persons},
        organisation={each for entry in entries for each in entry.organisations},
        place={entry.place_id for entry in entries if entry.place_id},
        source={each["source"] for entry in entries for each in entry.sources},
    )
    for kind, number, name, web in rows:
        found[kind][number] = (name, web) if kind == "source" else name or f"#{number}"
    return found


def shown(entries, user, words=None) -> list[Shown]:
    """The entries of a page in words, for one reader. `entries` is a list; `words` are the labels, where known."""
    words = Words(entries, user, words)
    return [words.shown(entry) for entry in entries]
