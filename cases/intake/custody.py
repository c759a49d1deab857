"""Measures of an entry → custody periods. Two that deprive of liberty never overlap: a next step ends the earlier one.

What is no clear next step is kept as a claim that is not computed with, and the editor is told.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from cases.intake import words
from cases.intake.decisions import BOTH, CUSTODY, MeasureDecision
from cases.intake.recording import Recorder
from cases.models import Case, Citation, CustodyPeriod
from people.fields import written
from people.models import Person

STEPS = ("police_detention", "temporary_detention", "administrative_arrest", "pretrial_detention", "house_arrest",
         "forced_psychiatric", "imprisonment")  # fmt: skip
"""The order in which one entry's measures follow each other; a release comes last."""

REMAND = {"pretrial_detention", "house_arrest", "forced_psychiatric"}
NEXT = {
    "police_detention": {"temporary_detention", "administrative_arrest", "imprisonment", *REMAND},
    "temporary_detention": {"administrative_arrest", "imprisonment", *REMAND},
    "pretrial_detention": {"house_arrest", "forced_psychiatric", "imprisonment", "hospital_under_guard"},
    "house_arrest": {"pretrial_detention", "forced_psychiatric", "imprisonment"},
    "hospital_under_guard": {"pretrial_detention", "imprisonment"},
    "administrative_arrest": {"police_detention", "temporary_detention", *REMAND} - {"forced_psychiatric"},
}
"""Kind of custody → the kinds that plainly follow it."""

ENDED_BY = {"imprisonment": "verdict", "restriction_of_freedom": "verdict", "suspended_sentence": "suspended_sentence"}
RECKONED = ("presumed", "limit_expired")
SHORT = {"police_detention", "temporary_detention"}
DETENTION = timedelta(hours=72)
"""Constitution, article 16: a detention of which no end was told did not last longer."""


def write_custody(recorder: Recorder, people: list[Person], cases: dict[int, Case]) -> None:
    """Write the measures that bind somebody, in the order in which they follow each other."""
    measures = [each for each in recorder.decisions.measures if each.write in (CUSTODY, BOTH) and each.who]
    measures = [each for each in measures if each.kind == "release" or words.custody_of(each.kind)]
    if measures and not recorder.decisions.happened:
        recorder.note(_("The day is not known: custody was not written. Add it on the page of the person."))
        return
    for measure in sorted(measures, key=_order):
        for n in dict.fromkeys(measure.who):
            write = _release if measure.kind == "release" else _hold
            write(recorder, people[n], measure, cases.get(people[n].pk))


def _order(measure: MeasureDecision) -> int:
    if measure.kind == "release":
        return len(STEPS) + 1
    return STEPS.index(measure.kind) if measure.kind in STEPS else len(STEPS)


def _held(person: Person) -> list[CustodyPeriod]:
    """All that the database would refuse to overlap with, whoever may see it; the latest first."""
    return list(person.custody.filter(deprives=True, chosen=True).order_by("-began", "-pk"))


def _hold(recorder: Recorder, person: Person, measure: MeasureDecision, case: Case | None) -> None:
    decided = recorder.decisions
    kind, day = words.custody_of(measure.kind), decided.happened.start
    written = any(each.person_id == person.pk for each in recorder.written[CustodyPeriod])
    is_first = recorder.is_new(person) and not written
    known = None if is_first else _same_custody(person, kind, measure, decided.happened.start)
    if known and known.is_visible_to(recorder.user):
        recorder.link(known, measure.span)
        return
    if decided.upheld and decided.instance != "first":
        told = _("%(person)s: the custody that was upheld is not in the register, and when it began is not told here.")
        recorder.note(told % {"person": person})
        return
    period = CustodyPeriod(person=person, kind_id=kind, case=case, place_id=decided.place, **_stated(measure, kind))
    period.began_on = decided.happened
    if not is_first and period.kind.deprives:
        _fit(recorder, period, _held(person))
    elif not is_first:
        _end_open(recorder, person, day, ENDED_BY.get(kind, "measure_changed"))
    recorder.create(period, measure.span)


def _stated(measure: MeasureDecision, kind: str) -> dict:
    """Days of administrative arrest have a column; any other term of custody is noted as stated."""
    if not measure.value:
        return {}
    if kind == "administrative_arrest" and measure.unit == "day" and measure.value == int(measure.value):
        return {"ordered_days": int(measure.value)}
    return {} if words.penalty_of(measure.kind) else {"note": f"{measure.value.normalize():f} {measure.unit}"}


def _same_custody(person: Person, kind: str, measure: MeasureDecision, day: date) -> CustodyPeriod | None:
    """A period of the kind that runs on the day: the same custody told again."""
    running = Q(began__lte=day) & (Q(ended=None) | Q(ended__gte=day))
    for period in person.custody.filter(running, kind=kind, chosen=True).order_by("-began"):
        if kind in SHORT and period.began != day:
            continue
        if kind == "administrative_arrest" and not _agrees(period, measure, day):
            continue
        return period
    return None


def _agrees(arrest: CustodyPeriod, measure: MeasureDecision, day: date) -> bool:
    """Whether an arrest told on the day is the known one: not over yet, and of as many days where both are told."""
    days = int(measure.value) if measure.value and measure.unit == "day" else None
    over = _computed_end(arrest)
    return (over is None or day <= over) and (days is None or arrest.ordered_days in (None, days))


def _computed_end(arrest: CustodyPeriod) -> date | None:
    return arrest.began + timedelta(days=arrest.ordered_days) if arrest.ordered_days else None


def _fit(recorder: Recorder, period: CustodyPeriod, held: Iterable[CustodyPeriod]) -> None:
    """Let the period end the one that it follows, end where the next begins, or stand aside as a claim."""
    for other in held:
        if other.began <= period.began and (other.ended is None or other.ended > period.began):
            if other.ended is not None or not (end := _end_before(other, period)):
                return _stand_aside(recorder, period, other)
            _end(recorder, other, *end)
        elif other.began > period.began and (period.ended is None or period.ended > other.began):
            if not (end := _end_before(period, other)):
                return _stand_aside(recorder, period, other)
            period.ended, period.ended_precision, period.end_reason_id = end
    return None


def _end_before(earlier: CustodyPeriod, later: CustodyPeriod) -> tuple[date, str, str] | None:
    """Day, precision and reason of the end of a period of which none was told, where the later one plainly follows."""
    over = _computed_end(earlier) if earlier.kind_id == "administrative_arrest" else None
    if over and over <= later.began:
        return over, "day", "presumed"
    if later.kind_id in NEXT.get(earlier.kind_id, ()):
        return later.began, later.began_precision, "verdict" if later.kind_id == "imprisonment" else "transferred"
    if earlier.kind_id in SHORT and earlier.began + DETENTION <= later.began:
        return earlier.began + DETENTION, "circa", "limit_expired"
    return None


def _stand_aside(recorder: Recorder, period: CustodyPeriod, other: CustodyPeriod) -> None:
    period.chosen = False
    period.ended = period.end_reason_id = None
    shown = other.is_visible_to(recorder.user)
    told = _(
        "%(person)s: the custody told here overlaps with another one (%(other)s). It was kept as a claim that is not "
        "computed with; choose between them on the page of the person."
    )
    recorder.note(told % {"person": period.person, "other": other.kind if shown else _("not shown to you")})


def _end(recorder: Recorder, period: CustodyPeriod, day: date, precision: str, reason: str) -> None:
    recorder.change(period, ended=day, ended_precision=precision, end_reason_id=reason)
    if period.is_visible_to(recorder.user):
        days = {"began": written(period.began_on), "ended": written(period.ended_on)}
        told = _("%(person)s: %(kind)s since %(began)s ends on %(ended)s.")
        recorder.note(told % {"person": period.person, "kind": period.kind, **days})


def _open(person: Person, day: date) -> CustodyPeriod | None:
    return next((each for each in _held(person) if each.ended is None and each.began <= day), None)


def _presumably_over(person: Person, day: date) -> CustodyPeriod | None:
    """The period that runs on the day and of which only the law said when it ends."""
    reckoned = (each for each in _held(person) if each.end_reason_id in RECKONED and each.ended)
    return next((each for each in reckoned if each.began <= day <= each.ended), None)


def _end_open(recorder: Recorder, person: Person, day: date, reason: str) -> None:
    """A measure at liberty ends custody before the sentence; a prison term it does not end."""
    period = _open(person, day)
    if period and period.kind_id != "imprisonment":
        _end(recorder, period, day, recorder.decisions.happened.precision, reason)


def _release(recorder: Recorder, person: Person, measure: MeasureDecision, _case: Case | None) -> None:
    happened = recorder.decisions.happened
    period = _open(person, happened.start) or _presumably_over(person, happened.start)
    if period:
        reason = "term_served" if _computed_end(period) == happened.start else "released"
        _end(recorder, period, happened.start, happened.precision, reason)
        recorder.link(period, measure.span, Citation.Part.END)
        return
    ended = person.custody.visible_to(recorder.user).filter(ended=happened.start, deprives=True).first()
    if ended:
        recorder.link(ended, measure.span, Citation.Part.END)
    else:
        recorder.note(_("%(person)s: released, but no custody was open; nothing was ended.") % {"person": person})
