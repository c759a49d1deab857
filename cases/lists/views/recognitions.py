"""Recognitions: propose, complete, decide, refuse, withdraw."""

from django.contrib import messages
from django.db import transaction
from django.db.models import F
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cases.lists import recognising
from cases.lists.forms import RecognitionForm, RefusalForm, WithdrawalForm
from cases.models import Recognition
from cases.permissions import citations_for
from cases.views.editing import answer, for_form
from monitor.accounts.access import get_for, requires
from monitor.accounts.protection import visible_q
from people.models import Person


def visible_recognitions(user):
    """Recognitions of persons whom the user may see."""
    return Recognition.objects.visible_to(user).filter(visible_q(user, "person__"))


@require_safe
@requires("recognise")
def recognition_list(request):
    """Proposals that wait, each with what it lacks; then what was decided last."""
    known = visible_recognitions(request.user).select_related("person", "label", "body", "proposed_by", "decided_by")
    waiting = known.filter(state=Recognition.State.PROPOSED).order_by("created_at")
    latest = F("decided_at").desc(nulls_last=True)  # not known of those that came with a history
    decided = known.exclude(state=Recognition.State.PROPOSED).order_by(latest, "-pk")[:20]
    proposals = [(each, recognising.missing(each), recognising.why_not(request.user, each)) for each in waiting[:100]]
    return render(request, "lists/recognition_list.html", {"proposals": proposals, "decided": decided})


@requires("recognise")
def recognition_new(request, pk):
    """Propose to recognise a person."""
    person = get_for(request.user, Person, pk)
    begin = {"label": "political_prisoner"}
    form = RecognitionForm(request.POST or None, user=request.user, person=person, initial=begin)
    return answer(request, form, "lists/recognition_form.html", {"person": person}, done=address)


@requires("recognise")
@transaction.atomic
def recognition_edit(request, pk):
    """Complete a proposal. What was decided is not rewritten: it is withdrawn, and proposed anew."""
    found = for_form(request, visible_recognitions(request.user).select_related("person"), pk)
    if found.state != Recognition.State.PROPOSED:
        messages.error(request, _("What was decided is not rewritten. Withdraw it with the reason, and propose anew."))
        return redirect(address(found))
    form = RecognitionForm(request.POST or None, instance=found, user=request.user, person=found.person)
    context = {"person": found.person, "recognition": found}
    return answer(request, form, "lists/recognition_form.html", context, done=address)


@requires("recognise")
def recognition(request, pk):
    """One recognition: its grounds, what is missing before it can be decided, and the decision."""
    return _page(request, pk, RefusalForm(), WithdrawalForm())


def _page(request, pk, refusal, withdrawal, status=200):
    related = ("person", "label", "body", "demand", "document", "proposed_by", "decided_by")
    known = visible_recognitions(request.user).select_related(*related)
    found = get_for(request.user, known.prefetch_related("criteria", citations_for(request.user)), pk)
    proposed = found.state == Recognition.State.PROPOSED
    context = {
        "recognition": found,
        "person": found.person,
        "missing": recognising.missing(found) if proposed else [],
        "why_not": recognising.why_not(request.user, found) if proposed else "",
        "document": found.document if found.document and found.document.is_visible_to(request.user) else None,
        "refusal": refusal,
        "withdrawal": withdrawal,
    }
    return render(request, "lists/recognition.html", context, status=status)


@requires("recognise")
@require_POST
def recognition_decide(request, pk):
    """The second person decides: `decision` is `recognise` or `refuse` (with a reason)."""
    found = get_for(request.user, visible_recognitions(request.user), pk)
    decision, refusal = request.POST.get("decision"), RefusalForm(request.POST)
    if decision not in ("recognise", "refuse"):
        return HttpResponseBadRequest(_("The decision is “recognise” or “refuse”."))
    if decision == "refuse" and not refusal.is_valid():
        return _page(request, pk, refusal, WithdrawalForm(), status=400)
    try:
        if decision == "refuse":
            recognising.refuse(found.pk, request.user, refusal.cleaned_data["reason"])
        else:
            recognising.decide(found.pk, request.user)
        messages.success(request, _("Decided."))
    except recognising.Refused as reason:
        messages.error(request, str(reason))
    return redirect(address(found))


@requires("recognise")
@require_POST
def recognition_withdraw(request, pk):
    """A recognition ends, with the day and the reason."""
    found = get_for(request.user, visible_recognitions(request.user), pk)
    form = WithdrawalForm(request.POST)
    if form.is_valid() and form.cleaned_data["until"].last < found.since:
        form.add_error("until", _("The recognition ends before it begins."))
    if not form.is_valid():
        return _page(request, pk, RefusalForm(), form, status=400)
    try:
        recognising.withdraw(found.pk, form.cleaned_data["until"], form.cleaned_data["reason"])
        messages.success(request, _("Withdrawn. Editions that were frozen before keep it."))
    except recognising.Refused as reason:
        messages.error(request, str(reason))
    return redirect(address(found))


def address(recognition) -> str:
    """The page of a recognition; its own address is its place on the person's page."""
    return reverse("lists:recognition", args=[recognition.pk])
