"""A list on any day, its files, its policy, and the index of lists."""

from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.lists import slices
from cases.lists.answers import select_for
from cases.lists.edition import next_number
from cases.lists.forms import DayForm, ListForm
from cases.lists.held_in import UNKNOWN, within
from cases.lists.paper import Notes, headline, note_lines, policy_words
from cases.lists.printout import printout_of
from cases.lists.render import MEDIA_TYPES
from cases.lists.render import render as render_file
from cases.lists.select import Selection
from cases.lists.shown import sections
from cases.models import PrisonerList
from cases.views.editing import answer, for_form
from monitor.accounts.access import get_for, open_to_all_staff, requires
from monitor.accounts.downloads import attachment
from people.models import Place

PARAMETERS = {"as_of", "region"} | slices.PARAMETERS


@require_safe
@open_to_all_staff
def list_index(request):
    """Every list with its headline number today and its latest edition."""
    today = timezone.localdate()
    lists = [
        (each, select_for(request.user, each, today), editions(request.user, each).first())
        for each in PrisonerList.objects.visible_to(request.user)
    ]
    return render(request, "lists/list_index.html", {"lists": lists, "today": today})


@require_safe
@open_to_all_staff
def list_page(request, pk):
    """The list on a day, by section, as known now."""
    prisoner_list = get_for(request.user, PrisonerList, pk)
    form = DayForm({"as_of": request.GET.get("as_of", "")})
    context = {"list": prisoner_list, "form": form, "editions": editions(request.user, prisoner_list)}
    if unknown := set(request.GET) - PARAMETERS:
        words = {"names": ", ".join(sorted(unknown))}
        raise BadRequest(_("A list knows the parameters as_of, region, section and page, not %(names)s.") % words)
    if not form.is_valid():
        return render(request, "lists/list.html", context, status=400)
    selection = select_for(request.user, prisoner_list, form.cleaned_data["as_of"])
    context["form"] = DayForm(initial={"as_of": selection.day})
    if region := request.GET.get("region", ""):
        selection = within(selection, region)
        context["region"] = get_object_or_404(Place, pk=region) if region != UNKNOWN else _("place not known")
    return render(request, "lists/list.html", context | shown_list(request, selection, prisoner_list))


def shown_list(request, selection: Selection, prisoner_list: PrisonerList) -> dict:
    """What the page of a list shows."""
    shown = slices.asked(request.GET, selection.counts)
    chosen = selection.printed(shown.section or None)[shown.start : shown.stop]
    printout = printout_of(selection, timezone.now(), list(selection.lines(chosen)))
    wording = printout.wording(get_language())
    return {
        "day": selection.day,
        "is_today": selection.day == timezone.localdate(),
        "headline": headline(selection.counts, wording),
        "counts": selection.counts,
        "slice": shown,
        "carried": urlencode({key: request.GET[key] for key in ("as_of", "region") if request.GET.get(key)}),
        "sections": sections(printout, wording, request.user, shown.first),
        "notes": note_lines(Notes(printout.rows), wording),
        "policy": policy_words(printout, wording),
        "withheld": selection.withheld,
        "number": next_number(prisoner_list),
    }


def editions(user, prisoner_list: PrisonerList):
    """The editions of a list that a user may see, the latest first, without the words and labels that each froze."""
    return prisoner_list.editions.visible_to(user).order_by("-number").defer("policy", "counts")


@require_safe
@requires("download")
def list_file(request, pk, form):
    """The list on a day as a file in the language of the page: what the page shows, not frozen."""
    prisoner_list = get_for(request.user, PrisonerList, pk)
    asked = DayForm({"as_of": request.GET.get("as_of", "")})
    if form not in MEDIA_TYPES:
        raise Http404
    if not asked.is_valid():
        raise BadRequest(" ".join(asked.errors["as_of"]))
    day = asked.cleaned_data["as_of"]
    printout = printout_of(select_for(request.user, prisoner_list, day), timezone.now())
    content = render_file(printout, form, get_language())
    name = f"{prisoner_list.title} {day.isoformat()}.{form}"
    parameters = {"list": pk, "as_of": day.isoformat()}
    return attachment(request, content, name, MEDIA_TYPES[form], what=_("list"), parameters=parameters)


@requires("publish")
def list_new(request):
    """Begin a list: its policy."""
    form = ListForm(request.POST or None, user=request.user)
    return answer(request, form, "lists/list_form.html", {})


@requires("publish")
@transaction.atomic
def list_edit(request, pk):
    """Change a policy; editions keep the one they were frozen with."""
    found = for_form(request, PrisonerList.objects, pk)
    form = ListForm(request.POST or None, instance=found, user=request.user)
    return answer(request, form, "lists/list_form.html", {"list": found})
