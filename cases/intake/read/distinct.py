"""Measures told twice in an entry are one, and a bare word may only repeat what is told with its term."""

from __future__ import annotations

from .measures import WEAK
from .model import FoundMeasure

# A bare measure that may only repeat one told of the same people, and the kinds it repeats.
_IMPLIED = {
    "pretrial_detention": ("administrative_arrest",),
    "police_detention": ("administrative_arrest", "pretrial_detention"),
}


def distinct(measures: list[FoundMeasure]) -> list[FoundMeasure]:
    """One measure for each kind, amount and row of people; a bare kind beside one with an amount says nothing new."""
    kept: list[FoundMeasure] = []
    for measure in sorted(measures, key=lambda m: (m.value is None, m.start)):
        twin = next(
            (
                m
                for m in kept
                if m.kind == measure.kind
                and (measure.value is None or (m.value, m.unit) == (measure.value, measure.unit))
                and (not measure.who or not m.who or set(measure.who) & set(m.who))
            ),
            None,
        )
        if twin is None:
            kept.append(measure)
        else:
            twin.who += [name for name in measure.who if name not in twin.who]
    return sorted((m for m in kept if not _implied(m, kept)), key=lambda m: m.start)


def _implied(measure: FoundMeasure, others: list[FoundMeasure]) -> bool:
    """`Remanded in custody` without a term, said of somebody under administrative arrest, is that arrest."""
    return (
        measure.kind in _IMPLIED
        and measure.value is None
        and (measure.kind == "pretrial_detention" or measure.confidence <= WEAK)
        and any(other.kind in _IMPLIED[measure.kind] and set(other.who) == set(measure.who) for other in others)
    )
