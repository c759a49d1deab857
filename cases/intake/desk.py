"""The review desk: one entry after the other, each claimed for one editor, each decided once.

A decision that a script sends (static/js/desk.js) is answered by the part of the page that changes, with the address
that it belongs to; without a script it is answered by a redirect.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import HttpResponseClientRedirect

from cases.intake import linking, review
from cases.intake.desk_forms import DeskForm
from cases.intake.highlight import stretches
from cases.intake.marking import KINDS, PERSON, PLACE, Marking
from cases.intake.progress import progress
from cases.intake.suggest import suggest
from cases.intake.terms import Terms, load
from cases.intake.views import get_import
from cases.intake.words import label, measure_words
from cases.models import Entry, Import
from monitor.accounts.access import requires
from monitor.accounts.prepared import LARGEST, Question

KEPT = ("person-", "measure-", "happened", "until", "place", "summary", "types", "articles", "instance", "upheld",
        "case", "incident", "brought")  # fmt: skip
"""Beginnings of the names of fields that are kept as a half-done correction."""


ENTRY = Question(
    lambda asked: (
        Entry.objects.visible_to(asked.user)
        .filter(pk=asked.number("entry"))
        .select_related("source__taken_in")
        .defer("source__text")
    )
)


def get_entry(user, pk) -> Entry:
    """The entry if `user` may see its source, else Http404."""
    found = ENTRY(user, entry=pk) if pk <= LARGEST else []
    if not found:
        raise Http404(_("There is no such entry, or you may not see it."))
    return found[0]


@never_cache
@require_GET
@requires("import")
def entry(request, pk):
    """The words on one side, what is proposed on the other; who may review claims it by opening it."""
    return _open(request, get_entry(request.user, pk))


def _open(request, found, terms: Terms | None = None):
    mine = request.user.can("review") and review.claim(found, request.user)
    data = QueryDict(found.draft["form"]) if mine and found.draft else None
    return _desk(request, found, DeskForm(suggest(found, request.user, terms=terms), request.user, data), mine)


def _desk(request, found, form, mine, status=200):
    suggestion, is_decided = form.suggestion, found.state != Entry.State.NEW
    roles = dict(suggestion.terms.roles.choices)
    context = {
        "layout": "intake/_part.html" if request.htmx else "base.html",
        "entry": found,
        "taken_in": found.source.taken_in,
        "form": form,
        "mine": mine,
        "free_at": found.claimed_at + review.CLAIM if review.is_held(found, request.user) else None,
        "stretches": stretches(suggestion),
        "roles": tuple(roles.items()),
        "decided": form.suggested,
        "persons": [(each.found.name, roles.get(each.found.role, "")) for each in suggestion.persons],
        "types": [suggestion.terms.types.labels[each] for each in suggestion.types],
        "measures": [measure_words(each.found) for each in suggestion.measures],
        "flags": [(label("incident_flags", flag), suggestion.why(flag)) for flag in found.flags],
        "progress": progress(found, request.user),
        "incident": linking.incident_of(found, request.user) if is_decided else None,
    }
    answer = render(request, "intake/entry.html", context, status=status)
    answer["HX-Push-Url"] = found.get_absolute_url()
    return answer


def _again(request, pk):
    """The entry as it stands now."""
    return _open(request, get_entry(request.user, pk)) if request.htmx else redirect("intake:entry", pk)


@require_POST
@requires("review")
def accept(request, pk):
    """Write what the form says and go on to the next entry; what cannot be accepted comes back with its reasons.

    Words that were marked and not yet shown are shown first: nobody accepts what nobody has seen.
    """
    found = get_entry(request.user, pk)
    if _marks_sent(request):
        messages.info(request, _("The words that you marked were added. Look at them, then accept."))
        return mark(request, pk)
    terms = load()
    form = DeskForm(suggest(found, request.user, match=False, terms=terms), request.user, request.POST)
    if not form.is_valid():
        form = DeskForm(suggest(found, request.user, terms=terms), request.user, request.POST)
        return _desk(request, found, form, mine=True, status=422)
    try:
        accepted = review.accept(found, request.user, form.decisions())
    except review.CannotDecide as refused:
        messages.warning(request, str(refused))
        return _again(request, pk)
    for note in accepted.notes:
        messages.info(request, note)
    return _go_on(request, found.source.taken_in, found.number, terms)


@require_POST
@requires("review")
def reject(request, pk):
    """Put the entry aside and go on."""
    found = get_entry(request.user, pk)
    try:
        review.reject(found, request.user, request.POST.get("reason", ""))
    except review.CannotDecide as refused:
        messages.warning(request, str(refused))
    return _go_on(request, found.source.taken_in, found.number)


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
    found = get_entry(request.user, pk)
    _keep_draft(found, request.user, DeskForm(suggest(found, request.user), request.user, request.POST), request.POST)
    return HttpResponse(status=204)


@require_POST
@requires("review")
def mark(request, pk):
    """Mark words of the entry as a person, the place or an article, keeping what else was corrected; show it again."""
    found = get_entry(request.user, pk)
    kept, lost = _mark(request, found)
    for words in lost:
        told = _("“%(words)s” does not stand in the entry, so it was not marked.")
        messages.warning(request, told % {"words": words})
    if not kept:
        messages.warning(request, _("Nothing was marked: somebody else reviews the entry, or it is decided."))
    return _again(request, pk)


def _marks_sent(request):
    """What was marked: words, near which character, as what (`person:official`), for all that holds words."""
    given = zip(*(request.POST.getlist(name) for name in ("mark_words", "mark_near", "mark_as")), strict=False)
    return [(words.replace("\0", ""), near, what) for words, near, what in given if words.strip()]


def _mark(request, found) -> tuple[bool, list[str]]:
    """Keep marks and draft. Returns whether the entry is the user's, and the words that do not stand in it."""
    before, sent = DeskForm(suggest(found, request.user), request.user, request.POST), _marks_sent(request)
    if not sent:
        return _keep_draft(found, request.user, before, request.POST), []
    marking, roles = Marking.of(found.text, found.marks), dict(before.suggestion.terms.roles.choices)
    for words, near, what in sent:
        kind, _colon, role = what.partition(":")
        if kind in KINDS and (role in roles if kind == PERSON else not role):
            marking.add(words, int(near) if near.isdecimal() and len(near) < 9 else 0, kind, role)
    if not review.keep_marks(found, request.user, marking.as_json()):
        return False, []
    after = DeskForm(suggest(found, request.user), request.user)
    data = before.follow(after, request.POST, place=any(what == PLACE for *_words, what in sent))
    return _keep_draft(found, request.user, DeskForm(after.suggestion, request.user, data), data), marking.lost


@require_POST
@requires("review")
def skip(request, pk):
    """Leave the entry as it is, with the half-done correction, for later or for somebody else; go on."""
    found = get_entry(request.user, pk)
    if "discard" in request.POST:
        review.keep_draft(found, request.user, None)
        if found.marks:
            review.keep_marks(found, request.user, [])
        return _again(request, pk)
    _mark(request, found)
    review.let_go(found, request.user)
    return _go_on(request, found.source.taken_in, found.number)


def _keep_draft(found, user, form, data):
    """Keep what differs from the suggestions, nothing where nothing was changed; whether the entry is the user's."""
    if not form.has_changed():
        return review.keep_draft(found, user, None)
    kept = QueryDict(mutable=True)
    for name in data:
        if name.startswith(KEPT):
            kept.setlist(name, data.getlist(name))
    return review.keep_draft(found, user, {"form": kept.urlencode()})


def _go_on(request, taken_in: Import, after: int, terms: Terms | None = None):
    """The next waiting entry, claimed; the import where none waits."""
    if following := review.claim_next(taken_in, request.user, after):
        return _open(request, following, terms) if request.htmx else redirect(following)
    messages.success(request, _("No entry of this bulletin waits for you any more."))
    return HttpResponseClientRedirect(taken_in.get_absolute_url()) if request.htmx else redirect(taken_in)


@require_GET
@requires("review")
def next_entry(request, pk):
    """The first entry of the import that waits, or the first after `?after=`."""
    after = request.GET.get("after", "0")
    return _go_on(request, get_import(request.user, pk), int(after) if after.isdecimal() and len(after) < 9 else 0)
