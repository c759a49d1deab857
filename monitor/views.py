"""Home and search: the two pages that look into every room."""

from datetime import timedelta

from django.core.exceptions import BadRequest
from django.db.models import Count, Q
from django.shortcuts import render
from django.views.defaults import bad_request as plain_bad_request

from cases.models import Case, CustodyPeriod, Entry, Hearing, Import, Incident, Recognition, Source, TimelineEntry
from cases.status import today
from cases.timelines.filters import words_query
from cases.timelines.wording import shown
from monitor.accounts.access import open_to_all_staff
from monitor.accounts.protection import visible_q
from people.matching import find
from people.models import Organisation, Person, Place
from people.models.place import fold_place

AHEAD = timedelta(days=7)
TERMS_AHEAD, TERMS_BEHIND = timedelta(days=14), timedelta(days=60)
SHOWN = 8
FOUND = 20


@open_to_all_staff
def home(request):
    """What waits for me, and my last records."""
    user = request.user
    context = {
        "imports": imports_to_review(user) if user.can("review") else [],
        "hearings": hearings_ahead(user),
        "terms": terms_that_end(user),
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


def hearings_ahead(user):
    """Hearings of the next seven days in cases that the user may see."""
    hearings = Hearing.objects.visible_to(user).filter(visible_q(user, "case__"), result=Hearing.Result.PLANNED)
    return (
        hearings.filter(held__range=(today(), today() + AHEAD))
        .select_related("case", "kind", "court")
        .order_by("held", "time")
    )


def terms_that_end(user):
    """Custody whose ordered term ends within two weeks or has ended within two months, and nobody has recorded a
    release: (day, period).
    """
    open_ended = CustodyPeriod.objects.visible_to(user).filter(
        visible_q(user, "person__"), ended__isnull=True, chosen=True
    )
    since, until = today() - TERMS_BEHIND, today() + TERMS_AHEAD
    by_order = Q(ordered_until__range=(since, until))
    by_days = Q(ordered_days__isnull=False, began__range=(since - timedelta(days=60), until))
    periods = open_ended.filter(by_order | by_days).select_related("person", "kind", "facility")
    ends = [(each.ordered_until or each.began + timedelta(days=each.ordered_days), each) for each in periods]
    return sorted((each for each in ends if since <= each[0] <= until), key=lambda each: each[0])[:SHOWN]


def proposals_to_decide(user):
    """Recognitions that somebody else has proposed."""
    proposed = Recognition.objects.visible_to(user).filter(
        visible_q(user, "person__"), state=Recognition.State.PROPOSED
    )
    return proposed.exclude(proposed_by=user).select_related("person", "label")[:SHOWN]


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
    lines = TimelineEntry.objects.visible_to(user).filter(search=words_query(text)).order_by("-first", "-pk")[:FOUND]
    cases = Q(title__icontains=text) | Q(register_number__iexact=text) | Q(court_number__iexact=text)
    organisations = Q(name__icontains=text) | Q(names__text__icontains=text) | Q(names__code__iexact=text)
    return {
        "persons": find(text, user=user, limit=10),
        "lines": shown(list(lines), user),
        "cases": Case.objects.visible_to(user).filter(cases)[:FOUND],
        "organisations": Organisation.objects.visible_to(user).filter(organisations).distinct()[:FOUND],
        "places": Place.objects.filter(names__folded=fold_place(text)).distinct()[:FOUND],
        "sources": Source.objects.visible_to(user).filter(title__icontains=text)[:FOUND],
        "numbered": Person.objects.visible_to(user).filter(pk=int(text)).first()
        if text.isdecimal() and len(text) < 15
        else None,
    }


def bad_request(request, exception):
    """400 with our own sentence that says why; what Django says of a suspicious request is for its log."""
    if not isinstance(exception, BadRequest):
        return plain_bad_request(request, exception)
    return render(request, "400.html", {"exception": str(exception)}, status=400)
