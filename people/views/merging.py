"""Two who may be one: picked, compared, merged or told apart; the log of merges, each of which can be undone."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from monitor.accounts.access import get_for, requires
from people.comparing import compared
from people.duplicates import put_apart
from people.merging import MergeError, merge, merged_person, obstacle_to_unmerge, unmerge
from people.models import Merge, Person, Redirect
from people.models.merge import Registered
from people.pickers import PersonField, give_user
from people.register import current_number, probable_duplicates

ROWS = 50


class OtherForm(forms.Form):
    """Whom to compare a person with."""

    other = PersonField(label=gettext_lazy("Other person"))

    def __init__(self, *args, subject, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.subject = subject
        give_user(self, user)

    def clean_other(self):
        """Refuse the person in hand."""
        other = self.cleaned_data["other"]
        if other == self.subject:
            raise forms.ValidationError(_("This is the person in hand. Pick the one who may be the same."))
        return other


class MergeForm(forms.Form):
    """Who stays, and why the two are one."""

    survivor = forms.TypedChoiceField(coerce=int)
    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=400, required=False)

    def __init__(self, *args, one, other, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["survivor"].choices = [(each.pk, str(each)) for each in (one, other)]


@requires("review")
def person_merge(request, pk):
    """Pick the person who may be the same."""
    subject = get_for(request.user, Person.objects.with_telling().prefetch_related("names"), pk)
    form = OtherForm(request.POST or None, subject=subject, user=request.user)
    if form.is_valid():
        return redirect("people:person_compare", subject.pk, form.cleaned_data["other"].pk)
    likely = probable_duplicates(subject, request.user)
    return render(request, "people/person_merge.html", {"person": subject, "form": form, "likely": likely})


@requires("review")
def person_compare(request, pk, other):
    """Two side by side; merges them when the form is sent."""
    if pk == other:
        return redirect("people:person_merge", pk)
    try:
        pair = one, two = _two(request.user, pk, other)
    except Http404:
        return redirect(_who_became_one(request.user, pk, other))
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
    return render(request, "people/person_compare.html", context)


def _merged(request, survivor, merged):
    told = _("%(merged)s is now one with %(survivor)s. Under “Merges” this can be undone.")
    messages.success(request, told % {"merged": merged, "survivor": survivor})
    return redirect("people:duplicates" if "desk" in request.POST else survivor)


@requires("review")
@require_POST
def not_the_same(request, pk, other):
    """Remember that two are different persons."""
    one, two = _two(request.user, pk, other)
    if one == two:
        raise Http404(_("There is no such record, or you may not see it."))
    put_apart(one, two, request.user, request.POST.get("reason", "").replace("\0", "")[:400])
    messages.success(
        request, _("It is remembered that %(one)s and %(other)s are not the same.") % {"one": one, "other": two}
    )
    return redirect("people:duplicates" if "desk" in request.POST else one)


def _two(user, pk, other):
    persons = Person.objects.with_telling().select_related("citizenship").prefetch_related("names")
    return get_for(user, persons, pk), get_for(user, persons, other)


def _who_became_one(user, pk, other):
    """The person whom both numbers mean today: the form was sent twice, or somebody was faster."""
    now = current_number(Registered.PERSON, pk)
    if now != current_number(Registered.PERSON, other):
        raise Http404(_("There is no such record, or you may not see it."))
    return get_for(user, Person, now)


@requires("review")
def merges(request):
    """The log of merges, of all persons or of `?person=`, the newest first."""
    rows = visible_merges(request.user).select_related("by", "undone_by")
    number = request.GET.get("person", "")
    if number.isdecimal() and len(number) < 18:
        rows = rows.filter(Q(survivor=number) | Q(merged=number))
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    lines = [(row, *_names(row, request.user), obstacle_to_unmerge(row)) for row in page]
    return render(request, "people/merges.html", {"page": page, "lines": lines, "number": number})


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
    messages.success(request, _("#%(number)d is a person of the register again.") % {"number": back.pk})
    return redirect(back if back.is_visible_to(request.user) else "people:merges")


def visible_merges(user):
    """Merges of persons whose survivor, as it is today, the user may see."""
    seen = Person.objects.visible_to(user).values("pk")
    moved = Redirect.objects.filter(kind=Registered.PERSON, new__in=seen).values("old")
    return Merge.objects.filter(Q(survivor__in=seen) | Q(survivor__in=moved), kind=Registered.PERSON)


def _names(row, user):
    """Who was merged into whom, by name where the user may see the person."""
    merged = Person.objects.filter(pk=row.merged).first() or merged_person(row)
    survivor = Person.objects.filter(pk=current_number(Registered.PERSON, row.survivor)).first()
    return [str(each) if each and each.is_visible_to(user) else _("a person not shown") for each in (merged, survivor)]
