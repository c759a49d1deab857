"""The review desk: one entry after the other, each claimed for one editor, each decided once."""

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from cases.intake import review
from cases.intake.desk_forms import DeskForm
from cases.intake.highlight import stretches
from cases.intake.suggest import suggest
from cases.intake.views import get_import
from cases.intake.words import label, measure_words
from cases.models import Entry, Import, IncidentType
from monitor.accounts.access import requires

KEPT = ("person-", "measure-", "happened", "until", "place", "summary", "types", "articles", "instance", "upheld",
        "join_cases", "brought")  # fmt: skip
"""Beginnings of the names of fields that are kept as a half-done correction."""


def get_entry(user, pk) -> Entry:
    """The entry if `user` may see its source, else Http404."""
    rows = Entry.objects.visible_to(user).select_related("source__taken_in", "claimed_by", "decided_by", "repeats")
    found = rows.defer("source__text").filter(pk=pk).first()
    if found is None:
        raise Http404(_("There is no such entry, or you may not see it."))
    return found


@never_cache
@require_GET
@requires("import")
def entry(request, pk):
    """The words on one side, what is proposed on the other; who may review claims it by opening it."""
    found = get_entry(request.user, pk)
    mine = request.user.can("review") and review.claim(found, request.user)
    data = QueryDict(found.draft["form"]) if mine and found.draft else None
    return _desk(request, found, DeskForm(suggest(found, request.user), request.user, data), mine)


def _desk(request, found, form, mine, status=200):
    context = {
        "entry": found,
        "taken_in": found.source.taken_in,
        "form": form,
        "mine": mine,
        "stretches": stretches(form.suggestion.parsed),
        "decided": form.suggested,
        "types": [str(each) for each in IncidentType.objects.filter(code__in=form.suggestion.types)],
        "measures": [measure_words(each.found) for each in form.suggestion.measures],
        "flags": [(label("incident_flags", flag), form.suggestion.parsed.why.get(flag, "")) for flag in found.flags],
        **_around(found),
        "same_words": _same_words(found, request.user),
        "incident": _incident(found, request.user),
    }
    return render(request, "intake/entry.html", context, status=status)


def _around(found):
    """The entries before and after it in the bulletin, by number, and how many there are and wait."""
    rows = list(Entry.objects.filter(source=found.source_id).order_by("number").values_list("number", "pk", "state"))
    return {
        "previous": next((pk for number, pk, _state in reversed(rows) if number < found.number), None),
        "following": next((pk for number, pk, _state in rows if number > found.number), None),
        "total": len(rows),
        "waiting": sum(state == Entry.State.NEW for _number, _pk, state in rows),
    }


def _same_words(found, user):
    """Entries of other sources with the same words, as far as the user may see them, with their incidents."""
    others = Entry.objects.visible_to(user).exclude(source=found.source_id).select_related("source")
    same = others.defer("source__text").filter(fingerprint=found.fingerprint).order_by("pk")
    return [(each, _incident(each, user)) for each in same[:3]]


def _incident(found, user):
    """The incident that accepting the entry wrote."""
    fact = found.facts.filter(content_type__app_label="cases", content_type__model="incident", created=True).first()
    incident = fact.fact if fact else None
    return incident if incident and incident.is_visible_to(user) else None


@require_POST
@requires("review")
def accept(request, pk):
    """Write what the form says and go on to the next entry; what cannot be accepted comes back with its reasons."""
    found = get_entry(request.user, pk)
    form = DeskForm(suggest(found, request.user), request.user, request.POST)
    if not form.is_valid():
        return _desk(request, found, form, mine=True, status=422)
    try:
        accepted = review.accept(found, request.user, form.decisions())
    except review.CannotDecide as refused:
        messages.warning(request, str(refused))
        return redirect("intake:entry", pk)
    for note in accepted.notes:
        messages.info(request, note)
    return _go_on(request, found)


@require_POST
@requires("review")
def reject(request, pk):
    """Put the entry aside and go on."""
    found = get_entry(request.user, pk)
    try:
        review.reject(found, request.user, request.POST.get("reason", ""))
    except review.CannotDecide as refused:
        messages.warning(request, str(refused))
    return _go_on(request, found)


@require_POST
@requires("review")
def reopen(request, pk):
    """Withdraw what the entry wrote and show it again."""
    _reopen(request, get_entry(request.user, pk))
    return redirect("intake:entry", pk)


@require_POST
@requires("review")
def undo(request, pk):
    """Reopen the entry of this import that the user decided last."""
    last = review.last_decided(get_import(request.user, pk), request.user)
    if last is None:
        messages.info(request, _("There is nothing to undo: you have decided no entry of this bulletin."))
        return redirect("intake:import", pk)
    _reopen(request, last)
    return redirect("intake:entry", last.pk)


def _reopen(request, found):
    try:
        for note in review.reopen(found, request.user):
            messages.info(request, note)
    except review.CannotDecide as refused:
        messages.error(request, str(refused))


@require_POST
@requires("review")
def draft(request, pk):
    """Keep a half-done correction; asked for while one types, so it answers with nothing."""
    _keep_draft(request, get_entry(request.user, pk))
    return HttpResponse(status=204)


@require_POST
@requires("review")
def skip(request, pk):
    """Leave the entry as it is, with the half-done correction, for later or for somebody else; go on."""
    found = get_entry(request.user, pk)
    if "discard" in request.POST:
        review.keep_draft(found, request.user, None)
        return redirect("intake:entry", pk)
    _keep_draft(request, found)
    review.let_go(found, request.user)
    return _go_on(request, found)


def _keep_draft(request, found):
    """Keep what differs from the suggestions; nothing where nothing was changed."""
    if not DeskForm(suggest(found, request.user), request.user, request.POST).has_changed():
        review.keep_draft(found, request.user, None)
        return
    kept = QueryDict(mutable=True)
    for name in request.POST:
        if name.startswith(KEPT):
            kept.setlist(name, request.POST.getlist(name))
    review.keep_draft(found, request.user, {"form": kept.urlencode()})


def _go_on(request, found):
    """The waiting entry after this one."""
    return _next(request, found.source.taken_in, found.number)


def _next(request, taken_in: Import, after: int):
    following = review.claim_next(taken_in, request.user, after)
    if following is None:
        messages.success(request, _("No entry of this bulletin waits for you any more."))
        return redirect("intake:import", taken_in.pk)
    return redirect("intake:entry", following.pk)


@require_GET
@requires("review")
def next_entry(request, pk):
    """The first entry of the import that waits, or the first after `?after=`."""
    after = request.GET.get("after", "0")
    return _next(request, get_import(request.user, pk), int(after) if after.isdecimal() and len(after) < 9 else 0)
