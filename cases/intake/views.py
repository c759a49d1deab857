"""The inbox, the upload, the import as a record, and the terms that the register does not know."""

from itertools import chain

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import BooleanField, Count, ExpressionWrapper, Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from cases.intake import certain, record
from cases.intake.forms import UploadForm
from cases.intake.register import look_up
from cases.intake.storing import parsed
from cases.intake.words import label
from cases.models import Entry, Import
from monitor.accounts.access import requires
from monitor.accounts.protection import visible_q

INBOX = 100
UNKNOWN = 500
PAGE = 100
PERSONS = 60
"""So many persons are named beside an import; the others are counted."""


def get_import(user, pk) -> Import:
    """The import if `user` may see its source, else Http404."""
    found = Import.objects.filter(visible_q(user, "source__"), pk=pk).select_related("source", "by").first()
    if found is None:
        raise Http404(_("There is no such import, or you may not see it."))
    return found


@require_GET
@requires("import")
def inbox(request):
    """What was taken in, the newest first, with what still waits."""
    state = "source__entries__state"
    imports = (
        Import.objects.filter(visible_q(request.user, "source__"))
        .select_related("source", "by")
        .defer("source__text")
        .annotate(
            waiting=Count("source__entries", Q(**{state: Entry.State.NEW})),
            accepted=Count("source__entries", Q(**{state: Entry.State.ACCEPTED})),
            rejected=Count("source__entries", Q(**{state: Entry.State.REJECTED})),
        )
    )
    return render(request, "intake/inbox.html", {"imports": imports.order_by("-created_at", "-pk")[:INBOX]})


@requires("import")
def upload(request):
    """Take a bulletin in; a refusal keeps everything that was typed."""
    form = UploadForm(request.POST or None, request.FILES or None, user=request.user)
    if request.method == "POST" and form.is_valid() and (received := form.receive()):
        if not received.created:
            messages.info(request, _("This very document was taken in before. Here it is; nothing was added."))
        return redirect("intake:import", received.taken_in.pk)
    return render(request, "intake/upload.html", {"form": form})


@never_cache
@require_GET
@requires("import")
def import_page(request, pk):
    """One import as a record: who, when, which file, how far, and what became of every entry."""
    taken_in = get_import(request.user, pk)
    if request.htmx:
        return _progress(request, taken_in)
    page, state = _entries(taken_in, request.GET)
    states = record.states(taken_in)
    persons = record.persons(taken_in, request.user)
    context = {
        "taken_in": taken_in,
        "source": taken_in.source,
        "page": page,
        "rows": [(each, _flags(each)) for each in page],
        "state": state,
        "states": states,
        "total": sum(states.values()),
        "remainders": taken_in.source.remainders.all() if not state and not page.has_next() else [],
        "running": _running(taken_in),
        "counts": record.counts(taken_in),
        "taken_back": record.taken_back(taken_in),
        "persons": persons[:PERSONS],
        "more_persons": max(0, persons.count() - PERSONS),
    }
    return render(request, "intake/import.html", context)


def _entries(taken_in, asked):
    """A page of the entries, of all or of those in one state, and that state."""
    state = asked.get("state") if asked.get("state") in Entry.State.values else ""
    half_done = ExpressionWrapper(Q(draft__isnull=False) | ~Q(marks=[]), BooleanField())
    entries = taken_in.source.entries.defer("proposals", "draft", "marks").annotate(half_done=half_done)
    entries = entries.filter(**({"state": state} if state else {})).select_related("decided_by", "claimed_by")
    return Paginator(entries.order_by("number"), PAGE).get_page(asked.get("page")), state


def _flags(entry: Entry) -> list[str]:
    """The flags of an entry in words."""
    return [label("incident_flags", flag) for flag in entry.flags]


def _progress(request, taken_in):
    """The part of the page that is asked for again; the whole page is loaded anew when the reading ended."""
    running = _running(taken_in)
    response = render(request, "intake/import.html#progress", {"taken_in": taken_in, "running": running})
    if taken_in.state not in Import.UNFINISHED and not running:
        response["HX-Refresh"] = "true"
    return response


def _running(taken_in) -> str:
    """How many entries are accepted, in digits, while a run accepts what is certain; empty when none runs."""
    accepted = taken_in.source.entries.filter(state=Entry.State.ACCEPTED)
    return str(accepted.count()) if certain.is_running(taken_in) else ""


@require_GET
@requires("administer")
def unknown_terms(request):
    """Places and articles that entries name and the register does not have: for the administrator to decide."""
    flagged = Q(flags__contains=["unknown_place"]) | Q(flags__contains=["unknown_article"])
    entries = Entry.objects.visible_to(request.user).filter(flagged).select_related("source").defer("source__text")
    entries = list(entries.order_by("-source__received_at", "number")[:UNKNOWN])
    found = {entry: parsed(entry) for entry in entries}
    register = look_up(found.values())
    terms: dict[str, list[Entry]] = {}
    for entry in entries:
        for term in chain.from_iterable(register.unknown(found[entry]).values()):
            terms.setdefault(term, []).append(entry)
    rows = sorted(terms.items(), key=lambda row: (-len(row[1]), row[0]))
    return render(request, "intake/unknown.html", {"rows": rows})
