"""Observation of a hearing: write it down, change it, keep it while it is half written."""

from urllib.parse import urlencode

from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cases.forms.observations import ObservationForm
from cases.models import Observation, ObservationDraft
from cases.permissions import get_hearing, get_part
from cases.views.editing import answer
from monitor.accounts.access import requires

LONGEST_DRAFT = 100_000  # characters


@never_cache
@requires("enter")
@transaction.atomic
def observation_new(request, pk):
    """What was observed at a hearing; begins with what the user had half written, if anything."""
    hearing = get_hearing(request.user, pk)
    if "discard" in request.POST:
        _drafts(request.user, hearing).delete()
        return redirect("cases:observation_new", pk)
    draft = _drafts(request.user, hearing).first() if request.method == "GET" else None
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ObservationForm(*(sent or _as_sent(draft)), user=request.user, hearing=hearing)
    if draft:
        form.unchecked()
    return _answer(request, form, hearing, _("Observe the hearing"), draft=draft)


@requires("enter")
@transaction.atomic
def observation_edit(request, pk):
    """Change an observation."""
    found = get_part(request.user, "observation", pk)
    rows = Observation.objects.select_for_update(of=("self",)) if request.method == "POST" else Observation.objects
    instance = rows.get(pk=pk)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ObservationForm(*sent, instance=instance, user=request.user, hearing=found.hearing)
    return _answer(request, form, found.hearing, _("Change the observation"), fact=instance)


@require_POST
@requires("enter")
def observation_draft(request, pk):
    """Keep a half-written observation; asked for while one types, so it answers with nothing."""
    hearing = get_hearing(request.user, pk)
    words = [(name, value) for name, some in request.POST.lists() for value in some if _is_kept(name, value)]
    text = urlencode(words)[:LONGEST_DRAFT]
    ObservationDraft.objects.update_or_create(user=request.user, hearing=hearing, defaults={"form": text})
    return HttpResponse(status=204)


def _is_kept(name: str, value: str) -> bool:
    return name not in ("csrfmiddlewaretoken", "once", "back", "seen") and "\0" not in value


def _drafts(user, hearing):
    return ObservationDraft.objects.filter(user=user, hearing=hearing)


def _as_sent(draft) -> tuple:
    return (QueryDict(draft.form),) if draft else ()


def _answer(request, form, hearing, heading, fact=None, draft=None):
    home = reverse("cases:hearing", args=[hearing.pk])
    context = {
        "case": hearing.case, "hearing": hearing, "heading": heading, "home": home, "fact": fact, "draft": draft,
    }  # fmt: skip
    return answer(request, form, "cases/observation_form.html", context, done=lambda _saved: home)
