"""Two who may be one: picked, compared, merged or told apart; the log of merges, each of which can be undone.

Persons and organisations are merged by whoever reviews, places by whoever administers.
"""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from monitor.accounts.access import requires
from people.comparing import compared, telling
from people.duplicates import put_apart
from people.merging import MergeError, merge, merged_record, obstacle_to_unmerge, unmerge
from people.models import Merge, Organisation, Person, Place, Redirect
from people.models.merge import KIND_OF, MODEL_OF, Registered
from people.numbers import LONGEST, current_number
from people.permissions import visible_to
from people.pickers import OrganisationField, PersonField, PlaceField, give_user
from people.register import probable_duplicates
from people.views.following import get_visible, survivor_of

ROWS = 50
PICKERS = {Person: PersonField, Organisation: OrganisationField, Place: PlaceField}
ROWS_OF = {
    Person: Person.objects.with_telling().select_related("citizenship").prefetch_related("names"),
    Organisation: Organisation.objects.select_related("kind", "place", "parent").prefetch_related("names", "statuses"),
    Place: Place.objects.select_related("kind").prefetch_related("names"),
}


class OtherForm(forms.Form):
    """What to compare a record with."""

    def __init__(self, *args, subject, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.subject = subject
        self.fields["other"] = PICKERS[type(subject)](label=_("The other one"))
        give_user(self, user)

    def clean_other(self):
        """Refuse the record in hand."""
        other = self.cleaned_data["other"]
        if other == self.subject:
            raise forms.ValidationError(_("This is the one in hand. Pick the one that may be the same."))
        return other


class MergeForm(forms.Form):
    """Which one stays, and why the two are one."""

    survivor = forms.TypedChoiceField(coerce=int)
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=400, required=False)

    def __init__(self, *args, one, other, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["survivor"].choices = [(each.pk, str(each)) for each in (one, other)]


@requires("review")
def person_merge(request, pk):
    """Pick the person who may be the same."""
    return _pick(request, Person, pk)


@requires("review")
def organisation_merge(request, pk):
    """Pick the organisation that may be the same."""
    return _pick(request, Organisation, pk)


@requires("administer")
def place_merge(request, pk):
    """Pick the place that may be the same."""
    return _pick(request, Place, pk)


def _pick(request, model, pk):
    subject, kind = get_visible(request.user, ROWS_OF[model].all(), pk), KIND_OF[model]
    form = OtherForm(request.POST or None, subject=subject, user=request.user)
    if form.is_valid():
        return redirect(f"people:{kind}_compare", subject.pk, form.cleaned_data["other"].pk)
    likely = probable_duplicates(subject, request.user) if model is Person else []
    context = {"record": subject, "telling": telling(subject), "form": form, "likely": likely}
    return render(request, "people/merge_pick.html", context)


@requires("review")
def person_compare(request, pk, other):
    """Two persons side by side; merges them when the form is sent."""
    return _compare(request, Person, pk, other)


@requires("review")
def organisation_compare(request, pk, other):
    """Two organisations side by side; merges them when the form is sent."""
    return _compare(request, Organisation, pk, other)


@requires("administer")
def place_compare(request, pk, other):
    """Two places side by side; merges them when the form is sent."""
    return _compare(request, Place, pk, other)


def _compare(request, model, pk, other):
    if pk == other:
        return redirect(f"people:{KIND_OF[model]}_merge", pk)
    try:
        pair = one, two = _two(request.user, model, pk, other)
    except Http404:  # the form was sent twice, or somebody was faster
        return redirect(survivor_of(request.user, model, pk, other))
    form = MergeForm(request.POST or None, one=one, other=two)
    problem = ""
    if form.is_valid():
        survivor, merged = pair if form.cleaned_data["survivor"] == one.pk else pair[::-1]
        try:
            merge(survivor, merged, request.user, form.cleaned_data["reason"])
            return _merged(request, survivor, merged)
        except MergeError as refused:
            problem = str(refused)
    context = {"compared": compared(request, one, two), "form": form, "problem": problem}
    return render(request, "people/merge_compare.html", context)


def _merged(request, survivor, merged):
    told = _("%(merged)s is now one with %(survivor)s. Under “Merges” this can be undone.")
    messages.success(request, told % {"merged": merged, "survivor": survivor})
    return redirect("people:duplicates" if "desk" in request.POST else survivor)


@requires("review")
@require_POST
def not_the_same(request, pk, other):
    """Remember that two are different persons."""
    one, two = _two(request.user, Person, pk, other)
    if one == two:
        raise Http404(_("There is no such record, or you may not see it."))
    put_apart(one, two, request.user, request.POST.get("reason", "").replace("\0", "")[:400])
    messages.success(
        request, _("It is remembered that %(one)s and %(other)s are not the same.") % {"one": one, "other": two}
    )
    return redirect("people:duplicates" if "desk" in request.POST else one)


def _two(user, model, pk, other):
    return tuple(get_visible(user, ROWS_OF[model].all(), number) for number in (pk, other))


@require_safe
@requires("review")
def merges(request):
    """The log of merges, of all or of one record (`?person=12`, `?organisation=`, `?place=`), the newest first."""
    rows = visible_merges(request.user).select_related("by", "undone_by")
    kind, number = _asked(request)
    if number:
        rows = rows.filter(Q(survivor=number) | Q(merged=number), kind=kind)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    lines = [(row, *_names(row, request.user), obstacle_to_unmerge(row)) for row in page]
    return render(request, "people/merges.html", {"page": page, "lines": lines, "number": number})


def _asked(request):
    for kind in Registered.values:
        number = request.GET.get(kind, "")
        if number.isascii() and number.isdecimal() and len(number) <= LONGEST:
            return kind, int(number)
    return "", None


@requires("review")
@require_POST
def merge_undo(request, pk):
    """Part again what was merged."""
    row = get_object_or_404(visible_merges(request.user), pk=pk)
    try:
        back = unmerge(row, request.user)
    except MergeError as refused:
        messages.error(request, str(refused))
        return redirect("people:merges")
    messages.success(request, _("#%(number)d is in the register again.") % {"number": back.pk})
    return redirect(back if visible_to(request.user, back) else "people:merges")


def visible_merges(user):
    """Merges whose survivor, as it is today, the user may see; those of places for whoever may merge them."""
    models = [Person, Organisation, *([Place] if user.can("administer") else [])]
    return Merge.objects.filter(Q(*(_merges_of(model, user) for model in models), _connector=Q.OR))


def _merges_of(model, user):
    kind, seen = KIND_OF[model], model.objects.all() if model is Place else model.objects.visible_to(user)
    moved = Redirect.objects.filter(kind=kind, new__in=seen.values("pk")).values("old")
    return Q(Q(survivor__in=seen.values("pk")) | Q(survivor__in=moved), kind=kind)


def _names(row, user):
    """What was merged into what, by name where the user may see it, each with the address of its number."""
    rows = MODEL_OF[row.kind].objects
    merged = rows.filter(pk=row.merged).first() or merged_record(row)
    survivor = rows.filter(pk=current_number(row.kind, row.survivor)).first()
    return [
        (str(each) if each and visible_to(user, each) else _("a record not shown"), number,
         reverse(f"people:{row.kind}", args=[number]))
        for each, number in ((merged, row.merged), (survivor, row.survivor))
    ]  # fmt: skip
