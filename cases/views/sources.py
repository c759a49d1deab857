"""Sources: list, page with the words that facts rest on, file, form; suggestions for pickers of sources and cases."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases import files
from cases.filters import SourceFilter
from cases.forms.incidents import find_cases, find_incidents
from cases.forms.incidents import telling as telling_of_case
from cases.forms.sources import SourceForm, find_sources, telling
from cases.models import Case, Citation, Entry, Incident, Source
from cases.views.editing import answer
from monitor.accounts.access import check, get_for, open_to_all_staff, requires
from monitor.accounts.downloads import attachment
from people.filters import check_parameters
from people.pickers import Option
from people.views.pickers import typed

PAGE_SIZE = 50


@open_to_all_staff
@require_safe
def source_list(request):
    """Documents as received, the newest first."""
    filters = SourceFilter(request.GET, Source.objects.visible_to(request.user), request=request)
    check_parameters(request, filters, {"page"})
    rows = filters.shown().select_related("kind").defer("text").order_by("-received_at", "-pk")
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "cases/source_list.html", {"filters": filters, "page": page})


@open_to_all_staff
@require_safe
def source(request, pk):
    """One document: its text with the cited words marked, and what rests on it."""
    found = get_for(request.user, Source.objects.select_related("kind", "created_by"), pk)
    incidents = _incidents(request.user, found)
    cited = [each for each in incidents.values() if each.start is not None]
    cut = pieces(found.text, [(each.start, each.end) for each in cited])
    mark = request.GET.get("mark", "").strip("[] ")
    asked = {found.text[each.start : each.end] for each in cited if mark and each.mark.strip("[] ") == mark}
    context = {
        "source": found,
        "pieces": cut,
        "opened": next((each for each in cut if each.cited and (each.text in asked or not asked)), None),
        "incidents": list(incidents.values()),
        "entries": Entry.objects.visible_to(request.user)
        .filter(source=found)
        .defer("proposals", "draft")
        .order_by("number")[:500],
    }
    return render(request, "cases/source.html", context)


def _incidents(user, found):
    """Citations of incidents that the user may see, each with its incident: citation number → citation."""
    kind = ContentType.objects.get_for_model(Incident)
    rows = Citation.objects.filter(source=found, content_type=kind).order_by("start", "pk").in_bulk()
    seen = Incident.objects.visible_to(user).in_bulk({each.object_id for each in rows.values()})
    for each in rows.values():
        each.incident = seen.get(each.object_id)
    return {pk: each for pk, each in rows.items() if each.incident}


@dataclass(frozen=True)
class Piece:
    """Characters of a text that are cited, or not."""

    text: str
    cited: bool


def pieces(text: str, spans: list[tuple[int, int]]) -> list[Piece]:
    """Cut a text where cited words begin and end; spans may overlap and are kept within the text."""
    found, position = [], 0
    for start, end in sorted(spans):
        start, end = max(start, position), min(end, len(text))
        if start < end:
            found += [Piece(text[position:start], cited=False), Piece(text[start:end], cited=True)]
            position = end
    return [piece for piece in [*found, Piece(text[position:], cited=False)] if piece.text]


@open_to_all_staff
@require_safe
def source_file(request, pk):
    """The document as it was received, to keep."""
    check(request.user, "download")
    found = get_for(request.user, Source, pk)
    if not found.sha256 or not found.file_name:
        raise Http404(_("This source has no file."))
    content = files.get(found.sha256)
    return attachment(
        request, content, found.file_name, found.media_type or "application/octet-stream", what=f"source {pk}"
    )


@requires("enter")
def source_new(request):
    """A letter, a media report with its address, a testimony."""
    form = SourceForm(request.POST or None, user=request.user)
    return answer(request, form, "cases/source_form.html", {})


@open_to_all_staff
@require_safe
def source_pick(request):
    """Suggestions of sources for what is typed in `q`."""
    text = typed(request)
    found = find_sources(Source.objects.visible_to(request.user), text)[:8] if text else []
    return render(request, "people/_suggestions.html", {"options": [Option(each, telling(each)) for each in found]})


@open_to_all_staff
@require_safe
def case_pick(request):
    """Suggestions of cases for what is typed in `q`."""
    text = typed(request)
    found = find_cases(Case.objects.visible_to(request.user), text)[:8] if text else []
    return render(
        request, "people/_suggestions.html", {"options": [Option(each, telling_of_case(each)) for each in found]}
    )


@open_to_all_staff
@require_safe
def incident_pick(request):
    """Suggestions of incidents for what is typed in `q`."""
    text = typed(request)
    found = find_incidents(Incident.objects.visible_to(request.user), text)[:8] if text else []
    return render(request, "people/_suggestions.html", {"options": [Option(each, f"#{each.pk}") for each in found]})
