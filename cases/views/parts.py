"""The short forms of what belongs to a case: one for each thing, one click from where the thing is shown."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.forms.base import one_row_more
from cases.forms.cases import HearingForm, PartyForm, StageForm
from cases.forms.charges import ChargeCorrection, ChargeForm, UpdateForm
from cases.forms.decisions import DecisionForm
from cases.forms.kinds import NEXT_INSTANCE
from cases.models import Case, Charge, ChargeUpdate, Decision, Hearing, Party, StageChange
from cases.permissions import get_decision, get_hearing, get_part, visible_decisions
from cases.views.editing import answer, for_form, show
from monitor.accounts.access import get_for, requires

DECISION = "cases/decision_form.html"


def _of_case(request, case, form_class, heading, tab, *, instance=None, template="cases/part_form.html", initial=None):
    """The form of something in a case; afterwards back to the tab where it is shown."""
    data, asked = one_row_more(request.POST, ("sentences",)) if request.method == "POST" else (None, "")
    form = form_class(data, instance=instance, user=request.user, case=case, initial=initial)
    home = f"{reverse('cases:case', args=[case.pk])}?tab={tab}"
    context = {"case": case, "heading": heading, "home": home, "fact": instance, "more": instance is None}
    if asked:
        form.unchecked()
        return show(request, form, template, context)
    return answer(request, form, template, context, done=lambda _saved: home)


def _part(request, kind, model, pk):
    """(the part as the user may see it, the row for its form: locked when the form was sent)."""
    found = get_part(request.user, kind, pk)
    rows = model.objects.select_for_update(of=("self",)) if request.method == "POST" else model.objects
    return found, rows.get(pk=pk)


def _number(request, name) -> str:
    """The number that an address names (`?charge=12`), or nothing."""
    text = request.GET.get(name, "")
    return text if text.isdecimal() and len(text) < 18 else ""


def _adding(form, heading, tab):
    """A view that adds something to a case."""

    @requires("enter")
    def view(request, pk):
        return _of_case(request, get_for(request.user, Case, pk), form, heading, tab)

    return view


def _changing(kind, model, form, heading, tab, case_of=lambda found: found.case):
    """A view that changes something of a case; `heading` may be made of what is changed."""

    @requires("enter")
    @transaction.atomic
    def view(request, pk):
        found, row = _part(request, kind, model, pk)
        words = heading(found) if callable(heading) else heading
        return _of_case(request, case_of(found), form, words, tab, instance=row)

    return view


party_new = _adding(PartyForm, gettext_lazy("New party"), "parties")
party_edit = _changing("party", Party, PartyForm, gettext_lazy("Change the party"), "parties")
stage_new = _adding(StageForm, gettext_lazy("New stage"), "overview")
stage_edit = _changing("stagechange", StageChange, StageForm, gettext_lazy("Change the stage"), "overview")
hearing_new = _adding(HearingForm, gettext_lazy("New hearing"), "hearings")
charge_edit = _changing(
    "charge", Charge, ChargeCorrection, gettext_lazy("Correct the charge"), "charges", lambda found: found.party.case
)
update_edit = _changing(
    "chargeupdate", ChargeUpdate, UpdateForm,
    lambda found: _("%(charge)s: change what became of it") % {"charge": found.charge.provision}, "charges",
    lambda found: found.charge.party.case,
)  # fmt: skip


@requires("enter")
def charge_new(request, pk):
    """A charge is brought, requalified or dropped, or leads to conviction or acquittal.

    `?kind=dropped&charge=12` begins with what is to become of a charge.
    """
    case, kind, number = get_for(request.user, Case, pk), request.GET.get("kind", ""), _number(request, "charge")
    initial = {"kind": kind} if kind in ChargeUpdate.Kind else {}
    if charge := number and Charge.objects.filter(pk=number, party__case=case).first():
        initial |= {"concerned": [charge.pk], "party": charge.party_id}
    return _of_case(request, case, ChargeForm, _("Charge"), "charges", initial=initial)


@requires("enter")
@transaction.atomic
def hearing_edit(request, pk):
    """Change a hearing, or say what came of it."""
    found = get_hearing(request.user, pk)
    instance = for_form(request, Hearing.objects, pk)
    return _of_case(request, found.case, HearingForm, _("Change the hearing"), "hearings", instance=instance)


@requires("enter")
def decision_new(request, pk):
    """A decision with all that follows from it. `?reviews=12`: it reviews that one; `?hearing=3`: made there."""
    case, initial = get_for(request.user, Case, pk), {}
    if reviewed := visible_decisions(request.user).filter(case=case, pk=_number(request, "reviews") or None).first():
        initial = {"reviews": reviewed.pk, "instance": NEXT_INSTANCE.get(reviewed.instance, reviewed.instance)}
    if hearing := case.hearings.visible_to(request.user).filter(pk=_number(request, "hearing") or None).first():
        of_hearing = ("hearing", hearing.pk), ("body", hearing.court_id), ("judge", hearing.judge_id)
        initial |= dict(of_hearing) | {"decided_on": hearing.held_on, "place": hearing.place_id}
    return _of_case(request, case, DecisionForm, _("New decision"), "decisions", template=DECISION, initial=initial)


@requires("enter")
@transaction.atomic
def decision_edit(request, pk):
    """Change a decision."""
    found = get_decision(request.user, pk)
    instance = for_form(request, Decision.objects, pk)
    heading = _("Change the decision")
    return _of_case(request, found.case, DecisionForm, heading, "decisions", instance=instance, template=DECISION)
