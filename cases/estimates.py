"""Arithmetic about custody: estimates with the inputs they rest on, and limits of the law that are near or exceeded.

Nobody is released by arithmetic. Every rate and limit is a dated row of `Limit` with its source; here is only how they
are applied. No queries, but for the limits of the day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import held
from cases.loading import limits_on
from cases.models import Limit
from cases.reckoning import SentenceOn
from cases.templatetags.facts import quantity
from people.dates import PartialDate
from people.fields import written

REMAND_STEPS = ("remand_first", "remand_extended", "remand_complex", "remand_exceptional", "remand_maximum")
"""How long remand may last, each step with an extension more."""
AFTER_INVESTIGATION = {
    "sent_to_court", "preliminary_hearing", "main_trial", "debate", "verdict", "appeal", "in_force", "cassation",
    "serving", "after_sentence", "closed",
}  # fmt: skip
"""Stages in which the limits of the investigation no longer count."""
SHARES = ("parole_minor", "parole_grave", "parole_especially_grave")


class Kind(TextChoices):
    """What is estimated."""

    ARREST = "arrest", gettext_lazy("end of administrative arrest")
    TERM = "term", gettext_lazy("nominal end of the term")
    PAROLE = "parole", gettext_lazy("parole possible from")
    LIMIT = "limit", gettext_lazy("limit of the law")


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that an estimate rests on; `source` is the law, `verified` whether somebody compared it."""

    words: str
    source: str = ""
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Estimate:
    """A day that follows from inputs. `passed` on the day that was asked for; `words` says what that means."""

    kind: Kind
    on: PartialDate
    inputs: tuple[Input, ...]
    passed: bool
    words: str = ""

    @property
    def exceeded(self) -> bool:
        """Whether a limit of the law was overstepped."""
        return self.kind == Kind.LIMIT and self.passed


class Limits:
    """The limits and rates of the law that hold on a day, by key."""

    def __init__(self, day: date):
        self.rows = limits_on(day)

    def get(self, key: str) -> Limit | None:
        return self.rows.get(key)

    def rate(self, what: str) -> float:
        """Days of imprisonment for which a day in custody counts, by regime or house arrest."""
        row = self.get(f"custody_credit_{what}")
        return float(row.value) if row else 1.0


def estimates(
    periods: Iterable[Any], day: date, sentence: SentenceOn | None = None, stage: str = "", provisions: Iterable = ()
) -> list[Estimate]:
    """What can be reckoned about a person held on the day, from the chosen periods that deprive of liberty.

    `sentence`, `stage` (code) and `provisions` are those of the day, as `cases.status.standing` gives them.
    """
    spells = held.spells(periods)
    spell = held.on(spells, day)
    if spell is None:
        return []
    chain, limits = held.unbroken(spells, spell), Limits(day)
    found = [
        *_arrest(chain, day, limits, provisions),
        *_term(spells, chain, day, limits, sentence),
        *_detention(chain, day, limits),
        *remand_limits(chain, day, limits, stage),
    ]
    return sorted(found, key=lambda each: each.on.start)


def _began(spell: held.Spell) -> Input:
    facts = {"kind": spell.period.kind, "day": written(spell.period.began_on)}
    return Input(_("%(kind)s since %(day)s") % facts)


def _by_law(row: Limit, words: str) -> Input:
    return Input(words, row.source, row.verified)


def _arrest(chain: list[held.Spell], day: date, limits: Limits, provisions: Iterable) -> list[Estimate]:
    spell = chain[-1]
    if spell.by_days is None:
        return []
    ordered = spell.period.ordered_days
    start = next(each for each in chain if each.begin >= spell.by_days - timedelta(days=ordered))
    inputs = (_began(start), Input(_("%(days)d days ordered") % {"days": ordered}))
    over = spell.by_days <= day
    words = _("the days ordered are over, release not confirmed") if over else ""
    end = held.as_exact_as(start.period.began_precision, spell.by_days)
    return [Estimate(Kind.ARREST, end, inputs, over, words), *_too_long(spell, ordered, limits, provisions)]


def _too_long(spell: held.Spell, ordered: int, limits: Limits, provisions: Iterable) -> list[Estimate]:
    """A warning where a court ordered more days than the provision allows, or any provision does."""
    row = _highest(limits, provisions)
    if row is None or ordered <= row.value:
        return []
    inputs = (_by_law(row, _("at most %(limit)s") % {"limit": quantity(row)}),)
    words = _("%(days)d days are more than the law allows") % {"days": ordered}
    return [Estimate(Kind.LIMIT, spell.period.began_on, inputs, True, words)]


def _highest(limits: Limits, provisions: Iterable) -> Limit | None:
    """The limit of the provisions charged, the highest of several; that of the law in general where none is known."""
    named = (
        limits.get("_".join(filter(None, ["administrative_arrest", each.law_id, each.article, part])))
        for each in provisions
        for part in (each.part, "")
    )
    known = [row for row in named if row]
    return max(known, key=lambda row: row.value) if known else limits.get("administrative_arrest")


def _term(
    spells: list[held.Spell], chain: list[held.Spell], day: date, limits: Limits, sentence: SentenceOn | None
) -> list[Estimate]:
    serving = held.served_from(chain)
    if serving is None or sentence is None or sentence.kind != held.PRISON or sentence.value is None:
        return []
    before, value = held.credited(spells, serving), float(sentence.value)
    end = held.nominal_end(serving, before, value, sentence.unit, limits.rate, sentence.regime)
    if end is None:
        return []
    inputs = (_began(serving), Input(str(sentence.sentence)), *_credits(before, limits, sentence.regime))
    over = end.last <= day
    words = _("term expired, release not confirmed") if over else ""
    earlier = int(sum(held.credit(each, limits.rate, sentence.regime) for each in before))
    begin = serving.begin - timedelta(days=earlier)
    return [Estimate(Kind.TERM, end, inputs, over, words), *_parole(begin, end, day, limits)]


def _credits(before: list[held.Spell], limits: Limits, regime: str) -> list[Input]:
    return [_credit(spell, limits, regime) for spell in before if spell.end > spell.begin]


def _credit(spell: held.Spell, limits: Limits, regime: str) -> Input:
    what = held.HOUSE_ARREST if spell.kind == held.HOUSE_ARREST else regime
    row, days = limits.get(f"custody_credit_{what}"), (spell.end - spell.begin).days
    facts = {"kind": spell.period.kind, "days": days, "rate": f"{limits.rate(what):g}"}
    facts["credit"] = f"{held.credit(spell, limits.rate, regime):g}"
    words = _("%(kind)s, %(days)d days × %(rate)s = %(credit)s days") % facts
    return _by_law(row, words) if row else Input(words + " " + _("(regime not known: counted day for day)"))


def _parole(begin: date, end: PartialDate, day: date, limits: Limits) -> list[Estimate]:
    """When parole may be asked for, by the gravity of the crime, which nobody has written down here."""
    least = limits.get("parole_minimum")
    earliest = held.add_term(begin, float(least.value), least.unit) if least else begin
    rows = [row for row in map(limits.get, SHARES) if row]
    return [_share(row, begin, end, max(earliest, _part(row, begin, end)), day) for row in rows]


def _part(row: Limit, begin: date, end: PartialDate) -> date:
    return begin + timedelta(days=round((end.start - begin).days * float(row.value)))


def _share(row: Limit, begin: date, end: PartialDate, possible: date, day: date) -> Estimate:
    term = _("the term from %(begin)s, with credit, until %(end)s")
    facts = {"begin": written(held.as_exact_as(end.precision, begin)), "end": written(end)}
    inputs = (Input(term % facts), _by_law(row, _("after %(share)d%% of it") % {"share": round(row.value * 100)}))
    return Estimate(Kind.PAROLE, held.as_exact_as(end.precision, possible), inputs, possible <= day)


def _detention(chain: list[held.Spell], day: date, limits: Limits) -> list[Estimate]:
    """72 hours of police detention: held at the end of the third day after it began, somebody was held longer."""
    row = limits.get("police_detention")
    if row is None or chain[-1].kind not in held.SHORT_DETENTION:
        return []
    first = chain[-1]
    for spell in reversed(chain):
        if spell.kind not in held.SHORT_DETENTION:
            break
        first = spell
    limit = first.begin + timedelta(hours=float(row.value))
    return [_limit(row, first, limit, day, _("held longer than the law allows without a court"))]


def remand_limits(chain: list[held.Spell], day: date, limits: Limits, stage: str) -> list[Estimate]:
    """The last limit of remand that was passed and the next ahead, from the unbroken detention; none in court."""
    remand = [spell for spell in chain if spell.kind in (*held.SHORT_DETENTION, *held.REMAND)]
    if chain[-1].kind not in held.REMAND or stage in AFTER_INVESTIGATION:
        return []
    rows = [row for row in map(limits.get, REMAND_STEPS) if row]
    ends = [(row, held.add_term(remand[0].begin, float(row.value), row.unit)) for row in rows]
    passed = [each for each in ends if each[1] <= day]
    ahead = [each for each in ends if each[1] > day]
    words = _("only lawful if it was extended") if ahead else _("held longer than any extension allows")
    return [_limit(row, remand[0], end, day, words) for row, end in [*passed[-1:], *ahead[:1]]]


def _limit(row: Limit, first: held.Spell, limit: date, day: date, words: str) -> Estimate:
    inputs = (_began(first), _by_law(row, _("at most %(limit)s") % {"limit": quantity(row)}))
    on = held.as_exact_as(first.period.began_precision, limit)
    return Estimate(Kind.LIMIT, on, inputs, limit <= day, words if limit <= day else "")
