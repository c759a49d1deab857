"""The band view of a person and of a case: custody, hearings, decisions on one axis, and the same as a table."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cases.models import Case, TimelineEntry
from cases.timelines.bands import draw
from cases.timelines.build import behind
from cases.timelines.wording import shown
from monitor.accounts.access import get_for, open_to_all_staff
from people.models import Person

LINES = 500


def _answer(request, kind, record):
    rows = TimelineEntry.objects.visible_to(request.user).filter(**{f"{kind}s__contains": [record.pk]}).to_show()
    entries = list(rows.order_by("-first", "-pk")[: LINES + 1])
    lines = shown(entries[:LINES][::-1], request.user)
    context = {
        "record": record,
        "kind": kind,
        "lines": lines,
        "drawing": draw(lines, get_language() or "en"),
        "more": len(entries) > LINES,
        "behind": behind(entries),
    }
    return render(request, "timelines/bands.html", context)


@open_to_all_staff
@require_safe
def person(request, pk):
    """One person's history."""
    return _answer(request, "person", get_for(request.user, Person, pk))


@open_to_all_staff
@require_safe
def case(request, pk):
    """One case's history, with the custody of everybody in it."""
    return _answer(request, "case", get_for(request.user, Case, pk))
