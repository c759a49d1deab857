"""Home and search: the two pages that look into every room."""

from django.core.exceptions import BadRequest
from django.db.models import Count, Q
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.defaults import bad_request as plain_bad_request

from cases.agenda.agenda import agenda, around, in_turn, is_release
from cases.models import Case, Entry, Import, Incident, Recognition, Source, TimelineEntry
from cases.status import today
from cases.timelines.wording import shown
from cases.timelines.words import first_with_words
from cases.words import words_query
from monitor.accounts.access import open_to_all_staff
from monitor.accounts.protection import visible_q
from people.matching import find
from people.models import Organisation, Place
from people.models.place import fold_place

SHOWN = 8
NEAREST = 5
FOUND = 20


@require_safe
@open_to_all_staff
def home(request):
    """What waits for me, and my last records."""
    user = request.user
    context = {
        "imports": imports_to_review(user) if user.can("review") else [],
        **comes_next(user),
        "proposals": proposals_to_decide(user) if user.can("recognise") else [],
        "mine": Incident.objects.visible_to(user)
        .filter(created_by=user)
        .select_related("place")
        .order_by("-created_at")[:SHOWN],
        "is_new": not Incident.objects.exists() and not Source.objects.exists(),
        "today": today(),
    }
    return render(request, "home.html", context)


def imports_to_review(user):
    """Bulletins with entries that wait for an editor, and how many."""
    waiting = Q(source__entries__state=Entry.State.NEW)
    imports = Import.objects.filter(visible_q(user, "source__")).annotate(
        waiting=Count("source__entries", filter=waiting)
    )
    return imports.filter(waiting__gt=0).select_related("source")[:SHOWN]


def comes_next(user):
    """The agenda of the coming seven days, and the custody that is over without a release."""
    day = today()
    items = in_turn(agenda(user, around(day, 6)), day)
    coming = [item for item in items if not item.is_over(day)]
    releases = [item for item in items if is_release(item, day)]
    return {
        "coming": coming[:NEAREST],
        "coming_more": len(coming[NEAREST:]),
        "releases": releases[:NEAREST],
        "releases_more": len(releases[NEAREST:]),
    }


def proposals_to_decide(user):
    """Recognitions that somebody else has proposed."""
    proposed = Recognition.objects.visible_to(user).filter(
        visible_q(user, "person__"), state=Recognition.State.PROPOSED
    )
    return proposed.exclude(proposed_by=user).select_related("person", "label")[:SHOWN]


@require_safe
@open_to_all_staff
def search(request):
    """One box for everything: persons first, then what happened, cases, organisations, places, sources."""
    text = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:200]
    context = {"q": text}
    if text:
        context |= found(text, request.user)
    return render(request, "search.html", context)


def found(text, user):
    """Everything that fits the text and that the user may see, by kind."""
    words = words_query(text)
    lines = TimelineEntry.objects.visible_to(user).filter(search=words).to_show()
    cases = Q(title__icontains=text) | Q(register_number__iexact=text) | Q(court_number__iexact=text)
    organisations = Q(name__icontains=text) | Q(names__text__icontains=text) | Q(names__code__iexact=text)
    return {
        "persons": find(text, user=user, limit=10),
        "lines": shown(list(first_with_words(lines, words, FOUND)), user),
        "cases": Case.objects.visible_to(user).filter(cases)[:FOUND],
        "organisations": Organisation.objects.visible_to(user).filter(organisations).distinct()[:FOUND],
        "places": Place.objects.filter(names__folded=fold_place(text)).distinct()[:FOUND],
        "sources": Source.objects.visible_to(user).filter(title__icontains=text)[:FOUND],
    }


def bad_request(request, exception):
    """400 with our own sentence that says why; what Django says of a suspicious request is for its log."""
    if not isinstance(exception, BadRequest):
        return plain_bad_request(request, exception)
    return render(request, "400.html", {"exception": str(exception)}, status=400)
