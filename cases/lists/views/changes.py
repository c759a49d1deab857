"""What changed between two editions, between two days, or between an edition and a day."""

from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.lists.answers import Answer, of_day, of_edition
from cases.lists.changes import Changes, compare
from cases.lists.forms import CompareForm
from cases.lists.paper import headline
from cases.lists.veil import visible_sources
from cases.lists.views.editions import get_edition, previous
from cases.lists.wording import source_line
from cases.models import Edition, PrisonerList
from cases.models.sources import cited_in
from cases.status import seen_by
from monitor.accounts.access import get_for, open_to_all_staff


@require_safe
@open_to_all_staff
def changes(request, pk):
    """What changed since the edition before, or since `?since=` the number of another edition of the list."""
    found = get_edition(request.user, pk)
    older = _other(request.user, found, request.GET.get("since"))
    if found.state != Edition.State.FROZEN or older is None:
        raise Http404(_("There is no earlier edition to compare with."))
    chosen = {"before": older.number, "after": found.number}
    form = CompareForm(chosen, editions=_editions(request.user, found.list))
    return _page(request, found.list, form, of_edition(older, request.user), of_edition(found, request.user))


def _other(user: Any, found: Edition, number: str | None) -> Edition | None:
    if not number:
        return previous(user, found)
    if not (number.isdecimal() and len(number) < 9):
        raise BadRequest(_("“since” is the number of an edition."))
    return get_object_or_404(_editions(user, found.list), number=number)


def _editions(user: Any, prisoner_list: PrisonerList) -> Any:
    return prisoner_list.editions.visible_to(user).filter(state=Edition.State.FROZEN).order_by("-number")


@require_safe
@open_to_all_staff
def list_changes(request, pk):
    """What changed between any two editions or days that the reader chooses; the form alone before that."""
    found = get_for(request.user, PrisonerList, pk)
    known = _editions(request.user, found)
    form = CompareForm(request.GET or None, editions=known, initial=_offered(known))
    if unknown := set(request.GET) - set(form.fields):
        raise BadRequest(_("A comparison has no parameter “%(name)s”.") % {"name": sorted(unknown)[0][:40]})
    if not form.is_valid():
        context = {"list": found, "form": form}
        return render(request, "lists/changes.html", context, status=400 if form.is_bound else 200)
    sides = [_answer(request.user, found, known, form.cleaned_data, side) for side in ("before", "after")]
    return _page(request, found, form, *sides)


def _offered(known: Any) -> dict[str, Any]:
    """The two latest editions; after the only one, the list today."""
    numbers = list(known.values_list("number", flat=True)[:2])
    return {"before": numbers[-1], "after": numbers[0] if len(numbers) > 1 else ""} if numbers else {}


def _answer(user: Any, prisoner_list: PrisonerList, known: Any, chosen: dict[str, Any], side: str) -> Answer:
    if number := chosen[side]:
        return of_edition(known.get(number=number), user)
    return of_day(prisoner_list, chosen[f"{side}_day"], user)


def _page(request, prisoner_list: PrisonerList, form: CompareForm, before: Answer, after: Answer):
    wording = after.printout.wording(get_language())
    difference = compare(before.rows, after.rows, wording, (before.day, after.day), seen_by(request.user))
    _open_sources(difference, request.user)
    numbers = [headline(side.printout.counts, wording) for side in (before, after)]
    context = {"list": prisoner_list, "form": form, "before": before, "after": after, "changes": difference}
    return render(request, "lists/changes.html", context | {"numbers": numbers})


def _open_sources(difference: Changes, user: Any) -> None:
    """Say of every source how it is written, and whether the reader may open it."""
    notes = [note for each in difference.all for note in each.notes]
    seen = visible_sources(notes, user)
    for note in notes:
        page = cited_in(note["source"], note["mark"])
        note |= {"line": source_line(note), "open": note["source"] in seen, "page": page}
