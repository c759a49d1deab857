"""Editions: freeze, watch, read, compare, download."""

from itertools import groupby
from operator import attrgetter

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cases import files
from cases.lists import edition as editions
from cases.lists import slices
from cases.lists.forms import DayForm
from cases.lists.paper import Notes, headline, legend, note_lines, policy_words
from cases.lists.render import MEDIA_TYPES
from cases.lists.shown import sections
from cases.lists.tasks import freeze as freeze_task
from cases.lists.veil import has_withheld
from cases.models import Edition, EditionFile, PrisonerList
from monitor.accounts.access import get_for, open_to_all_staff, requires
from monitor.accounts.downloads import attachment
from monitor.accounts.protection import visible_q


def get_edition(user, pk) -> Edition:
    """The edition, of a list that the user may see, or Http404."""
    return get_for(user, Edition.objects.filter(visible_q(user, "list__")).select_related("list", "decided_by"), pk)


@requires("publish")
@require_POST
def freeze(request, pk):
    """Number an edition as of the day and let the worker freeze it."""
    prisoner_list = get_for(request.user, PrisonerList, pk)
    form = DayForm(request.POST)
    number = request.POST.get("number", "")
    if not form.is_valid():
        raise BadRequest(" ".join(form.errors["as_of"]))
    try:
        wanted = int(number) if number.isdecimal() and len(number) < 9 else None
        new = editions.begin(prisoner_list, form.cleaned_data["as_of"], request.user, wanted)
    except editions.Refused as reason:
        messages.error(request, str(reason))
        return redirect(prisoner_list)
    freeze_task.delay_on_commit(new.pk)
    return redirect(new)


@requires("publish")
@require_POST
def retry(request, pk):
    """Try a failed edition again."""
    found = get_edition(request.user, pk)
    try:
        editions.retry(found)
        freeze_task.delay_on_commit(found.pk)
    except editions.Refused as reason:
        messages.error(request, str(reason))
    return redirect(found)


@require_safe
@open_to_all_staff
def edition(request, pk):
    """The edition: progress while it is being frozen, then everything about it. htmx asks for the progress alone."""
    found = get_edition(request.user, pk)
    context = {"edition": found, "done": found.files.count(), "wanted": len(editions.wanted(found))}
    if found.state == Edition.State.FROZEN:
        context |= frozen(request, found)
    if request.htmx and found.state == Edition.State.FREEZING:
        return render(request, "lists/edition.html#progress", context)
    response = render(request, "lists/edition.html", context)
    if request.htmx:
        response["HX-Refresh"] = "true"
    return response


def frozen(request, found: Edition) -> dict:
    """What the page of a finished edition shows."""
    shown = slices.asked(request.GET, found.counts)
    printout = editions.printout(found, editions.lines_of(found, shown.section)[shown.start : shown.stop])
    wording = printout.wording(get_language())
    closed = has_withheld(found, request.user)
    return {
        "headline": headline(found.counts, wording),
        "slice": shown,
        "sections": sections(printout, wording, request.user, shown.first),
        "policy": policy_words(printout, wording),
        "legend": legend(printout, wording),
        "notes": [] if closed else note_lines(Notes(printout.rows), wording),
        "files": _by_format(found),
        "closed": closed,
        "previous": previous(request.user, found),
    }


def _by_format(found: Edition) -> list[list[EditionFile]]:
    """The files of each format, in the order of languages."""
    made = found.files.order_by("format", "language")
    return [list(files_of) for _form, files_of in groupby(made, attrgetter("format"))]


def previous(user, found: Edition) -> Edition | None:
    """The frozen edition of the same list before this one."""
    earlier = Edition.objects.visible_to(user).filter(list=found.list_id, number__lt=found.number, state="frozen")
    return earlier.order_by("-number").first()


@require_safe
@requires("download")
def edition_file(request, pk, form, language):
    """A file of a frozen edition, to users who may see every line of it."""
    found = get_edition(request.user, pk)
    stored = get_object_or_404(found.files, format=form, language=language)
    if found.state != Edition.State.FROZEN:
        raise Http404(_("The edition is still being frozen."))
    if has_withheld(found, request.user):
        raise PermissionDenied(
            _(
                "This edition tells of a record that was protected since. "
                "Its files are given only to those who may see every line."
            )
        )
    name = f"{found.list.title} {found.number} {found.as_of.isoformat()} {language}.{form}"
    parameters = {"edition": found.pk, "language": language}
    content = files.get(stored.sha256)
    return attachment(request, content, name, MEDIA_TYPES[form], what=_("edition"), parameters=parameters)
